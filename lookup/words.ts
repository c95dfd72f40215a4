import { toHiragana } from '@/readings/ruby';
import { latinWords, stem } from './fold';
import { pack, unpack } from './pack';
import type { ShippedWords } from './types';

/** Which texts have which words. A word is a stem in Latin script, and two neighbouring characters in the others. */
export interface Words {
  texts: number;
  tokens: string[];
  firsts: Uint32Array;
  postings: Uint16Array | Uint32Array;
}

const RUNS = /[\p{sc=Latin}\p{M}\p{N}'’ʼ]+|[^\p{sc=Latin}\p{M}\p{N}\s\p{P}\p{S}][^\p{sc=Latin}\p{N}\p{P}\p{S}]*/gu;

/** The words of a text, in order, repeated where they are. Blanks inside Korean and Japanese do not count. */
export const tokensOf = (text: string, simplify: (text: string) => string): string[] => {
  const tokens: string[] = [];
  for (const run of text.normalize('NFKC').match(RUNS) ?? []) {
    if (/^[\p{sc=Latin}\p{N}]/u.test(run)) {
      for (const word of latinWords(run)) tokens.push(stem(word));
      continue;
    }
    const plain = simplify(toHiragana(run.replace(/\s+/g, '')));
    if (plain.length === 1) tokens.push(plain);
    for (let k = 0; k + 1 < plain.length; k += 1) tokens.push(plain.slice(k, k + 2));
  }
  return tokens;
};

const build = (texts: readonly string[], simplify: (text: string) => string) => {
  const found = new Map<string, number[]>();
  texts.forEach((text, k) => {
    for (const token of new Set(tokensOf(text, simplify))) {
      const list = found.get(token);
      if (list) list.push(k);
      else found.set(token, [k]);
    }
  });
  const tokens = [...found.keys()].sort((a, b) => (a < b ? -1 : 1));
  const firsts = new Uint32Array(tokens.length + 1);
  const postings: number[] = [];
  tokens.forEach((token, k) => {
    postings.push(...(found.get(token) as number[]));
    firsts[k + 1] = postings.length;
  });
  return { texts: texts.length, tokens, firsts, postings };
};

/** Indexes texts that are only known at run time: the reader's own. */
export const buildWords = (texts: readonly string[], simplify: (text: string) => string): Words => {
  const built = build(texts, simplify);
  return { ...built, postings: Uint32Array.from(built.postings) };
};

/** Indexes texts when the data is compiled. */
export const packWords = (texts: readonly string[], simplify: (text: string) => string): ShippedWords => {
  const built = build(texts, simplify);
  return {
    texts: built.texts,
    tokens: built.tokens.join('\n'),
    firsts: pack(built.firsts),
    postings: pack(Uint16Array.from(built.postings)),
  };
};

export const unpackWords = (shipped: ShippedWords): Words => ({
  texts: shipped.texts,
  tokens: shipped.tokens.split('\n'),
  firsts: new Uint32Array(unpack(shipped.firsts).buffer),
  postings: new Uint16Array(unpack(shipped.postings).buffer),
});

/** The first token that is not before `word`. */
const edge = (tokens: readonly string[], word: string): number => {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A word still being typed stands for at most this many. */
const MOST_ENDINGS = 24;

/**
 * Adds up, for each text, how much of the query it has: 1 is all of it, rare words counting more. The last word may be
 * unfinished. `scores` has a place for each text and comes in zeroed; texts that were touched are returned.
 */
export const weighTexts = (words: Words, query: readonly string[], scores: Float32Array): number[] => {
  const { tokens, firsts, postings, texts } = words;
  const touched: number[] = [];
  const wanted = [...new Set(query)];
  let total = 0;
  const lists: { from: number; end: number; weight: number }[][] = [];
  wanted.forEach((word, k) => {
    let first = edge(tokens, word);
    let end = tokens[first] === word ? first + 1 : first;
    const typing =
      k === wanted.length - 1 && (/^[a-z]{3,}$/.test(word) || (word.length === 1 && !/[a-z0-9]/.test(word)));
    if (typing && first === end) while (end < first + MOST_ENDINGS && tokens[end]?.startsWith(word)) end += 1;
    const list: { from: number; end: number; weight: number }[] = [];
    const count = (firsts[end] as number) - (firsts[first] as number);
    const weight = Math.log(1 + texts / Math.max(1, count));
    total += weight;
    for (; first < end; first += 1)
      list.push({ from: firsts[first] as number, end: firsts[first + 1] as number, weight });
    lists.push(list);
  });
  if (total === 0) return touched;
  const seen = lists.some((list) => list.length > 1) ? new Set<number>() : undefined;
  for (const list of lists) {
    seen?.clear();
    for (const { from, end, weight } of list)
      for (let k = from; k < end; k += 1) {
        const text = postings[k] as number;
        if (seen && list.length > 1) {
          if (seen.has(text)) continue;
          seen.add(text);
        }
        if (scores[text] === 0) touched.push(text);
        scores[text] = (scores[text] as number) + weight / total;
      }
  }
  return touched;
};
