import { bits, distance, letterMask, measure, patternOf } from './distance';
import { type Keys, rowsOf } from './keys';
import { ONE_ERROR_FROM, SHORTENED_FROM, TWO_ERRORS_FROM } from './limits';
import { HOWS, type How, WHATS, type What } from './types';

/** The best that is known of each entry while one query is answered. Made once and used again: a keystroke makes no garbage of it. */
export class Board {
  readonly scores: Float32Array;
  private readonly hows: Uint8Array;
  private readonly whats: Uint8Array;
  private readonly texts: (string | undefined)[];
  touched: number[] = [];
  best = 0;

  constructor(size: number) {
    this.scores = new Float32Array(size);
    this.hows = new Uint8Array(size);
    this.whats = new Uint8Array(size);
    this.texts = new Array<string | undefined>(size).fill(undefined);
  }

  clear(): void {
    for (const entry of this.touched) this.scores[entry] = 0;
    this.touched = [];
    this.best = 0;
  }

  /** Keeps an answer if it is better than what is known of the entry. `what`: its number, or 255 for none. */
  offer(entry: number, score: number, how: How, text: string, what = 255): void {
    const known = this.scores[entry] as number;
    if (score <= known) return;
    if (known === 0) this.touched.push(entry);
    this.scores[entry] = score;
    this.hows[entry] = HOWS.indexOf(how);
    this.whats[entry] = what;
    this.texts[entry] = text;
    if (score > this.best) this.best = score;
  }

  why(entry: number): { how: How; what?: What; text: string } {
    const how = HOWS[this.hows[entry] as number] as How;
    const what = WHATS[this.whats[entry] as number];
    const text = this.texts[entry] ?? '';
    return what ? { how, what, text } : { how, text };
  }

  /** The best `most` entries from `from` up to `end`, best first; `rank` settles what is alike, then the place in the edition. */
  top(most: number, rank: (entry: number) => number, from = 0, end = this.scores.length): number[] {
    const best: number[] = [];
    const sum = (entry: number) => (this.scores[entry] as number) + rank(entry);
    for (const entry of this.touched) {
      if (entry < from || entry >= end) continue;
      const value = sum(entry);
      if (best.length === most && value <= sum(best[most - 1] as number)) continue;
      let k = best.length;
      while (
        k > 0 &&
        (sum(best[k - 1] as number) < value ||
          (sum(best[k - 1] as number) === value && (best[k - 1] as number) > entry))
      )
        k -= 1;
      best.splice(k, 0, entry);
      if (best.length > most) best.pop();
    }
    return best;
  }
}

const FORM = WHATS.indexOf('form');

/**
 * How good a key is that a query begins or is inside of: the more of it is typed, the better. The end of a compound is its head:
 * 日朝首脳会談 is a 首脳会談. The beginning of a form that is no headword says less.
 */
const partScore = (weight: number, share: number, at: number, ends: boolean, what: number): number =>
  weight * (what === FORM ? 0.93 : 1) * (at === 0 ? 0.72 + 0.2 * share : (ends ? 0.66 : 0.5) + 0.2 * share);

/** Offers every key that is, begins with or has inside `query`. `scale` lowers what was only guessed to be meant. */
export const findKeys = (keys: Keys, query: string, board: Board, scale = 1, exact: How = 'is'): void => {
  if (query === '') return;
  const { texts, entries, whats, weights, rows } = keys;
  const [first, end] = rowsOf(keys, query);
  for (let k = first; k < end; k += 1) {
    const row = rows[k] as number;
    const key = row >>> 8;
    const at = row & 255;
    const text = texts[key] as string;
    const weight = ((weights[key] as number) / 255) * scale;
    const whole = text.length === query.length;
    const score = whole
      ? weight
      : partScore(weight, query.length / text.length, at, text.length - at === query.length, whats[key] as number);
    const entry = entries[key] as number;
    if (score > (board.scores[entry] as number))
      board.offer(entry, score, exact !== 'is' ? exact : whole ? 'is' : at > 0 ? 'inside' : 'begins', text, whats[key]);
  }
};

/** The letters of every row of a table, for `findNear`. */
export interface Letters {
  masks: Int32Array;
  /** Rows that begin a word of ordinary length, without the coarse spellings. */
  rows: Uint32Array;
}

export const lettersOf = ({ texts, rows }: Keys): Letters => {
  const kept = rows.filter((row) => {
    const text = texts[row >>> 8] as string;
    return text.length - (row & 255) >= ONE_ERROR_FROM - 1 && text[0] !== '~';
  });
  return {
    rows: kept,
    masks: Int32Array.from(kept, (row) => {
      const at = row & 255;
      return letterMask(texts[row >>> 8] as string, at, at + 34);
    }),
  };
};

/** Offers keys that are, or begin with, the query but for one or two typing errors. Most rows fall at a comparison of two numbers. */
export const findNear = (keys: Keys, letters: Letters, query: string, board: Board): void => {
  const most = query.length >= TWO_ERRORS_FROM ? 2 : query.length >= ONE_ERROR_FROM ? 1 : 0;
  if (most === 0) return;
  const { texts, entries, whats, weights } = keys;
  const pattern = patternOf(query);
  const { masks, rows } = letters;
  for (let k = 0; k < rows.length; k += 1) {
    if (bits(pattern.mask & ~(masks[k] as number)) > most) continue;
    const row = rows[k] as number;
    const text = texts[row >>> 8] as string;
    const at = row & 255;
    measure(pattern, text, at, Math.min(text.length, at + pattern.length + most));
    const whole = text.length - at <= pattern.length + most && distance.whole <= most;
    if (!whole && (distance.prefix > most || query.length < ONE_ERROR_FROM + 1)) continue;
    const errors = whole ? distance.whole : distance.prefix;
    const share = Math.min(1, pattern.length / text.length);
    const weight = (weights[row >>> 8] as number) / 255;
    board.offer(
      entries[row >>> 8] as number,
      weight * (0.55 + (whole && at === 0 ? 0.12 : 0) + 0.08 * share - 0.06 * errors - (at > 0 ? 0.05 : 0)),
      'near',
      text,
      whats[row >>> 8],
    );
  }
};

/** Whether the letters of `short` stand in `long` in order, the first at its head and the last at its end. */
const isShortened = (short: string, long: string): boolean => {
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  let k = 0;
  for (let at = 0; at < long.length && k < short.length; at += 1) if (long[at] === short[k]) k += 1;
  return k === short.length;
};

/** Offers words that a query in kanji shortens: 日朝宣言 for 日朝平壌宣言. Every letter of it must be right. */
export const findShortened = ({ texts, entries, whats, weights }: Keys, query: string, board: Board): void => {
  if (query.length < SHORTENED_FROM) return;
  for (let key = 0; key < texts.length; key += 1) {
    const text = texts[key] as string;
    if (text.length <= query.length || text.length > query.length * 2 || !isShortened(query, text)) continue;
    const weight = (weights[key] as number) / 255;
    board.offer(entries[key] as number, weight * (0.4 + (0.2 * query.length) / text.length), 'short', text, whats[key]);
  }
};
