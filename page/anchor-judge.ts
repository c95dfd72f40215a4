import type { Lie } from './anchor-align';
import { ENOUGH, HARDLY_CHANGED, HEAVY, LIGHT, MARGIN, NEARLY_ALL, SURROUNDINGS, TOLERANCE } from './anchor-limits';
import type { Pattern } from './anchor-seeds';
import { weightIn } from './anchor-text';
import type { OrphanReason, Sought } from './anchor-types';

export type Verdict = { lie: Lie } | { lie?: undefined; why: OrphanReason };

/** Units of a quotation that may differ: half a short phrase is another phrase, and a few letters must be those letters. */
export const toleranceOf = ({ units, from, to }: Pattern): number =>
  weightIn(units, from, to) < LIGHT ? 0 : Math.floor((to - from) / TOLERANCE);

/**
 * Decides which of the places is meant, or that none can be said to be. A wrong place is worse than none: what speaks for the
 * best must be enough, must outweigh the next, and the fewer or the more changed the words, the more must those around them say.
 */
export const judge = (pattern: Pattern, quote: Sought['quote'], lies: readonly Lie[]): Verdict => {
  const { units, from, to } = pattern;
  const length = to - from;
  const weight = weightIn(units, from, to);
  const around = weightIn(units, 0, from) + weightIn(units, to, units.length);
  const tolerance = toleranceOf(pattern);
  const scoreOf = (lie: Lie) => lie.matched - (2 * lie.errors * weight) / Math.max(1, length) + lie.context;
  // Words that were torn apart must be the better kept.
  const near = lies
    .filter(({ errors, stretches }) => errors <= (stretches.length > 1 ? Math.max(2, tolerance / 3) : tolerance))
    .sort((a, b) => scoreOf(b) - scoreOf(a));
  const best = near[0];
  if (!best) return { why: lies.some(({ matched }) => matched >= weight / 2) ? 'changed' : 'gone' };

  const half = around / 2;
  const needed = weight < LIGHT ? half : weight < LIGHT * 2 ? half / 3 : 0;
  if (best.matched + best.context < ENOUGH || best.context < needed) return { why: 'uncertain' };
  const hardly = weight >= HEAVY && best.errors * HARDLY_CHANGED <= length;
  if (best.errors > 0 && !hardly && best.context < (weight < HEAVY ? half : Math.min(SURROUNDINGS, half)))
    return { why: 'uncertain' };
  // There were others like it: only its own surroundings tell it from them, the more so when one of them is gone.
  const others = quote.among ?? 1;
  const isGone = length >= LIGHT && near.length < others;
  const wanted = isGone ? around * NEARLY_ALL : half;
  if (others > 1 && best.context < Math.max(wanted, SURROUNDINGS / 2)) return { why: 'ambiguous' };

  const rival = near[1];
  const tied = (quote.alike ?? 1) > 1 || (rival && scoreOf(best) - scoreOf(rival) < MARGIN);
  return tied ? { why: 'ambiguous' } : { lie: best };
};
