// @ts-check
/** Light up a quote on the page.  Runs in the page and in each frame of its own origin: function declarations only. */

/** Elements whose words nobody sees, or typed. */
function jobrsvpUnseen() {
  return new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT', 'OBJECT', 'svg', 'math']);
}

/** Whether anything below *element* may show; a closed `<details>` may, since it can be opened. @param {Element} element */
function jobrsvpMayShow(element) {
  if (jobrsvpUnseen().has(element.tagName)) return false;
  if (element.checkVisibility()) return true;
  const { display, contentVisibility } = getComputedStyle(element);
  return display !== 'none' && contentVisibility !== 'hidden';
}

/** Every text node below *root* that may show, open shadow trees included. @param {Node} root @param {Text[]} found */
function jobrsvpTexts(root, found) {
  for (const child of root.childNodes) {
    if (child.nodeType === 3) found.push(/** @type {Text} */ (child));
    if (child.nodeType === 1 && jobrsvpMayShow(/** @type {Element} */ (child))) jobrsvpInside(/** @type {Element} */ (child), found);
  }
  return found;
}

/** What shows inside *element*: its shadow tree, what was put in its slot, or its children. @param {Element} element @param {Text[]} found */
function jobrsvpInside(element, found) {
  const put = element.tagName === 'SLOT' ? /** @type {HTMLSlotElement} */ (element).assignedNodes() : [];
  if (!put.length) return jobrsvpTexts(element.shadowRoot ?? element, found);
  for (const node of put) {
    if (node.nodeType === 3) found.push(/** @type {Text} */ (node));
    else if (jobrsvpMayShow(/** @type {Element} */ (node))) jobrsvpInside(/** @type {Element} */ (node), found);
  }
  return found;
}

/** What is no word: blanks of every kind, and signs that only say how to break a line. */
function jobrsvpBlank() {
  return /[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
}

/** The words of the page without blanks, and where each piece stands. @param {Text[]} nodes */
function jobrsvpIndex(nodes) {
  const starts = [];
  let words = '';
  for (const node of nodes) {
    starts.push(words.length);
    words += node.data.replace(jobrsvpBlank(), '');
  }
  return { words, starts, nodes };
}

/** The number of the node that holds the character number *at* of the index. @param {number[]} starts @param {number} at */
function jobrsvpNodeAt(starts, at) {
  let low = 0;
  for (let high = starts.length - 1; low < high;) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where in *words* the character stands that has *left* others before it that are no blanks. @param {string} words @param {number} left */
function jobrsvpOffset(words, left) {
  let offset = 0;
  while (offset < words.length && (!words[offset].replace(jobrsvpBlank(), '') || left-- > 0)) offset++;
  return offset;
}

/** Of several places with the same words, the one nearest to the share *near* of the page. @param {string} words @param {string} wanted @param {number} near */
function jobrsvpFind(words, wanted, near) {
  let best = -1;
  for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1)) {
    if (best < 0 || Math.abs(at / words.length - near) < Math.abs(best / words.length - near)) best = at;
  }
  return best;
}

/** The characters *from* to *to* of the index: a range in each node, so that none has to leave a shadow tree. @param {ReturnType<typeof jobrsvpIndex>} index @param {number} from @param {number} to */
function jobrsvpPieces(index, from, to) {
  const ranges = [];
  for (let at = jobrsvpNodeAt(index.starts, from); at < index.nodes.length && index.starts[at] <= to; at++) {
    const node = index.nodes[at];
    const start = index.starts[at];
    const next = index.starts[at + 1] ?? index.words.length;
    const range = document.createRange();
    range.setStart(node, from > start ? jobrsvpOffset(node.data, from - start) : 0);
    range.setEnd(node, to < next - 1 ? jobrsvpOffset(node.data, to - start) + 1 : node.length);
    ranges.push(range);
  }
  return ranges;
}

/** Where the quote stands: all of it, else its longest line. @param {{text: string, near: number}} quote @returns {Range[]} */
function jobrsvpRanges(quote) {
  const index = jobrsvpIndex(jobrsvpTexts(document.body, []));
  const lines = quote.text.split('\n').sort((one, other) => other.length - one.length);
  for (const part of [quote.text, lines[0] ?? '']) {
    const wanted = part.replace(jobrsvpBlank(), '');
    const at = wanted ? jobrsvpFind(index.words, wanted, quote.near) : -1;
    if (at >= 0) return jobrsvpPieces(index, at, at + wanted.length - 1);
  }
  return [];
}

/** Highlight *ranges* alone; the style of the page itself comes from the extension. @param {Range[]} ranges */
function jobrsvpLight(ranges) {
  CSS.highlights.delete('jobrsvp');
  if (ranges.length) CSS.highlights.set('jobrsvp', new Highlight(...ranges));
}

/** Give the shadow trees that hold *ranges* the style too: Firefox lets none of the page's in. @param {Range[]} ranges @param {string} css */
function jobrsvpStyle(ranges, css) {
  for (const root of new Set(ranges.map((range) => range.startContainer.getRootNode()))) {
    if (!('host' in root) || /** @type {ShadowRoot} */ (root).querySelector('style[data-jobrsvp]')) continue;
    const style = document.createElement('style');
    style.dataset.jobrsvp = '';
    style.textContent = css;
    root.appendChild(style);
  }
}

/** Open what is folded around *element*. @param {Element | null | undefined} element */
function jobrsvpUnfold(element) {
  for (let fold = element?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
}

/** Show *quote* and say whether it was found. @param {{text: string, near: number, css: string}} quote */
function jobrsvpShow(quote) {
  const ranges = jobrsvpRanges(quote);
  jobrsvpLight(ranges);
  jobrsvpStyle(ranges, quote.css);
  if (!ranges.length) return false;
  const [first] = ranges;
  jobrsvpUnfold(first.startContainer.parentElement);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  first.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  return true;
}
