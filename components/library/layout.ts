import type { Group } from '@/highlights/library/arrange';

/** Where each row of a list stands that is far too long to be drawn whole. Pixels from the list's head; pure. */

export interface Sizes {
  head: number;
  row: number;
  /** The open row, and how high it is. */
  open: { row: number; height: number } | undefined;
}

export interface Layout {
  height: number;
  /** The group of a row. */
  groupOf: (row: number) => number;
  headTop: (group: number) => number;
  rowTop: (row: number) => number;
  rowHeight: (row: number) => number;
  /** The rows that touch the stretch from `top` to `bottom`: `[first, end)`. */
  between: (top: number, bottom: number) => [number, number];
}

/** Browsers draw no element higher than some 17,000,000 px: a longer list is scrolled in larger steps. */
export const HIGHEST = 12_000_000;

export const createLayout = (groups: readonly Group[], rows: number, { head, row, open }: Sizes): Layout => {
  const extra = open ? open.height - row : 0;
  const below = (at: number) => (open && open.row < at ? extra : 0);
  const groupOf = (at: number): number => {
    let low = 0;
    let high = groups.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((groups[middle] as Group).first <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const headTop = (group: number) => {
    const first = groups[group]?.first ?? rows;
    return group * head + first * row + below(first);
  };
  const rowTop = (at: number) => (groupOf(at) + 1) * head + at * row + below(at);
  const rowHeight = (at: number) => (open?.row === at ? open.height : row);
  /** The first row whose lower edge lies below `y`; `rows` where none does. */
  const firstBelow = (y: number): number => {
    let low = 0;
    let high = rows;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (rowTop(middle) + rowHeight(middle) > y) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    height: groups.length * head + rows * row + extra,
    groupOf,
    headTop,
    rowTop,
    rowHeight,
    between: (top, bottom) => [firstBelow(top), Math.min(rows, firstBelow(bottom) + 1)],
  };
};
