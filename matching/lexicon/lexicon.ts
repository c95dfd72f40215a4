import {
  AHEAD,
  BITS,
  bucketOf,
  FILTER,
  FLAGS_AT,
  FOUR,
  filterOf,
  hashOf,
  isLetter,
  keyOf,
  LATIN_FORM,
  LONG,
  latinOf,
  MIDDLE,
  OPEN_FORM,
  OPENING,
  PAIR_BITS,
  packFour,
  pairOf,
  SHORT,
  SIZE_AT,
  setBit,
  TAG_AT,
  THREE,
  TRIO_BITS,
  tagOf,
  trioOf,
} from './keys';

/** A form of a term or a concept, folded. `owner` numbers the thing it is a form of. */
export interface LexiconForm {
  text: string;
  owner: number;
  /** Latin script only: any ending may follow (`apolog*`). */
  open?: boolean;
}

/**
 * Forms by the hash of their first two, three, four, six or eight units (the most of these that they have), flat so that a scan touches little memory.
 * Filters of bits say which there are: `pairs` of first two units (two bits: some form begins so; some form is just so), `trios` of first three,
 * `latin` of the first three, four, six or eight of a form that begins with a Latin letter, and of the first four of every longer one; `filter` of keys, `longer` of first fours that a longer key begins with.
 */
export interface Lexicon {
  pairs: Uint8Array;
  trios: Uint8Array;
  latin: Uint8Array;
  filter: Uint8Array;
  longer: Uint8Array;
  first: Uint32Array;
  /** Two numbers a form, in bucket order, longest first: where its units begin, and a tag; its owner, size and flags. */
  entries: Uint32Array;
  units: Uint16Array;
}

/** Lets the places at which a form may stand through the filters that a scan asks first. */
const admit = ({ pairs, trios, latin }: Lexicon, text: string) => {
  const units = new Uint16Array(LONG);
  for (let k = 0; k < Math.min(LONG, text.length); k += 1) units[k] = text.charCodeAt(k);
  const [a = 0, b = 0, c = 0] = units;
  if (isLetter(a)) {
    const four = packFour(units, 0);
    if (text.length >= SHORT) setBit(latin, latinOf(four, OPENING));
    if (text.length >= LONG) setBit(latin, latinOf(four, packFour(units, SHORT) + AHEAD));
    else if (text.length >= MIDDLE) setBit(latin, latinOf(four, (packFour(units, SHORT) >>> 14) + AHEAD));
    else if (text.length >= SHORT) setBit(latin, latinOf(four, FOUR));
    else if (text.length === 3) setBit(latin, latinOf(four >>> 7, THREE));
    // Of two Latin letters any third unit may follow.
    else for (let third = 0; third < 0x80; third += 1) setBit(latin, latinOf((four >>> 7) | third, THREE));
    return;
  }
  const pair = pairOf(a, b);
  pairs[pair >>> 2] = (pairs[pair >>> 2] as number) | ((text.length === 2 ? 2 : 1) << (2 * (pair & 3)));
  if (text.length > 2) setBit(trios, trioOf(a, b, c));
};

/** Builds the lexicon. Forms shorter than two units, which would match everywhere, and longer than a byte counts are refused with a RangeError. */
export const buildLexicon = (forms: readonly LexiconForm[]): Lexicon => {
  const buckets = new Map<number, LexiconForm[]>();
  let total = 0;
  for (const form of forms) {
    if (form.text.length > 255) throw new RangeError(`form too long: ${form.text}`);
    if (form.text.length < 2) throw new RangeError(`form too short: ${form.text}`);
    const bucket = bucketOf(keyOf(form.text));
    const list = buckets.get(bucket);
    if (list) list.push(form);
    else buckets.set(bucket, [form]);
    total += form.text.length;
  }
  if (total >= 1 << TAG_AT) throw new RangeError(`forms too long in sum: ${total}`);
  const lexicon: Lexicon = {
    pairs: new Uint8Array(1 << (PAIR_BITS - 2)),
    trios: new Uint8Array(1 << (TRIO_BITS - 3)),
    latin: new Uint8Array(1 << (TRIO_BITS - 3)),
    filter: new Uint8Array(FILTER >> 3),
    longer: new Uint8Array(FILTER >> 3),
    first: new Uint32Array((1 << BITS) + 1),
    entries: new Uint32Array(2 * forms.length),
    units: new Uint16Array(total),
  };
  let entry = 0;
  let offset = 0;
  for (let bucket = 0; bucket < 1 << BITS; bucket += 1) {
    lexicon.first[bucket] = entry;
    const list = buckets.get(bucket);
    if (!list) continue;
    for (const form of list.sort((a, b) => b.text.length - a.text.length)) {
      admit(lexicon, form.text);
      setBit(lexicon.filter, filterOf(keyOf(form.text)));
      if (form.text.length >= MIDDLE) setBit(lexicon.longer, filterOf(hashOf(form.text, SHORT)));
      const flags = (isLetter(form.text.charCodeAt(0)) ? LATIN_FORM : 0) | (form.open ? OPEN_FORM : 0);
      lexicon.entries[2 * entry] = offset | (tagOf(keyOf(form.text)) << TAG_AT);
      lexicon.entries[2 * entry + 1] = form.owner | (form.text.length << SIZE_AT) | (flags << FLAGS_AT);
      for (let k = 0; k < form.text.length; k += 1, offset += 1) lexicon.units[offset] = form.text.charCodeAt(k);
      entry += 1;
    }
  }
  lexicon.first[1 << BITS] = entry;
  return lexicon;
};
