import type { Span } from '@/page/anchor-types';
import { readPageText } from '@/page/anchored';
import { inReadingOrder } from '@/page/order';
import { document } from '@/page/plain';
import { bringIntoView, type Position, positionOf, returnTo } from '@/page/scroll';
import { firstRangeAt } from '@/page/text';
import type { Highlighter } from '../annotator.content/notes';
import type { PageRequest } from '../background/messages';
import type { BarControl } from './bar';
import { rangeAround } from './place';
import { isPlaced, type Shown } from './shown';

interface Parts {
  shown: ReadonlyMap<string, Shown>;
  ask: <T>(request: PageRequest) => Promise<T | undefined>;
  find: () => Promise<void>;
  bar: BarControl;
}

/** Those that stand on the page, in the order of its text. */
export const inOrder = (shown: ReadonlyMap<string, Shown>): Shown[] =>
  [...shown.values()]
    .filter(isPlaced)
    .sort((a, b) =>
      inReadingOrder(a.anchored?.ranges[0]?.startContainer as Node, b.anchored?.ranges[0]?.startContainer as Node),
    );

/** What the panel can make the page do about its highlights: list them, go to one and back, look for one. */
export const createWays = ({ shown, ask, find, bar }: Parts): Pick<Highlighter, 'list' | 'go' | 'back' | 'look'> => {
  let before: Position | undefined;

  const show = (range: Range | undefined): boolean => {
    const block = range?.startContainer.parentElement;
    if (!range || !block) return false;
    before ??= positionOf(block);
    bringIntoView(range, block);
    return true;
  };
  const go = (id: string): boolean => {
    const one = shown.get(id);
    const range = rangeAround(one?.anchored);
    if (!one || !range || !show(range)) return false;
    bar.openOne(id, range);
    return true;
  };

  return {
    list: () => [
      ...inOrder(shown).map(({ highlight: { id } }) => ({ id, place: 'placed' as const })),
      ...[...shown.values()].flatMap(({ highlight: { id }, anchored }) =>
        anchored?.placement.how === 'orphan' ? [{ id, place: anchored.placement.why }] : [],
      ),
    ],
    go,
    back: () => {
      if (!before) return false;
      bar.close();
      returnTo(before);
      before = undefined;
      return true;
    },
    look: async (id) => {
      const one = shown.get(id);
      if (!one) return 'nothing';
      await find();
      if (isPlaced(one)) return go(id) ? 'placed' : 'nothing';
      const page = await readPageText(document.body);
      const { quote } = one.highlight.selectors;
      const span = await ask<Span>({ type: 'places.alike', text: page.text, quote });
      const range = span && firstRangeAt(page, span.start, span.end);
      if (!range || !show(range)) return 'nothing';
      // Selected and not placed: whether these are the words is the reader's to say.
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return 'alike';
    },
  };
};
