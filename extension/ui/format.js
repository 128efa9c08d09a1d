// @ts-check
/** Numbers and dates as the person writes them. */
import { language, text } from '../browser.js';

/** @param {number | string} amount @param {string} currency @param {boolean} [signed] */
export function money(amount, currency, signed = false) {
  const options = /** @type {Intl.NumberFormatOptions} */ ({ style: 'currency', currency, maximumFractionDigits: 0, useGrouping: 'always', signDisplay: signed ? 'exceptZero' : 'auto' });
  try {
    return new Intl.NumberFormat(language(), options).format(Number(amount));
  } catch {
    return `${Math.round(Number(amount))} ${currency}`;
  }
}

/** @param {number} value @param {number} [digits] */
export const signed = (value, digits = 2) =>
  new Intl.NumberFormat(language(), { signDisplay: 'exceptZero', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

/** @param {number} value @param {number} [digits] */
export const plain = (value, digits = 2) => new Intl.NumberFormat(language(), { maximumFractionDigits: digits }).format(value);

/** The digits of an amount as people write it: 1950 as 1,950, 1.950, 1 950 or 1'950. What is none stays, for the service to say so. @param {string} said */
export function amount(said) {
  const [, whole, cents] = /^(\d{1,3}(?:[.,'’\s]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(said) ?? [];
  return whole ? Number(`${whole.replaceAll(/\D/g, '')}.${cents ?? 0}`) : said;
}

/** A day, or the day of an aware time by the clock here. @param {string} iso */
export function day(iso) {
  const date = new Date(iso.length === 10 ? `${iso}T00:00` : iso);
  return Number.isNaN(date.valueOf()) ? iso : new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(date);
}

/** An aware ISO date and time as its sender means it, with the distance of their clock from UTC. @param {string} iso */
export function moment(iso) {
  const [, local, offset] = /^(.{16}).*?(Z|[+-]\d\d:\d\d)?$/.exec(iso) ?? [];
  const date = new Date(`${local}Z`);
  if (Number.isNaN(date.valueOf())) return iso;
  const said = new Intl.DateTimeFormat(language(), { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }).format(date);
  return offset ? `${said} (UTC${offset === 'Z' || offset === '+00:00' ? '' : offset})` : said;
}

/** A name of the service (`pay-cut`, `health_insurance`) in words: ours if we have some. @param {string} name */
export function words(name) {
  const key = `name_${name.replaceAll('-', '_')}`;
  const own = text(key);
  if (own !== key) return own;
  const spaced = name.replaceAll(/[-_.]/g, ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** What *name* of the service is for: in our words if we have some, else in the *given* words of whoever made it. @param {string} name @param {string} given */
export function explained(name, given) {
  const key = `about_${name.replaceAll('-', '_')}`;
  const own = text(key);
  return own === key ? given : own;
}

/** An aware ISO date and time, from the value of a `datetime-local` field. @param {string} local */
export function aware(local) {
  const minutes = -new Date(local).getTimezoneOffset();
  const part = (/** @type {number} */ value) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${local.length === 16 ? `${local}:00` : local}${minutes < 0 ? '-' : '+'}${part(minutes / 60)}:${part(minutes % 60)}`;
}
