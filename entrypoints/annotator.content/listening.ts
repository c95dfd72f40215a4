import { browser } from 'wxt/browser';
import { document } from '@/page/plain';
import { isTyping } from '@/page/typing';
import { isChord } from '@/settings/chords';
import type { Settings } from '@/settings/schema';
import type { PageRequest } from '../background/messages';
import { type AskedOfPage, isAsked, type PageCommand, type PageSummary } from './asked';
import type { PageNotes } from './notes';

/** Answers what the background, the popup and the panel ask of this page, and the reader's own keys. */
export const listen = (notes: PageNotes, signal: AbortSignal, turn: (on: boolean) => Promise<void>): void => {
  const answer = async (message: AskedOfPage): Promise<unknown> => {
    if (message.type === 'switch') return void (await turn(message.on));
    if (message.type === 'command') return void obey(notes, message.command);
    const { highlighter } = notes;
    if (message.type === 'highlight.go') return highlighter?.go(message.id) ?? false;
    if (message.type === 'highlight.look') return (await highlighter?.look(message.id)) ?? 'nothing';
    const said = notes.painter?.answer(message);
    if (message.type === 'page?')
      return { ...emptyPage(notes), ...(said as object), highlights: highlighter?.list() ?? [] };
    if (message.type === 'back') return (highlighter?.back() ?? false) || said === true;
    return said ?? false;
  };
  // By `respond` and not by a promise: every browser takes that without help, and the script stays small.
  const listener = (message: unknown, _sender: unknown, respond: (answer?: unknown) => void): true | undefined => {
    // What is not asked of a page is left for others to answer.
    if (signal.aborted || !isAsked(message)) return undefined;
    answer(message).then(respond, () => respond());
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  addEventListener('keydown', (event) => onKey(notes, event), { capture: true, signal });
};

/** A page on which nothing has been found. */
const emptyPage = (notes: PageNotes): PageSummary => ({
  title: document.title.slice(0, 1000),
  lang: document.documentElement.lang.slice(0, 40),
  on: notes.on,
  notes: [],
  terms: [],
  highlights: [],
});

/** What is done to a selection needs no footnote: on a page that does not concern us the settings are asked for at the first chord over one. */
const onSelection = async (notes: PageNotes, event: KeyboardEvent): Promise<void> => {
  if (!(event.altKey || event.ctrlKey || event.metaKey) || getSelection()?.type !== 'Range') return;
  notes.settings = (await notes.ask({ type: 'settings?' } satisfies PageRequest)) as Settings | undefined;
  for (const command of ['save', 'readSelection'] as const)
    if (isChord(notes.settings?.keys[command] ?? '', event)) obey(notes, command);
};

const onKey = (notes: PageNotes, event: KeyboardEvent): void => {
  if (!event.isTrusted || event.repeat || isTyping(event)) return;
  if (!notes.settings) return void onSelection(notes, event);
  for (const [command, own] of Object.entries(notes.settings.keys)) {
    if (!isChord(own, event)) continue;
    if (!obey(notes, command as PageCommand | 'panel')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
};

/** Carries out a command; false where this page has nothing to carry out. */
const obey = (notes: PageNotes, command: PageCommand | 'panel'): boolean => {
  if (command === 'panel') {
    void notes.ask({ type: 'open', surface: 'panel' } satisfies PageRequest);
    return true;
  }
  if (command === 'readSelection') {
    if (getSelection()?.isCollapsed !== false) return false;
    void notes.ask({ type: 'reading.card' } satisfies PageRequest);
    return true;
  }
  const own = notes.commands[command];
  if (own) {
    own();
    return true;
  }
  return notes.painter?.command(command) ?? false;
};
