import type { OwnText } from '@/lookup/types';

/** The reader's highlights as texts to be found. Loaded late: the store is larger than the popup. No highlights, or none that can be read: none. */
export const ownTexts = async (): Promise<(OwnText & { url: string })[]> => {
  const { allHighlights } = await import('@/highlights/store');
  const all = await allHighlights().catch(() => []);
  return all.map(({ id, selectors, note, tags, page }) => ({
    id,
    title: page.title || page.url,
    text: [selectors.quote.exact, note, tags.join(' ')].filter(Boolean).join('\n'),
    url: page.url,
  }));
};
