// @ts-check
/** A posting that is no page: paste its text. */
import { text } from '../browser.js';
import * as service from '../service.js';
import { showDrafts } from '../popup/drafts.js';
import { showMeeting } from '../popup/meeting.js';
import { choice } from '../popup/seen.js';
import { button, byId, fill, h, say } from '../ui/dom.js';
import { askFirst, dealbreakers, reasons, tips, turns, verdict } from '../ui/findings.js';
import { attempt, begin } from './frame.js';

const words = h('textarea', { rows: 14, id: 'words', required: true });
const address = h('input', { type: 'url', id: 'address' });
const mail = h('textarea', { rows: 4, id: 'mail' });
const answerPlace = h('div', { id: 'answer', class: 'draft' });
const meeting = h('form', { id: 'meeting', hidden: true });
const drafts = h('section', { id: 'drafts', hidden: true });

/** What the mail says of the meeting, if there is one. */
async function begun() {
  await judge((mail.value.trim() && (await attempt(() => service.readInvitation(mail.value)))) || {});
}

/** @param {Record<string, any>} invitation */
async function judge(invitation) {
  if (!words.value.trim()) return words.focus();
  say(text('judging'));
  const capture = { url: address.value.trim() || null, html: '', text: words.value };
  await attempt(async () => show(await service.judge(capture, invitation), invitation));
}

/** @param {Suggestion} answer @param {Record<string, any>} invitation */
function show(answer, invitation) {
  say('');
  const attach = (/** @type {string | null} */ id) => attempt(async () => {
    const again = await service.attach(answer.id, id);
    show(again, again.invitation);
  });
  fill(answerPlace, verdict(answer), choice(answer, attach), dealbreakers(answer), h('section', {}, h('h3', {}, text('reasons')), reasons(answer)),
    askFirst(answer), turns(answer), tips(answer), h('p', {}, h('a', { href: `report.html?id=${encodeURIComponent(answer.id)}` }, text('report'))));
  const correct = async (/** @type {Record<string, any>} */ facts) => {
    await attempt(async () => {
      const again = await service.correct(answer.id, { invitation: facts });
      show(again, again.invitation);
    });
  };
  showMeeting(meeting, answer.invitation ?? invitation, correct, answer.id);
  void showDrafts(drafts, answer, invitation);
}

await begin(async () => {
  fill(byId('content'), h('p', {}, text('pasteHint')),
    h('label', {}, h('span', {}, text('pasteLabel')), words), h('label', {}, h('span', {}, text('pasteUrl')), address),
    h('label', {}, h('span', {}, text('pasteMail')), mail),
    h('p', {}, button(text('judgeIt'), begun, { class: 'main', id: 'judge' })), answerPlace, meeting, drafts);
});
