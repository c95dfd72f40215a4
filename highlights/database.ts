import { Dexie, type EntityTable, type Table } from 'dexie';
import { LATEST } from './migrations';
import { migrateStore } from './migrations/apply';
import type { Highlight, Refusal } from './types';

/** All highlights of one page in one record, so that a page's own come with one get. */
export interface PageRecord {
  key: string;
  highlights: Highlight[];
}

/** A highlight taken away, kept for a while so that it can be restored. */
export interface RemovedRecord {
  pageKey: string;
  id: string;
  removed: number;
  highlight: Highlight;
}

/** Written in the same transaction as every change, so that it never disagrees with what is stored. */
export interface StateRecord {
  name: 'state';
  /** Names this database; one that was emptied and made anew has another. '' until the first change. */
  epoch: string;
  /** Counts the changes ever made. A smaller number than the second copy's means that the database went back. */
  serial: number;
  count: number;
  /** By which rules of addresses the pages have their keys (`address.ts`). */
  rules: string;
  /** Shelves of the second copy that no longer are what is stored, and the change since which they are not. */
  dirty: Record<number, number>;
}

export interface HighlightsDatabase extends Dexie {
  pages: EntityTable<PageRecord, 'key'>;
  removed: Table<RemovedRecord, [string, string]>;
  state: EntityTable<StateRecord, 'name'>;
}

export const DATABASE = 'kyakuchu-highlights';

/** Why the store did not do as asked, as a thing that can be thrown. */
export class StoreError extends Error {
  constructor(
    readonly why: Refusal,
    cause?: unknown,
  ) {
    super(`highlights: ${why}`, { cause });
  }
}

/**
 * The reader's highlights in the extension's own origin. `strict`: a transaction is complete when it is on the disk, not before.
 * Old schemas stay declared for ever: a store of any version opens in this one.
 */
export const createDatabase = (name = DATABASE): HighlightsDatabase => {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as HighlightsDatabase;
  db.version(1).stores({ highlights: 'id, pageKey' });
  db.version(LATEST)
    .stores({ highlights: null, pages: 'key', removed: '[pageKey+id], removed', state: 'name' })
    .upgrade((transaction) => migrateStore(transaction));
  return db;
};

const isFull = (error: unknown): boolean => {
  for (let at = error as { name?: string; inner?: unknown } | undefined; at; at = at.inner as typeof at)
    if (at.name === 'QuotaExceededError') return true;
  return false;
};

/** An error of the database as the one word that a reader is told. */
export const asStoreError = (error: unknown): StoreError =>
  error instanceof StoreError ? error : new StoreError(isFull(error) ? 'full' : 'unreadable', error);

/** How long an older window may hold the database back before that is said. */
const BLOCKED_AFTER = 3000;

/** Opens it, or says why not. Whatever fails, what is stored stays as it was: an upgrade is one transaction. */
export const openDatabase = async (db: HighlightsDatabase): Promise<HighlightsDatabase> => {
  if (db.isOpen()) return db;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_, reject) => {
    db.on('blocked', () => {
      timer ??= setTimeout(() => reject(new StoreError('blocked')), BLOCKED_AFTER);
    });
  });
  try {
    await Promise.race([db.open(), blocked]);
  } catch (error) {
    throw asStoreError(error);
  } finally {
    clearTimeout(timer);
  }
  // Dexie opens a newer store all the same; writing an older shape into it would damage it.
  if (db.backendDB().version > LATEST * 10) {
    db.close();
    throw new StoreError('newer');
  }
  return db;
};
