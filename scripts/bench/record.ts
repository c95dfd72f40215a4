import type { Figure } from './figure';

/** What a run came to: the day, and each figure as a ratio to its peer or limit, which is what two machines can compare. */
export interface BenchRecord {
  date: string;
  ratios: { [name: string]: number };
}

/** One thing may be measured against several peers. */
const keyOf = ({ name, against }: Figure): string => `${name}: ${against}`;

/** Times vary so much from run to run on a shared machine; less than this is no news. */
const NOISE = 1.5;
/** A figure this far under its limit may grow by more than that and still be nothing. */
const SMALL = 0.1;

export interface Compared extends Figure {
  ratio: number;
  before: number | undefined;
  verdict: 'worse' | 'better' | 'new' | '';
}

/** Figures beside those of the record. */
export const compared = (figures: readonly Figure[], last: BenchRecord | undefined): Compared[] =>
  figures.map((one) => {
    const ratio = one.value / one.of;
    const before = last?.ratios[keyOf(one)];
    const verdict =
      before === undefined
        ? 'new'
        : ratio > before * NOISE && ratio > SMALL
          ? 'worse'
          : before > ratio * NOISE && before > SMALL
            ? 'better'
            : '';
    return { ...one, ratio, before, verdict };
  });

/** The record after a run; what was not measured this time stays as it was. */
export const recordOf = (figures: readonly Figure[], last: BenchRecord | undefined, now: Date): BenchRecord => ({
  date: now.toISOString().slice(0, 10),
  ratios: {
    ...last?.ratios,
    ...Object.fromEntries(figures.map((one) => [keyOf(one), Number((one.value / one.of).toPrecision(3))])),
  },
});
