import { browser } from 'wxt/browser';
import { document } from '@/page/plain';
import type { Settings } from '@/settings/schema';
import { askUntilAnswered } from '../background/asking';
import type { PageRequest } from '../background/messages';
import { GATE_AGAIN } from './limits';
import type { PageNotes } from './notes';

/**
 * Whether the extension that this script belongs to is there: after an update or a removal its id is gone. Chromium hangs its interface
 * on an element of the page that is named `chrome`, if there is one, and a field of that form may stand in place of `runtime`.
 */
export const alive = (): boolean => {
  try {
    return Boolean(browser.runtime?.id) && typeof browser.runtime.sendMessage === 'function';
  } catch {
    return false;
  }
};

/** Joins the notes to the background. The signal they get ends with the outer one, and when this version of the extension is no more. */
export const connect = (notes: PageNotes, outer: AbortSignal): AbortSignal => {
  const end = new AbortController();
  outer.addEventListener('abort', () => end.abort());
  if (outer.aborted) end.abort();
  notes.signal = end.signal;
  const check = (): boolean => {
    if (end.signal.aborted) return false;
    if (alive()) return true;
    notes.painter?.outdated();
    end.abort();
    return false;
  };
  notes.ask = async (request) => {
    const send = async () => browser.runtime.sendMessage(request);
    let answer: unknown;
    // What opens something is not asked twice: it may have opened.
    if ((request as { type?: unknown }).type !== 'open') answer = await askUntilAnswered(send, check);
    else if (check()) answer = await send().catch(() => undefined);
    if (answer === undefined) check();
    return answer;
  };
  // Nothing tells a script that its extension is gone; it looks when the reader comes back to the page.
  document.addEventListener('visibilitychange', check, { signal: end.signal });
  addEventListener('focus', check, { signal: end.signal });
  // A newer version's script that was let in here puts an element of its own in place of ours.
  const newer = new MutationObserver(check);
  newer.observe(document.documentElement, { childList: true });
  end.signal.addEventListener('abort', () => newer.disconnect());
  addEventListener('pointerdown', check, { signal: end.signal, capture: true, passive: true });
  return end.signal;
};

/** Follows the settings while the page is open. The background reads them: it knows the schema. */
export const followSettings = (notes: PageNotes, signal: AbortSignal): void => {
  const listener = async (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !('settings' in changes)) return;
    const settings = (await notes.ask({ type: 'settings?' } satisfies PageRequest)) as Settings | undefined;
    if (!settings) return;
    notes.settings = settings;
    notes.painter?.changed();
    notes.highlighter?.changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    if (alive()) browser.storage.onChanged.removeListener(listener);
  });
};

/** Resolves when the page's own changes make `condition` true, asked now and then. */
export const until = (condition: () => boolean, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    let waiting = false;
    const observer = new MutationObserver(() => {
      if (waiting) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        if (!condition()) return;
        observer.disconnect();
        resolve();
      }, GATE_AGAIN);
    });
    observer.observe(globalThis.document, { childList: true, subtree: true, characterData: true });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      resolve();
    });
  });
