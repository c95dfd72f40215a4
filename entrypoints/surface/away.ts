import { browser } from 'wxt/browser';
import type { Footnote } from '@/matching/types';
import { pageAddress } from '@/page/address';
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
  const keep = async () => {
    changed();
    if (isPrivate || notes.signal?.aborted) return;
    const key = storeKey();
    if (away.size === 0) await browser.storage.local.remove(key).catch(() => undefined);
    else await browser.storage.local.set({ [key]: [...away].slice(-MOST_AWAY) }).catch(() => undefined);
  };
  return {
    has: (footnote) => away.size > 0 && away.has(keyOf(footnote)),
    load: async () => {
      away = new Set();
      const key = storeKey();
      const stored = (await browser.storage.local.get(key).catch(() => ({}))) as Record<string, unknown>;
      const list = stored[key];
      if (!Array.isArray(list) || key !== storeKey()) return;
      away = new Set(list.filter((one) => typeof one === 'string').slice(-MOST_AWAY));
      changed();
    },
    put: async (footnote) => {
      away.add(keyOf(footnote));
      await keep();
    },
    bringBack: async (footnote) => {
      away.delete(keyOf(footnote));
      await keep();
    },
  };
};
