import type { Passage, RubyToken } from '@/data/types';

/** A stretch of a passage that is drawn alike. Offsets: UTF-16 units into the passage's text. */
export interface Run {
  token: RubyToken;
  start: number;
  /** The signs stand otherwise in the copy. */
  emended: boolean;
  /** The stretch belongs to words that are kept though they seem wrong; `end`: they end here. */
  sic: 'no' | 'inside' | 'end';
  /** Footnote whose mark stands behind the run. */
  footnote?: string;
}

/**
 * Cuts a passage where something begins or ends. A token with a reading is never cut: what touches it takes it whole.
 * @param tokens their texts join to the passage's text.
 */
export const runsOf = (passage: Passage, tokens: readonly RubyToken[]): Run[] => {
  const emended = passage.emendations.flatMap((one) =>
    changedSigns(one.printed, one.read).map(([a, b]): [number, number] => [one.start + a, one.start + b]),
  );
  const sics = passage.sics.filter(({ minor }) => !minor);
  const runs: Run[] = [];
  let start = 0;
  for (const token of tokens) {
    const end = start + token.text.length;
    const inner =
      token.reading === undefined
        ? [
            ...emended.flat(),
            ...sics.flatMap((sic) => [sic.start, sic.end]),
            ...passage.marks.map(({ at }) => at),
          ].filter((at) => at > start && at < end)
        : [];
    const cuts = [start, ...new Set(inner.sort((a, b) => a - b)), end];
    for (let k = 0; k + 1 < cuts.length; k += 1) {
      const [a, b] = [cuts[k] as number, cuts[k + 1] as number];
      const sic = sics.find((one) => one.start < b && one.end > a);
      const mark = passage.marks.find(({ at }) => at > a && at <= b);
      runs.push({
        token: token.reading === undefined ? { text: token.text.slice(a - start, b - start) } : token,
        start: a,
        emended: emended.some(([from, to]) => from < b && to > a),
        sic: sic ? (sic.end <= b ? 'end' : 'inside') : 'no',
        ...(mark && { footnote: mark.footnote }),
      });
    }
    start = end;
  }
  return runs;
};

/**
 * The stretches of `read` that `printed` does not have in that place (longest common subsequence; blanks and line ends of the copy
 * are no signs). The longest emendation of the works is under 200 signs.
 */
export const changedSigns = (printed: string, read: string): [number, number][] => {
  const old = printed.replace(/[\s⏎]/g, '');
  const width = old.length + 1;
  const best = new Uint16Array((read.length + 1) * width);
  for (let i = read.length - 1; i >= 0; i -= 1)
    for (let j = old.length - 1; j >= 0; j -= 1)
      best[i * width + j] =
        read[i] === old[j]
          ? 1 + (best[(i + 1) * width + j + 1] ?? 0)
          : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
  const changed: [number, number][] = [];
  for (let i = 0, j = 0; i < read.length; ) {
    if (read[i] === old[j] && (best[i * width + j] ?? 0) > (best[i * width + j + 1] ?? 0)) {
      i += 1;
      j += 1;
    } else if (j < old.length && (best[i * width + j + 1] ?? 0) >= (best[(i + 1) * width + j] ?? 0)) j += 1;
    else {
      const last = changed[changed.length - 1];
      if (!/\s/.test(read[i] as string)) {
        if (last && last[1] === i) last[1] = i + 1;
        else changed.push([i, i + 1]);
      }
      i += 1;
    }
  }
  return changed;
};
