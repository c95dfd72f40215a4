import type { LexiconHits } from '../lexicon/scan';
import { POINT_LEAST } from '../limits';
import { conceptFeature } from '../model/features';
import type { Model } from '../model/model';
import type { Folded } from '../text/fold';
import type { LexiconOwner } from '../types';

/** UTF-16 units `[start, end)`. */
export type Span = readonly [number, number];

/** A point of a passage: the words in which the passage makes it, and the page's words for it. */
export interface Point {
  id: string;
  label: LexiconOwner['label'];
  passage: Span[];
  /** Empty where no words for it were found on the page. */
  page: Span[];
}

/** Makes what compares a page's words with a passage by the concepts both name. */
export const createComparer = (
  owners: readonly LexiconOwner[],
  model: Model,
  fold: (text: string) => Folded,
  scan: (folded: Folded) => LexiconHits,
) => {
  /** The longest form at each place, by owner; a form inside a longer one of another owner is no word of its own. */
  const spansIn = (text: string): Map<number, Span[]> => {
    const folded = fold(text);
    const hits = scan(folded);
    const spans = new Map<number, Span[]>();
    for (let k = 0; k < hits.count; k += 1) {
      const [start, end] = [hits.starts[k] as number, (hits.ends[k] as number) - 1];
      const owner = hits.owners[k] as number;
      if (owner >= owners.length) continue; // a word that points back is no point
      const own = spans.get(owner) ?? [];
      const from = folded.at[start] as number;
      const to = (folded.at[end] as number) + (folded.span[end] as number);
      if ((own.at(-1)?.[1] ?? 0) <= from) own.push([from, to]);
      spans.set(owner, own);
    }
    return spans;
  };

  /**
   * The points of a passage in the order in which it makes them: concepts that it names and that tell it from other passages
   * (the model's weight for it is at least POINT_LEAST). None where the model does not know the passage.
   */
  return (page: string, passage: string, id: string): Point[] => {
    const target = model.classes.indexOf(id);
    if (target < 0) return [];
    const [ours, theirs] = [spansIn(passage), spansIn(page)];
    const points: Point[] = [];
    for (const [owner, spans] of ours) {
      const { id: concept, label } = owners[owner] as LexiconOwner;
      const found = theirs.get(owner) ?? [];
      const weight = model.weightOf(conceptFeature(concept), target);
      if (found.length === 0 && weight < POINT_LEAST) continue;
      if (found.length > 0 && weight <= 0) continue;
      points.push({ id: concept, label, passage: spans, page: found });
    }
    return withoutInner(points).sort((a, b) => (a.passage[0] as Span)[0] - (b.passage[0] as Span)[0]);
  };
};

const size = ([start, end]: Span) => end - start;

/** Points whose words lie inside another's are that other point said shorter: carried ones come first, then the longer. */
const withoutInner = (points: readonly Point[]): Point[] => {
  const kept: Point[] = [];
  const order = [...points].sort(
    (a, b) =>
      Number(b.page.length > 0) - Number(a.page.length > 0) || size(b.passage[0] as Span) - size(a.passage[0] as Span),
  );
  for (const point of order) {
    const free = point.passage.filter(
      ([start, end]) => !kept.some((other) => other.passage.some(([from, to]) => start < to && end > from)),
    );
    if (free.length > 0) kept.push({ ...point, passage: free });
  }
  return kept;
};
