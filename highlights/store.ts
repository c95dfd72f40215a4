import { RULES } from './address';
import { saidChange } from './changes';
import { asStoreError, createDatabase, type HighlightsDatabase, openDatabase, StoreError } from './database';
import { MOST_ON_PAGE } from './limits';
import { changed, complete, NO_STATE, stateAfter, withHighlight } from './record';
import type { Change, Draft, Highlight, Ref } from './types';

/**
 * The reader's highlights. Each function settles when what it did is on the disk, and throws a StoreError that says why where it could not.
 * The background answers pages with these; our own pages call them directly.
 */

let shared: HighlightsDatabase | undefined;
export const database = (): Promise<HighlightsDatabase> => {
  shared ??= createDatabase();
  return openDatabase(shared);
};

/** Reads and writes in one transaction; what it returns as `keys` is told to every surface afterwards. */
export const write = async <T>(
  work: (db: HighlightsDatabase) => Promise<{ result: T; keys: string[]; grown: number }>,
): Promise<T> => {
  try {
    const db = await database();
    const { result, keys } = await db.transaction('rw', db.pages, db.removed, db.state, async () => {
      const done = await work(db);
      if (done.keys.length > 0) {
        const state = (await db.state.get('state')) ?? NO_STATE;
        await db.state.put(stateAfter(state, done.keys, done.grown, { epoch: crypto.randomUUID(), rules: RULES }));
      }
      return done;
    });
    if (keys.length > 0) saidChange(keys);
    return result;
  } catch (error) {
    throw asStoreError(error);
  }
};

export const read = async <T>(work: (db: HighlightsDatabase) => PromiseLike<T>): Promise<T> => {
  try {
    return await work(await database());
  } catch (error) {
    throw asStoreError(error);
  }
};

/** Refs by their page, each page once. */
const byPage = (refs: readonly Ref[]): Map<string, Set<string>> => {
  const pages = new Map<string, Set<string>>();
  for (const { pageKey, id } of refs) pages.set(pageKey, (pages.get(pageKey) ?? new Set()).add(id));
  return pages;
};

/** Stores one. Where its id is stored already, that one is the answer and nothing changes: a retry is harmless. */
export const saveHighlight = (draft: Draft, pageKey: string, now = Date.now()): Promise<Highlight> =>
  write(async (db) => {
    const record = await db.pages.get(pageKey);
    const stored = record?.highlights.find(({ id }) => id === draft.id);
    if (stored) return { result: stored, keys: [], grown: 0 };
    if ((record?.highlights.length ?? 0) >= MOST_ON_PAGE) throw new StoreError('many');
    const highlight = complete(draft, pageKey, now);
    await db.pages.put(withHighlight(record, highlight));
    return { result: highlight, keys: [pageKey], grown: 1 };
  });

/** Changes some, each as `change` says of it; those that are not stored are passed over. Returns them as they are now. */
export const changeHighlights = (
  refs: readonly Ref[],
  change: Change | ((highlight: Highlight) => Change),
  now = Date.now(),
): Promise<Highlight[]> =>
  write(async (db) => {
    const result: Highlight[] = [];
    const keys: string[] = [];
    for (const [key, ids] of byPage(refs)) {
      const record = await db.pages.get(key);
      if (!record?.highlights.some(({ id }) => ids.has(id))) continue;
      const highlights = record.highlights.map((one) => {
        if (!ids.has(one.id)) return one;
        const next = changed(one, typeof change === 'function' ? change(one) : change, now);
        result.push(next);
        return next;
      });
      await db.pages.put({ key, highlights });
      keys.push(key);
    }
    return { result, keys, grown: 0 };
  });

/** Takes some away and returns them. They can be restored until `forgetRemoved` forgets them. */
export const removeHighlights = (refs: readonly Ref[], now = Date.now()): Promise<Highlight[]> =>
  write(async (db) => {
    const result: Highlight[] = [];
    const keys: string[] = [];
    for (const [key, ids] of byPage(refs)) {
      const record = await db.pages.get(key);
      const gone = record?.highlights.filter(({ id }) => ids.has(id)) ?? [];
      if (!record || gone.length === 0) continue;
      const highlights = record.highlights.filter(({ id }) => !ids.has(id));
      if (highlights.length > 0) await db.pages.put({ key, highlights });
      else await db.pages.delete(key);
      await db.removed.bulkPut(gone.map((highlight) => ({ pageKey: key, id: highlight.id, removed: now, highlight })));
      result.push(...gone);
      keys.push(key);
    }
    return { result, keys, grown: -result.length };
  });

/** Undoes a removal, and returns what is back. */
export const restoreHighlights = (refs: readonly Ref[]): Promise<Highlight[]> =>
  write(async (db) => {
    const result: Highlight[] = [];
    const keys: string[] = [];
    for (const [key, ids] of byPage(refs)) {
      const names = [...ids].map((id): [string, string] => [key, id]);
      const removed = (await db.removed.bulkGet(names)).flatMap((one) => one?.highlight ?? []);
      if (removed.length === 0) continue;
      await db.removed.bulkDelete(names);
      const highlights = (await db.pages.get(key))?.highlights ?? [];
      const stored = new Set(highlights.map(({ id }) => id));
      const back = removed.filter(({ id }) => !stored.has(id));
      if (back.length === 0) continue;
      await db.pages.put({ key, highlights: [...highlights, ...back] });
      result.push(...back);
      keys.push(key);
    }
    return { result, keys, grown: result.length };
  });

/** These highlights whole; those that are not stored are passed over. */
export const highlightsAt = (refs: readonly Ref[]): Promise<Highlight[]> =>
  read(async (db) => {
    const pages = byPage(refs);
    const records = await db.pages.bulkGet([...pages.keys()]);
    return records.flatMap((record) => record?.highlights.filter(({ id }) => pages.get(record.key)?.has(id)) ?? []);
  });

/** All highlights of a page: one get. */
export const highlightsOf = (pageKey: string): Promise<Highlight[]> =>
  read(async (db) => (await db.pages.get(pageKey))?.highlights ?? []);

/** Which of these ids a page has, or has had taken away and may get back. */
export const keptAt = (pageKey: string, ids: readonly string[]): Promise<ReadonlySet<string>> =>
  read(async (db) => {
    const removed = await db.removed.bulkGet(ids.map((id): [string, string] => [pageKey, id]));
    const stored = (await db.pages.get(pageKey))?.highlights ?? [];
    return new Set([...stored, ...removed].flatMap((one) => one?.id ?? []));
  });

/** The keys of all pages that have any. */
export const allPageKeys = (): Promise<string[]> => read((db) => db.pages.toCollection().primaryKeys());

/** Every highlight there is, page by page. */
export const allHighlights = (): Promise<Highlight[]> =>
  read(async (db) => (await db.pages.toArray()).flatMap(({ highlights }) => highlights));

const MONTH = 30 * 24 * 60 * 60 * 1000;
/** Forgets what was taken away more than a month ago. */
export const forgetRemoved = (now = Date.now()): Promise<number> =>
  read((db) =>
    db.removed
      .where('removed')
      .below(now - MONTH)
      .delete(),
  );
