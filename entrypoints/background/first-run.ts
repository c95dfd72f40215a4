import { browser } from 'wxt/browser';

/** At the first install, and never at an update, one page shows what the extension does. */
export const startFirstRun = (): void => {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install') return;
    const runtime = browser.runtime as unknown as { getURL: (path: string) => string };
    await browser.tabs.create({ url: runtime.getURL('/welcome.html') });
  });
};
