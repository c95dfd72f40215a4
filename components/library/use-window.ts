import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { HIGHEST, type Layout } from './layout';

/** Rows drawn beyond the window, in px: a flick of the wheel shows no blank. */
const BEYOND = 600;

interface Window {
  first: number;
  end: number;
  /** Added to a row's place: nothing, unless the list is higher than a browser can draw. */
  shift: number;
}

/**
 * Which rows are to be drawn, as the window is scrolled; and how to bring a row into it. `clear`: px at the window's head and
 * foot that something else covers.
 */
export const useWindow = (list: RefObject<HTMLElement | null>, layout: Layout) => {
  const [at, set] = useState<Window>({ first: 0, end: 20, shift: 0 });
  const latest = useRef(layout);
  latest.current = layout;
  const shown = Math.min(layout.height, HIGHEST);

  /** From px of the drawn list to px of the whole, and back. */
  const ratio = ({ height }: Layout): number => {
    const drawn = Math.min(height, HIGHEST);
    return height === drawn ? 1 : (height - innerHeight) / (drawn - innerHeight);
  };
  const look = () => {
    const box = list.current;
    if (!box) return;
    const now = latest.current;
    const y = -box.getBoundingClientRect().top;
    const whole = Math.max(0, y) * ratio(now);
    const [first, end] = now.between(whole - BEYOND, whole + innerHeight + BEYOND);
    const shift = ratio(now) === 1 ? 0 : Math.max(0, y) - whole;
    set((before) =>
      before.first === first && before.end === end && before.shift === shift ? before : { first, end, shift },
    );
  };
  useLayoutEffect(look, [layout]);
  useLayoutEffect(() => {
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, []);

  const bring = (row: number, clear: { head: number; foot: number }) => {
    const box = list.current;
    if (!box) return;
    const now = latest.current;
    const y = -box.getBoundingClientRect().top;
    const scale = ratio(now);
    const top = now.rowTop(row);
    const bottom = top + Math.min(now.rowHeight(row), innerHeight - clear.head - clear.foot);
    const whole = Math.max(0, y) * scale + Math.min(0, y);
    // A row that follows its heading brings that into the window too.
    const head = now.groupOf(row - 1) === now.groupOf(row) && row > 0 ? top : now.headTop(now.groupOf(row));
    const by =
      head < whole + clear.head
        ? head - whole - clear.head
        : bottom > whole + innerHeight - clear.foot
          ? bottom - whole - innerHeight + clear.foot
          : 0;
    if (by !== 0) scrollBy({ top: by / scale, behavior: 'instant' });
    look();
  };
  return { ...at, shown, bring };
};
