import { citePage } from '@/citations/page';
import type { PageReference } from '@/citations/reference';
import { isArchived } from '../address';
import { byPage } from '../by-page';
import type { Highlight } from '../types';

/**
 * Each page once, as a web citation: the page's own address, the archived copy where one was read, and the day on which the
 * reader first marked something there.
 */
export const pageReferences = (highlights: readonly Highlight[]): PageReference[] =>
  [...byPage(highlights)].map(([pageKey, group]) => {
    const first = group.reduce((a, b) => (b.created < a.created ? b : a));
    const accessed = new Date(first.created).toISOString();
    const { title, lang, url } = first.page;
    const archived = isArchived(url) && !isArchived(pageKey);
    return citePage({ title, lang, accessed, ...(archived ? { url: pageKey, archived: url } : { url }) });
  });
