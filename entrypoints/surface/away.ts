import { browser } from 'wxt/browser';
import type { Footnote } from '@/matching/types';
import { pageAddress } from '@/page/address';
import { createTurns } from '@/page/in-turn';
import type { PageNotes } from '../annotator.content/notes';
import { MOST_AWAY } from './limits';

/** Footnotes that the reader found not right, remembered for this page on this machine. */
export interface Away {
  has: (footnote: Footnote) => boolean;
  /** Reads what is remembered of the page that is open now. */
  load: () => void;
  put: (footnote: Footnote) => Promise<void>;
  bringBack: (footnote: Footnote) => Promise<void>;
}

/** What makes a footnote the same on the next visit: its words and its first passage. */
const keyOf = ({ text, targets }: Footnote): string => `${targets[0]?.id ?? ''} ${text}`;
const storeKey = (): string => `away:${pageAddress(location.href)}`;

/** `changed` is called when what is put away has changed. In a private window nothing is stored. */
export const openAway = (notes: PageNotes, changed: () => void): Away => {
  let away = new Set<string>();
  const isPrivate = (browser as unknown as { extension?: { inIncognitoContext?: boolean } }).extension
    ?.inIncognitoContext;
  const stored = async (key: string): Promise<string[] | undefined> => {
    const all = (await browser.storage.local.get(key).catch(() => ({}))) as Record<string, unknown>;
    const list = all[key];
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string').slice(-MOST_AWAY) : undefined;
  };
  const inTurn = createTurns();
  const keep = async (one: string, isAway: boolean) => {
    changed();
    const key = storeKey();
    if (!isPrivate && !notes.signal?.aborted) await inTurn(() => write(key, one, isAway));
  };
  /** Stores that one is put away, or no longer. What another tab of the page put away since stays so. */
  const write = async (key: string, one: string, isAway: boolean) => {
    const others = ((await stored(key)) ?? []).filter((other) => other !== one);
    const now = isAway ? [...others, one].slice(-MOST_AWAY) : others;
    if (now.length === 0) await browser.storage.local.remove(key).catch(() => undefined);
    else await browser.storage.local.set({ [key]: now }).catch(() => undefined);
  };
  return {
    has: (footnote) => away.size > 0 && away.has(keyOf(footnote)),
    load: async () => {
      away = new Set();
      const key = storeKey();
      const list = await stored(key);
      if (!list || key !== storeKey()) return;
      away = new Set(list);
      changed();
    },
    put: async (footnote) => {
      away.add(keyOf(footnote));
      await keep(keyOf(footnote), true);
    },
    bringBack: async (footnote) => {
      away.delete(keyOf(footnote));
      await keep(keyOf(footnote), false);
    },
  };
};
