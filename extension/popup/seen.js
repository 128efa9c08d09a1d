// @ts-check
/** The invitation that was read from the page: what for, when and where, and the job behind it. */
import { text } from '../browser.js';
import { button, h } from '../ui/dom.js';
import { day, moment, words } from '../ui/format.js';
import { quoteLine } from '../ui/findings.js';

const MOST_MISSING = 4;

/** What the person said of the meeting, over what was read from the page. @param {Suggestion} answer @param {Record<string, any>} said */
export function known(answer, said) {
  const { quotes: _, kind: __, ...read } = answer.invitation ?? {};
  const told = Object.entries(read).filter(([, value]) => value !== null && value !== '');
  return { ...Object.fromEntries(told), ...said };
}

/** The sentence that says which posting was judged. @param {Suggestion} answer */
const whence = ({ about }) => text(`from_${about.posting_from}`, day(about.looked_at ?? ''));

/** The weightiest of what the message leaves open. @param {Suggestion} answer */
const missing = ({ posting }) => posting.quality.missing.slice(0, MOST_MISSING).map(words).join(', ');

/**
 * The earlier cases that this may belong to, for the person to choose from: postings for a message, messages for a posting.
 * @param {Suggestion} answer @param {(id: string | null) => unknown} attach
 */
export function choice({ id, about }, attach) {
  if (!about.cases?.length) return null;
  const isPosting = about.seen === 'posting';
  const pick = (/** @type {string} */ words, /** @type {string | null} */ other, /** @type {boolean} */ chosen) =>
    h('li', {}, button(words, () => attach(other), { 'aria-pressed': String(chosen), class: 'quiet', data: { case: other ?? '' } }));
  const named = (/** @type {EarlierCase} */ one) => [one.title ?? text('untitled'), one.organization, day(one.created_at)].filter(Boolean).join(' · ');
  return h('details', { id: 'choice', open: isPosting || !about.sure }, h('summary', {}, text(isPosting ? 'whichMeeting' : 'whichJob')), h('ul', { class: 'plain' },
    about.cases.map((one) => pick(named(one), one.id, about.sure && one.id === id)),
    isPosting ? null : pick(text('noneOfThem'), null, about.sure && !about.case)));
}

/** @param {Suggestion} answer @param {import('../ui/findings.js').Show} show */
export function seen(answer, show) {
  const invitation = answer.invitation;
  if (!invitation || answer.about.seen === 'posting') return null;
  const where = invitation.format === 'onsite' ? invitation.address : invitation.link ?? invitation.phone;
  const facts = [invitation.format && text(`format_${invitation.format}`), invitation.calls && text(`calls_${invitation.calls}`), where].filter(Boolean).join(', ');
  const who = [invitation.role, invitation.organization, invitation.contact_name].filter(Boolean).join(' · ');
  const quote = invitation.quotes?.starts_at;
  return h('section', { id: 'seen', data: { kind: invitation.kind ?? '', from: answer.about.posting_from } },
    h('h3', {}, text(`kind_${invitation.kind ?? 'invitation'}`)),
    who && h('p', {}, who),
    h('p', { class: 'when' }, invitation.starts_at ? moment(invitation.starts_at) : text('noTime'), facts && `, ${facts}`),
    quote && quoteLine(quote, show),
    h('p', { class: 'soft' }, whence(answer), answer.about.posting_from === 'mail' && ` ${text('missing', missing(answer))}`));
}
