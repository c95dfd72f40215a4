import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageNotes } from '@/entrypoints/annotator.content/notes';
import { openAway } from '@/entrypoints/surface/away';
import type { Footnote } from '@/matching/types';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const KEY = 'away:https://news.example/a';
const footnote = (text: string) => ({ text, targets: [{ id: 'decl.4.3a' }] }) as unknown as Footnote;

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('location', { href: 'https://news.example/a#top' });
});

/** One tab of the page, when what is remembered of it has been read. */
const tab = async () => {
  const away = openAway(pageNotes(), () => undefined);
  await away.load();
  return away;
};

it('what two tabs of one page put away is away in both, and on the next visit', async () => {
  const [one, other] = [await tab(), await tab()];
  await one.put(footnote('双方は'));
  await Promise.all([other.put(footnote('国際法')), other.put(footnote('互いの'))]);
  await other.bringBack(footnote('互いの'));
  const later = await tab();
  expect([later.has(footnote('双方は')), later.has(footnote('国際法'))]).toEqual([true, true]);
  await one.bringBack(footnote('双方は'));
  expect(await fakeBrowser.storage.local.get(KEY)).toEqual({ [KEY]: ['decl.4.3a 国際法'] });
  await one.bringBack(footnote('国際法'));
  expect(await fakeBrowser.storage.local.get(KEY)).toEqual({});
});

it('what is damaged is as if it were not there', async () => {
  for (const damaged of [42, 'all', { a: 1 }, [7, null]]) {
    await fakeBrowser.storage.local.set({ [KEY]: damaged });
    expect((await tab()).has(footnote('双方は'))).toBe(false);
  }
});
