// @ts-check
/** What was asked before: search, a board by how far it came, the look back, messages, delete, export. */
import { forget, text } from '../browser.js';
import * as service from '../service.js';
import { showDrafts } from '../popup/drafts.js';
import { applicationOf } from '../ui/application.js';
import { button, byId, download, fill, h, say } from '../ui/dom.js';
import { advice } from '../ui/findings.js';
import { day, moment } from '../ui/format.js';
import { howDidItGo, isDue, lookBack } from '../ui/lookback.js';
import { board } from './board.js';
import { FEWEST, MOST, comparison } from './compare.js';
import { attempt, begin } from './frame.js';

const DATED = ['invited', 'accepted', 'moved'];
const EXPORTED = ['id', 'created_at', 'title', 'organization', 'stage', 'application', 'starts_at', 'suggestion', 'action', 'outcome'];

/** @type {Past[]} */
let shown = [];
const search = h('input', { type: 'search', id: 'search' });
/** @type {Set<string>} */
const chosen = new Set();
const compared = h('section', { id: 'compared', class: 'scroll', tabindex: '0', role: 'region' });
const asked = h('div', { id: 'asked' });
const place = h('div', {});

/** What became of the case, when there is more to tell than that it was looked at. @param {Past} past */
function momentsOf({ moments }) {
  if (moments.length < 2) return null;
  const line = (/** @type {Past['moments'][number]} */ one) => h('li', {}, `${day(one.at)} ${text(`stage_${one.event}`)}`, DATED.includes(one.event) && one.starts_at && `: ${moment(one.starts_at)}`);
  return h('details', {}, h('summary', {}, text('soFar')), h('ul', { class: 'plain' }, moments.map(line)));
}

/** Messages about a meeting, written when they are asked for. @param {Past} past */
function messagesOf(past) {
  if (past.stage === 'listing') return null;
  const box = h('section', {});
  const open = () => box.hasChildNodes() || attempt(async () => {
    const kept = await service.suggestion(past.id);
    await showDrafts(box, kept.suggestion, kept.invitation);
  });
  return h('details', { ontoggle: open }, h('summary', {}, text('drafts')), box);
}

/** A box that chooses the case *id* to be compared; of more than a few no table is readable. @param {string} id @param {string} title */
function pick(id, title) {
  const box = h('input', { type: 'checkbox', 'aria-label': text('compareThis', title), checked: chosen.has(id) });
  box.addEventListener('change', () => {
    if (/** @type {HTMLInputElement} */ (box).checked) chosen.add(id);
    else chosen.delete(id);
    void attempt(compare);
  });
  return box;
}

async function compare() {
  const enough = chosen.size >= FEWEST && chosen.size <= MOST;
  const kept = enough ? await Promise.all([...chosen].map((id) => service.suggestion(id))) : [];
  fill(compared, enough ? comparison(kept.map((one) => one.suggestion)) : chosen.size ? h('p', { class: 'soft' }, text('compareHint')) : null);
}

/** @param {Past} past */
function card(past) {
  const title = past.title ?? text('untitled');
  const remove = async () => {
    if (!confirm(text('deleteSure', title))) return;
    await service.remove(past.id);
    await forget(); // else the button would show what is gone
    chosen.delete(past.id);
    await compare();
    await list();
    say(text('deleted'));
  };
  return h('li', { class: 'case', data: { id: past.id } },
    h('h3', {}, h('a', { href: `report.html?id=${encodeURIComponent(past.id)}` }, title)),
    past.organization && h('p', {}, past.organization),
    past.starts_at && past.stage !== 'listing' && h('p', {}, moment(past.starts_at)),
    h('p', { class: 'soft' }, `${advice(past)} · ${day(past.created_at)}`),
    past.stage === 'listing' && !past.outcome && applicationOf(past.id, past.application, title, (name) => moved(past.id, `[data-application=${name}]`)),
    momentsOf(past), lookBack(past, false, () => moved(past.id)), messagesOf(past),
    h('div', { class: 'row' }, h('label', { class: 'check' }, pick(past.id, title), text('compare')),
      button(text('delete'), () => attempt(remove), { class: 'quiet danger', 'aria-label': text('labelled', text('delete'), title) })));
}

/** What is said of a case may move it to another column; who said it goes on there. @param {string} id @param {string} [field] */
async function moved(id, field = 'select') {
  await attempt(list);
  /** @type {HTMLElement | null} */ (place.querySelector(`[data-id="${CSS.escape(id)}"] ${field}`))?.focus();
}

async function list() {
  const answer = await service.history(search.value.trim());
  shown = answer.suggestions;
  const told = () => attempt(list).then(() => say(text('saved')));
  fill(asked, ...shown.filter((past) => isDue(past)).map((past) => howDidItGo(past, true, told)));
  fill(place, shown.length ? board(shown, card) : h('p', {}, text('historyEmpty')));
}

/** One cell; a sheet must not take words for a formula. @param {unknown} value */
function cell(value) {
  const words = value === null || value === undefined ? '' : typeof value === 'object' ? /** @type {any} */ (value).result ?? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return `"${safe.replaceAll('"', '""')}"`;
}

function exportCsv() {
  const rows = [EXPORTED.join(','), ...shown.map((past) => EXPORTED.map((name) => cell(/** @type {any} */ (past)[name])).join(','))];
  download('jobrsvp-history.csv', 'text/csv', `${rows.join('\r\n')}\r\n`);
}

await begin(async () => {
  compared.setAttribute('aria-label', text('compare'));
  let waiting = 0;
  search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => attempt(list), 200);
  });
  fill(byId('content'), h('div', { class: 'row' },
    h('label', {}, h('span', {}, text('historySearch')), search), button(text('exportCsv'), exportCsv, { id: 'csv' }),
    button(text('exportJson'), () => download('jobrsvp-history.json', 'application/json', JSON.stringify(shown, null, 2)), { id: 'json' })), asked, compared, place);
  await list();
});
