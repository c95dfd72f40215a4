import { browser } from 'wxt/browser';

/** Brings the highlighter into a frame: by the page's wish where our script runs, by the reader's where it does not. */
export const loadHighlighter = async (tab: number, frame: number): Promise<void> => {
  const target = { tabId: tab, frameIds: [frame] };
  await browser.scripting.insertCSS({ target, files: ['/assets/highlighter-inks.css'] });
  await browser.scripting.executeScript({ target, files: ['/highlighter.js'] });
};

/** Saves what is selected in a frame. The click that asks lets us read its page this once. */
export const saveSelection = async (tab: number, frame: number): Promise<void> => {
  try {
    await loadHighlighter(tab, frame);
    await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [frame] },
      // Runs in the page's isolated world, where the highlighter has just put its command.
      func: () =>
        (globalThis as unknown as Record<symbol, { highlighter?: { save: () => void } } | undefined>)[
          Symbol.for('kyakuchu.page')
        ]?.highlighter?.save(),
    });
  } catch {
    // The browser's own pages, a page that closed meanwhile: there is nothing to save.
  }
};
