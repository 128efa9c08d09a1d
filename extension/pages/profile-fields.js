// @ts-check
/** What a profile holds, section by section; the words are `SECTION_NAME` in the strings. */
import { explained } from '../ui/format.js';

const BENEFITS = ['health_insurance', 'dental', 'vision', 'life_insurance', 'disability', 'hsa_fsa', 'retirement', 'pto', 'sick_leave', 'holidays',
  'parental_leave', 'bonus', 'equity', 'tuition', 'learning', 'remote_stipend', 'commuter', 'car', 'wellness', 'childcare', 'fertility',
  'flex_hours', 'meals', 'discounts', 'sabbatical', 'overtime'];

/**
 * @typedef {object} Field
 * @property {string} name
 * @property {'text' | 'number' | 'amount' | 'date' | 'choice' | 'pick' | 'flag' | 'list' | 'checks' | 'columns'} kind
 * @property {string[]} [values]
 * @property {'countries' | 'currencies'} [from] the service's table to pick from
 * @property {string[]} [beside] the fields of further columns: one list for all
 * @property {string} [words] what the strings of the values begin with
 * @property {boolean} [first] asked at the first run
 * @property {number} [least]
 * @property {number} [most]
 */

/** @type {Record<string, Field[]>} */
export const SECTIONS = {
  home: [{ name: 'place', kind: 'text', first: true }, { name: 'country', kind: 'pick', from: 'countries', first: true }],
  pay: [
    { name: 'current', kind: 'amount', first: true }, { name: 'floor', kind: 'amount', first: true }, { name: 'currency', kind: 'pick', from: 'currencies', first: true },
    { name: 'period', kind: 'choice', values: ['year', 'month', 'week', 'day', 'hour'], words: 'period', first: true },
    { name: 'hours_per_week', kind: 'number', most: 168 },
  ],
  commute: [
    { name: 'mode', kind: 'choice', values: ['car', 'transit', 'bike', 'walk'], words: 'mode', first: true },
    { name: 'also', kind: 'checks', values: ['car', 'transit', 'bike', 'walk'], words: 'mode' },
    { name: 'max_minutes', kind: 'number', first: true }, { name: 'max_days', kind: 'number', most: 7 },
  ],
  search: [
    { name: 'stage', kind: 'choice', values: ['student', 'new_graduate', 'employed', 'unemployed', 'returning'], words: 'search_stage', first: true },
    { name: 'interviews_last_90_days', kind: 'number' }, { name: 'last_searched', kind: 'date' },
    { name: 'applications_without_reply', kind: 'number' }, { name: 'dream_interview_within_days', kind: 'number' },
  ],
  targets: [{ name: 'titles', kind: 'list' }, { name: 'organizations', kind: 'list' }, { name: 'skills', kind: 'list' },
    { name: 'workplace', kind: 'checks', values: ['onsite', 'hybrid', 'remote'] }],
  benefits: [
    { name: 'health_cover', kind: 'choice', values: ['single', 'family'], words: 'cover' }, { name: 'retirement_match_percent', kind: 'number', most: 100 },
    { name: 'paid_leave_days', kind: 'number', most: 366 },
    { name: 'has', kind: 'columns', values: BENEFITS, beside: ['must_have', 'lacks'] },
  ],
  time: [{ name: 'preparation_hours', kind: 'number' }, { name: 'leave_days_left', kind: 'number' }, { name: 'absences_this_month', kind: 'number' },
    { name: 'available', kind: 'list' }],
  schedule: [{ name: 'weekends', kind: 'flag' }, { name: 'nights', kind: 'flag' }, { name: 'travel_percent_max', kind: 'number', most: 100 },
    { name: 'hours_per_week_min', kind: 'number', most: 168 }, { name: 'hours_per_week_max', kind: 'number', most: 168 }],
  person: [{ name: 'name', kind: 'text' }, { name: 'language', kind: 'text' }],
};

/** The field for one option of an evaluator, from what the service tells of it. @param {any} option @returns {Field & {hint: string}} */
export function fieldOf(option) {
  const kind = String(option.type ?? typeof option.default).toLowerCase();
  const choices = option.choices ?? option.enum;
  const found = choices ? 'choice' : /bool/.test(kind) ? 'flag' : /int|float|number|decimal/.test(kind) ? 'number' : /list|tuple|array/.test(kind) ? 'list' : 'text';
  const preset = option.default === null || option.default === undefined ? '' : ` (${[option.default, option.unit].filter((one) => (one ?? '') !== '').join(' ')})`;
  return { name: option.name, kind: found, values: choices, least: option.least, most: option.most, hint: `${explained(option.name, option.description ?? '')}${preset}` };
}
