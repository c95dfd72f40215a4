import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** Look-ups that are kept on this machine: those pinned, and the last ones, newest first. Ids of terms and passages. */

const KEY = 'lookups';
/** More recent look-ups than this are no help to memory. */
const MOST_RECENT = 8;
/** More than this is no pinning any more, and fills the popup. */
const MOST_PINNED = 40;

const ids = v.fallback(v.array(v.pipe(v.string(), v.maxLength(80))), []);
const schema = v.object({ pinned: v.optional(ids, []), recent: v.optional(ids, []) });
export type Kept = v.InferOutput<typeof schema>;

export const readKept = async (): Promise<Kept> => {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const kept = v.safeParse(schema, stored ?? {});
  return kept.success ? kept.output : { pinned: [], recent: [] };
};

const change = async (next: (kept: Kept) => Kept): Promise<Kept> => {
  const kept = next(await readKept());
  await browser.storage.local.set({ [KEY]: kept });
  return kept;
};

export const togglePin = (id: string): Promise<Kept> =>
  change(({ pinned, recent }) => ({
    recent,
    pinned: pinned.includes(id) ? pinned.filter((one) => one !== id) : [id, ...pinned].slice(0, MOST_PINNED),
  }));

export const noteRecent = (id: string): Promise<Kept> =>
  change(({ pinned, recent }) => ({
    pinned,
    recent: [id, ...recent.filter((one) => one !== id)].slice(0, MOST_RECENT),
  }));

export const forgetRecent = (): Promise<Kept> => change(({ pinned }) => ({ pinned, recent: [] }));
