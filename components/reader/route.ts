import type { Edition, WorkId } from '@/data/types';

/** Where the reader page stands: at a place of the edition, or in the library of highlights. */
export type Route = { at: 'passage'; work: WorkId; id: string } | { at: 'library' };

/** What routing needs to know of an edition. */
type Places = Pick<Edition, 'passages' | 'parts'>;

const isWork = (text: string | undefined): text is WorkId => text === 'decl' || text === 'rec' || text === 'paper';

/**
 * The route of an address's fragment (`#decl.4.4`, `#paper.III.3`, `#library`). An id that does not exist is cut at its dots until
 * one does, so that an old link still opens near its place; anything else is the start of the declaration.
 */
export const readRoute = (fragment: string, places: Places): Route => {
  const asked = decode(fragment.replace(/^#/, ''));
  if (asked === 'library') return { at: 'library' };
  const parts = asked.split('.');
  const work = parts[0];
  if (!isWork(work)) return { at: 'passage', work: 'decl', id: 'decl' };
  for (let kept = parts.length; kept > 1; kept -= 1) {
    const id = parts.slice(0, kept).join('.');
    if (passagesOf(id, places).length > 0) return { at: 'passage', work, id };
  }
  return { at: 'passage', work, id: work };
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * The passages that an id names, in the work's order: itself, or everything under it (`decl.4`; the two sentences of `decl.4.3`).
 */
export const passagesOf = (id: string, { passages, parts }: Places): string[] => {
  const work = id.split('.')[0];
  if (!isWork(work)) return [];
  if (passages[id]) return [id];
  const under = (other: string) =>
    id === work || other.startsWith(`${id}.`) || (other.startsWith(id) && /^[ab]$/.test(other.slice(id.length)));
  return parts[work].flatMap((part) => ('passage' in part && under(part.passage) ? [part.passage] : []));
};

/** The passages that the well lies behind: what was asked for, unless it is a whole work or a section of one. */
export const pointedAt = (id: string, places: Places): string[] => {
  const wide = id.startsWith('decl.') ? 99 : 1;
  const named = id.includes('.') ? passagesOf(id, places) : [];
  return named.length <= wide ? named : [];
};
