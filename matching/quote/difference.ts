import type { Fold } from '../text/fold';

/** A place where page and passage part. Offsets are UTF-16 units into the two texts; one side may be empty. */
export interface Difference {
  page: readonly [number, number];
  passage: readonly [number, number];
}

/** More cells than this are not filled: the stretches are shown as wholly different. 2,500 units against 2,500. */
const MOST_CELLS = 6_250_000;

const MATCH = 4;
const MISMATCH = -5;
/** One long gap costs less than many short ones: what a page leaves out or puts in stays in one piece. */
const OPEN = -7;
const EXTEND = -1;
const NEVER = -1e9;

/** A run of agreement shorter than this between two differences is chance: the two are shown as one. */
const LEAST_AGREEMENT = 2;

interface Side {
  units: Uint16Array;
  at: Uint32Array;
  span: Uint8Array;
  length: number;
}

const keep = (text: string, fold: Fold): Side => {
  const { units, at, span, length } = fold(text);
  return { units: units.slice(0, length), at: at.slice(0, length), span: span.slice(0, length), length };
};

/**
 * What differs between a quotation and the part of its passage that it quotes, after folding: width, punctuation, spacing and
 * spelling that the fold holds to be the same are no difference, and neither is what stands in the passage before or after that part.
 * Alignment with affine gaps (Gotoh 1982), the passage's ends free.
 */
export const findDifferences = (page: string, passage: string, fold: Fold): Difference[] => {
  const a = keep(page, fold);
  const b = keep(passage, fold);
  if (a.length === 0) return [];
  if (b.length === 0 || a.length * b.length > MOST_CELLS)
    return [{ page: [0, page.length], passage: [0, passage.length] }];
  const place = (side: Side, from: number, to: number): [number, number] => {
    if (to > from) return [side.at[from] as number, (side.at[to - 1] as number) + (side.span[to - 1] as number)];
    const here = from > 0 ? (side.at[from - 1] as number) + (side.span[from - 1] as number) : 0;
    return [here, here];
  };
  return joinNear(alignInside(a, b)).map(([a0, a1, b0, b1]) => ({ page: place(a, a0, a1), passage: place(b, b0, b1) }));
};

/** `[a0, a1, b0, b1]` in folded units: `a[a0, a1)` stands where the passage has `b[b0, b1)`. */
type Edit = [number, number, number, number];

// The three layers of the alignment: units against each other, a gap in the page, a gap in the passage.
const PAIR = 0;
const LACKS = 1;
const ADDS = 2;

/** Best alignment of all of `a` with some stretch of `b`, as its edits. */
const alignInside = (a: Side, b: Side): Edit[] => {
  const n = a.length;
  const m = b.length;
  const width = m + 1;
  // Where each layer's best came from: two bits a layer.
  const from = new Uint8Array((n + 1) * width);
  let pair = new Int32Array(width).fill(0);
  let lacks = new Int32Array(width).fill(NEVER);
  let adds = new Int32Array(width).fill(NEVER);
  for (let i = 1; i <= n; i += 1) {
    const pairs = new Int32Array(width).fill(NEVER);
    const lacking = new Int32Array(width).fill(NEVER);
    const adding = new Int32Array(width).fill(NEVER);
    const unit = a.units[i - 1];
    for (let j = 0; j <= m; j += 1) {
      let came = 0;
      if (j > 0) {
        const p = pair[j - 1] as number;
        const l = lacks[j - 1] as number;
        const d = adds[j - 1] as number;
        const layer = p >= l && p >= d ? PAIR : l >= d ? LACKS : ADDS;
        pairs[j] = Math.max(p, l, d) + (unit === b.units[j - 1] ? MATCH : MISMATCH);
        came |= layer;
        const opened = (pairs[j - 1] as number) + OPEN;
        const widened = (lacking[j - 1] as number) + EXTEND;
        lacking[j] = Math.max(opened, widened);
        came |= (opened >= widened ? PAIR : LACKS) << 2;
      }
      const opened = Math.max(pair[j] as number, lacks[j] as number) + OPEN;
      const widened = (adds[j] as number) + EXTEND;
      adding[j] = Math.max(opened, widened);
      came |= (opened >= widened ? ((pair[j] as number) >= (lacks[j] as number) ? PAIR : LACKS) : ADDS) << 4;
      from[i * width + j] = came;
    }
    pair = pairs;
    lacks = lacking;
    adds = adding;
  }
  let j = 0;
  let best = NEVER;
  let layer = PAIR;
  for (let k = 0; k <= m; k += 1) {
    if ((pair[k] as number) > best) [best, j, layer] = [pair[k] as number, k, PAIR];
    if ((adds[k] as number) > best) [best, j, layer] = [adds[k] as number, k, ADDS];
  }
  return walkBack(a, b, from, j, layer);
};

const walkBack = (a: Side, b: Side, from: Uint8Array, end: number, last: number): Edit[] => {
  const width = b.length + 1;
  const edits: Edit[] = [];
  let i = a.length;
  let j = end;
  let layer = last;
  const note = (a0: number, a1: number, b0: number, b1: number) => {
    const next = edits[edits.length - 1];
    if (next && next[0] === a1 && next[2] === b1) {
      next[0] = a0;
      next[2] = b0;
    } else edits.push([a0, a1, b0, b1]);
  };
  while (i > 0) {
    const came = from[i * width + j] as number;
    if (layer === PAIR) {
      if (a.units[i - 1] !== b.units[j - 1]) note(i - 1, i, j - 1, j);
      layer = came & 3;
      i -= 1;
      j -= 1;
    } else if (layer === LACKS) {
      note(i, i, j - 1, j);
      layer = (came >> 2) & 3;
      j -= 1;
    } else {
      note(i - 1, i, j, j);
      layer = (came >> 4) & 3;
      i -= 1;
    }
  }
  return edits.reverse();
};

/** Joins edits that only a scrap of chance agreement parts. */
const joinNear = (edits: Edit[]): Edit[] => {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const before = joined[joined.length - 1];
    const size = (one: Edit) => Math.max(one[1] - one[0], one[3] - one[2]);
    if (before && edit[0] - before[1] < LEAST_AGREEMENT && size(before) > 1 && size(edit) > 1) {
      before[1] = edit[1];
      before[3] = edit[3];
    } else joined.push([...edit]);
  }
  return joined;
};
