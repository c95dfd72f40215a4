import { browser } from 'wxt/browser';
import type { ReadToken } from '@/readings/read';
import { createAnalysts, startWorker } from '../offscreen/analysts';
import type { Analysed, Analysis } from '../offscreen/asked';
import { MOST_TRIES } from '../offscreen/limits';

/** The browser's offscreen documents, where it has them (Chromium). */
interface Offscreen {
  hasDocument: () => Promise<boolean>;
  createDocument: (asked: { url: string; reasons: string[]; justification: string }) => Promise<void>;
}
const offscreen = (): Offscreen | undefined => (browser as unknown as { offscreen?: Offscreen }).offscreen;

let opening: Promise<void> | undefined;
/** Opens the document that holds the analyser, once, whoever asks. */
const openDocument = async (home: Offscreen): Promise<void> => {
  if (await home.hasDocument()) return;
  opening ??= home
    .createDocument({
      url: '/offscreen.html',
      reasons: ['WORKERS'],
      justification: 'Holds the worker that analyses a selected Japanese text.',
    })
    .finally(() => {
      opening = undefined;
    });
  await opening;
};

let own: ReturnType<typeof createAnalysts> | undefined;

/**
 * The whole reading of a Japanese text. The analyser is started for it and let go when idle; where its home is closed or dies
 * in the middle it is opened anew and asked once more. Rejects where that fails too.
 */
export const analyse = async (text: string): Promise<ReadToken[]> => {
  const home = offscreen();
  if (!home) {
    // Firefox: the background is a page, and may start a worker itself.
    own ??= createAnalysts(startWorker);
    return own.read(text);
  }
  let failed: unknown;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      await openDocument(home);
      const answer = (await browser.runtime.sendMessage({ to: 'analyser', text } satisfies Analysis)) as
        | Analysed
        | undefined;
      if (answer && 'tokens' in answer) return answer.tokens;
      failed = new Error(answer?.error ?? 'no answer');
    } catch (error) {
      failed = error;
    }
  }
  throw failed;
};
