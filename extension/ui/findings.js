// @ts-check
/** Findings as people read them: a bar, a reason, its quotes. */
import { text } from '../browser.js';
import { button, h, measure, select } from './dom.js';
import { amount, signed, words } from './format.js';

/** @typedef {(quote: Quote) => unknown} Show */

const LEAST_FULL = 0.4;
/** Less would be shown as +0.00. */
const LEAST_SHOWN = 0.005;
/** What is left to do where there is nothing to decide any more. */
const SETTLED = new Set(['acknowledge', 'follow_up']);
/** What says by itself whether to go. */
const ALONE = new Set([...SETTLED, 'apply', 'skip']);
const MOST_OPEN = 2;
const MOST_ABOVE = 2;
/** What the person said themselves stands nowhere on the page. */
const OWN = 'person';
/** Sources that are for machines: nothing of them can be lit on the page. */
const DATA = new Set(['jsonld', 'microdata', 'data']);

/** What fills a half of a bar. @param {Suggestion} answer */
export const width = (answer) => Math.max(LEAST_FULL, ...answer.findings.flatMap((finding) => finding.range.map(Math.abs)));

/**
 * A bar from the middle towards for (end) or against (start), with its range as a thin line.
 * @param {Finding} finding @param {number} most what fills a half
 */
export function bar(finding, most) {
  const share = (/** @type {number} */ value) => Math.max(-1, Math.min(1, value / most));
  const [low, high] = finding.range.map(share);
  const value = share(finding.contribution);
  const box = h('span', { class: `bar ${finding.stance}`, 'aria-hidden': 'true' }, h('i', { class: 'range' }), h('i', { class: 'value' }));
  return measure(box, { from: Math.min(0, value), size: Math.abs(value), low, spread: high - low });
}

/** @param {Quote} quote @param {Show | undefined} show */
export function quoteLine(quote, show) {
  const line = h('blockquote', {}, quote.text.length > 400 ? `${quote.text.slice(0, 400)}…` : quote.text);
  const whence = DATA.has(quote.source) ? 'fromData' : quote.source === OWN ? 'fromYou' : null;
  if (whence) return h('div', { class: 'quote' }, line, h('small', {}, text(whence)));
  return h('div', { class: 'quote' }, line, show && button(text('showMe'), () => show(quote), { class: 'quiet' }));
}

/** @param {Finding} finding @param {number} most @param {Show | undefined} show */
function item(finding, most, show) {
  const stance = text(`stance_${finding.stance}`);
  const summary = h('summary', {}, bar(finding, most), h('span', { class: 'headline' },
    h('b', {}, words(finding.evaluator)), ' ', h('span', { class: 'hidden' }, text('labelled', `${stance} ${signed(finding.contribution)}`, '')), finding.headline));
  return h('li', { data: { evaluator: finding.evaluator } }, h('details', {}, summary, inside(finding, show)));
}

/** @param {Finding} finding @param {Show | undefined} show */
function inside(finding, show) {
  return h('div', { class: 'inside' },
    finding.detail && h('p', {}, finding.detail),
    finding.quotes.map((quote) => quoteLine(quote, show)),
    finding.question && h('p', { class: 'soft' }, text('askThem', finding.question)));
}

/** What is no dealbreaker and has weight: what speaks for or against, and the rest. @param {Suggestion} answer */
function weighed(answer) {
  const asked = answer.findings.filter((finding) => !finding.dealbreaker && finding.weight > 0);
  const isHeavy = (/** @type {Finding} */ finding) => Math.abs(finding.contribution) >= LEAST_SHOWN;
  return { heavy: asked.filter(isHeavy), rest: asked.filter((finding) => !isHeavy(finding)) };
}

/** How many reasons stand above the fold: fewer below dealbreakers, which are reasons, too. @param {Suggestion} answer */
const above = (answer) => Math.max(0, MOST_ABOVE - answer.dealbreakers.length);

/** @param {Suggestion} answer @param {Finding[]} some @param {Show} [show] */
const list = (answer, some, show) => some.length ? h('ul', { class: 'reasons' }, some.map((finding) => item(finding, width(answer), show))) : null;

/** The first reasons: what decides, and what contradicts it most. @param {Suggestion} answer @param {Show} [show] */
export const firstReasons = (answer, show) => list(answer, weighed(answer).heavy.slice(0, above(answer)), show);

/** The reasons below the first, under their heading if there are any. @param {Suggestion} answer @param {Show} [show] */
export function otherReasons(answer, show) {
  const below = reasons(answer, show, above(answer));
  return below.hasChildNodes() ? h('section', {}, h('h3', {}, text('moreReasons')), below) : null;
}

/** What speaks for or against, from number *from* on; the rest is folded away. @param {Suggestion} answer @param {Show} [show] */
export function reasons(answer, show, from = 0) {
  const { heavy, rest } = weighed(answer);
  const folded = rest.length ? h('details', { open: !heavy.length }, h('summary', {}, text('otherReasons', rest.length)), list(answer, rest, show)) : null;
  return h('div', {}, list(answer, heavy.slice(from), show), folded);
}

/** What alone says no, first. @param {Suggestion} answer @param {Show} [show] */
export function dealbreakers(answer, show) {
  const vetoes = answer.findings.filter((finding) => answer.dealbreakers.includes(finding.evaluator));
  if (!vetoes.length) return null;
  const name = text(answer.firmness === 'firm' ? 'dealbreaker' : 'dealbreakerOpen');
  return h('section', { class: 'dealbreakers', 'aria-label': text('dealbreakers') }, vetoes.map((finding) =>
    h('details', {}, h('summary', {}, h('b', {}, text('labelled', name, words(finding.evaluator))), ' ', finding.headline), inside(finding, show))));
}

/** @param {Suggestion} answer */
export function askFirst(answer) {
  if (!answer.ask_first.length) return null;
  return h('section', {}, h('h3', {}, text('askFirst')), h('ol', { class: 'plain' }, answer.ask_first.map((question) =>
    h('li', {}, question.question, question.could_turn && h('small', {}, text('couldTurn'))))));
}

/** Changes that were tried and turn the answer. @param {Suggestion} answer */
export function turns(answer) {
  if (!answer.turns?.length) return null;
  return h('section', {}, h('h3', {}, text('turns')), h('ul', { class: 'plain' }, answer.turns.map((turn) =>
    h('li', {}, text(`turn_${turn.to}`, turn.words)))));
}

/**
 * What the person could tell: fields to fill in on the spot.
 * @param {Suggestion} answer @param {(told: Record<string, unknown>) => unknown} [tell] what to do with the answers by field
 */
export function tellUs(answer, tell) {
  if (!answer.tell_us?.length) return null;
  const inputs = answer.tell_us.map((wish) => ({ wish, input: inputOf(wish) }));
  const told = () => Object.fromEntries(inputs.filter(({ input }) => input.value.trim()).map(({ wish, input }) => [wish.field, valueOf(wish, input)]));
  const rows = inputs.map(({ wish, input }) => h('label', {}, h('span', {}, wish.label), tell && input, h('small', {}, wish.why)));
  const send = (/** @type {Event} */ event) => { event.preventDefault(); if (tell && Object.keys(told()).length) tell(told()); };
  return h('section', {}, h('h3', {}, text('tellUs')), h('form', { class: 'tell', onsubmit: send }, rows, tell && h('button', { class: 'main' }, text('tellAnswer'))));
}

/** @param {Wish} wish */
function inputOf(wish) {
  /** @type {[string, string][]} */
  const yesNo = [['true', text('yes')], ['false', text('no')]];
  /** @type {[string, string][]} */
  const options = wish.kind === 'yes_no' ? yesNo : wish.choices.map((one) => [one, choiceOf(wish, one)]);
  if (wish.kind === 'texts' && options.length) return select({ multiple: true, data: { field: wish.field } }, options, '');
  if (options.length) return select({ data: { field: wish.field } }, [['', text('notSaid')], ...options], '');
  if (isPay(wish)) return h('input', { inputmode: 'decimal', data: { field: wish.field } });
  if (wish.kind === 'date') return h('input', { type: 'date', data: { field: wish.field } });
  return h('input', { type: wish.kind === 'number' ? 'number' : 'text', min: wish.kind === 'number' && '0', step: wish.kind === 'number' && 'any', data: { field: wish.field } });
}

/** Whether *wish* asks for money. @param {Wish} wish */
const isPay = (wish) => wish.field === 'pay.current' || wish.field === 'pay.floor';

/** One choice as the profile says it, else in words. @param {Wish} wish @param {string} one */
function choiceOf({ field }, one) {
  const key = `${field.replaceAll('.', '_')}_${one}`;
  const said = text(key);
  return said === key ? words(one) : said;
}

/** @param {Wish} wish @param {HTMLInputElement | HTMLSelectElement} input @returns {unknown} */
function valueOf(wish, input) {
  if (input instanceof HTMLSelectElement && input.multiple) return [...input.selectedOptions].map((option) => option.value);
  const said = input.value.trim();
  if (isPay(wish)) return amount(said);
  if (wish.kind === 'number') return Number(said);
  if (wish.kind === 'yes_no') return said === 'true';
  return wish.kind === 'texts' ? said.split(',').map((one) => one.trim()).filter(Boolean) : said;
}

/** @param {Suggestion} answer */
export function tips(answer) {
  if (!answer.tips.length) return null;
  return h('section', {}, h('h3', {}, text('tips')), h('ul', { class: 'plain' }, answer.tips.map((tip) => h('li', {}, tip.text))));
}

/** What to do, in a word or two. @param {{suggestion: string, action: string}} answer */
export function advice({ suggestion, action }) {
  const todo = text(`action_${action}`);
  return ALONE.has(action) ? todo : text('labelled', text(`suggestion_${suggestion}`), todo);
}

/** How sure it is, and what of it is still open. @param {Suggestion} answer */
export function firmness(answer) {
  if (answer.firmness === 'toss-up') return text('even');
  const sure = text(`${answer.firmness === 'firm' ? 'clear' : 'probably'}_${answer.suggestion}`);
  const asked = answer.ask_first.filter((question) => question.could_turn || !answer.dealbreakers.length);
  const open = [...new Set(asked.map((question) => words(question.evaluator)))].slice(0, MOST_OPEN);
  return answer.firmness === 'leaning' && open.length ? `${sure}. ${text('stillOpen', open.join(', '))}` : sure;
}

/** What the person could tell that could turn the answer. @param {Suggestion} answer */
export const couldTell = (answer) => answer.tell_us?.find((wish) => wish.could_turn);

/** The question to the person whose answer could turn it; where its field is at hand, a press leads to it. @param {Suggestion} answer @param {boolean} leads */
function asksYou(answer, leads) {
  const wish = couldTell(answer);
  const lead = () => /** @type {HTMLElement | null} */ (document.querySelector(`[data-field="${wish?.field}"]`))?.focus();
  return wish && (leads ? button(wish.label, lead, { class: 'quiet asks' }) : wish.label);
}

/** The verdict: what to do, how firm, one sentence. @param {Suggestion} answer @param {boolean} [leads] the fields of what could be told are at hand */
export function verdict(answer, leads = true) {
  const mood = answer.firmness === 'toss-up' ? 'unsure' : answer.suggestion;
  const mark = { attend: '✓', decline: '✕', unsure: '?' }[mood];
  return h('section', { class: `verdict ${mood}`, id: 'verdict' },
    h('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
    h('div', {},
      h('h2', { data: { suggestion: answer.suggestion, action: answer.action } },
        advice(answer)),
      SETTLED.has(answer.action) ? null : h('p', { class: 'firmness' }, firmness(answer), ' ', asksYou(answer, leads)),
      h('p', { class: 'summary' }, answer.summary)));
}
