import { useRef, useState } from 'preact/hooks';
import type { Saying } from '@/components/library/data';
import type { Said } from '@/components/words/library';
import type { Colour } from '@/highlights/colours';
import { asStoreError } from '@/highlights/database';
import type { Entry } from '@/highlights/library/entry';
import { type Changed, changesOf, retagged, undoing, withTag } from '@/highlights/library/retag';
import { changeHighlights, removeHighlights, restoreHighlights } from '@/highlights/store';
import type { Change, Ref, Refusal } from '@/highlights/types';

type Done = { is: 'removed'; refs: Ref[] } | { is: 'changed'; all: Changed[] };

const refOf = ({ id, pageKey }: Entry): Ref => ({ id, pageKey });

/** Changing and deleting, one or many; each can be undone, the last one first, as long as the page is open. */
export const useActs = (entries: readonly Entry[]) => {
  const [saying, say] = useState<Saying>();
  const [refusal, refuse] = useState<Refusal>();
  const done = useRef<Done[]>([]);

  const among = (ids: readonly string[]): Entry[] => {
    const wanted = new Set(ids);
    return entries.filter(({ id }) => wanted.has(id));
  };
  /** What the store refuses is said; nothing of it is done then. */
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      refuse(undefined);
    } catch (error) {
      refuse(asStoreError(error).why);
    }
  };
  const tell = (said: Said, count: number) => say({ said, count, undo: done.current.length > 0 });

  const change = (some: readonly Entry[], how: (one: Pick<Entry, 'note' | 'colour' | 'tags'>) => Change) =>
    attempt(async () => {
      const all = changesOf(some, how);
      if (all.length === 0) return say({ said: 'same', count: 0, undo: false });
      const after = new Map(all.map((one) => [one.ref.id, one.after]));
      await changeHighlights(
        all.map(({ ref }) => ref),
        ({ id }) => after.get(id) ?? {},
      );
      done.current.push({ is: 'changed', all });
      tell('changed', all.length);
    });

  return {
    saying,
    say,
    refusal,
    actions: {
      onChange: (ids: readonly string[], what: Change) => void change(among(ids), () => what),
      onColour: (ids: readonly string[], colour: Colour) => void change(among(ids), () => ({ colour })),
      onTag: (ids: readonly string[], tag: string) =>
        void change(among(ids), ({ tags }) => ({ tags: withTag(tags, tag) })),
      onRetag: (from: string, to: string) =>
        void change(
          entries.filter(({ tags }) => tags.includes(from)),
          ({ tags }) => ({ tags: retagged(tags, from, to) }),
        ),
      onRemove: (ids: readonly string[]) =>
        void attempt(async () => {
          const removed = await removeHighlights(among(ids).map(refOf));
          if (removed.length === 0) return;
          done.current.push({ is: 'removed', refs: removed.map(({ id, pageKey }) => ({ id, pageKey })) });
          tell('removed', removed.length);
        }),
      onUndo: () =>
        void attempt(async () => {
          const last = done.current.at(-1);
          if (!last) return;
          if (last.is === 'removed') {
            const back = await restoreHighlights(last.refs);
            done.current.pop();
            tell('restored', back.length);
          } else {
            await changeHighlights(
              last.all.map(({ ref }) => ref),
              undoing(last.all),
            );
            done.current.pop();
            tell('undone', last.all.length);
          }
        }),
    },
  };
};
