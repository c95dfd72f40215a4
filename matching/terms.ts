import type { LexiconHits } from './lexicon/scan';
import { sourceSpan } from './stretch';
import type { Folded } from './text/fold';
import type { LexiconOwner, MatcherData, TermHit } from './types';

/** Glossary terms in a text, each with the reading of its words. */

const JAPANESE = /[\u3041-\u30fe\u4e00-\u9fff]/;
/** Readings worked out are kept, up to this many: a page says the same words again and again. */
const MOST_READINGS = 4096;
/** Makes the reader of a term's words as they stand. Kanji that the glossary does not read are left unread: 朝鮮 is not きたちょうせん. */
export const createReadings = ({ owners, formReadings }: MatcherData) => {
  const known = new Map<string, string>();
  return (words: string, number: number): string => {
    const key = `${number} ${words}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const owner = owners[number] as LexiconOwner;
    const plain = words.normalize('NFKC').replace(/\s+/g, '');
    const reading =
      formReadings[plain] ?? (plain === owner.label.ja || !JAPANESE.test(plain) ? (owner.reading ?? '') : '');
    if (known.size >= MOST_READINGS) known.clear();
    known.set(key, reading);
    return reading;
  };
};

/** Glossary terms in the text: the longest at each place, none inside another. */
export const termsOf = (
  text: string,
  folded: Folded,
  hits: LexiconHits,
  owners: MatcherData['owners'],
  readingOf: (words: string, owner: number) => string,
): TermHit[] => {
  const terms: TermHit[] = [];
  let done = 0;
  for (let k = 0; k < hits.count; k += 1) {
    const owner = owners[hits.owners[k] as number];
    const start = hits.starts[k] as number;
    if (owner?.type !== 'term' || start < done) continue;
    // Hits at one place come longest first.
    const end = hits.ends[k] as number;
    const [from, to] = sourceSpan(folded, start, end);
    const words = text.slice(from, to);
    const reading = readingOf(words, hits.owners[k] as number);
    terms.push({ id: owner.id, start: from, end: to, text: words, reading });
    done = end;
  }
  return terms;
};
