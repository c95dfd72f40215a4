import { browser } from 'wxt/browser';
import { HUES } from '@/components/card/Target';
import { placeOf } from '@/components/place';
import { languageOf, wordsOf } from '@/components/words';
import type { Footnote } from '@/matching/types';
import { type Block, rangeOf, rangesOf } from '@/page/blocks';
import { type Ground, groundOf } from '@/page/ground';
import { type Ink, paint, unpaintAll } from '@/page/paint';
import { type Spot, spotOf } from '@/page/spot';
import type { PageNotes } from '../annotator.content/reading';
import type { PageRequest } from '../background/messages';
import { createCards } from './cards';
import { createHost } from './host';
import { MARK_APART, MOST_MARKS } from './limits';

/** A footnote that is on the page: painted, numbered, and able to say where it stands. */
export interface ShownNote {
  number: number;
  footnote: Footnote;
  block: Block;
  ink: Ink;
  ground: Ground;
  button: HTMLButtonElement;
  unpaint: () => void;
}

export const inkOf = (footnote: Footnote): Exclude<Ink, 'term'> => {
  const work = (footnote.targets[0]?.id ?? 'decl').split('.')[0];
  return work === 'rec' || work === 'paper' ? work : 'decl';
};

/** Shows the page's footnotes and keeps them where they belong until the page or the extension goes. */
export const startSurface = (notes: PageNotes): void => {
  const host = createHost();
  const language = languageOf(navigator.language);
  const words = wordsOf(language);
  const shown = new Map<Footnote, ShownNote>();
  let last = 0;
  const cards = createCards(host, words, language);

  const nameOf = ({ targets }: Footnote): string => {
    const id = targets[0]?.id ?? '';
    const place = placeOf(id, language);
    const work = words.works[(id.split('.')[0] ?? 'decl') as keyof typeof words.works];
    return place ? `${work}, ${place}` : work;
  };

  const show = (block: Block, footnote: Footnote): void => {
    if (shown.size >= MOST_MARKS) return;
    last += 1;
    const number = last;
    const ink = inkOf(footnote);
    const ground = groundOf(block.element);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `kk-mark ${HUES[ink]}`;
    button.setAttribute('aria-label', words.markName(number, words.kinds[footnote.kind], nameOf(footnote)));
    button.setAttribute('aria-haspopup', 'dialog');
    button.setAttribute('aria-expanded', 'false');
    const label = document.createElement('span');
    label.textContent = String(number);
    button.append(label);
    const place = document.createElement('div');
    place.className = `kk-place kk-on-${ground}`;
    place.append(button);
    host.marks.append(place);
    const note: ShownNote = {
      number,
      footnote,
      block,
      ink,
      ground,
      button,
      unpaint: paint(rangesOf(block, footnote.start, footnote.end), footnote.kind, ink, ground),
    };
    shown.set(footnote, note);
    cards.attend(note);
  };

  const drop = (footnote: Footnote, note: ShownNote) => {
    note.unpaint();
    note.button.parentElement?.remove();
    cards.forget(note);
    shown.delete(footnote);
  };

  const place = () => {
    host.settle();
    const origin = host.element.getBoundingClientRect();
    const spots: [ShownNote, Spot][] = [];
    for (const note of shown.values()) {
      const range = rangeOf(note.block, note.footnote.start, note.footnote.end);
      const spot = range && spotOf(range);
      const box = note.button.parentElement as HTMLElement;
      box.hidden = !spot;
      if (spot) spots.push([note, spot]);
    }
    // All measuring is done; now all writing. Numerals that would overlap are moved along the line.
    let before: Spot | undefined;
    for (const [note, spot] of spots) {
      if (before && Math.abs(before.y - spot.y) < 16 && spot.x - before.x >= 0 && spot.x - before.x < MARK_APART)
        spot.x = before.x + MARK_APART;
      before = spot;
      const box = note.button.parentElement as HTMLElement;
      box.style.transform = `translate(${spot.x - origin.left}px, ${spot.y - origin.top}px)`;
    }
    cards.follow();
  };

  let asked = 0;
  const placeSoon = () => {
    if (asked !== 0) return;
    asked = requestAnimationFrame(() => {
      asked = 0;
      place();
    });
  };

  const update = () => {
    const wanted = new Map<Footnote, Block>();
    if (notes.on)
      for (const { block, footnotes } of notes.blocks.values()) for (const one of footnotes) wanted.set(one, block);
    for (const [footnote, note] of shown) if (!wanted.has(footnote)) drop(footnote, note);
    for (const [footnote, block] of [...wanted].sort(([a, x], [b, y]) => inOrder(x, y) || a.start - b.start))
      if (!shown.has(footnote)) show(block, footnote);
    const count = { quote: 0, restate: 0, mention: 0 };
    for (const { footnote } of shown.values()) count[footnote.kind] += 1;
    host.say.textContent = words.count(shown.size);
    void browser.runtime.sendMessage({ type: 'count', ...count } satisfies PageRequest).catch(() => undefined);
    placeSoon();
  };

  notes.changed = update;
  update();
  addEventListener('scroll', (event) => event.target !== document && placeSoon(), { capture: true, passive: true });
  addEventListener('resize', placeSoon, { passive: true });
  addEventListener('load', placeSoon, { capture: true, passive: true });
  document.addEventListener('fullscreenchange', placeSoon);
  new ResizeObserver(placeSoon).observe(document.documentElement);
  if (document.body) new ResizeObserver(placeSoon).observe(document.body);
  document.fonts?.addEventListener('loadingdone', placeSoon);
  new MutationObserver(placeSoon).observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    characterData: true,
  });
  addEventListener('pagehide', () => unpaintAll());
};

const inOrder = (a: Block, b: Block): number => {
  const x = a.pieces[0]?.node;
  const y = b.pieces[0]?.node;
  if (!x || !y || x === y) return 0;
  return x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
};
