import { placing } from './anchor';
import { describeSpan } from './anchor-describe';
import { LONGEST_QUOTE } from './anchor-limits';
import { drained, inTurns } from './anchor-turns';
import { type Anchored, anchoredOn, type StoredSelectors, soughtOn } from './anchored';
import { type RangeSelectors, rangeSelectorOf, spanOfRange } from './selectors';
import { type PageText, readingText } from './text';

/** Placing and describing in one thread with the page: for tests and measures. The extension's pages have the background do it. */

function* anchoring(root: Element, stored: readonly StoredSelectors[]): Generator<undefined, Anchored[]> {
  const page = yield* readingText(root);
  return anchoredOn(page, yield* placing(page.text, soughtOn(page, root.ownerDocument, stored)));
}

/** Places all at once. */
export const anchorNow = (root: Element, stored: readonly StoredSelectors[]): Anchored[] =>
  drained(anchoring(root, stored));

/** Places all without holding up the page. Rejects when `signal` aborts. Same order as `stored`. */
export const anchorAll = (
  root: Element,
  stored: readonly StoredSelectors[],
  signal?: AbortSignal,
): Promise<Anchored[]> => inTurns(anchoring(root, stored), signal);

/** Three ways back to a range: its words with what stands around them, where they are in the text, and in which elements. */
export const describeRange = (page: PageText, range: AbstractRange): RangeSelectors | undefined => {
  const span = spanOfRange(page, range);
  if (!span || span.end - span.start > LONGEST_QUOTE) return undefined;
  const described = describeSpan(page.text, span);
  return described && { ...described, range: rangeSelectorOf(range) };
};
