import type { PageRecord, StateRecord } from './database';
import { SHELVES, shelfOf } from './shelves';
import type { Change, Draft, Highlight } from './types';

/** What a change does to records. Pure: the database reads and writes them, in one transaction. */

export const NO_STATE: StateRecord = { name: 'state', serial: 0, count: 0, dirty: [] };

/** The state after a change that touched these pages and made the store this much larger or smaller. */
export const stateAfter = (state: StateRecord, pageKeys: readonly string[], grown: number): StateRecord => {
  const dirty = new Set(state.dirty);
  for (const key of pageKeys) dirty.add(shelfOf(key));
  return {
    name: 'state',
    serial: state.serial + 1,
    count: Math.max(0, state.count + grown),
    dirty: [...dirty].filter((shelf) => shelf >= 0 && shelf < SHELVES).sort((a, b) => a - b),
  };
};

/** Tags without repeats, in the order in which they were given. */
const distinct = (tags: readonly string[]): string[] => [...new Set(tags)];

export const complete = (draft: Draft, pageKey: string, now: number): Highlight => ({
  ...draft,
  tags: distinct(draft.tags),
  pageKey,
  modified: now,
});

/** A page's record with a highlight put in: by id, so that doing it twice is doing it once. */
export const withHighlight = (record: PageRecord | undefined, highlight: Highlight): PageRecord => {
  const highlights = record?.highlights ?? [];
  const at = highlights.findIndex(({ id }) => id === highlight.id);
  return {
    key: highlight.pageKey,
    highlights: at < 0 ? [...highlights, highlight] : highlights.with(at, highlight),
  };
};

export const changed = (highlight: Highlight, change: Change, now: number): Highlight => ({
  ...highlight,
  ...(change.note !== undefined && { note: change.note }),
  ...(change.tags !== undefined && { tags: distinct(change.tags) }),
  ...(change.colour !== undefined && { colour: change.colour }),
  modified: Math.max(now, highlight.modified),
});
