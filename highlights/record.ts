import type { PageRecord, StateRecord } from './database';
import { shelfOf } from './shelves';
import type { Change, Draft, Highlight } from './types';

/** What a change does to records. Pure: the database reads and writes them, in one transaction. */

export const NO_STATE: StateRecord = { name: 'state', epoch: '', serial: 0, count: 0, rules: '', dirty: {} };

/** The state after a change that touched these pages and made the store this much larger or smaller. `fresh`: what a new database gets. */
export const stateAfter = (
  state: StateRecord,
  pageKeys: readonly string[],
  grown: number,
  fresh: Pick<StateRecord, 'epoch' | 'rules'>,
): StateRecord => {
  const serial = state.serial + 1;
  const dirty = { ...state.dirty };
  for (const key of pageKeys) dirty[shelfOf(key)] = serial;
  return {
    name: 'state',
    epoch: state.epoch || fresh.epoch,
    serial,
    count: Math.max(0, state.count + grown),
    rules: state.serial === 0 ? fresh.rules : state.rules,
    dirty,
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

/** Whether two say the same, whatever the order of their fields. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const one = Object.entries(a).filter(([, value]) => value !== undefined);
  const two = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return one.length === two.size && one.every(([name, value]) => two.has(name) && isSame(value, two.get(name)));
};

export const changed = (highlight: Highlight, change: Change, now: number): Highlight => ({
  ...highlight,
  ...(change.note !== undefined && { note: change.note }),
  ...(change.tags !== undefined && { tags: distinct(change.tags) }),
  ...(change.colour !== undefined && { colour: change.colour }),
  modified: Math.max(now, highlight.modified),
});
