/** What look-up answers, and the shape in which its index is shipped. */

/** What a key is a form of. The order is the shipped number. */
export const WHATS = [
  'japanese',
  'reading',
  'korean',
  'north',
  'hanja',
  'romanization',
  'english',
  'chinese',
  'form',
] as const;
export type What = (typeof WHATS)[number];

/**
 * How an answer fits the query. `is`, `begins`, `inside`: the key is it, begins with it, has it inside; `near`: but for a typing error or
 * another orthography; `short`: it shortens the word; `initials`: by initial consonants; `number`, `date`: the passage has that number or date; `has`: the text has those words;
 * `words`: most of the words; `speaks`: the passage uses the term that was found; `explains`: the explanation has the words.
 */
export const HOWS = [
  'is',
  'begins',
  'inside',
  'near',
  'short',
  'initials',
  'number',
  'date',
  'has',
  'words',
  'speaks',
  'explains',
] as const;
export type How = (typeof HOWS)[number];

export interface Reason {
  how: How;
  what?: What;
  /** The words that fit: a key as folded, a term's headword, the query. */
  text: string;
}

/** One answer. `title` and `snippet` are the entry's own words, for lists and terminals. */
export interface LookupResult {
  type: 'term' | 'passage' | 'highlight';
  id: string;
  title: string;
  snippet: string;
  /** Only orders the answers of one query: about 1 for the word itself, under 0.5 for what only has it in its text. */
  score: number;
  why: Reason;
}

/** A way of looking that a query allows: what "nothing found" lists. */
export type Way =
  | 'kanji'
  | 'reading'
  | 'hangul'
  | 'initials'
  | 'latin'
  | 'typos'
  | 'number'
  | 'date'
  | 'text'
  | 'highlights';

export interface Found {
  /** Best first. */
  results: LookupResult[];
  tried: Way[];
}

/** A text of the reader's own that may be found too. */
export interface OwnText {
  id: string;
  title: string;
  /** The highlighted words, the note, the tags: all that may be searched. */
  text: string;
}

/** A table of keys, sorted from every place where a word of a key begins. Numbers in base64, little-endian. */
export interface ShippedKeys {
  /** Joined by line ends. */
  texts: string;
  entries: string;
  whats: string;
  weights: string;
  /** Key number × 256 + offset, sorted by the text from there. */
  rows: string;
}

/** Which text has which words: tokens sorted, joined by line ends; `postings[firsts[k]..firsts[k + 1])` are the texts of token `k`. */
export interface ShippedWords {
  texts: number;
  tokens: string;
  firsts: string;
  postings: string;
}

export interface ShippedLookup {
  /** Ids of terms, then of passages: an entry is its place here. */
  ids: string[];
  /** Terms of the glossary and words of the vocabulary together; of these the last `words` are the vocabulary. */
  terms: number;
  words: number;
  /** How much an entry is wanted when several fit alike, 0 to 9. */
  ranks: number[];
  keys: { han: ShippedKeys; roman: ShippedKeys; english: ShippedKeys; jamo: ShippedKeys; initials: ShippedKeys };
  /** Keys of the vocabulary: searched apart, so that it changes nothing of what the glossary finds. */
  vocabulary: Record<'han' | 'roman' | 'english' | 'jamo', ShippedKeys>;
  /** Names of terms; explanations of terms and texts of passages. One text an entry. */
  names: ShippedWords;
  texts: ShippedWords;
  /** Dates as far as they are said (1955, 1955-10, 1955-10-19), whose they are, and where it is said. */
  dates: [date: string, entry: number, said: 'era' | 'text' | 'rendering' | 'gloss'][];
  variants: { from: string; to: string };
}
