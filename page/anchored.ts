import { LONGEST_TEXT } from './anchor-limits';
import { inTurns } from './anchor-turns';
import type { Placement, Sought } from './anchor-types';
import type { RangeSelector } from './element-path';
import { hintOf } from './selectors';
import { type PageText, rangesAt, readingText } from './text';

/** Highlights on a living page: placed, and placed again as the page changes. Nothing of the page is touched. */

export interface StoredSelectors extends Pick<Sought, 'quote' | 'position'> {
  range?: RangeSelector | undefined;
}

/** Where one is now; `ranges` is empty where it is nowhere. */
export interface Anchored {
  placement: Placement;
  /** One a text node, to be painted. */
  ranges: StaticRange[];
}

/** What is known of each, with where its elements point on this page. */
export const soughtOn = (page: PageText, document: Document, stored: readonly StoredSelectors[]): Sought[] =>
  stored.map(({ quote, position, range }) => ({ quote, position, hint: range && hintOf(page, document, range) }));

export const anchoredOn = (page: PageText, placements: readonly Placement[]): Anchored[] =>
  placements.map((placement) => ({
    placement,
    ranges: placement.how === 'orphan' ? [] : placement.spans.flatMap(({ start, end }) => rangesAt(page, start, end)),
  }));

/** Reads a page's text without holding up the page, as far as it is looked at. Rejects when `signal` aborts. */
export const readPageText = async (root: Element, signal?: AbortSignal): Promise<PageText> => {
  const page = await inTurns(readingText(root), signal);
  return page.text.length > LONGEST_TEXT ? { ...page, text: page.text.slice(0, LONGEST_TEXT) } : page;
};

/** Whether what was placed still stands there, letter for letter: if all do, nothing need be looked for again. */
export const stillStands = ({ ranges }: Anchored, exact: string): boolean => {
  if (ranges.length === 0) return false;
  const words = ranges
    .map(({ startContainer, startOffset, endOffset }) =>
      startContainer.isConnected ? (startContainer as Text).data.slice(startOffset, endOffset) : '',
    )
    .join('');
  return words.replace(/\s+/g, '') === exact.replace(/\s+/g, '');
};
