import type { Folded } from '../text/fold';

/**
 * Features of a stretch of text: the concepts in it, their pairs, and its character n-grams (words in Latin script).
 * Each is a 32-bit hash; the weights file names the same features in words (`nameFeature`), so that it can be read.
 */
export interface Features {
  /** The script and the concepts, which weigh 1; from number `firstPair` on their pairs; from `firstGram` on the n-grams. */
  hashes: Int32Array;
  firstPair: number;
  firstGram: number;
  count: number;
  /** What each pair, and each n-gram, weighs before learning: a pair tells less than a concept, an n-gram the less the more there are. */
  pairValue: number;
  gramValue: number;
}

const PAIR = 0.8;
const GRAM = 4;
const MOST_CONCEPTS = 24;
export const MOST_FEATURES = 8192;
const BLANK = 0x20;

const seedOf = { concept: 0x1234567, pair: 0x2345678, gram: 0x3456789, word: 0x456789a, script: 0x56789ab };

const step = (hash: number, value: number) => {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};
const hashText = (seed: number, text: string) => {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) hash = step(hash, text.charCodeAt(i));
  return hash;
};

export const conceptFeature = (id: string): number => hashText(seedOf.concept, id);
export const scriptFeature = (script: string): number => hashText(seedOf.script, script);
/** A pair is unordered: the two ids' own hashes, added. */
export const pairFeature = (a: number, b: number): number => step(seedOf.pair, (a + b) | 0);

/** Hash of a feature by its written name: `c:id`, `p:id id`, `g:units`, `w:word`, `w:word word`, `s:script`. */
export const featureOf = (name: string): number => {
  const rest = name.slice(2);
  switch (name[0]) {
    case 'c':
      return conceptFeature(rest);
    case 'p': {
      const [a = '', b = ''] = rest.split(' ');
      return pairFeature(conceptFeature(a), conceptFeature(b));
    }
    case 'g':
      return hashText(seedOf.gram, rest);
    case 'w':
      return hashText(seedOf.word, rest);
    default:
      return scriptFeature(rest);
  }
};

export type Script = 'ja' | 'ko' | 'zh' | 'en';

// Units are counted three kinds at once, ten bits each in one number: one table look-up and one addition a unit.
const KANA = 1;
const HANGUL = 1 << 10;
const HAN = 1 << 20;
const COUNTED_AT_ONCE = 1023;
const kindOf = new Uint8Array(0x10000);
kindOf.fill(1, 0x3a, 0x7b);
kindOf.fill(2, 0x3041, 0x30ff);
kindOf.fill(3, 0xac00, 0xd7a4);
kindOf.fill(4, 0x4e00, 0xa000);
const OTHERS = Int32Array.of(0, 0, KANA, HANGUL, HAN);

/** The script that most of a folded stretch is in: kana says Japanese, hangul Korean, other kanji Chinese. */
export const scriptOf = (units: Uint16Array, start: number, end: number): Script => {
  let kana = 0;
  let hangul = 0;
  let han = 0;
  let latin = 0;
  for (let from = start; from < end; from += COUNTED_AT_ONCE) {
    let counts = 0;
    const to = Math.min(end, from + COUNTED_AT_ONCE);
    for (let i = from; i < to; i += 1) {
      const kind = kindOf[units[i] as number] as number;
      counts += OTHERS[kind] as number;
      if (kind === 1) latin += 1;
    }
    kana += counts & COUNTED_AT_ONCE;
    hangul += (counts >>> 10) & COUNTED_AT_ONCE;
    han += counts >>> 20;
  }
  if (latin > 2 * (kana + hangul + han)) return 'en';
  if (hangul * 2 > kana + han) return 'ko';
  return kana * 8 >= han ? 'ja' : 'zh';
};

const SCRIPTS: Record<Script, number> = {
  ja: scriptFeature('ja'),
  ko: scriptFeature('ko'),
  zh: scriptFeature('zh'),
  en: scriptFeature('en'),
};

/**
 * A collector with room of its own, used again for every stretch. `ids` are the concepts, known by number from then on; `name`, when given,
 * is told each feature in words.
 */
export const createFeaturizer = (ids: readonly string[], name?: (hash: number, text: string) => void) => {
  const concepts = Int32Array.from(ids, conceptFeature);
  const hashes = new Int32Array(MOST_FEATURES);
  const features: Features = { hashes, firstPair: 0, firstGram: 0, count: 0, pairValue: 1, gramValue: 1 };
  const read = (units: Uint16Array, from: number, to: number) => String.fromCharCode(...units.subarray(from, to));

  /** Adds concepts and then their pairs. */
  const addConcepts = (owners: Uint16Array, known: number) => {
    let count = 1;
    for (let k = 0; k < known; k += 1) {
      const hash = concepts[owners[k] as number] as number;
      hashes[count] = hash;
      count += 1;
      name?.(hash, `c:${ids[owners[k] as number]}`);
    }
    features.firstPair = count;
    features.pairValue = Math.fround(PAIR / Math.sqrt(Math.max(1, known)));
    for (let k = 0; k < known; k += 1) {
      for (let j = k + 1; j < known; j += 1) {
        const hash = pairFeature(hashes[k + 1] as number, hashes[j + 1] as number);
        hashes[count] = hash;
        count += 1;
        name?.(hash, `p:${[ids[owners[k] as number], ids[owners[j] as number]].sort().join(' ')}`);
      }
    }
    features.firstGram = count;
  };

  /** Adds the words and n-grams of a stretch; returns how many features there are then. */
  const addGrams = (units: Uint16Array, start: number, end: number): number => {
    const tell = name;
    let count = features.firstGram;
    let lastWord = 0;
    let lastText = '';
    // Each place adds three features at most.
    for (let i = start; i < end && count < MOST_FEATURES - 3; i += 1) {
      const unit = units[i] as number;
      if (isWord(unit)) {
        let stop = i + 1;
        while (stop < end && stop - i < 24 && isWord(units[stop] as number)) stop += 1;
        // Six letters serve as a stem; whole words and pairs of stems follow.
        const stem = Math.min(stop, i + 6);
        let hash = seedOf.word;
        for (let k = i; k < stem; k += 1) hash = step(hash, units[k] as number);
        hashes[count] = hash;
        count += 1;
        tell?.(hash, `w:${read(units, i, stem)}`);
        if (lastWord !== 0) {
          let pair = step(lastWord, BLANK);
          for (let k = i; k < stem; k += 1) pair = step(pair, units[k] as number);
          hashes[count] = pair;
          count += 1;
          tell?.(pair, `w:${lastText} ${read(units, i, stem)}`);
        }
        lastWord = hash;
        if (tell) lastText = read(units, i, stem);
        i = stop - 1;
        continue;
      }
      if (unit === BLANK) continue;
      lastWord = 0;
      // Two, three and four units, none beyond a blank: written out, for it is the innermost work.
      const second = i + 1 < end ? (units[i + 1] as number) : BLANK;
      if (second === BLANK) continue;
      let hash = step(step(seedOf.gram, unit), second);
      hashes[count] = hash;
      count += 1;
      tell?.(hash, `g:${read(units, i, i + 2)}`);
      const third = i + 2 < end ? (units[i + 2] as number) : BLANK;
      if (third === BLANK) continue;
      hash = step(hash, third);
      hashes[count] = hash;
      count += 1;
      tell?.(hash, `g:${read(units, i, i + 3)}`);
      const fourth = i + 3 < end ? (units[i + 3] as number) : BLANK;
      if (fourth === BLANK) continue;
      hash = step(hash, fourth);
      hashes[count] = hash;
      count += 1;
      tell?.(hash, `g:${read(units, i, i + 4)}`);
    }
    return count;
  };

  return {
    /** Features of folded `[start, end)` without its words: the first `count` of `owners` are the distinct concepts in it. */
    concepts: (folded: Folded, start: number, end: number, owners: Uint16Array, count: number): Features => {
      const script = scriptOf(folded.units, start, end);
      hashes[0] = SCRIPTS[script];
      name?.(SCRIPTS[script], `s:${script}`);
      addConcepts(owners, Math.min(MOST_CONCEPTS, count));
      features.count = features.firstGram;
      features.gramValue = 1;
      return features;
    },
    /** Adds the words of the same stretch. */
    grams: (folded: Folded, start: number, end: number): Features => {
      features.count = addGrams(folded.units, start, end);
      features.gramValue = Math.fround(GRAM / Math.sqrt(Math.max(16, features.count - features.firstGram)));
      return features;
    },
  };
};

const isWord = (unit: number) => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
