import { browser } from 'wxt/browser';
import { onHighlightsChanged } from '@/highlights/changes';

/**
 * Which tab the panel shows: the active one of its window, or the one its address names (`sidepanel.html?tab=7`),
 * for browsers that have no side panel and open it as a page of its own.
 */
export const namedTab = (): number | undefined => {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  return Number.isInteger(named) ? named : undefined;
};

/** `other`: another tab or another page; `same`: the same page may have more or less to show. */
export type Change = 'other' | 'same';

/** Calls back with the tab to show, at once and whenever it or what stands in it changes; returns how to stop. */
export const followTab = (changed: (tab: number, change: Change) => void): (() => void) => {
  const named = namedTab();
  let current = named;
  let here: number | undefined;

  const activated = ({ tabId, windowId }: { tabId: number; windowId: number }) => {
    if (named !== undefined || windowId !== here) return;
    current = tabId;
    changed(tabId, 'other');
  };
  const updated = (tabId: number, info: { status?: string; url?: string; title?: string }) => {
    if (tabId !== current || !(info.status || info.url || info.title)) return;
    changed(tabId, info.status === 'loading' ? 'other' : 'same');
  };
  // Not async, and no answer: whatever this returned would be taken for the background's answer to the page.
  const heard = (message: unknown, { tab }: { tab?: { id?: number } }): undefined => {
    const type = (message as { type?: unknown } | null)?.type;
    if (tab?.id === current && (type === 'count' || type === 'places.changed')) again();
  };
  const again = () => {
    if (current !== undefined) changed(current, 'same');
  };

  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  browser.runtime.onMessage.addListener(heard);
  browser.permissions.onAdded.addListener(again);
  browser.permissions.onRemoved.addListener(again);
  const deaf = onHighlightsChanged(again);

  void (async () => {
    if (named === undefined) {
      here = (await browser.windows.getCurrent()).id;
      const [tab] = await browser.tabs.query({ active: true, windowId: here });
      current ??= tab?.id;
    }
    if (current !== undefined) changed(current, 'other');
  })();

  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
    browser.runtime.onMessage.removeListener(heard);
    browser.permissions.onAdded.removeListener(again);
    browser.permissions.onRemoved.removeListener(again);
    deaf();
  };
};
