import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { toRange } from 'dom-anchor-text-quote';
import { mergeHighlights } from '../../highlights/merge';
import { highlightsOf, saveHighlight } from '../../highlights/store';
import type { Highlight } from '../../highlights/types';
import { describeSpan } from '../../page/anchor-describe';
import type { Anchored, StoredSelectors } from '../../page/anchored';
import { anchorAll, anchorNow } from '../../page/anchored-here';
import { readText } from '../../page/text';
import { seeded } from '../anchoring/edited-page';

/** What is measured, as it runs in a real page: bundled by `highlights.ts` and called from there. */

const timed = async <T>(work: () => T | Promise<T>): Promise<[number, T]> => {
  const started = performance.now();
  const result = await work();
  return [performance.now() - started, result];
};

/** Marks so many stretches of the page, spread over all of it. */
const describe = (marks: number): StoredSelectors[] => {
  const { text } = readText(document.body);
  const random = seeded(7);
  return Array.from({ length: marks }, () => {
    const start = Math.floor(random() * (text.length - 200));
    return describeSpan(text, { start, end: start + 10 + Math.floor(random() * 120) });
  }).flatMap((one) => one ?? []);
};

const words = ({ ranges }: Anchored) =>
  ranges.map((range) => (range.startContainer as Text).data.slice(range.startOffset, range.endOffset)).join('');
const bare = (text: string) => text.replace(/\s+/g, '');
const tell = (anchored: readonly Anchored[], stored: readonly StoredSelectors[]) => ({
  placed: anchored.filter(({ placement }) => placement.how !== 'orphan').length,
  exact: anchored.filter((one, k) => bare(words(one)) === bare(stored[k]?.quote.exact ?? '')).length,
});

const ours = async (stored: StoredSelectors[]) => {
  const [cold, anchored] = await timed(() => anchorNow(document.body, stored));
  const [warm] = await timed(() => anchorNow(document.body, stored));
  await new Promise((resolve) => setTimeout(resolve, 100));
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const [inTurns] = await timed(() => anchorAll(document.body, stored));
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return { cold, warm, inTurns, longest, ...tell(anchored, stored) };
};

/** One after another until the time is up: a peer's search of a whole page may take seconds. */
const peer = async (
  stored: StoredSelectors[],
  budget: number,
  find: (quote: StoredSelectors['quote']) => Promise<string | undefined>,
) => {
  let exact = 0;
  let tried = 0;
  const started = performance.now();
  for (const { quote } of stored) {
    if (performance.now() - started > budget) break;
    tried += 1;
    // A search that throws (a quotation too long for it) has found nothing.
    const found = await find(quote).catch(() => undefined);
    if (found !== undefined && bare(found) === bare(quote.exact)) exact += 1;
  }
  return { each: (performance.now() - started) / Math.max(1, tried), tried, exact };
};

/** Its search takes no more than 32 letters of context, which is what it stores itself. */
const THEIR_CONTEXT = 32;
const textQuote = (stored: StoredSelectors[], budget: number) =>
  peer(stored, budget, async ({ exact, ...around }) => {
    const prefix = around.prefix.slice(-THEIR_CONTEXT);
    const suffix = around.suffix.slice(0, THEIR_CONTEXT);
    return toRange(document.body, { exact, prefix, suffix })?.toString();
  });
const apache = (stored: StoredSelectors[], budget: number) =>
  peer(stored, budget, async ({ exact, prefix, suffix }) => {
    const match = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact, prefix, suffix });
    for await (const range of match(document.body)) return range.toString();
    return undefined;
  });

const SAVES = 100;
const middle = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** Each of these saved as new, on the disk when it is said to be, in turns with a record of the same put there by IndexedDB itself. */
const saving = async (all: readonly Highlight[]) => {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('bare');
    opening.onupgradeneeded = () => opening.result.createObjectStore('records', { keyPath: 'id' });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const put = (record: Highlight) =>
    new Promise<void>((resolve, reject) => {
      const writing = db.transaction('records', 'readwrite', { durability: 'strict' });
      writing.objectStore('records').put(record);
      writing.oncomplete = () => resolve();
      writing.onabort = () => reject(writing.error);
    });
  const ours: number[] = [];
  const bare: number[] = [];
  for (const highlight of all) {
    const { pageKey, ...draft } = { ...highlight, id: crypto.randomUUID() };
    ours.push((await timed(() => saveHighlight(draft, pageKey)))[0]);
    bare.push((await timed(() => put(highlight)))[0]);
  }
  return { saved: middle(ours), put: middle(bare) };
};

/** So many highlights on a tenth as many pages; then one page's own, again and again. */
const store = async (count: number) => {
  const pages = count / 10;
  const url = (k: number) => `https://example.com/articles/${k}`;
  const all = Array.from(
    { length: count },
    (_, k): Highlight => ({
      id: `00000000-0000-4000-8000-${String(k).padStart(12, '0')}`,
      selectors: {
        quote: { exact: `日朝平壌宣言 ${k}`, prefix: '前'.repeat(48), suffix: '後'.repeat(48), among: 1, alike: 1 },
      },
      page: { title: `記事 ${k % pages}`, lang: 'ja', url: url(k % pages) },
      passages: ['decl.4.4'],
      note: k % 3 === 0 ? 'a note of some length' : '',
      tags: k % 5 === 0 ? ['拉致'] : [],
      colour: 'yellow',
      created: 1_700_000_000_000 + k,
      modified: 1_700_000_000_000 + k,
      pageKey: url(k % pages),
    }),
  );
  const [importing, merged] = await timed(() => mergeHighlights(all));
  const random = seeded(3);
  const times: number[] = [];
  for (let k = 0; k < 200; k += 1) {
    const [time, found] = await timed(() => highlightsOf(url(Math.floor(random() * pages))));
    if (found.length !== 10) throw new Error(`${found.length} highlights of a page, not 10`);
    times.push(time);
  }
  times.sort((a, b) => a - b);
  return {
    added: merged.added,
    importing,
    median: times[100] ?? 0,
    worst: times[199] ?? 0,
    ...(await saving(all.slice(0, SAVES))),
  };
};

Object.assign(globalThis, { bench: { describe, ours, textQuote, apache, store } });
