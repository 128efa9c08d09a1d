// @ts-check
/** A résumé that fills the form, for the person to look at: nothing is kept before they save. */
import { text } from '../browser.js';
import * as service from '../service.js';
import { h, say } from '../ui/dom.js';
import { attempt } from './frame.js';

/** @typedef {{field: string, value: unknown, quote: string}} Proposed */

/** *before* with *value* in its place; a list gets longer. @param {unknown} before @param {unknown} value */
const joined = (before, value) => (Array.isArray(value) ? [...new Set([...(Array.isArray(before) ? before : []), ...value])] : value);

/**
 * The line of the form that takes a résumé.
 * @param {(change: (path: string[], before: unknown) => unknown, fields: Proposed[]) => void} fillIn
 *   is told what is proposed, and shows the form anew with each value that `change` gives for what stands there
 */
export function resumePicker(fillIn) {
  const input = h('input', { type: 'file', accept: '.pdf,.docx,.html,.txt,.json', id: 'resume' });
  input.addEventListener('change', () => attempt(async () => {
    const file = input.files?.[0];
    if (!file) return;
    say(text('resumeReading'));
    const { fields } = await service.proposal(file);
    const proposed = new Map(fields.map((one) => [one.field, one.value]));
    fillIn((path, before) => joined(before, proposed.get(path.join('.'))), fields);
    say(text('resumeFilled', fields.length));
  }));
  return h('label', { class: 'row' }, h('span', {}, text('fromResume')), input);
}
