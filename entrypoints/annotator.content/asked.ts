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
const COMMANDS: ReadonlySet<unknown> = new Set<PageCommand>([
  'next',
  'previous',
  'open',
  'toggle',
  'save',
  'readSelection',
]);

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

type Fields = Readonly<Record<string, unknown>>;

/** What each question must hold, checked where it arrives. A page's script carries no library for it. */
const HOLDS: Record<AskedOfPage['type'], (fields: Fields) => boolean> = {
  switch: ({ on }) => typeof on === 'boolean',
  'page?': () => true,
  go: ({ number }) => Number.isSafeInteger(number),
  back: () => true,
  'highlight.go': ({ id }) => typeof id === 'string',
  'highlight.look': ({ id }) => typeof id === 'string',
  command: ({ command }) => COMMANDS.has(command),
};

/** Whether a message is a whole question to a page; everything else is left for others to answer. */
export const isAsked = (message: unknown): message is AskedOfPage => {
  if (typeof message !== 'object' || message === null) return false;
  const { type } = message as Fields;
  return (
    typeof type === 'string' && Object.hasOwn(HOLDS, type) && HOLDS[type as AskedOfPage['type']](message as Fields)
  );
};
