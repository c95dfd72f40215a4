import { browser } from 'wxt/browser';
import { isTyping } from '@/page/typing';
import { isChord } from '@/settings/chords';
import type { PageRequest } from '../background/messages';
import type { AskedOfPage, PageCommand, PageSummary } from './asked';
import type { PageNotes } from './notes';

const ASKED: ReadonlySet<unknown> = new Set<AskedOfPage['type']>(['switch', 'page?', 'go', 'back', 'command']);

/** Answers what the background, the popup and the panel ask of this page, and the reader's own keys. */
export const listen = (notes: PageNotes, signal: AbortSignal, turn: (on: boolean) => Promise<void>): void => {
  const answer = async (message: AskedOfPage): Promise<unknown> => {
    if (message.type === 'switch') return void (await turn(message.on));
    if (message.type === 'command') return void obey(notes, message.command);
    const said = notes.painter?.answer(message);
    if (said !== undefined) return said;
    return message.type === 'page?' ? emptyPage(notes) : false;
  };
  const listener = (message: unknown) => {
    if (signal.aborted || typeof message !== 'object' || message === null) return undefined;
    // What is not asked of a page is left for others to answer.
    return ASKED.has((message as { type?: unknown }).type) ? answer(message as AskedOfPage) : undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  addEventListener('keydown', (event) => onKey(notes, event), { capture: true, signal });
};

/** A page on which nothing has been found. */
const emptyPage = (notes: PageNotes): PageSummary => ({
  title: document.title,
  lang: document.documentElement.lang,
  on: notes.on,
  notes: [],
  terms: [],
});

const onKey = (notes: PageNotes, event: KeyboardEvent): void => {
  if (!notes.settings || !event.isTrusted || event.repeat || isTyping(event)) return;
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
