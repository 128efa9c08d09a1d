// @ts-check
/** The only file that knows the browser (`chrome.*`); everything else asks it. */

const api = /** @type {typeof chrome} */ (/** @type {any} */ (globalThis).browser ?? globalThis.chrome);

/** The words for *key* in the person's language. @param {string} key @param {...(string | number)} values */
export const text = (key, ...values) => api.i18n.getMessage(key, values.map(String)) || key;

/** The BCP 47 tag of the language of our words: as the browser has it, with its country, unless there are none in it. */
export function language() {
  const [own, ours] = [api.i18n.getUILanguage(), text('language')];
  return own.startsWith(ours) ? own : ours;
}

/** Whether that language is written from right to left. */
export const direction = () => (api.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr');

export const version = () => api.runtime.getManifest().version;

/** `win`, `mac`, `linux` ... */
export const system = async () => (await api.runtime.getPlatformInfo()).os;

/**
 * Read a value that outlives the browser (`local`) or ends with it (`session`).
 * @param {'local' | 'session'} area @param {string} key
 * @returns {Promise<any>}
 */
export const load = async (area, key) => (await api.storage[area].get(key))[key];

/** @param {'local' | 'session'} area @param {string} key @param {unknown} value `undefined` removes it */
export const save = (area, key, value) =>
  value === undefined ? api.storage[area].remove(key) : api.storage[area].set({ [key]: value });

/** Forget everything that ends with the browser. */
export const forget = () => api.storage.session.clear();

/** @param {(changed: Record<string, any>) => void} heard called with the new values of the session, by their keys */
export function watch(heard) {
  api.storage.onChanged.addListener((changes, area) => {
    if (area === 'session') heard(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
  });
}

/** @returns {Promise<{id: number, url: string, window: number}>} the tab that the person looks at; no address without their press */
export async function currentTab() {
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id ?? -1, url: tab?.url ?? '', window: tab?.windowId ?? -1 };
}

/** Called when another tab comes into view, or another page into a tab. @param {() => void} shown */
export function onTabShown(shown) {
  api.tabs.onActivated.addListener(() => shown());
  api.tabs.onUpdated.addListener((_, { status }) => void (status === 'complete' && shown()));
}

/** Open the side panel, which is the sidebar of Firefox; must follow a press at once. @param {number} windowId @returns {Promise<void>} */
export const openPanel = (windowId) => /** @type {any} */ (api).sidebarAction?.open() ?? api.sidePanel.open({ windowId });

/** Run a file of ours in the page and return what its last line is. @param {number} tabId @param {string} file */
export async function runFile(tabId, file) {
  const [frame] = await api.scripting.executeScript({ target: { tabId }, files: [file] });
  return /** @type {any} */ (frame?.result);
}

/**
 * Call *func*, which may use nothing but its arguments and what our files left in the page.
 * @param {number} tabId @param {(...args: any[]) => any} func @param {...unknown} args
 */
export async function runFunction(tabId, func, ...args) {
  const [frame] = await api.scripting.executeScript({ target: { tabId }, func, args });
  return /** @type {any} */ (frame?.result);
}

/**
 * Run a file of ours, then *func*, in the page and in every frame that may be reached; return what *func* says in each.
 * @param {number} tabId @param {string} css a style to put there first @param {string} file @param {(...args: any[]) => any} func @param {...unknown} args
 */
export async function runEverywhere(tabId, css, file, func, ...args) {
  const target = { tabId, allFrames: true };
  await api.scripting.insertCSS({ target, css });
  await api.scripting.executeScript({ target, files: [file] });
  return (await api.scripting.executeScript({ target, func, args })).map((frame) => /** @type {any} */ (frame.result));
}

/** Mark the icon of one tab; *title* says the same for ears. @param {number} tabId @param {string} mark @param {string} title @param {string} colour */
export async function setIcon(tabId, mark, title, colour) {
  await Promise.all([
    api.action.setBadgeText({ tabId, text: mark }),
    api.action.setTitle({ tabId, title }),
    api.action.setBadgeBackgroundColor({ tabId, color: colour }),
  ]);
}

/** @param {(tabId: number) => void} gone */
export const onTabClosed = (gone) => api.tabs.onRemoved.addListener((tabId) => gone(tabId));

/** Called when the extension was installed or updated. @param {() => void} here */
export const onInstalled = (here) => api.runtime.onInstalled.addListener(() => here());

/** The open tabs at *pattern*, a host that we may reach. @param {string} pattern @returns {Promise<number[]>} */
export const tabsAt = async (pattern) => (await api.tabs.query({ url: pattern })).map((tab) => tab.id ?? -1);

/** Open an address, or a page of ours, in a new tab. @param {string} address */
export const open = (address) =>
  api.tabs.create({ url: /^https?:/.test(address) ? address : api.runtime.getURL(address) });

/** Ask the background to do a task. @param {string} task @param {...unknown} args @returns {Promise<any>} */
export const ask = (task, ...args) => api.runtime.sendMessage({ task, args });

/**
 * Answer {@link ask}; only our own pages can.
 * @param {Record<string, (...args: any[]) => Promise<unknown>>} tasks
 */
export function answer(tasks) {
  api.runtime.onMessage.addListener((message, sender, reply) => {
    if (sender.id !== api.runtime.id || !Object.hasOwn(tasks, message?.task)) return undefined;
    tasks[message.task](...message.args).then(reply, (error) => reply({ error: String(error) }));
    return true;
  });
}

/** Ask the person to let us reach *origin*; must follow a press. @param {string} origin */
export const allow = (origin) => api.permissions.request({ origins: [`${origin}/*`] });
