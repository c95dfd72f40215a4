import type { Kind } from '@/matching/types';
import type { OrphanReason } from '@/page/anchor-types';

/** What a page's script may be asked by the background, the popup and the panel (`tabs.sendMessage`), and what it answers. */

/** One footnote of the page, as a list shows it. */
export interface ListedNote {
  number: number;
  kind: Kind;
  /** Passage ids, best first. */
  targets: string[];
  /** The page's own words. */
  text: string;
}

/** One of the reader's highlights of the page. What it says is in the store; here is where it is, or why it is nowhere. */
export interface ListedHighlight {
  id: string;
  place: 'placed' | OrphanReason;
}

/** What came of looking for a highlight: it is placed; words like its own are shown, and nothing is claimed; nothing is there. */
export type Looked = 'placed' | 'alike' | 'nothing';

/** What a frame answers to `{type: 'page?'}`. */
export interface PageSummary {
  title: string;
  /** The page's own language tag, '' where it does not say. */
  lang: string;
  on: boolean;
  notes: ListedNote[];
  /** Glossary terms of the page, each once, in order, with how often they come. */
  terms: { id: string; times: number }[];
  highlights: ListedHighlight[];
}

/** Commands that keys, menus and the panel give to a page. */
export type PageCommand = 'next' | 'previous' | 'open' | 'toggle' | 'save' | 'readSelection';

export type AskedOfPage =
  /** The popup switches a site off or on. No answer. */
  | { type: 'switch'; on: boolean }
  /** → PageSummary */
  | { type: 'page?' }
  /** Goes to a footnote: scrolls its line into view and shows its card. → whether there is such a one. */
  | { type: 'go'; number: number }
  /** Goes to one of the reader's highlights. → whether it is on the page. */
  | { type: 'highlight.go'; id: string }
  /** Looks once more for a highlight that is nowhere. → Looked */
  | { type: 'highlight.look'; id: string }
  /** Goes back to where the reader was before the last `go`. → whether there was such a place. */
  | { type: 'back' }
  | { type: 'command'; command: PageCommand };
