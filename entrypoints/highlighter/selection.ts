import { isTyping } from '@/page/typing';
import type { PageNotes } from '../annotator.content/notes';
import type { BarControl } from './bar';

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
      setTimeout(() => {
        if (getSelection()?.type === 'Range') {
          if (notes.settings?.selectionBar && notes.on) bar.offer();
        } else bar.openAt(event);
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
