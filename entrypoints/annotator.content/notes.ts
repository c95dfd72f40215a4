import type { Footnote, TermHit } from '@/matching/types';
import type { Block } from '@/page/blocks';
import type { Settings } from '@/settings/schema';
import type { AskedOfPage, ListedHighlight, Looked, PageCommand } from './asked';

/** A block with what was found in it. */
export interface AnnotatedBlock {
  block: Block;
  footnotes: Footnote[];
  terms: TermHit[];
}

/** What the painter does for the reader of blocks. */
export interface Painter {
  /** Blocks, `on` or `settings` have changed. */
  changed: () => void;
  /** Answers what a page is asked; undefined where that is not its matter. */
  answer: (message: AskedOfPage) => unknown;
  /** A key, a menu or the panel gave a command. True where it was carried out. */
  command: (command: PageCommand) => boolean;
  /** This version of the extension is no more: one line says so, everything else goes. */
  outdated: () => void;
}

/** What the highlighter does for the others: it is started when the page has highlights, or when one is to be made. */
export interface Highlighter {
  /** `on` or `settings` have changed. */
  changed: () => void;
  /** Saves what is selected; without a selection opens the highlight that is next in the window. */
  save: () => void;
  /** Offers the bar at the selection. */
  offer: () => void;
  /** Saves a footnote's stretch. */
  saveFootnote: (range: Range) => void;
  /** The page's highlights in its order, those that are nowhere last. */
  list: () => ListedHighlight[];
  /** Scrolls to one and shows it. False where it is nowhere. */
  go: (id: string) => boolean;
  /** Goes back to where the reader was before. False where there is no such place. */
  back: () => boolean;
  /** Looks once more for one that is nowhere. */
  look: (id: string) => Promise<Looked>;
}

/** The page's second script, loaded when the first of what it does is wanted. */
export interface Surface {
  /** Shows the page's footnotes. */
  paint: () => void;
  /** Shows the page's highlights. */
  highlight: () => void;
  /** Saves what is selected. */
  save: () => void;
  /** Opens the card with the reading of what is selected. */
  read: () => void;
}

/** What the two scripts of a page share in the isolated world: the reader of blocks fills it, the painter shows it. */
export interface PageNotes {
  blocks: Map<Block, AnnotatedBlock>;
  /** Off: nothing is read or shown on this page. */
  on: boolean;
  /** The whole page has been read once. */
  read: boolean;
  /** Counts pages: navigation inside a page makes a new one, and its numbers begin at 1. */
  page: number;
  /** Absent until the page is found to concern us: a page that does not is told to nobody. */
  settings?: Settings;
  surface?: Surface;
  /** Loads and starts the highlighter where it is not here yet. */
  bringHighlighter?: () => Promise<Highlighter | undefined>;
  painter?: Painter;
  highlighter?: Highlighter;
  /** Commands of other parts of the extension, which need no footnote: save a highlight, read a selection. */
  commands: Partial<Record<PageCommand, () => void>>;
  /** Asks the background. Undefined where there is no answer, or this version of the extension is no more. */
  ask: (request: unknown) => Promise<unknown>;
  signal?: AbortSignal;
}

const KEY = Symbol.for('kyakuchu.page');

/** The notes of this frame's page: one object for both scripts. */
export const pageNotes = (): PageNotes => {
  const world = globalThis as unknown as Record<symbol, PageNotes | undefined>;
  world[KEY] ??= { blocks: new Map(), on: true, read: false, page: 1, commands: {}, ask: async () => undefined };
  return world[KEY] as PageNotes;
};
