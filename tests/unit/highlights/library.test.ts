import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import finding from '@/.compiled/finding.json';
import { createLayout } from '@/components/library/layout';
import { arrange, GROUPINGS, newestFirst, passes, tallyOf } from '@/highlights/library/arrange';
import { type Entry, entryOf } from '@/highlights/library/entry';
import { createFolding, type FindingData } from '@/highlights/library/folding';
import { createReadings } from '@/highlights/library/readings';
import { changesOf, retagged, undoing } from '@/highlights/library/retag';
import { createSearch, readQuery } from '@/highlights/library/search';
import { READ_BY_ANALYSER, READ_IN_ONE } from '@/highlights/limits';
import { changed } from '@/highlights/record';
import type { Highlight } from '@/highlights/types';
import { anyStore, highlight } from './samples';

const folding = createFolding(finding as unknown as FindingData);
const search = createSearch(folding);
const quoting = (exact: string, more: Partial<Highlight> = {}): Entry =>
  entryOf(
    highlight({
      selectors: { quote: { exact, prefix: '', suffix: '' } },
      page: { title: '', lang: '', url: 'https://example.com/1' },
      ...more,
    }),
  );
const found = async (entries: readonly Entry[], typed: string) =>
  ((await search.find(entries, readQuery(typed, folding))) ?? []).map(({ quote }) => quote);

describe('the library finds', () => {
  const all = [
    quoting('日本人の拉致問題'),
    quoting('首脳会談で署名した。', { note: 'Cf. Jun’ichirō' }),
    quoting('國交正常化の交渉'),
    quoting('조선로동당의 입장'),
    quoting('The Pyongyang Declaration', { tags: ['宣言'] }),
    quoting('ﾐｻｲﾙ発射のモラトリアム'),
  ];
  it.each([
    ['らちもんだい', '日本人の拉致問題'],
    ['しゅのうかいだん', '首脳会談で署名した。'],
    ['JUNICHIRO', '首脳会談で署名した。'],
    ['国交正常化', '國交正常化の交渉'],
    ['조선로ㄷ', '조선로동당의 입장'],
    ['노동당', '조선로동당의 입장'],
    ['pyongyang 宣言', 'The Pyongyang Declaration'],
    ['“pyongyang declaration”', 'The Pyongyang Declaration'],
    ['ミサイル　もらとりあむ', 'ﾐｻｲﾙ発射のモラトリアム'],
  ])('%s', async (typed, quote) => expect(await found(all, typed)).toEqual([quote]));

  it('only what has every word, and nothing for what is nowhere', async () => {
    expect(await found(all, '拉致 署名')).toEqual([]);
    expect(await found(all, 'けんだい')).toEqual([]);
  });

  it('every highlight by a stretch of its own quotation, whatever its signs', async () => {
    await fc.assert(
      fc.asyncProperty(anyStore, async (store) => {
        for (const entry of store.map(entryOf)) {
          const word = entry.quote.split(/\s+/)[0] ?? '';
          if (/["“「『]/.test(word) || folding.plain(word) === '') continue;
          expect(await found([entry], word)).toEqual([entry.quote]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what no known word has the reading of', () => {
  const READ: Record<string, string> = {
    '市の図書館は夏に休む。': 'しのとしょかんはなつにやすむ。',
    台風が来る: 'タイフウがくる',
  };
  const reading = (analyse = async (text: string): Promise<string | undefined> => text) => {
    const asked: string[] = [];
    const readings = createReadings(async (text) => {
      asked.push(text);
      return analyse(
        text
          .split('\n')
          .map((line) => READ[line.trim()] ?? line)
          .join('\n'),
      );
    });
    const { find } = createSearch(folding, readings);
    const all = [...Object.keys(READ).map((text) => quoting(text)), quoting('拉致問題'), quoting('한국 圖書館')];
    return {
      asked,
      find: async (typed: string) => (await find(all, readQuery(typed, folding)))?.map((one) => one.quote),
    };
  };

  it('is found by the analyser’s, asked once, and only where nothing else is found', async () => {
    const { asked, find } = reading();
    expect(await find('らち')).toEqual(['拉致問題']);
    expect(await find('と')).toEqual([]);
    expect(asked).toEqual([]);
    expect(await find('としょかん')).toEqual(['市の図書館は夏に休む。']);
    expect(await find('たいふう')).toEqual(['台風が来る']);
    expect(await find('ないことば')).toEqual([]);
    expect(
      asked
        .join('\n')
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([...Object.keys(READ), '拉致問題']);
  });

  it('is not found where the analyser fails or gives back other lines, and nothing breaks', async () => {
    for (const analyse of [async () => undefined, async (text: string) => `${text}\nx`])
      expect(await reading(analyse).find('としょかん')).toEqual([]);
  });

  it('is asked of the newest only, in pieces that the analyser takes', async () => {
    const asked: string[] = [];
    const readings = createReadings(async (text) => {
      asked.push(text);
      return text;
    });
    const many = Array.from({ length: READ_BY_ANALYSER + 50 }, (_, k) => quoting(`${k} ${'議'.repeat(k % 700)}`));
    await readings.read(many);
    expect(Math.max(...asked.map((text) => text.length))).toBeLessThanOrEqual(READ_IN_ONE);
    expect(many.filter((entry) => readings.of(entry) !== undefined)).toHaveLength(READ_BY_ANALYSER);
    const ending = new AbortController();
    ending.abort();
    const before = asked.length;
    await readings.read(many, ending.signal);
    expect(asked.length).toBe(before);
  });
});

describe('the library lists', () => {
  it('everything, under each of its headings, however it is grouped', () => {
    fc.assert(
      fc.property(anyStore, fc.constantFrom(...GROUPINGS), (store, by) => {
        const entries = newestFirst(store.map(entryOf));
        const { groups, rows } = arrange(entries, by, 'en');
        expect(new Set(rows.map(({ id }) => id)).size).toBe(entries.length);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
        groups.forEach(({ first }, k) => {
          expect(first).toBe(groups.slice(0, k).reduce((sum, { count }) => sum + count, 0));
        });
      }),
    );
  });

  it('the newest first, by day as the clock on the wall has it', () => {
    const at = (...when: [number, number, number, number]) => new Date(...when).getTime();
    const entries = newestFirst([
      quoting('a', { created: at(2026, 0, 1, 23) }),
      quoting('c', { created: at(2026, 0, 3, 1) }),
      quoting('b', { created: at(2026, 0, 2, 0) }),
      quoting('d', { created: at(2026, 0, 3, 22) }),
    ]);
    const { groups, rows } = arrange(entries, 'date', 'en');
    expect(rows.map(({ quote }) => quote)).toEqual(['d', 'c', 'b', 'a']);
    expect(groups.map(({ count }) => count)).toEqual([2, 1, 1]);
  });

  it('passages in the order of the works, and what touches none last', () => {
    const entries = [['rec.I.1'], [], ['decl.10.1'], ['decl.2.1', 'paper.III.1.p1']].map((passages) =>
      quoting('q', { passages }),
    );
    expect(arrange(entries, 'passage', 'en').groups.map(({ key }) => key)).toEqual([
      'decl.2.1',
      'decl.10.1',
      'rec.I.1',
      'paper.III.1.p1',
      '',
    ]);
  });

  it('what the filter lets through: a work holds its passages, the empty tag those without', () => {
    const one = quoting('q', { passages: ['decl.4.4'] });
    expect(passes(one, { passage: 'decl' })).toBe(true);
    expect(passes(one, { passage: 'decl.4.4' })).toBe(true);
    expect(passes(one, { passage: 'decl.4' })).toBe(true);
    expect(passes(one, { passage: 'rec' })).toBe(false);
    expect(passes(one, { tag: '' })).toBe(true);
    expect(passes(one, { orphans: new Map() })).toBe(false);
    expect(tallyOf([one]).tags.get('')).toBe(1);
  });
});

describe('tags', () => {
  it('are renamed, merged where the name is in use, and taken away', () => {
    expect(retagged(['a', 'b', 'c'], 'b', 'd')).toEqual(['a', 'd', 'c']);
    expect(retagged(['a', 'b', 'c'], 'c', 'a')).toEqual(['a', 'b']);
    expect(retagged(['a', 'b'], 'b', '')).toEqual(['a']);
  });

  it('an act that is undone leaves everything as it was, but for what was changed since', () => {
    fc.assert(
      fc.property(anyStore, (store) => {
        const all = changesOf(store.map(entryOf), ({ tags }) => ({
          tags: [...new Set([...tags, 'new'])],
          colour: 'rose',
        }));
        const after = new Map(all.map((one) => [one.ref.id, one.after]));
        const done = store.map((one) => changed(one, after.get(one.id) ?? {}, one.modified));
        const undo = undoing(all);
        const back = done.map((one) => ({ ...changed(one, undo(one), one.modified) }));
        expect(back).toEqual(store.map((one) => ({ ...one, tags: [...new Set(one.tags)] })));
        const meddled = done.map((one) => ({ ...one, colour: 'blue' as const }));
        for (const one of meddled) if (after.get(one.id)?.colour) expect(undo(one).colour).toBeUndefined();
      }),
    );
  });
});

describe('the list’s layout', () => {
  it('knows the rows of any stretch, one of them open', () => {
    const sizes = fc.record({ head: fc.integer({ min: 20, max: 60 }), row: fc.integer({ min: 60, max: 140 }) });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }),
        sizes,
        fc.nat(100),
        fc.nat(900),
        fc.nat(6000),
        (counts, { head, row }, openAt, height, top) => {
          let rows = 0;
          const groups = counts.map((count, k) => {
            rows += count;
            return { key: String(k), first: rows - count, count };
          });
          const open = openAt < rows ? { row: openAt, height: height + 60 } : undefined;
          const layout = createLayout(groups, rows, { head, row, open });
          const places: [number, number][] = [];
          let y = 0;
          for (const { first, count } of groups) {
            expect(layout.headTop(groups.findIndex((one) => one.first === first))).toBe(y);
            y += head;
            for (let at = first; at < first + count; at += 1) {
              expect(layout.rowTop(at)).toBe(y);
              places.push([y, y + layout.rowHeight(at)]);
              y += layout.rowHeight(at);
            }
          }
          expect(layout.height).toBe(y);
          const [from, end] = layout.between(top, top + 500);
          places.forEach(([a, b], at) => {
            if (b > top && a < top + 500) expect(at >= from && at < end).toBe(true);
          });
        },
      ),
    );
  });
});
