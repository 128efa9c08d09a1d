// @ts-check
/** Light up a quote on the page.  Runs in the page: function declarations only. */

/** @typedef {{node: Text, offset: number}} JobrsvpSpot */

/** Every text node below *root*, frames of the same origin and open shadow trees included. @param {Node} root @param {Text[]} found */
function jobrsvpTexts(root, found) {
  for (const child of root.childNodes) {
    if (child.nodeType === 3) found.push(/** @type {Text} */ (child));
    if (child.nodeType !== 1 || /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA)$/.test(/** @type {Element} */ (child).tagName)) continue;
    const element = /** @type {HTMLIFrameElement} */ (child);
    if (element.tagName === 'IFRAME') jobrsvpFrameTexts(element, found);
    else jobrsvpTexts(element.shadowRoot ?? element, found);
    if (element.shadowRoot) jobrsvpTexts(element, found);
  }
  return found;
}

/** @param {HTMLIFrameElement} frame @param {Text[]} found */
function jobrsvpFrameTexts(frame, found) {
  try {
    if (frame.contentDocument?.body) jobrsvpTexts(frame.contentDocument.body, found);
  } catch {
    // a foreign frame stays closed
  }
}

/** The words of the page without blanks, and where each piece stands. @param {Text[]} nodes */
function jobrsvpIndex(nodes) {
  const starts = [];
  let words = '';
  for (const node of nodes) {
    starts.push(words.length);
    words += node.data.replace(/\s+/g, '');
  }
  return { words, starts, nodes };
}

/** The node and offset of the character number *at* of the index. @param {ReturnType<typeof jobrsvpIndex>} index @param {number} at @returns {JobrsvpSpot} */
function jobrsvpSpot(index, at) {
  let low = 0;
  for (let high = index.starts.length - 1; low < high;) {
    const middle = (low + high + 1) >> 1;
    if (index.starts[middle] <= at) low = middle;
    else high = middle - 1;
  }
  const node = index.nodes[low];
  let left = at - index.starts[low];
  let offset = 0;
  while (offset < node.data.length && (/\s/.test(node.data[offset]) || left-- > 0)) offset++;
  return { node, offset };
}

/** Of several places with the same words, the one nearest to the share *near* of the page. @param {string} words @param {string} wanted @param {number} near */
function jobrsvpFind(words, wanted, near) {
  let best = -1;
  for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1)) {
    if (best < 0 || Math.abs(at / words.length - near) < Math.abs(best / words.length - near)) best = at;
  }
  return best;
}

/** Where the quote stands: all of it, else its longest line. @param {{text: string, near: number}} quote @returns {Range | null} */
function jobrsvpRange(quote) {
  const index = jobrsvpIndex(jobrsvpTexts(document.body, []));
  const lines = quote.text.split('\n').sort((one, other) => other.length - one.length);
  for (const part of [quote.text, lines[0] ?? '']) {
    const wanted = part.replace(/\s+/g, '');
    const at = wanted ? jobrsvpFind(index.words, wanted, quote.near) : -1;
    if (at < 0) continue;
    const from = jobrsvpSpot(index, at);
    const to = jobrsvpSpot(index, at + wanted.length - 1);
    const range = from.node.ownerDocument.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset + 1);
    return range;
  }
  return null;
}

/** Highlight without touching the tree of the page; the style comes from the extension. @param {Range} range */
function jobrsvpLight(range) {
  const view = /** @type {any} */ (range.startContainer.ownerDocument?.defaultView ?? globalThis);
  view.CSS.highlights.set('jobrsvp', new view.Highlight(range));
}

/** Show *quote* and say whether it was found. @param {{text: string, near: number}} quote */
function jobrsvpShow(quote) {
  const range = jobrsvpRange(quote);
  if (!range) return false;
  jobrsvpLight(range);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  return true;
}
