// @ts-check
/** Jobs of the history side by side: the answer, the package, and what each evaluator says of each. */
import { text } from '../browser.js';
import { h } from '../ui/dom.js';
import { advice, bar, firmness, width } from '../ui/findings.js';
import { money, words } from '../ui/format.js';

export const FEWEST = 2;
export const MOST = 4;

/** @param {Suggestion} answer */
function difference(answer) {
  const total = answer.package?.difference?.total;
  return answer.package && total ? text('packageYear', money(total.middle, answer.package.currency, true)) : '–';
}

/** @param {Suggestion} answer @param {string} evaluator @param {number} most what fills a bar */
function cell(answer, evaluator, most) {
  const finding = answer.findings.find((one) => one.evaluator === evaluator);
  if (!finding) return h('td', {}, '–');
  return h('td', {}, bar(finding, most), h('span', { class: 'hidden' }, text('labelled', text(`stance_${finding.stance}`), '')), finding.headline);
}

/** The evaluators that say something of one of *answers*, the weightiest first. @param {Suggestion[]} answers */
function evaluators(answers) {
  /** @type {Map<string, number>} */
  const weight = new Map();
  for (const { evaluator, contribution } of answers.flatMap((answer) => answer.findings)) {
    weight.set(evaluator, Math.max(weight.get(evaluator) ?? 0, Math.abs(contribution)));
  }
  return [...weight].filter(([, most]) => most > 0).sort(([, one], [, other]) => other - one).map(([name]) => name);
}

/** @param {Suggestion[]} answers */
export function comparison(answers) {
  const most = Math.max(...answers.map(width));
  const row = (/** @type {string} */ name, /** @type {Node[]} */ cells) => h('tr', {}, h('th', { scope: 'row' }, name), cells);
  const heads = answers.map(({ posting }) => h('th', { scope: 'col' }, posting.title ?? text('untitled'), h('small', {}, posting.organization ?? '')));
  return h('table', { class: 'compared' },
    h('caption', { class: 'hidden' }, text('compare')),
    h('thead', {}, h('tr', {}, h('td', {}), heads)),
    h('tbody', {},
      row(text('column_suggestion'), answers.map((answer) => h('td', {}, h('b', {}, advice(answer)), h('br', {}), firmness(answer)))),
      row(text('package'), answers.map((answer) => h('td', {}, difference(answer)))),
      evaluators(answers).map((name) => row(words(name), answers.map((answer) => cell(answer, name, most))))));
}
