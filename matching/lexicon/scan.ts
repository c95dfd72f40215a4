import type { Folded } from '../text/fold';
import {
  AHEAD,
  bucketOf,
  FLAGS_AT,
  FOUR,
  filterOf,
  hasBit,
  isDigit,
  isLetter,
  isWordUnit,
  keyLength,
  LATIN_FORM,
  LONG,
  latinOf,
  noLetter,
  OPEN_FORM,
  OPENING,
  packFour,
  pairOf,
  roll,
  SHORT,
  SIZE_AT,
  TAG_AT,
  THREE,
  tagOf,
  trioOf,
} from './keys';
import type { Lexicon } from './lexicon';

/** Places of forms in a text: parallel arrays in folded units, ordered by start; only the first `count` count. */
export interface LexiconHits {
  owners: Uint16Array;
  starts: Uint32Array;
  ends: Uint32Array;
  count: number;
}

/** So many units are passed through the first filter before those that are left are looked at: their places stay in the nearest cache. */
const AT_ONCE = 2048;

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
