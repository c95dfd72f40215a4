import { HUES } from '@/components/card/signs';
import type { Words } from '@/components/words';
import { type Block, rangesOf } from '@/page/blocks';
import { type Ground, groundOf } from '@/page/ground';
import { type Ink, paint } from '@/page/paint';
import { document } from '@/page/plain';
import { isVertical } from '@/page/spot';
import type { WantedMark } from './wanted';

/** A mark that is on the page: painted, with a button that opens its card. */
export interface Mark extends WantedMark {
  /** 0 for a term. */
  number: number;
  ink: Ink;
  ground: Ground;
  button: HTMLButtonElement;
  /** The box that holds the button where it belongs. */
  place: HTMLElement;
  /** Whether the stretch is painted now. */
  painted: boolean;
  /** Its lines beside vertical text, where the browser's own lie wrong. */
  lines?: HTMLElement;
  /** Paints the stretch, or takes the paint away. */
  show: (painted: boolean) => void;
  /** Binds the mark to its words again when the page has made their nodes anew. */
  bind: (wanted: WantedMark) => void;
  remove: () => void;
}

const inkOf = ({ kind, targets }: WantedMark): Ink => {
  if (kind === 'term') return 'term';
  const work = (targets[0] ?? 'decl').split('.')[0];
  return work === 'rec' || work === 'paper' ? work : 'decl';
};

/** Makes a mark; where it stands in the page is the placer's matter. `name`: what its button says. */
export const createMark = (wanted: WantedMark, number: number, name: string): Mark => {
  const ink = inkOf(wanted);
  const ground = groundOf(wanted.block.element);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `kk-mark ${ink === 'term' ? 'kk-gls' : HUES[ink]}`;
  button.setAttribute('aria-label', name);
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  const place = document.createElement('div');
  place.className = `kk-place kk-on-${ground}`;
  place.hidden = true;
  if (number > 0) {
    const label = document.createElement('span');
    label.textContent = String(number);
    button.append(label);
  }
  place.classList.toggle('kk-bare', !wanted.numeral);
  place.append(button);
  let unpaint: (() => void) | undefined;
  const mark: Mark = {
    ...wanted,
    number,
    ink,
    ground,
    button,
    place,
    painted: false,
    show: (painted) => {
      mark.painted = painted;
      unpaint?.();
      const on = isVertical(mark.block.element) ? 'upright' : ground;
      unpaint = painted ? paint(spanOf(mark), mark.kind, ink, on) : undefined;
    },
    bind: (next) => {
      const moved = mark.block !== next.block;
      Object.assign(mark, next);
      place.classList.toggle('kk-bare', !next.numeral);
      if (moved && unpaint) mark.show(true);
    },
    remove: () => {
      unpaint?.();
      place.remove();
      mark.lines?.remove();
    },
  };
  return mark;
};

/** The ranges of a mark's own words. */
export const spanOf = ({ block, found }: { block: Block; found: { start: number; end: number } }): StaticRange[] =>
  rangesOf(block, found.start, found.end);

/** What a mark's button says to those who do not see it. */
export const markName = (wanted: WantedMark, number: number, words: Words, place: (id: string) => string): string => {
  const { found, kind, targets } = wanted;
  if (kind !== 'term') return words.markName(number, words.kinds[kind], place(targets[0] ?? ''));
  return words.termName(found.text);
};
