import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageKeyOf } from '@/highlights/address';
import { COLOURS } from '@/highlights/colours';
import type { Draft, Highlight } from '@/highlights/types';

/** Highlights for tests: one plain, and any that the schema allows. */

let made = 0;
export const draft = (change: Partial<Draft> = {}): Draft => {
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    selectors: { quote: { exact: '日朝平壌宣言', prefix: '両首脳は', suffix: 'に署名した。' } },
    page: { title: '首脳会談', lang: 'ja', url: 'https://www.asahi.com/articles/1.html' },
    passages: ['decl.0.1'],
    note: '',
    tags: [],
    colour: 'yellow',
    created: 1_700_000_000_000,
    ...change,
  };
};
export const highlight = (change: Partial<Highlight> = {}): Highlight => {
  const one = draft(change);
  return { pageKey: pageKeyOf(one.page), modified: one.created, ...one, ...change };
};

const text = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    // Halves of characters too: a page can hold them, and so can a selection.
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength }),
    fc.constantFrom('=1+1', '-- "x", y', '\r\n', '﻿日朝', '<b>&amp;</b>'),
  );
const offset = fc.nat({ max: 2 ** 40 });
const time = fc.nat({ max: 8_640_000_000_000_000 });

/** Any highlight that can be stored: its page's key is the one that its page has. */
export const anyHighlight: fc.Arbitrary<Highlight> = fc
  .record(
    {
      id: fc.uuid(),
      selectors: fc.record(
        {
          quote: fc.record(
            {
              exact: text(60).filter((words) => words.length > 0),
              prefix: text(48),
              suffix: text(48),
              among: offset,
              alike: offset,
            },
            { requiredKeys: ['exact', 'prefix', 'suffix'] },
          ),
          position: fc.record({ start: offset, end: offset, of: offset }, { requiredKeys: ['start', 'end'] }),
          range: fc.record({ startPath: text(30), startOffset: offset, endPath: text(30), endOffset: offset }),
        },
        { requiredKeys: ['quote'] },
      ),
      page: fc.record(
        {
          title: text(30),
          lang: fc.constantFrom('', 'ja', 'ko-KP', 'en'),
          url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
          canonical: fc.webUrl(),
        },
        { requiredKeys: ['title', 'lang', 'url'] },
      ),
      passages: fc.array(fc.constantFrom('decl.4.4', 'rec.I.1', 'paper.III.1.p1'), { maxLength: 3 }),
      footnote: text(40),
      note: text(200),
      tags: fc.uniqueArray(
        text(20)
          .map((tag) => tag.trim())
          .filter((tag) => tag.length > 0),
        { maxLength: 4 },
      ),
      colour: fc.constantFrom(...COLOURS),
      created: time,
      modified: time,
    },
    { requiredKeys: ['id', 'selectors', 'page', 'passages', 'note', 'tags', 'colour', 'created', 'modified'] },
  )
  .map((one) => ({ ...one, pageKey: pageKeyOf(one.page) }) as Highlight);

/** Any store: highlights of which no two have the same id, on fewer pages than there are highlights. */
export const anyStore = fc.uniqueArray(anyHighlight, { selector: ({ id }) => id, maxLength: 12 }).chain((all) =>
  fc.array(fc.nat({ max: 3 }), { minLength: all.length, maxLength: all.length }).map((pages) =>
    all.map((one, k) => {
      const page = all[pages[k] as number]?.page ?? one.page;
      return { ...one, page, pageKey: pageKeyOf(page) };
    }),
  ),
);

/** A machine on which nothing was ever stored, and the store as it is loaded there first. */
export const newMachine = async () => {
  vi.resetModules();
  fakeBrowser.reset();
  const factory = new IDBFactory();
  await useDisk(factory);
  return factory;
};
/** The same machine after every page of ours and the background were stopped. */
export const restarted = async (factory: IDBFactory) => {
  vi.resetModules();
  await useDisk(factory);
};
const useDisk = async (factory: IDBFactory) => {
  const { Dexie } = await import('dexie');
  Dexie.dependencies.indexedDB = factory;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
};
