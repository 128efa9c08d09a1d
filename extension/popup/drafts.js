// @ts-check
/** Messages for what was suggested: to edit, check, copy or mail. */
import { text } from '../browser.js';
import * as service from '../service.js';
import { button, byId, fill, h, say } from '../ui/dom.js';

/** What may be said after each action, the likeliest first. @type {Record<string, string[]>} */
const KINDS = {
  apply: [], skip: [],
  accept: ['accept', 'ask', 'decline'], decline: ['decline', 'ask', 'accept'],
  keep: ['ask', 'reschedule', 'cancel'], cancel: ['cancel', 'reschedule'], reschedule: ['reschedule', 'cancel'],
  acknowledge: ['follow_up'], follow_up: ['follow_up'],
};

/** @param {HTMLElement} place @param {import('../types.js').Suggestion} answer @param {Record<string, any>} invitation */
export async function showDrafts(place, answer, invitation) {
  const kinds = [...KINDS[answer.action] ?? [], ...(KINDS[answer.action]?.length && invitation.referred_by ? ['referrer'] : [])];
  place.hidden = !kinds.length || (invitation.stage ?? 'listing') === 'listing';
  if (place.hidden) return;
  const box = h('div', { class: 'draft', id: 'draft' });
  const write = (/** @type {string} */ kind) => showDraft(box, kind, answer, invitation);
  fill(place, h('h3', {}, text('drafts')), h('p', { class: 'row' }, kinds.map((kind) => button(text(`draft_${kind}`), () => write(kind), { data: { kind } }))), box);
  await write(kinds[0]);
}

/** @param {HTMLElement} box @param {string} kind @param {import('../types.js').Suggestion} answer @param {Record<string, any>} invitation */
async function showDraft(box, kind, answer, invitation) {
  try {
    const draft = await service.drafts({ suggestion: answer.id, kind, channel: invitation.channel, questions: answer.ask_first.map((one) => one.question), invitation });
    fillDraft(box, draft, invitation);
  } catch (error) {
    const { code, values = [], said } = service.troubleOf(error);
    fill(box, h('p', {}, said ?? text(`trouble_${code}`, ...values)));
  }
}

/** @param {HTMLElement} box @param {{kind: string, subject: string | null, body: string, to_fill?: string[]}} draft @param {Record<string, any>} invitation */
function fillDraft(box, draft, invitation) {
  const subject = draft.subject === null ? null : h('input', { value: draft.subject, 'aria-label': text('subject'), name: 'subject' });
  const body = h('textarea', { rows: 9, 'aria-label': text('message'), name: 'body' }, draft.body);
  const remarks = h('ul', { class: 'plain remarks', 'aria-live': 'polite' });
  box.dataset.kind = draft.kind;
  fill(box, subject, body,
    draft.to_fill?.length ? h('small', {}, text('toFill', draft.to_fill.join(', '))) : null, remarks,
    h('p', { class: 'row' },
      button(text('copy'), () => copy(subject, body), { class: 'main' }),
      subject && button(text('mail'), () => mail(subject.value, body.value)),
      button(text('checkIt'), () => check(remarks, body.value, invitation))));
}

/** @param {HTMLInputElement | null} subject @param {HTMLTextAreaElement} body */
async function copy(subject, body) {
  await navigator.clipboard.writeText(subject ? `${subject.value}\n\n${body.value}` : body.value);
  say(text('copied'));
  byId('status').scrollIntoView({ block: 'nearest' });
}

/** Hand the message to the mail program. @param {string} subject @param {string} body */
function mail(subject, body) {
  const lines = body.replaceAll('\n', '\r\n');
  h('a', { href: `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`, target: '_blank' }).click();
}

/** @param {HTMLElement} place @param {string} words @param {Record<string, any>} invitation */
async function check(place, words, invitation) {
  try {
    const answer = await service.check({ text: words, invitation });
    fill(place, answer.remarks.length ? answer.remarks.map((/** @type {any} */ remark) => h('li', {}, `“${remark.text}”: ${remark.why} ${remark.better}`)) : h('li', {}, text('checkedFine')));
  } catch (error) {
    const { code, values = [], said } = service.troubleOf(error);
    fill(place, h('li', {}, said ?? text(`trouble_${code}`, ...values)));
  }
}
