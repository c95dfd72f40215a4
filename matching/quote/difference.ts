import type { Fold } from '../text/fold';

/** A place where page and passage part. Offsets are UTF-16 units into the two texts; one side may be empty. */
export interface Difference {
  page: readonly [number, number];
  passage: readonly [number, number];
}

/** More edits than this and the stretches are shown as wholly different: nobody reads such a comparison. */
const MOST_EDITS = 600;

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
 * What differs between a quotation and its passage, after folding: width, punctuation, spacing and spelling that the
 * fold holds to be the same are no difference. Greedy shortest edit script (Myers 1986), neighbouring edits joined.
 */
export const findDifferences = (page: string, passage: string, fold: Fold): Difference[] => {
  const a = keep(page, fold);
  const b = keep(passage, fold);
  const edits = shortestEdits(a, b);
  if (!edits) return [{ page: [0, page.length], passage: [0, passage.length] }];
  const place = (side: Side, from: number, to: number): [number, number] => {
    if (to > from) return [side.at[from] as number, (side.at[to - 1] as number) + (side.span[to - 1] as number)];
    const here = from > 0 ? (side.at[from - 1] as number) + (side.span[from - 1] as number) : 0;
    return [here, here];
  };
  return edits.map(([a0, a1, b0, b1]) => ({ page: place(a, a0, a1), passage: place(b, b0, b1) }));
};

type Edit = [number, number, number, number];

/** Edits as `[a0, a1, b0, b1]` in folded units; undefined where there are too many. */
const shortestEdits = (a: Side, b: Side): Edit[] | undefined => {
  const n = a.length;
  const m = b.length;
  const most = Math.min(n + m, MOST_EDITS);
  const frontier = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  const middle = most + 1;
  for (let d = 0; d <= most; d += 1) {
    trace.push(frontier.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (frontier[middle + k - 1] as number) < (frontier[middle + k + 1] as number));
      let x = down ? (frontier[middle + k + 1] as number) : (frontier[middle + k - 1] as number) + 1;
      let y = x - k;
      while (x < n && y < m && a.units[x] === b.units[y]) {
        x += 1;
        y += 1;
      }
      frontier[middle + k] = x;
      if (x >= n && y >= m) return walkBack(trace, d, n, m);
    }
  }
  return undefined;
};

const walkBack = (trace: Int32Array[], edits: number, n: number, m: number): Edit[] => {
  const found: Edit[] = [];
  let x = n;
  let y = m;
  for (let d = edits; d > 0; d -= 1) {
    const row = trace[d] as Int32Array;
    const at = (k: number) => row[k + d + 1] as number;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const before = down ? k + 1 : k - 1;
    const fromX = at(before);
    const fromY = fromX - before;
    const edit: Edit = down ? [fromX, fromX, fromY, fromY + 1] : [fromX, fromX + 1, fromY, fromY];
    const last = found[found.length - 1];
    if (last && last[0] === edit[1] && last[2] === edit[3]) {
      last[0] = edit[0];
      last[2] = edit[2];
    } else found.push(edit);
    x = fromX;
    y = fromY;
  }
  return found.reverse();
};
