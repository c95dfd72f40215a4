import type { OrphanReason } from '@/page/anchor-types';
import { document } from '@/page/plain';
import { SETTLED, TOLD } from './limits';
import { isStored, type Shown } from './shown';

type Standing = OrphanReason | 'placed';

/** A timer may come a little early by the other clock (ms). */
const TICK = 20;
/** When what was not found again was first missed: for ever ago. */
const SURE = Number.NEGATIVE_INFINITY;

interface Parts {
  signal: AbortSignal;
  shown: ReadonlyMap<string, Shown>;
  /** Looks once more for what is nowhere. */
  again: () => Promise<void>;
  /** Tells the store; true where it answered that it knows now. */
  tell: (lost: { id: string; why: OrphanReason }[], placed: string[]) => Promise<boolean>;
}

/**
 * Tells the store which highlights stand on the page and which are lost, for the library to list. What was not found is called lost
 * when the page has loaded and it was looked for a second time: a page that is still being put together has lost nothing.
 */
export const createTeller = ({ signal, shown, again, tell }: Parts) => {
  /** What the store was told of each. */
  let told = new Map<string, Standing>();
  /** When each was first not found on the page that had loaded; SURE once it was not found again. */
  let missed = new Map<string, number>();
  let looking: ReturnType<typeof setTimeout> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;

  /** What may be told of one now, if anything. */
  const standing = ({ anchored, highlight: { id } }: Shown): Standing | undefined => {
    if (!anchored) return undefined;
    if (anchored.placement.how !== 'orphan') return 'placed';
    return missed.get(id) === SURE ? anchored.placement.why : undefined;
  };

  const send = async () => {
    telling = undefined;
    const mine = told;
    const news = [...shown.values()].filter(isStored).flatMap((one): [string, Standing][] => {
      const now = standing(one);
      return now && now !== told.get(one.highlight.id) ? [[one.highlight.id, now]] : [];
    });
    if (news.length === 0) return;
    for (const [id, now] of news) mine.set(id, now);
    const lost = news.flatMap(([id, now]) => (now === 'placed' ? [] : [{ id, why: now }]));
    const placed = news.flatMap(([id, now]) => (now === 'placed' ? [id] : []));
    // What nobody heard is told again with the next news.
    if (!(await tell(lost, placed))) for (const [id] of news) mine.delete(id);
  };
  const later = () => {
    telling ??= setTimeout(() => void send(), TOLD);
  };

  /** `some` have been looked for just now. */
  const weigh = (some: Iterable<Shown>) => {
    const now = performance.now();
    let open = false;
    for (const { anchored, highlight } of some) {
      if (anchored?.placement.how !== 'orphan') missed.delete(highlight.id);
      else if (document.readyState === 'complete') {
        const since = missed.get(highlight.id) ?? now;
        missed.set(highlight.id, now - since >= SETTLED ? SURE : since);
        open ||= now - since < SETTLED;
      }
    }
    if (open)
      looking ??= setTimeout(() => {
        looking = undefined;
        void again();
      }, SETTLED + TICK);
    later();
  };
  addEventListener('load', () => weigh(shown.values()), { signal });

  const forget = () => {
    clearTimeout(looking);
    clearTimeout(telling);
    looking = undefined;
    telling = undefined;
    told = new Map();
    missed = new Map();
  };
  signal.addEventListener('abort', forget);

  return {
    /** Some have been looked for. */
    looked: (some: readonly Shown[]): void => {
      if (!signal.aborted) weigh(some);
    },
    /** One is no longer the page's; should it come back, the store does not know of it. */
    drop: (id: string): void => {
      told.delete(id);
      missed.delete(id);
    },
    /** Another page stands here: what was to be told of this one is not. */
    forget,
  };
};
