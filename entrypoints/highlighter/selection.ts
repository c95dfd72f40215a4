import { hasOwnUse } from '@/page/own-use';
import { isTyping } from '@/page/typing';
import type { PageNotes } from '../annotator.content/notes';
import type { BarControl } from './bar';

/** What is selected in the page's own text. */
export const selectedRange = (): Range | undefined => {
  const selection = getSelection();
  if (selection?.type !== 'Range' || selection.toString().trim().length < 2) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const holder = range.commonAncestorContainer;
  const element = holder instanceof Element ? holder : holder.parentElement;
  return element?.closest('input, textarea, [contenteditable]:not([contenteditable="false"])') ? undefined : range;
};

/** When the bar comes by itself: after a selection by pointer, and at a click on a highlight. */
export const attendSelection = ({
  notes,
  signal,
  bar,
}: {
  notes: PageNotes;
  signal: AbortSignal;
  bar: BarControl;
}): void => {
  addEventListener(
    'pointerup',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || bar.isOurs(event)) return;
      const own = hasOwnUse(event.composedPath());
      // The browser settles what is selected after the event.
      setTimeout(() => {
        if (signal.aborted) return;
        if (getSelection()?.type === 'Range') {
          if (notes.settings?.selectionBar && notes.on) bar.offer();
        } else if (!own) bar.openAt(event.clientX, event.clientY);
      }, 0);
    },
    { capture: true, passive: true, signal },
  );
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted || !bar.isOpen() || (isTyping(event) && !bar.isOurs(event)))
        return;
      event.preventDefault();
      event.stopPropagation();
      bar.close(true);
    },
    { capture: true, signal },
  );
};
