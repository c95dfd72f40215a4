import type { Placement } from '@/page/anchor-types';
import { type Anchored, anchoredOn, readPageText, soughtOn, stillStands } from '@/page/anchored';
import { document } from '@/page/plain';
import type { PageRequest } from '../background/messages';
import { FIRST_REST, LONGEST_REST, NEWS } from './limits';
import { isPlaced, type Shown } from './shown';

interface Parts {
  signal: AbortSignal;
  shown: ReadonlyMap<string, Shown>;
  ask: <T>(request: PageRequest) => Promise<T | undefined>;
  /** Some stand elsewhere than before, or are nowhere. */
  placed: (some: readonly Shown[]) => void;
}

/**
 * Finds the page's highlights, and finds them again as it changes. The page reads its text and the background looks in it. What stood
 * somewhere is looked for at once when it no longer does; what was nowhere is looked for when the page has news, and ever more seldom
 * while it only ticks.
 */
export const createFinder = ({ signal, shown, ask, placed }: Parts) => {
  /** The text that was searched last, and what was found in it: new nodes with the same words need no search. */
  let text = '';
  let known = new Map<string, Placement>();
  /** Counts the pages that stood here: what was found on one is nothing to the next. */
  let life = 0;
  let rest = 0;
  let until = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<void> = Promise.resolve();

  const lost = (): Shown[] =>
    [...shown.values()].filter(
      ({ anchored, highlight }) => !anchored || !stillStands(anchored, highlight.selectors.quote.exact),
    );

  const search = async (some: readonly Shown[]): Promise<void> => {
    const mine = life;
    const page = await readPageText(document.body, signal).catch(() => undefined);
    if (!page || signal.aborted || mine !== life) return;
    if (page.text !== text) {
      if (Math.abs(page.text.length - text.length) >= NEWS) rest = 0;
      text = page.text;
      known = new Map();
    }
    const unknown = some.filter(({ highlight }) => !known.has(highlight.id));
    if (unknown.length > 0) {
      const stored = unknown.map(({ highlight }) => highlight.selectors);
      const found = await ask<Placement[]>({
        type: 'places.find',
        text,
        sought: soughtOn(page, document, stored) as never,
      });
      if (signal.aborted || mine !== life) return;
      // No answer: the same text is searched when the page changes, or when there has been a rest.
      if (!found) text = '';
      for (const [k, placement] of (found ?? []).entries()) known.set((unknown[k] as Shown).highlight.id, placement);
    }
    const moved = some.filter(({ highlight: { id } }) => known.has(id) && shown.has(id));
    const places: Anchored[] = anchoredOn(
      page,
      moved.map(({ highlight }) => known.get(highlight.id) as Placement),
    );
    moved.forEach((one, k) => {
      one.anchored = places[k];
    });
    placed(moved);
    rest = some.every(isPlaced) ? 0 : Math.min(LONGEST_REST, Math.max(FIRST_REST, rest * 2));
    until = performance.now() + rest;
  };

  /** `eager`: also for what was nowhere a moment ago. */
  const find = (eager = false): Promise<void> => {
    turn = turn.then(async () => {
      const some = lost();
      if (some.length === 0 || signal.aborted || !document.body) return;
      const stood = some.some(({ anchored }) => !anchored || anchored.ranges.length > 0);
      const wait = until - performance.now();
      if (!eager && !stood && wait > 0) {
        clearTimeout(timer);
        timer = setTimeout(() => void find(), wait);
        return;
      }
      await search(some);
    });
    return turn;
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    find,
    /** Another page stands here. */
    forget: () => {
      life += 1;
      text = '';
      known = new Map();
      rest = 0;
      until = 0;
    },
  };
};
