import { browser } from 'wxt/browser';
import type { Surface } from '../annotator.content/notes';

/** Brings the page's second script into a frame: by the page's wish where our script runs, by the reader's where it does not. */
export const loadSurface = async (tab: number, frame: number): Promise<void> => {
  await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: ['/surface.js'] });
};

/** The same, with the inks of highlights. */
export const loadHighlighter = async (tab: number, frame: number): Promise<void> => {
  const target = { tabId: tab, frameIds: [frame] };
  await browser.scripting.insertCSS({ target, files: ['/assets/highlighter-inks.css'] });
  await loadSurface(tab, frame);
};

/** Has a frame do what its reader asked for in a menu or by a key. The click that asks lets us read its page this once. */
const act = async (tab: number, frame: number, load: typeof loadSurface, what: keyof Surface): Promise<void> => {
  try {
    await load(tab, frame);
    await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [frame] },
      args: [what],
      // Runs in the page's isolated world, where the script has just put what it does.
      func: (name: keyof Surface) =>
        (globalThis as unknown as Record<symbol, { surface?: Surface } | undefined>)[
          Symbol.for('kyakuchu.page')
        ]?.surface?.[name](),
    });
  } catch {
    // The browser's own pages, a page that closed meanwhile: there is nothing to do.
  }
};

/** Saves what is selected in a frame. */
export const saveSelection = (tab: number, frame: number): Promise<void> => act(tab, frame, loadHighlighter, 'save');
/** Opens the card for what is selected in a frame. */
export const showReading = (tab: number, frame: number): Promise<void> => act(tab, frame, loadSurface, 'read');
