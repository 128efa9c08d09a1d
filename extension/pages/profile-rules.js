// @ts-check
/** The person's own rules: listed, added, changed, switched and deleted; each is kept by itself, apart from the form. */
import { text } from '../browser.js';
import * as service from '../service.js';
import { button, fill, h, say, select } from '../ui/dom.js';
import { words } from '../ui/format.js';
import { attempt } from './frame.js';

/** @typedef {{name: string, kind: string, choices: string[]}} Fact */
/** @typedef {{name: string, enabled: boolean, toml: string, rule: Record<string, any> | null, problem: string}} Rule */
/** @typedef {{rules: Rule[], facts: Fact[]}} Rules */
/** @typedef {{fact: () => string, value: () => unknown, element: HTMLElement}} Line */

/** A field, and the place below it for what is wrong with it; the service calls it *path*. @param {string} path @param {string} label @param {HTMLElement} input */
function field(path, label, input) {
  const fault = h('small', { class: 'fault', id: `fault-${path}`, hidden: true, role: 'alert' });
  input.dataset.field = path;
  return h('label', { class: path === 'headline' ? 'wide' : null }, h('span', {}, label), input, fault);
}

/** The facts of *table* line by line; `profile.pay.floor` is tables in a table. @param {Record<string, any>} table @param {string} before @returns {[string, unknown][]} */
const linesOf = (table, before = '') => Object.entries(table ?? {}).flatMap(([name, value]) =>
  (value && typeof value === 'object' && !Array.isArray(value) ? linesOf(value, `${before}${name}.`) : [[`${before}${name}`, value]]));

/** What stands in the field of *fact*, as the file of the rule has it. @param {Fact | undefined} fact @param {string} typed @returns {unknown} */
function meant(fact, typed) {
  if (fact?.kind === 'yes or no') return typed === 'true';
  if (!fact || fact.kind === 'number') return typed;
  const several = typed.split(',').map((one) => one.trim()).filter(Boolean);
  return several.length > 1 ? several : several[0] ?? '';
}

/** One line below `when` or `unless`. @param {'when' | 'unless'} table @param {Fact[]} facts @param {string} name @param {unknown} value @returns {Line} */
function line(table, facts, name, value) {
  const shown = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  const known = facts.map((one) => /** @type {[string, string]} */ ([one.name, words(one.name)]));
  const other = name && !facts.some((one) => one.name === name);
  const fact = select({ 'aria-label': text('rule_fact') }, [...known, ...(other ? [/** @type {[string, string]} */ ([name, name])] : [])], name || 'text');
  const place = h('span', {});
  const fault = h('small', { class: 'fault wide', hidden: true, role: 'alert' });
  /** @type {HTMLInputElement | HTMLSelectElement} */
  let input;
  const of = () => facts.find((one) => one.name === fact.value);
  const follow = (/** @type {string} */ said) => {
    const chosen = of();
    const label = { 'aria-label': text('rule_value', words(fact.value)) };
    if (chosen?.kind === 'yes or no') input = select(label, [['true', text('yes')], ['false', text('no')]], said || 'true');
    else input = h('input', { ...label, value: said, placeholder: chosen?.kind === 'number' ? '> 30' : (chosen?.choices ?? []).slice(0, 3).join(', ') });
    fault.dataset.fault = input.dataset.field = `${table}.${fact.value}`;
    fill(place, input);
  };
  fact.addEventListener('change', () => follow(''));
  follow(shown);
  /** @type {HTMLElement} */
  const element = h('div', { class: 'row' }, fact, place, button(text('rule_lineRemove'), () => element.remove(), { class: 'quiet danger' }), fault);
  return { element, fact: () => fact.value, value: () => meant(of(), input.value.trim()) };
}

/** The lines of one table, and a button for one more. @param {'when' | 'unless'} table @param {Fact[]} facts @param {Record<string, any>} given */
function lines(table, facts, given) {
  /** @type {Line[]} */
  const every = [];
  const list = h('div', {});
  const add = (/** @type {string} */ name, /** @type {unknown} */ value) => {
    const one = line(table, facts, name, value);
    every.push(one);
    list.append(one.element);
  };
  linesOf(given).forEach(([name, value]) => add(name, value));
  if (table === 'when' && !every.length) add('', '');
  const element = h('fieldset', { class: 'wide' }, h('legend', {}, text(`rule_${table}`)), list,
    h('small', { class: 'fault', hidden: true, role: 'alert', data: { fault: table } }),
    button(text('rule_lineAdd'), () => add('', ''), { class: 'quiet' }));
  return { element, value: () => Object.fromEntries(every.filter((one) => one.element.isConnected).map((one) => [one.fact(), one.value()])) };
}

/** Shows each sentence at its field, and returns those that have none. @param {HTMLElement} form @param {Record<string, string[]>} fields */
function mark(form, fields) {
  for (const one of form.querySelectorAll('.fault')) /** @type {HTMLElement} */ (one).hidden = true;
  for (const one of form.querySelectorAll('[aria-invalid]')) one.removeAttribute('aria-invalid');
  return Object.entries(fields).filter(([path, sentences]) => {
    const input = form.querySelector(`[data-field="${CSS.escape(path)}"]`);
    const fault = /** @type {HTMLElement | null} */ (form.querySelector(`#fault-${CSS.escape(path)}, [data-fault="${CSS.escape(path)}"]`));
    if (!fault) return true;
    input?.setAttribute('aria-invalid', 'true');
    fault.hidden = false;
    fill(fault, sentences.join(' '));
    return false;
  }).flatMap(([, sentences]) => sentences);
}

/** The form for *one* rule, or for a new one. @param {Rule | null} one @param {Fact[]} facts @param {(rules: Rules) => void} done @param {() => void} leave */
function editor(one, facts, done, leave) {
  const rule = one?.rule ?? {};
  const name = h('input', { value: one?.name ?? '', required: true, placeholder: 'no-travel', disabled: Boolean(one), autocomplete: 'off' });
  const says = select({}, [['for', text('rule_for')], ['against', text('rule_against')]], rule.says ?? 'for');
  const headline = h('input', { value: rule.headline ?? '', required: true });
  const strength = h('input', { type: 'number', min: 0, max: 1, step: 'any', value: rule.strength ?? 0.5 });
  const dealbreaker = h('input', { type: 'checkbox', checked: rule.dealbreaker === true, data: { field: 'dealbreaker' } });
  const when = lines('when', facts, rule.when);
  const unless = lines('unless', facts, rule.unless);
  const general = h('p', { class: 'fault', role: 'alert', hidden: true });
  const made = () => ({
    ...rule, says: says.value, headline: headline.value.trim(), strength: Number(strength.value),
    dealbreaker: dealbreaker.checked || null, when: when.value(), unless: unless.value(),
  });
  const form = h('form', { id: 'rule' }, general, h('div', { class: 'fields' },
    field('name', text('rule_name'), name), field('says', text('rule_says'), says), field('headline', text('rule_headline'), headline),
    field('strength', text('rule_strength'), strength),
    h('label', { class: 'check' }, dealbreaker, h('span', {}, text('rule_dealbreaker')), h('small', { class: 'fault', hidden: true, data: { fault: 'dealbreaker' } })),
    when.element, unless.element),
  h('p', { class: 'row' }, h('button', { class: 'main', id: 'keepRule' }, text('save')), button(text('rule_leave'), leave)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void attempt(async () => {
      try {
        done(await service.keepRule(name.value.trim(), { rule: made(), enabled: one?.enabled ?? true, new: !one }));
      } catch (error) {
        const { code, said, fields } = service.troubleOf(error);
        if (code !== 'bad_input') throw error;
        const left = mark(form, fields ?? {});
        general.hidden = !left.length && Boolean(Object.keys(fields ?? {}).length);
        fill(general, left.join(' ') || said || '');
      }
    });
  });
  return form;
}

/** What the person may do with *one* rule, below what it says. @param {Rule} one @param {(rules: Rules) => void} done @param {(one: Rule) => void} edit */
function row(one, done, edit) {
  const act = (/** @type {() => Promise<Rules>} */ work) => attempt(async () => done(await work()));
  return h('li', {}, h('b', {}, one.rule?.headline ?? one.name), ' ', h('span', { class: 'soft' }, one.name, one.enabled ? '' : ` (${text('isOff')})`),
    one.problem && h('p', { class: 'fault' }, one.problem),
    h('div', { class: 'row' },
      one.rule ? button(text('rule_change'), () => edit(one), { class: 'quiet', 'aria-label': text('labelled', text('rule_change'), one.name) }) : h('small', {}, text('rule_byHand')),
      button(text(one.enabled ? 'switchOff' : 'switchOn'), () => act(() => service.keepRule(one.name, { enabled: !one.enabled })), { class: 'quiet', 'aria-label': text('labelled', text(one.enabled ? 'switchOff' : 'switchOn'), one.name) }),
      button(text('delete'), () => act(() => service.removeRule(one.name)), { class: 'quiet danger', 'aria-label': text('labelled', text('delete'), one.name) })));
}

/** The card of the rules; nothing where the service keeps none. @returns {Promise<HTMLElement | null>} */
export async function rulesCard() {
  const found = await service.rules().catch(() => null);
  if (!found) return null;
  const place = h('div', {});
  const show = (/** @type {Rules} */ now) => {
    const edit = (/** @type {Rule | null} */ one) => {
      fill(place, editor(one, now.facts, (kept) => { say(text('saved')); show(kept); }, () => show(now)));
      /** @type {HTMLElement | null} */ (place.querySelector('input:enabled'))?.focus();
    };
    fill(place, now.rules.length ? h('ul', { class: 'plain' }, now.rules.map((one) => row(one, show, edit))) : h('p', { class: 'soft' }, text('rule_none')),
      h('p', {}, button(text('rule_add'), () => edit(null), { id: 'addRule' })));
  };
  show(found);
  return h('section', { class: 'card', id: 'rules' }, h('h2', {}, text('rules')), h('p', { class: 'soft' }, text('rulesHint')), place);
}
