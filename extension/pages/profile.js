// @ts-check
/** The person: a form for the whole profile, with import and export. */
import { forget, text } from '../browser.js';
import * as service from '../service.js';
import { atFields, button, byId, download, fill, h, say, select } from '../ui/dom.js';
import { amount, explained, words } from '../ui/format.js';
import { attempt, begin } from './frame.js';
import { fieldOf, SECTIONS } from './profile-fields.js';
import { resumePicker } from './profile-resume.js';
import { rulesCard } from './profile-rules.js';

/** @typedef {import('./profile-fields.js').Field} Field */
/** @typedef {{value: () => unknown, element: Element}} Control */

/** @type {{path: string[], control: Control}[]} */
let controls = [];
/** @type {Record<string, any>} */
let profile = {};
/** As the service last gave it: what the form holds otherwise is what the person changed. @type {Record<string, any>} */
let kept = {};
/** @type {any[]} */
let evaluators = [];
/** @type {Awaited<ReturnType<typeof service.countries>>} */
let tables = { countries: [], currencies: [] };
/** The lines of a résumé by the fields that they filled, until those are saved. @type {Record<string, string>} */
let lines = {};

/** @param {string[]} path @param {Record<string, any>} tree */
const at = (path, tree) => path.reduce((value, name) => value?.[name], /** @type {any} */ (tree));

/** @param {Record<string, any>} tree @param {string[]} path @param {unknown} value `undefined` removes it */
function put(tree, path, value) {
  const place = path.slice(0, -1).reduce((inside, name) => (inside[name] ??= {}), tree);
  if (value === undefined) delete place[path[path.length - 1]];
  else place[path[path.length - 1]] = value;
}

/** @param {Field} field @param {any} value @param {string} label @param {string} [hint] @returns {Control} */
function control(field, value, label, hint) {
  if (field.kind === 'checks') return checks(field, value, label);
  const input = inputOf(field, value);
  const wide = field.kind === 'list' || field.name === 'available';
  const element = h('label', { class: wide ? 'wide' : null }, h('span', {}, label, field.kind === 'list' ? ` (${text('list')})` : ''), input, hint ? h('small', {}, hint) : null);
  return { element, value: () => valueOf(field, input.value.trim()) };
}

/** @param {Field} field @param {any} value */
function inputOf(field, value) {
  const shown = value === null || value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value);
  if (field.kind === 'flag') return select({}, [['', text('notSaid')], ['true', text('yes')], ['false', text('no')]], shown);
  if (field.kind === 'pick') return picker(field, shown);
  if (field.kind === 'amount') return h('input', { inputmode: 'decimal', value: shown });
  if (field.kind !== 'choice') return h('input', { type: field.kind === 'list' ? 'text' : field.kind, value: shown, min: field.kind === 'number' && (field.least ?? 0), max: field.most, step: field.kind === 'number' && 'any' });
  const options = (field.values ?? []).map((one) => /** @type {[string, string]} */ ([one, field.words ? text(`${field.words}_${one}`) : words(String(one))]));
  return select({}, [['', text('notSaid')], ...options], shown);
}

/** A choice from a table of the service; what the profile says besides stays. @param {Field} field @param {string} shown */
function picker(field, shown) {
  const table = tables[field.from ?? 'countries'].map(({ code, name }) => /** @type {[string, string]} */ ([code, `${name} (${code})`]));
  const other = shown && !table.some(([code]) => code === shown);
  return select({}, [['', text('notSaid')], ...(other ? [/** @type {[string, string]} */ ([shown, shown])] : []), ...table], shown);
}

/** What one needs at least is as much as now, until they say something else. @param {HTMLElement} form */
function floorFollows(form) {
  const [now, least] = ['pay.current', 'pay.floor'].map((path) => /** @type {HTMLInputElement | null} */ (form.querySelector(`[data-path="${path}"]`)));
  let follows = !least?.value;
  least?.addEventListener('input', () => { follows = !least.value; });
  now?.addEventListener('input', () => { if (least && follows) least.value = now.value; });
}

/** Lets the town be picked while it is typed; its country and currency follow where nothing else was said. @param {HTMLElement} form */
function pickTown(form) {
  const input = /** @type {HTMLInputElement | null} */ (form.querySelector('[data-path="home.place"]'));
  if (!input) return;
  const list = h('datalist', { id: 'towns' });
  input.setAttribute('list', 'towns');
  input.after(list);
  /** @type {{text: string, country: string, currency: string | null}[]} */
  let found = [];
  const follow = (/** @type {string} */ path, /** @type {string | null} */ value) => {
    const other = /** @type {HTMLInputElement | null} */ (form.querySelector(`[data-path="${path}"]`));
    if (other && value && !other.value.trim()) other.value = value;
  };
  input.addEventListener('input', async () => {
    const picked = found.find((town) => town.text === input.value);
    follow('home.country', picked?.country ?? null);
    follow('pay.currency', picked?.currency ?? null);
    if (picked) return;
    found = (await service.towns(input.value).catch(() => ({ places: [] }))).places;
    fill(list, found.map((town) => h('option', { value: town.text }, town.country)));
  });
}

/** @param {Field} field @param {string} said @returns {unknown} */
function valueOf(field, said) {
  if (said === '') return undefined;
  if (field.kind === 'number') return Number(said);
  if (field.kind === 'amount') return amount(said);
  if (field.kind === 'flag') return said === 'true';
  if (field.kind === 'list') return said.split(',').map((one) => one.trim()).filter(Boolean);
  return /^(country|currency)$/.test(field.name) ? said.toUpperCase() : said;
}

/** @param {Field} field @param {string[] | null} value @param {string} label @returns {Control} */
function checks(field, value, label) {
  const boxes = (field.values ?? []).map((name) => ({ name, box: h('input', { type: 'checkbox', checked: value?.includes(name) }) }));
  const element = h('fieldset', { class: 'wide' }, h('legend', {}, label),
    h('div', { class: 'checks' }, boxes.map(({ name, box }) => h('label', { class: 'check' }, box, h('span', {}, field.words ? text(`${field.words}_${name}`) : words(name))))));
  const chosen = () => boxes.filter(({ box }) => box.checked).map(({ name }) => name);
  return { element, value: () => (chosen().length || value?.length ? chosen() : undefined) };
}

/** One list for several fields: what they have, what they must keep, what they lack. @param {string} section @param {Field} field */
function columns(section, field) {
  const paths = [field.name, ...(field.beside ?? [])].map((name) => [section, name]);
  const names = field.values ?? [];
  const boxes = paths.map((path) => names.map((name) => h('input', {
    type: 'checkbox', checked: at(path, profile)?.includes(name), 'aria-label': text('labelled', words(name), text(path.join('_'))),
  })));
  paths.forEach((path, side) => {
    const chosen = () => names.filter((_, row) => boxes[side][row].checked);
    const value = () => (chosen().length || at(path, profile)?.length ? chosen() : undefined);
    controls.push({ path, control: { element: boxes[side][0], value } });
  });
  return h('table', { class: 'wide' }, h('thead', {}, h('tr', {}, h('td'), paths.map((path) => h('th', { scope: 'col' }, text(path.join('_')))))),
    h('tbody', {}, names.map((name, row) => h('tr', {}, h('th', { scope: 'row' }, words(name)), boxes.map((side) => h('td', {}, side[row]))))));
}

/** @param {string[]} path @param {Field} field @param {string} label @param {string} [hint] */
function add(path, field, label, hint) {
  const line = lines[path.join('.')];
  const made = control(field, at(path, profile), label, line ? text('resumeLine', line) : hint);
  made.element.querySelector('input, select')?.setAttribute('data-path', path.join('.'));
  controls.push({ path, control: made });
  return made.element;
}

/** @param {string} title @param {...import('../ui/dom.js').Child | import('../ui/dom.js').Child[]} inside */
const card = (title, ...inside) => h('fieldset', { class: 'card' }, h('legend', {}, title), h('div', { class: 'fields' }, ...inside));

/** The known sections. @param {boolean} first only what a first run asks */
const sections = (first) => Object.entries(SECTIONS).map(([section, fields]) => {
  const asked = fields.filter((field) => !first || field.first);
  return asked.length ? card(text(`section_${section}`), asked.map((field) => field.beside ? columns(section, field) : add([section, field.name], field, text(`${section}_${field.name}`), field.name === 'available' ? text('time_available_hint') : ''))) : null;
});

const weights = () => card(text('section_weights'), h('small', { class: 'wide' }, text('weightsHint')),
  evaluators.map((one) => add(['weights', one.id], { name: 'weight', kind: 'number', most: 3 }, words(one.id), explained(one.id, one.help.split('. ')[0].replace(/\.?$/, '.')))));

const options = () => evaluators.filter((one) => one.options?.length).map((one) => card(words(one.id), one.options.map((/** @type {any} */ option) => {
  const field = fieldOf(option);
  return add(['evaluators', one.id, option.name], field, words(option.name), field.hint);
})));

/** @param {boolean} first */
function show(first) {
  controls = [];
  const form = h('form', {}, first ? h('p', {}, text('welcome')) : null, resumePicker(fillIn), sections(first),
    first ? null : h('details', { id: 'tuning' }, h('summary', {}, text('section_evaluators')), weights(), ...options()),
    h('div', { class: 'row bottom' }, h('button', { class: 'main', id: 'save' }, text('save')),
      first ? button(text('showAll'), () => show(false), { id: 'all' }) : [
        button(text('exportFile'), () => attempt(async () => download('profile.toml', 'application/toml', (await service.profile()).toml)), { id: 'export' }),
        h('label', { class: 'row' }, h('span', {}, text('importFile')), importer())]));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void attempt(() => save().catch((error) => { if (!atFields(form, service.troubleOf(error).fields ?? {})) throw error; }));
  });
  pickTown(form);
  floorFollows(form);
  fill(byId('content'), form);
  if (!first) void rulesCard().then((rules) => rules && form.isConnected && form.after(rules));
}

/** The profile *before* with what the person changed in the form: what they told elsewhere meanwhile stays. @param {Record<string, any>} before */
function collected(before) {
  const tree = structuredClone(before);
  for (const { path, control: one } of controls) {
    const value = one.value();
    if (JSON.stringify(value ?? null) !== JSON.stringify(at(path, kept) ?? null)) put(tree, path, value);
  }
  return tree;
}

/** Shows the whole form with what a résumé proposes; nothing is kept. @param {(path: string[], before: unknown) => unknown} change @param {{field: string, quote: string}[]} fields */
function fillIn(change, fields) {
  const tree = collected(kept);
  for (const { field } of fields) put(tree, field.split('.'), change(field.split('.'), at(field.split('.'), tree)));
  lines = Object.fromEntries(fields.map((one) => [one.field, one.quote]));
  profile = tree;
  show(false);
}

async function save() {
  await keep({ profile: collected((await service.profile()).profile) }, 'saved');
}

/** @param {{profile: object} | {toml: string}} value @param {string} words */
async function keep(value, words) {
  profile = kept = (await service.keepProfile(value)).profile;
  lines = {};
  await forget();
  show(false);
  say(text(words));
}

function importer() {
  const input = h('input', { type: 'file', accept: '.toml', id: 'import' });
  input.addEventListener('change', () => attempt(async () => keep({ toml: (await input.files?.[0]?.text()) ?? '' }, 'imported')));
  return input;
}

/** Nothing of importance has been said. */
const isNew = () => !at(['home', 'place'], profile) && !at(['pay', 'current'], profile) && !at(['home', 'latitude'], profile);

await begin(async () => {
  profile = kept = (await service.profile()).profile;
  evaluators = (await service.evaluators()).evaluators;
  tables = await service.countries().catch(() => tables); // an older service has none, and the rest of the form works
  show(isNew());
});
