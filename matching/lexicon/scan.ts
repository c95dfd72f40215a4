import type { Folded } from '../text/fold';

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

/** Places of forms in a text: parallel arrays in folded units, ordered by start; only the first `count` count. */
export interface LexiconHits {
  owners: Uint16Array;
  starts: Uint32Array;
  ends: Uint32Array;
  count: number;
}

/** Buckets: about as many as there are forms, so that what a scan reaches for lies close. */
const BITS = 14;
/** Bits of the filter: enough that few places pass it in vain. */
const FILTER = 1 << 18;
const PAIR_BITS = 17;
const TRIO_BITS = 18;
/** So many units are passed through the first filter before those that are left are looked at: their places stay in the nearest cache. */
const AT_ONCE = 2048;
const SHORT = 4;
/** Without it every “the …” would be looked up for the sake of “the un”. */
const MIDDLE = 6;
const LONG = 8;
const LATIN_FORM = 1;
const OPEN_FORM = 2;
/** Where a form's size (a byte) and its flags lie in its second number, above the owner. */
const SIZE_AT = 16;
const FLAGS_AT = 24;
/** Where a form's tag lies in its first number, above where its units begin: bits of its key's hash that the bucket does not tell. */
const TAG_AT = 19;
const tagOf = (hash: number) => hash & 0x1fff;

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
const isLetter = (unit: number) => unit >= 0x61 && unit <= 0x7a;
/** 1 where a unit is no Latin letter, and 0 where it is: without a branch. */
const noLetter = (unit: number) => ((unit - 0x61) | (0x7a - unit)) >>> 31;
const isWordUnit = (unit: number) => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
/** Rolls one more unit into a hash of two, three, four, six or eight. */
const roll = (hash: number, unit: number) => {
  const mixed = Math.imul(hash ^ unit, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};
const pairOf = (first: number, second: number) =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - PAIR_BITS);
const trioOf = (first: number, second: number, third: number) =>
  (Math.imul((first << 16) | second, 0x9e3779b1) ^ Math.imul(third, 0x85ebca6b)) >>> (32 - TRIO_BITS);
/** Four units from `from` on, seven bits each. */
const packFour = (units: Uint16Array, from: number): number =>
  (((units[from] as number) & 0x7f) << 21) |
  (((units[from + 1] as number) & 0x7f) << 14) |
  (((units[from + 2] as number) & 0x7f) << 7) |
  ((units[from + 3] as number) & 0x7f);
/** What tells apart the kinds of keys in the filter of Latin forms: three units, four, four that more follow; six and eight have numbers above. */
const THREE = 0;
const FOUR = 1;
const OPENING = 2;
const AHEAD = 3;
const latinOf = (packed: number, ahead: number) =>
  (Math.imul(packed, 0x9e3779b1) ^ Math.imul(ahead + 1, 0x85ebca6b)) >>> (32 - TRIO_BITS);
const hasBit = (bits: Uint8Array, bit: number): boolean => ((bits[bit >>> 3] as number) & (1 << (bit & 7))) !== 0;
const bucketOf = (hash: number) => hash >>> (32 - BITS);
const filterOf = (hash: number) => hash & (FILTER - 1);
const hashOf = (text: string, size: number): number => {
  let hash = 0;
  for (let k = 0; k < size; k += 1) hash = roll(hash, text.charCodeAt(k));
  return hash;
};
/** How many of its first units a form of `length` is found by. */
const keyLength = (length: number): number =>
  length >= LONG ? LONG : length >= MIDDLE ? MIDDLE : Math.min(SHORT, length);
const keyOf = (text: string): number => hashOf(text, keyLength(text.length));
const setBit = (bits: Uint8Array, bit: number) => {
  bits[bit >>> 3] = (bits[bit >>> 3] as number) | (1 << (bit & 7));
};

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

/** Makes a scanner, whose hits belong to it until its next call. Every form at every place is reported, longest first at a place. */
export const createScanner = (lexicon: Lexicon): ((folded: Folded) => LexiconHits) => {
  const hits: LexiconHits = {
    owners: new Uint16Array(1024),
    starts: new Uint32Array(1024),
    ends: new Uint32Array(1024),
    count: 0,
  };
  const enlarge = () => {
    const size = hits.starts.length * 2;
    const { owners, starts, ends } = hits;
    hits.owners = new Uint16Array(size);
    hits.starts = new Uint32Array(size);
    hits.ends = new Uint32Array(size);
    hits.owners.set(owners);
    hits.starts.set(starts);
    hits.ends.set(ends);
  };
  const { pairs, trios, latin, filter, longer, first, entries, units: letters } = lexicon;

  /** Adds the forms of one bucket that stand at `i`; `keyed` units are hashed, so forms of another key length are not theirs. */
  const collect = (units: Uint16Array, length: number, i: number, hash: number, keyed: number) => {
    const bucket = bucketOf(hash);
    const stop = first[bucket + 1] as number;
    for (let k = first[bucket] as number; k < stop; k += 1) {
      const head = entries[2 * k] as number;
      if (head >>> TAG_AT !== tagOf(hash)) continue;
      const form = entries[2 * k + 1] as number;
      const size = (form >>> SIZE_AT) & 0xff;
      if (i + size > length || keyLength(size) !== keyed) continue;
      const offset = head & ((1 << TAG_AT) - 1);
      let same = 0;
      while (same < size && units[i + same] === letters[offset + same]) same += 1;
      if (same < size) continue;
      const flag = form >>> FLAGS_AT;
      // A number does not begin or end inside a longer one or inside a word, a Latin form not inside a word.
      if (!(flag & LATIN_FORM) && (units[i] as number) <= 0x39 && i > 0 && isDigit(units[i - 1] as number)) continue;
      if (i + size < length && !(flag & OPEN_FORM)) {
        const last = units[i + size - 1] as number;
        const next = units[i + size] as number;
        if (isWordUnit(last) && (last <= 0x39 ? isDigit(next) : isWordUnit(next))) continue;
      }
      if (hits.count === hits.starts.length) enlarge();
      hits.owners[hits.count] = form & 0xffff;
      hits.starts[hits.count] = i;
      hits.ends[hits.count] = i + size;
      hits.count += 1;
    }
  };
  /** Hits of one place, few as they are, by length. */
  const longestFirst = (from: number) => {
    for (let a = from + 1; a < hits.count; a += 1) {
      const owner = hits.owners[a] as number;
      const end = hits.ends[a] as number;
      let b = a;
      for (; b > from && end > (hits.ends[b - 1] as number); b -= 1) {
        hits.owners[b] = hits.owners[b - 1] as number;
        hits.ends[b] = hits.ends[b - 1] as number;
      }
      hits.owners[b] = owner;
      hits.ends[b] = end;
    }
  };
  /** Looks up the forms that begin at `i`. */
  const lookUp = (units: Uint16Array, length: number, i: number) => {
    const from = hits.count;
    let hash = roll(0, units[i] as number);
    const stop = Math.min(i + LONG, length);
    for (let k = i + 1; k < stop; k += 1) {
      hash = roll(hash, units[k] as number);
      const size = k - i + 1;
      if (size > SHORT && (size & 1) === 1) continue;
      const bit = filterOf(hash);
      if (((filter[bit >>> 3] as number) & (1 << (bit & 7))) !== 0) collect(units, length, i, hash, size);
      if (size === SHORT && ((longer[bit >>> 3] as number) & (1 << (bit & 7))) === 0) break;
    }
    if (hits.count - from > 1) longestFirst(from);
  };

  /** Whether the filter lets a Latin form begin at `i`. */
  const mayBeLatin = (units: Uint16Array, i: number): boolean => {
    if (i > 0 && isDigit(units[i - 1] as number)) return false;
    const four = packFour(units, i);
    if (hasBit(latin, latinOf(four >>> 7, THREE))) return true;
    if (!hasBit(latin, latinOf(four, OPENING))) return false;
    const more = packFour(units, i + SHORT);
    return (
      hasBit(latin, latinOf(four, more + AHEAD)) ||
      hasBit(latin, latinOf(four, (more >>> 14) + AHEAD)) ||
      hasBit(latin, latinOf(four, FOUR))
    );
  };

  const places = new Uint32Array(AT_ONCE);
  /**
   * Writes the places from `from` to `to` that their first two units let pass, and returns how many: of Latin letters, all that follow
   * none. Without a branch for the processor to guess wrong. The fold's buffers are longer than the text: what is read beyond it only
   * lets a place pass that `lookUp` refuses.
   */
  const likely = (units: Uint16Array, from: number, to: number): number => {
    let count = 0;
    let noWord = from === 0 ? 1 : noLetter(units[from - 1] as number);
    let first = units[from] as number;
    for (let i = from; i < to; i += 1) {
      const second = units[i + 1] as number;
      places[count] = i;
      const pair = pairOf(first, second);
      const some = (pairs[pair >>> 2] as number) >>> (2 * (pair & 3));
      const notLetter = noLetter(first);
      count += ((some | (some >>> 1)) & notLetter) | (noWord & ~notLetter & 1);
      noWord = notLetter;
      first = second;
    }
    return count;
  };
  /** Whether a form that begins with no Latin letter may stand at `i`, of which some form has the first two units. */
  const mayBe = (units: Uint16Array, i: number): boolean => {
    const [first, second] = [units[i] as number, units[i + 1] as number];
    const pair = pairOf(first, second);
    const isForm = ((pairs[pair >>> 2] as number) >>> (2 * (pair & 3))) & 2;
    return isForm !== 0 || hasBit(trios, trioOf(first, second, units[i + 2] as number));
  };

  return ({ units, length }) => {
    hits.count = 0;
    for (let from = 0; from < length; from += AT_ONCE) {
      const count = likely(units, from, Math.min(from + AT_ONCE, length));
      for (let k = 0; k < count; k += 1) {
        const i = places[k] as number;
        if (isLetter(units[i] as number) ? mayBeLatin(units, i) : mayBe(units, i)) lookUp(units, length, i);
      }
    }
    return hits;
  };
};
