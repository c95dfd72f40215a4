import { onHighlightsChanged } from './changes';
import type { HighlightsDatabase, StateRecord } from './database';
import { COPY_AFTER, COPY_AGAIN_AFTER } from './limits';
import { mergeHighlights } from './merge';
import { NO_STATE } from './record';
import { type CopyHead, readHead, readShelves, writeHead, writeShelf } from './second-copy';
import { SHELVES, shelfOf } from './shelves';
import { database } from './store';
import type { Merged } from './types';

/** Keeping the second copy, noticing that the database lost something, and offering the copy. Only the background copies. */

/** What was lost: `emptied`, the database is another one than the copy is of; `behind`, it is an older state of the same. */
export interface Loss {
  kind: 'emptied' | 'behind';
  /** Highlights in the copy, and when it was made. */
  count: number;
  at: number;
}

const stateOf = async (db: HighlightsDatabase): Promise<StateRecord> => (await db.state.get('state')) ?? NO_STATE;

/** Pure: what a copy's head says of the database it is compared with. A copy of nothing is no loss. */
export const lossBetween = (
  head: CopyHead | undefined,
  state: Pick<StateRecord, 'epoch' | 'serial'>,
): Loss | undefined => {
  if (!head || head.count === 0) return undefined;
  const { count, at } = head;
  if (head.epoch !== state.epoch) return { kind: 'emptied', count, at };
  return head.serial > state.serial ? { kind: 'behind', count, at } : undefined;
};

/** What the database lost since it was last copied, if anything. Nothing is changed: the reader decides. */
export const findLoss = async (): Promise<Loss | undefined> =>
  lossBetween(await readHead(), await stateOf(await database()));

/** Pages of a shelf as they are stored, and the state they are of: one transaction, so that both are of one moment. */
const readOneShelf = async (db: HighlightsDatabase, shelf: number) =>
  db.transaction('r', db.pages, db.state, async () => {
    const keys = (await db.pages.toCollection().primaryKeys()).filter((key) => shelfOf(key) === shelf);
    return { pages: (await db.pages.bulkGet(keys)).flatMap((page) => page ?? []), state: await stateOf(db) };
  });

/** A shelf that changed again while it was written stays to be written. */
const markClean = async (db: HighlightsDatabase, shelf: number, serial: number): Promise<void> => {
  await db.transaction('rw', db.state, async () => {
    const state = await stateOf(db);
    if ((state.dirty[shelf] ?? 0) > serial) return;
    const dirty = { ...state.dirty };
    delete dirty[shelf];
    await db.state.put({ ...state, dirty });
  });
};

/**
 * Writes the shelves that are no longer what is stored. While something is lost the copy is left alone.
 * Returns how many were written.
 */
export const copyShelves = async (now = Date.now): Promise<number> => {
  const db = await database();
  const state = await named(db);
  if (state.epoch === '' || lossBetween(await readHead(), state)) return 0;
  const dirty = Object.keys(state.dirty).map(Number);
  for (const shelf of dirty) {
    const read = await readOneShelf(db, shelf);
    const { epoch, serial, count } = read.state;
    await writeShelf(shelf, read.pages, { epoch, serial, count, at: now() });
    await markClean(db, shelf, serial);
  }
  return dirty.length;
};

/** The copy as if it were of this database from now on: every shelf is to be written again. */
const settle = async (db: HighlightsDatabase): Promise<void> => {
  const head = await readHead();
  const state = await db.transaction('rw', db.state, async () => {
    const before = await stateOf(db);
    const serial = Math.max(before.serial, head?.serial ?? 0) + 1;
    const dirty = Object.fromEntries(Array.from({ length: SHELVES }, (_, shelf) => [shelf, serial]));
    const after = { ...before, epoch: before.epoch || crypto.randomUUID(), serial, dirty };
    await db.state.put(after);
    return after;
  });
  if (head) await writeHead({ ...head, epoch: state.epoch, serial: state.serial });
};

/** A database of an earlier version has no name yet. */
const named = async (db: HighlightsDatabase): Promise<StateRecord> =>
  db.transaction('rw', db.state, async () => {
    const state = await stateOf(db);
    if (state.epoch !== '' || state.count === 0) return state;
    const after = { ...state, epoch: crypto.randomUUID() };
    await db.state.put(after);
    return after;
  });

/** Takes the copy back in, beside what is stored now. */
export const restoreCopy = async (): Promise<Merged> => {
  const merged = await mergeHighlights(await readShelves());
  await settle(await database());
  return merged;
};

/** The reader does not want the copy: what is stored now is copied over it. */
export const forgetCopy = async (): Promise<void> => settle(await database());

/**
 * Copies after every change, and now what an earlier life of the background left undone. `failed` hears of a copy that could
 * not be written; the database has it all the same, and it is tried again.
 */
export const startCopying = (failed: (error: unknown) => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  const later = (wait: number) => {
    if (running || timer !== undefined) return;
    timer = setTimeout(run, wait);
  };
  const run = async () => {
    timer = undefined;
    running = true;
    let again: number | undefined;
    try {
      if ((await copyShelves()) > 0) again = COPY_AFTER;
    } catch (error) {
      failed(error);
      again = COPY_AGAIN_AFTER;
    }
    running = false;
    if (again !== undefined) later(again);
  };
  const stop = onHighlightsChanged(() => later(COPY_AFTER));
  later(COPY_AFTER);
  return () => {
    clearTimeout(timer);
    stop();
  };
};
