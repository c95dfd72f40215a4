import type { RubyToken, WorkId } from '@/data/types';
import type { Kind } from '@/matching/types';

/** Interface languages. */
export type Language = 'en' | 'ja' | 'ko';

/** What a card is of: a footnote's kind, or a term. */
export type CardKind = Kind | 'term';

/** UTF-16 offsets into the passage's text. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of the passage: as the page has it, or lacking there. */
export interface ComparedPart {
  text: string;
  differs: boolean;
}

/** One place where page and passage part, with its neighbours. */
export interface Pair {
  printed: ComparedPart[];
  page: ComparedPart[];
}

/** A point of the passage in its own words, and the page's words for it; absent where the page has none. */
export interface SharedWords {
  printed: string;
  page?: string;
}

/** What another work says that bears on the passage. */
export interface Witness {
  id: string;
  work: WorkId;
  place: string;
  says: string;
  original?: { lang: string; text: string };
}

export interface CardTerm {
  id: string;
  ja: string;
  ruby: RubyToken[];
  equivalents: { lang: string; text: string }[];
}

/** Where the copy of the source was damaged, and is read otherwise. */
export interface CardEmendation {
  /** As the copy has it, on one line. */
  printed: string;
  /** What sort of damage, and why it is read so. */
  says: string;
}

/** One target of a footnote, ready to be shown in one interface language. */
export interface CardTarget {
  id: string;
  work: WorkId;
  title: string;
  place: string;
  lang: string;
  /** The passage as printed, cut into readings where it is Japanese. */
  ruby: RubyToken[];
  /** Stretches of the passage that differ from the page's words; an empty one is a gap that the page fills. */
  differences: Span[];
  pairs: Pair[];
  /** Words of the passage that the page has in its own way. */
  hits: Span[];
  shared: SharedWords[];
  /** How many of the passage's points the page carries; absent where they cannot be counted. */
  points?: { carried: number; all: number };
  /** Signs that the editor has mended, and words that stand though they seem wrong. */
  emended: Span[];
  sics: Span[];
  emendations: CardEmendation[];
  translation?: { lang: string; text: string };
  notes: { cited?: { lang: string; text: string }; text: string }[];
  witnesses: Witness[];
  terms: CardTerm[];
  /** Where terms of the glossary stand in the passage. */
  termSpans: (Span & { id: string })[];
  /** The passage in quotation marks with its citation: what copying gives. */
  quotation: string;
  /** The passage alone. */
  text: string;
}

/** A term with everything that is known of it. */
export interface TermEntry {
  id: string;
  ruby: RubyToken[];
  romaji: string;
  ko: string;
  hanja?: string;
  /** Revised Romanization of the Korean. */
  rr?: string;
  /** The North's own form, where it differs. */
  kp?: string;
  en: string;
  zh: string;
  zhHant?: string;
  /** The Sino-Japanese reading of a Korean name, where it is in use. */
  readingSino?: string;
  /** Offices of a person, with their dates. */
  office?: string;
  gloss: string;
  /** Where the works use it. */
  uses: { work: WorkId; title: string; places: { id: string; place: string }[] }[];
  /** The term in its languages, for copying. */
  line: string;
}

export interface CardData {
  kind: CardKind;
  targets: CardTarget[];
  /** Present in a term's card alone. */
  term?: TermEntry;
  why: string[];
  /** Language of the page's own words; '' where it is not known. */
  pageLang: string;
}
