// @ts-check
/** What was asked before: search, what came of it, delete, export. */
import { text } from '../browser.js';
import * as service from '../service.js';
import { button, byId, download, fill, h, say, select } from '../ui/dom.js';
import { day } from '../ui/format.js';
import { attempt, begin } from './frame.js';

const RESULTS = ['went', 'declined', 'cancelled', 'no_reply', 'offer'];
const COLUMNS = ['date', 'title', 'organization', 'suggestion', 'outcome', 'do'];
const EXPORTED = ['id', 'created_at', 'title', 'organization', 'stage', 'suggestion', 'action', 'outcome'];

/** @typedef {{id: string, created_at: string, title: string | null, organization: string | null, suggestion: string, action: string, outcome: {result: string, asked: string[], confusing: string[]} | null}} Past */

/** @type {Past[]} */
let shown = [];
const search = h('input', { type: 'search', id: 'search' });
const place = h('div', { class: 'scroll', tabindex: '0', role: 'region' });

const parts = (/** @type {string} */ words) => words.split(';').map((part) => part.trim()).filter(Boolean);

/** @param {Past} past */
function outcomeOf(past) {
  /** @type {[string, string][]} */
  const options = [['', text('notSaid')], ...RESULTS.map((name) => /** @type {[string, string]} */ ([name, text(`outcome_${name}`)]))];
  const label = `${text('column_outcome')}: ${past.title ?? text('untitled')}`;
  const choice = select({ 'aria-label': label }, options, past.outcome?.result ?? '');
  const asked = h('input', { value: (past.outcome?.asked ?? []).join('; ') });
  const confusing = h('input', { value: (past.outcome?.confusing ?? []).join('; ') });
  const keep = () => choice.value && attempt(async () => {
    await service.keepOutcome(past.id, { result: choice.value, asked: parts(asked.value), confusing: parts(confusing.value) });
    say(text('saved'));
  });
  for (const field of [choice, asked, confusing]) field.addEventListener('change', keep);
  return h('div', { class: 'draft' }, choice, h('details', {}, h('summary', {}, text('outcomeMore')),
    h('label', {}, h('span', {}, text('outcome_asked')), asked), h('label', {}, h('span', {}, text('outcome_confusing')), confusing)));
}

/** @param {Past} past */
function row(past) {
  const title = past.title ?? text('untitled');
  const remove = async () => {
    await service.remove(past.id);
    await list();
    say(text('deleted'));
  };
  return h('tr', { data: { id: past.id } },
    h('td', {}, day(past.created_at)), h('td', {}, h('a', { href: `report.html?id=${encodeURIComponent(past.id)}` }, title)),
    h('td', {}, past.organization ?? ''), h('td', {}, `${text(`suggestion_${past.suggestion}`)}: ${text(`action_${past.action}`)}`),
    h('td', {}, outcomeOf(past)),
    h('td', {}, button(text('delete'), () => attempt(remove), { class: 'quiet danger', 'aria-label': `${text('delete')}: ${title}` })));
}

async function list() {
  const answer = await service.history(search.value.trim());
  shown = answer.suggestions;
  const head = h('tr', {}, COLUMNS.map((name) => h('th', { scope: 'col' }, text(`column_${name}`))));
  fill(place, shown.length ? h('table', {}, h('thead', {}, head), h('tbody', {}, shown.map(row))) : h('p', {}, text('historyEmpty')));
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
  place.setAttribute('aria-label', text('page_history'));
  let waiting = 0;
  search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => attempt(list), 200);
  });
  fill(byId('content'), h('div', { class: 'row' },
    h('label', {}, h('span', {}, text('historySearch')), search), button(text('exportCsv'), exportCsv, { id: 'csv' }),
    button(text('exportJson'), () => download('jobrsvp-history.json', 'application/json', JSON.stringify(shown, null, 2)), { id: 'json' })), place);
  await list();
});
