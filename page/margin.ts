import { document, plain } from './plain';
import type { Box } from './spot';

/** Free room beside the text, in pixels of the window. */
export interface Margin {
  left: number;
  width: number;
}

/** Between text and notes, and between notes and the window's edge: half of it each. */
const AIR = 44;

/** The room to the right of the text, where it is at least `least` wide after its air; undefined where it is not. `right`: the text's right edge. */
export const marginBeside = (right: number, windowWidth: number, least: number, most: number): Margin | undefined => {
  const width = windowWidth - right - AIR;
  return width >= least ? { left: right + AIR / 2, width: Math.min(width, most) } : undefined;
};

/** Whether something of the page stands in a box of the window. Only what is in the window can be known; outside it the answer is no. */
export const isTaken = (box: Box, text: Element, ours: Element): boolean => {
  const xs = [box.left + 2, (box.left + box.right) / 2, box.right - 2];
  const ys = [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2];
  for (const x of xs)
    for (const y of ys) {
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
      const there = document.elementFromPoint(x, y);
      if (there && there !== ours && !plain(there).contains(text)) return true;
    }
  return false;
};
