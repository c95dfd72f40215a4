import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Highlight } from '@/highlights/types';
import { anyStore, highlight, newMachine } from './samples';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(async () => {
  await newMachine();
});
const rooms = async () => ({
  ...(await import('@/highlights/store')),
  ...(await import('@/highlights/merge')),
  ...(await import('@/highlights/exchange/import')),
  ...(await import('@/highlights/exchange/export')),
});
const NOW = new Date('2026-11-25T00:00:00Z');
const byId = (all: readonly Highlight[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
/** A machine on which these are stored. */
const storeOf = async (all: readonly Highlight[]) => {
  await newMachine();
  const made = await rooms();
  await made.mergeHighlights(all);
  return made;
};
const backupOf = async (all: readonly Highlight[]) =>
  (await (await rooms()).exportHighlights(all, 'json', NOW, 'en')).text;

describe('a backup', () => {
  it('brings back any store as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyStore, async (all) => {
        const first = await storeOf(all);
        const stored = await first.allHighlights();
        expect(byId(stored)).toEqual(byId(all));
        const { text } = await first.exportHighlights(stored, 'json', NOW, 'en');
        const second = await storeOf([]);
        const counts = { ok: true, source: 'kyakuchu', added: all.length, same: 0, changed: 0, refusedCount: 0 };
        expect(await second.importFile(text)).toMatchObject(counts);
        expect(byId(await second.allHighlights())).toEqual(byId(stored));
        expect(await second.importFile(text)).toMatchObject({ ...counts, added: 0, same: all.length });
      }),
      { numRuns: 60 },
    );
  });

  it('a thousand times damaged is refused and changes nothing', async () => {
    const own = [highlight({ note: '自分の' }), highlight()];
    // The file holds what is stored, newer, and more: damaged as it is, none of it may come through.
    const newer = own.map((one) => ({ ...one, note: 'newer', modified: one.modified + 1000 }));
    const text = await backupOf([...newer, highlight({ tags: ['平壌'], note: 'x"y\\z' }), highlight()]);
    const { importFile, allHighlights } = await storeOf(own);
    const damage = fc.tuple(
      fc.nat({ max: text.length - 2 }),
      fc.integer({ min: 1, max: 40 }),
      fc.string({ maxLength: 6 }),
      fc.nat({ max: 3 }),
    );
    const whole = JSON.stringify(JSON.parse(text));
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(damage, async ([at, length, put, how]) => {
        const damaged = [
          () => text.slice(0, at),
          () => text.slice(0, at) + put + text.slice(at + length),
          () => text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << (length % 7))) + text.slice(at + 1),
          () => text.slice(0, at) + text.slice(at + length),
        ][how]?.() as string;
        const parsed = (() => {
          try {
            return JSON.stringify(JSON.parse(damaged));
          } catch {
            return undefined;
          }
        })();
        // White space between the fields is no damage, and neither is the day of the export.
        fc.pre(parsed === undefined || (parsed !== whole && !isSound(parsed, whole)));
        expect(await importFile(damaged)).toMatchObject({ ok: false, message: expect.any(String) });
        refused += 1;
      }),
      { numRuns: 1000 },
    );
    expect(refused).toBe(1000);
    expect(byId(await allHighlights())).toEqual(byId(own));
  });

  it('that is damaged gives what is sound of it, if the reader says so', async () => {
    const text = await backupOf([highlight(), highlight({ note: 'second' })]);
    const { importFile } = await storeOf([]);
    const damaged = text.replace('"rose"', '"yellow"').replace('"colour": "yellow"', '"colour": "no colour"');
    expect(await importFile(damaged)).toMatchObject({ ok: false, why: 'damaged' });
    expect(await importFile(damaged, { salvage: true })).toMatchObject({
      ok: true,
      added: 1,
      refused: [{ at: 'highlights[0]', why: 'invalid', field: 'colour' }],
    });
  });

  it('of a newer version is refused and says which', async () => {
    const text = (await backupOf([highlight()])).replace('"version": 1', '"version": 2');
    const { importFile, allHighlights } = await storeOf([]);
    expect(await importFile(text)).toEqual({
      ok: false,
      why: 'newer',
      message: 'version: 2 was written by a newer Kyakuchū; this one reads up to 1',
    });
    expect(await allHighlights()).toEqual([]);
  });

  it('merges: what is new comes, what is newer wins, what is older is refused and said', async () => {
    const [same, older, newer, fresh] = [highlight(), highlight(), highlight(), highlight()] as const;
    const text = await backupOf([
      same,
      { ...older, note: 'mine', modified: 1 },
      { ...newer, note: 'theirs', modified: 2e12 },
      fresh,
    ]);
    const { importFile, allHighlights } = await storeOf([same, older, newer]);
    expect(await importFile(text)).toEqual({
      ok: true,
      source: 'kyakuchu',
      added: 1,
      same: 1,
      changed: 1,
      refused: [{ at: 'highlights[1]', why: 'older' }],
      refusedCount: 1,
    });
    const after = byId(await allHighlights());
    expect(after.map(({ note }) => note)).toEqual(['', '', 'theirs', '']);
  });

  it('is one transaction: where the disk is full nothing of it is stored', async () => {
    const own = highlight();
    const all = Array.from({ length: 20 }, (_, k) =>
      highlight({ page: { title: '', lang: '', url: `https://a.example/${k}` } }),
    );
    const text = await backupOf(all);
    const { importFile, allHighlights, database } = await storeOf([own]);
    const db = await database();
    let written = 0;
    db.pages.hook('creating', () => {
      written += 1;
      if (written > 10) throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(importFile(text)).rejects.toMatchObject({ why: 'full' });
    expect(await allHighlights()).toEqual([own]);
  });

  it('that is no file of ours says what would be', async () => {
    const { importFile } = await rooms();
    for (const text of ['{}', '[1]', 'null', '"x"', '{"annotations":3}'])
      expect(await importFile(text)).toMatchObject({ ok: false, why: 'unknown' });
    expect(await importFile('not json')).toMatchObject({ ok: false, why: 'not-json' });
  });
});

/** Whether all that a backup says of highlights is as it was written; what else stands in the file is nobody's loss. */
const isSound = (one: string, other: string): boolean => {
  const read = (text: string) => {
    const { format, version, count, sum, highlights } = (JSON.parse(text) ?? {}) as Record<string, unknown>;
    return JSON.stringify([format, version, count, sum, highlights]);
  };
  return read(one) === read(other);
};

describe('an export of Hypothesis', () => {
  const annotation = {
    id: 'dK3vPmGbEe2',
    created: '2024-05-01T10:00:00.000000+00:00',
    updated: '2024-05-02T10:00:00.000000+00:00',
    uri: 'https://www.example.com/article?utm_source=x',
    text: 'A note',
    tags: ['abduction', 'abduction', ' '],
    document: { title: ['Summit in Pyongyang'] },
    target: [
      {
        source: 'https://www.example.com/article',
        selector: [
          {
            type: 'RangeSelector',
            startContainer: '/div[1]/p[2]',
            startOffset: 3,
            endContainer: '/div[1]/p[2]',
            endOffset: 20,
          },
          { type: 'TextPositionSelector', start: 100, end: 117 },
          { type: 'TextQuoteSelector', exact: 'Chairman Kim said', prefix: 'The ', suffix: ' that' },
        ],
      },
    ],
  };
  const reply = { ...annotation, id: 'r', references: ['dK3vPmGbEe2'] };
  const pageNote = { ...annotation, id: 'p', target: [{ source: 'https://www.example.com/article' }] };
  const foreign = { ...annotation, id: 'f', uri: 'urn:x-pdf:abc' };

  it('comes in, whichever way it was written, once', async () => {
    const { importFile, highlightsOf } = await rooms();
    const files = [
      { export_date: '2024', annotations: [annotation, reply, pageNote, foreign] },
      { total: 4, rows: [annotation, reply, pageNote, foreign] },
      [annotation, reply, pageNote, foreign],
    ];
    for (const [k, file] of files.entries())
      expect(await importFile(JSON.stringify(file))).toMatchObject({
        ok: true,
        source: 'hypothesis',
        added: k === 0 ? 1 : 0,
        same: k === 0 ? 0 : 1,
        refused: [
          { at: 'annotations[1]', why: 'reply' },
          { at: 'annotations[2]', why: 'no-quotation' },
          { at: 'annotations[3]', why: 'invalid', field: 'page.url' },
        ],
        refusedCount: 3,
      });
    expect(await highlightsOf('https://example.com/article')).toMatchObject([
      {
        note: 'A note',
        tags: ['abduction'],
        page: { title: 'Summit in Pyongyang', url: 'https://www.example.com/article?utm_source=x' },
        selectors: {
          quote: { exact: 'Chairman Kim said', prefix: 'The ', suffix: ' that' },
          position: { start: 100, end: 117 },
          range: { startPath: '/div[1]/p[2]', startOffset: 3, endPath: '/div[1]/p[2]', endOffset: 20 },
        },
        created: Date.parse('2024-05-01T10:00:00Z'),
        modified: Date.parse('2024-05-02T10:00:00Z'),
      },
    ]);
  });

  it('of anything at all is refused or taken in, and never breaks', async () => {
    const { importFile } = await rooms();
    await fc.assert(
      fc.asyncProperty(
        fc.anything(),
        fc.dictionary(fc.constantFrom(...Object.keys(annotation)), fc.anything()),
        async (any, fields) => {
          const text = JSON.stringify(
            [
              { ...annotation, ...fields },
              { uri: any, target: any },
            ],
            (_, value) => (typeof value === 'bigint' ? null : value),
          );
          expect((await importFile(text)).ok).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** Reads CSV as RFC 4180 has it. */
const readCsv = (text: string): string[][] =>
  text
    .replace(/^\ufeff/, '')
    .match(/(?:"(?:[^"]|"")*"(?:,|\r\n))+?(?<=\r\n)/g)
    ?.map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/g)].map(([, field]) => (field as string).replaceAll('""', '"')),
    ) ?? [];

describe('other files', () => {
  const noted = highlight({
    note: '<img src=x onerror=alert(1)> *not bold*\n# no heading\n- no list\n1. none',
    tags: ['日朝', 'two words'],
    page: {
      title: 'A [title](javascript:x)',
      lang: 'ja',
      url: 'https://web.archive.org/web/20020918/http://www.asahi.com/a_(b).html',
    },
    passages: ['decl.4.4'],
  });

  it('a table reads back cell by cell, and runs in no spreadsheet', async () => {
    const { exportHighlights } = await rooms();
    await fc.assert(
      fc.asyncProperty(anyStore, async (all) => {
        const { text } = await exportHighlights(all, 'csv', NOW, 'en');
        const [head, ...rows] = readCsv(text);
        expect(head?.[1]).toBe('quotation');
        expect(rows.length).toBe(all.length);
        rows.forEach((cells, k) => {
          for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          expect([all[k]?.note, `'${all[k]?.note}`]).toContain(cells[2]);
        });
      }),
      { numRuns: 60 },
    );
    const formula = await exportHighlights([highlight({ note: '=HYPERLINK("http://x")' })], 'csv', NOW, 'en');
    expect(formula.text).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  it('notes in Markdown are quotations under their pages, with no markup of the page’s own', async () => {
    const { exportHighlights } = await rooms();
    const { text, name } = await exportHighlights([noted, highlight()], 'markdown', NOW, 'en');
    expect(name).toBe('kyakuchu-highlights-2026-11-25.md');
    expect(text).toBe(`## A \\[title\\](javascript:x)

<https://web.archive.org/web/20020918/http://www.asahi.com/a_(b).html>

> 日朝平壌宣言

\\<img src=x onerror=alert(1)\\> \\*not bold\\*
\\# no heading
\\- no list
1\\. none

2023-11-14 · decl.4.4 · \\#日朝 · \\#two-words

## 首脳会談

<https://www.asahi.com/articles/1.html>

> 日朝平壌宣言

2023-11-14 · decl.0.1
`);
  });

  it('annotations are those of the W3C', async () => {
    const { exportHighlights } = await rooms();
    const one = {
      ...noted,
      note: 'n',
      selectors: {
        ...noted.selectors,
        position: { start: 1, end: 7, of: 90 },
        range: { startPath: '/html[1]/body[1]/p[1]', startOffset: 1, endPath: '/html[1]/body[1]/p[2]', endOffset: 2 },
      },
    };
    const { text, media } = await exportHighlights([one], 'annotations', NOW, 'en');
    expect(media).toBe('application/ld+json');
    expect(JSON.parse(text)).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      startIndex: 0,
      items: [
        {
          id: `urn:uuid:${one.id}`,
          type: 'Annotation',
          motivation: 'commenting',
          created: '2023-11-14T22:13:20.000Z',
          modified: '2023-11-14T22:13:20.000Z',
          body: [
            { type: 'TextualBody', value: 'n', format: 'text/plain', purpose: 'commenting' },
            { type: 'TextualBody', value: '日朝', format: 'text/plain', purpose: 'tagging' },
            { type: 'TextualBody', value: 'two words', format: 'text/plain', purpose: 'tagging' },
          ],
          target: {
            type: 'SpecificResource',
            source: {
              id: one.page.url,
              type: 'Text',
              format: 'text/html',
              language: 'ja',
              'dcterms:title': 'A [title](javascript:x)',
              'dcterms:isVersionOf': { id: 'https://asahi.com/a_(b).html' },
            },
            styleClass: 'yellow',
            selector: [
              { type: 'TextQuoteSelector', exact: '日朝平壌宣言', prefix: '両首脳は', suffix: 'に署名した。' },
              { type: 'TextPositionSelector', start: 1, end: 7 },
              {
                type: 'RangeSelector',
                startSelector: {
                  type: 'XPathSelector',
                  value: '/html[1]/body[1]/p[1]',
                  refinedBy: { type: 'TextPositionSelector', start: 1, end: 1 },
                },
                endSelector: {
                  type: 'XPathSelector',
                  value: '/html[1]/body[1]/p[2]',
                  refinedBy: { type: 'TextPositionSelector', start: 2, end: 2 },
                },
              },
            ],
          },
        },
      ],
    });
  });

  it('each page is cited once, an archived copy beside the page’s own address', async () => {
    const { exportHighlights } = await rooms();
    const { text } = await exportHighlights(
      [noted, { ...highlight(), page: noted.page, pageKey: noted.pageKey }, highlight()],
      'csl',
      NOW,
      'en',
    );
    const items = JSON.parse(text) as { URL: string; title: string }[];
    expect(items.map(({ URL: url, title }) => [title, url])).toEqual([
      ['A [title](javascript:x)', 'https://asahi.com/a_(b).html'],
      ['首脳会談', 'https://www.asahi.com/articles/1.html'],
    ]);
    for (const [form, words] of [
      ['bibtex', '@'],
      ['ris', 'TY  - '],
      ['plain', '首脳会談'],
    ] as const)
      expect((await exportHighlights([highlight()], form, NOW, 'ja')).text).toContain(words);
  });
});
