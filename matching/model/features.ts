import type { Folded } from '../text/fold';

/**
 * Features of a stretch of text: the concepts in it, their pairs, and its character n-grams (words in Latin script).
 * Each is a 32-bit hash; the weights file names the same features in words (`nameFeature`), so that it can be read.
 */
export interface Features {
  hashes: Int32Array;
  values: Float32Array;
  count: number;
}

/** How much each group weighs before learning: a pair of concepts tells more than one, an n-gram less. */
const CONCEPT = 1;
const PAIR = 0.8;
const GRAM = 4;
const MOST_CONCEPTS = 24;

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

/** The script that most of a folded stretch is in: kana says Japanese, hangul Korean, other kanji Chinese. */
export const scriptOf = (units: Uint16Array, start: number, end: number): Script => {
  let kana = 0;
  let hangul = 0;
  let han = 0;
  let latin = 0;
  for (let i = start; i < end; i += 1) {
    const unit = units[i] as number;
    if (unit < 0x7b) latin += unit > 0x39 ? 1 : 0;
    else if (unit >= 0x3041 && unit <= 0x30fe) kana += 1;
    else if (unit >= 0xac00 && unit <= 0xd7a3) hangul += 1;
    else if (unit >= 0x4e00 && unit <= 0x9fff) han += 1;
  }
  if (latin > 2 * (kana + hangul + han)) return 'en';
  if (hangul * 2 > kana + han) return 'ko';
  return kana * 8 >= han ? 'ja' : 'zh';
};

/** A collector with room of its own, used again for every stretch. `name`, when given, is told each feature in words. */
export const createFeaturizer = (name?: (hash: number, text: string) => void) => {
  const features: Features = { hashes: new Int32Array(8192), values: new Float32Array(8192), count: 0 };
  const add = (hash: number, value: number) => {
    if (features.count === features.hashes.length) return;
    features.hashes[features.count] = hash;
    features.values[features.count] = value;
    features.count += 1;
  };
  const read = (units: Uint16Array, from: number, to: number) => String.fromCharCode(...units.subarray(from, to));

  /** `concepts`: distinct concept ids in the stretch with their feature hashes. Offsets in folded units. */
  return (folded: Folded, start: number, end: number, concepts: readonly { id: string; hash: number }[]): Features => {
    const { units } = folded;
    features.count = 0;
    const script = scriptOf(units, start, end);
    add(scriptFeature(script), 1);
    name?.(scriptFeature(script), `s:${script}`);
    const known = concepts.slice(0, MOST_CONCEPTS);
    for (const [k, one] of known.entries()) {
      add(one.hash, CONCEPT);
      name?.(one.hash, `c:${one.id}`);
      for (let j = k + 1; j < known.length; j += 1) {
        const other = known[j] as { id: string; hash: number };
        const hash = pairFeature(one.hash, other.hash);
        add(hash, PAIR / Math.sqrt(known.length));
        name?.(hash, `p:${[one.id, other.id].sort().join(' ')}`);
      }
    }
    const before = features.count;
    let lastWord = 0;
    let lastText = '';
    for (let i = start; i < end; i += 1) {
      const unit = units[i] as number;
      const latin = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
      if (latin) {
        let stop = i + 1;
        while (stop < end && stop - i < 24 && isWord(units[stop] as number)) stop += 1;
        // Six letters serve as a stem; whole words and pairs of stems follow.
        const stem = Math.min(stop, i + 6);
        let hash = seedOf.word;
        for (let k = i; k < stem; k += 1) hash = step(hash, units[k] as number);
        add(hash, 1);
        name?.(hash, `w:${read(units, i, stem)}`);
        if (lastWord !== 0) {
          let pair = step(lastWord, 0x20);
          for (let k = i; k < stem; k += 1) pair = step(pair, units[k] as number);
          add(pair, 1);
          name?.(pair, `w:${lastText} ${read(units, i, stem)}`);
        }
        lastWord = hash;
        if (name) lastText = read(units, i, stem);
        i = stop - 1;
        continue;
      }
      if (unit === 0x20) continue;
      lastWord = 0;
      let hash = seedOf.gram;
      for (let size = 1; size <= 4 && i + size <= end; size += 1) {
        const here = units[i + size - 1] as number;
        if (here === 0x20) break;
        hash = step(hash, here);
        if (size === 1) continue;
        add(hash, 1);
        name?.(hash, `g:${read(units, i, i + size)}`);
      }
    }
    const grams = features.count - before;
    const value = GRAM / Math.sqrt(Math.max(16, grams));
    for (let k = before; k < features.count; k += 1) features.values[k] = (features.values[k] as number) * value;
    return features;
  };
};

const isWord = (unit: number) => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
