// @ts-check
/** What came of a case, and the look back on it: later answers learn from both. */
import { text } from '../browser.js';
import * as service from '../service.js';
import { h, say, select } from './dom.js';

const RESULTS = ['went', 'declined', 'cancelled', 'no_reply', 'offer'];
/** The questions after a meeting. */
const QUESTIONS = /** @type {const} */ (['asked', 'confusing', 'met']);

const parts = (/** @type {string} */ words) => words.split(';').map((part) => part.trim()).filter(Boolean);

/** The fields for the outcome of *past*; each change is kept. @param {Past} past @param {boolean} [open] */
export function lookBack(past, open = false) {
  const options = [['', text('notSaid')], ...RESULTS.map((name) => [name, text(`outcome_${name}`)])];
  const label = `${text('column_outcome')}: ${past.title ?? text('untitled')}`;
  const choice = select({ 'aria-label': label }, /** @type {[string, string][]} */ (options), past.outcome?.result ?? '');
  const inputs = QUESTIONS.map((name) => h('input', { name, value: (past.outcome?.[name] ?? []).join('; ') }));
  const keep = async (/** @type {Event} */ event) => {
    if (event.target !== choice) choice.value ||= 'went'; // who was asked something was there
    if (!choice.value) return;
    const said = Object.fromEntries(inputs.map((input) => [input.name, parts(input.value)]));
    await service.keepOutcome(past.id, { result: choice.value, ...said }).then(() => say(text('saved')), (error) => say(service.troubleOf(error).said ?? String(error)));
  };
  return h('div', { class: 'draft', onchange: keep }, choice, h('details', { open }, h('summary', {}, text('outcomeMore')),
    inputs.map((input) => h('label', {}, h('span', {}, text(`outcome_${input.name}`)), input))));
}
