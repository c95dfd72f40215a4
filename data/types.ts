/** The edition as it is compiled from `data/` and bundled: what every room may know of the works. */

export type WorkId = 'decl' | 'rec' | 'paper';
export type Lang = 'ja' | 'ko' | 'en';

/** A short text in each interface language. */
export type Trilingual = Record<'en' | 'ja' | 'ko', string>;

/** A place where the source was damaged and is read otherwise. Offsets: UTF-16 units into the passage's text. */
export interface Emendation {
  start: number;
  end: number;
  /** As the source has it; ⏎ is a line end. */
  printed: string;
  read: string;
  /** What sort of damage, and why it is read so. */
  kind: string;
  why: Trilingual;
  confidence: 'certain' | 'probable';
}

/** Words that the source itself seems to have got wrong; they stand. */
export interface Sic {
  start: number;
  end: number;
  /** What one would expect instead; '' where it cannot be told. */
  expected: string;
  minor: boolean;
  note: Trilingual;
}

export interface Passage {
  id: string;
  work: WorkId;
  lang: Lang;
  kind: 'paragraph' | 'item' | 'note' | 'footnote' | 'abstract' | 'keywords' | 'title' | 'byline' | 'signature';
  /** What is printed before it: 「１．」, 「●」, "1) ". */
  label: string;
  text: string;
  /** Lines of the source, as data/works gives them. */
  lines: string;
  emendations: Emendation[];
  sics: Sic[];
  /** Editor's notes, each in three languages. */
  notes: Trilingual[];
  /** Places of footnote marks in the text. */
  marks: { at: number; footnote: string }[];
}

/** A heading, with the id of what stands under it. */
export interface Heading {
  id: string;
  level: number;
  text: string;
  emendations: Emendation[];
  sics: Sic[];
}

/** Headings and passages of a work in reading order. */
export type WorkPart = { heading: Heading } | { passage: string };

/** A piece of a Japanese text; `reading` in hiragana where it needs one. */
export interface RubyToken {
  text: string;
  reading?: string;
}

/** What a passage of one work has to do with one of another, judged by hand. Every link is seen from both its ends. */
export interface Link {
  to: string;
  /** What `to` says here, for a reader of the passage that has the link. */
  says: Trilingual;
}

/** Our own translations and gists of a passage. */
export type Renderings = Partial<Record<'en' | 'ja' | 'ko' | 'zh', string>>;

/** Everything the cards and the reader show. Keys are passage ids. */
export interface Edition {
  passages: Record<string, Passage>;
  parts: Record<WorkId, WorkPart[]>;
  translations: Record<string, Renderings>;
  readings: Record<string, RubyToken[]>;
  links: Record<string, Link[]>;
  /** The glossary: what pages are searched for. */
  terms: Term[];
  /** The vocabulary: found by look-up and in Korean that is read, not on pages. */
  words: Word[];
}

/** A word of the vocabulary: its Korean, and what it is in English and Japanese. */
export interface Word {
  id: string;
  ko: string;
  /** North Korean spelling or word, where it differs by more than blanks. */
  kp?: string;
  /** Absent where the word has none, or they are not certain. */
  hanja?: string;
  /** Revised Romanization. */
  rr: string;
  en: string;
  ja: string;
  reading: string;
  /** Written like a more frequent word: in a text it is not taken for this one. */
  homograph?: true;
}

/** An entry of the glossary. */
export interface Term {
  id: string;
  kind: 'person' | 'place' | 'institution' | 'agreement' | 'event' | 'term' | 'source';
  ja: string;
  reading: string;
  ruby: RubyToken[];
  /** The Sino-Japanese reading of a Korean name, where it is in use. */
  readingSino?: string;
  ko: string;
  /** North Korean orthography or wording, where it differs. */
  kp?: string;
  hanja?: string;
  /** Revised Romanization of the Korean. */
  rr?: string;
  en: string;
  zh: string;
  zhHant?: string;
  /** Of a person: offices with their dates, where the works make them matter. */
  office?: Trilingual;
  gloss: Trilingual;
  /** Every form it takes in print, by language. */
  forms: Record<'ja' | 'ko' | 'en' | 'zh', string[]>;
  /** Passages that use it. */
  uses: string[];
}
