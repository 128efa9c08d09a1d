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
const file = h('input', { type: 'file', id: 'file', accept: '.pdf,.docx,.html,.mht,.txt,.eml,.msg,.ics,.dat' });
/** @type {Record<string, any> | null} */
let filed = null;
const answerPlace = h('div', { id: 'answer', class: 'draft' });
const meeting = h('form', { id: 'meeting', hidden: true });
const drafts = h('section', { id: 'drafts', hidden: true });

/** What the mail says of the meeting, if there is one. */
async function begun() {
  await judge(filed ?? ((mail.value.trim() && (await attempt(() => service.readInvitation(mail.value)))) || {}));
}

async function opened() {
  const one = file.files?.[0];
  const read = one && (await attempt(() => service.readFile(one)));
  if (!read) return;
  filed = read.invitation;
  (filed ? mail : words).value = read.text;
}

/** @param {Record<string, any>} invitation */
async function judge(invitation) {
  const said = words.value.trim() || mail.value.trim();
  if (!said) return words.focus();
  say(text('judging'));
  const capture = { url: address.value.trim() || null, html: '', text: said };
  await attempt(async () => show(await service.judge(capture, invitation), invitation));
}

/** @param {Suggestion} answer @param {Record<string, any>} invitation */
function show(answer, invitation) {
  say('');
  const attach = (/** @type {string | null} */ id) => attempt(async () => {
    const again = await service.attach(answer.id, id);
    show(again, again.invitation);
  });
  fill(answerPlace, verdict(answer, false), choice(answer, attach), dealbreakers(answer), h('section', {}, h('h3', {}, text('reasons')), reasons(answer)),
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

file.addEventListener('change', opened);
mail.addEventListener('input', () => { filed = null; });
await begin(async () => {
  fill(byId('content'), h('p', {}, text('pasteHint')),
    h('label', {}, h('span', {}, text('pasteLabel')), words), h('label', {}, h('span', {}, text('pasteUrl')), address),
    h('label', {}, h('span', {}, text('pasteMail')), mail), h('label', {}, h('span', {}, text('pasteFile')), file),
    h('p', {}, button(text('judgeIt'), begun, { class: 'main', id: 'judge' })), answerPlace, meeting, drafts);
});
