import type { RubyToken, WorkId } from '@/data/types';
import type { Kind } from '@/matching/types';

/** Interface languages. */
export type Language = 'en' | 'ja' | 'ko';

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
  equivalents: string;
  gloss: string;
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
  /** Stretches of the passage that differ from the page's words: UTF-16 offsets into the joined `ruby` texts. */
  differences: { start: number; end: number }[];
  pairs: Pair[];
  translation?: { lang: string; text: string };
  notes: string[];
  witnesses: Witness[];
  terms: CardTerm[];
}

export interface CardData {
  kind: Kind;
  targets: CardTarget[];
  why: string[];
}
