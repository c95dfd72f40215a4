import { placing } from './anchor';
import { drained, inTurns } from './anchor-turns';
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

function* anchoring(root: Element, stored: readonly StoredSelectors[]): Generator<undefined, Anchored[]> {
  const page = yield* readingText(root);
  const sought = stored.map(
    ({ quote, position, range }): Sought => ({
      quote,
      position,
      hint: range && hintOf(page, root.ownerDocument, range),
    }),
  );
  const placements = yield* placing(page.text, sought);
  return placements.map((placement) => ({ placement, ranges: rangesOf(page, placement) }));
}

const rangesOf = (page: PageText, placement: Placement): StaticRange[] =>
  placement.how === 'orphan' ? [] : placement.spans.flatMap(({ start, end }) => rangesAt(page, start, end));

/** Places all at once. */
export const anchorNow = (root: Element, stored: readonly StoredSelectors[]): Anchored[] =>
  drained(anchoring(root, stored));

/** Places all without holding up the page. Rejects when `signal` aborts. Same order as `stored`. */
export const anchorAll = (
  root: Element,
  stored: readonly StoredSelectors[],
  signal?: AbortSignal,
): Promise<Anchored[]> => inTurns(anchoring(root, stored), signal);

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
