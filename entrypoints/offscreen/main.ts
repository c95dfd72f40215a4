import { browser } from 'wxt/browser';
import { createAnalysts, startWorker } from './analysts';
import { isAnalysis } from './asked';

/** Chromium's home for the analyser: a document without a window, because a service worker may start no Worker. It closes itself when idle. */
const analysts = createAnalysts(startWorker, () => window.close());

browser.runtime.onMessage.addListener((message: unknown, sender: { id?: string | undefined }) => {
  // Everything else is meant for the background.
  if (sender.id !== browser.runtime.id || !isAnalysis(message)) return undefined;
  return analysts.read(message.text).then(
    (tokens) => ({ tokens }),
    (error: Error) => ({ error: error.message }),
  );
});
