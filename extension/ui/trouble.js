// @ts-check
/** What went wrong, in a plain sentence with the next step. */
import { open, system, text } from '../browser.js';
import { troubleOf } from '../service.js';
import { button, fill, h } from './dom.js';
import { words } from './format.js';

/** Troubles that connecting anew may solve, and that another way of giving the posting may solve. */
const RECONNECT = ['not_paired', 'not_known', 'stranger', 'no_code'];
const PASTE = ['not_a_posting', 'closed_page', 'too_large'];
const START = ['offline', 'not_paired'];

/**
 * @param {HTMLElement} place @param {import('../service.js').Trouble} trouble
 * @param {() => unknown} retry @param {import('./dom.js').Child[]} [offers] more ways on
 */
export function showTrouble(place, trouble, retry, offers = []) {
  const { code, values = [], said, fields } = trouble;
  const sentence = text(`trouble_${code}`, ...values);
  const refused = code === 'not_a_posting';
  place.hidden = false;
  place.className = 'trouble';
  place.dataset.code = code;
  fill(place,
    h('p', {}, h('b', {}, refused && said ? said : sentence)),
    fieldLines(fields ?? {}) ?? (said && !refused && h('p', {}, said)),
    h('p', {}, text(`next_${code}`, ...values)),
    h('p', { class: 'row' },
      button(text('retry'), retry, { class: 'main' }),
      RECONNECT.includes(code) && button(text('page_connection'), () => open('pages/connection.html')),
      PASTE.includes(code) && button(text('page_paste'), () => open('pages/paste.html')),
      ...offers));
  if (START.includes(code)) void addStart(place);
}

/** What the pages call the field that the service names, `pay.floor` or `invitation.starts_at`. @param {string} path */
function fieldName(path) {
  const parts = path.split('.').filter((part) => !/^\d+$/.test(part));
  const last = parts.at(-1) ?? path;
  const keys = [parts.join('_'), `job_${last}`, `meeting_${last}`];
  return keys.map((key) => text(key)).find((said, at) => said !== keys[at]) ?? words(last);
}

/** @param {Record<string, string[]>} fields */
const fieldLines = (fields) => {
  const lines = Object.entries(fields).map(([name, sentences]) => h('li', {}, h('b', {}, fieldName(name)), ' ', [sentences].flat().join(' ')));
  return lines.length ? h('ul', { class: 'plain' }, lines) : null;
};

/** What went wrong, in one sentence. @param {unknown} error */
export const sentence = (error) => inShort(troubleOf(error));

/** What went wrong in one sentence, fields by the names that the pages give them. @param {import('../service.js').Trouble} trouble */
export function inShort({ code, values = [], said, fields }) {
  const lines = Object.entries(fields ?? {}).map(([name, sentences]) => text('labelled', fieldName(name), [sentences].flat().join(' ')));
  return lines.join(' ') || said || text(`trouble_${code}`, ...values);
}

/** What the service says of wrong values, for beside the form. @param {import('../service.js').Trouble} trouble */
export const wrong = ({ code, values = [], said, fields }) =>
  [fieldLines(fields ?? {}) ?? h('p', {}, said ?? text(`trouble_${code}`, ...values))];

/** How the service is started on this system. @param {HTMLElement} place */
async function addStart(place) {
  const known = { win: 'start_win', mac: 'start_mac' };
  const key = /** @type {any} */ (known)[await system()] ?? 'start_linux';
  place.lastElementChild?.before(h('p', {}, text(key), ' ', h('code', {}, 'jobrsvp start')));
}
