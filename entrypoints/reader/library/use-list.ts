import { useEffect, useState } from 'preact/hooks';
import type { Language } from '@/components/card/data';
import { type Arranged, arranging, type Filter, type Grouping, passes } from '@/highlights/library/arrange';
import type { Entry } from '@/highlights/library/entry';
import { inTurns } from '@/page/anchor-turns';
import { theFinder } from './finder';

export interface Listing {
  arranged: Arranged;
  found: number;
  searching: boolean;
}

/** How long a search may take before it is said that it is going on, in milliseconds: most take less, and a word that flickers is worse. */
const SAID_AFTER = 200;

/** What of the entries is listed, in which order. A list that is being made anew leaves the last one standing. */
export const useList = (
  entries: readonly Entry[],
  query: string,
  filter: Filter,
  by: Grouping,
  language: Language,
): Listing => {
  const [list, set] = useState<Listing>({ arranged: { groups: [], rows: [] }, found: 0, searching: false });
  useEffect(() => {
    const ending = new AbortController();
    const make = async () => {
      const narrowed = Object.values(filter).some((value) => value !== undefined)
        ? entries.filter((entry) => passes(entry, filter))
        : entries;
      let found: readonly Entry[] | undefined = narrowed;
      if (query.trim() !== '') {
        const { read, find } = await theFinder();
        found = await find(narrowed, read(query), ending.signal);
      }
      if (!found || ending.signal.aborted) return;
      const arranged = await inTurns(arranging(found, by, language), ending.signal);
      if (ending.signal.aborted) return;
      set({ arranged, found: found.length, searching: false });
    };
    const saying = setTimeout(() => set((before) => ({ ...before, searching: true })), SAID_AFTER);
    make()
      // Another list is wanted meanwhile.
      .catch((error) => ending.signal.aborted || console.warn('Kyakuchū: the list could not be made.', error))
      .finally(() => clearTimeout(saying));
    return () => {
      ending.abort();
      clearTimeout(saying);
    };
  }, [entries, query, filter, by, language]);
  return list;
};
