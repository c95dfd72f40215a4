import { defineContentScript } from 'wxt/utils/define-content-script';
import { startReading } from './reading';
import './highlights.css';

declare const __PAGES_READ__: string[];

/** Read on every page of the listed sites: the gate, the blocks, the asking. What paints and opens cards comes only when there is a footnote. */
export default defineContentScript({
  matches: __PAGES_READ__,
  allFrames: true,
  matchAboutBlank: false,
  runAt: 'document_idle',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  main: (ctx) => startReading(ctx.signal),
});
