import type { Kind } from '@/matching/types';
import type { Beside } from '../words/panel';
import type { OutlinePassage, PanelNote } from './data';

/** What a page leans on, counted from its footnotes. Pure. */
export interface Tally {
  /** Passages and articles of the declaration that footnotes touch, in its own order, and by how many. */
  touched: { id: string; times: number }[];
  /** Ids of the outline that are lit: an article lights all its passages. */
  lit: Set<string>;
  beside: Beside;
}

/** Whether `part` (an article, or a paragraph of which the edition has halves) holds `id`. */
const holds = (part: string, id: string): boolean =>
  id === part || id.startsWith(`${part}.`) || (/\.\d+$/.test(part) && (id === `${part}a` || id === `${part}b`));

export const tallyOf = (notes: readonly PanelNote[], outline: readonly OutlinePassage[]): Tally => {
  const times = new Map<string, number>();
  const beside: Beside = { rec: 0, paper: 0, name: 0 };
  for (const { targets } of notes) {
    const works = new Set<'rec' | 'paper' | 'name'>();
    for (const id of new Set(targets)) {
      const [work, ...rest] = id.split('.');
      if (work === 'rec' || work === 'paper') works.add(work);
      else if (rest.length === 0) works.add('name');
      else times.set(id, (times.get(id) ?? 0) + 1);
    }
    for (const work of works) beside[work] += 1;
  }
  const place = (id: string) => outline.findIndex((one) => holds(id, one.id));
  const touched = [...times]
    .map(([id, n]) => ({ id, times: n }))
    .sort((a, b) => place(a.id) - place(b.id) || a.id.length - b.id.length);
  const lit = new Set(outline.filter(({ id }) => touched.some((one) => holds(one.id, id))).map(({ id }) => id));
  return { touched, lit, beside };
};

/** How many footnotes of each kind. */
export const kindsOf = (notes: readonly PanelNote[]): Record<Kind, number> => {
  const count = { quote: 0, restate: 0, mention: 0 };
  for (const { kind } of notes) count[kind] += 1;
  return count;
};

/** Footnotes by the work of their first target, each work's in that work's own order. */
export const byWork = (
  notes: readonly PanelNote[],
  passages: readonly string[],
): { work: 'decl' | 'rec' | 'paper'; notes: PanelNote[] }[] => {
  const order = new Map(passages.map((id, k) => [id, k]));
  const place = ({ targets: [id = ''] }: PanelNote): number => {
    const own = order.get(id);
    if (own !== undefined) return own;
    const first = passages.findIndex((one) => holds(id, one));
    return first < 0 ? -1 : first - 0.5;
  };
  return (['decl', 'rec', 'paper'] as const)
    .map((work) => ({
      work,
      notes: notes.filter(({ targets }) => workOf(targets[0]) === work).sort((a, b) => place(a) - place(b)),
    }))
    .filter((group) => group.notes.length > 0);
};

export const workOf = (id = 'decl'): 'decl' | 'rec' | 'paper' => {
  const work = id.split('.')[0];
  return work === 'rec' || work === 'paper' ? work : 'decl';
};
