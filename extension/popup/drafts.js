// @ts-check
/** Messages for what was suggested: to edit, check, copy or mail. */
import { language, text } from '../browser.js';
import * as service from '../service.js';
import { button, byId, fill, h, say, select } from '../ui/dom.js';
import { sentence } from '../ui/trouble.js';

/** What may be said after each action, the likeliest first. @type {Record<string, string[]>} */
const KINDS = {
  apply: ['ask'], skip: [],
  accept: ['accept', 'ask', 'reschedule', 'ask_slot', 'decline'], decline: ['decline', 'ask', 'ask_slot', 'accept'],
  keep: ['ask', 'reschedule', 'cancel'], cancel: ['cancel', 'reschedule'], reschedule: ['reschedule', 'cancel'],
  follow_up: ['follow_up', 'missed', 'withdraw', 'reach_out'], acknowledge: ['acknowledge', 'reach_out'],
};
/** Reasons against the job itself: whoever has one does not ask for another time. */
const REFUSING = ['accepted_other_offer', 'commute', 'pay', 'benefits', 'not_interested'];
/** What drafts can be written in; a test holds it against the folders of templates. */
const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'sv'];

/**
 * The messages that do not contradict what is known of the meeting, the likeliest first.
 * @param {string} action @param {Record<string, any>} invitation @returns {string[]}
 */
function kindsFor(action, invitation) {
  const { change, kind, stage = 'listing', starts_at } = invitation;
  const refusing = REFUSING.includes(change);
  if (kind === 'refusal') return ['reach_out'];
  if (stage === 'cancelled_by_them') return change === 'accepted_other_offer' ? ['withdraw'] : refusing ? ['withdraw', 'reach_out'] : KINDS.acknowledge;
  if (stage === 'over' || (starts_at && new Date(starts_at) <= new Date())) return refusing ? ['missed', 'withdraw'] : KINDS.follow_up;
  if (!change) return [...(action === 'keep' && kind === 'reminder' ? ['accept'] : []), ...(KINDS[action] ?? [])];
  // An advert wants no answer.
  if (stage === 'listing' && !kind) return [];
  const no = stage === 'accepted' ? 'cancel' : 'decline';
  return refusing ? [no, 'withdraw'] : action === 'reschedule' ? ['reschedule', no] : [no, 'reschedule'];
}

/** @param {HTMLElement} place @param {Suggestion} answer @param {Record<string, any>} invitation */
export async function showDrafts(place, answer, invitation) {
  const said = kindsFor(answer.action, invitation);
  const before = answer.findings.find((one) => one.evaluator === 'contacts')?.figures.in_touch;
  const again = before && (invitation.stage ?? 'listing') === 'listing';
  const kinds = [...said, ...(again ? ['reach_out'] : []), ...(said.length && invitation.referred_by ? ['referrer'] : [])];
  place.hidden = !kinds.length;
  if (place.hidden) return;
  const box = h('div', { class: 'draft', id: 'draft' });
  // Whoever was met before is written to as of then, and hears of the opening that shows now.
  const then = { suggestion: before, opening: answer.posting.title, invitation: null, channel: null };
  const write = (/** @type {string} */ kind) => showDraft(box, kind, answer, invitation, again && kind === 'reach_out' ? then : {});
  fill(place, h('h3', {}, text('drafts')), h('p', { class: 'row' }, kinds.map((kind) => button(text(`draft_${kind}`), () => write(kind), { data: { kind } }))), box);
  if ((invitation.stage ?? 'listing') !== 'listing') await write(kinds[0]);
}

/**
 * @param {HTMLElement} box @param {string} kind @param {Suggestion} answer
 * @param {Record<string, any>} invitation @param {Record<string, any>} [wishes] language, reason and keep_in_touch
 */
async function showDraft(box, kind, answer, invitation, wishes = {}) {
  try {
    const draft = await service.drafts({ suggestion: answer.id, kind, channel: invitation.channel, questions: answer.ask_first.map((one) => one.question), invitation, ...wishes });
    fillDraft(box, draft, invitation, wishesOf(draft, invitation, wishes, (chosen) => showDraft(box, kind, answer, invitation, chosen)));
  } catch (error) {
    fill(box, h('p', {}, sentence(error)));
  }
}

/**
 * How the message is wanted: its language, whether it gives the reason, whether the door stays open.
 * @param {Record<string, any>} draft @param {Record<string, any>} invitation @param {Record<string, any>} wishes
 * @param {(wishes: Record<string, any>) => unknown} changed
 */
function wishesOf(draft, invitation, wishes, changed) {
  const names = new Intl.DisplayNames([language()], { type: 'language' });
  const chosen = select({ name: 'language', 'aria-label': text('person_language') }, LANGUAGES.map((code) => [code, names.of(code) ?? code]), draft.language);
  chosen.onchange = () => changed({ ...wishes, language: chosen.value });
  const box = (/** @type {string} */ name, /** @type {boolean} */ checked) => h('label', { class: 'check' },
    h('input', { type: 'checkbox', name, checked, onchange: (/** @type {any} */ event) => changed({ ...wishes, [name]: event.target.checked }) }), text(`wish_${name}`));
  const leaves = ['decline', 'cancel', 'withdraw', 'missed'].includes(draft.kind);
  return h('p', { class: 'row' }, chosen,
    invitation.change ? box('reason', wishes.reason ?? true) : null,
    leaves ? box('keep_in_touch', wishes.keep_in_touch ?? invitation.change !== 'accepted_other_offer') : null);
}

/** @param {HTMLElement} box @param {{kind: string, subject: string | null, body: string, to_fill?: string[]}} draft @param {Record<string, any>} invitation @param {HTMLElement} wishes */
function fillDraft(box, draft, invitation, wishes) {
  const subject = draft.subject === null ? null : h('input', { value: draft.subject, 'aria-label': text('subject'), name: 'subject' });
  const body = h('textarea', { rows: 9, 'aria-label': text('message'), name: 'body' }, draft.body);
  const remarks = h('ul', { class: 'plain remarks', 'aria-live': 'polite' });
  box.dataset.kind = draft.kind;
  fill(box, wishes, subject, body,
    draft.to_fill?.length ? h('small', {}, text('toFill', draft.to_fill.join(', '))) : null, remarks,
    h('p', { class: 'row' },
      button(text('copy'), () => copy(subject, body), { class: 'main' }),
      subject && button(text('mail'), () => mail(subject.value, body.value)),
      button(text('checkIt'), () => check(remarks, body, invitation, draft.kind))));
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

/**
 * Show what is to be said of the message, and offer to mend it.
 * @param {HTMLElement} place @param {HTMLTextAreaElement} body @param {Record<string, any>} invitation @param {string} kind
 */
async function check(place, body, invitation, kind) {
  try {
    const { remarks, mended, note } = await service.check({ text: body.value, invitation, kind });
    const said = remarks.map((/** @type {any} */ remark) => h('li', {}, text('labelled', `“${remark.text}”`, `${remark.sure === false ? text('readAgain') : remark.why} ${remark.instead ? `→ ${remark.instead}` : remark.better}`)));
    const mend = () => { body.value = mended ?? body.value; return check(place, body, invitation, kind); };
    const open = body.value.match(/\[[^\]\n]+\]/g);
    if (open) said.push(h('li', {}, text('toFill', open.join(', '))));
    fill(place, said.length ? said : h('li', {}, note ?? text('checkedFine')), mended ? h('li', {}, button(text('mendIt'), mend, { data: { mend: '' } })) : null);
  } catch (error) {
    fill(place, h('li', {}, sentence(error)));
  }
}
