/** What two stretches share. `left` and `right`: how many units of each the alignment reaches (anchored ones only). */
export interface Alignment {
  matched: number;
  left: number;
  right: number;
}

const MATCH = 2;
const MISMATCH = -2;
const GAP = -1.6;
/** Longest stretch aligned unit by unit; beyond it the gap counts as all different. */
const LONGEST = 64;

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
  const rows = Math.max(0, a1 - a0);
  const columns = Math.max(0, b1 - b0);
  if (rows === 0 || columns === 0 || rows > LONGEST || columns > LONGEST) return { matched: 0, left: 0, right: 0 };
  const unitA = (i: number) => a[anchor === 'end' ? a1 - i : a0 + i - 1];
  const unitB = (j: number) => b[anchor === 'end' ? b1 - j : b0 + j - 1];
  const width = columns + 1;
  const score = new Float32Array((rows + 1) * width);
  const same = new Uint8Array((rows + 1) * width);
  for (let j = 1; j <= columns; j += 1) score[j] = j * GAP;
  let best = 0;
  let bestAt = 0;
  for (let i = 1; i <= rows; i += 1) {
    score[i * width] = i * GAP;
    for (let j = 1; j <= columns; j += 1) {
      const here = i * width + j;
      const equal = unitA(i) === unitB(j);
      const diagonal = (score[here - width - 1] as number) + (equal ? MATCH : MISMATCH);
      const up = (score[here - width] as number) + GAP;
      const side = (score[here - 1] as number) + GAP;
      if (diagonal >= up && diagonal >= side) {
        score[here] = diagonal;
        same[here] = (same[here - width - 1] as number) + (equal ? 1 : 0);
      } else if (up >= side) {
        score[here] = up;
        same[here] = same[here - width] as number;
      } else {
        score[here] = side;
        same[here] = same[here - 1] as number;
      }
      if ((score[here] as number) > best) {
        best = score[here] as number;
        bestAt = here;
      }
    }
  }
  if (!anchor) return { matched: same[rows * width + columns] as number, left: rows, right: columns };
  return { matched: same[bestAt] as number, left: Math.floor(bestAt / width), right: bestAt % width };
};
