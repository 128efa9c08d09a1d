// @ts-check
/** One answer in full, so that the person can redo the arithmetic. */
import { text } from '../browser.js';
import * as service from '../service.js';
import { byId, fill, h, measure } from '../ui/dom.js';
import { askFirst, bar, dealbreakers, reasons, tips, turns, verdict } from '../ui/findings.js';
import { day, money, plain, signed, words } from '../ui/format.js';
import { begin } from './frame.js';

const START = 0.25;
const SIDES = /** @type {const} */ (['job', 'interview', 'cost']);
const INTERVIEW_CAP = 0.6;

/** @param {string} title @param {...import('../ui/dom.js').Child} inside */
const card = (title, ...inside) => h('section', { class: 'card' }, h('h2', {}, title), ...inside);

/** @param {string} name @param {Element} picture @param {string} number @param {string} [kind] */
const line = (name, picture, number, kind = '') => h('div', { class: `line ${kind}` }, h('span', {}, name), picture, h('span', { class: 'number' }, number));

/** A bar for a number without a range. @param {number} value @param {number} most */
const sumBar = (value, most) => bar(/** @type {any} */ ({ contribution: value, range: [value, value], stance: value < 0 ? 'against' : 'for' }), most);

/** @param {Suggestion} answer @param {(typeof SIDES)[number]} side */
function sumOf(answer, side) {
  const sum = answer.findings.filter((one) => one.side === side).reduce((total, one) => total + one.contribution, 0);
  return side === 'interview' ? Math.max(-INTERVIEW_CAP, Math.min(INTERVIEW_CAP, sum)) : sum;
}

/** How the balance comes about: a bar for each finding, one for each side, their sum. @param {Suggestion} answer */
function contributions(answer) {
  const most = Math.max(1, Math.abs(answer.balance), ...answer.findings.flatMap((one) => one.range.map(Math.abs)));
  const ofSide = (/** @type {(typeof SIDES)[number]} */ side) => [
    h('h3', {}, text(`side_${side}`)),
    ...answer.findings.filter((one) => one.side === side).map((one) => line(words(one.evaluator), bar(one, most), signed(one.contribution))),
    line(text('name_total'), sumBar(sumOf(answer, side), most), signed(sumOf(answer, side)), 'sum'),
  ];
  return card(text('chart_contributions'), ...SIDES.flatMap(ofSide), h('small', {}, text('interviewCap')), h('h3', {}, text('balance')),
    line(text('balanceStart'), sumBar(START, most), signed(START)),
    line(text('balance'), sumBar(answer.balance, most), signed(answer.balance), 'sum'),
    h('p', {}, text('sides', signed(answer.balance), signed(answer.range[0]), signed(answer.range[1]))), arithmetic(answer));
}

/** @param {string[]} columns @param {(string | Node)[][]} rows @param {string} name */
function table(columns, rows, name) {
  const cell = (/** @type {string | Node} */ value, /** @type {number} */ at) => h('td', { class: at && typeof value === 'string' ? 'number' : null }, value);
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': name }, h('table', {},
    h('thead', {}, h('tr', {}, columns.map((column, at) => h('th', { scope: 'col', class: at ? 'number' : null }, text(`column_${column}`))))),
    h('tbody', {}, rows.map((row) => h('tr', {}, row.map(cell))))));
}

/** @param {Suggestion} answer */
function arithmetic(answer) {
  const rows = answer.findings.map((one) => [words(one.evaluator), plain(one.weight), plain(one.strength), plain(one.certainty), signed(one.contribution),
    `${signed(one.range[0])} … ${signed(one.range[1])}`]);
  return h('details', {}, h('summary', {}, text('redo')), table(['evaluator', 'weight', 'strength', 'certainty', 'contribution', 'range'], rows, text('redo')));
}

/** Both pays, line by line, if known. @param {Package} pack */
function waterfall({ present, offered, difference, currency }) {
  if (!difference.total) return [h('p', {}, text('notAdded'))];
  const steps = [step(text('column_present'), 0, present.total, 'sum')];
  for (const [name, band] of Object.entries(difference)) if (name !== 'total') steps.push(step(words(name), steps[steps.length - 1].to, band));
  steps.push(step(text('column_offered'), 0, offered.total, 'sum'));
  const levels = steps.flatMap((one) => one.ends);
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const start = Math.min(Math.max(0, low - (high - low) * 0.6), low);
  const left = Object.keys({ ...present, ...offered }).filter((name) => !(name in difference)).map(words);
  return [...steps.map((one) => fall(one, start, high - start || 1, currency)), start > 0 ? h('small', {}, text('drawnFrom', money(start, currency))) : '',
    left.length ? h('p', {}, text('leftOut', left.join(', '))) : ''];
}

/** @param {string} name @param {number} from @param {Band} band @param {string} [kind] */
const step = (name, from, band, kind = '') => ({ name, from, to: from + Number(band.middle), ends: [band.low, band.middle, band.high].map((one) => from + Number(one)), kind });

/** @param {ReturnType<typeof step>} one @param {number} start @param {number} width @param {string} currency */
function fall({ name, from, to, ends, kind }, start, width, currency) {
  const picture = h('span', { class: `fall ${kind || (to < from ? 'down' : 'up')}`, 'aria-hidden': 'true' }, h('i'), h('em'));
  const base = kind ? start : from;
  const at = (/** @type {number} */ level) => (level - start) / width;
  measure(picture, { from: at(Math.min(base, to)), size: Math.abs(to - base) / width, low: at(ends[0]), high: at(ends[2]) });
  return line(name, picture, money(to - from, currency, !kind), kind);
}

/** @param {Package} pack */
function packageCard(pack) {
  const band = (/** @type {Band | undefined} */ one, signs = false) =>
    one ? `${money(one.middle, pack.currency, signs)} (${money(one.low, pack.currency, signs)} … ${money(one.high, pack.currency, signs)})` : '–';
  const names = [...new Set([pack.present, pack.offered, pack.difference].flatMap(Object.keys))].filter((name) => name !== 'total');
  const rows = [...names, 'total'].map((name) => [words(name), band(pack.present[name]), band(pack.offered[name]), band(pack.difference[name], true)]);
  const hourly = Object.entries(pack.hourly ?? {}).map(([name, one]) => `${text(`column_${name}`)} ${band(one)}`).join(', ');
  return card(text('chart_package'), ...waterfall(pack),
    h('details', {}, h('summary', {}, text('table')), table(['line', 'present', 'offered', 'difference'], rows, text('table'))),
    hourly && h('p', {}, text('labelled', text('perHour'), hourly)), assumptions(pack));
}

/** @param {Package} pack */
function assumptions(pack) {
  if (!pack.assumptions?.length) return null;
  return h('details', {}, h('summary', {}, text('assumptions')), h('ul', { class: 'plain' }, pack.assumptions.map((one) =>
    h('li', {}, h('code', {}, one.key), ` ${one.value} ${one.unit} – `, /^https:/.test(one.url ?? '') ? h('a', { href: one.url, rel: 'noreferrer' }, one.source) : one.source))));
}

/** @param {Suggestion} answer @param {number} limit what the person accepts, in minutes; 0 when not said */
function commuteCard(answer, limit) {
  const figures = answer.findings.find((one) => one.evaluator === 'commute')?.figures ?? {};
  const minutes = figures.minutes_each_way;
  if (!Array.isArray(minutes) || minutes.length !== 3) return null;
  const [low, middle, high] = minutes.map(Number);
  if (!high || figures.would_mean_moving) return card(text('chart_commute'), h('p', {}, text(high ? 'wouldMove' : 'noWay')));
  const most = Math.max(high, limit) * 1.1;
  const picture = h('span', { class: 'minutes', 'aria-hidden': 'true' }, h('i'), h('b'), limit ? h('em') : null);
  measure(picture, { low: low / most, middle: middle / most, high: high / most, limit: limit / most });
  return card(text('chart_commute'), picture, h('p', {}, text('commuteRange', plain(low, 0), plain(high, 0), plain(middle, 0)),
    limit ? `; ${text('commuteLimit', plain(limit, 0))}` : '', '.'));
}

/** @param {Suggestion} answer */
function problems(answer) {
  if (!answer.problems?.length) return null;
  return card(text('problems'), h('ul', { class: 'plain' }, answer.problems.map((one) => h('li', {}, h('b', {}, one.plugin), ` ${one.message}`))));
}

/** @param {any} posting */
function postingLine(posting) {
  const facts = [posting?.organization, ...(posting?.locations ?? []).map((/** @type {any} */ one) => one.text), posting?.date_posted && day(posting.date_posted)];
  const web = /^https?:/.test(posting?.url ?? '');
  return card(posting?.title ?? text('untitled'), h('p', {}, facts.filter(Boolean).join(' · ')),
    web ? h('p', {}, h('a', { href: posting.url, rel: 'noreferrer', target: '_blank' }, text('source'))) : null);
}

await begin(async () => {
  const id = new URLSearchParams(location.search).get('id');
  if (!id) return fill(byId('content'), h('p', {}, text('noReport')));
  const [kept, person] = [await service.suggestion(id), await service.profile()];
  const answer = /** @type {Suggestion} */ (kept.suggestion);
  return fill(byId('content'), postingLine(answer.posting), verdict(answer, false), dealbreakers(answer), card(text('reasons'), reasons(answer)),
    contributions(answer), answer.package ? packageCard(answer.package) : null, commuteCard(answer, Number(person.profile.commute?.max_minutes) || 0), askFirst(answer), turns(answer), tips(answer), problems(answer),
    h('small', {}, text('attribution')));
});
