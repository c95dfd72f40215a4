import { LONGEST_PATH } from './anchor-limits';
import type { Sought, Span } from './anchor-types';
import { elementAt, pathOf, pointAt, type RangeSelector, textOffsetIn } from './element-path';
import type { PageText } from './text';

/** A stretch of a page as the W3C's selectors, and a stored range selector as the place that it points at now. */

export interface RangeSelectors extends Pick<Sought, 'quote' | 'position'> {
  range?: RangeSelector | undefined;
}

/** The first offset of the page's text at or after a boundary point. */
const offsetOf = (page: PageText, container: Node, offset: number): number => {
  const known = page.nodes.get(container);
  if (known !== undefined) return known + offset;
  const pieces = [...page.nodes.keys()];
  const point = container.ownerDocument?.createRange();
  if (!point) return 0;
  point.setStart(container, offset);
  point.collapse(true);
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle] as Text;
    // Negative: the piece ends before the point.
    if (point.comparePoint(piece, piece.data.length) < 0) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low];
  return piece ? (page.nodes.get(piece) as number) : page.text.length;
};

/** A DOM range as a span of the page's text; what `blocks.ts` does not read is not in it. Undefined where it has no words. */
export const spanOfRange = (page: PageText, range: AbstractRange): Span | undefined => {
  try {
    const start = offsetOf(page, range.startContainer, range.startOffset);
    const end = offsetOf(page, range.endContainer, range.endOffset);
    return start < end ? { start, end } : undefined;
  } catch {
    // A boundary in another tree than the page's text: a closed shadow root's, another document's.
    return undefined;
  }
};

const elementAround = (node: Node): Element | null => (node.nodeType === 1 ? (node as Element) : node.parentElement);

/** The elements that hold a range, and where in their text; undefined in a shadow tree. */
export const rangeSelectorOf = (range: AbstractRange): RangeSelector | undefined => {
  const from = elementAround(range.startContainer);
  const to = elementAround(range.endContainer);
  const startPath = from && pathOf(from);
  const endPath = to && pathOf(to);
  if (!startPath || !endPath || startPath.length > LONGEST_PATH || endPath.length > LONGEST_PATH) return undefined;
  return {
    startPath,
    startOffset: textOffsetIn(from, range.startContainer, range.startOffset),
    endPath,
    endOffset: textOffsetIn(to, range.endContainer, range.endOffset),
  };
};

/** Where a stored range selector points now. A hint: whatever stands there must still be the quotation. */
export const hintOf = (page: PageText, document: Document, selector: RangeSelector): Span | undefined => {
  const from = elementAt(document, selector.startPath);
  const to = elementAt(document, selector.endPath);
  const start = from && pointAt(from, selector.startOffset);
  const end = to && pointAt(to, selector.endOffset);
  const startsAt = start && page.nodes.get(start.node);
  const endsAt = end && page.nodes.get(end.node);
  if (startsAt === undefined || endsAt === undefined || !start || !end) return undefined;
  return { start: startsAt + start.offset, end: endsAt + end.offset };
};

/** What a page says of itself: its address as seen and, where it says so, the address that it is a copy of or calls its own. */
export const describePage = (document: Document): { title: string; lang: string; url: string; canonical?: string } => {
  const link = (rel: string) => document.querySelector(`link[rel~="${rel}"][href]`)?.getAttribute('href')?.trim();
  const said = link('original') || link('canonical');
  let canonical: string | undefined;
  try {
    if (said) canonical = new URL(said, document.baseURI).href;
  } catch {
    // Not an address.
  }
  return {
    title: document.title.slice(0, 2000),
    lang: (document.documentElement.getAttribute('lang') ?? '').trim().slice(0, 35),
    url: document.location.href,
    ...(canonical && /^https?:/.test(canonical) && { canonical }),
  };
};

/** Longest address that the background takes, UTF-16 units. */
const LONGEST_ADDRESS = 8000;

/** Which page this is, as the background is asked about it: its address, and what it calls canonical. */
export const addressOf = (document: Document): { url: string; canonical?: string } => {
  const { url, canonical } = describePage(document);
  return { url: url.slice(0, LONGEST_ADDRESS), ...(canonical && { canonical: canonical.slice(0, LONGEST_ADDRESS) }) };
};
