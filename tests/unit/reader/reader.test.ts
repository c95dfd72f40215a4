import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder } from '@/components/reader/find';
import { buildTies } from '@/components/reader/index-links';
import { passagesOf, pointedAt, readRoute } from '@/components/reader/route';
import { changedSigns, runsOf } from '@/components/reader/runs';
import { renderingOf, rowsOf, type View } from '@/components/reader/view';
import { readerWords } from '@/components/words/reader';
import { headingIn } from '@/components/words/reader-headings';
import type { Edition, WorkId } from '@/data/types';

const edition = JSON.parse(readFileSync('.compiled/edition.json', 'utf8')) as Edition;
const ties = buildTies(edition);
const WORKS: WorkId[] = ['decl', 'rec', 'paper'];

describe('the address', () => {
  it('of every passage leads to it', () => {
    for (const id of Object.keys(edition.passages))
      expect(readRoute(`#${id}`, edition)).toEqual({ at: 'passage', work: id.split('.')[0], id });
  });

  it('may name an article, a section, a paragraph of two sentences, the library', () => {
    expect(passagesOf('decl.4', edition)).toHaveLength(6);
    expect(passagesOf('decl.4.3', edition)).toEqual(['decl.4.3a', 'decl.4.3b']);
    expect(passagesOf('paper.III.3', edition)).toHaveLength(6);
    expect(readRoute('#library', edition)).toEqual({ at: 'library' });
    expect(pointedAt('decl.4', edition)).toHaveLength(6);
    expect(pointedAt('paper.III', edition)).toEqual([]);
    expect(pointedAt('decl', edition)).toEqual([]);
  });

  it('that does not exist leads near where it would be, and never fails', () => {
    expect(readRoute('#decl.4.9', edition)).toMatchObject({ id: 'decl.4' });
    expect(readRoute('#paper.fn99', edition)).toMatchObject({ id: 'paper' });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (fragment) => {
        const route = readRoute(`#${fragment}`, edition);
        if (route.at === 'passage') expect(passagesOf(route.id, edition).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the works', () => {
  it('are shown whole: every passage once, a footnote under the passage that carries its mark', () => {
    const shown = WORKS.flatMap((work) =>
      rowsOf(work, edition, ties).flatMap((row) => ('passage' in row ? [row.passage.id] : [])),
    );
    expect([...shown].sort()).toEqual(Object.keys(edition.passages).sort());
    expect(shown.indexOf('paper.fn11')).toBe(shown.indexOf('paper.IV.1.p1') + 1);
    expect([...ties.marked.keys()].sort()).toEqual(Array.from({ length: 18 }, (_, k) => `paper.fn${k + 1}`).sort());
  });

  it('are linked both ways, no pair twice', () => {
    for (const [from, links] of ties.links) {
      expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
      for (const { id } of links) expect(ties.links.get(id)?.some((back) => back.id === from)).toBe(true);
    }
  });

  it('keep every sign of every passage, whatever is marked in it', () => {
    for (const passage of Object.values(edition.passages)) {
      const runs = runsOf(passage, edition.readings[passage.id] ?? [{ text: passage.text }]);
      expect(runs.map(({ token }) => token.text).join('')).toBe(passage.text);
      expect(runs.filter(({ footnote }) => footnote).map(({ footnote }) => footnote)).toEqual(
        passage.marks.map(({ footnote }) => footnote),
      );
      expect(runs.filter(({ sic }) => sic === 'end').length).toBeGreaterThanOrEqual(
        passage.sics.some(({ minor }) => !minor) ? 1 : 0,
      );
    }
  });

  it('have a name in each language for every section, and a rendering of every heading', () => {
    for (const work of WORKS)
      for (const part of edition.parts[work]) {
        if (!('heading' in part) || part.heading.level === 1) continue;
        if (part.heading.level === 2)
          for (const language of ['en', 'ja', 'ko'] as const)
            expect(readerWords[language].sections[part.heading.id], part.heading.id).toBeTruthy();
        expect(headingIn(part.heading.text, work === 'paper' ? 'ja' : 'ko'), part.heading.text).toBeTruthy();
      }
  });

  it('have beside them the reader’s language, English where there is none, nothing where it is their own', () => {
    const view = (language: View['language'], beside: View['beside'] = 'auto'): View => ({
      edition,
      ties,
      language,
      words: readerWords[language],
      beside,
      furigana: 'always',
      script: 'hiragana',
    });
    const of = (id: string, one: View) => {
      const passage = edition.passages[id];
      return passage && renderingOf(passage, one);
    };
    expect(of('decl.4.4', view('ko'))).toMatchObject({ lang: 'ko', kind: 'translation' });
    expect(of('rec.I.1', view('ko'))).toMatchObject({ lang: 'en' });
    expect(of('decl.4.4', view('ja'))).toBeUndefined();
    expect(of('paper.I.p1', view('ja'))).toMatchObject({ lang: 'ja', kind: 'gist' });
    expect(of('decl.4.4', view('en', 'zh'))).toMatchObject({ lang: 'zh' });
    expect(of('decl.4.4', view('en', 'none'))).toBeUndefined();
  });
});

describe('an emendation', () => {
  it('marks the signs that stand otherwise in the copy, and those alone', () => {
    const read = '両首脳は、日朝間の';
    expect(changedSigns('、両首脳は 日朝間の', read).map(([a, b]) => read.slice(a, b))).toEqual(['、']);
    expect(changedSigns('양국의  접근을', '양국의 접근을')).toEqual([]);
  });
});

describe('find', () => {
  const finder = createFinder([
    { id: 'a', field: 'text', text: 'ミサイル発射のモラトリアム、ＮＰＴ' },
    { id: 'b', field: 'text', text: '미사일 발사를 유예' },
    { id: 'c', field: 'beside', text: 'Koizumi Junichirō, a moratorium' },
  ]);
  const words = (sought: string) => finder(sought).map(({ id, start, end }) => [id, start, end]);

  it('does not mind kana, width, case, blanks or macrons', () => {
    expect(words('ﾓﾗﾄﾘｱﾑ')).toEqual([['a', 7, 13]]);
    expect(words('もらとりあむ')).toEqual([['a', 7, 13]]);
    expect(words('npt')).toEqual([['a', 14, 17]]);
    expect(words('미사일발사')).toEqual([['b', 0, 6]]);
    expect(words('junichiro')).toEqual([['c', 8, 17]]);
    expect(words('  ')).toEqual([]);
  });

  it('points at whole characters of the text, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const found = createFinder([{ id: 'x', field: 'text', text }]);
        const units = [...text];
        const from = a % units.length;
        const piece = units.slice(from, from + 1 + (b % units.length)).join('');
        for (const { start, end } of found(piece)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });

  it('finds in all three works', () => {
    const all = createFinder(
      Object.values(edition.passages).map(({ id, text }) => ({ id, field: 'text' as const, text })),
    );
    expect(all('国交正常化').length).toBe(13);
    expect(all('２００２年９月１７日').map(({ id }) => id)).toContain('decl.0.1');
    expect(all('2002년 9월 17일').map(({ id }) => id)).toContain('paper.IV.1.p1');
  });
});
