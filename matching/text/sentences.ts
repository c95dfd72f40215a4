import type { Folded } from './fold';

/** A sentence: folded `[start, end)`, and the source's UTF-16 span without blanks at its edges. */
export interface Sentence {
  start: number;
  end: number;
  from: number;
  to: number;
}

/** Sentences of a text as parallel arrays, for there are many and few are looked at twice; only the first `count` count. */
export interface Sentences {
  start: Uint32Array;
  end: Uint32Array;
  from: Uint32Array;
  to: Uint32Array;
  count: number;
}

export const sentenceAt = ({ start, end, from, to }: Sentences, k: number): Sentence => ({
  start: start[k] as number,
  end: end[k] as number,
  from: from[k] as number,
  to: to[k] as number,
});

/** Words before a full stop that do not end a sentence. */
const ABBREVIATIONS = new Set(
  'jan feb mar apr jun jul aug sept sep oct nov dec mr mrs ms dr prof gen col lt sen rep gov no art arts para vol pp st jr sr vs etc inc co ltd dept'.split(
    ' ',
  ),
);
const CLOSING = '」』）)”’"\'】》〉';
const ENDERS = '。！？!?．.';
/** A sentence is never longer than this in source units: lists without a stop are cut at the next break. */
const LONGEST = 600;
/** An open bracket that does not close within so many units must not swallow the page. */
const CLOSES_WITHIN = 200;

/** What a sign between two letters is to a sentence, in bits; signs that are none of these are 0. */
const ENDER = 1;
const CLOSER = 2;
const LINE = 4;
const SPACE = 8;
const CLAUSE = 16;
const signs = new Uint8Array(0x10000);
for (const char of CLOSING) signs[char.charCodeAt(0)] = CLOSER;
for (const char of ENDERS) signs[char.charCodeAt(0)] = ENDER;
for (const char of '\n\r') signs[char.charCodeAt(0)] = LINE;
for (const char of ' \t\u3000\u00a0') signs[char.charCodeAt(0)] = SPACE;
for (const char of '、，,;；「」『』“”▽▼△▲◇◆○●□■')
  signs[char.charCodeAt(0)] = (signs[char.charCodeAt(0)] as number) | CLAUSE;
const signAt = (text: string, at: number): number => (at < text.length ? (signs[text.charCodeAt(at)] as number) : 0);
const isLetter = (unit: number) => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
const FULL_STOP = 0x2e;
const CARRIAGE = 0x0d;

/** Whether the word before the full stop at `at` is one that a stop abbreviates, or an initial. */
const isAbbreviated = (text: string, at: number): boolean => {
  let word = at;
  while (word > 0 && isLetter(text.charCodeAt(word - 1))) word -= 1;
  const size = at - word;
  if (size === 0) return false;
  return (
    size === 1 ||
    (word > 0 && text.charCodeAt(word - 1) === FULL_STOP) ||
    (size < 6 && ABBREVIATIONS.has(text.slice(word, at).toLowerCase()))
  );
};

/** Whether a full stop with `next` after it and its closing marks is followed by what begins a sentence. */
const beginsAfter = (text: string, next: number): boolean => {
  if (next >= text.length) return true;
  const sign = signAt(text, next);
  if ((sign & SPACE) === 0) return text.charCodeAt(next) === 0x0a;
  let at = next;
  while ((signAt(text, at) & SPACE) !== 0) at += 1;
  const unit = at < text.length ? text.charCodeAt(at) : 0;
  return !((unit >= 0x61 && unit <= 0x7a) || unit === 0x2c || unit === 0x3b);
};

/**
 * First place in the gap `[from, limit)` between two letters where a sentence ends (a full stop, 。, ! or ? or a line end); -1 where none.
 * What follows a run of signs is looked up once a run, so that a gap of any length is one pass.
 */
const firstEnd = (text: string, from: number, limit: number): number => {
  let next = from; // after the run of closing marks and enders that `at` is in
  let begins = false; // whether a sentence may begin at `next`
  let after = from; // after the run of blanks and carriage returns that `at` is in
  let before = from - 1; // last place before `at` that is no blank
  for (let at = from; at < limit; at += 1) {
    const sign = signs[text.charCodeAt(at)] as number;
    if ((sign & ENDER) !== 0) {
      if (text.charCodeAt(at) !== FULL_STOP) return at;
      if (next <= at) {
        next = at + 1;
        while ((signAt(text, next) & (ENDER | CLOSER)) !== 0) next += 1;
        begins = beginsAfter(text, next);
      }
      if (begins && !isAbbreviated(text, at)) return at;
    } else if ((sign & LINE) !== 0) {
      if (after <= at) {
        after = at + 1;
        while ((signAt(text, after) & SPACE) !== 0 || text.charCodeAt(after) === CARRIAGE) after += 1;
      }
      if (before < 0 || text.charCodeAt(after) === 0x0a || (signAt(text, before) & (ENDER | CLOSER)) !== 0) return at;
    }
    if ((sign & SPACE) === 0 && text.charCodeAt(at) !== CARRIAGE) before = at;
  }
  return -1;
};

/** Makes the cutter of sentences, whose result belongs to it until its next call. */
export const createSentences = () => {
  const own: Sentences = {
    start: new Uint32Array(256),
    end: new Uint32Array(256),
    from: new Uint32Array(256),
    to: new Uint32Array(256),
    count: 0,
  };
  const push = (start: number, end: number, from: number, to: number) => {
    if (own.count === own.start.length)
      for (const key of ['start', 'end', 'from', 'to'] as const) {
        const more = new Uint32Array(own.count * 2);
        more.set(own[key]);
        own[key] = more;
      }
    own.start[own.count] = start;
    own.end[own.count] = end;
    own.from[own.count] = from;
    own.to[own.count] = to;
    own.count += 1;
  };

  /**
   * Cuts a text into sentences. A stop inside brackets or quotation marks does not end the sentence around them
   * (「話し合いたい。勇気ある行動を望む」と語った。 is one). Only the gaps where the fold saw a stop, and the brackets it saw, are looked at.
   */
  return (text: string, folded: Folded): Sentences => {
    const { at, span, marks, markCount } = folded;
    own.count = 0;
    let start = 0;
    let scanned = 0;
    let depth = 0;
    let mark = 0;
    for (let k = 0; k < folded.stopCount; k += 1) {
      const end = folded.stops[k] as number;
      if (end <= start) continue;
      const lastUnit = (at[end - 1] as number) + (span[end - 1] as number);
      // The blank between two Latin words begins where the word before it ended: what lies in it is looked at too.
      const blank = end < folded.length && folded.units[end] === 0x20 ? (span[end] as number) : 0;
      const limit = end < folded.length ? (at[end] as number) + blank : text.length;
      for (; mark < markCount && (marks[mark] as number) < 2 * lastUnit; mark += 1) {
        const one = marks[mark] as number;
        if (one < 2 * scanned) continue;
        if ((one & 1) !== 0) depth += 1;
        else if (depth > 0) depth -= 1;
      }
      scanned = Math.max(scanned, lastUnit);
      const stop = firstEnd(text, lastUnit, limit);
      // A sentence does not begin with the stop and blank that part it from the one before.
      const opens = folded.units[start] === 0x20 ? (span[start] as number) : 0;
      const from = (at[start] as number) + opens;
      if (k < folded.stopCount - 1) {
        if (stop < 0) continue;
        if (depth > 0 && lastUnit - from < LONGEST && closesSoon(folded, mark, stop)) continue;
      }
      let to = stop < 0 ? lastUnit : stop + 1;
      while (to < limit && (signAt(text, to) & (ENDER | CLOSER)) !== 0) to += 1;
      push(start, end, from, Math.max(to, lastUnit));
      start = end;
      scanned = Math.max(scanned, to);
      depth = 0;
    }
    return own;
  };
};

/** Whether a bracket that is open at `stop` closes within reach; marks before number `mark` lie before it. */
const closesSoon = ({ marks, markCount }: Folded, mark: number, stop: number): boolean => {
  for (let k = mark; k < markCount && (marks[k] as number) < 2 * (stop + CLOSES_WITHIN); k += 1)
    if ((marks[k] as number) >= 2 * stop && ((marks[k] as number) & 1) === 0) return true;
  return false;
};

/** Endings of Korean words after which another clause begins, and English words that begin one: neither language needs a comma there. */
const KOREAN_ENDINGS = new Set(['고', '며', '면서', '지만', '는데']);
const ENGLISH_OPENINGS = new Set(['and', 'while', 'but', 'whereas']);
const LONGEST_OPENING = 8;

/** Whether the blank at `i` parts two clauses, by the end of the word before it or by the word after it. */
const partsClauses = (text: string, i: number): boolean => {
  if (KOREAN_ENDINGS.has(text.slice(i - 1, i)) || KOREAN_ENDINGS.has(text.slice(i - 2, i))) return true;
  const after = text.slice(i + 1, i + 2 + LONGEST_OPENING);
  return ENGLISH_OPENINGS.has(after.slice(0, after.indexOf(' ')));
};

/** Cuts a sentence at commas, semicolons, quotation marks, bullets and the joints of Korean and English: folded `[start, end)` of each clause. */
export const clausesOf = (
  text: string,
  folded: Folded,
  { start, end, from, to }: Sentence,
): { start: number; end: number }[] => {
  const clauses: { start: number; end: number }[] = [];
  let at = start;
  let begin = start;
  for (let i = from; i < to; i += 1) {
    const sign = signs[text.charCodeAt(i)] as number;
    if ((sign & CLAUSE) === 0 && !((sign & SPACE) !== 0 && partsClauses(text, i))) continue;
    while (at < end && (folded.at[at] as number) < i) at += 1;
    if (at > begin) clauses.push({ start: begin, end: at });
    begin = at;
  }
  if (end > begin) clauses.push({ start: begin, end });
  return clauses;
};
