// @ts-check
/** What the person knows of the meeting; every change gives a new answer. */
import { text } from '../browser.js';
import { fill, h, select } from '../ui/dom.js';
import { aware } from '../ui/format.js';

const STAGES = ['listing', 'invited', 'accepted'];
const CHOICES = {
  format: ['onsite', 'video', 'phone'],
  channel: ['email', 'phone', 'text', 'linkedin', 'portal'],
  invited_by: ['employer', 'agency', 'hiring_manager'],
  interest: ['keen', 'unsure', 'unwilling'],
  change: ['illness', 'family_emergency', 'work_conflict', 'accepted_other_offer', 'commute', 'pay', 'benefits', 'not_interested'],
};

/** The stages to choose from: one that they brought about is shown only where it is so. @param {string} stage */
const stages = (stage) => (STAGES.includes(stage) ? STAGES : [...STAGES, stage]);

/** @param {string} stage @param {string} chosen */
const segment = (stage, chosen) => h('label', {},
  h('input', { type: 'radio', name: 'stage', value: stage, checked: stage === chosen }), h('span', {}, text(`stage_${stage}`)));

/** @param {string} name @param {string[]} values @param {string} chosen */
const choice = (name, values, chosen) => h('label', {}, h('span', {}, text(`meeting_${name}`)),
  select({ name }, [['', text('notSaid')], ...values.map((value) => /** @type {[string, string]} */ ([value, text(`${name}_${value}`)]))], chosen));

/** @param {string} name @param {string} type @param {string} value */
const entry = (name, type, value) => h('label', {}, h('span', {}, text(`meeting_${name}`)), h('input', { name, type, value }));

/** The local part of an aware date and time, as the field wants it. @param {string | undefined} iso */
function local(iso) {
  if (!iso) return '';
  const date = new Date(iso);
  return new Date(date.valueOf() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** @param {HTMLFormElement} form */
function invitationIn(form) {
  const said = [...new FormData(form)].filter(([, value]) => String(value).trim());
  const invitation = /** @type {Record<string, string>} */ (Object.fromEntries(said));
  if (invitation.starts_at) invitation.starts_at = aware(invitation.starts_at);
  return invitation;
}

/**
 * @param {HTMLElement} place @param {Record<string, any>} invitation
 * @param {(invitation: Record<string, any>) => unknown} changed
 */
export function showMeeting(place, invitation, changed) {
  const form = /** @type {HTMLFormElement} */ (place);
  form.hidden = false;
  if (form.contains(document.activeElement) && form.dataset.stage === (invitation.stage ?? 'listing')) return;
  const stage = invitation.stage ?? 'listing';
  form.dataset.stage = stage;
  const focused = /** @type {HTMLInputElement | null} */ (document.activeElement)?.name;
  fill(form,
    h('div', { class: 'segments', role: 'radiogroup', 'aria-label': text('stage') }, stages(stage).map((name) => segment(name, stage))),
    stage === 'listing' ? null : details(invitation, form));
  if (focused === 'stage') /** @type {HTMLElement | null} */ (form.querySelector('[name=stage]:checked'))?.focus();
  form.onsubmit = (event) => event.preventDefault();
  form.onchange = () => changed(invitationIn(form));
}

/** @param {Record<string, any>} invitation @param {HTMLElement} place */
function details(invitation, place) {
  const of = (/** @type {string} */ name) => invitation[name] ?? '';
  const { change, ...rest } = CHOICES;
  const more = h('details', { id: 'about', open: Boolean(place.querySelector('#about[open]')) }, h('summary', {}, text('aboutMeeting')), h('div', { class: 'fields' },
    entry('starts_at', 'datetime-local', local(invitation.starts_at)),
    Object.entries(rest).map(([name, values]) => choice(name, values, of(name))),
    entry('contact_name', 'text', of('contact_name')), entry('referred_by', 'text', of('referred_by'))));
  return [choice('change', change, of('change')), more];
}
