/** Side notes in a margin: each level with its line, pushed down by the one before, shrunk to its name when that makes it late. */

export interface SideBox {
  /** Where the note's line stands. */
  top: number;
  height: number;
  /** Its height when only its name is shown. */
  least: number;
}

export interface Stacked {
  top: number;
  shrunk: boolean;
}

/** Places notes in order. `late`: how far below its line a whole note may stand; `gap`: between two notes. All in pixels. */
export const stackNotes = (boxes: readonly SideBox[], late: number, gap: number): Stacked[] => {
  let free = Number.NEGATIVE_INFINITY;
  return boxes.map(({ top, height, least }) => {
    const at = Math.max(top, free);
    const shrunk = at - top > late;
    free = at + (shrunk ? least : height) + gap;
    return { top: at, shrunk };
  });
};
