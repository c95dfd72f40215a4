import type { Footnote, Kind, TermHit } from '@/matching/types';
import type { Block } from '@/page/blocks';
import type { Settings } from '@/settings/schema';
import type { AnnotatedBlock } from '../annotator.content/notes';
import { MOST_TERMS } from './limits';

/** A stretch of the page that gets a mark: a footnote, or the first place of a term. */
export interface WantedMark {
  /** What the matcher found: the mark's identity. */
  found: Footnote | TermHit;
  kind: Kind | 'term';
  block: Block;
  /** Passage ids, best first; of a term its id. */
  targets: string[];
  why: readonly string[];
  /** Whether a numeral stands on the page. The button is there all the same, for keys and screen readers. */
  numeral: boolean;
  /** How often a term is on the page. */
  times: number;
}

type Choice = Pick<Settings, 'kinds' | 'density'>;

/** Which marks a page gets, in reading order: blocks in order, as the reader chose, without what the reader put away. */
export const wantedMarks = (
  blocks: readonly AnnotatedBlock[],
  { kinds, density }: Choice,
  isAway: (footnote: Footnote) => boolean,
): WantedMark[] => {
  const marks: WantedMark[] = [];
  const passages = new Set<string>();
  const terms = new Map<string, WantedMark | undefined>();
  const times = new Map<string, number>();
  for (const { block, footnotes, terms: hits } of blocks) {
    const own: WantedMark[] = [];
    for (const found of footnotes) {
      if (!kinds[found.kind] || isAway(found)) continue;
      const targets = found.targets.map(({ id }) => id);
      const first = !passages.has(targets[0] ?? '');
      passages.add(targets[0] ?? '');
      own.push({
        found,
        kind: found.kind,
        block,
        targets,
        why: found.why,
        numeral: density !== 'first' || first,
        times: 1,
      });
    }
    const taken = [...own];
    for (const found of hits) {
      times.set(found.id, (times.get(found.id) ?? 0) + 1);
      if (!kinds.term || terms.has(found.id) || terms.size >= MOST_TERMS) continue;
      // A term inside a footnote's stretch is told in its card; its line would only cross the other.
      if (taken.some((mark) => mark.found.start < found.end && mark.found.end > found.start)) continue;
      const mark: WantedMark = { found, kind: 'term', block, targets: [found.id], why: [], numeral: false, times: 1 };
      terms.set(found.id, mark);
      own.push(mark);
    }
    marks.push(...own.sort((a, b) => a.found.start - b.found.start));
  }
  for (const mark of terms.values()) if (mark) mark.times = times.get(mark.targets[0] as string) ?? 1;
  return marks;
};

/** Every term of the page, each once, with how often it comes: what the panel lists. */
export const termsOf = (blocks: readonly AnnotatedBlock[]): { id: string; times: number }[] => {
  const times = new Map<string, number>();
  for (const { terms } of blocks) for (const { id } of terms) times.set(id, (times.get(id) ?? 0) + 1);
  return [...times].map(([id, count]) => ({ id, times: count }));
};
