import type { Anchored } from '@/page/anchored';
import { document } from '@/page/plain';
import { isVertical, placeCard } from '@/page/spot';
import { linesOf } from '../surface/card-place';
import type { Host } from '../surface/host';
import { GAP } from './limits';

/** A highlight's stretch as one live range, to be measured; undefined where its nodes have left the page. */
export const rangeAround = (anchored: Anchored | undefined): Range | undefined => {
  const first = anchored?.ranges[0];
  const last = anchored?.ranges.at(-1);
  if (!first?.startContainer.isConnected || !last?.endContainer.isConnected) return undefined;
  try {
    const range = document.createRange();
    range.setStart(first.startContainer, first.startOffset);
    range.setEnd(last.endContainer, last.endOffset);
    return range;
  } catch {
    // A node that has become shorter than it was: it is looked for anew.
    return undefined;
  }
};

export const isSame = (a: AbstractRange, b: AbstractRange): boolean =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;

/** Puts the bar above its words, where a footnote's card is not; below them where there is no room above; beside the columns of vertical text. */
export const placeBar = (box: HTMLElement, range: Range, host: Host): void => {
  const lines = linesOf(range);
  const first = lines[0];
  if (!first) return;
  const origin = host.origin();
  const { width, height } = box.getBoundingClientRect();
  const element = range.startContainer.parentElement;
  if (element && isVertical(element)) {
    const spot = placeCard(lines, { width, height }, { width: innerWidth, height: innerHeight }, true);
    box.style.left = `${(spot.left - origin.left) / origin.scale}px`;
    box.style.top = `${(spot.top - origin.top) / origin.scale}px`;
    return;
  }
  const above = Math.min(...lines.map(({ top }) => top)) - GAP - height;
  const below = Math.max(...lines.map(({ bottom }) => bottom)) + GAP;
  const top = above >= GAP ? above : Math.min(below, innerHeight - height - GAP);
  const left = Math.max(GAP, Math.min(first.left, innerWidth - width - GAP));
  box.style.left = `${(left - origin.left) / origin.scale}px`;
  box.style.top = `${(top - origin.top) / origin.scale}px`;
};
