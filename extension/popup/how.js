// @ts-check
/** The outcome asks itself: a meeting that was yesterday or before, and of which nobody said how it went. */
import * as browser from '../browser.js';
import * as service from '../service.js';
import { button, fill, say } from '../ui/dom.js';
import { howDidItGo, isDue } from '../ui/lookback.js';

const { text } = browser;
const NEWEST = 100;

/** Ask in *place* how the newest such meeting went; without a service there is nothing to ask. @param {HTMLElement} place */
export async function askHow(place) {
  const { suggestions } = await service.history('', NEWEST).catch(() => ({ suggestions: [] }));
  const settled = new Set(await browser.load('local', 'notAsked') ?? []);
  const past = suggestions.find((/** @type {Past} */ one) => isDue(one) && !settled.has(one.id));
  if (!past) return;
  const later = async () => {
    await browser.save('local', 'notAsked', [...settled, past.id]);
    fill(place);
  };
  const told = () => {
    fill(place);
    say(text('saved'));
  };
  fill(place, howDidItGo(past, false, told, button(text('notAgain'), later, { class: 'quiet', data: { result: '' } })));
}
