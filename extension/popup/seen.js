// @ts-check
/** The invitation that was read from the page: what for, when and where, and the job behind it. */
import { text } from '../browser.js';
import { h } from '../ui/dom.js';
import { moment } from '../ui/format.js';
import { quoteLine } from '../ui/findings.js';

/** @typedef {import('../types.js').Suggestion} Suggestion */

/** What the person said of the meeting, over what was read from the page. @param {Suggestion} answer @param {Record<string, any>} said */
export function known(answer, said) {
  const { quotes: _, kind: __, ...read } = answer.invitation ?? {};
  const told = Object.entries(read).filter(([, value]) => value !== null && value !== '');
  return { ...Object.fromEntries(told), ...said };
}

/** The sentence that says which posting was judged. @param {Suggestion} answer */
const whence = (answer) => text(`from_${answer.about.posting_from}`);

/** @param {Suggestion} answer @param {import('../ui/findings.js').Show} show */
export function seen(answer, show) {
  const invitation = answer.invitation;
  if (!invitation || answer.about.seen === 'posting') return null;
  const where = invitation.format === 'onsite' ? invitation.address : invitation.link ?? invitation.phone;
  const facts = [invitation.format && text(`format_${invitation.format}`), where].filter(Boolean).join(', ');
  const who = [invitation.role, invitation.organization, invitation.contact_name].filter(Boolean).join(' · ');
  const quote = invitation.quotes?.starts_at;
  return h('section', { id: 'seen', data: { kind: invitation.kind ?? '', from: answer.about.posting_from } },
    h('h3', {}, text(`kind_${invitation.kind ?? 'invitation'}`)),
    who && h('p', {}, who),
    h('p', { class: 'when' }, invitation.starts_at ? moment(invitation.starts_at) : text('noTime'), facts && `, ${facts}`),
    quote && quoteLine(quote, show),
    h('p', { class: 'soft' }, whence(answer)));
}
