// @ts-check
/** What is known of the meeting; every change of a field gives a new answer, and leaves the other fields as they are. */
import { text } from '../browser.js';
import * as service from '../service.js';
import { button, download, fill, h, say, select } from '../ui/dom.js';
import { aware } from '../ui/format.js';
import { sentence, wrong } from '../ui/trouble.js';

const STAGES = ['listing', 'invited', 'accepted'];
const CHOICES = {
  format: ['onsite', 'video', 'phone'],
  channel: ['email', 'phone', 'text', 'linkedin', 'portal'],
  calls: ['they', 'you'],
  invited_by: ['employer', 'agency', 'hiring_manager'],
  interest: ['keen', 'unsure', 'unwilling'],
  change: ['illness', 'family_emergency', 'work_conflict', 'accepted_other_offer', 'commute', 'pay', 'benefits', 'not_interested'],
};
/** What a mail says besides, with the kind of its field. @type {Record<string, string>} */
const ENTRIES = { organization: 'text', role: 'text', contact_name: 'text', address: 'text', link: 'url', phone: 'tel', reschedule_link: 'url', referred_by: 'text' };

/** @typedef {(facts: Record<string, any>) => Promise<{trouble?: import('../service.js').Trouble} | void>} Save */

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

/** The one field that changed. @param {HTMLInputElement} field @returns {Record<string, any>} */
function factOf({ name, value }) {
  if (!value.trim()) return { [name]: null };
  return { [name]: name === 'starts_at' ? aware(value) : value.trim() };
}

/** Show how things stand, for the person to say otherwise. @param {HTMLElement} place @param {string} stage @param {Save} changed */
export function showStage(place, stage, changed) {
  const focused = place.contains(document.activeElement);
  place.hidden = false;
  fill(place, ...stages(stage).map((name) => segment(name, stage)));
  if (focused) /** @type {HTMLElement | null} */ (place.querySelector(':checked'))?.focus();
  place.onchange = (event) => changed(factOf(/** @type {HTMLInputElement} */ (event.target)));
}

/**
 * Show the meeting of *answer*; each change is handed to *changed*.
 * @param {HTMLElement} place @param {Record<string, any>} invitation @param {Save} changed @param {string} [id] of the answer, for its calendar
 */
export function showMeeting(place, invitation, changed, id) {
  const form = /** @type {HTMLFormElement} */ (place);
  form.hidden = false;
  const stage = invitation.stage ?? 'listing';
  const typing = form.contains(document.activeElement) && document.activeElement?.matches('input, select') && form.dataset.stage === stage;
  form.dataset.stage = stage;
  const faults = h('div', { role: 'alert' });
  const save = async (/** @type {Record<string, any>} */ facts) => {
    const { trouble } = (await changed(facts)) ?? {};
    fill(faults, ...(trouble ? wrong(trouble) : []));
  };
  const extras = [questions(invitation, save), stage !== 'listing' && invitation.starts_at && id ? calendar(id) : null];
  if (typing) return void fill(/** @type {Element} */ (form.querySelector('.extras')), ...extras);
  fill(form, h('div', { class: 'extras' }, ...extras), stage === 'listing' ? null : details(invitation, form), faults);
  form.onsubmit = (event) => event.preventDefault();
  form.onchange = (event) => save(factOf(/** @type {HTMLInputElement} */ (event.target)));
}

/** What the mail leaves open; the person strikes out what they have settled. @param {Record<string, any>} invitation @param {Save} save */
function questions(invitation, save) {
  const asked = /** @type {string[]} */ (invitation.questions ?? []);
  if (!asked.length) return null;
  const item = (/** @type {string} */ question) => h('li', {}, question, ' ',
    button(text('settled'), () => save({ questions: asked.filter((one) => one !== question) }), { class: 'quiet' }));
  return h('section', { class: 'questions' }, h('h3', {}, text('pleaseCheck')), h('ul', { class: 'plain' }, asked.map(item)));
}

/** @param {Record<string, any>} invitation @param {HTMLElement} place */
function details(invitation, place) {
  const of = (/** @type {string} */ name) => invitation[name] ?? '';
  const { change, ...rest } = CHOICES;
  const more = h('details', { id: 'about', open: Boolean(place.querySelector('#about[open]')) }, h('summary', {}, text('aboutMeeting')), h('div', { class: 'fields' },
    entry('starts_at', 'datetime-local', local(invitation.starts_at)),
    Object.entries(rest).filter(([name]) => name !== 'calls' || invitation.format === 'phone').map(([name, values]) => choice(name, values, of(name))),
    Object.entries(ENTRIES).map(([name, type]) => entry(name, type, of(name)))));
  return [choice('change', change, of('change')), more];
}

/** @param {string} id */
const calendar = (id) => h('p', { class: 'row' }, button(text('addToCalendar'), () => addToCalendar(id), { id: 'calendar' }));

/** @param {string} id */
async function addToCalendar(id) {
  try {
    download('meeting.ics', 'text/calendar', await service.calendar(id));
  } catch (error) {
    say(sentence(error));
  }
}
