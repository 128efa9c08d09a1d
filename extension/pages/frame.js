// @ts-check
/** What all pages share: the head, the status line, and how a failure is shown. */
import { text } from '../browser.js';
import * as service from '../service.js';
import { byId, fill, h, localise, say } from '../ui/dom.js';
import { showTrouble } from '../ui/trouble.js';

const PAGES = ['profile', 'history', 'paste', 'plugins', 'connection'];

/** @param {string} page @param {string} here */
const link = (page, here) => h('a', { href: `${page}.html`, 'aria-current': page === here && 'page' }, text(`page_${page}`));

/**
 * Set the page up, then *work*; a failure is shown with a way to try again.
 * @param {() => Promise<unknown>} work
 */
export async function begin(work) {
  localise();
  const here = document.body.dataset.page ?? '';
  document.title = `${text(`page_${here}`)} – JobRSVP`;
  fill(document.querySelector('header') ?? document.body, h('h1', {}, text(`page_${here}`)),
    h('nav', { 'aria-label': text('pages') }, PAGES.map((page) => link(page, here))));
  await attempt(work);
  document.body.dataset.ready = '1';
}

/** Do *work*; on failure say what happened, with a way to try it again. @template T @param {() => Promise<T>} work @returns {Promise<T | undefined>} */
export async function attempt(work) {
  byId('trouble').hidden = true;
  try {
    return await work();
  } catch (error) {
    say('');
    showTrouble(byId('trouble'), service.troubleOf(error), () => attempt(work));
    byId('trouble').scrollIntoView({ block: 'nearest' });
    return undefined;
  }
}
