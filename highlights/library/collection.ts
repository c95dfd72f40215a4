import { inTurns } from '@/page/anchor-turns';
import { createTurns } from '@/page/in-turn';
import { READ_AT_ONCE } from '../limits';
import { read } from '../store';
import { newestFirst, sortingNewest } from './arrange';
import { createBreath } from './breath';
import { type Entry, entryOf } from './entry';

/** All that is stored, at hand: read record by record in short tasks, and again where something changed. */
export interface Collection {
  /** Newest first. */
  entries: () => readonly Entry[];
  /** Reads everything; `progress` hears how many there are so far. Rejects with a StoreError where the store cannot be read. */
  load: (progress: (count: number) => void, signal?: AbortSignal) => Promise<void>;
  /** Reads these pages again. */
  refresh: (pageKeys: readonly string[]) => Promise<void>;
}

export const createCollection = (): Collection => {
  let sorted: readonly Entry[] = [];
  /** One reading at a time, so that an older state never overwrites a newer one. */
  const inTurn = createTurns();

  return {
    entries: () => sorted,
    load: (progress, signal) =>
      inTurn(async () => {
        const breath = createBreath();
        const fresh: Entry[] = [];
        for (let after = ''; !signal?.aborted; ) {
          const records = await read((db) => db.pages.where('key').above(after).limit(READ_AT_ONCE).toArray());
          for (const { key, highlights } of records) {
            for (const one of highlights) fresh.push(entryOf(one));
            after = key;
          }
          progress(fresh.length);
          await breath();
          if (records.length < READ_AT_ONCE) break;
        }
        if (!signal?.aborted) sorted = await inTurns(sortingNewest(fresh));
      }),
    refresh: (keys) =>
      inTurn(async () => {
        const records = await read((db) => db.pages.bulkGet([...keys]));
        const changed = new Set(keys);
        const there = records.flatMap((record) => record?.highlights.map(entryOf) ?? []);
        sorted = merged(
          sorted.filter(({ pageKey }) => !changed.has(pageKey)),
          newestFirst(there),
        );
      }),
  };
};

/** Two lists, each newest first, as one: what changed is little, and the rest need not be sorted again. */
const merged = (all: readonly Entry[], some: readonly Entry[]): Entry[] => {
  const list: Entry[] = [];
  let k = 0;
  for (const one of some) {
    for (; k < all.length && (all[k] as Entry).created >= one.created; k += 1) list.push(all[k] as Entry);
    list.push(one);
  }
  for (; k < all.length; k += 1) list.push(all[k] as Entry);
  return list;
};
