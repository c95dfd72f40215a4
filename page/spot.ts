/** Where a numeral belongs: at the end of a stretch, above the line, in the leading. Geometry only. */

import { plain } from './plain';

/** A rectangle in viewport pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Viewport pixels: where the numeral's box begins. `vertical`: the line runs down the page. `size`: the font size of the text as it is seen. */
export interface Spot {
  x: number;
  y: number;
  vertical: boolean;
  size: number;
  /** The last visible box of the stretch. */
  box: Box;
  /** The middle of its end: seen where the last character is seen. */
  end: { x: number; y: number };
}

/** How much larger an element is seen than its own style says: zoom and transforms of the page. */
const scaleOf = (element: Element): number => {
  const own = (plain(element) as HTMLElement).offsetHeight;
  const seen = plain(element).getBoundingClientRect().height;
  return own > 0 && seen > 0 ? seen / own : 1;
};

/**
 * The end of a range's last visible box. In horizontal text the numeral's box ends at the last character and stands in the
 * leading; in vertical text it lies to the right of the last character. Undefined where the range is not drawn.
 * `block`: the element that holds the range, to learn its scale.
 */
export const spotOf = (range: Range, block: Element): Spot | undefined => {
  const boxes = range.getClientRects();
  let box: DOMRect | undefined;
  for (let k = boxes.length - 1; k >= 0 && !box; k -= 1) {
    const candidate = boxes[k] as DOMRect;
    if (candidate.width > 0 && candidate.height > 0) box = candidate;
  }
  if (!box) return undefined;
  const element =
    range.endContainer.nodeType === 1 ? (range.endContainer as Element) : range.endContainer.parentElement;
  const style = element ? plain(plain(element).ownerDocument).defaultView?.getComputedStyle(element) : undefined;
  const vertical = style?.writingMode.startsWith('vertical') ?? false;
  const size = (Number.parseFloat(style?.fontSize ?? '16') || 16) * scaleOf(block);
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  if (vertical)
    return {
      x: middle.x + size * 0.55,
      y: box.bottom - 10,
      vertical,
      size,
      box,
      end: { x: middle.x, y: box.bottom - 1 },
    };
  // From the baseline and the font size, not from the box: a CJK face's box may be half again as high as its letters.
  const rightToLeft = style?.direction === 'rtl';
  return {
    x: rightToLeft ? box.left - 2 : box.right - 1,
    y: middle.y - size * 0.5 - 14,
    vertical,
    size,
    box,
    end: { x: rightToLeft ? box.left + 1 : box.right - 1, y: middle.y },
  };
};

export interface Placement {
  left: number;
  top: number;
  /** Most height the card may take there. */
  height: number;
  side: 'below' | 'above' | 'left' | 'right';
}

const GAP = 8;
const EDGE = 12;
/** Under this a card is not worth placing on that side. */
const LEAST = 180;

/**
 * Where a card goes so that it never covers its own stretch: below the last line, above the first where below does not fit;
 * beside it in vertical text. `lines` are the stretch's boxes, `size` the card's wanted size.
 */
export const placeCard = (
  lines: readonly Box[],
  size: { width: number; height: number },
  view: { width: number; height: number },
  vertical: boolean,
): Placement => {
  const top = Math.min(...lines.map((box) => box.top));
  const bottom = Math.max(...lines.map((box) => box.bottom));
  const left = Math.min(...lines.map((box) => box.left));
  const right = Math.max(...lines.map((box) => box.right));
  const clampX = (x: number) => Math.max(EDGE, Math.min(x, view.width - size.width - EDGE));
  if (vertical) {
    const y = Math.max(EDGE, Math.min(top, view.height - size.height - EDGE));
    const height = view.height - y - EDGE;
    if (left - GAP - size.width >= EDGE) return { left: left - GAP - size.width, top: y, height, side: 'left' };
    if (right + GAP + size.width <= view.width - EDGE) return { left: right + GAP, top: y, height, side: 'right' };
  }
  const last = lines.reduce((a, b) => (b.bottom > a.bottom ? b : a));
  const below = view.height - bottom - GAP - EDGE;
  const above = top - GAP - EDGE;
  const anchor = lines.length > 1 ? left : last.left;
  if (below >= Math.min(size.height, LEAST) && (below >= size.height || below >= above))
    return { left: clampX(anchor), top: bottom + GAP, height: below, side: 'below' };
  const height = Math.max(LEAST, Math.min(size.height, above));
  return { left: clampX(anchor), top: Math.max(EDGE, top - GAP - Math.min(size.height, above)), height, side: 'above' };
};

/** Whether an element's lines run down the page. */
export const isVertical = (element: Element): boolean => getComputedStyle(element).writingMode.startsWith('vertical');
