/** A document in, blocks of text out, and back again: a span of a block to DOM ranges. Knows the DOM and not the extension. */

import { plain } from './plain';

/** A run of one text node inside a block: block offsets `[start, start + length)` are the node's `[from, from + length)`. */
interface Piece {
  node: Text;
  start: number;
  from: number;
  length: number;
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

/** A block is no longer than this, so that no one message or task grows with the page. A longer text node is cut, at the end of a sentence where there is one. */
const LONGEST = 50_000;
/** How far back from that length an end of a sentence is looked for. */
const LOOK_BACK = 4000;
/** Elements nested deeper than this are not read. */
const DEEPEST = 12_000;

/** Whether reading stops at this element: skipped by name, editable, or hidden. */
const isSkipped = (element: Element): boolean => {
  if (SKIPPED.has(element.tagName.toUpperCase())) return true;
  if (element.hasAttribute('hidden')) return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
};

const styleOf = (element: Element) => plain(plain(element).ownerDocument).defaultView?.getComputedStyle?.(element);

/** Not seen. An element without a box of its own (`display: contents`) is none, but what is in it is seen. */
const isHidden = (element: Element): boolean =>
  typeof plain(element).checkVisibility === 'function' &&
  !plain(element).checkVisibility({ visibilityProperty: true }) &&
  styleOf(element)?.display !== 'contents';

const isBlock = (element: Element): boolean => {
  const name = element.tagName.toUpperCase();
  if (INLINE.has(name)) return false;
  if (BLOCK.has(name)) return true;
  return !(styleOf(element)?.display ?? 'block').startsWith('inline');
};

/** Where to cut a text that is too long: after the last sentence that ends in the allowed length, never inside a character. */
const cutAt = (data: string, from: number): number => {
  const end = from + LONGEST;
  if (end >= data.length) return data.length;
  for (let at = end; at > end - LOOK_BACK; at -= 1) if (/[。！？.!?\n]/.test(data[at - 1] as string)) return at;
  return /[\udc00-\udfff]/.test(data[end] as string) ? end - 1 : end;
};

/** What a reader sees inside an element, in order: its shadow tree, or what is put into a slot, or its own children. */
const insideOf = (element: Element, onRoot?: (root: ShadowRoot) => void): { first: Node | null; list?: Node[] } => {
  const root = element.shadowRoot;
  if (root) {
    onRoot?.(root);
    return { first: root.firstChild };
  }
  if (element.localName === 'slot' && typeof (element as HTMLSlotElement).assignedNodes === 'function') {
    const list = (element as HTMLSlotElement).assignedNodes();
    if (list.length > 0) return { first: list[0] as Node, list };
  }
  return { first: element.firstChild };
};

/**
 * Walks `root` once, without recursion, and yields its blocks in document order; open shadow trees are read where they stand
 * and told to `onRoot`. Nothing is changed, and nothing of the page's own script runs.
 */
export function* readBlocks(root: Element | ShadowRoot, onRoot?: (root: ShadowRoot) => void): Generator<Block> {
  let text: string[] = [];
  let size = 0;
  let pieces: Piece[] = [];
  const own = plain(root).nodeType === 1 ? (root as Element) : undefined;
  let home: Element = own ?? (root as ShadowRoot).host;
  const flush = (): Block | undefined => {
    const joined = text.join('');
    const block = { text: joined, pieces, element: home };
    const empty = pieces.length === 0 || joined.trim() === '';
    text = [];
    pieces = [];
    size = 0;
    return empty ? undefined : block;
  };

  /** A node whose inside is being read, and where it stands among its neighbours. */
  interface Frame {
    node: Node;
    list: Node[] | undefined;
    index: number;
    closes: boolean;
    home: Element;
  }
  const stack: Frame[] = [];
  let { first: node, list } = own ? insideOf(plain(own), onRoot) : { first: root.firstChild, list: undefined };
  let index = 0;
  const step = () => {
    index += 1;
    node = list ? (list[index] ?? null) : plain(node as Node).nextSibling;
  };
  for (;;) {
    if (node === null) {
      const frame = stack.pop();
      if (!frame) break;
      if (frame.closes) {
        const block = flush();
        if (block) yield block;
        home = frame.home;
      }
      ({ node, list, index } = frame);
      step();
      continue;
    }
    const { nodeType } = plain(node);
    if (nodeType === 3) {
      const { data } = node as Text;
      for (let from = 0; from < data.length; ) {
        if (size > 0 && size + data.length - from > LONGEST) {
          const block = flush();
          if (block) yield block;
        }
        const to = cutAt(data, from);
        pieces.push({ node: node as Text, start: size, from, length: to - from });
        text.push(from === 0 && to === data.length ? data : data.slice(from, to));
        size += to - from;
        from = to;
      }
      step();
      continue;
    }
    if (nodeType !== 1) {
      step();
      continue;
    }
    const element = plain(node as Element);
    if (element.localName === 'br') {
      text.push('\n');
      size += 1;
      step();
      continue;
    }
    if (isSkipped(element) || stack.length > DEEPEST) {
      step();
      continue;
    }
    const closes = isBlock(element);
    if (closes) {
      const block = flush();
      if (block) yield block;
      if (isHidden(node as Element)) {
        step();
        continue;
      }
    }
    stack.push({ node, list, index, closes, home });
    if (closes) home = node as Element;
    const inside = insideOf(element, onRoot);
    node = inside.first;
    list = inside.list;
    index = 0;
  }
  const block = flush();
  if (block) yield block;
}

/** A span of a block as one static range per text node it touches: what a highlight takes. Empty where the nodes have changed. */
export const rangesOf = (block: Block, start: number, end: number): StaticRange[] => {
  const ranges: StaticRange[] = [];
  for (const { node, start: at, from: first, length } of block.pieces) {
    const from = first + Math.max(start - at, 0);
    const to = first + Math.min(end - at, length);
    if (from >= to) continue;
    if (block.text.slice(at, at + length) !== node.data.slice(first, first + length)) return [];
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
  const range = plain(first.startContainer.ownerDocument as Document).createRange();
  range.setStart(first.startContainer, first.startOffset);
  range.setEnd(last.endContainer, last.endOffset);
  return range;
};
