import { browser } from 'wxt/browser';

/** The addresses of our own pages. A passage of the edition is `reader.html#decl.4.4`. */
export const addressOf = (surface: 'reader' | 'library' | 'options', at = ''): string =>
  ({ reader: `/reader.html${at && `#${at}`}`, library: '/reader.html#library', options: '/options.html' })[surface];

/** Opens one of our own pages in a tab beside the asking one, or the side panel of that tab where the browser has one. */
export const openSurface = async (
  surface: 'reader' | 'library' | 'options' | 'panel',
  at: string | undefined,
  tab: number | undefined,
): Promise<void> => {
  if (surface === 'panel') {
    const { sidePanel } = browser as unknown as { sidePanel?: { open: (on: { tabId: number }) => Promise<void> } };
    if (tab !== undefined) await sidePanel?.open({ tabId: tab });
    return;
  }
  const runtime = browser.runtime as unknown as { getURL: (path: string) => string };
  await browser.tabs.create({ url: runtime.getURL(addressOf(surface, at)), openerTabId: tab });
};
