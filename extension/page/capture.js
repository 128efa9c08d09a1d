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

/** Names of elements that show no words, hold what the person typed, or are read otherwise. */
function jobrsvpSkipped() {
  return new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'MATH', 'CANVAS', 'VIDEO', 'AUDIO', 'OBJECT', 'EMBED',
    'INPUT', 'TEXTAREA', 'SELECT', 'DATALIST', 'METER', 'PROGRESS', 'HEAD', 'BASE', 'PARAM', 'SOURCE', 'TRACK']);
}

/** Attributes that readers of postings use; values of forms, styles and handlers stay here. */
function jobrsvpKept(/** @type {string} */ name) {
  return /^(id|class|href|lang|dir|role|title|alt|datetime|itemprop|itemtype|itemscope|aria-label|content|colspan|start|data-(testid|automation-id|qa|test|ui|field|job-id|id))$/.test(name);
}

/** @typedef {{parts: string[], left: number, frames: string[], documents: Document[], skipped: Set<string>, limit: ReturnType<typeof jobrsvpLimits>}} JobrsvpWriter */

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
  const lines = parent && /\S\s*\n\s*\S/.test(words) && getComputedStyle(parent).whiteSpace.startsWith('pre');
  if (lines) jobrsvpWrite(out, words.split('\n').map((line) => jobrsvpEscape(line.trim())).join('<br>'));
  else jobrsvpWrite(out, jobrsvpEscape(words.replace(/\s+/g, ' ')));
}

/** Whether the words straight inside *element* show; `null`: nothing inside it does. @param {Element} element @param {boolean} folded */
function jobrsvpShows(element, folded) {
  if (folded) return getComputedStyle(element).display === 'none' ? null : true;
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  return element.checkVisibility() ? false : null;
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
  if (inner?.body) {
    out.documents.push(inner);
    jobrsvpWriteElement(out, inner.body, depth + 1, false, 'div');
    return;
  }
  const address = /** @type {HTMLIFrameElement} */ (element).src;
  if (/^https?:/.test(address) && out.frames.length < out.limit.frames) out.frames.push(address.slice(0, 2000));
}

/** @param {JobrsvpWriter} out @param {Element} element @param {string} name */
function jobrsvpWriteTag(out, element, name) {
  let tag = '<' + name;
  for (const { name: key, value } of element.attributes) {
    if (jobrsvpKept(key)) tag += ` ${key}="${jobrsvpEscape(value.slice(0, out.limit.attribute))}"`;
  }
  jobrsvpWrite(out, tag + '>');
}

/** What shows inside *element*: its shadow tree, what was put in its slot, or its children. @param {Element} element */
function jobrsvpInside(element) {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  const put = element.tagName === 'SLOT' ? /** @type {HTMLSlotElement} */ (element).assignedNodes() : [];
  return put.length ? put : element.childNodes;
}

/** @param {JobrsvpWriter} out @param {Element} element @param {number} depth @param {boolean} folded @param {string} [as] */
function jobrsvpWriteElement(out, element, depth, folded, as) {
  const tag = element.tagName.toUpperCase();
  if (out.left <= 0 || depth > out.limit.depth || out.skipped.has(tag)) return;
  if (tag === 'META' || tag === 'LINK') {
    if (element.hasAttribute('itemprop')) jobrsvpWriteTag(out, element, tag.toLowerCase());
    return;
  }
  const shows = jobrsvpShows(element, folded);
  if (shows === null || /** @type {HTMLElement} */ (element).isContentEditable) return;
  if (tag === 'IFRAME' || tag === 'FRAME') return jobrsvpWriteFrame(out, element, depth);
  const name = as ?? tag.toLowerCase();
  jobrsvpWriteTag(out, element, name);
  if (/^(br|hr|img|wbr|col|area)$/.test(name)) return;
  const fold = folded || (tag === 'DETAILS' && !element.hasAttribute('open'));
  for (const child of jobrsvpInside(element)) {
    if (child.nodeType === 1) jobrsvpWriteElement(out, /** @type {Element} */ (child), depth + 1, fold);
    else if (child.nodeType === 3 && shows && out.left > 0) jobrsvpWriteText(out, /** @type {Text} */ (child));
  }
  out.parts.push(`</${name}>`);
}

/** @param {Element} root */
function jobrsvpWritePage(root) {
  const limit = jobrsvpLimits();
  /** @type {JobrsvpWriter} */
  const out = { parts: [], left: limit.html, frames: [], documents: [document], skipped: jobrsvpSkipped(), limit };
  jobrsvpWriteElement(out, root, 0, false, 'body');
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
