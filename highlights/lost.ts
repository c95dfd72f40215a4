import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { OrphanReason } from '@/page/anchor-types';
import { createTurns } from '@/page/in-turn';
import { MOST_LOST_PAGES } from './limits';
import { isSame } from './record';
import { SHELVES, shelfOf } from './shelves';
import type { Ref } from './types';

/**
 * Which highlights were not found when their page was last looked at, and why. A page tells it, the background writes it, the library
 * lists it. What is damaged here is as good as unknown: the page tells it again when it is next open. A few shelves, so that what a
 * page tells does not rewrite what all others told.
 */

const shelfSchema = v.record(
  v.string(),
  v.record(v.string(), v.picklist(['gone', 'changed', 'ambiguous', 'uncertain'])),
);
/** Of each page what is lost of it; the page that told last comes last. */
type Shelf = v.InferOutput<typeof shelfSchema>;

const NAME = 'highlightsLost.';
const keyOf = (shelf: number) => `${NAME}${shelf}`;
const KEYS = Array.from({ length: SHELVES }, (_, shelf) => keyOf(shelf));
const shelfIn = (stored: unknown): Shelf => {
  const read = v.safeParse(shelfSchema, stored ?? {});
  return read.success ? read.output : {};
};

const inTurn = createTurns();

/** Changes what a shelf says of some pages; a page of which nothing is lost is not kept. */
const change = (shelf: number, how: (before: Shelf) => Promise<Shelf> | Shelf): Promise<void> =>
  inTurn(async () => {
    const key = keyOf(shelf);
    const before = shelfIn((await browser.storage.local.get(key))[key]);
    const said = Object.entries({ ...before, ...(await how(before)) });
    const moved = said.filter(([page, reasons]) => !isSame(before[page] ?? {}, reasons)).map(([page]) => page);
    if (moved.length === 0) return;
    const after = said
      .filter(([, reasons]) => Object.keys(reasons).length > 0)
      .sort(([a], [b]) => Number(moved.includes(a)) - Number(moved.includes(b)))
      .slice(-MOST_LOST_PAGES);
    if (after.length > 0) await browser.storage.local.set({ [key]: Object.fromEntries(after) });
    else await browser.storage.local.remove(key);
  });

/**
 * What a page tells of its highlights: those that are nowhere, and those that stand. Of others what was told before stays.
 * `known`: the ids that are stored for this page; nothing else is noted.
 */
export const noteLost = (
  pageKey: string,
  known: ReadonlySet<string>,
  lost: readonly { id: string; why: OrphanReason }[],
  placed: readonly string[],
): Promise<void> =>
  change(shelfOf(pageKey), (before) => {
    const found = new Set(placed);
    const kept = Object.entries(before[pageKey] ?? {}).filter(([id]) => known.has(id) && !found.has(id));
    const told = lost.filter(({ id }) => known.has(id) && !found.has(id)).map(({ id, why }) => [id, why] as const);
    return { [pageKey]: Object.fromEntries([...kept, ...told]) };
  });

/** Forgets what is no longer stored. `kept`: which of these of a page still are. `pageKeys` undefined: any page may have changed. */
export const pruneLost = async (
  pageKeys: readonly string[] | undefined,
  kept: (pageKey: string, ids: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<void> => {
  const pages = pageKeys && new Set(pageKeys);
  const shelves = pageKeys ? new Set(pageKeys.map(shelfOf)) : KEYS.keys();
  for (const shelf of shelves)
    await change(shelf, async (before) => {
      const after: Shelf = {};
      for (const [page, reasons] of Object.entries(before)) {
        if (pages && !pages.has(page)) continue;
        const there = await kept(page, Object.keys(reasons));
        after[page] = Object.fromEntries(Object.entries(reasons).filter(([id]) => there.has(id)));
      }
      return after;
    });
};

/** Pages have other keys now: what is known of these highlights goes with them. */
export const moveLost = async (moves: readonly (Ref & { to: string })[]): Promise<void> => {
  const lost = await readLost();
  for (const { pageKey, id, to } of moves) {
    const why = lost.get(id);
    if (!why) continue;
    await change(shelfOf(to), (before) => ({ [to]: { ...before[to], [id]: why } }));
    await change(shelfOf(pageKey), (before) => {
      const { [id]: _, ...left } = before[pageKey] ?? {};
      return { [pageKey]: left };
    });
  }
};

/** All that are lost, by their ids. */
export const readLost = (): Promise<Map<string, OrphanReason>> =>
  inTurn(async () => {
    const stored = await browser.storage.local.get(KEYS);
    return new Map(KEYS.flatMap((key) => Object.values(shelfIn(stored[key])).flatMap(Object.entries<OrphanReason>)));
  });

/** Calls back whenever other ones are lost; returns how to stop. */
export const onLostChanged = (changed: () => void): (() => void) => {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(NAME))) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
};
