import { MOST_RUNS, RUN } from './anchor-limits';
import type { Pattern } from './anchor-seeds';
import type { BareText } from './anchor-text';

/** Units that pattern and text share: `length` of them, from `p` in the pattern and `t` in the text. */
export interface Run {
  p: number;
  t: number;
  length: number;
}

/** Gram of the pattern → where it begins, latest first, `next` leading on. */
interface Grams {
  heads: Map<number, number>;
  next: Int32Array;
}

const keyAt = (units: Uint16Array, i: number): number =>
  (Math.imul(
    Math.imul(Math.imul(units[i] as number, 31) + (units[i + 1] as number), 8191) + (units[i + 2] as number),
    131,
  ) +
    (units[i + 3] as number)) |
  0;

const gramsOf = (units: Uint16Array): Grams => {
  const heads = new Map<number, number>();
  const next = new Int32Array(units.length).fill(-1);
  for (let i = 0; i + RUN <= units.length; i += 1) {
    const key = keyAt(units, i);
    next[i] = heads.get(key) ?? -1;
    heads.set(key, i);
  }
  return { heads, next };
};

/** Places in the pattern tried for one gram of the text: a pattern that repeats itself costs no more. */
const MOST_REPEATS = 16;

/** Maximal equal runs between the pattern and `text[low, high)`, in order of the text. */
const runsIn = (pattern: Uint16Array, { heads, next }: Grams, text: Uint16Array, low: number, high: number): Run[] => {
  /** By diagonal: where the last run on it ends. */
  const ends = new Map<number, number>();
  let runs: Run[] = [];
  for (let t = low; t + RUN <= high; t += 1) {
    let p = heads.get(keyAt(text, t)) ?? -1;
    for (let tries = 0; p >= 0 && tries < MOST_REPEATS; tries += 1, p = next[p] as number) {
      if ((ends.get(t - p) ?? -1) > t) continue;
      let length = 0;
      while (p + length < pattern.length && t + length < high && pattern[p + length] === text[t + length]) length += 1;
      if (length < RUN) continue;
      ends.set(t - p, t + length);
      runs.push({ p, t, length });
    }
  }
  if (runs.length > MOST_RUNS) {
    runs = runs.sort((a, b) => b.length - a.length).slice(0, MOST_RUNS);
    runs.sort((a, b) => a.t - b.t || a.p - b.p);
  }
  return runs;
};

/** What it costs to go on from one run to another: where they are shifted against each other, and what they leave out. */
const stepCost = (gapInPattern: number, gapInText: number): number => {
  const shift = Math.abs(gapInText - gapInPattern);
  return (shift > 0 ? 3 + Math.log2(1 + shift) : 0) + Math.min(gapInPattern, gapInText) * 0.5;
};

/**
 * Cuts two runs that overlap. Where the same units of the pattern could belong to either, the quotation is kept together:
 * the cut is at its edge, if that lies among them.
 */
const cut = (last: Run, run: Run, { from, to }: Pattern): void => {
  const inPattern = last.p + last.length - run.p;
  const overlap = Math.max(0, inPattern, last.t + last.length - run.t);
  const edge = [from, to].find((at) => at >= run.p && at <= run.p + inPattern);
  const early = edge !== undefined && overlap > 0 && overlap === inPattern ? last.p + last.length - edge : 0;
  last.length -= early;
  run.p += overlap - early;
  run.t += overlap - early;
  run.length -= overlap - early;
};

/** The best chain of runs that go forward in both. */
const chainOf = (runs: readonly Run[], pattern: Pattern): Run[] => {
  const scores = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  let best = -1;
  for (let k = 0; k < runs.length; k += 1) {
    const run = runs[k] as Run;
    scores[k] = run.length;
    for (let j = k - 1; j >= 0; j -= 1) {
      const last = runs[j] as Run;
      const gapP = run.p - last.p - last.length;
      const gapT = run.t - last.t - last.length;
      const overlap = Math.max(0, -gapP, -gapT);
      if (overlap >= run.length) continue;
      const score = (scores[j] as number) + run.length - overlap - stepCost(gapP + overlap, gapT + overlap);
      if (score > (scores[k] as number)) {
        scores[k] = score;
        before[k] = j;
      }
    }
    if (best < 0 || (scores[k] as number) > (scores[best] as number)) best = k;
  }
  const chain: Run[] = [];
  for (let k = best; k >= 0; k = before[k] as number) chain.unshift({ ...(runs[k] as Run) });
  for (let k = 1; k < chain.length; k += 1) cut(chain[k - 1] as Run, chain[k] as Run, pattern);
  return chain;
};

/** Compares one pattern with stretches of a text. The pattern's grams are made once. */
export const createChainer = (pattern: Pattern) => {
  const { units } = pattern;
  const grams = gramsOf(units);
  return (text: BareText, low: number, high: number): Run[] =>
    chainOf(runsIn(units, grams, text.units, Math.max(0, low), Math.min(text.length, high)), pattern);
};
