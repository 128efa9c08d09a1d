// @ts-check
/** What runs first: the press is under way before the rest of the popup has loaded.  A side panel waits to be asked. */
import * as browser from '../browser.js';

/** Whether *address* is the page of a service on this machine. @param {string} address */
export function isPairPage(address) {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.pathname === '/pair' && url.protocol === 'http:' && url.hostname === '127.0.0.1';
}

/** Whether this is the side panel, which stays open while tabs come and go. */
export const isPanel = new URLSearchParams(location.search).has('panel');
/** The tab in view; a panel brings it up to date. */
export const tab = await browser.currentTab();
/** The press of this tab; none on the page that pairs. @type {Promise<import('../background.js').Press> | null} */
export const begun = isPanel || isPairPage(tab.url) ? null : browser.ask('begin', tab.id, tab.url);
