import type { Folded } from '../text/fold';

/** A form of a term or a concept, folded. `owner` numbers the thing it is a form of. */
export interface LexiconForm {
  text: string;
  owner: number;
  /** Latin script only: any ending may follow (`apolog*`). */
  open?: boolean;
}

/** Forms by the hash of their first two, three or four units (as many as they have, four at most), flat so that a scan touches little memory. */
export interface Lexicon {
  filter: Uint8Array;
  first: Uint32Array;
  /** Per form, in bucket order, longest first. */
  offsets: Uint32Array;
  sizes: Uint8Array;
  owners: Uint16Array;
  flags: Uint8Array;
  units: Uint16Array;
}

/** Places of forms in a text: parallel arrays in folded units, ordered by start; only the first `count` count. */
export interface LexiconHits {
  owners: Uint16Array;
  starts: Uint32Array;
  ends: Uint32Array;
  count: number;
}

const BITS = 16;
/** Bits of the filter: enough that few places pass it in vain. */
const FILTER = 1 << 18;
const LATIN_FORM = 1;
const OPEN_FORM = 2;
const BLANK = 0x20;

const isWordUnit = (unit: number) => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
/** Rolls one more unit into a hash of two, three or four. */
const roll = (hash: number, unit: number) => {
  const mixed = Math.imul(hash ^ unit, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};
const bucketOf = (hash: number) => hash >>> (32 - BITS);
const filterOf = (hash: number) => hash & (FILTER - 1);
const keyOf = (text: string): number => {
  let hash = 0;
  for (let k = 0; k < Math.min(4, text.length); k += 1) hash = roll(hash, text.charCodeAt(k));
  return hash;
};

/** Builds the lexicon. Forms shorter than two units are refused with a RangeError: they would match everywhere. */
export const buildLexicon = (forms: readonly LexiconForm[]): Lexicon => {
  const buckets = new Map<number, LexiconForm[]>();
  let total = 0;
  for (const form of forms) {
    if (form.text.length < 2) throw new RangeError(`form too short: ${form.text}`);
    const bucket = bucketOf(keyOf(form.text));
    const list = buckets.get(bucket);
    if (list) list.push(form);
    else buckets.set(bucket, [form]);
    total += form.text.length;
  }
  const lexicon: Lexicon = {
    filter: new Uint8Array(FILTER >> 3),
    first: new Uint32Array((1 << BITS) + 1),
    offsets: new Uint32Array(forms.length),
    sizes: new Uint8Array(forms.length),
    owners: new Uint16Array(forms.length),
    flags: new Uint8Array(forms.length),
    units: new Uint16Array(total),
  };
  let entry = 0;
  let offset = 0;
  for (let bucket = 0; bucket < 1 << BITS; bucket += 1) {
    lexicon.first[bucket] = entry;
    const list = buckets.get(bucket);
    if (!list) continue;
    for (const form of list.sort((a, b) => b.text.length - a.text.length)) {
      const bit = filterOf(keyOf(form.text));
      lexicon.filter[bit >>> 3] = (lexicon.filter[bit >>> 3] as number) | (1 << (bit & 7));
      lexicon.offsets[entry] = offset;
      lexicon.sizes[entry] = form.text.length;
      lexicon.owners[entry] = form.owner;
      lexicon.flags[entry] =
        (isWordUnit(form.text.charCodeAt(0)) && form.text.charCodeAt(0) > 0x39 ? LATIN_FORM : 0) |
        (form.open ? OPEN_FORM : 0);
      for (let k = 0; k < form.text.length; k += 1, offset += 1) lexicon.units[offset] = form.text.charCodeAt(k);
      entry += 1;
    }
  }
  lexicon.first[1 << BITS] = entry;
  return lexicon;
};

/** Makes a scanner, whose hits belong to it until its next call. Every form at every place is reported, longest first at a place. */
export const createScanner = (lexicon: Lexicon): ((folded: Folded) => LexiconHits) => {
  const hits: LexiconHits = {
    owners: new Uint16Array(1024),
    starts: new Uint32Array(1024),
    ends: new Uint32Array(1024),
    count: 0,
  };
  const enlarge = () => {
    for (const key of ['owners', 'starts', 'ends'] as const) {
      const old = hits[key];
      const more = key === 'owners' ? new Uint16Array(old.length * 2) : new Uint32Array(old.length * 2);
      more.set(old);
      (hits as unknown as Record<string, Uint16Array | Uint32Array>)[key] = more;
    }
  };
  const { filter, first, offsets, sizes, owners, flags, units: letters } = lexicon;
  return ({ units, length }) => {
    let count = 0;
    /** Adds the forms of one bucket that stand at `i`; `keyed` units are hashed, so forms of another key length are not theirs. */
    const collect = (i: number, bucket: number, keyed: number, inWord: boolean) => {
      const head = units[i] as number;
      for (let k = first[bucket] as number; k < (first[bucket + 1] as number); k += 1) {
        const size = sizes[k] as number;
        if (i + size > length || (keyed < 4 ? size !== keyed : size < 4)) continue;
        const offset = offsets[k] as number;
        let same = 0;
        while (same < size && units[i + same] === letters[offset + same]) same += 1;
        if (same < size) continue;
        const flag = flags[k] as number;
        // A number does not begin or end inside a longer one, a Latin form not inside a word.
        if (!(flag & LATIN_FORM) && head <= 0x39 && inWord && (units[i - 1] as number) <= 0x39) continue;
        if (i + size < length && !(flag & OPEN_FORM)) {
          const last = units[i + size - 1] as number;
          const next = units[i + size] as number;
          if (isWordUnit(last) && (last <= 0x39 ? next >= 0x30 && next <= 0x39 : isWordUnit(next))) continue;
        }
        if (count === hits.starts.length) enlarge();
        hits.owners[count] = owners[k] as number;
        hits.starts[count] = i;
        hits.ends[count] = i + size;
        count += 1;
      }
    };
    /** Hits of one place, few as they are, by length. */
    const longestFirst = (from: number) => {
      for (let a = from + 1; a < count; a += 1)
        for (let b = a; b > from && (hits.ends[b] as number) > (hits.ends[b - 1] as number); b -= 1) {
          const [owner, end] = [hits.owners[b] as number, hits.ends[b] as number];
          hits.owners[b] = hits.owners[b - 1] as number;
          hits.ends[b] = hits.ends[b - 1] as number;
          hits.owners[b - 1] = owner;
          hits.ends[b - 1] = end;
        }
    };
    for (let i = 0; i + 1 < length; i += 1) {
      const head = units[i] as number;
      const inWord = i > 0 && isWordUnit(units[i - 1] as number);
      // A Latin form begins at a word's edge: inside a word nothing is looked up.
      if (head === BLANK || (inWord && head <= 0x7a && head > 0x39)) continue;
      const from = count;
      let hash = roll(0, head);
      for (let size = 2; size <= 4 && i + size <= length; size += 1) {
        hash = roll(hash, units[i + size - 1] as number);
        const bit = filterOf(hash);
        if (((filter[bit >>> 3] as number) & (1 << (bit & 7))) !== 0) collect(i, bucketOf(hash), size, inWord);
      }
      if (count - from > 1) longestFirst(from);
    }
    hits.count = count;
    return hits;
  };
};
