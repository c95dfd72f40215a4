import { browser } from 'wxt/browser';
import type { AskedOfPage, PageSummary } from '../annotator.content/asked';

/** The page's script in open tabs: whether it runs, starting it where it may, making it go quiet. */

/** The content script as the built manifest names it: its files and the sites that come with the extension. */
export const pageScript = (): { matches: string[]; js: string[]; css: string[] } => {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  return { matches: script?.matches ?? [], js: script?.js ?? [], css: script?.css ?? [] };
};

/** Whether our script runs in a tab: it takes the question, whatever it answers. */
const answers = async (tab: number): Promise<{ runs: boolean; on: boolean }> => {
  try {
    const summary: PageSummary | undefined = await browser.tabs.sendMessage(
      tab,
      { type: 'page?' } satisfies AskedOfPage,
      { frameId: 0 },
    );
    return { runs: true, on: summary?.on ?? true };
  } catch {
    return { runs: false, on: false };
  }
};

export const quiet = async (tab: number): Promise<void> => {
  await browser.tabs.sendMessage(tab, { type: 'switch', on: false } satisfies AskedOfPage).catch(() => undefined);
};

/** Starts the script in a tab that may be read, or wakes it where it runs already: it never runs twice. A tab that may not be read is left. */
export const readTab = async (tab: number): Promise<void> => {
  if ((await answers(tab)).runs) {
    await browser.tabs.sendMessage(tab, { type: 'switch', on: true } satisfies AskedOfPage).catch(() => undefined);
    return;
  }
  const target = { tabId: tab, allFrames: true };
  const { css, js } = pageScript();
  try {
    await browser.scripting.insertCSS({ target, files: css });
    await browser.scripting.executeScript({ target, files: js });
  } catch {
    // The browser's own pages, a page that closed meanwhile, a site without permission: there is nothing to read.
  }
};

/** Footnotes of one page off or on; a page that is not read yet is read, because the key or the click that asks lets us. */
export const turnPage = async (tab: number): Promise<void> => {
  const { runs, on } = await answers(tab);
  if (runs && on) await quiet(tab);
  else await readTab(tab);
};
