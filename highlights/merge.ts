import * as v from 'valibot';
import { pageKeyOf } from './address';
import type { HighlightsDatabase, PageRecord } from './database';
import { CHECKED_AT_ONCE, MOST_REASONS } from './limits';
import { mergedPage } from './merged-page';
import { read, write } from './store';
import { type Highlight, highlightSchema, type Merged, type Refused } from './types';

/** Taking many highlights in, from a file or from the second copy: all of it in one transaction, and nothing is ever cleared first. */

/** One as it came, under the name by which its source knows it. */
export interface Incoming {
  at: string;
  value: unknown;
}

/** One checked, field by field; its page's key is made anew, because the rules of addresses may have changed since. */
const checked = (
  { at, value }: Incoming,
  keyOf: (page: Highlight['page']) => string,
): { highlight: Highlight } | { refused: Refused } => {
  const result = v.safeParse(highlightSchema, value);
  if (result.success) return { highlight: { ...result.output, pageKey: keyOf(result.output.page) } };
  const [issue] = result.issues;
  return { refused: { at, why: 'invalid', field: v.getDotPath(issue) ?? '', message: issue.message } };
};

/** Keys of pages, each made once: a page has many highlights. */
const createKeys = () => {
  const keys = new Map<string, string>();
  return (page: Highlight['page']): string => {
    const name = `${page.url} ${page.canonical ?? ''}`;
    const key = keys.get(name) ?? pageKeyOf(page);
    keys.set(name, key);
    return key;
  };
};

type Arrived = { at: string; highlight: Highlight };

/** What came, checked and by its page. */
const byItsPage = async (
  incoming: readonly Incoming[],
): Promise<{ pages: Map<string, Arrived[]>; refused: Refused[] }> => {
  const refused: Refused[] = [];
  const pages = new Map<string, Arrived[]>();
  const ids = new Set<string>();
  const keyOf = createKeys();
  for (const [k, one] of incoming.entries()) {
    // A page of ours stays alive while it takes in much.
    if (k % CHECKED_AT_ONCE === CHECKED_AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve, 0));
    const result = checked(one, keyOf);
    if ('refused' in result) refused.push(result.refused);
    else if (ids.has(result.highlight.id)) refused.push({ at: one.at, why: 'repeated' });
    else {
      const { highlight } = result;
      ids.add(highlight.id);
      const page = pages.get(highlight.pageKey);
      if (page) page.push({ at: one.at, highlight });
      else pages.set(highlight.pageKey, [{ at: one.at, highlight }]);
    }
  }
  return { pages, refused };
};

/** How all of it fares beside what is stored, and the records that change. */
const fare = async (db: HighlightsDatabase, pages: ReadonlyMap<string, readonly Arrived[]>) => {
  const keys = [...pages.keys()];
  const records = await db.pages.bulkGet(keys);
  const sums = { added: 0, same: 0, changed: 0, refused: [] as Refused[] };
  const touched: PageRecord[] = [];
  keys.forEach((key, k) => {
    const { highlights, ...page } = mergedPage(records[k]?.highlights ?? [], pages.get(key) ?? []);
    for (const name of ['added', 'same', 'changed'] as const) sums[name] += page[name];
    sums.refused.push(...page.refused);
    if (page.added + page.changed > 0) touched.push({ key, highlights });
  });
  return { sums, touched };
};

const told = (early: readonly Refused[], sums: Omit<Merged, 'refusedCount'>): Merged => {
  const all = [...early, ...sums.refused];
  return { ...sums, refused: all.slice(0, MOST_REASONS), refusedCount: all.length };
};

/** Takes in what is sound, counts what was new, the same, newer, and says of the rest why not. Throws a StoreError where nothing could be written. */
export const mergeIncoming = async (incoming: readonly Incoming[]): Promise<Merged> => {
  const { pages, refused } = await byItsPage(incoming);
  const sums = await write(async (db) => {
    const { sums: result, touched } = await fare(db, pages);
    await db.pages.bulkPut(touched);
    return { result, keys: touched.map(({ key }) => key), grown: result.added };
  });
  return told(refused, sums);
};

/** What taking it in would come to, as things stand. Nothing is written. */
export const previewIncoming = async (incoming: readonly Incoming[]): Promise<Merged> => {
  const { pages, refused } = await byItsPage(incoming);
  return told(refused, (await read((db) => fare(db, pages))).sums);
};

/** The same for what has no names of its own: the nth is "nth". */
export const mergeHighlights = (values: readonly unknown[]): Promise<Merged> =>
  mergeIncoming(values.map((value, k) => ({ at: String(k + 1), value })));
