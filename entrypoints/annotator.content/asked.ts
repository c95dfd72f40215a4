import type { Kind } from '@/matching/types';

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

/** What a frame answers to `{type: 'page?'}`. */
export interface PageSummary {
  title: string;
  /** The page's own language tag, '' where it does not say. */
  lang: string;
  on: boolean;
  notes: ListedNote[];
  /** Glossary terms of the page, each once, in order, with how often they come. */
  terms: { id: string; times: number }[];
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
  /** Goes back to where the reader was before the last `go`. → whether there was such a place. */
  | { type: 'back' }
  | { type: 'command'; command: PageCommand };
