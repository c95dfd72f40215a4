import { browser } from 'wxt/browser';
import type { AskedOfPage, PageSummary } from '../annotator.content/asked';
import { MOST_FRAMES } from './limits';

/** One document of a tab: the page itself (frame 0) or a frame in it. `summary` is what our script there says; none where it does not run. */
export interface Frame {
  frame: number;
  url: string;
  canonical: string;
  summary: PageSummary | undefined;
}

/** Runs in each frame: where it is, and what it calls its own address. */
const whereabouts = () => ({
  url: location.href,
  canonical: document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href ?? '',
});

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
    frames.map(async ({ frameId, result }) => ({
      frame: frameId,
      ...((result as ReturnType<typeof whereabouts> | undefined) ?? { url: '', canonical: '' }),
      summary: await askFrame<PageSummary>(tab, frameId, { type: 'page?' }),
    })),
  );
};

/** Asks one frame's script; undefined where there is none, or it went away. */
export const askFrame = async <T>(tab: number, frame: number, question: AskedOfPage): Promise<T | undefined> => {
  try {
    const answer: T | undefined | null = await browser.tabs.sendMessage(tab, question, { frameId: frame });
    return answer ?? undefined;
  } catch {
    return undefined;
  }
};
