import type { Footnote, TermHit } from '@/matching/types';
import type { Block } from '@/page/blocks';
import type { Settings } from '@/settings/schema';
import type { AskedOfPage, PageCommand } from './asked';

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

/** What the highlighter does for the others: it is loaded when the page has highlights, or when one is to be made. */
export interface Highlighter {
  /** Saves what is selected; without a selection opens the highlight that is next in the window. */
  save: () => void;
  /** Offers the bar at the selection. */
  offer: () => void;
  /** Saves a footnote's stretch. */
  saveFootnote: (range: Range) => void;
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
