// @ts-check
/** The popup and the side panel: show the press of this tab; the popup starts one when there is none. */
import * as browser from '../browser.js';
import * as service from '../service.js';
import { applicationOf } from '../ui/application.js';
import { button, byId, fill, h, localise, say } from '../ui/dom.js';
import { askFirst, couldTell, dealbreakers, firstReasons, otherReasons, tellUs, tips, turns, verdict } from '../ui/findings.js';
import { money } from '../ui/format.js';
import { lookBack } from '../ui/lookback.js';
import { inShort, showTrouble } from '../ui/trouble.js';
import { begun, isPairPage, isPanel, tab } from './begin.js';
import { showDrafts } from './drafts.js';
import { askHow } from './how.js';
import { showJob } from './job.js';
import { showMeeting, showStage } from './meeting.js';
import { follow, isOpen, look } from './panel.js';
import { choice, known, seen } from './seen.js';

/** @typedef {import('../background.js').Press} Press */
const { text } = browser;

const PAGES = ['profile', 'history', 'paste', 'connection'];
const JOB_BOARDS = /(greenhouse\.io|lever\.co|ashbyhq\.com|workable\.com|smartrecruiters\.com|personio\.(de|com)|myworkdayjobs\.com|icims\.com|jobvite\.com|bamboohr\.com|recruitee\.com|teamtailor\.com|breezy\.hr)$/;

/** Start over with *invitation*. @param {Record<string, any>} [invitation] @param {boolean} [whole] @param {boolean} [anyway] */
const judge = (invitation = {}, whole = false, anyway = false) => browser.ask('judge', tab.id, tab.url, invitation, whole, anyway);

/** Correct what was read of the *part*; the answer comes through the session. @param {'posting' | 'invitation'} part */
const correct = (part) => (/** @type {Record<string, any>} */ facts) => anew('correct', { [part]: facts });

/** Have the answer given anew. @param {string} task @param {unknown} what */
async function anew(task, what) {
  say(text('judging'));
  const done = (await browser.ask(task, tab.id, what)) ?? {};
  say(done.trouble ? inShort(done.trouble) : '');
  return done;
}

/** @param {Press} press @param {boolean} [earlier] it was answered before: what was said of the case since is asked */
function render(press, earlier = false) {
  document.body.dataset.phase = press.phase;
  byId('read').hidden = true;
  byId('status').classList.toggle('busy', ['reading', 'judging'].includes(press.phase));
  say({ reading: text('reading'), judging: text('judging'), done: '', failed: '' }[press.phase]);
  for (const id of ['job', 'answer', 'application', 'about-case', 'more']) byId(id).hidden = press.phase !== 'done' || !press.answer;
  byId('trouble').hidden = press.phase !== 'failed';
  if (press.phase === 'done' && press.answer) renderAnswer(press, earlier);
  if (press.phase === 'failed' && press.trouble) {
    showTrouble(byId('trouble'), press.trouble, () => judge(press.invitation), [...anywayOffer(press), ...framesOffer(press)]);
    byId('drafts').hidden = true;
  }
}

/** @param {Press} press @param {boolean} earlier */
function renderAnswer(press, earlier) {
  const answer = /** @type {Suggestion} */ (press.answer);
  const wishes = tellUs(answer, (told) => tell(told, press.invitation));
  fill(byId('answer'),
    answer.about.before && h('p', { id: 'seen-before', class: 'soft' }, answer.about.before.words), verdict(answer), choice(answer, (id) => anew('attach', id)),
    press.selected ? h('p', { class: 'row' }, text('readSelection'), button(text('readWhole'), () => judge(press.invitation, true), { class: 'quiet' })) : null,
    dealbreakers(answer, show(answer)), firstReasons(answer, show(answer)));
  fill(byId('about-case'), seen(answer, show(answer)));
  const past = h('div', {});
  if (earlier) askSaid(answer, past);
  else showSaid(answer, answer.about, past);
  fill(byId('more'), past,
    couldTell(answer) && wishes, otherReasons(answer, show(answer)),
    !couldTell(answer) && wishes, askFirst(answer), turns(answer), packageLine(answer), tips(answer),
    h('p', { class: 'row' },
      button(text('report'), () => browser.open(`pages/report.html?id=${encodeURIComponent(answer.id)}`)),
      button(text('again'), () => judge(press.invitation, false, press.anyway), { id: 'again' }),
      ...framesOffer(press)));
  performance.mark('answered');
  const invitation = known(answer, press.invitation);
  showJob(byId('job'), answer, correct('posting'));
  showStage(byId('stage'), invitation.stage ?? 'listing', correct('invitation'));
  showMeeting(byId('meeting'), invitation, correct('invitation'), answer.id);
  void showDrafts(byId('drafts'), answer, invitation);
}

/** Ask what was said of the case since *answer*, in the history, too. @param {Suggestion} answer @param {HTMLElement} past */
function askSaid(answer, past) {
  fill(byId('application')).setAttribute('aria-busy', 'true'); // a quick press would be undone
  void service.suggestion(answer.id).then((kept) => showSaid(answer, kept.case, past), () => {}).finally(() => byId('application').setAttribute('aria-busy', 'false'));
}

/** What the person *said* of the case so far, to say more of it; whoever was invited has applied. @param {Suggestion} answer @param {Said} said @param {HTMLElement} past */
function showSaid(answer, said, past) {
  const { id, posting: { title } } = answer;
  const stage = answer.invitation?.stage ?? 'listing';
  fill(byId('application'), stage === 'listing' && applicationOf(id, said.application, title ?? text('untitled')));
  if (answer.action === 'follow_up') fill(past, lookBack({ id, title, outcome: said.outcome }, true));
}

/** @param {Suggestion} answer */
function packageLine(answer) {
  const total = answer.package?.difference?.total;
  if (!answer.package || !total) return null;
  const { currency } = answer.package;
  return h('section', {}, h('h3', {}, text('package')), h('p', { class: 'money' },
    h('span', {}, text('packageYear', money(total.middle, currency, true))),
    total.low !== total.high && h('span', { class: 'soft' }, text('between', money(total.low, currency, true), money(total.high, currency, true)))));
}

/**
 * Keep what the person told in their profile, and judge anew.
 * @param {Record<string, unknown>} told @param {Record<string, any>} [invitation] @returns {Promise<unknown>}
 */
async function tell(told, invitation) {
  try {
    const { profile } = await service.profile();
    for (const [field, value] of Object.entries(told)) {
      const path = field.split('.');
      const last = path.pop() ?? '';
      path.reduce((inside, name) => (inside[name] ??= {}), profile)[last] = value;
    }
    await service.keepProfile({ profile });
    return judge(invitation);
  } catch (trouble) {
    byId('trouble').hidden = false;
    return showTrouble(byId('trouble'), service.troubleOf(trouble), () => tell(told, invitation));
  }
}

/** Light up a quote on the page. @param {Suggestion} answer @returns {import('../ui/findings.js').Show} */
const show = (answer) => async (quote) => {
  const length = answer.posting.lengths[quote.source] || 1;
  const { found } = await browser.ask('show', tab.id, quote.text, quote.start / length);
  say(text(found ? 'shown' : 'notShown'));
};

/** What looks like something else can be judged all the same: nothing is ever lost. @param {Press} press */
const anywayOffer = (press) => (press.trouble?.code === 'not_a_posting'
  ? [button(text('judgeAnyway'), () => judge(press.invitation, false, true), { id: 'anyway' })] : []);

/** A posting in a foreign frame can be opened by itself. @param {Press} press */
function framesOffer(press) {
  const addresses = (press.frames ?? []).filter((address) => URL.canParse(address));
  const known = addresses.filter((address) => JOB_BOARDS.test(new URL(address).hostname));
  const offered = known.length || press.phase === 'done' ? known : addresses;
  return offered.slice(0, 3).map((address) => button(text('openFrame', new URL(address).hostname), () => browser.open(address), { data: { frame: address } }));
}

/** Connect to the service whose page this is. @param {boolean} agreed */
async function pair(agreed) {
  say(text('pairing'));
  const made = await browser.ask('pair', tab.id, agreed);
  byId('trouble').hidden = !made.trouble;
  byId('answer').hidden = !made.replaces;
  if (made.trouble) showTrouble(byId('trouble'), made.trouble, () => pair(agreed));
  fill(byId('answer'), made.replaces && button(text('replaceIt'), () => pair(true), { class: 'main', id: 'replace' }));
  if (made.trouble) say('');
  else if (made.replaces) say(text('replaces', made.replaces, made.base));
  else say(text(made.already ? 'alreadyPaired' : 'paired', made.base));
  document.body.dataset.phase = 'done';
}

/** What the panel shows of the tab in view. @param {Press} [press] */
function showTab(press) {
  if (press) return render(press, true);
  byId('read').hidden = false;
  document.body.dataset.phase = 'waiting';
  for (const id of ['job', 'answer', 'stage', 'application', 'drafts', 'about-case', 'meeting', 'more', 'trouble']) byId(id).hidden = true;
  return say(text('notRead'));
}

/** Read the tab in view; its address shows where a press of the toolbar's button let us in. */
async function read() {
  await look();
  if (isPairPage(tab.url)) return pair(false);
  if (tab.url) return judge();
  showTab();
  byId('read').hidden = true;
  say('');
  const allow = async () => (await browser.allow('https://*')) && read();
  return showTrouble(byId('trouble'), { code: 'not_pressed' }, read, [button(text('allowSites'), allow)]);
}

async function start() {
  browser.watch(({ [`press:${tab.id}`]: press }) => press && render(press));
  if (isPanel) return follow(showTab).then(() => askHow(byId('how')));
  if (!begun) return pair(false);
  void isOpen().then((open) => open && close()); // what is shown twice hides the page
  const press = await begun;
  if (document.body.dataset.phase !== press.phase) render(press, true);
  return askHow(byId('how'));
}

/** Keep all this open beside the page. */
const keepOpen = () => browser.openPanel(tab.window).then(() => close());

localise();
document.documentElement.classList.toggle('panel', isPanel);
fill(byId('read'), button(text('readPage'), read, { class: 'main' }));
fill(byId('places'), isPanel ? null : button(text('keepOpen'), keepOpen, { class: 'quiet', id: 'keep-open' }),
  PAGES.map((page) => button(text(`page_${page}`), () => browser.open(`pages/${page}.html`), { class: 'quiet' })));
document.body.dataset.ready = '1';
await start();
document.body.dataset.settled = '1';
