import { READ_AT_ONCE } from '../limits';
import { read } from '../store';
import { newestFirst } from './arrange';
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
  let pages = new Map<string, Entry[]>();
  let sorted: readonly Entry[] | undefined;
  /** One reading at a time, so that an older state never overwrites a newer one. */
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    last = last.catch(() => undefined).then(work);
    return last;
  };

  return {
    entries: () => {
      sorted ??= newestFirst([...pages.values()].flat());
      return sorted;
    },
    load: (progress, signal) =>
      inTurn(async () => {
        const breath = createBreath();
        const fresh = new Map<string, Entry[]>();
        let count = 0;
        for (let after = ''; !signal?.aborted; ) {
          const records = await read((db) => db.pages.where('key').above(after).limit(READ_AT_ONCE).toArray());
          for (const { key, highlights } of records) {
            fresh.set(key, highlights.map(entryOf));
            count += highlights.length;
            after = key;
          }
          progress(count);
          await breath();
          if (records.length < READ_AT_ONCE) break;
        }
        if (signal?.aborted) return;
        pages = fresh;
        sorted = undefined;
      }),
    refresh: (keys) =>
      inTurn(async () => {
        const records = await read((db) => db.pages.bulkGet([...keys]));
        keys.forEach((key, k) => {
          const record = records[k];
          if (record) pages.set(key, record.highlights.map(entryOf));
          else pages.delete(key);
        });
        sorted = undefined;
      }),
  };
};
