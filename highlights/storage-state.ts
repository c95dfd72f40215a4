import { findLoss, type Loss } from './copying';
import { asStoreError } from './database';
import { NO_STATE } from './record';
import { type CopyHead, readHead } from './second-copy';
import { database } from './store';
import type { Refusal } from './types';

/** How the highlights are kept, as the settings and the library show it. */
export interface StorageState {
  /** Why the store cannot be read; its data is left as it is. */
  trouble: Refusal | undefined;
  count: number;
  /** What the database lost and the copy still has. */
  loss: Loss | undefined;
  copy: CopyHead | undefined;
  /** Changes that the copy does not have yet. */
  uncopied: boolean;
  /** The browser has promised not to clear this storage by itself. Undefined where it does not say. */
  persistent: boolean | undefined;
  /** Bytes in use, and that may be, as the browser estimates. */
  used: number | undefined;
  room: number | undefined;
}

export const storageState = async (): Promise<StorageState> => {
  const [persistent, estimate, copy] = await Promise.all([
    navigator.storage?.persisted?.().catch(() => undefined),
    navigator.storage?.estimate?.().catch(() => undefined),
    readHead().catch(() => undefined),
  ]);
  const about = { copy, persistent, used: estimate?.usage, room: estimate?.quota };
  try {
    const state = (await (await database()).state.get('state')) ?? NO_STATE;
    const uncopied = Object.keys(state.dirty).length > 0;
    return { ...about, trouble: undefined, count: state.count, loss: await findLoss(), uncopied };
  } catch (error) {
    return { ...about, trouble: asStoreError(error).why, count: copy?.count ?? 0, loss: undefined, uncopied: false };
  }
};

/** Asks the browser not to clear our storage. Works from a page only: a service worker may not ask. Returns what it answers. */
export const askToPersist = async (): Promise<boolean> =>
  (await navigator.storage?.persisted?.()) || ((await navigator.storage?.persist?.()) ?? false);
