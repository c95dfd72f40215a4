import { rangeOf } from '@/page/blocks';
import { bringIntoView, type Position, positionOf, returnTo } from '@/page/scroll';
import type { PageCommand } from '../annotator.content/asked';
import type { Cards } from './cards';
import type { Host } from './host';
import type { Mark } from './mark';

/** What keys, menus and the panel can make the page do. */
export interface Commands {
  run: (command: PageCommand) => boolean;
  /** Goes to a footnote and shows its card. False where there is none of that number. */
  go: (number: number) => boolean;
  /** Goes back to where the reader was before the last `go`. False where there is no such place. */
  back: () => boolean;
}

interface Parts {
  host: Host;
  cards: Cards;
  marks: () => readonly Mark[];
  toggle: () => boolean;
}

export const createCommands = ({ host, cards, marks, toggle }: Parts): Commands => {
  let before: Position | undefined;
  /** The mark that keys count from: the open one, the focused one, the last gone to. */
  let current: Mark | undefined;

  const rangeIn = (mark: Mark) => rangeOf(mark.block, mark.found.start, mark.found.end);
  const footnotes = () => marks().filter(({ kind }) => kind !== 'term');

  const goTo = (mark: Mark) => {
    current = mark;
    const range = rangeIn(mark);
    if (range) bringIntoView(range, mark.block.element);
  };

  const here = (): Mark | undefined => {
    const focused = host.root.activeElement;
    const own = marks().find(({ button }) => button === focused);
    return cards.current() ?? own ?? (current && marks().includes(current) ? current : undefined);
  };

  /** The footnote after or before the one the reader is at; without one, the first in the window or beyond it. */
  const step = (way: 1 | -1): boolean => {
    const list = footnotes();
    if (list.length === 0) return false;
    const at = here();
    let next: Mark | undefined;
    if (at) next = list[(list.indexOf(at) + way + list.length) % list.length];
    else {
      const inWindow = (mark: Mark) => (rangeIn(mark)?.getBoundingClientRect().bottom ?? -1) > 0;
      next =
        way > 0 ? (list.find(inWindow) ?? list[0]) : (list.filter((mark) => !inWindow(mark)).at(-1) ?? list.at(-1));
    }
    if (!next) return false;
    const open = cards.current() !== undefined;
    goTo(next);
    next.place.hidden = false;
    next.button.focus({ preventScroll: true });
    if (open) void cards.show(next, true, true);
    return true;
  };

  return {
    run: (command) => {
      if (command === 'next') return step(1);
      if (command === 'previous') return step(-1);
      if (command === 'toggle') return toggle();
      if (command !== 'open') return false;
      if (cards.current()) {
        cards.close();
        return true;
      }
      const mark = here() ?? footnotes()[0];
      if (!mark) return false;
      goTo(mark);
      void cards.show(mark, true, true);
      return true;
    },
    go: (number) => {
      const mark = footnotes().find((one) => one.number === number);
      if (!mark) return false;
      before = positionOf(mark.block.element);
      goTo(mark);
      void cards.show(mark, true, false);
      return true;
    },
    back: () => {
      if (!before) return false;
      cards.close();
      returnTo(before);
      before = undefined;
      return true;
    },
  };
};
