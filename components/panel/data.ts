import type { RubyToken } from '@/data/types';
import type { Colour } from '@/highlights/colours';
import type { Kind } from '@/matching/types';

/** One footnote of the page as the panel lists it. Each frame counts its own, so a number alone names none. */
export interface PanelNote {
  frame: number;
  number: number;
  kind: Kind;
  /** Passage ids, best first. */
  targets: string[];
  /** The page's own words, and the language they are in. */
  text: string;
  lang: string;
}

export interface PanelTerm {
  id: string;
  ruby: RubyToken[];
  /** In the interface language; '' where that is Japanese. */
  equivalent: string;
  gloss: string;
  /** How often on the page. */
  times: number;
}

/** Why a highlight is nowhere on the page: as the page's places say it. */
export type Nowhere = 'gone' | 'changed' | 'ambiguous' | 'uncertain';

export interface PanelHighlight {
  /** The frame that it is in, and the page that it is stored under. */
  frame: number;
  pageKey: string;
  id: string;
  text: string;
  lang: string;
  note: string;
  tags: string[];
  colour: Colour;
  /** Undefined where the page has not said. */
  place: 'placed' | Nowhere | undefined;
}

/** A passage of the declaration by its length, in characters as printed: what the small picture is drawn from. */
export interface OutlinePassage {
  id: string;
  length: number;
}

export interface PanelPage {
  title: string;
  lang: string;
  host: string;
  notes: PanelNote[];
  terms: PanelTerm[];
  highlights: PanelHighlight[];
  outline: OutlinePassage[];
  /** Ids of all works' passages in reading order. */
  passages: string[];
}

/**
 * What the panel shows of its tab. `ask`: it may not be read yet; `may` says what one press can do about it:
 * read it now (`once`), have the browser ask for the site (`site`), or nothing from here (`none`).
 */
export type PanelState =
  | { state: 'reading' }
  | { state: 'cannot' }
  | { state: 'ask'; may: 'once' | 'site' | 'none'; host: string }
  | { state: 'off'; host: string }
  | { state: 'page'; page: PanelPage };
