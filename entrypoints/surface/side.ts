import { h, render } from 'preact';
import type { Language } from '@/components/card/data';
import { type ShownSide, SideNotes } from '@/components/card/SideNotes';
import type { SideNote } from '@/components/card/side';
import type { Words } from '@/components/words';
import { rangeOf } from '@/page/blocks';
import { isTaken, marginBeside } from '@/page/margin';
import { document, plain } from '@/page/plain';
import { isVertical } from '@/page/spot';
import { stackNotes } from '@/page/stack';
import type { PageNotes } from '../annotator.content/notes';
import type { PageRequest } from '../background/messages';
import type { Host } from './host';
import { MOST_SIDE, SIDE_GAP, SIDE_LATE, SIDE_LEAST, SIDE_MOST } from './limits';
import type { Mark } from './mark';

/** Footnotes in the margin of a wide page, beside their lines, where the reader wants them and the page leaves room. */
export interface Side {
  /** The page's marks have changed. */
  update: (marks: readonly Mark[]) => void;
  /** Lines have moved. */
  place: (marks: readonly Mark[]) => void;
}

interface Parts {
  host: Host;
  notes: PageNotes;
  signal: AbortSignal;
  language: () => Language;
  words: () => Words;
  open: (mark: Mark) => void;
}

export const createSide = ({ host, notes, signal, language, words, open }: Parts): Side => {
  let known = '';
  let drawn: Mark[] = [];

  const clear = () => {
    known = '';
    drawn = [];
    render(null, host.side);
  };

  const update = async (marks: readonly Mark[]) => {
    if (!notes.settings?.sideNotes || signal.aborted) return clear();
    const own = marks.filter(({ kind, block }) => kind !== 'term' && !isVertical(block.element)).slice(0, MOST_SIDE);
    const key = `${language()} ${own.map(({ number, found }) => `${number} ${found.text}`).join('\n')}`;
    if (key === known) return;
    known = key;
    const said = (await notes.ask({
      type: 'side',
      language: language(),
      notes: own.map(({ kind, targets, found }) => ({
        kind: kind as 'quote',
        id: targets[0] ?? '',
        words: found.text.slice(0, 5000),
      })),
    } satisfies PageRequest)) as SideNote[] | undefined;
    if (!said || known !== key || signal.aborted) return;
    const first = new Map<string, number>();
    drawn = own;
    const shown = own.flatMap(({ number, ink, targets }, k): ShownSide[] => {
      const note = said[k];
      if (!note || ink === 'term') return [];
      const id = targets[0] ?? '';
      const sameAs = first.get(id);
      if (sameAs === undefined) first.set(id, number);
      return [{ ...note, number, ink, ...(sameAs !== undefined && { sameAs }) }];
    });
    render(
      h(SideNotes, {
        notes: shown,
        words: words(),
        onOpen: (number) => {
          const mark = drawn.find((one) => one.number === number);
          if (mark) open(mark);
        },
      }),
      host.side,
    );
    place();
  };

  const place = () => {
    const boxes = [...host.side.children] as HTMLElement[];
    if (boxes.length === 0) return;
    const origin = host.origin();
    const at = drawn.map((mark) => {
      const line = rangeOf(mark.block, mark.found.start, mark.found.end)?.getClientRects()[0];
      return line && line.height > 0
        ? { mark, line, text: plain(mark.block.element).getBoundingClientRect() }
        : undefined;
    });
    const right = Math.max(...at.map((one) => one?.text.right ?? 0));
    const room = marginBeside(right, document.documentElement.clientWidth, SIDE_LEAST, SIDE_MOST);
    host.side.hidden = room === undefined;
    if (!room) return;
    host.side.style.setProperty('--kk-side-w', `${room.width / origin.scale}px`);
    const shown = boxes.flatMap((box, k) => (at[k] ? [{ box, ...at[k] }] : []));
    for (const box of boxes) box.classList.remove('kk-shrunk');
    const sizes = shown.map(({ box, line }) => ({
      top: line.top,
      height: box.offsetHeight * origin.scale,
      least: (box.querySelector<HTMLElement>('.kk-side-name')?.offsetHeight ?? 20) * origin.scale,
    }));
    const stacked = stackNotes(sizes, SIDE_LATE, SIDE_GAP);
    const taken = shown.map(({ mark }, k) => {
      const { top } = stacked[k] as { top: number };
      const bottom = top + (sizes[k] as { height: number }).height;
      return isTaken({ left: room.left, right: room.left + room.width, top, bottom }, mark.block.element, host.element);
    });
    shown.forEach(({ box }, k) => {
      const { top, shrunk } = stacked[k] as { top: number; shrunk: boolean };
      box.classList.toggle('kk-shrunk', shrunk);
      // Where the page has something of its own in its margin, the numeral has to do.
      box.style.visibility = taken[k] ? 'hidden' : '';
      box.style.transform = `translate(${(room.left - origin.left) / origin.scale}px, ${(top - origin.top) / origin.scale}px)`;
    });
  };

  return { update: (marks) => void update(marks), place };
};
