import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DATABASE } from '@/highlights/database';
import { LATEST, migrate } from '@/highlights/migrations';
import { type Highlight, highlightSchema } from '@/highlights/types';
import { draft, newMachine } from './samples';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** A store as a released version left it on the disk: never edited; a new version adds a file. */
interface Frozen {
  version: number;
  stores: Record<string, { keyPath: string | string[]; indexes: Record<string, string> }>;
  tables: Record<string, unknown[]>;
}
const file = (version: number) => join(import.meta.dirname, '../../fixtures/highlights', `store-${version}.json`);
const frozen = (version: number): Frozen => JSON.parse(readFileSync(file(version), 'utf8'));
const versions = Array.from({ length: LATEST }, (_, k) => k + 1);

let disk: Awaited<ReturnType<typeof newMachine>>;
beforeEach(async () => {
  disk = await newMachine();
});

const done = <T>(request: { result: T; onsuccess: unknown; onerror: unknown; error: unknown }): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Writes a frozen store to the disk with the browser's own means, as the old version would have. */
const lay = async ({ version, stores, tables }: Frozen) => {
  const opening = disk.open(DATABASE, version * 10);
  opening.onupgradeneeded = () => {
    for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
      const made = opening.result.createObjectStore(name, { keyPath });
      for (const [index, path] of Object.entries(indexes)) made.createIndex(index, path);
      for (const row of tables[name] ?? []) made.put(row);
    }
  };
  return done(opening);
};

const byId = (all: Highlight[]) => [...all].sort((a, b) => a.id.localeCompare(b.id));

describe('a store of an earlier version', () => {
  it('is kept as a sample, one for every version', () => {
    for (const version of versions) expect(existsSync(file(version)), `store-${version}.json`).toBe(true);
    expect(existsSync(file(LATEST + 1))).toBe(false);
  });

  it.each(versions)('%i opens with everything that was in it, and takes more', async (version) => {
    (await lay(frozen(version))).close();
    const { allHighlights, saveHighlight, database } = await import('@/highlights/store');
    const all = byId(await allHighlights());
    const rows = frozen(1).tables.highlights as Highlight[];
    expect(all).toEqual(byId(rows));
    for (const one of all) expect(highlightSchema['~run']({ value: one }, {}).issues).toBeUndefined();
    await saveHighlight(draft(), 'https://asahi.com/articles/1.html');
    const state = await (await database()).state.get('state');
    expect(state).toMatchObject({ count: 4, epoch: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(state?.serial).toBeGreaterThan(3);
  });

  it('becomes the same whether on the disk or in a file', () => {
    const { tables } = migrate(frozen(1));
    const latest = frozen(2).tables as { pages: unknown[] };
    expect(tables.pages).toEqual(latest.pages);
  });
});

describe('old data stay readable, and the reader is told why', () => {
  it('when a migration fails', async () => {
    const damaged = frozen(1);
    // No key can be made of this: the migration cannot write it.
    damaged.tables.highlights?.push({ id: 'x', pageKey: { not: 'a key' } });
    (await lay(damaged)).close();
    const { allHighlights } = await import('@/highlights/store');
    await expect(allHighlights()).rejects.toMatchObject({ why: 'unreadable' });
    const db = await done(disk.open(DATABASE, 10));
    const rows = await done(db.transaction('highlights').objectStore('highlights').getAll());
    expect(rows).toHaveLength(4);
    db.close();
  });

  it('when an older window holds the upgrade back; and it goes on when that is closed', async () => {
    const old = await lay(frozen(1));
    const { allHighlights } = await import('@/highlights/store');
    await expect(allHighlights()).rejects.toMatchObject({ why: 'blocked' });
    expect(await done(old.transaction('highlights').objectStore('highlights').getAll())).toHaveLength(3);
    old.close();
    expect(await allHighlights()).toHaveLength(3);
  });

  it('when a newer version wrote them', async () => {
    const newer = { ...frozen(2), version: LATEST + 1 };
    (await lay(newer)).close();
    const { allHighlights, saveHighlight } = await import('@/highlights/store');
    await expect(allHighlights()).rejects.toMatchObject({ why: 'newer' });
    await expect(saveHighlight(draft(), 'https://a.example/')).rejects.toMatchObject({ why: 'newer' });
    const db = await done(disk.open(DATABASE));
    expect(await done(db.transaction('pages').objectStore('pages').getAll())).toEqual(newer.tables.pages);
    db.close();
  });
});
