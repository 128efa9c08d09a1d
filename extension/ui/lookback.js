// @ts-check
/** What came of a case, and the look back on it: later answers learn from both. */
import { text } from '../browser.js';
import * as service from '../service.js';
import { button, h, say, select } from './dom.js';
import { day } from './format.js';
import { sentence } from './trouble.js';

const RESULTS = ['went', 'declined', 'cancelled', 'no_reply', 'offer'];
/** The questions after a meeting. */
const QUESTIONS = /** @type {const} */ (['asked', 'confusing', 'met']);

/** Whether the meeting was yesterday or before, and nobody said yet how it went. @param {Past} past @param {Date} [now] */
export function isDue({ stage, outcome, starts_at: at, moments }, now = new Date()) {
  if (outcome || stage !== 'over' || !at || moments.some((one) => one.kind === 'refusal')) return false;
  return new Date(at) < new Date(now.getFullYear(), now.getMonth(), now.getDate());
}

/**
 * Ask how the meeting of *past* went.
 * @param {Past} past @param {boolean} open whether the answers show at once @param {() => unknown} told what to do when one is kept
 * @param {...import('./dom.js').Child} more
 */
export function howDidItGo(past, open, told, ...more) {
  const title = [past.title ?? text('untitled'), past.organization].filter(Boolean).join(', ');
  const keep = (/** @type {string} */ result) => service.keepOutcome(past.id, { result })
    .then(told, (error) => say(sentence(error)));
  return h('details', { class: 'how', open }, h('summary', {}, h('b', {}, text('howDidItGo')), ` ${title}, ${day(past.starts_at ?? '')}`),
    h('p', { class: 'row' }, RESULTS.map((result) => button(text(`outcome_${result}`), () => keep(result), { data: { result } })), ...more));
}

const parts = (/** @type {string} */ words) => words.split(';').map((part) => part.trim()).filter(Boolean);

/**
 * The fields for the outcome of *past*; each change is kept.
 * @param {Pick<Past, 'id' | 'title' | 'outcome'>} past @param {boolean} [open] whether the questions show @param {() => unknown} [chosen] what to do when another outcome is kept
 */
export function lookBack(past, open = false, chosen = () => {}) {
  const options = [['', text('notSaid')], ...RESULTS.map((name) => [name, text(`outcome_${name}`)])];
  const label = text('labelled', text('column_outcome'), past.title ?? text('untitled'));
  const choice = select({ 'aria-label': label }, /** @type {[string, string][]} */ (options), past.outcome?.result ?? '');
  const inputs = QUESTIONS.map((name) => h('input', { name, value: (past.outcome?.[name] ?? []).join('; ') }));
  const keep = async (/** @type {Event} */ event) => {
    if (event.target !== choice) choice.value ||= 'went'; // who was asked something was there
    if (!choice.value) return;
    const said = Object.fromEntries(inputs.map((input) => [input.name, parts(input.value)]));
    await service.keepOutcome(past.id, { result: choice.value, ...said }).then(() => say(text('saved')), (error) => say(sentence(error)));
    if (event.target === choice) chosen();
  };
  return h('div', { class: 'draft', onchange: keep }, h('label', {}, h('span', {}, text('column_outcome')), choice), h('details', { open }, h('summary', {}, text('outcomeMore')),
    inputs.map((input) => h('label', {}, h('span', {}, text(`outcome_${input.name}`)), input))));
}
