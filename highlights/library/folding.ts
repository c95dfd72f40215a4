import { foldHan } from '@/lookup/fold';
import { foldOrthography, jamoOf } from '@/lookup/hangul';
import { createSimplifier } from '@/lookup/simplify';
import { isKanji, toHiragana } from '@/readings/ruby';

/** What searching needs of the edition: `finding.json`, made when the data is compiled. */
export interface FindingData {
  /** Variant characters, joined as the look-up joins them. */
  variants: { from: string; to: string };
  /** Words with their readings in hiragana: the works' own, the glossary's, and those that people corrected. */
  words: readonly (readonly [written: string, reading: string])[];
}

/**
 * Texts as they are compared: `plain` without width, case, accents, kind of kana, blanks, punctuation and variants of a
 * character; `kana` the same with every known word as it is read; `jamo` Hangul letter by letter, `loose` in either orthography.
 */
export interface Folding {
  plain: (text: string) => string;
  /** Takes what `plain` made. */
  kana: (folded: string) => string;
  jamo: (text: string) => string;
  loose: (text: string) => string;
}

const ACCENTED = /\p{Mn}|[\u00c0-\u024f\u1e00-\u1eff]/u;

export const createFolding = ({ variants, words }: FindingData): Folding => {
  const simplify = createSimplifier(variants);
  const plain = (text: string): string =>
    foldHan(
      ACCENTED.test(text)
        ? text
            .normalize('NFKD')
            .replace(/[\u0300-\u036f]/g, '')
            .normalize('NFC')
        : text,
      simplify,
    );

  /** Known words by their first sign, the longest first. Made when they are first asked for. */
  let known: Map<string, { written: string; reading: string }[]> | undefined;
  const knownWords = () => {
    if (known) return known;
    known = new Map();
    for (const [word, reading] of words) {
      const written = plain(word);
      const first = written[0];
      if (!first) continue;
      const list = known.get(first);
      if (list) list.push({ written, reading: toHiragana(reading) });
      else known.set(first, [{ written, reading: toHiragana(reading) }]);
    }
    for (const list of known.values()) list.sort((a, b) => b.written.length - a.written.length);
    return known;
  };

  const kana = (folded: string): string => {
    const all = knownWords();
    let out = '';
    for (let at = 0; at < folded.length; ) {
      const word = all.get(folded[at] as string)?.find(({ written }) => {
        if (!folded.startsWith(written, at)) return false;
        // A kanji alone is read so only where it stands alone: 国 in 国交 is not くに.
        return written.length > 1 || !(isKanji(folded[at - 1]) || isKanji(folded[at + 1]));
      });
      out += word ? word.reading : (folded[at] as string);
      at += word ? word.written.length : 1;
    }
    return out;
  };

  return { plain, kana, jamo: (text) => jamoOf(text).jamo, loose: (text) => foldOrthography(text).jamo };
};
