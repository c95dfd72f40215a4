import type { Colour } from '@/highlights/colours';
import { createPending, type PendingState } from '@/highlights/pending';
import type { Answer, Change, Highlight, Ref } from '@/highlights/types';
import type { Sought } from '@/page/anchor-types';
import { readPageText } from '@/page/anchored';
import { document } from '@/page/plain';
import type { PageNotes } from '../annotator.content/notes';
import type { PageRequest } from '../background/messages';
import { described, sketchOf } from './draft';
import { AGAIN } from './limits';
import type { Shown } from './shown';
import { isStored } from './shown';

/** Why the store did not do as asked, or `unsaid`: it has not answered. */
type Why = Extract<Answer<object>, { ok: false }>['why'] | 'unsaid';

/** What is done to highlights: each settles when the store has answered for it. */
export interface Keeper {
  /** Makes one of a range and shows it at once; it is saved for as long as it takes. */
  make: (range: Range, colour?: Colour) => Promise<Shown | 'noWords' | 'tooLong'>;
  /** Changes one when it is stored. Returns why not, or undefined. */
  change: (id: string, what: Change) => Promise<Why | undefined>;
  /** Takes one away, or gives up one that is not stored. What is undone by `restore` is returned. */
  remove: (id: string) => Promise<{ ref?: Ref; why?: Why }>;
  restore: (ref: Ref) => Promise<Why | undefined>;
  retry: (id: string) => void;
}

interface Parts {
  notes: PageNotes;
  signal: AbortSignal;
  shown: Map<string, Shown>;
  ask: <T>(request: PageRequest) => Promise<T | undefined>;
  pageKey: () => string | undefined;
  paint: (one: Shown) => void;
  drop: (id: string) => void;
  changed: () => void;
  find: () => Promise<void>;
}

export const createKeeper = ({ notes, signal, shown, ask, pageKey, paint, drop, changed, find }: Parts): Keeper => {
  let last: Colour = 'yellow';
  const pending = createPending(
    (message) => notes.ask(message),
    ({ draft, state }) => {
      const one = shown.get(draft.id);
      if (!one) return;
      one.state = state;
      if (state.is === 'stored') one.highlight = { ...state.highlight, ...(one.edits as object) };
      changed();
    },
  );

  /** Until there is an answer, or nobody left who could give one. */
  const untilTold = async <T>(request: PageRequest): Promise<T | undefined> => {
    while (!signal.aborted) {
      const answer = await notes.ask(request);
      if (answer !== undefined) return answer as T;
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
    return undefined;
  };

  const make: Keeper['make'] = async (range, colour = last) => {
    const page = await readPageText(document.body, signal);
    const sketch = sketchOf(page, range, colour, notes.blocks.values());
    if (typeof sketch === 'string') return sketch;
    last = colour;
    const { draft, anchored, span } = sketch;
    const one: Shown = { highlight: draft, edits: {}, anchored, state: { is: 'pending', tries: 0 }, unpaint: () => {} };
    shown.set(draft.id, one);
    paint(one);
    changed();
    one.saving = (async (): Promise<PendingState> => {
      const place = await untilTold<Pick<Sought, 'quote' | 'position'> | null>({
        type: 'places.describe',
        text: page.text,
        ...span,
      });
      const whole = place ? described(draft, place) : draft;
      one.highlight = { ...whole, ...(one.edits as object) };
      return pending.save(whole);
    })();
    return one;
  };

  const change: Keeper['change'] = async (id, what) => {
    const one = shown.get(id);
    if (!one) return 'missing';
    one.edits = { ...one.edits, ...what };
    one.highlight = { ...one.highlight, ...(what as object) };
    paint(one);
    changed();
    if (!isStored(one)) {
      const settled = await one.saving;
      if (settled?.is === 'refused') return settled.why;
    }
    const key = one.highlight.pageKey ?? pageKey();
    if (!key) return 'unsaid';
    const answer = await ask<Answer<object>>({ type: 'highlight.change', ref: { pageKey: key, id }, change: what });
    // What is stored is the truth again; a change that got no answer may yet be in it.
    if (answer) for (const name of Object.keys(what) as (keyof Change)[]) delete one.edits[name];
    return answer ? (answer.ok ? undefined : answer.why) : 'unsaid';
  };

  const remove: Keeper['remove'] = async (id) => {
    const one = shown.get(id);
    if (!one) return {};
    if (!isStored(one)) {
      pending.drop(id);
      drop(id);
      changed();
      void one.saving?.then((settled) => {
        if (settled.is !== 'stored') return;
        void ask({ type: 'highlight.remove', refs: [{ pageKey: settled.highlight.pageKey, id }] });
      });
      return {};
    }
    const key = one.highlight.pageKey ?? pageKey();
    if (!key) return { why: 'unsaid' };
    const ref = { pageKey: key, id };
    const answer = await ask<Answer<object>>({ type: 'highlight.remove', refs: [ref] });
    if (!answer?.ok) return { why: answer?.why ?? 'unsaid' };
    drop(id);
    changed();
    return { ref };
  };

  const restore: Keeper['restore'] = async (ref) => {
    const answer = await ask<Answer<{ highlights: Highlight[] }>>({ type: 'highlight.restore', refs: [ref] });
    if (!answer?.ok) return answer?.why ?? 'unsaid';
    for (const highlight of answer.highlights)
      shown.set(highlight.id, { highlight, edits: {}, anchored: undefined, state: undefined, unpaint: () => {} });
    await find();
    changed();
    return undefined;
  };

  return {
    make,
    change,
    remove,
    restore,
    retry: (id) => {
      const one = shown.get(id);
      if (one) one.saving = pending.save(one.highlight);
    },
  };
};
