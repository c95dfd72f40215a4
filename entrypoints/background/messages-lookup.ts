import * as v from 'valibot';
import type { RubyToken, WorkId } from '@/data/types';
import type { ReadToken } from '@/readings/read';
import { LONGEST_SELECTION } from '../reading-card/limits';

/** What the card for a selection's reading asks of the background. */

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_SELECTION));

/** What is known at once: curated readings, terms, passages. → SelectionAnswer */
const selection = v.object({ type: v.literal('reading'), text, language: v.picklist(['en', 'ja', 'ko']) });
/** The whole reading, by the analyser; on first use it takes seconds. → {tokens} or {failed: true} */
const analysis = v.object({ type: v.literal('reading.whole'), text });
/** The card is wanted for what is selected in the asking frame. */
const card = v.object({ type: v.literal('reading.card') });

export const lookupRequests = [selection, analysis, card] as const;

/** A term of a selection, as its card lists it. */
export interface SelectionTerm {
  id: string;
  /** As it stands in the selection. */
  text: string;
  ja: string;
  ruby: RubyToken[];
  ko: string;
  hanja?: string;
  en: string;
  gloss: string;
}

/** A passage that a selection quotes, restates or resembles. */
export interface SelectionPassage {
  id: string;
  work: WorkId;
  lang: string;
  text: string;
}

export interface SelectionAnswer {
  lang: 'ja' | 'ko' | 'other';
  /** Japanese: readings that people made. Korean: hanja over what the glossary knows. */
  tokens: ReadToken[];
  /** Whether the analyser can add readings. */
  more: boolean;
  /** Korean in Latin letters; '' for others. */
  romanized: string;
  terms: SelectionTerm[];
  passages: SelectionPassage[];
}

export type WholeReading = { tokens: ReadToken[] } | { failed: true };
