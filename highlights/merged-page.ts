import { MOST_ON_PAGE } from './limits';
import { isSame } from './record';
import type { Highlight, Refused } from './types';

/** What one page's record becomes, and how each highlight fared. Pure. */
export const mergedPage = (
  stored: readonly Highlight[],
  incoming: readonly { at: string; highlight: Highlight }[],
): { highlights: Highlight[]; added: number; same: number; changed: number; refused: Refused[] } => {
  const byId = new Map(stored.map((one) => [one.id, one]));
  const tally = { added: 0, same: 0, changed: 0, refused: [] as Refused[] };
  for (const { at, highlight } of incoming) {
    const known = byId.get(highlight.id);
    if (!known && byId.size >= MOST_ON_PAGE) tally.refused.push({ at, why: 'many' });
    else if (known && isSame(known, highlight)) tally.same += 1;
    else if (known && known.modified >= highlight.modified) tally.refused.push({ at, why: 'older' });
    else {
      byId.set(highlight.id, highlight);
      tally[known ? 'changed' : 'added'] += 1;
    }
  }
  return { highlights: [...byId.values()], ...tally };
};
