import {
  BREAK,
  buildFoldTable,
  CLOSE,
  DROP,
  ERA,
  EXPAND,
  type FoldTable,
  JAMO,
  NUMERAL,
  OPEN,
  RULE,
  SEMIVOICED,
  SPACE,
  STOP,
  VOICED,
} from './fold-table';
import { closeSyllable, composeJamo, jamoLength } from './jamo';
import { mayBeEra, readEra, readKanjiNumber } from './numerals';

/**
 * A text in the one spelling in which the works and a page are compared, with the way back.
 * `units[i]` came from the source's UTF-16 units `[at[i], at[i] + span[i])`. Only the first `length` entries count.
 * The arrays belong to the fold and are used again by its next call: read them before, or `keep` them.
 */
export interface Folded {
  units: Uint16Array;
  at: Uint32Array;
  span: Uint8Array;
  length: number;
  /** Folded index before which a sentence may end (after 。 ! ? or a line end), ascending; only the first `stopCount` count. */
  stops: Uint32Array;
  stopCount: number;
  /** Brackets and quotation marks of the source, ascending: twice the place, and one more where it opens. */
  marks: Uint32Array;
  markCount: number;
}

export type Fold = (text: string) => Folded;

const isAscii = (unit: number) => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
const isLineEnd = (unit: number) => unit === 0x0a || unit === 0x0d;
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
const BLANK = 0x20;
const FULL_STOP = 0x2e;
/** Room beyond the source's length: no rule writes more units at once. */
const SLACK = 64;

/** か + ゛ → が; anything else is left alone. */
const voice = (unit: number, mark: '\u3099' | '\u309a'): number => {
  const joined = (String.fromCharCode(unit) + mark).normalize('NFC');
  return joined.length === 1 ? joined.charCodeAt(0) : unit;
};

const longer = <T extends Uint8Array | Uint16Array | Uint32Array>(old: T, length: number): T => {
  const more = new (old.constructor as new (length: number) => T)(length);
  more.set(old);
  return more;
};

/**
 * Makes the fold: width, case, diacritics, half-width kana, variant and traditional characters, Korean orthographies,
 * kanji numbers and era years written one way; punctuation and blanks dropped, save one blank between Latin words.
 * Linear in the text for any input. `from` and `to` are parallel strings of variant characters.
 */
export const createFold = (from = '', to = ''): Fold => {
  const table: FoldTable = buildFoldTable(from, to);
  const { map, singles } = table;

  // One set of buffers for every call: fresh pages of memory cost more than the folding itself.
  const own: Folded = {
    units: new Uint16Array(1 << 14),
    at: new Uint32Array(1 << 14),
    span: new Uint8Array(1 << 14),
    length: 0,
    stops: new Uint32Array(256),
    stopCount: 0,
    marks: new Uint32Array(256),
    markCount: 0,
  };
  const makeRoom = (needed: number) => {
    if (needed <= own.units.length) return;
    own.units = longer(own.units, needed * 2);
    own.at = longer(own.at, needed * 2);
    own.span = longer(own.span, needed * 2);
  };
  const stop = (out: number) => {
    if (own.stopCount > 0 && own.stops[own.stopCount - 1] === out) return;
    if (own.stopCount === own.stops.length) own.stops = longer(own.stops, own.stopCount * 2);
    own.stops[own.stopCount] = out;
    own.stopCount += 1;
  };
  const mark = (at: number, opens: boolean) => {
    if (own.markCount === own.marks.length) own.marks = longer(own.marks, own.markCount * 2);
    own.marks[own.markCount] = 2 * at + (opens ? 1 : 0);
    own.markCount += 1;
  };
  let letter = 0; // the last unit that is neither digit nor blank of those before number `lettered`
  let lettered = 0;
  /**
   * Writes the gap before `folded`, which comes from the source's place `i`, at `out`, and returns where the next unit goes: a blank
   * between Latin words, and between numbers that punctuation parts; nothing else.
   */
  const closeGap = (out: number, i: number, folded: number, gap: number): number => {
    const { units, at, span } = own;
    const last = out > 0 ? (units[out - 1] as number) : 0;
    if (!isAscii(folded) || !isAscii(last)) return out;
    if (gap === 1 && isDigit(folded) && isDigit(last)) {
      let k = out - 1;
      while (k >= lettered && (units[k] as number) <= 0x39) k -= 1;
      if (k >= lettered) letter = units[k] as number;
      lettered = out;
      if (letter === 0 || letter > 0x7a) return out;
    }
    const before = (at[out - 1] as number) + (span[out - 1] as number);
    units[out] = BLANK;
    at[out] = before;
    span[out] = Math.min(255, i - before);
    return out + 1;
  };
  const foldUnit = (unit: number): number => {
    const folded = map[unit] as number;
    return folded < RULE ? folded : unit;
  };

  return (text) => {
    const size = text.length;
    own.stopCount = 0;
    own.markCount = 0;
    letter = 0;
    lettered = 0;
    makeRoom(size + SLACK);
    // What the loop touches at every character is local: a variable that a closure shares lives in memory.
    let { units, at, span } = own;
    let out = 0;
    let gap = 0; // 0 none, 1 blank, 2 punctuation since the last letter
    let i = 0;
    while (i < size) {
      let unit = map[text.charCodeAt(i)] as number;
      if (unit < RULE) {
        if (gap !== 0) out = closeGap(out, i, unit, gap);
        gap = 0;
        // Nearly every character.
        do {
          units[out] = unit;
          at[out] = i;
          span[out] = 1;
          out += 1;
          i += 1;
          if (i === size) break;
          unit = map[text.charCodeAt(i)] as number;
          if (unit < RULE) continue;
          // One blank, sign or numeral between two letters is what it is anywhere (below), at less cost.
          const next = i + 1 < size ? (map[text.charCodeAt(i + 1)] as number) : RULE;
          if (next >= RULE || (unit > NUMERAL && unit !== STOP)) break;
          const source = text.charCodeAt(i);
          if (unit === NUMERAL) {
            if (singles[source] === 0) break;
            unit = singles[source] as number;
            continue;
          }
          if (unit === STOP || source === FULL_STOP) stop(out);
          if (isAscii(next) && unit !== DROP)
            out = closeGap(out, i + 1, next, unit === SPACE || isLineEnd(source) ? 1 : 2);
          i += 1;
          unit = next;
        } while (unit < RULE);
        if (i === size) break;
      }
      if (unit === SPACE) {
        if (gap === 0) gap = 1;
        i += 1;
        continue;
      }
      const source = text.charCodeAt(i);
      let end = i + 1;
      let folded = unit; // one unit, or
      let letters = ''; // several
      if (unit >= RULE && unit < 0xf900) {
        switch (unit) {
          case BREAK:
            gap = 2;
            if (source === FULL_STOP) stop(out);
            i = end;
            continue;
          case STOP:
            // A line may end inside a number; a full stop may not.
            if (!isLineEnd(source)) gap = 2;
            else if (gap === 0) gap = 1;
            stop(out);
            i = end;
            continue;
          case OPEN:
          case CLOSE:
            gap = 2;
            mark(i, unit === OPEN);
            i = end;
            continue;
          case NUMERAL:
            while (end < size && end - i < 12 && map[text.charCodeAt(end)] === NUMERAL) end += 1;
            if (end - i > 1) letters = readKanjiNumber(text, i, end);
            else if (singles[source] !== 0) folded = singles[source] as number;
            else letters = table.numerals.get(source) as string;
            break;
          case ERA: {
            const era = mayBeEra(source, text.charCodeAt(end)) ? readEra(text, i) : undefined;
            if (era) {
              letters = String(era.year);
              end = era.end;
            } else if (singles[source] !== 0) folded = singles[source] as number;
            else letters = table.expansions.get(source) ?? '';
            break;
          }
          case VOICED:
          case SEMIVOICED:
            if (out > 0 && gap === 0) {
              units[out - 1] = voice(units[out - 1] as number, unit === VOICED ? '\u3099' : '\u309a');
              span[out - 1] = Math.min(255, end - (at[out - 1] as number));
            }
            i = end;
            continue;
          case JAMO: {
            // A final letter may follow a syllable that is written as one.
            const closed = i > 0 && gap === 0 ? closeSyllable(text.charCodeAt(i - 1), source) : 0;
            if (closed !== 0) {
              units[out - 1] = foldUnit(closed);
              span[out - 1] = 2;
              i = end;
              continue;
            }
            end = i + jamoLength(text, i);
            folded = foldUnit(composeJamo(text, i, end - i));
            break;
          }
          case EXPAND:
            letters = table.expansions.get(source) ?? '';
            break;
          case DROP:
            i = end;
            continue;
        }
        if (letters !== '') {
          folded = letters.charCodeAt(0);
          if (letters.length > 1 && out + size - i + SLACK > units.length) {
            makeRoom(out + size - i + SLACK);
            ({ units, at, span } = own);
          }
        }
      }
      if (gap !== 0) out = closeGap(out, i, folded, gap);
      gap = 0;
      const width = Math.min(255, end - i);
      units[out] = folded;
      at[out] = i;
      span[out] = width;
      out += 1;
      for (let k = 1; k < letters.length; k += 1, out += 1) {
        units[out] = letters.charCodeAt(k);
        at[out] = i;
        span[out] = width;
      }
      i = end;
    }
    stop(out);
    own.length = out;
    return own;
  };
};

/** The folded text as a string: for tests, keys and messages, not for hot paths. */
export const foldedText = (folded: Folded): string => {
  let text = '';
  for (let i = 0; i < folded.length; i += 8192)
    text += String.fromCharCode(...folded.units.subarray(i, Math.min(folded.length, i + 8192)));
  return text;
};
