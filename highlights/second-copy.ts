import { browser } from 'wxt/browser';
import type { PageRecord } from './database';
import { SHELVES } from './shelves';

/**
 * The second copy: in another kind of storage than the database, so that what empties or damages the one leaves the other.
 * A shelf is one entry; the head says which state of which database the shelves are of.
 */

const HEAD = 'highlightsCopy';
const shelfKey = (shelf: number) => `highlightsShelf.${shelf}`;

export interface CopyHead {
  /** Which database it is a copy of: one that was emptied and made anew has another. */
  epoch: string;
  serial: number;
  count: number;
  /** When it was last written, milliseconds since 1970. */
  at: number;
}

const area = () => browser.storage.local;

export const readHead = async (): Promise<CopyHead | undefined> => {
  const head = (await area().get(HEAD))[HEAD] as Partial<CopyHead> | undefined;
  return head && typeof head.epoch === 'string' && typeof head.serial === 'number' && typeof head.count === 'number'
    ? { epoch: head.epoch, serial: head.serial, count: head.count, at: Number(head.at) || 0 }
    : undefined;
};

/** Writes one shelf and the head in one step. */
export const writeShelf = (shelf: number, pages: readonly PageRecord[], head: CopyHead): Promise<void> =>
  area().set({ [shelfKey(shelf)]: pages, [HEAD]: head });

export const writeHead = (head: CopyHead): Promise<void> => area().set({ [HEAD]: head });

/** Every highlight on the shelves, unchecked: whoever takes them in checks each. */
export const readShelves = async (): Promise<unknown[]> => {
  const keys = Array.from({ length: SHELVES }, (_, shelf) => shelfKey(shelf));
  const shelves = await area().get(keys);
  return keys.flatMap((key) => {
    const pages = shelves[key];
    if (!Array.isArray(pages)) return [];
    return pages.flatMap((page: { highlights?: unknown }) => (Array.isArray(page?.highlights) ? page.highlights : []));
  });
};
