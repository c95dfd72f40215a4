import { document, outward, plain } from './plain';

/** What of the page is cut off by its own scrolling boxes: a mark of ours must not stand where its words are not seen. */

export interface Surroundings {
  /** Boxes that cut off what runs over them, innermost first. */
  clippers: Element[];
  /** Inside something that does not scroll with the document. */
  floats: boolean;
}

/** Looks at the ancestors of an element, through shadow trees. */
export const surroundingsOf = (element: Element): Surroundings => {
  const clippers: Element[] = [];
  let floats = false;
  for (
    let at: Element | null = element;
    at && at !== document.documentElement && at !== document.body;
    at = around(at)
  ) {
    const { overflowX, overflowY, position, display } = getComputedStyle(at);
    if (position === 'sticky') floats = true;
    if (display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible')) clippers.push(at);
    if (position === 'fixed') return { clippers, floats: true };
  }
  return { clippers, floats };
};

const around = (element: Element): Element | null => plain(element).assignedSlot ?? outward(element);

/** Whether a point of the window is seen through all of these boxes. `rectOf` measures a box, once a pass. */
export const isSeen = (
  x: number,
  y: number,
  clippers: readonly Element[],
  rectOf: (element: Element) => DOMRect,
): boolean =>
  clippers.every((clipper) => {
    const box = rectOf(clipper);
    return x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1;
  });
