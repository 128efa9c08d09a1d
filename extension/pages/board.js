// @ts-check
/** The cases of the history by how far they came: a column each, stacked where the page is narrow; the rest below. */
import { text } from '../browser.js';
import { h } from '../ui/dom.js';

const COLUMNS = /** @type {const} */ (['saved', 'applied', 'invited', 'accepted', 'done']);
/** More cards in a column are folded away. */
const MOST = 20;

/** How far *past* came; whatever had an outcome is done. @param {Past} past */
function columnOf({ stage, outcome, application }) {
  if (outcome) return 'done';
  if (stage === 'listing') return application ?? 'listing';
  return stage === 'invited' || stage === 'accepted' ? stage : 'done';
}

/** The next meeting first; without one the newest answer. @param {Past} one @param {Past} other */
function order(one, other) {
  if (one.starts_at && other.starts_at) return Date.parse(one.starts_at) - Date.parse(other.starts_at);
  return Number(!one.starts_at) - Number(!other.starts_at);
}

/** @param {Past[]} cases @param {(past: Past) => HTMLElement} card */
export function board(cases, card) {
  const of = (/** @type {string} */ name) => {
    const here = cases.filter((past) => columnOf(past) === name);
    if (name === 'invited' || name === 'accepted') here.sort(order);
    return column(name, here, card);
  };
  return h('div', { class: 'boards' }, h('div', { class: 'board' }, COLUMNS.map(of)), of('listing'));
}

/** @param {string} name @param {Past[]} cases @param {(past: Past) => HTMLElement} card */
function column(name, cases, card) {
  const title = h('h2', { id: `column-${name}` }, text(`board_${name}`), ' ', h('small', {}, String(cases.length)));
  const list = (/** @type {Past[]} */ some) => h('ul', {}, some.map(card));
  const rest = cases.slice(MOST);
  return h('section', { class: 'column', 'aria-labelledby': title.id, data: { column: name } }, title, list(cases.slice(0, MOST)),
    rest.length ? h('details', {}, h('summary', {}, text('boardMore', rest.length)), list(rest)) : null);
}
