import { h, render } from 'preact';
import { Card } from '@/components/card/Card';
import type { CardData, Language } from '@/components/card/data';
import type { Act, Said } from '@/components/card/Foot';
import type { Words } from '@/components/words';
import { rangeOf } from '@/page/blocks';
import { paint } from '@/page/paint';
import { document } from '@/page/plain';
import type { PageNotes } from '../annotator.content/notes';
import { createActions } from './actions';
import { askCard, askTerm } from './asking';
import type { Away } from './away';
import { fitCard, keepInWindow, linesOf } from './card-place';
import type { Host } from './host';
import { DWELL, DWELL_MARK, GRACE, SAID } from './limits';
import { type Mark, spanOf } from './mark';

/** Opens and closes the one card: by dwell, click, keys; follows its line; gives focus back. */
export interface Cards {
  attend: (mark: Mark) => void;
  forget: (mark: Mark) => void;
  /** The pointer rests on a mark's words, or has left them. */
  rest: (mark: Mark) => void;
  leave: () => void;
  clickedAway: () => void;
  show: (mark: Mark, pinned: boolean, focus: boolean) => Promise<void>;
  close: () => void;
  current: () => Mark | undefined;
  /** Lines have moved: the card goes with its own. */
  follow: () => void;
  /** The window was scrolled: the card stays with its line until that leaves; a kept one stops at the edge. */
  scrolled: () => void;
  /** The settings have changed. */
  refresh: () => void;
  /** One line that this version is no more. */
  outdated: () => void;
}

interface Parts {
  host: Host;
  notes: PageNotes;
  signal: AbortSignal;
  words: () => Words;
  language: () => Language;
  away: Away;
}

interface OpenCard {
  mark: Mark;
  box: HTMLElement;
  data: CardData;
  pinned: boolean;
  hadFocus: boolean;
  said?: Said | undefined;
  untint: () => void;
}

const ACTS: readonly Act[] = ['save', 'copy', 'link', 'edition', 'notRight'];
const TERM_ACTS: readonly Act[] = ['copy', 'edition'];

export const createCards = ({ host, notes, signal, words, language, away }: Parts): Cards => {
  let open: OpenCard | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const wait = (ms: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, ms);
  };

  const close = (giveBack = true) => {
    clearTimeout(timer);
    clearTimeout(silence);
    asked += 1;
    if (!open) return;
    const { mark, box, untint, hadFocus } = open;
    const active = host.root.activeElement;
    const inside = active !== null && box.contains(active);
    open = undefined;
    untint();
    render(null, box);
    box.remove();
    mark.button.setAttribute('aria-expanded', 'false');
    if (giveBack && (inside || (hadFocus && active === null))) mark.button.focus({ preventScroll: true });
  };

  const say = (said: Said | undefined) => {
    clearTimeout(silence);
    if (!open) return;
    open.said = said;
    draw();
    if (said) silence = setTimeout(() => say(undefined), SAID);
  };
  const actions = createActions({ notes, words, away, say });

  const show = async (mark: Mark, pinned: boolean, focus: boolean) => {
    clearTimeout(timer);
    if (open?.mark === mark) {
      if (pinned) open.pinned = true;
      open.hadFocus ||= focus;
      draw();
      if (focus) focusCard();
      return;
    }
    asked += 1;
    const token = asked;
    const data = await askCard(notes, mark, language());
    if (!data || token !== asked || signal.aborted || (data.targets.length === 0 && !data.term)) return;
    close(false);
    asked = token;
    const box = document.createElement('div');
    box.className = 'kk-card-box';
    host.cards.append(box);
    const untint = paint(spanOf(mark), 'open', mark.ink, mark.ground);
    open = { mark, box, data, pinned, hadFocus: focus, untint };
    mark.button.setAttribute('aria-expanded', 'true');
    draw();
    box.addEventListener('pointerenter', () => clearTimeout(timer));
    box.addEventListener('pointerleave', leave);
    follow();
    if (focus) focusCard();
  };

  const draw = () => {
    if (!open || !notes.settings) return;
    const { box, mark, data, pinned, said } = open;
    const { furigana, script } = notes.settings;
    render(
      h(Card, {
        number: mark.numeral ? mark.number : 0,
        data,
        words: words(),
        language: language(),
        style: { furigana, script },
        pinned,
        times: mark.times,
        acts: data.term ? TERM_ACTS : ACTS,
        said,
        onPin: () => {
          if (!open) return;
          open.pinned = !open.pinned;
          draw();
        },
        onClose: () => close(),
        onAct: (act, target) => void actions.act(act, mark, data, target),
        onOpen: actions.open,
        termOf: (id) => askTerm(notes, id, language()),
      }),
      box,
    );
  };

  const focusCard = () => (open?.box.querySelector('.kk-body') as HTMLElement | null)?.focus({ preventScroll: true });
  const leave = () => {
    if (open && !open.pinned) wait(GRACE, () => close(false));
    else clearTimeout(timer);
  };
  const rest = (mark: Mark) => {
    if (mark !== open?.mark) wait(open ? DWELL_MARK : DWELL, () => void show(mark, false, false));
    else clearTimeout(timer);
  };

  const rangeNow = () => open && rangeOf(open.mark.block, open.mark.found.start, open.mark.found.end);
  const follow = () => {
    const range = rangeNow();
    if (open && range) fitCard(open.box, range, open.mark.block.element, host);
  };
  const scrolled = () => {
    const range = rangeNow();
    if (!open || !range) return;
    const lines = linesOf(range);
    const gone = lines.every(({ bottom, top }) => bottom < 0 || top > innerHeight);
    if (gone && !open.pinned && !open.box.contains(host.root.activeElement)) close(false);
    else if (open.pinned) keepInWindow(open.box, range, open.mark.block.element, host);
  };

  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted || !open || event.isComposing) return;
      event.stopPropagation();
      event.preventDefault();
      // The card inside the card closes first, wherever the focus is: it is told by the key itself.
      const inner = open.box.querySelector('.kk-nested');
      if (inner) inner.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      else close();
    },
    { capture: true, signal },
  );
  // A page that listens to every key must not act on what is meant for the card.
  for (const type of ['keydown', 'keyup', 'keypress'])
    host.cards.addEventListener(type, (event) => event.stopPropagation());
  signal.addEventListener('abort', () => close(false));

  return {
    attend: (mark) => {
      mark.button.addEventListener('click', (event) => {
        if (open?.mark === mark && event.detail !== 0 && open.pinned) close();
        else void show(mark, true, true);
      });
      mark.button.addEventListener('pointerenter', (event) => {
        if (event.pointerType === 'mouse' && open?.mark !== mark) wait(DWELL_MARK, () => void show(mark, false, false));
        else clearTimeout(timer);
      });
      mark.button.addEventListener('pointerleave', leave);
    },
    forget: (mark) => {
      if (open?.mark !== mark) return;
      // A footnote that was just put away keeps its card, and the card its way back.
      if (mark.kind !== 'term' && 'why' in mark.found && away.has(mark.found)) return;
      close(false);
    },
    rest,
    leave,
    clickedAway: () => {
      clearTimeout(timer);
      if (open && !open.pinned) close(false);
    },
    show,
    close: () => close(),
    current: () => open?.mark,
    follow,
    scrolled,
    refresh: () => {
      if (!open) return;
      open.untint();
      open.untint = paint(spanOf(open.mark), 'open', open.mark.ink, open.mark.ground);
      draw();
    },
    outdated: () => {
      close(false);
      const line = document.createElement('p');
      line.className = 'kk-say kk-line-alone';
      line.setAttribute('role', 'status');
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = words().reload;
      button.addEventListener('click', () => location.reload());
      line.append(words().outdated, ' ', button);
      host.cards.append(line);
    },
  };
};
