import { browser } from 'wxt/browser';
import type { Footnote, TermHit } from '@/matching/types';
import { type Block, readBlocks } from '@/page/blocks';
import { concerns } from '@/page/gate';
import { watchPage } from '@/page/watch';
import type { PageRequest } from '../background/messages';

/** A block with what was found in it. */
export interface AnnotatedBlock {
  block: Block;
  footnotes: Footnote[];
  terms: TermHit[];
}

/** What the two scripts of a page share in the isolated world: the reader of blocks fills it, the painter shows it. */
export interface PageNotes {
  blocks: Map<Block, AnnotatedBlock>;
  /** Set by the painter; called after every change. */
  changed?: () => void;
  on: boolean;
}

const KEY = Symbol.for('kyakuchu.page');
export const pageNotes = (): PageNotes => {
  const world = globalThis as unknown as Record<symbol, PageNotes | undefined>;
  world[KEY] ??= { blocks: new Map(), on: true };
  return world[KEY] as PageNotes;
};

/** Characters of text in one message: an article goes in one, a huge page in slices. */
const SLICE = 60_000;

/** Reads the page, asks the background, keeps what it answers, and follows the page as it changes. Ends when `signal` aborts. */
export const startReading = async (signal: AbortSignal): Promise<void> => {
  if (!(document.documentElement instanceof HTMLElement) || !document.body) return;
  const notes = pageNotes();
  let asked = false;

  const ask = async (blocks: Block[]) => {
    const request: PageRequest = {
      type: 'annotate',
      blocks: blocks.map((block) => block.text),
      context: { title: document.title.slice(0, 1000) },
    };
    const answer = (await browser.runtime.sendMessage(request).catch(() => undefined)) as
      | { footnotes: Footnote[]; terms: TermHit[] }[]
      | undefined;
    if (!answer || signal.aborted) return;
    blocks.forEach((block, k) => {
      const found = answer[k];
      if (found && (found.footnotes.length > 0 || found.terms.length > 0)) notes.blocks.set(block, { block, ...found });
    });
    if (notes.changed) notes.changed();
    else if (!asked && [...notes.blocks.values()].some(({ footnotes }) => footnotes.length > 0)) {
      asked = true;
      await browser.runtime.sendMessage({ type: 'surface' } satisfies PageRequest).catch(() => undefined);
    }
  };

  const readAll = async (root: Element) => {
    let batch: Block[] = [];
    let size = 0;
    let started = performance.now();
    for (const block of readBlocks(root)) {
      if (signal.aborted || !notes.on) return;
      batch.push(block);
      size += block.text.length;
      if (size >= SLICE) {
        await ask(batch);
        batch = [];
        size = 0;
      }
      // Never a long task of ours: the page's thread is given back every few milliseconds.
      if (performance.now() - started > 8) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        started = performance.now();
      }
    }
    if (batch.length > 0) await ask(batch);
  };

  // The popup switches a site off and on while its pages are open.
  browser.runtime.onMessage.addListener(async (message: unknown) => {
    const on = switchOf(message);
    if (on === undefined || signal.aborted) return undefined;
    notes.on = on;
    if (!on) notes.blocks.clear();
    notes.changed?.();
    if (on) await readAll(document.body);
    return undefined;
  });

  if (!concerns(document.body.textContent ?? '') && !concerns(document.title)) {
    // A page may fill itself later; the watcher asks the gate again, and nothing else is loaded until it opens.
    await until(() => notes.on && concerns(document.body?.textContent ?? ''), signal);
    if (signal.aborted) return;
  }
  await readAll(document.body);
  watchPage(document, signal, async (elements) => {
    for (const [block] of notes.blocks)
      if (!block.element.isConnected || elements.some((element) => element.contains(block.element)))
        notes.blocks.delete(block);
    notes.changed?.();
    for (const element of elements) if (element.isConnected) await readAll(element);
  });
};

/** `{type: 'switch', on}` and nothing else: the popup's one word to a page. */
const switchOf = (message: unknown): boolean | undefined => {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, on } = message as { type?: unknown; on?: unknown };
  return type === 'switch' && typeof on === 'boolean' ? on : undefined;
};

/** Resolves when the page's own changes make `condition` true, asked at most once a second. */
const until = (condition: () => boolean, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    let waiting = false;
    const observer = new MutationObserver(() => {
      if (waiting) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        if (!condition()) return;
        observer.disconnect();
        resolve();
      }, 1000);
    });
    observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      resolve();
    });
  });
