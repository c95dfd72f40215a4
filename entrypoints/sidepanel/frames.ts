import { browser } from 'wxt/browser';
import type { AskedOfPage, PageSummary } from '../annotator.content/asked';
import { readSummary } from '../background/page-summary';
import { MOST_FRAMES } from './limits';

/** One document of a tab: the page itself (frame 0) or a frame in it. */
export interface Frame {
  frame: number;
  url: string;
  canonical: string;
  /** Whether our script runs there, and what it says; nothing where it has nothing to tell. */
  runs: boolean;
  summary: PageSummary;
}

/** Runs in each frame: where it is, what it calls its own address, and what it says of itself. */
const whereabouts = () => ({
  url: location.href,
  canonical: document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href ?? '',
  title: document.title.slice(0, 1000),
  lang: document.documentElement.lang.slice(0, 40),
});

const NOWHERE: ReturnType<typeof whereabouts> = { url: '', canonical: '', title: '', lang: '' };

/**
 * Every frame of a tab that may be read, the page first. A message to a whole tab is answered by the first frame alone, so the frames are
 * found by a script that does nothing in them, and asked one by one. Undefined where the page may not be read at all.
 */
export const readFrames = async (tab: number): Promise<Frame[] | undefined> => {
  const found = await browser.scripting
    .executeScript({ target: { tabId: tab, allFrames: true }, func: whereabouts })
    .catch(() => undefined);
  if (!found?.some(({ frameId }) => frameId === 0)) return undefined;
  const frames = found.sort((a, b) => a.frameId - b.frameId).slice(0, MOST_FRAMES);
  return Promise.all(
    frames.map(async ({ frameId, result }): Promise<Frame> => {
      const { url, canonical, title, lang } = (result as typeof NOWHERE | undefined) ?? NOWHERE;
      const { runs, answer } = await askFrame(tab, frameId, { type: 'page?' });
      const summary = readSummary(answer) ?? { title, lang, on: true, notes: [], terms: [], highlights: [] };
      return { frame: frameId, url, canonical, runs, summary };
    }),
  );
};

/** Asks one frame's script: whether it took the question, and what it answered. */
export const askFrame = async (
  tab: number,
  frame: number,
  question: AskedOfPage,
): Promise<{ runs: boolean; answer?: unknown }> => {
  try {
    return { runs: true, answer: await browser.tabs.sendMessage(tab, question, { frameId: frame }) };
  } catch {
    return { runs: false };
  }
};
