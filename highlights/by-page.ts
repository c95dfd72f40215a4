import type { Highlight } from './types';

/** Highlights by the page they are of; pages in the order in which they first come. */
export const byPage = (highlights: readonly Highlight[]): Map<string, Highlight[]> => {
  const pages = new Map<string, Highlight[]>();
  for (const highlight of highlights) {
    const page = pages.get(highlight.pageKey);
    if (page) page.push(highlight);
    else pages.set(highlight.pageKey, [highlight]);
  }
  return pages;
};
