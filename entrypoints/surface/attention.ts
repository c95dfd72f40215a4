import { rangeOf } from '@/page/blocks';
import { hasOwnUse } from '@/page/own-use';
import { document } from '@/page/plain';
import type { PageNotes } from '../annotator.content/notes';
import type { Cards } from './cards';
import type { Host } from './host';
import type { Mark } from './mark';

/** What the pointer and the keys are on, and what follows from it: dwell, click, and where marks show on hover alone. */
export interface Attention {
  attend: (mark: Mark) => void;
  forget: (mark: Mark) => void;
  /** Whether the pointer or the focus is in the mark's paragraph. */
  isOver: (mark: Mark) => boolean;
}

interface Parts {
  host: Host;
  notes: PageNotes;
  signal: AbortSignal;
  cards: Cards;
  /** What is painted has changed. */
  moved: () => void;
}

export const createAttention = ({ host, notes, signal, cards, moved }: Parts): Attention => {
  const byBlock = new Map<Element, Set<Mark>>();
  let here: Set<Mark> | undefined;
  let focused: Mark | undefined;

  /** The mark under a point: only the blocks that the event went through are measured. */
  const markAt = (path: readonly EventTarget[], x: number, y: number): Mark | undefined => {
    let term: Mark | undefined;
    for (const node of path)
      for (const mark of byBlock.get(node as Element) ?? []) {
        const range = rangeOf(mark.block, mark.found.start, mark.found.end);
        const inside =
          range &&
          [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
        if (!inside) continue;
        if (mark.kind !== 'term') return mark;
        term ??= mark;
      }
    return term;
  };

  const isOver = (mark: Mark) => mark === focused || (here?.has(mark) ?? false);
  const enter = (path: readonly EventTarget[]) => {
    const now = path.map((node) => byBlock.get(node as Element)).find(Boolean);
    if (now === here) return;
    const before = here;
    here = now;
    for (const mark of [...(before ?? []), ...(now ?? [])]) quieten(mark);
  };
  const quieten = (mark: Mark) => {
    if (notes.settings?.density !== 'hover') return;
    const over = isOver(mark);
    mark.show(over);
    moved();
    mark.place.classList.toggle('kk-over', over);
  };

  let over: Mark | undefined;
  let pending = false;
  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType !== 'mouse' || pending || event.buttons !== 0) return;
      pending = true;
      const path = event.composedPath();
      const { clientX, clientY } = event;
      requestAnimationFrame(() => {
        pending = false;
        if (signal.aborted || path.includes(host.element)) return;
        enter(path);
        const mark = hasOwnUse(path) ? undefined : markAt(path, clientX, clientY);
        if (mark === over) return;
        over = mark;
        if (mark) cards.rest(mark);
        else cards.leave();
      });
    },
    { passive: true, signal },
  );
  document.addEventListener(
    'click',
    (event) => {
      const path = event.composedPath();
      if (path.includes(host.element) || event.button !== 0 || getSelection()?.type === 'Range') return;
      const mark = hasOwnUse(path) ? undefined : markAt(path, event.clientX, event.clientY);
      if (mark) void cards.show(mark, true, false);
      else cards.clickedAway();
    },
    { signal },
  );
  host.marks.addEventListener('focusin', (event) => {
    const before = focused;
    focused = undefined;
    for (const marks of byBlock.values()) for (const mark of marks) if (mark.button === event.target) focused = mark;
    if (before) quieten(before);
    if (focused) quieten(focused);
  });
  host.marks.addEventListener('focusout', () => {
    const before = focused;
    focused = undefined;
    if (before) quieten(before);
  });

  return {
    attend: (mark) => {
      const own = byBlock.get(mark.block.element);
      if (own) own.add(mark);
      else byBlock.set(mark.block.element, new Set([mark]));
    },
    forget: (mark) => {
      for (const [element, own] of byBlock) if (own.delete(mark) && own.size === 0) byBlock.delete(element);
      if (over === mark) over = undefined;
      if (focused === mark) focused = undefined;
    },
    isOver,
  };
};
