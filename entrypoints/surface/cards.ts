import { h, render } from 'preact';
import { browser } from 'wxt/browser';
import { Card } from '@/components/card/Card';
import type { CardData, Language } from '@/components/card/data';
import type { Words } from '@/components/words';
import { rangeOf, rangesOf } from '@/page/blocks';
import { paint } from '@/page/paint';
import { type Box, placeCard } from '@/page/spot';
import type { PageRequest } from '../background/messages';
import type { Host } from './host';
import { DWELL, DWELL_MARK, GRACE, SHEET_BELOW } from './limits';
import type { ShownNote } from './surface';

/** Opens and closes the one card: by dwell, click, keys; follows its line; gives focus back. */
export interface Cards {
  attend: (note: ShownNote) => void;
  forget: (note: ShownNote) => void;
  follow: () => void;
}

interface OpenCard {
  note: ShownNote;
  box: HTMLElement;
  pinned: boolean;
  hadFocus: boolean;
  untint: () => void;
}

export const createCards = (host: Host, words: Words, language: Language): Cards => {
  const known = new Map<HTMLElement, ShownNote>();
  let open: OpenCard | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const wait = (ms: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, ms);
  };

  const close = (giveBack = true) => {
    clearTimeout(timer);
    asked += 1;
    if (!open) return;
    const { note, box, untint, hadFocus } = open;
    const inside = host.root.activeElement && box.contains(host.root.activeElement);
    open = undefined;
    untint();
    render(null, box);
    box.remove();
    note.button.setAttribute('aria-expanded', 'false');
    if (giveBack && (inside || hadFocus)) note.button.focus({ preventScroll: true });
  };

  const show = async (note: ShownNote, pinned: boolean, focus: boolean) => {
    if (open?.note === note) {
      if (pinned) open.pinned = true;
      if (focus) focusCard();
      return;
    }
    const token = ++asked;
    const request: PageRequest = {
      type: 'card',
      kind: note.footnote.kind,
      targets: note.footnote.targets.slice(0, 12).map(({ id }) => id),
      words: note.footnote.text.slice(0, 20_000),
      language,
    };
    const data = (await browser.runtime.sendMessage(request).catch(() => undefined)) as CardData | undefined;
    if (!data || token !== asked) return;
    close(false);
    asked = token;
    const box = document.createElement('div');
    box.className = 'kk kk-card-box';
    box.lang = language;
    host.cards.append(box);
    open = {
      note,
      box,
      pinned,
      hadFocus: focus,
      untint: paint(rangesOf(note.block, note.footnote.start, note.footnote.end), 'open', note.ink, note.ground),
    };
    note.button.setAttribute('aria-expanded', 'true');
    draw(data);
    box.addEventListener('pointerenter', () => clearTimeout(timer));
    box.addEventListener('pointerleave', () => leave());
    follow();
    if (focus) focusCard();
  };

  const draw = (data: CardData) => {
    if (!open) return;
    const { box, note } = open;
    render(
      h(Card, {
        number: note.number,
        data: { ...data, why: note.footnote.why },
        words,
        language,
        pinned: open.pinned,
        onPin: () => {
          if (!open) return;
          open.pinned = !open.pinned;
          draw(data);
        },
        onClose: () => close(),
      }),
      box,
    );
  };

  const focusCard = () => (open?.box.querySelector('.kk-body') as HTMLElement | null)?.focus({ preventScroll: true });
  const leave = () => {
    if (open && !open.pinned) wait(GRACE, () => close(false));
  };

  const follow = () => {
    if (!open) return;
    const range = rangeOf(open.note.block, open.note.footnote.start, open.note.footnote.end);
    const boxes = range
      ? ([...range.getClientRects()] as Box[]).filter((box) => box.right > box.left && box.bottom > box.top)
      : [];
    const { box } = open;
    const narrow = innerWidth < SHEET_BELOW;
    box.classList.toggle('kk-as-sheet', narrow);
    if (boxes.length === 0) return;
    if (narrow) {
      box.style.cssText = '';
      box.classList.toggle('kk-at-head', Math.max(...boxes.map(({ bottom }) => bottom)) > innerHeight * 0.42);
      return;
    }
    const vertical = getComputedStyle(open.note.block.element).writingMode.startsWith('vertical');
    box.style.maxHeight = `${Math.min(innerHeight * 0.62, 600)}px`;
    const size = box.getBoundingClientRect();
    const spot = placeCard(
      boxes,
      { width: size.width, height: size.height },
      { width: innerWidth, height: innerHeight },
      vertical,
    );
    const origin = host.element.getBoundingClientRect();
    box.style.left = `${spot.left - origin.left}px`;
    box.style.top = `${spot.top - origin.top}px`;
    box.style.maxHeight = `${Math.min(innerHeight * 0.62, 600, spot.height)}px`;
  };

  /** The footnote under a point of the page, by the stretches' own boxes. */
  const noteAt = (x: number, y: number): ShownNote | undefined => {
    for (const note of known.values()) {
      const range = rangeOf(note.block, note.footnote.start, note.footnote.end);
      if (!range) continue;
      for (const box of range.getClientRects())
        if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return note;
    }
    return undefined;
  };

  let over: ShownNote | undefined;
  let pending = false;
  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType !== 'mouse' || pending || event.buttons !== 0) return;
      pending = true;
      requestAnimationFrame(() => {
        pending = false;
        if (event.composedPath()[0] === host.element || event.target === host.element) return;
        const note = noteAt(event.clientX, event.clientY);
        if (note === over) return;
        over = note;
        if (note && note !== open?.note) wait(open ? DWELL_MARK : DWELL, () => void show(note, false, false));
        else if (!note) {
          clearTimeout(timer);
          leave();
        } else clearTimeout(timer);
      });
    },
    { passive: true },
  );
  document.addEventListener('click', (event) => {
    if (event.target === host.element || getSelection()?.type === 'Range') return;
    if (
      event
        .composedPath()
        .some(
          (node) =>
            node instanceof Element &&
            node.matches('a[href], button, input, select, textarea, label, summary, [contenteditable]'),
        )
    )
      return;
    const note = noteAt(event.clientX, event.clientY);
    if (note) void show(note, true, false);
    else if (open && !open.pinned) close(false);
  });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !open || event.isComposing) return;
      event.stopPropagation();
      event.preventDefault();
      close();
    },
    { capture: true },
  );

  return {
    attend: (note) => {
      known.set(note.button, note);
      note.button.addEventListener('click', (event) => {
        if (open?.note === note && event.detail !== 0 && open.pinned) close();
        else void show(note, true, true);
      });
      note.button.addEventListener('pointerenter', (event) => {
        if (event.pointerType === 'mouse') wait(DWELL_MARK, () => void show(note, false, false));
      });
      note.button.addEventListener('pointerleave', () => {
        clearTimeout(timer);
        leave();
      });
    },
    forget: (note) => {
      known.delete(note.button);
      if (open?.note === note) close(false);
    },
    follow,
  };
};
