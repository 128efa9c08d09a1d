// @ts-check
/** The popup as a side panel: it follows the tab in view, and shows what was read there. */
import * as browser from '../browser.js';
import { tab } from './begin.js';

/** What a panel answers to, in its window. */
const name = () => `panel:${tab.window}`;

/** Whether a panel is open in this window. */
export const isOpen = () => browser.ask(name()).then(Boolean, () => false);

/** Bring the tab in view up to date; a field that is being filled in belongs to the tab before. */
export async function look() {
  const next = await browser.currentTab();
  if (next.id !== tab.id) /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
  Object.assign(tab, next);
}

/** Show the press of each tab that comes into view, nothing where its page was not read. @param {(press?: import('../background.js').Press) => void} show */
export async function follow(show) {
  const turn = async () => {
    await look();
    const press = await browser.load('session', `press:${tab.id}`);
    show(press?.url === tab.url ? press : undefined);
  };
  browser.onTabShown(turn);
  browser.answer({ [name()]: async () => true });
  await turn();
}
