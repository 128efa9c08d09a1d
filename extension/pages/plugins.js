// @ts-check
/** Plugins of others: who wrote each, what it asks for, what it would see; allowed, refused or switched off. */
import { text } from '../browser.js';
import * as service from '../service.js';
import { button, byId, fill, h, say } from '../ui/dom.js';
import { attempt, begin } from './frame.js';

/** @typedef {'hosts' | 'files' | 'programs'} Kind */
/** @typedef {{plugin: string, distribution: string, version: string | null, author: string, enabled: boolean, waits: string | null, offers: string[], problem: string, needs: Record<Kind, string[]>}} Card */

const KINDS = /** @type {Kind[]} */ (['hosts', 'files', 'programs']);

/** What it asks for, and what it sees of the person. @param {Card} one */
function asked({ needs }) {
  const named = KINDS.filter((kind) => needs[kind].length);
  const rows = named.map((kind) => [h('dt', {}, text(`plugin_${kind}`)), h('dd', {}, h('ul', { class: 'plain' }, needs[kind].map((name) => h('li', {}, h('code', {}, name)))))]);
  return [named.length ? h('dl', {}, rows.flat()) : h('p', {}, text('plugin_nothing')),
    h('p', {}, text(needs.hosts.length ? 'plugin_sends' : 'plugin_sees'))];
}

/** @param {Card} one */
function card(one) {
  const act = (/** @type {object} */ wish, /** @type {string} */ words) => attempt(async () => {
    show(await service.keepPlugin(one.plugin, wish));
    say(text(words, one.plugin));
  });
  const named = (/** @type {string} */ words) => ({ 'aria-label': text('labelled', text(words), one.plugin) });
  const buttons = one.waits
    ? [button(text('plugin_allow'), () => act({ allow: one.needs }, 'plugin_allowed'), { class: 'main', ...named('plugin_allow') }),
      button(text('plugin_refuse'), () => act({ enabled: false }, 'plugin_refused'), named('plugin_refuse'))]
    : [button(text(one.enabled ? 'switchOff' : 'switchOn'), () => act({ enabled: !one.enabled }, one.enabled ? 'plugin_refused' : 'plugin_isOn'), named(one.enabled ? 'switchOff' : 'switchOn'))];
  return h('section', { class: 'card', data: { plugin: one.plugin, waits: one.waits ?? '' } },
    h('h2', {}, one.plugin, one.enabled ? '' : ` (${text('isOff')})`),
    h('p', { class: 'soft' }, [one.distribution, one.version].filter(Boolean).join(' '), '. ', one.author ? text('plugin_by', one.author) : text('plugin_byNobody')),
    one.waits && h('p', {}, h('b', {}, text(`plugin_waits_${one.waits}`))),
    one.problem && h('p', { class: 'fault' }, one.problem),
    ...asked(one), h('p', { class: 'row' }, buttons));
}

/** @param {{plugins: Card[]}} found */
function show({ plugins }) {
  const first = [...plugins].sort((one, other) => Number(Boolean(other.waits)) - Number(Boolean(one.waits)));
  fill(byId('content'), h('p', {}, text('pluginsHint')), plugins.length ? first.map(card) : h('p', { class: 'soft' }, text('plugin_none')));
}

await begin(async () => show(await service.plugins()));
