import type { Emendation, Passage } from '@/data/types';
import { wordsOf } from '../words';
import type { CardEmendation, CardTarget, Language, Span } from './data';

/** More signs than this on either side are not compared one by one: the whole stretch counts as mended. */
const MOST_SIGNS = 600;
/** A copy's reading is shown up to this length. */
const LONGEST_PRINTED = 90;

/** Signs that the editor put in or moved, and what the copy has instead. */
export const emendationsOf = (passage: Passage, language: Language): Pick<CardTarget, 'emended' | 'emendations'> => ({
  emended: passage.emendations.flatMap(mendedSigns),
  emendations: passage.emendations.map(({ printed, kind, why }): CardEmendation => {
    const line = printed.replaceAll('⏎', ' ⏎ ');
    return {
      printed: line.length > LONGEST_PRINTED ? `${line.slice(0, LONGEST_PRINTED)}…` : line,
      says: wordsOf(language).damaged(wordsOf(language).damage[kind] ?? kind, why[language]),
    };
  }),
});

/** Which signs of an emended stretch the copy does not have in that place: what is left of `read` beside the longest common part. */
export const mendedSigns = ({ start, printed, read }: Pick<Emendation, 'start' | 'printed' | 'read'>): Span[] => {
  const [a, b] = [[...printed].filter((sign) => sign !== '⏎'), [...read]];
  if (a.length > MOST_SIGNS || b.length > MOST_SIGNS) return [{ start, end: start + read.length }];
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] as number) + 1
          : Math.max(common[(i + 1) * width + j] as number, common[i * width + j + 1] as number);
  const spans: Span[] = [];
  let at = start;
  for (let i = 0, j = 0; j < b.length; ) {
    const sign = b[j] as string;
    const here = common[i * width + j] as number;
    if (i < a.length && a[i] === sign && here === (common[(i + 1) * width + j + 1] as number) + 1) {
      i += 1;
      j += 1;
      at += sign.length;
    } else if (i < a.length && (common[(i + 1) * width + j] as number) >= (common[i * width + j + 1] as number)) i += 1;
    else {
      const last = spans[spans.length - 1];
      if (last?.end === at) last.end += sign.length;
      else spans.push({ start: at, end: at + sign.length });
      at += sign.length;
      j += 1;
    }
  }
  return spans;
};

/** The editor's notes; a slip's note begins with the words it is about. */
export const notesOf = (passage: Passage, language: Language): CardTarget['notes'] => [
  ...passage.notes.map((note) => ({ text: note[language] })),
  ...passage.sics
    .filter(({ minor }) => !minor)
    .map(({ start, end, note }) => ({
      cited: { lang: passage.lang, text: passage.text.slice(start, end) },
      text: note[language],
    })),
];
