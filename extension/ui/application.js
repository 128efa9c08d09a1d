// @ts-check
/** What the person did with a posting before anybody invited them: saved it for later, or applied. */
import { text } from '../browser.js';
import * as service from '../service.js';
import { button, fill, h, say } from './dom.js';
import { sentence } from './trouble.js';

const APPLICATIONS = /** @type {const} */ (['saved', 'applied']);

/**
 * Two switches for the case *id*, of which at most one is on; each press is kept.
 * @param {string} id @param {Past['application']} now @param {string} title of the posting @param {(pressed: string) => unknown} [kept] what to do then
 */
export function applicationOf(id, now, title, kept = () => {}) {
  const row = h('p', { class: 'row', role: 'group', 'aria-label': title });
  /** @param {Past['application']} value @param {string} [pressed] */
  const show = (value, pressed) => {
    const toggle = (/** @type {'saved' | 'applied'} */ name) => button(text(`application_${name}`),
      () => keep(value === name ? null : name, name), { class: 'toggle', 'aria-pressed': String(value === name), data: { application: name } });
    fill(row, ...APPLICATIONS.map(toggle));
    if (pressed) /** @type {HTMLElement | null} */ (row.querySelector(`[data-application=${pressed}]`))?.focus();
  };
  const keep = (/** @type {Past['application']} */ value, /** @type {string} */ name) => service.keepApplication(id, value).then(() => {
    show(value, name);
    say(text('saved'));
    kept(name);
  }, (error) => say(sentence(error)));
  show(now);
  return row;
}
