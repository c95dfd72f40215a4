import { INSERTED, LONGEST_GAP, SCRAP } from './anchor-limits';
import type { Run } from './anchor-runs';
import type { Pattern } from './anchor-seeds';
import { type BareText, weightIn } from './anchor-text';

/** Units `[start, end)`. */
export interface Stretch {
  start: number;
  end: number;
}

/** How a quotation lies in a text. Offsets are bare units of the text. */
export interface Lie extends Stretch {
  /** The quotation's own words: one stretch, or several where something was put between. */
  stretches: Stretch[];
  /** Units by which the words differ, and how many units were put between. */
  errors: number;
  /** Weight of the quotation's units that are there, and of its surroundings'. */
  matched: number;
  context: number;
}

/** Units to change to make one stretch the other (Levenshtein, two rows). A gap too long to compare counts whole. */
const distance = (a: Uint16Array, a0: number, a1: number, b: Uint16Array, b0: number, b1: number): number => {
  const rows = a1 - a0;
  const columns = b1 - b0;
  if (rows === 0 || columns === 0 || rows > LONGEST_GAP || columns > LONGEST_GAP) return Math.max(rows, columns);
  const row = Uint8Array.from({ length: columns + 1 }, (_, j) => j);
  for (let i = 1; i <= rows; i += 1) {
    let corner = row[0] as number;
    row[0] = i;
    for (let j = 1; j <= columns; j += 1) {
      const above = row[j] as number;
      const change = a[a0 + i - 1] === b[b0 + j - 1] ? 0 : 1;
      row[j] = Math.min(corner + change, above + 1, (row[j - 1] as number) + 1);
      corner = above;
    }
  }
  return row[columns] as number;
};

/** A gap in the text that is so much longer than the pattern's holds something that was put there. */
const isInserted = (inPattern: number, inText: number) => inText - inPattern >= INSERTED;

/** The part of a run that lies in `[from, to)` of the pattern. */
const clip = ({ p, t, length }: Run, from: number, to: number): Run | undefined => {
  const start = Math.max(p, from);
  const end = Math.min(p + length, to);
  return start < end ? { p: start, t: t + start - p, length: end - start } : undefined;
};

/** Whether something was put in between two runs. */
const isTorn = (one: Run, two: Run) => isInserted(two.p - one.p - one.length, two.t - one.t - one.length);

/** A few units at either end that stand apart from the rest prove nothing: the page may say them anywhere. */
const withoutScraps = (units: Uint16Array, parts: readonly Run[]): Run[] => {
  const kept = [...parts];
  const isScrap = (run: Run, one: Run, two: Run) =>
    isTorn(one, two) && weightIn(units, run.p, run.p + run.length) < SCRAP;
  while (kept.length > 1 && isScrap(kept[0] as Run, kept[0] as Run, kept[1] as Run)) kept.shift();
  while (kept.length > 1 && isScrap(kept.at(-1) as Run, kept.at(-2) as Run, kept.at(-1) as Run)) kept.pop();
  return kept;
};

/**
 * Where the quotation begins in the text: where its first run does; changed first words belong to it where the words before
 * them are the old ones. Words that merely stand there now are never taken in.
 */
const startOf = (first: Run, before: Run | undefined, from: number): number => {
  const missing = first.p - from;
  if (missing === 0 || !before || before.p + before.length !== from) return first.t;
  const end = before.t + before.length;
  return isInserted(missing * 2, first.t - end) ? first.t : end;
};

const endOf = (last: Run, after: Run | undefined, to: number): number => {
  const end = last.t + last.length;
  const missing = to - last.p - last.length;
  if (missing === 0 || !after || after.p !== to) return end;
  return isInserted(missing * 2, after.t - end) ? end : after.t;
};

/** Weight of what is there of the pattern in `[from, to)`, less a little for each break. */
const contextWeight = (units: Uint16Array, chain: readonly Run[], from: number, to: number): number => {
  const parts = chain.flatMap((run) => clip(run, from, to) ?? []);
  const weight = parts.reduce((sum, { p, length }) => sum + weightIn(units, p, p + length), 0);
  return Math.max(0, weight - Math.max(0, parts.length - 1));
};

/** Reads off a chain of equal runs where the pattern's quotation lies, and how well. Undefined where none of it is there. */
export const lieOf = ({ units, from, to }: Pattern, chain: readonly Run[], text: BareText): Lie | undefined => {
  const parts = withoutScraps(
    units,
    chain.flatMap((run) => clip(run, from, to) ?? []),
  );
  const first = parts[0];
  const last = parts[parts.length - 1];
  if (!first || !last) return undefined;
  const before = chain.findLast(({ p, length }) => p + length <= from);
  const after = chain.find(({ p }) => p >= to);
  const start = startOf(first, before, from);
  const end = endOf(last, after, to);
  const differ = (p0: number, p1: number, t0: number, t1: number) => distance(units, p0, p1, text.units, t0, t1);
  let errors = differ(from, first.p, start, first.t) + differ(last.p + last.length, to, last.t + last.length, end);
  const stretches: Stretch[] = [];
  let began = start;
  for (let k = 1; k < parts.length; k += 1) {
    const one = parts[k - 1] as Run;
    const two = parts[k] as Run;
    const inPattern = two.p - one.p - one.length;
    if (isTorn(one, two)) {
      errors += inPattern + 2;
      stretches.push({ start: began, end: one.t + one.length });
      began = two.t;
    } else errors += differ(one.p + one.length, two.p, one.t + one.length, two.t);
  }
  stretches.push({ start: began, end });
  return {
    start,
    end,
    stretches,
    errors,
    matched: parts.reduce((sum, { p, length }) => sum + weightIn(units, p, p + length), 0),
    context: contextWeight(units, chain, 0, from) + contextWeight(units, chain, to, units.length),
  };
};
