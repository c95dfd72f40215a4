import {
  BREAK,
  buildFoldTable,
  DROP,
  ERA,
  EXPAND,
  type FoldTable,
  JAMO,
  NUMERAL,
  RULE,
  SEMIVOICED,
  SPACE,
  STOP,
  VOICED,
} from './fold-table';
import { isKanjiNumeral, readEra, readKanjiNumber } from './numerals';

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
}

export type Fold = (text: string) => Folded;

const isLatin = (unit: number) => unit >= 0x61 && unit <= 0x7a;
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
const BLANK = 0x20;

/**
 * The common run: letters that are one unit here and one unit there. A function of its own, so that it is compiled well.
 * Returns the source index at which the run ends.
 */
const copyRun = (
  text: string,
  start: number,
  end: number,
  map: Uint16Array,
  units: Uint16Array,
  at: Uint32Array,
  span: Uint8Array,
  out: number,
): number => {
  let o = out;
  for (let i = start; i < end; i += 1, o += 1) {
    const unit = map[text.charCodeAt(i)] as number;
    if (unit >= RULE && unit < 0xf900) return i;
    units[o] = unit;
    at[o] = i;
    span[o] = 1;
  }
  return end;
};

/** Whether the last letter that is no digit is Latin; `before` where the last few are all digits. */
const endsLatin = (units: Uint16Array, out: number, before: boolean): boolean => {
  for (let k = out - 1; k >= 0 && k > out - 12; k -= 1) {
    const unit = units[k] as number;
    if (unit > 0x39) return unit <= 0x7a;
  }
  return before;
};

/** か + ゛ → が; anything else is left alone. */
const voice = (unit: number, mark: '\u3099' | '\u309a'): number => {
  const joined = (String.fromCharCode(unit) + mark).normalize('NFC');
  return joined.length === 1 ? joined.charCodeAt(0) : unit;
};

/**
 * Makes the fold: width, case, diacritics, half-width kana, variant and traditional characters, Korean orthographies,
 * kanji numbers and era years written one way; punctuation and blanks dropped, save one blank between Latin words.
 * Linear in the text for any input. `from` and `to` are parallel strings of variant characters.
 */
export const createFold = (from = '', to = ''): Fold => {
  const table: FoldTable = buildFoldTable(from, to);
  const map = table.map;

  // One set of buffers for every call: fresh pages of memory cost more than the folding itself.
  let room = 1 << 14;
  let units = new Uint16Array(room);
  let at = new Uint32Array(room);
  let span = new Uint8Array(room);
  let stops = new Uint32Array(256);

  const enlarge = (needed: number, kept: number) => {
    room = needed * 2;
    const oldUnits = units;
    const oldAt = at;
    const oldSpan = span;
    units = new Uint16Array(room);
    at = new Uint32Array(room);
    span = new Uint8Array(room);
    units.set(oldUnits.subarray(0, kept));
    at.set(oldAt.subarray(0, kept));
    span.set(oldSpan.subarray(0, kept));
  };

  return (text) => {
    const size = text.length;
    if (room < size + 64) enlarge(size + 64, 0);
    let stopCount = 0;
    let out = 0;
    let gap = 0; // 0 none, 1 blank, 2 punctuation since the last letter
    let latin = false; // the last letter that is no digit was Latin

    const stop = () => {
      if (stopCount > 0 && stops[stopCount - 1] === out) return;
      if (stopCount === stops.length) {
        const more = new Uint32Array(stops.length * 2);
        more.set(stops);
        stops = more;
      }
      stops[stopCount] = out;
      stopCount += 1;
    };
    /** Whether a gap before `unit` is written as a blank: between Latin words, and between numbers that punctuation parts. */
    const parted = (unit: number) => {
      const last = out > 0 ? (units[out - 1] as number) : 0;
      if (!(isLatin(unit) || isDigit(unit)) || !(isLatin(last) || isDigit(last))) return false;
      return gap === 2 || latin || !isDigit(unit) || !isDigit(last);
    };
    const put = (unit: number, start: number, end: number) => {
      if (out + 2 >= room) enlarge(out + 2, out);
      if (gap !== 0) {
        if (parted(unit)) {
          const from = (at[out - 1] as number) + (span[out - 1] as number);
          units[out] = BLANK;
          at[out] = from;
          span[out] = Math.min(255, start - from);
          out += 1;
        }
        gap = 0;
      }
      if (unit > 0x39) latin = unit <= 0x7a;
      units[out] = unit;
      at[out] = start;
      span[out] = Math.min(255, end - start);
      out += 1;
    };
    const spell = (letters: string, start: number, end: number) => {
      for (let k = 0; k < letters.length; k += 1) put(letters.charCodeAt(k), start, end);
    };

    for (let i = 0; i < size; i += 1) {
      if (gap === 0) {
        const end = copyRun(text, i, Math.min(size, i + room - out - 4), map, units, at, span, out);
        if (end > i) {
          out += end - i;
          i = end;
          latin = endsLatin(units, out, latin);
        }
        if (i >= size) break;
      }
      const source = text.charCodeAt(i);
      const unit = map[source] as number;
      if (unit < RULE || unit >= 0xf900) {
        put(unit, i, i + 1);
        continue;
      }
      switch (unit) {
        case SPACE:
          if (gap === 0) gap = 1;
          break;
        case BREAK:
          gap = 2;
          if (source === 0x2e) stop();
          break;
        case STOP:
          // A line may end inside a number; a full stop may not.
          if (source === 0x0a || source === 0x0d) gap = Math.max(gap, 1);
          else gap = 2;
          stop();
          break;
        case NUMERAL: {
          let end = i + 1;
          while (end < size && end - i < 12 && isKanjiNumeral(text.charCodeAt(end))) end += 1;
          spell(readKanjiNumber(text, i, end), i, end);
          i = end - 1;
          break;
        }
        case ERA: {
          const era = readEra(text, i);
          if (era) {
            spell(String(era.year), i, era.end);
            i = era.end - 1;
          } else put((table.variants.get(text[i] as string) ?? (text[i] as string)).charCodeAt(0), i, i + 1);
          break;
        }
        case VOICED:
        case SEMIVOICED:
          if (out > 0 && gap === 0) {
            units[out - 1] = voice(units[out - 1] as number, unit === VOICED ? '\u3099' : '\u309a');
            span[out - 1] = Math.min(255, i + 1 - (at[out - 1] as number));
          }
          break;
        case JAMO: {
          let end = i + 1;
          while (end < size && end - i < 64 && map[text.charCodeAt(end)] === JAMO) end += 1;
          const joined = text.slice(i, end).normalize('NFC');
          if (joined.length === end - i) for (let k = i; k < end; k += 1) put(text.charCodeAt(k), k, k + 1);
          else composeJamo(text, i, end, (letter, start, stopAt) => put(foldUnit(letter), start, stopAt));
          i = end - 1;
          break;
        }
        case EXPAND:
          spell(table.expansions.get(source) ?? '', i, i + 1);
          break;
        case DROP:
          break;
      }
    }
    stop();
    return { units, at, span, length: out, stops, stopCount };
  };

  function foldUnit(unit: number): number {
    const folded = map[unit] as number;
    return folded < RULE ? folded : unit;
  }
};

/** Composes conjoining jamo syllable by syllable, so that each syllable keeps the exact source span it came from. */
const composeJamo = (
  text: string,
  start: number,
  end: number,
  put: (unit: number, start: number, end: number) => void,
) => {
  let i = start;
  while (i < end) {
    let size = 1;
    for (const width of [3, 2]) {
      if (i + width <= end && text.slice(i, i + width).normalize('NFC').length === 1) {
        size = width;
        break;
      }
    }
    put(
      text
        .slice(i, i + size)
        .normalize('NFC')
        .charCodeAt(0),
      i,
      i + size,
    );
    i += size;
  }
};

/** The folded text as a string: for tests, keys and messages, not for hot paths. */
export const foldedText = (folded: Folded): string => {
  let text = '';
  for (let i = 0; i < folded.length; i += 8192)
    text += String.fromCharCode(...folded.units.subarray(i, Math.min(folded.length, i + 8192)));
  return text;
};
