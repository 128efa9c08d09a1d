// @ts-check
/** Work that must outlive the popup.  What is going on in a tab is kept in the session as {@link Press}. */
import * as browser from './browser.js';
import * as service from './service.js';

/** @typedef {{posting?: Record<string, any>, invitation?: Record<string, any>}} Facts */
/**
 * @typedef {object} Press
 * @property {string} url the page that was read
 * @property {'reading' | 'judging' | 'done' | 'failed'} phase
 * @property {Record<string, any>} invitation
 * @property {any} [answer] the suggestion
 * @property {service.Trouble} [trouble]
 * @property {string[]} [frames] addresses of foreign frames on the page
 * @property {boolean} [anyway] it was judged although it looked like something else than a posting
 * @property {boolean} [selected] only the selected text was read
 * @property {number} [captureMs] how long taking the page took
 */

const THIN = 200;
const LIGHT = '::highlight(jobrsvp) { background-color: #ffd54a; color: #1b1b1b; }';
const MARKS = { attend: ['✓', '#1d7a4c'], decline: ['✕', '#b3352b'], unsure: ['?', '#8a6100'] };

/** The newest run of each tab: an overtaken one says nothing. @type {Map<number, number>} */
const runs = new Map();

const keyOf = (/** @type {number} */ tabId) => `press:${tabId}`;
/** @param {number} tabId @returns {Promise<Press | undefined>} */
const pressOf = (tabId) => browser.load('session', keyOf(tabId));

/** @param {any} taken */
const isThin = ({ capture }) => capture.html.replace(/<[^>]*>/g, '').trim().length < THIN && !capture.selection;

/** The page; one that still fills itself gets up to two seconds. @param {number} tabId */
async function capture(tabId) {
  let taken = await browser.runFile(tabId, '/page/capture.js');
  for (let turn = 0; turn < 4 && taken && isThin(taken); turn++) {
    await new Promise((done) => setTimeout(done, 500));
    taken = await browser.runFile(tabId, '/page/capture.js');
  }
  return taken;
}

/** @param {number} tabId */
async function captureOrSay(tabId) {
  const taken = await capture(tabId).catch(() => null);
  if (!taken) throw new service.ServiceError({ code: 'closed_page' });
  return taken;
}

/** The answer with the lengths of the texts instead of the texts: the popup needs no more. @param {Suggestion} answer */
function slim(answer) {
  const { sources = {}, description, quotes, benefits, requirements, ...posting } = answer.posting ?? {};
  const lengths = Object.fromEntries(Object.entries(sources).map(([name, words]) => [name, String(words).length]));
  return { ...answer, posting: { ...posting, lengths } };
}

/** @param {number} tabId @param {any} answer */
function markIcon(tabId, answer) {
  const [mark, colour] = answer.firmness === 'toss-up' ? MARKS.unsure : MARKS[/** @type {'attend'} */ (answer.suggestion)];
  return browser.setIcon(tabId, mark, browser.text('iconTitle', answer.summary), colour);
}

/**
 * Read the page in the tab, ask the service, keep the answer.
 * @param {number} tabId @param {string} url @param {Record<string, any>} invitation @param {boolean} whole read the page although text is selected
 * @param {boolean} [anyway] judge what looks like something else than a posting
 * @param {Promise<service.Pairing>} [greeted] the service, which proves itself while the page is taken
 */
async function judge(tabId, url, invitation, whole, anyway = false, greeted = service.ready()) {
  greeted.catch(() => {}); // it is said below, after what may be wrong with the page
  const run = (runs.get(tabId) ?? 0) + 1;
  runs.set(tabId, run);
  /** @type {Press} */
  let press = { url, phase: 'reading', invitation, anyway };
  const keep = async (/** @type {Partial<Press>} */ more) => {
    press = { ...press, ...more };
    if (runs.get(tabId) === run) await browser.save('session', keyOf(tabId), press);
  };
  try {
    void keep({});
    const taken = await captureOrSay(tabId);
    if (whole) taken.capture.selection = null;
    void keep({ phase: 'judging', frames: taken.capture.frames, selected: Boolean(taken.capture.selection) });
    const answer = slim(await service.judge(taken.capture, invitation, greeted, anyway));
    await keep({ phase: 'done', answer, captureMs: taken.milliseconds });
    await markIcon(tabId, answer).catch(() => {});
  } catch (error) {
    await keep({ phase: 'failed', trouble: await worst(service.troubleOf(error), greeted) });
    await browser.setIcon(tabId, '', browser.text('actionTitle'), MARKS.unsure[1]).catch(() => {});
  }
  return press;
}

/** Whoever is not connected yet learns that first, also on a page that no extension may read. @param {service.Trouble} trouble @param {Promise<unknown>} greeted */
const worst = (trouble, greeted) => greeted.then(() => trouble, (error) => (service.troubleOf(error).code === 'not_paired' ? { code: 'not_paired' } : trouble));

/** Corrections of a tab wait for each other, so that the last answer shown is the last given. @type {Map<number, Promise<unknown>>} */
const corrections = new Map();

/** Correct what was read, in the posting or the invitation. @param {number} tabId @param {Facts} facts */
const correct = (tabId, facts) => anew(tabId, (id) => service.correct(id, facts));

/** Say that the case is the same as an *other*, or that it is none of them. @param {number} tabId @param {string | null} other */
const attach = (tabId, other) => anew(tabId, (id) => service.attach(id, other));

/** @typedef {(id: string) => Promise<any>} Give */

/** Put another answer in the place of the one before. @param {number} tabId @param {Give} give */
function anew(tabId, give) {
  const turn = (corrections.get(tabId) ?? Promise.resolve()).then(() => given(tabId, give));
  corrections.set(tabId, turn);
  return turn;
}

/** @param {number} tabId @param {Give} give @returns {Promise<{trouble?: service.Trouble}>} */
async function given(tabId, give) {
  try {
    const press = await pressOf(tabId);
    if (!press?.answer) return {};
    const answer = slim(await give(press.answer.id));
    await browser.save('session', keyOf(tabId), { ...press, answer });
    await markIcon(tabId, answer).catch(() => {});
    return {};
  } catch (error) {
    return { trouble: service.troubleOf(error) };
  }
}

/** @param {number} tabId @param {string} quote @param {number} near its share of the way down the page */
async function show(tabId, quote, near) {
  const look = (/** @type {any} */ wanted) => /** @type {any} */ (globalThis).jobrsvpShow(wanted);
  const found = await browser.runEverywhere(tabId, LIGHT, '/page/show.js', look, { text: quote, near, css: LIGHT });
  return { found: found.some(Boolean) };
}

/** What stands on the page `/pair` of a service. @param {number} tabId */
async function codeOn(tabId) {
  const read = () => {
    const mark = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="jobrsvp-pairing"]'));
    return { base: location.origin, code: mark?.content ?? '' };
  };
  const found = await browser.runFunction(tabId, read);
  if (!found?.code) throw new service.ServiceError({ code: 'no_code' });
  return found;
}

/** Whether *one* still answers as the service that it was made with. @param {service.Pairing} one */
const stillKnown = (one) => service.greet(one).then(() => true, () => false);

/**
 * Pair with the service whose page is in the tab.  With another pairing at hand, *agreed* must be true.
 * @param {number} tabId @param {boolean} agreed
 */
async function pair(tabId, agreed) {
  try {
    const old = await service.pairing();
    const { base, code } = await codeOn(tabId);
    if (old && !agreed) {
      if (old.base === base && (await stillKnown(old))) return { base, already: true };
      return { base, replaces: old.base };
    }
    await service.pair(base, code, await browserName());
    await browser.forget();
    return { base };
  } catch (error) {
    return { trouble: service.troubleOf(error) };
  }
}

/** Tell the open page of the service that leads through the steps that the button is here. */
async function tellGuide() {
  const mark = () => { if (document.querySelector('meta[name="jobrsvp-page"]')) document.documentElement.dataset.jobrsvp = 'here'; };
  for (const tabId of await browser.tabsAt('http://127.0.0.1/pair*')) await browser.runFunction(tabId, mark).catch(() => {});
}

async function browserName() {
  const agent = navigator.userAgent;
  const name = /Firefox/.test(agent) ? 'Firefox' : /Edg\//.test(agent) ? 'Edge' : 'Chrome';
  return `${name} (${await browser.system()})`;
}

/** The popup opens: what is known of this page, else ask anew with what was said of the meeting. @param {number} tabId @param {string} url */
async function begin(tabId, url) {
  const greeted = service.ready(); // most pages are new: so it is under way before anything is looked up
  greeted.catch(() => {});
  const press = await pressOf(tabId);
  const here = press?.url === url ? press : undefined;
  const works = here?.phase === 'done' || (here && here.phase !== 'failed' && runs.has(tabId));
  return works ? here : judge(tabId, url, here?.invitation ?? {}, false, false, greeted);
}

browser.onInstalled(() => void tellGuide());
browser.answer({ begin, judge, correct, attach, show, pair });
browser.onTabClosed((tabId) => {
  runs.delete(tabId);
  corrections.delete(tabId);
  void browser.save('session', keyOf(tabId), undefined);
});
