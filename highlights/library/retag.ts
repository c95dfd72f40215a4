import { MOST_TAGS } from '../limits';
import type { Change, Highlight, Ref } from '../types';
import type { Entry } from './entry';

/** Acts on many highlights, and how each is undone. Pure. */

/** Tags with `from` renamed `to`; where `to` is there already the two become one. '' takes `from` away. */
export const retagged = (tags: readonly string[], from: string, to: string): string[] => {
  const renamed = tags.map((tag) => (tag === from ? to : tag)).filter(Boolean);
  return [...new Set(renamed)];
};

/** Tags with one more, as long as there is room. */
export const withTag = (tags: readonly string[], tag: string): string[] =>
  tags.includes(tag) || tags.length >= MOST_TAGS ? [...tags] : [...tags, tag];

/** The fields of a change that would change this one; undefined where none would. */
const difference = (one: Pick<Entry, 'note' | 'tags' | 'colour'>, change: Change): Change | undefined => {
  const same = (name: keyof Change) =>
    change[name] === undefined || JSON.stringify(change[name]) === JSON.stringify(one[name]);
  const names = (['note', 'tags', 'colour'] as const).filter((name) => !same(name));
  return names.length > 0 ? Object.fromEntries(names.map((name) => [name, change[name]])) : undefined;
};

export interface Changed {
  ref: Ref;
  before: Change;
  after: Change;
}

/** What a change will do to each of these; those that it leaves as they are, are not among them. */
export const changesOf = (
  highlights: readonly Pick<Entry, 'id' | 'pageKey' | 'note' | 'tags' | 'colour'>[],
  change: (one: Pick<Entry, 'note' | 'tags' | 'colour'>) => Change,
): Changed[] =>
  highlights.flatMap((one) => {
    const after = difference(one, change(one));
    if (!after) return [];
    const before: Change = {
      ...(after.note !== undefined && { note: one.note }),
      ...(after.tags && { tags: [...one.tags] }),
      ...(after.colour && { colour: one.colour }),
    };
    return [{ ref: { id: one.id, pageKey: one.pageKey }, before, after }];
  });

/** The change that undoes one: only those fields that still are as it left them. What was changed since stays. */
export const undoing = (done: readonly Changed[]) => {
  const byId = new Map(done.map((one) => [one.ref.id, one]));
  return (now: Highlight): Change => {
    const one = byId.get(now.id);
    if (!one) return {};
    const same = (name: keyof Change) => JSON.stringify(one.after[name]) === JSON.stringify(now[name]);
    return Object.fromEntries(
      (['note', 'tags', 'colour'] as const)
        .filter((name) => one.after[name] !== undefined && same(name))
        .map((name) => [name, one.before[name]]),
    );
  };
};
