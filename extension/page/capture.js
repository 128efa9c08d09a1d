// @ts-check
/**
 * What the person sees on this page, as data (see `Capture` of the service).
 *
 * Runs in the page as a classic script, perhaps many times: nothing but function declarations, then one expression.
 */

/** How much is taken, in characters. */
function jobrsvpLimits() {
  return { html: 300_000, scripts: 200_000, selection: 100_000, attribute: 300, frames: 20, depth: 200 };
}

/** Elements that show no words, hold what the person typed, or are read otherwise. */
function jobrsvpSkipped() {
  return new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'svg', 'math', 'CANVAS', 'VIDEO', 'AUDIO', 'OBJECT', 'EMBED',
    'INPUT', 'TEXTAREA', 'SELECT', 'DATALIST', 'METER', 'PROGRESS', 'HEAD', 'BASE', 'PARAM', 'SOURCE', 'TRACK']);
}

/** Elements that are usually part of a line. */
function jobrsvpInline() {
  return new Set(['SPAN', 'A', 'B', 'STRONG', 'EM', 'I', 'LABEL', 'SMALL', 'TIME']);
}

/** Attributes that readers of postings and messages use; values of forms, styles and handlers stay here. */
function jobrsvpKept() {
  const data = ['testid', 'automation-id', 'qa', 'test', 'ui', 'field', 'job-id', 'id', 'test-id', 'pre-plain-text', 'timestamp', 'time', 'date', 'datetime'].map((name) => `data-${name}`);
  return new Set(['id', 'class', 'href', 'lang', 'dir', 'role', 'title', 'alt', 'datetime', 'itemprop', 'itemtype', 'itemscope',
    'aria-label', 'content', 'colspan', 'start', ...data]);
}

/** @typedef {{parts: string[], left: number, frames: string[], documents: Document[], skipped: Set<string>, inline: Set<string>, empty: Set<string>, kept: Set<string>, limit: ReturnType<typeof jobrsvpLimits>}} JobrsvpWriter */

/** @param {JobrsvpWriter} out @param {string} words */
function jobrsvpWrite(out, words) {
  if (words.length > out.left) words = words.slice(0, Math.max(0, out.left));
  out.left -= words.length;
  out.parts.push(words);
}

function jobrsvpEscape(/** @type {string} */ words) {
  return /[&<>"]/.test(words)
    ? words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;') : words;
}

/** Line ends that are shown as line ends become `<br>`; other blanks shrink to one. @param {JobrsvpWriter} out @param {Text} node */
function jobrsvpWriteText(out, node) {
  const words = node.data;
  const parent = node.parentElement;
  const lines = parent && words.includes('\n') && words.trim().includes('\n') && getComputedStyle(parent).whiteSpace.startsWith('pre');
  if (lines) jobrsvpWrite(out, words.split('\n').map((line) => jobrsvpEscape(line.trim())).join('<br>'));
  else jobrsvpWrite(out, jobrsvpEscape(words.replace(/\s+/g, ' ')));
}

/**
 * Whether the words straight inside *element* show; `null`: nothing inside it does.  What the browser calls invisible may
 * have no box of its own, or wait in a closed `<details>` for the person's click.
 * @param {Element} element
 */
function jobrsvpShows(element) {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  const { display, contentVisibility, visibility } = getComputedStyle(element);
  return display === 'none' || contentVisibility === 'hidden' ? null : visibility === 'visible';
}

/** Whether the person types into *element*. @param {Element} element */
function jobrsvpIsTyped(element) {
  return element.hasAttribute('contenteditable') && element.getAttribute('contenteditable') !== 'false';
}

/** The document of a frame that this page may read. @param {Element} element */
function jobrsvpFrameDocument(element) {
  try {
    return /** @type {HTMLIFrameElement} */ (element).contentDocument;
  } catch {
    return null;
  }
}

/** @param {JobrsvpWriter} out @param {Element} element @param {number} depth */
function jobrsvpWriteFrame(out, element, depth) {
  const inner = jobrsvpFrameDocument(element);
  const address = /** @type {HTMLIFrameElement} */ (element).src;
  const far = /^https?:/.test(address);
  if (inner?.body && !(far && inner.URL.startsWith('about:'))) {
    out.documents.push(inner);
    jobrsvpWriteElement(out, inner.body, depth + 1, 'div');
  } else if (far && out.frames.length < out.limit.frames) out.frames.push(address.slice(0, 2000));
}

/** @param {JobrsvpWriter} out @param {Element} element @param {string} name */
function jobrsvpWriteTag(out, element, name) {
  let tag = '<' + name;
  for (const key of element.getAttributeNames()) {
    if (out.kept.has(key)) tag += ` ${key}="${jobrsvpEscape((element.getAttribute(key) ?? '').slice(0, out.limit.attribute))}"`;
  }
  jobrsvpWrite(out, tag + '>');
}

/** What shows inside *element*: its shadow tree, what was put in its slot, or its children. @param {JobrsvpWriter} out @param {Element} element @param {number} depth @param {boolean} shows */
function jobrsvpWriteInside(out, element, depth, shows) {
  const put = element.tagName === 'SLOT' ? /** @type {HTMLSlotElement} */ (element).assignedNodes() : [];
  for (const node of put) jobrsvpWriteNode(out, node, depth, shows);
  if (put.length) return;
  for (let node = (element.shadowRoot ?? element).firstChild; node; node = node.nextSibling) jobrsvpWriteNode(out, node, depth, shows);
}

/** @param {JobrsvpWriter} out @param {Node} node @param {number} depth @param {boolean} shows whether the words straight inside the parent show */
function jobrsvpWriteNode(out, node, depth, shows) {
  if (out.left <= 0) return;
  if (node.nodeType === 1) jobrsvpWriteElement(out, /** @type {Element} */ (node), depth + 1);
  else if (node.nodeType === 3 && shows) jobrsvpWriteText(out, /** @type {Text} */ (node));
  else if (node.nodeType === 8) jobrsvpWrite(out, '<!---->'); // where frameworks join pieces that are no one word
}

/** @param {JobrsvpWriter} out @param {Element} element @param {number} depth @param {string} [as] */
function jobrsvpWriteElement(out, element, depth, as) {
  const tag = element.tagName;
  if (depth > out.limit.depth || out.skipped.has(tag)) return;
  const name = as ?? element.localName;
  if (tag === 'META' || tag === 'LINK') {
    if (element.hasAttribute('itemprop')) jobrsvpWriteTag(out, element, name);
    return;
  }
  const shows = jobrsvpShows(element);
  if (shows === null) return;
  if (jobrsvpIsTyped(element)) return void out.parts.push('<p role=textbox></p>'); // a chat has one
  if (tag === 'IFRAME' || tag === 'FRAME') return jobrsvpWriteFrame(out, element, depth);
  const alone = out.inline.has(tag) && !/^(inline|contents)/.test(getComputedStyle(element).display);
  if (alone) jobrsvpWrite(out, '<br>');
  jobrsvpWriteTag(out, element, name);
  if (out.empty.has(tag)) return;
  jobrsvpWriteInside(out, element, depth, shows);
  out.parts.push(alone ? `</${name}><br>` : `</${name}>`);
}

/** @param {Element} root */
function jobrsvpWritePage(root) {
  const limit = jobrsvpLimits();
  /** @type {JobrsvpWriter} */
  const out = { parts: [], left: limit.html, frames: [], documents: [document], skipped: jobrsvpSkipped(), inline: jobrsvpInline(), empty: new Set(['BR', 'HR', 'IMG', 'WBR', 'COL', 'AREA']), kept: jobrsvpKept(), limit };
  jobrsvpWriteElement(out, root, 0, 'body');
  return out;
}

/** The texts of scripts of one type, whole ones only. @param {Document[]} documents @param {string} type */
function jobrsvpScripts(documents, type) {
  let left = jobrsvpLimits().scripts;
  const texts = documents.flatMap((one) => [...one.querySelectorAll(`script[type="${type}" i]`)].map((it) => it.textContent ?? ''));
  return texts.filter((words) => words.trim() && words.length <= left && (left -= words.length, true)).slice(0, 30);
}

function jobrsvpMeta() {
  /** @type {Record<string, string>} */
  const found = {};
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase();
    if (/^(og:|twitter:|article:|description$|author$|title$|geo\.|application-name$)/.test(name)) {
      found[name] ??= (element.getAttribute('content') ?? '').slice(0, 2000);
    }
  }
  return found;
}

function jobrsvpCapture() {
  const started = performance.now();
  let page = jobrsvpWritePage(document.body ?? document.documentElement);
  const main = document.querySelector('main, [role=main], article');
  if (page.left <= 0 && main) page = jobrsvpWritePage(main);
  const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel=canonical]'));
  return {
    capture: {
      url: location.href, canonical: canonical?.href || null, title: document.title || null,
      lang: document.documentElement.lang || null, html: page.parts.join(''), text: null,
      jsonld: jobrsvpScripts(page.documents, 'application/ld+json'),
      data: jobrsvpScripts(page.documents, 'application/json'),
      meta: jobrsvpMeta(),
      selection: String(getSelection() ?? '').trim().slice(0, jobrsvpLimits().selection) || null,
      frames: page.frames,
    },
    milliseconds: performance.now() - started,
  };
}

jobrsvpCapture();
