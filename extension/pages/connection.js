// @ts-check
/** The connection to the service: how it stands, by typed code, who else is connected. */
import { allow, forget, text } from '../browser.js';
import * as service from '../service.js';
import { button, byId, fill, h, say } from '../ui/dom.js';
import { day } from '../ui/format.js';
import { attempt, begin } from './frame.js';

const state = h('p', { id: 'state' });
const list = h('ul', { class: 'plain', id: 'pairings' });
const address = h('input', { id: 'address', value: `http://127.0.0.1:${service.PORT}`, required: true });
const code = h('input', { id: 'code', autocomplete: 'off', spellcheck: 'false', required: true });
const question = h('p', { class: 'row' });

/** A local address, or one reached safely; else `null`. @param {string} words */
function originOf(words) {
  if (!URL.canParse(words)) return null;
  const url = new URL(words);
  const local = url.protocol === 'http:' && url.hostname === '127.0.0.1';
  return local || url.protocol === 'https:' ? url.origin : null;
}

/** @param {boolean} agreed @returns {Promise<unknown>} */
async function connect(agreed) {
  const base = originOf(address.value.trim());
  if (!base) return say(text('badAddress'));
  if (base.startsWith('https:') && !(await allow(base))) return say(text('notAllowed'));
  const old = await service.pairing();
  if (old && !agreed) {
    say(text('replaces', old.base, base));
    return fill(question, button(text('replaceIt'), () => attempt(() => connect(true)), { class: 'main', id: 'replace' }));
  }
  fill(question);
  await service.pair(base, code.value, navigator.userAgent.includes('Firefox') ? 'Firefox' : 'Chrome');
  await forget();
  say(text('paired', base));
  return showState();
}

/** @param {any} one @param {string | undefined} mine */
function pairingLine(one, mine) {
  const id = one.client;
  const revoke = async () => {
    await service.revoke(id);
    if (id === mine) await service.keepPairing(undefined);
    say(text('revoked'));
    await showState();
  };
  return h('li', {}, h('b', {}, one.name ?? id), id === mine ? ` (${text('thisOne')}) ` : ' ', text('since', day(one.created_at)), ' ',
    button(text('revoke'), () => attempt(revoke), { class: 'quiet danger' }));
}

async function showState() {
  const one = await service.pairing();
  list.replaceChildren();
  const disconnect = async () => {
    await service.keepPairing(undefined);
    await showState();
  };
  fill(state, one ? text('connectedTo', one.base) : text('notConnected'), ' ', one && button(text('disconnect'), disconnect, { class: 'quiet' }));
  if (!one) return;
  const known = await service.pairings();
  fill(list, known.pairings.map((/** @type {any} */ item) => pairingLine(item, one.client)));
}

await begin(async () => {
  const form = h('form', {}, h('div', { class: 'fields' },
    h('label', {}, h('span', {}, text('address')), address), h('label', {}, h('span', {}, text('code')), code)),
  h('p', {}, h('button', { class: 'main', id: 'connect' }, text('connect'))), question);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void attempt(() => connect(false));
  });
  fill(byId('content'), h('section', { class: 'card' }, state, h('h2', {}, text('pairings')), list),
    h('section', { class: 'card' }, h('h2', {}, text('connectTyped')), h('p', {}, text('connectHint')), form));
  await showState();
});
