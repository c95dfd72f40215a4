import { browser } from 'wxt/browser';
import { pageKeyOf } from '@/highlights/address';
import { onHighlightsChanged } from '@/highlights/changes';
import { startCopying } from '@/highlights/copying';
import { StoreError } from '@/highlights/database';
import { hostsOf, noteHosts } from '@/highlights/hosts';
import { noteLost, pruneLost } from '@/highlights/lost';
import { rekeyPages } from '@/highlights/rekey';
import {
  allPageKeys,
  changeHighlights,
  forgetRemoved,
  highlightsOf,
  keptAt,
  removeHighlights,
  restoreHighlights,
  saveHighlight,
} from '@/highlights/store';
import type { Answer } from '@/highlights/types';
import type { HighlightRequest, OneAnswer, PageAnswer, SomeAnswer } from './messages-highlights';

/** What the store did, or why it did not. Anything else that goes wrong gets no answer, and the page asks again. */
const answered = async <T extends object>(work: () => Promise<T>): Promise<Answer<T>> => {
  try {
    return { ok: true, ...(await work()) };
  } catch (error) {
    if (error instanceof StoreError) return { ok: false, why: error.why };
    throw error;
  }
};

/** Keeps the second copy. Where it cannot be written the database has everything, and `storageState` says that the copy is behind. */
export const startHighlights = (): void => {
  // An update may bring other rules of addresses: without this, old highlights would be looked for under new keys.
  rekeyPages().catch((error) => console.warn('The highlights keep the keys of their pages for now:', error));
  // Pages ask only where there may be something for them.
  const noteAll = () => allPageKeys().then((keys) => noteHosts(hostsOf(keys), true));
  const note = (work: Promise<void>) =>
    void work.catch((error) => console.warn('Where highlights are is not noted:', error));
  onHighlightsChanged((keys) => note(keys ? noteHosts(hostsOf(keys), false) : noteAll()));
  browser.runtime.onInstalled.addListener(() => note(noteAll()));
  browser.runtime.onStartup.addListener(() => {
    note(noteAll());
    forgetRemoved().catch((error) => console.warn('What was removed long ago is not forgotten yet:', error));
  });
  onHighlightsChanged(
    (keys) =>
      void pruneLost(keys, keptAt).catch((error) => console.warn('Which highlights are lost is not kept up:', error)),
  );
  startCopying((error) => console.warn('The second copy of the highlights could not be written:', error));
};

/** `isPrivate`: asked from a private window, of which nothing is kept. */
export const answerHighlights = async (
  request: HighlightRequest,
  isPrivate: boolean,
): Promise<OneAnswer | SomeAnswer | PageAnswer | Answer<object>> => {
  if (isPrivate && (request.type === 'highlight.save' || request.type === 'highlights.placed'))
    return { ok: false, why: 'private' };
  switch (request.type) {
    case 'highlight.save':
      return answered(async () => ({
        highlight: await saveHighlight(request.highlight, pageKeyOf(request.highlight.page)),
      }));
    case 'highlight.change':
      return answered(async () => {
        const [highlight] = await changeHighlights([request.ref], request.change);
        if (!highlight) throw new StoreError('missing');
        return { highlight };
      });
    case 'highlight.remove':
      return answered(async () => ({ highlights: await removeHighlights(request.refs) }));
    case 'highlight.restore':
      return answered(async () => ({ highlights: await restoreHighlights(request.refs) }));
    case 'highlights.ofPage':
      return answered(async () => {
        const pageKey = pageKeyOf(request);
        return { pageKey, highlights: await highlightsOf(pageKey) };
      });
    case 'highlights.placed':
      return answered(async () => {
        const pageKey = pageKeyOf(request);
        const known = new Set((await highlightsOf(pageKey)).map(({ id }) => id));
        await noteLost(pageKey, known, request.lost, request.placed);
        return {};
      });
  }
};
