import type { ShippedModel } from './model/model';
import type { ShippedQuoteIndex } from './quote/index';
import type { AnaphoraRule } from './restate/anaphora';

export type Kind = 'quote' | 'restate' | 'mention';
export type Language = 'ja' | 'ko' | 'en' | 'zh';

/** A passage (or a whole work) that words of a page quote, restate or name. `score` is between 0 and 1. */
export interface Target {
  id: string;
  score: number;
}

/** Words of the page that told: a concept, a name, or the quoted words themselves. Offsets are UTF-16 units. */
export interface Evidence {
  /** Id of the concept or term, or `quote`. */
  concept: string;
  start: number;
  end: number;
}

/** A footnote on `[start, end)` of the text it was found in (UTF-16 units); `text` is that stretch. Targets come best first. */
export interface Footnote {
  kind: Kind;
  targets: Target[];
  start: number;
  end: number;
  text: string;
  /** Why, in words a reader understands (English). */
  why: string[];
  evidence: Evidence[];
}

/** A glossary term in the text. `reading`, in hiragana, is that of the words as they stand, or else the Japanese term's; empty where there is none. */
export interface TermHit {
  id: string;
  start: number;
  end: number;
  text: string;
  reading: string;
}

export interface Annotation {
  footnotes: Footnote[];
  terms: TermHit[];
}

/** What a page says of itself, and what its earlier blocks have established. */
export interface PageContext {
  title?: string;
  /** Anything the page gives as its date. */
  date?: string;
}

/** Someone or something a form belongs to: a concept of the matcher or a term of the glossary. */
export interface LexiconOwner {
  id: string;
  type: 'concept' | 'term';
  label: { en: string; ja: string; ko: string };
  reading?: string;
  /** A person, a place, a body: words that anybody uses who names it, and no one's own. */
  name?: boolean;
}

/** Everything the matcher works on, as it is compiled from `data/`. */
export interface MatcherData {
  variants: { from: string; to: string };
  quotes: ShippedQuoteIndex;
  owners: LexiconOwner[];
  /** Folded form, number of its owner, 1 where any ending may follow. */
  forms: [string, number, 0 | 1][];
  model: ShippedModel;
  anaphora: AnaphoraRule[];
  lookAlikes: LookAlike[];
  /** Readings of the glossary's Japanese forms, as they are printed: a title is not read as the office's name. */
  formReadings: Record<string, string>;
}

/** A sentence with a concept of `against` and none of `unless` is about something else. Owners by number. */
export interface LookAlike {
  against: number[];
  unless: number[];
}
