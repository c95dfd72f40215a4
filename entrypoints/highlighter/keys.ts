import { document } from '@/page/plain';
import { bringIntoView } from '@/page/scroll';
import type { Host } from '../surface/host';
import { rangeAround } from './place';
import type { Shown } from './shown';

/** A button for each highlight, in the order of the text: CSS highlights are nothing to keys and screen readers. */
export const createKeys = ({
  host,
  name,
  open,
}: {
  host: Host;
  name: (one: Shown) => string;
  open: (one: Shown) => void;
}) => {
  const buttons = new Map<string, { button: HTMLButtonElement; one: Shown }>();
  host.marks.classList.add('kk-hlkeys');

  /** Lies over its words while the keys are on it. */
  const lie = (button: HTMLButtonElement, one: Shown) => {
    const range = rangeAround(one.anchored);
    if (!range) return;
    const block = range.startContainer.parentElement;
    if (block) bringIntoView(range, block);
    const { left, top, width, height } = range.getBoundingClientRect();
    button.style.cssText = `left:${left}px;top:${top}px;inline-size:${width}px;block-size:${height}px`;
  };

  return {
    update: (placed: readonly Shown[]): void => {
      const now = new Set(placed.map(({ highlight }) => highlight.id));
      for (const [id, { button }] of buttons)
        if (!now.has(id)) {
          button.remove();
          buttons.delete(id);
        }
      for (const one of placed) {
        let own = buttons.get(one.highlight.id);
        if (!own) {
          const button = document.createElement('button');
          button.type = 'button';
          own = { button, one };
          const mine = own;
          button.addEventListener('focus', () => lie(button, mine.one));
          button.addEventListener('blur', () => button.removeAttribute('style'));
          button.addEventListener('click', () => open(mine.one));
          buttons.set(one.highlight.id, own);
        }
        own.one = one;
        own.button.textContent = name(one);
        if (own.button.parentElement !== host.marks) host.marks.append(own.button);
      }
    },
  };
};
