import { document, outward, plain } from './plain';

/** Going to a line of the page because the reader asked for it, and back. */

/** How far everything around an element was scrolled. */
export type Position = { box: Element; left: number; top: number }[];

const overflows = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element): boolean =>
  scrollHeight > clientHeight || scrollWidth > clientWidth;

const scrollersOf = (element: Element): Element[] => {
  const boxes: Element[] = [document.scrollingElement ?? document.documentElement];
  for (let at: Element | null = element; at; at = outward(at)) if (overflows(plain(at))) boxes.push(at);
  return boxes;
};

export const positionOf = (element: Element): Position =>
  scrollersOf(element).map((box) => ({ box, left: plain(box).scrollLeft, top: plain(box).scrollTop }));

export const returnTo = (position: Position): void => {
  for (const { box, left, top } of position) plain(box).scrollTo({ left, top, behavior: 'instant' });
};

/** Scrolls so that a range is seen, in its own boxes and in the window; where it is well in view already nothing moves. */
export const bringIntoView = (range: Range, block: Element): void => {
  const seen = range.getBoundingClientRect();
  if (seen.top >= innerHeight * 0.1 && seen.bottom <= innerHeight * 0.9 && seen.left >= 0 && seen.right <= innerWidth) {
    if (plain(block).getBoundingClientRect().height < innerHeight)
      plain(block).scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    return;
  }
  plain(block).scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const now = range.getBoundingClientRect();
  if (now.top < innerHeight * 0.1 || now.bottom > innerHeight * 0.9)
    window.scrollBy({ top: now.top - innerHeight * 0.35, behavior: 'instant' });
};
