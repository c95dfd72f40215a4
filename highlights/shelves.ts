/** The second copy lies on shelves: a page belongs to one for ever, and a change rewrites only that one. */
export const SHELVES = 64;

/** The shelf of a page (FNV-1a of its key). */
export const shelfOf = (pageKey: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < pageKey.length; i += 1) hash = Math.imul(hash ^ pageKey.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % SHELVES;
};
