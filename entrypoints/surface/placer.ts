import { rangeOf } from '@/page/blocks';
import { isSeen, type Surroundings, surroundingsOf } from '@/page/clip';
import { registerAgain } from '@/page/registry';
import { type Box, type Spot, spotOf } from '@/page/spot';
import { linesOf } from './card-place';
import type { Host } from './host';
import { FAR_AT_ONCE, MARK_APART, NEAR } from './limits';
import type { Mark } from './mark';
import { drawUpright } from './upright';

/** Keeps every button at the end of its words. Those near the window are measured at every change, the others a few at a time. */
export interface Placer {
  add: (mark: Mark) => void;
  drop: (mark: Mark) => void;
  /** Something moved: measures again before the next picture. `everything`: also what is known of scrolling boxes. */
  soon: (everything?: boolean) => void;
  /** Whether any mark stands in something that does not scroll with the document. */
  floats: () => boolean;
}

export const createPlacer = (host: Host, signal: AbortSignal, placed: () => void): Placer => {
  const near = new Set<Element>();
  const marks = new Map<Element, Set<Mark>>();
  const stale = new Set<Mark>();
  let surroundings = new WeakMap<Element, Surroundings>();
  let floating = false;
  let asked = 0;

  const around = (element: Element): Surroundings => {
    let known = surroundings.get(element);
    if (!known) {
      known = surroundingsOf(element);
      surroundings.set(element, known);
      floating ||= known.floats;
    }
    return known;
  };

  const place = () => {
    asked = 0;
    host.settle();
    registerAgain();
    const origin = host.origin();
    const boxes = new Map<Element, DOMRect>();
    const rectOf = (element: Element) => {
      let box = boxes.get(element);
      if (!box) {
        box = element.getBoundingClientRect();
        boxes.set(element, box);
      }
      return box;
    };
    const now = new Set<Mark>();
    for (const element of near) for (const mark of marks.get(element) ?? []) now.add(mark);
    let more = FAR_AT_ONCE;
    for (const mark of stale) {
      if (more === 0) break;
      if (now.has(mark)) continue;
      now.add(mark);
      more -= 1;
    }
    const spots: { mark: Mark; spot: Spot | undefined; columns: Box[] }[] = [];
    for (const mark of now) {
      const range = rangeOf(mark.block, mark.found.start, mark.found.end);
      const spot = range && spotOf(range, mark.block.element);
      const { clippers } = around(mark.block.element);
      const seen = spot && isSeen(spot.end.x, spot.end.y, clippers, rectOf);
      const columns = range && spot?.vertical ? linesOf(range) : [];
      const inBox = ({ left, right, top, bottom }: Box) =>
        isSeen((left + right) / 2, (top + bottom) / 2, clippers, rectOf);
      spots.push({ mark, spot: seen ? spot : undefined, columns: columns.filter(inBox) });
    }
    // All measuring is done; now all writing. Numerals that would overlap are moved along the line.
    let before: Spot | undefined;
    for (const { mark, spot, columns } of spots) {
      stale.delete(mark);
      if (columns.length > 0 || mark.lines) drawUpright(mark, columns, spot?.size ?? 16, host);
      mark.place.hidden = !spot;
      if (!spot) continue;
      const bare = mark.place.classList.contains('kk-bare');
      if (!bare) {
        if (before && Math.abs(before.y - spot.y) < 16 && spot.x >= before.x && spot.x - before.x < MARK_APART)
          spot.x = before.x + MARK_APART;
        before = spot;
      }
      const [x, y] = bare ? [spot.box.left, spot.box.top] : [spot.x, spot.y];
      mark.place.style.transform = `translate(${(x - origin.left) / origin.scale}px, ${(y - origin.top) / origin.scale}px)`;
      mark.button.style.cssText = bare
        ? `inline-size: ${(spot.box.right - spot.box.left) / origin.scale}px; block-size: ${(spot.box.bottom - spot.box.top) / origin.scale}px`
        : '';
    }
    placed();
    if (stale.size > 0) soon();
  };

  const soon = (everything = false) => {
    if (signal.aborted) return;
    if (everything) {
      surroundings = new WeakMap();
      floating = false;
      for (const own of marks.values()) for (const mark of own) stale.add(mark);
    }
    if (asked === 0) asked = requestAnimationFrame(place);
  };

  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      soon();
    },
    { rootMargin: `${NEAR}px` },
  );
  signal.addEventListener('abort', () => {
    watcher.disconnect();
    cancelAnimationFrame(asked);
  });

  return {
    add: (mark) => {
      const element = mark.block.element;
      const own = marks.get(element);
      if (own) own.add(mark);
      else {
        marks.set(element, new Set([mark]));
        watcher.observe(element);
      }
      stale.add(mark);
    },
    drop: (mark) => {
      stale.delete(mark);
      for (const [element, own] of marks) {
        if (!own.delete(mark) || own.size > 0) continue;
        marks.delete(element);
        near.delete(element);
        watcher.unobserve(element);
      }
    },
    soon,
    floats: () => floating,
  };
};
