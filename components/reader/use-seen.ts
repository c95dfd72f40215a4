import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { WorkId } from '@/data/types';

/** The strip of the window in which a row counts as being read: under the tools, in the upper third. */
const STRIP = '-100px 0px -66% 0px';

/** The id of the passage that is being read, as the window is scrolled; undefined until one is known. */
export const useSeen = (root: RefObject<HTMLElement | null>, work: WorkId, drawn: number): string | undefined => {
  const [seen, set] = useState<string>();
  useEffect(() => {
    const rows = root.current?.querySelectorAll('article.r-row') ?? [];
    const inside = new Set<Element>();
    const observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) isIntersecting ? inside.add(target) : inside.delete(target);
        const first = [...rows].find((row) => inside.has(row));
        if (first) set(first.id);
      },
      { rootMargin: STRIP },
    );
    for (const row of rows) observer.observe(row);
    return () => observer.disconnect();
  }, [work, drawn]);
  return seen?.split('.')[0] === work ? seen : undefined;
};
