import type { Folded } from './fold';

/** A sentence: folded `[start, end)`, and the source's UTF-16 span without blanks at its edges. */
export interface Sentence {
  start: number;
  end: number;
  from: number;
  to: number;
}

/** Words before a full stop that do not end a sentence. */
const ABBREVIATIONS = new Set(
  'jan feb mar apr jun jul aug sept sep oct nov dec mr mrs ms dr prof gen col lt sen rep gov no art arts para vol pp st jr sr vs etc inc co ltd dept'.split(
    ' ',
  ),
);
const CLOSING = '」』）)”’"\'】》〉';
const ENDERS = '。！？!?．.';
const OPENERS = '「『（(《“';
const CLOSERS = '」』）)》”';
/** A sentence is never longer than this in source units: lists without a stop are cut at the next break. */
const LONGEST = 600;

const isBlank = (char: string | undefined) => char === ' ' || char === '\t' || char === '\u3000' || char === '\u00a0';

/** Whether the sign at `at` (a full stop, 。, ! or ? or a line end) ends a sentence of `text`. */
const ends = (text: string, at: number): boolean => {
  const char = text[at] as string;
  let next = at + 1;
  while (CLOSING.includes(text[next] ?? '\0') || ENDERS.includes(text[next] ?? '\0')) next += 1;
  if (char === '\n' || char === '\r') {
    let before = at - 1;
    while (isBlank(text[before]) || text[before] === '\r') before -= 1;
    let after = at + 1;
    while (isBlank(text[after]) || text[after] === '\r') after += 1;
    return text[after] === '\n' || ENDERS.includes(text[before] ?? '。') || CLOSING.includes(text[before] ?? '\0');
  }
  if (char !== '.') return true;
  const following = text[next];
  if (following !== undefined && !isBlank(following) && following !== '\n') return false;
  while (isBlank(text[next])) next += 1;
  if (text[next] !== undefined && /[a-z,;]/.test(text[next] as string)) return false;
  let word = at;
  while (word > 0 && /[A-Za-z]/.test(text[word - 1] as string)) word -= 1;
  const letters = text.slice(word, at).toLowerCase();
  return !(letters.length === 1 || ABBREVIATIONS.has(letters) || (letters.length > 0 && text[word - 1] === '.'));
};

/**
 * Cuts a text into sentences. A stop inside brackets or quotation marks does not end the sentence around them
 * (「話し合いたい。勇気ある行動を望む」と語った。 is one). Linear in the text.
 */
export const sentencesOf = (text: string, folded: Folded): Sentence[] => {
  const sentences: Sentence[] = [];
  let start = 0;
  let scanned = 0;
  let depth = 0;
  for (let k = 0; k < folded.stopCount; k += 1) {
    const end = folded.stops[k] as number;
    if (end <= start) continue;
    const lastUnit = (folded.at[end - 1] as number) + (folded.span[end - 1] as number);
    let at = lastUnit;
    // The blank between two Latin words begins where the word before it ended: what lies in it is looked at too.
    const blank = end < folded.length && folded.units[end] === 0x20 ? (folded.span[end] as number) : 0;
    const limit = end < folded.length ? (folded.at[end] as number) + blank : text.length;
    for (; scanned < at; scanned += 1) depth = nest(text, scanned, depth);
    let stop = -1;
    let within = depth;
    for (; at < limit; at += 1) {
      within = nest(text, at, within);
      const char = text[at] as string;
      if ((ENDERS.includes(char) || char === '\n' || char === '\r') && ends(text, at)) {
        stop = at;
        break;
      }
    }
    // A sentence does not begin with the stop and blank that part it from the one before.
    const opens = folded.units[start] === 0x20 ? (folded.span[start] as number) : 0;
    const from = (folded.at[start] as number) + opens;
    const last = k === folded.stopCount - 1;
    if (!last && (stop < 0 || (depth > 0 && lastUnit - from < LONGEST && closesSoon(text, stop)))) continue;
    let to = stop < 0 ? lastUnit : stop + 1;
    while (to < limit && (ENDERS + CLOSING).includes(text[to] as string)) to += 1;
    sentences.push({ start, end, from, to: Math.max(to, lastUnit) });
    start = end;
    scanned = Math.max(scanned, to);
    depth = 0;
  }
  return sentences;
};

const CLAUSE_ENDS = '、，,;；「」『』“”';

/** Cuts a sentence at commas, semicolons and quotation marks: folded `[start, end)` of each clause. */
export const clausesOf = (
  text: string,
  folded: Folded,
  { start, end, from, to }: Sentence,
): { start: number; end: number }[] => {
  const clauses: { start: number; end: number }[] = [];
  let at = start;
  let begin = start;
  for (let i = from; i < to; i += 1) {
    if (!CLAUSE_ENDS.includes(text[i] as string)) continue;
    while (at < end && (folded.at[at] as number) < i) at += 1;
    if (at > begin) clauses.push({ start: begin, end: at });
    begin = at;
  }
  if (end > begin) clauses.push({ start: begin, end });
  return clauses;
};

const nest = (text: string, at: number, depth: number): number => {
  const unit = text.charCodeAt(at);
  // Almost every character is no bracket; they are turned away by range.
  if (unit > 0x300f ? unit !== 0xff08 && unit !== 0xff09 : unit < 0x201c && unit !== 0x28 && unit !== 0x29)
    return depth;
  const char = text[at] as string;
  if (OPENERS.includes(char)) return depth + 1;
  if (depth > 0 && CLOSERS.includes(char)) return depth - 1;
  return depth;
};

/** Whether a bracket that is open at `at` closes within reach: an unclosed one must not swallow the page. */
const closesSoon = (text: string, at: number): boolean => {
  for (let i = at; i < text.length && i < at + 200; i += 1) if (CLOSERS.includes(text[i] as string)) return true;
  return false;
};
