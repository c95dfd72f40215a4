import type { Folded } from '../text/fold';

/** A form of a term or a concept, folded. `owner` numbers the thing it is a form of. */
export interface LexiconForm {
  text: string;
  owner: number;
  /** Latin script only: any ending may follow (`apolog*`). */
  open?: boolean;
}

/** Forms by the hash of their first two units, flat so that a scan touches little memory. */
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
const LATIN_FORM = 1;
const OPEN_FORM = 2;

const isWordUnit = (unit: number) => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
const bucketOf = (a: number, b: number) => (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> (32 - BITS);

/** Builds the lexicon. Forms shorter than two units are refused with a RangeError: they would match everywhere. */
export const buildLexicon = (forms: readonly LexiconForm[]): Lexicon => {
  const buckets = new Map<number, LexiconForm[]>();
  let total = 0;
  for (const form of forms) {
    if (form.text.length < 2) throw new RangeError(`form too short: ${form.text}`);
    const bucket = bucketOf(form.text.charCodeAt(0), form.text.charCodeAt(1));
    const list = buckets.get(bucket);
    if (list) list.push(form);
    else buckets.set(bucket, [form]);
    total += form.text.length;
  }
  const lexicon: Lexicon = {
    filter: new Uint8Array(1 << (BITS - 3)),
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
    lexicon.filter[bucket >>> 3] = (lexicon.filter[bucket >>> 3] as number) | (1 << (bucket & 7));
    for (const form of list.sort((a, b) => b.text.length - a.text.length)) {
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
    for (let i = 0; i + 1 < length; i += 1) {
      const head = units[i] as number;
      const bucket = bucketOf(head, units[i + 1] as number);
      if (((filter[bucket >>> 3] as number) & (1 << (bucket & 7))) === 0) continue;
      const inWord = i > 0 && isWordUnit(units[i - 1] as number);
      for (let k = first[bucket] as number; k < (first[bucket + 1] as number); k += 1) {
        const size = sizes[k] as number;
        const flag = flags[k] as number;
        if (i + size > length) continue;
        let same = 0;
        const offset = offsets[k] as number;
        while (same < size && units[i + same] === letters[offset + same]) same += 1;
        if (same < size) continue;
        // A Latin form begins and ends at a word's edge; a number does not begin or end inside a longer one.
        if (flag & LATIN_FORM ? inWord : head <= 0x39 && inWord && (units[i - 1] as number) <= 0x39) continue;
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
    }
    hits.count = count;
    return hits;
  };
};
