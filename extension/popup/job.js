// @ts-check
/** Which job was judged, and a way to say that it was read wrongly. */
import { text } from '../browser.js';
import { button, fill, h, select } from '../ui/dom.js';
import { amount, day } from '../ui/format.js';
import { wrong } from '../ui/trouble.js';

/** @typedef {(facts: Record<string, any>) => Promise<{trouble?: import('../service.js').Trouble}>} Save */

const MODES = ['onsite', 'hybrid', 'remote'];
const PERIODS = ['hour', 'day', 'week', 'month', 'year'];
/** Places are parted by this: their own names hold commas. */
const BETWEEN = '; ';

/** @param {string} name @param {Record<string, any>} properties */
const entry = (name, properties) => h('label', {}, h('span', {}, text(`job_${name}`)), h('input', { name, ...properties }));

/** @param {string} name @param {string} stem @param {string[]} values @param {string} chosen */
const choice = (name, stem, values, chosen) => h('label', {}, h('span', {}, text(`job_${name}`)),
  select({ name }, [['', text('notSaid')], ...values.map((value) => /** @type {[string, string]} */ ([value, text(`${stem}_${value}`)]))], chosen));

/** @param {any} posting */
const placesOf = (posting) => (posting.locations ?? []).map((/** @type {any} */ one) => one.text).join(BETWEEN);

/** @param {string} employer may begin the *places*, too @param {string} places */
const beside = (employer, places) => (employer && places.startsWith(`${employer}, `) ? places.slice(employer.length + 2) : places);

/** What the fields hold at first, by name. @param {any} posting @returns {Record<string, string>} */
function valuesOf(posting) {
  const { workplace, pay: [pay = {}] = [] } = posting;
  const values = { title: posting.title, organization: posting.organization, locations: placesOf(posting), mode: workplace?.mode, days_on_site: workplace?.days_on_site,
    minimum: pay.minimum, maximum: pay.maximum, currency: pay.currency, period: pay.period };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value ?? '')]));
}

/** Only what the person changed, as the service wants it. @param {any} posting @param {Record<string, string>} before @param {Record<string, string>} now */
function factsIn(posting, before, now) {
  const changed = (/** @type {string[]} */ ...names) => names.some((name) => before[name] !== now[name]);
  /** @type {Record<string, any>} */
  const facts = {};
  for (const name of ['title', 'organization']) if (changed(name)) facts[name] = now[name] || null;
  if (changed('locations')) facts.locations = now.locations.split(';').map((place) => place.trim()).filter(Boolean).map((place) => ({ text: place }));
  if (changed('mode', 'days_on_site')) facts.workplace = now.mode || now.days_on_site ? { mode: now.mode || 'onsite', days_on_site: now.days_on_site === '' ? null : Number(now.days_on_site) } : null; // who tells days on site alone means no others
  if (changed('minimum', 'maximum', 'currency', 'period')) facts.pay = now.minimum || now.maximum ? [payIn(now, posting.pay[0])] : [];
  return facts;
}

/** The pay as it is typed; what the posting says of the same period stays: that it is net, or paid 14 times. @param {Record<string, string>} now @param {any} [read] */
function payIn({ minimum, maximum, currency, period }, read) {
  const { net, payments_per_year, pro_rata } = read?.period === period ? read : {};
  const ends = { minimum: amount(minimum) || null, maximum: amount(maximum) || null };
  return { ...ends, currency: currency.trim().toUpperCase() || read?.currency || '', period: period || 'year', net, payments_per_year, pro_rata };
}

/** @param {Record<string, string>} of */
const fields = (of) => h('div', { class: 'fields' },
  entry('title', { value: of.title }), entry('organization', { value: of.organization }), entry('locations', { value: of.locations }),
  choice('mode', 'work', MODES, of.mode), entry('days_on_site', { type: 'number', min: 0, max: 7, value: of.days_on_site }),
  entry('minimum', { inputmode: 'decimal', value: of.minimum }), entry('maximum', { inputmode: 'decimal', value: of.maximum }),
  entry('currency', { value: of.currency, maxlength: 3 }), choice('period', 'period', PERIODS, of.period));

/**
 * Show the job of *answer*; what the person corrects is handed to *save*.
 * @param {HTMLElement} place @param {Suggestion} answer @param {Save} save
 */
export function showJob(place, answer, save) {
  place.hidden = false;
  if (place.contains(document.activeElement) && document.activeElement?.matches('input, select')) return;
  const before = valuesOf(answer.posting);
  const closes = answer.posting.valid_through && text('closes', day(answer.posting.valid_through));
  const about = [before.organization, beside(before.organization, before.locations), closes].filter(Boolean).join(' · ');
  const faults = h('div', { role: 'alert' });
  const form = h('form', { class: 'draft' }, fields(before), faults, h('p', { class: 'row' }, button(text('saveAndJudge'), () => {}, { type: 'submit', class: 'main' })));
  const box = h('details', { id: 'job-fields' },
    h('summary', {}, h('span', { class: 'job' }, h('b', {}, before.title || text('untitled')), h('span', { class: 'soft' }, about)), h('span', { class: 'quiet' }, text('notRight'))), form);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const facts = factsIn(answer.posting, before, /** @type {any} */ (Object.fromEntries(new FormData(form))));
    if (!Object.keys(facts).length) return void (box.open = false);
    /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
    const { trouble } = await save(facts);
    fill(faults, ...(trouble ? wrong(trouble) : []));
  });
  fill(place, box);
}
