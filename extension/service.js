// @ts-check
/** The only file that knows the service: addresses, proof, shapes and failures. */
import * as browser from './browser.js';

/** The version of the service's API that this extension speaks. */
export const API = 1;
/** Where the service listens: at the first, or, when another program has that, at the next.  As in its `serve.py`. */
export const PORTS = [8427, 18427, 28427];
export const PORT = PORTS[0];
const PATIENCE_MS = 20_000;
/** A greeting needs no panel: what is silent for so long is another program, or a computer that is very busy. */
const GREETING_MS = 8_000;

/** @typedef {{base: string, client: string, token: string}} Pairing */
/** @typedef {{code: string, values?: (string | number)[], said?: string, fields?: Record<string, string[]>}} Trouble */

/**
 * What went wrong.  `code` names the sentence (`trouble_CODE`) and the next step (`next_CODE`) to show, `values` fill it;
 * `said` are words of the service.
 */
export class ServiceError extends Error {
  /** @param {Trouble} trouble */
  constructor(trouble) {
    super(trouble.code);
    this.trouble = trouble;
  }
}

/** @param {unknown} error @returns {Trouble} */
export const troubleOf = (error) =>
  error instanceof ServiceError ? error.trouble : { code: 'unexpected', said: error instanceof Error ? error.message : String(error) };

/** @returns {Promise<Pairing | undefined>} */
export const pairing = () => browser.load('local', 'pairing');

/** @param {Pairing | undefined} value */
export const keepPairing = (value) => browser.save('local', 'pairing', value);

const hex = (/** @type {ArrayBuffer} */ buffer) =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const ascii = (/** @type {string} */ words) => new TextEncoder().encode(words);

/** @param {string} base @param {string} method @param {string} path @param {unknown} body @param {string} [token] @param {number} [patience] */
async function fetchJson(base, method, path, body, token, patience = PATIENCE_MS) {
  /** @type {Record<string, string>} */
  const headers = { 'Accept-Language': browser.language(), ...(body !== undefined && { 'Content-Type': 'application/json' }) };
  if (token) headers.Authorization = `Bearer ${token}`;
  let response;
  try {
    response = await fetch(`${base}/api/v1/${path}`, {
      method, headers, body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'omit', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    const slow = error instanceof DOMException && error.name === 'TimeoutError';
    throw new ServiceError({ code: slow ? 'slow' : 'offline', values: [base] });
  }
  const isText = /^text\//.test(response.headers.get('Content-Type') ?? '');
  const answer = await (isText ? response.text() : response.json()).catch(() => null);
  if (!response.ok) throw refusal(base, response.status, answer);
  return answer;
}

/** @param {string} base @param {number} status @param {any} answer */
function refusal(base, status, answer) {
  const { code, message, fields } = answer?.error ?? {};
  const kinds = { 401: 'not_known', 403: 'refused', 404: 'missing', 409: 'changed', 413: 'too_large', 421: 'wrong_host', 429: 'too_often', 400: 'bad_input' };
  const kind = status === 422 ? (code === 'not_a_posting' ? code : 'bad_input') : /** @type {any} */ (kinds)[status] ?? 'failed';
  return new ServiceError({ code: kind, values: [base], said: typeof message === 'string' ? message : undefined, fields });
}

/** Whether *proof* shows that the sender knows the token of *one*. @param {Pairing} one @param {string} nonce @param {unknown} proof */
async function proves(one, nonce, proof) {
  const secret = hex(await crypto.subtle.digest('SHA-256', ascii(one.token)));
  const key = await crypto.subtle.importKey('raw', ascii(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  const bytes = Uint8Array.from(String(proof).match(/[0-9a-f]{2}/gi) ?? [], (pair) => parseInt(pair, 16));
  return crypto.subtle.verify('HMAC', key, bytes, ascii(`jobrsvp|${new URL(one.base).host}|${nonce}`));
}

/**
 * The service proves itself before it gets a token or a posting, so a stranger on the port learns neither.
 * @param {Pairing} one
 */
export async function greet(one) {
  const nonce = hex(crypto.getRandomValues(new Uint8Array(16)).buffer);
  const answer = await fetchJson(one.base, 'POST', 'hello', { client: one.client, nonce }, undefined, GREETING_MS).catch((error) => {
    const { code } = troubleOf(error);
    throw ['offline', 'slow', 'too_often'].includes(code) ? error : new ServiceError({ code: 'stranger', values: [one.base] });
  });
  if (!(await proves(one, nonce, answer?.proof))) throw new ServiceError({ code: 'stranger', values: [one.base] });
  const theirs = Number(answer.api ?? API);
  if (theirs !== API) throw new ServiceError({ code: theirs < API ? 'old_service' : 'old_extension', values: [theirs, API] });
  return answer;
}

/** The greeting under way. @type {Promise<Pairing> | undefined} */
let greeting;

/** The pairing, once its service has proved itself; requests that go out together wait for one proof. */
export const ready = () => (greeting ??= greeted().finally(() => { greeting = undefined; }));

/** The pairing whose service proves itself now, where it is or where it went. @returns {Promise<Pairing>} */
async function greeted() {
  const one = await pairing();
  if (!one) throw new ServiceError({ code: 'not_paired' });
  return greet(one).then(() => one, (error) => moved(one, error));
}

/**
 * The pairing at the known port where its service answers now, kept; only who knows the token can prove to be it.
 * @param {Pairing} one @param {unknown} error why it does not answer where it was: thrown when nobody proves anything
 */
async function moved(one, error) {
  const here = new URL(one.base);
  if (!['offline', 'slow', 'stranger'].includes(troubleOf(error).code) || here.hostname !== '127.0.0.1') throw error;
  const bases = PORTS.map((port) => `http://127.0.0.1:${port}`).filter((base) => base !== here.origin);
  const tries = bases.map((base) => ({ ...one, base })).map((other) => greet(other).then(() => other));
  const found = await Promise.any(tries).catch(() => { throw error; });
  await keepPairing(found);
  return found;
}

/** @param {string} method @param {string} path @param {unknown} [body] @param {Promise<Pairing>} [greeted] */
async function call(method, path, body, greeted = ready()) {
  const one = await greeted;
  return fetchJson(one.base, method, path, body, `${one.client}:${one.token}`);
}

/**
 * Trade the code for a pairing and keep it.
 * @param {string} base @param {string} code @param {string} name how the service lists this browser
 */
export async function pair(base, code, name) {
  const answer = await fetchJson(base, 'POST', 'pairings', { code: code.trim().toUpperCase(), name });
  if (!answer?.client || !answer?.token) throw new ServiceError({ code: 'stranger', values: [base] });
  const made = { base, client: String(answer.client), token: String(answer.token) };
  await keepPairing(made);
  return made;
}

const idPath = (/** @type {string} */ id) => `suggestions/${encodeURIComponent(id)}`;

/**
 * The suggestion for a page; *anyway*: although it was recognised as something else than a posting.
 * @param {object} capture @param {object} invitation @param {Promise<Pairing>} [greeted] @param {boolean} [anyway] @returns {Promise<any>}
 */
export const judge = (capture, invitation, greeted, anyway = false) =>
  call('POST', 'suggestions', { capture, invitation, ...(anyway ? { anyway } : {}) }, greeted);
/** The newest cases with *search* in title or employer. @param {string} search */
export const history = (search, limit = 500) => call('GET', `suggestions?${new URLSearchParams({ search, limit: String(limit) })}`);
/** @param {string} id */
export const suggestion = (id) => call('GET', idPath(id));
/** @param {string} id */
export const remove = (id) => call('DELETE', idPath(id));
/** @param {string} id @param {object} outcome */
export const keepOutcome = (id, outcome) => call('PUT', `${idPath(id)}/outcome`, outcome);
/** @param {string} id @param {Past['application']} application */
export const keepApplication = (id, application) => call('PUT', `${idPath(id)}/application`, { application });
/** Correct what was read. @param {string} id @param {object} facts @returns {Promise<any>} the suggestion, given anew */
export const correct = (id, facts) => call('PUT', `${idPath(id)}/facts`, facts);
/** Say that two cases are one; none: the message alone. @param {string} id @param {string | null} other @returns {Promise<any>} the suggestion, given anew */
export const attach = (id, other) => call('PUT', `${idPath(id)}/case`, { case: other });
/** The meeting as a calendar file. @param {string} id @returns {Promise<string>} */
export const calendar = (id) => call('GET', `${idPath(id)}/calendar`);
/** The towns that begin so. @param {string} typed @returns {Promise<{places: {text: string, country: string, currency: string | null}[]}>} */
export const towns = (typed) => call('GET', `places?${new URLSearchParams({ text: typed })}`);
/** Countries and currencies to pick from. @returns {Promise<Record<'countries' | 'currencies', {code: string, name: string}[]>>} */
export const countries = () => call('GET', 'places/countries');
export const profile = () => call('GET', 'profile');
/** @param {{profile: object} | {toml: string}} value */
export const keepProfile = (value) => call('PUT', 'profile', value);
/** The words of *file*, and the invitation in it. @param {File} file @returns {Promise<{text: string, invitation: Record<string, any> | null}>} */
export const readFile = async (file) => call('POST', 'files', await sent(file));
/** What the résumé *file* says of the profile; nothing is kept. @param {File} file @returns {Promise<{fields: {field: string, value: unknown, quote: string}[]}>} */
export const proposal = async (file) => call('POST', 'profile/proposal', await sent(file));

/** *file* as the service takes it. @param {File} file */
async function sent(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let data = '';
  for (let at = 0; at < bytes.length; at += 8192) data += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return { name: file.name, data: btoa(data) };
}
/** What the mail *words* says of the meeting. @param {string} words */
export const readInvitation = (words) => call('POST', 'invitations', { text: words });
export const evaluators = () => call('GET', 'evaluators');
/** The person's own rules, and the facts that a rule may be about. @returns {Promise<import('./pages/profile-rules.js').Rules>} */
export const rules = () => call('GET', 'rules');
/** @param {string} name @param {{rule?: object, enabled: boolean, new?: boolean}} wish */
export const keepRule = (name, wish) => call('PUT', `rules/${encodeURIComponent(name)}`, wish);
/** @param {string} name */
export const removeRule = (name) => call('DELETE', `rules/${encodeURIComponent(name)}`);
/** The plugins of others, each with what it asks for. @returns {Promise<{plugins: import('./pages/plugins.js').Card[]}>} */
export const plugins = () => call('GET', 'plugins');
/** @param {string} name @param {object} wish */
export const keepPlugin = (name, wish) => call('PUT', `plugins/${encodeURIComponent(name)}`, wish);
/** @param {object} wish */
export const drafts = (wish) => call('POST', 'messages', wish);
/** @param {object} message */
export const check = (message) => call('POST', 'messages/check', message);
export const pairings = () => call('GET', 'pairings');
/** @param {string} client */
export const revoke = (client) => call('DELETE', `pairings/${encodeURIComponent(client)}`);
