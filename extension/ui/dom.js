// @ts-check
/** Making and filling elements.  Words always go in as text, never as HTML. */
import { direction, language, text } from '../browser.js';

/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * Build an element.  Properties starting with `on` are listeners, `data` is the dataset, the rest are attributes
 * (`true` is an empty one; `false` and `null` leave it out).
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {Record<string, any>} [properties] @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'data') Object.assign(element.dataset, value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  fill(element, ...children);
  return element;
}

/** Replace what is inside *element*. @param {Element} element @param {...(Child | Child[])} children */
export function fill(element, ...children) {
  const kept = children.flat().filter((child) => child !== null && child !== undefined && child !== false);
  element.replaceChildren(...kept.map((child) => (child instanceof Node ? child : String(child))));
  return element;
}

/** @param {string} id */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** Set a measure of the style sheet on *element*. @param {HTMLElement} element @param {Record<string, string | number>} measures @returns {HTMLElement} */
export function measure(element, measures) {
  for (const [name, value] of Object.entries(measures)) element.style.setProperty(`--${name}`, String(value));
  return element;
}

/** Put the words in: `data-text` names the text of an element, `data-label` its accessible label. */
export function localise() {
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = text(/** @type {HTMLElement} */ (element).dataset.text ?? '');
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', text(/** @type {HTMLElement} */ (element).dataset.label ?? ''));
  }
}

/** A button. @param {string} words @param {(event: Event) => unknown} pressed @param {Record<string, any>} [more] */
export const button = (words, pressed, more = {}) => h('button', { type: 'button', onclick: pressed, ...more }, words);

/** A choice of one of *options* (value and words); the empty value is "not said". @param {Record<string, any>} properties @param {[string, string][]} options @param {string} chosen */
export function select(properties, options, chosen) {
  const element = h('select', properties, options.map(([value, words]) => h('option', { value }, words)));
  element.value = chosen;
  return element;
}

/**
 * Say at each field of *form* that has a `data-path` what is wrong with it, and go to the first; whether all had a field.
 * @param {HTMLElement} form @param {Record<string, string[]>} faults sentences by dotted path
 */
export function atFields(form, faults) {
  for (const old of form.querySelectorAll('.fault[id^="fault-"]')) old.remove();
  for (const one of form.querySelectorAll('[data-path][aria-invalid]')) for (const name of ['aria-invalid', 'aria-describedby']) one.removeAttribute(name);
  const wrong = Object.entries(faults).map(([name, sentences]) => {
    const path = name.replace(/^profile\./, '').replace(/\.\d+$/, '');
    const input = /** @type {HTMLElement | null} */ (form.querySelector(`[data-path="${CSS.escape(path)}"]`));
    input?.setAttribute('aria-invalid', 'true');
    input?.setAttribute('aria-describedby', `fault-${path}`);
    input?.after(h('small', { class: 'fault', id: `fault-${path}` }, [sentences].flat().join(' ')));
    return input;
  });
  const first = [...form.querySelectorAll('[data-path]')].find((one) => wrong.includes(/** @type {HTMLElement} */ (one)));
  first?.closest('details')?.setAttribute('open', '');
  /** @type {HTMLElement | undefined} */ (first)?.focus();
  return wrong.length > 0 && !wrong.includes(null);
}

/** Say something to eyes and ears in the page's status line. @param {string} words */
export function say(words) {
  byId('status').textContent = words;
}

/** Hand the person a file. @param {string} name @param {string} type @param {string} content */
export function download(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
