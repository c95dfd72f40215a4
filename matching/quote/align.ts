/** What two stretches share. `left` and `right`: how many units of each the alignment reaches (anchored ones only). */
export interface Alignment {
  matched: number;
  left: number;
  right: number;
}

// Whole numbers, so that equal paths are equal: 2, -2 and -1.6, in fifths.
const MATCH = 10;
const MISMATCH = -10;
const GAP = -8;
/** An anchored alignment ends where it has fallen so far below its best: six units that differ. */
const X_DROP = 60;
/** Longest stretch aligned unit by unit; beyond it the gap counts as all different. */
const LONGEST = 64;

// One row of the table and how many units are the same along the best path to each cell; every call begins them anew.
const score = new Int32Array(LONGEST + 1);
const same = new Int32Array(LONGEST + 1);
// In which call a unit (its low byte) was last seen on the other side.
const seen = new Float64Array(256);
let call = 0;
const NOTHING: Alignment = { matched: 0, left: 0, right: 0 };

/**
 * Aligns `a[a0, a1)` with `b[b0, b1)` (Needleman–Wunsch with a linear gap cost).
 * Unanchored, both are taken whole. Anchored at `start` or `end`, the best-scoring prefix or suffix is taken (X-drop by score).
 */
export const align = (
  a: Uint16Array,
  a0: number,
  a1: number,
  b: Uint16Array,
  b0: number,
  b1: number,
  anchor?: 'start' | 'end',
): Alignment => {
  const rows = a1 - a0;
  const columns = b1 - b0;
  if (rows <= 0 || columns <= 0 || rows > LONGEST || columns > LONGEST) return NOTHING;
  // From the end, both are read backwards.
  const way = anchor === 'end' ? -1 : 1;
  const fromA = anchor === 'end' ? a1 : a0 - 1;
  const fromB = anchor === 'end' ? b1 : b0 - 1;
  call += 1;
  score[0] = 0;
  same[0] = 0;
  for (let j = 1; j <= columns; j += 1) {
    score[j] = j * GAP;
    same[j] = 0;
    seen[(b[fromB + way * j] as number) & 0xff] = call;
  }
  // How many rows are left that can have a match at all.
  let hopes = 0;
  for (let i = 1; i <= rows; i += 1) if (seen[(a[fromA + way * i] as number) & 0xff] === call) hopes += 1;
  let best = 0;
  let left = 0;
  let right = 0;
  let matched = 0;
  for (let i = 1; i <= rows; i += 1) {
    const unit = a[fromA + way * i] as number;
    let above = score[0] as number; // of the column before, in the row before
    let aboveSame = 0;
    let here = i * GAP;
    let hereSame = 0;
    let most = here;
    score[0] = here;
    for (let j = 1; j <= columns; j += 1) {
      const equal = unit === b[fromB + way * j];
      const diagonal = above + (equal ? MATCH : MISMATCH);
      const diagonalSame = equal ? aboveSame + 1 : aboveSame;
      above = score[j] as number;
      aboveSame = same[j] as number;
      const up = above + GAP;
      const side = here + GAP;
      if (diagonal >= up && diagonal >= side) {
        here = diagonal;
        hereSame = diagonalSame;
      } else if (up >= side) {
        here = up;
        hereSame = aboveSame;
      } else here = side;
      score[j] = here;
      same[j] = hereSame;
      if (here > most) most = here;
      if (here > best) {
        best = here;
        left = i;
        right = j;
        matched = hereSame;
      }
    }
    // Each further row adds one match at most: where that cannot beat the best, nothing will.
    if (seen[unit & 0xff] === call) hopes -= 1;
    if (anchor && (most + MATCH * hopes <= best || most < best - X_DROP)) break;
  }
  return anchor ? { matched, left, right } : { matched: same[columns] as number, left: rows, right: columns };
};
