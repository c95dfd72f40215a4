/** A document in, blocks of text out, and back again: a span of a block to DOM ranges. Knows the DOM and not the extension. */

/** A run of one text node inside a block: block offsets `[start, start + length)` are the node's `[0, length)`. */
interface Piece {
  node: Text;
  start: number;
}

/** A paragraph, heading, list item or cell, as a reader sees it. Offsets are UTF-16 units into `text`. */
export interface Block {
  text: string;
  pieces: readonly Piece[];
  /** The element that holds it. */
  element: Element;
}

/** Never read: not prose, not seen, or the reader's own typing. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE RT RP RTC TEXTAREA INPUT SELECT OPTION DATALIST CODE KBD SAMP VAR SVG MATH CANVAS VIDEO AUDIO OBJECT EMBED IFRAME FRAME HEAD TITLE METER PROGRESS'.split(
    ' ',
  ),
);
/** Elements that do not begin a block of their own. What is in neither list is asked for its style. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG BUTTON CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RUBY S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U WBR SLOT'.split(
    ' ',
  ),
);
const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** A block longer than this is cut at the next text node, so that no one message or task grows with the page. */
const LONGEST = 100_000;
/** Elements nested deeper than this are not read. */
const DEEPEST = 12_000;

/** Whether reading stops at this element: skipped by name, editable, or hidden. */
const isSkipped = (element: Element): boolean => {
  if (SKIPPED.has(element.tagName.toUpperCase())) return true;
  if (element.hasAttribute('hidden')) return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
};

const isHidden = (element: Element): boolean =>
  typeof element.checkVisibility === 'function' && !element.checkVisibility({ visibilityProperty: true });

const isBlock = (element: Element): boolean => {
  const name = element.tagName.toUpperCase();
  if (INLINE.has(name)) return false;
  if (BLOCK.has(name)) return true;
  return !(element.ownerDocument.defaultView?.getComputedStyle?.(element).display ?? 'block').startsWith('inline');
};

/**
 * Walks `root` once, without recursion, and yields its blocks in document order; open shadow trees are read where they stand.
 * Nothing is changed, and nothing of the page's own script runs.
 */
export function* readBlocks(root: Element | ShadowRoot): Generator<Block> {
  let text: string[] = [];
  let size = 0;
  let pieces: Piece[] = [];
  const own = root.nodeType === 1 ? (root as Element) : undefined;
  let home: Element = own ?? (root as ShadowRoot).host;
  const flush = (): Block | undefined => {
    if (pieces.length === 0) return undefined;
    const joined = text.join('');
    const block = { text: joined, pieces, element: home };
    text = [];
    pieces = [];
    size = 0;
    return joined.trim() === '' ? undefined : block;
  };

  interface Frame {
    node: Node;
    closes: boolean;
    home: Element;
  }
  const stack: Frame[] = [];
  let node: Node | null = own?.shadowRoot?.firstChild ?? root.firstChild;
  for (;;) {
    if (node === null) {
      const frame = stack.pop();
      if (!frame) break;
      if (frame.closes) {
        const block = flush();
        if (block) yield block;
        home = frame.home;
      }
      node = frame.node.nextSibling;
      continue;
    }
    if (node.nodeType === 3) {
      const data = (node as Text).data;
      if (data.length > 0) {
        pieces.push({ node: node as Text, start: size });
        text.push(data);
        size += data.length;
        if (size > LONGEST) {
          const block = flush();
          if (block) yield block;
        }
      }
      node = node.nextSibling;
      continue;
    }
    if (node.nodeType !== 1) {
      node = node.nextSibling;
      continue;
    }
    const element = node as Element;
    if (element.tagName === 'BR') {
      text.push('\n');
      size += 1;
      node = element.nextSibling;
      continue;
    }
    if (isSkipped(element) || stack.length > DEEPEST) {
      node = element.nextSibling;
      continue;
    }
    const closes = isBlock(element);
    if (closes) {
      const block = flush();
      if (block) yield block;
      if (isHidden(element)) {
        node = element.nextSibling;
        continue;
      }
    }
    stack.push({ node: element, closes, home });
    if (closes) home = element;
    node = element.shadowRoot?.firstChild ?? element.firstChild;
  }
  const block = flush();
  if (block) yield block;
}

/** A span of a block as one static range per text node it touches: what a highlight takes. Empty where the nodes have changed. */
export const rangesOf = (block: Block, start: number, end: number): StaticRange[] => {
  const ranges: StaticRange[] = [];
  for (const { node, start: at } of block.pieces) {
    const length = node.data.length;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    if (from >= to) continue;
    if (block.text.slice(at, at + length) !== node.data) return [];
    ranges.push(new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }));
  }
  return ranges;
};

/** The same span as one live range, to measure where it stands. Undefined where the nodes have changed or left the page. */
export const rangeOf = (block: Block, start: number, end: number): Range | undefined => {
  const ranges = rangesOf(block, start, end);
  const first = ranges[0];
  const last = ranges[ranges.length - 1];
  if (!first || !last || !first.startContainer.isConnected || !last.endContainer.isConnected) return undefined;
  const range = (first.startContainer.ownerDocument as Document).createRange();
  range.setStart(first.startContainer, first.startOffset);
  range.setEnd(last.endContainer, last.endOffset);
  return range;
};
