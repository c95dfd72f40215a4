import { type Box, placeCard } from '@/page/spot';
import type { Host } from './host';
import { CARD_HEIGHT, CARD_SHARE, SHEET_BELOW } from './limits';

const EDGE = 12;

/** The visible boxes of a stretch, a line each. */
export const linesOf = (range: Range): Box[] =>
  [...range.getClientRects()].filter((box) => box.right > box.left && box.bottom > box.top);

/** Puts a card beside its stretch, or makes it a sheet in a narrow window. Where the stretch is not drawn the card stays. */
export const fitCard = (box: HTMLElement, range: Range, block: Element, host: Host): void => {
  const lines = linesOf(range);
  const narrow = innerWidth < SHEET_BELOW;
  box.classList.toggle('kk-as-sheet', narrow);
  box.firstElementChild?.classList.toggle('kk-sheet', narrow);
  if (lines.length === 0) return;
  if (narrow) {
    box.style.cssText = '';
    // At the head of the window where the stretch lies in its lower half: we may not scroll the page.
    const middle = (Math.min(...lines.map(({ top }) => top)) + Math.max(...lines.map(({ bottom }) => bottom))) / 2;
    box.classList.toggle('kk-at-head', middle > innerHeight * 0.42);
    return;
  }
  const origin = host.origin();
  const most = Math.min(innerHeight * CARD_SHARE, CARD_HEIGHT);
  // Measured where nothing limits its width: at the window's edge it would be squeezed.
  box.style.left = `${-origin.left / origin.scale}px`;
  box.style.maxHeight = `${most / origin.scale}px`;
  const { width, height } = box.getBoundingClientRect();
  const vertical = getComputedStyle(block).writingMode.startsWith('vertical');
  const spot = placeCard(lines, { width, height }, { width: innerWidth, height: innerHeight }, vertical);
  box.style.left = `${(spot.left - origin.left) / origin.scale}px`;
  box.style.maxHeight = `${Math.min(most, spot.height) / origin.scale}px`;
  // From the line upward, so that a card above it keeps to its line when sections open.
  if (spot.side === 'above') {
    const foot = Math.min(...lines.map(({ top }) => top)) - 8;
    box.style.top = `${(foot - origin.top) / origin.scale}px`;
    box.style.transform = 'translateY(-100%)';
  } else {
    box.style.top = `${(spot.top - origin.top) / origin.scale}px`;
    box.style.transform = '';
  }
};

/** A kept card stops at the window's edge when its line has left. */
export const keepInWindow = (box: HTMLElement, range: Range, block: Element, host: Host): void => {
  if (box.classList.contains('kk-as-sheet')) return;
  box.style.translate = '';
  const { top, bottom } = box.getBoundingClientRect();
  const down = top < EDGE ? EDGE - top : bottom > innerHeight - EDGE ? innerHeight - EDGE - bottom : 0;
  const lines = linesOf(range);
  const away = lines.length === 0 || lines.every((line) => line.bottom < 0 || line.top > innerHeight);
  if (away && down !== 0) box.style.translate = `0 ${down / host.origin().scale}px`;
  else if (!away) fitCard(box, range, block, host);
};
