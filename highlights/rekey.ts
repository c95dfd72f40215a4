import { pageKeyOf, RULES } from './address';
import { moveLost } from './lost';
import { NO_STATE, withHighlight } from './record';
import { read, write } from './store';
import type { Highlight, Ref } from './types';

/** New rules of addresses give some pages other keys; their highlights move there, all in one transaction. */

type Move = Ref & { to: string };

/** Moves what belongs under another key now, and returns how many highlights that were. Does nothing where the rules are the same. */
export const rekeyPages = async (
  rules = RULES,
  keyOf: (page: Highlight['page']) => string = pageKeyOf,
): Promise<number> => {
  const state = await read((db) => db.state.get('state'));
  if (!state || state.rules === rules) return 0;
  const moves = await write(async (db) => {
    const keys = new Set<string>();
    const moved: Move[] = [];
    for (const { key, highlights } of await db.pages.toArray()) {
      const away = highlights.filter(({ page }) => keyOf(page) !== key);
      if (away.length === 0) continue;
      const left = highlights.filter(({ page }) => keyOf(page) === key);
      if (left.length > 0) await db.pages.put({ key, highlights: left });
      else await db.pages.delete(key);
      keys.add(key);
      for (const one of away) {
        const pageKey = keyOf(one.page);
        await db.pages.put(withHighlight(await db.pages.get(pageKey), { ...one, pageKey }));
        keys.add(pageKey);
        moved.push({ pageKey: key, id: one.id, to: pageKey });
      }
    }
    await db.state.put({ ...((await db.state.get('state')) ?? NO_STATE), rules });
    return { result: moved, keys: [...keys], grown: 0 };
  });
  await moveLost(moves);
  return moves.length;
};
