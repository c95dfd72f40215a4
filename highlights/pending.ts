import type { Answer, Draft, Highlight } from './types';

/**
 * A page's side of saving: a highlight stays pending until the store has answered with it on disk. Where no answer comes (the
 * background was stopped, the port broke) the same highlight is sent again; its id makes that harmless. No Dexie here.
 */

/** Waits between tries, in milliseconds: a stopped background is back at the next message, a busy disk after a while. */
const WAITS = [100, 400, 1500, 5000, 15_000];
/** A try that is not answered within this is taken for lost. */
const PATIENCE = 10_000;

export type PendingState =
  | { is: 'pending'; tries: number }
  | { is: 'stored'; highlight: Highlight }
  | { is: 'refused'; why: Extract<Answer<object>, { ok: false }>['why'] };

export interface Pending {
  draft: Draft;
  state: PendingState;
}

/** What makes a try worth repeating by itself: nothing that the same highlight would be refused for again. */
const isPassing = (why: string): boolean => why === 'blocked';

/** `send` asks the background (`runtime.sendMessage`); `changed` hears of every step. */
export const createPending = (
  send: (message: { type: 'highlight.save'; highlight: Draft }) => Promise<unknown>,
  changed: (pending: Pending) => void = () => undefined,
  waits: readonly number[] = WAITS,
  patience = PATIENCE,
) => {
  const all = new Map<string, { pending: Pending; settled: Promise<PendingState> }>();

  const tryOnce = async (draft: Draft): Promise<Answer<{ highlight: Highlight }> | undefined> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const given = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), patience);
    });
    try {
      const answer = await Promise.race([send({ type: 'highlight.save', highlight: draft }), given]);
      return isAnswer(answer, draft.id) ? answer : undefined;
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  };

  const work = async (pending: Pending): Promise<PendingState> => {
    for (let tries = 1; ; tries += 1) {
      const answer = await tryOnce(pending.draft);
      if (answer?.ok) pending.state = { is: 'stored', highlight: answer.highlight };
      else if (answer && !isPassing(answer.why)) pending.state = { is: 'refused', why: answer.why };
      else pending.state = { is: 'pending', tries };
      if (pending.state.is === 'stored') all.delete(pending.draft.id);
      changed(pending);
      if (pending.state.is !== 'pending') return pending.state;
      await new Promise((resolve) => setTimeout(resolve, waits[Math.min(tries, waits.length) - 1]));
    }
  };

  return {
    /** Saves, for as long as it takes. A refused one stays listed, so that its words are not lost; saving it again tries anew. */
    save: (draft: Draft): Promise<PendingState> => {
      const known = all.get(draft.id);
      if (known && known.pending.state.is === 'pending') return known.settled;
      const pending: Pending = { draft, state: { is: 'pending', tries: 0 } };
      changed(pending);
      const settled = work(pending);
      all.set(draft.id, { pending, settled });
      return settled;
    },
    /** Those that are not on disk: being tried, or refused. */
    unsaved: (): Pending[] => [...all.values()].map(({ pending }) => pending),
    /** The reader gives a refused one up. */
    drop: (id: string): void => {
      if (all.get(id)?.pending.state.is === 'refused') all.delete(id);
    },
  };
};

const isAnswer = (answer: unknown, id: string): answer is Answer<{ highlight: Highlight }> => {
  if (typeof answer !== 'object' || answer === null) return false;
  const { ok, why, highlight } = answer as { ok?: unknown; why?: unknown; highlight?: { id?: unknown } };
  return ok === true ? highlight?.id === id : ok === false && typeof why === 'string';
};
