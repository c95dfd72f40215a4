import type { Figure } from './figure';

/** What the last run of each part came to: the day, and each figure as a ratio to its peer or limit, which is what two machines can compare. */
export interface BenchRecord {
  [part: string]: { date: string; ratios: { [name: string]: number } };
}

/** The figures of one part, in one run of it. */
export interface PartRun {
  part: string;
  figures: readonly Figure[];
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

/** Figures of a part beside those of the record. */
export const compared = ({ part, figures }: PartRun, last: BenchRecord): Compared[] =>
  figures.map((one) => {
    const ratio = one.value / one.of;
    const before = last[part]?.ratios[keyOf(one)];
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

/** What the record has of a part and its run did not measure. */
export const missing = ({ part, figures }: PartRun, last: BenchRecord): string[] => {
  const measured = new Set(figures.map(keyOf));
  return Object.keys(last[part]?.ratios ?? {}).filter((name) => !measured.has(name));
};

/** The record after a run: a part that was run has the run's day and its figures alone, another is kept as it was. */
export const recordOf = (runs: readonly PartRun[], last: BenchRecord, now: Date): BenchRecord => ({
  ...last,
  ...Object.fromEntries(
    runs.map(({ part, figures }) => [
      part,
      {
        date: now.toISOString().slice(0, 10),
        ratios: Object.fromEntries(figures.map((one) => [keyOf(one), Number((one.value / one.of).toPrecision(3))])),
      },
    ]),
  ),
});
