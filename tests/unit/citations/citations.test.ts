import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cslItem } from '@/citations/csl';
import { readDay, sayDay } from '@/citations/day';
import { FORMATS, FORMS } from '@/citations/formats';
import { citePage } from '@/citations/page';
import { plain } from '@/citations/plain';
import { quotationFrom, quotationWithCitation } from '@/citations/quotation';
import type { Reference, Style } from '@/citations/reference';
import { citePassage, citeWork } from '@/citations/works';
import type { Edition } from '@/data/types';
import { readBibtex, readRis } from './readers';

const edition = JSON.parse(readFileSync('.compiled/edition.json', 'utf8')) as Edition;
const STYLES: Style[] = ['en', 'ja', 'ko'];
const clause = { id: 'decl.4.4', work: 'decl' as const, place: 'article 4, paragraph 4', lang: 'ja' };
const page = citePage({
  title: '日朝、協議を再開 {100%} & more_#1',
  url: 'https://www.example.com/news/a_b?x=1&y={2}%20#top',
  archived: 'https://web.archive.org/web/20021001000000/https://www.example.com/news/a_b',
  accessed: '2026-11-25T03:00:00Z',
  lang: 'ja',
});
const ALL: Reference[] = [citeWork('decl'), citeWork('rec'), citeWork('paper'), citePassage(clause), page];

describe('the works', () => {
  it('are cited by what their texts print, and by nothing else', () => {
    const headings = (['decl', 'rec', 'paper'] as const).flatMap((work) =>
      edition.parts[work].flatMap((part) => ('heading' in part ? [part.heading.text] : [])),
    );
    const texts = Object.values(edition.passages).map(({ text }) => text);
    expect(headings).toContain(citeWork('decl').title);
    expect(headings).toContain(citeWork('rec').title);
    expect(texts).toContain('外務省作成');
    expect(texts).toContain(citeWork('paper').title);
    expect(texts).toContain('Seong Bong Lee (Pukyong National University)');
    expect(edition.passages['decl.0.1']?.text).toContain('２００２年９月１７日、平壌');
    expect(citeWork('paper').issued).toBeUndefined();
    expect(citeWork('rec').issued).toBeUndefined();
  });

  it('read as notes do in each language', () => {
    expect(plain(citePassage(clause), 'en')).toBe(
      '“日朝平壌宣言” [Japan–DPRK Pyongyang Declaration], Pyongyang, 17 September 2002, article 4, paragraph 4 (Signed by Koizumi Junichirō and Kim Jong Il; Japanese text; Kyakuchū decl.4.4).',
    );
    expect(plain(citePassage({ ...clause, place: '第4項 第4段落' }), 'ja')).toBe(
      '「日朝平壌宣言」、平壌、2002年9月17日、第4項 第4段落（小泉純一郎・金正日署名；「脚注」 decl.4.4）。',
    );
    expect(plain(citeWork('rec'), 'ko')).toBe(
      '外務省 [일본 외무성], 「日朝首脳会談」 [북일 정상회담] (2002년 9월 17일 평양 회담의 기록. 작성일은 적혀 있지 않음).',
    );
    expect(plain(citeWork('paper'), 'ko')).toBe(
      'Seong Bong Lee [이성봉] (Pukyong National University), 「A Study on Relations between North Korea and Japan: With focus on the Drive of an Approach and Structure of a Split」 (본문에 발행 연도가 적혀 있지 않음).',
    );
  });
});

describe('a page', () => {
  it('has its address, its archived copy and the day it was read', () => {
    expect(plain(page, 'en')).toContain('accessed 25 November 2026; archived at https://web.archive.org/');
    expect(plain(page, 'ja')).toContain('2026年11月25日閲覧');
    expect(cslItem(page, 'en')).toMatchObject({
      type: 'webpage',
      accessed: { 'date-parts': [[2026, 11, 25]] },
      archive: 'web.archive.org',
    });
  });

  it('has the same key for the same address, and one that BibTeX takes', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (url, title) => {
        const { key } = citePage({ url, title });
        expect(citePage({ url, title: 'another' }).key).toBe(key);
        expect(key).toMatch(/^[a-z0-9.:-]+$/);
      }),
    );
  });
});

describe('any text', () => {
  const unit = fc.constantFrom(
    '{',
    '}',
    '\\',
    '%',
    '"',
    '@',
    '\n',
    '\r\nER  - ',
    '\u2028',
    '&',
    '#',
    ' and ',
    '漢',
    '한',
    '\t',
  );
  const text = fc
    .array(fc.oneof(unit, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 })
    .map((parts) => parts.join(''));
  const told = (value: string) => value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

  it('goes through BibTeX and back', () => {
    fc.assert(
      fc.property(text, text, (title, place) => {
        const made = FORMS.bibtex.write([{ ...page, title: `x${title}x` }, citePassage({ ...clause, place })], 'en');
        const entries = readBibtex(made);
        expect(entries).toHaveLength(2);
        expect(entries[0]?.fields.title).toBe(told(`x${title}x`));
        expect(entries[1]?.fields.note).toContain('decl.4.4');
      }),
    );
  });

  it('goes through RIS and back', () => {
    fc.assert(
      fc.property(text, text, (title, place) => {
        const made = FORMS.ris.write([{ ...page, title: `x${title}x` }, citePassage({ ...clause, place })], 'en');
        const records = readRis(made);
        expect(records).toHaveLength(2);
        expect(records[0]).toContainEqual(['TI', told(`x${title}x`)]);
        expect(records.map((record) => record[0]?.[1])).toEqual(['ELEC', 'GOVDOC']);
      }),
    );
  });

  it('goes through CSL-JSON and back', () => {
    fc.assert(
      fc.property(text, (title) => {
        const items = JSON.parse(FORMS.csl.write([{ ...page, title }], 'en')) as { title: string; id: string }[];
        expect(items).toEqual([{ ...cslItem(page, 'en'), title }]);
      }),
    );
  });

  it('stays one line of plain text', () => {
    fc.assert(
      fc.property(text, (title) => {
        for (const style of STYLES) expect(plain({ ...page, title }, style)).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

describe('every form', () => {
  it('holds every reference, in every language, each under its own key', () => {
    for (const format of FORMATS)
      for (const style of STYLES) {
        const made = FORMS[format].write(ALL, style);
        expect(made).toContain('日朝首脳会談');
        expect(made).not.toContain('undefined');
      }
    const keys = readBibtex(FORMS.bibtex.write([...ALL, page], 'en')).map(({ key }) => key);
    expect(new Set(keys).size).toBe(6);
    expect(keys).toContain('pyongyang-declaration-2002:decl.4.4');
  });

  it('names only fields of the CSL schema', () => {
    const known = new Set(
      'id type title author issued event-date event-place accessed container-title URL archive archive_location language locator note'.split(
        ' ',
      ),
    );
    for (const reference of ALL)
      for (const field of Object.keys(cslItem(reference, 'en'))) expect(known.has(field)).toBe(true);
  });

  it('of RIS ends its lines with CR LF alone', () => {
    expect(FORMS.ris.write(ALL, 'ko').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('a quotation', () => {
  it('stands in its own language’s marks, its citation below in the reader’s', () => {
    expect(quotationWithCitation('この「宣言」に従い', clause, 'en')).toMatch(
      /^「この『宣言』に従い」\n“日朝平壌宣言”/,
    );
    expect(quotationFrom('‘평양선언’', 'ko', citeWork('paper'), 'ko')).toMatch(/^“‘평양선언’”\nSeong Bong Lee/);
  });
});

describe('days', () => {
  it('are read from ISO forms, and only those the calendar has', () => {
    expect(readDay('2004-02-29T00:00:00+09:00')).toEqual({ year: 2004, month: 2, day: 29 });
    for (const wrong of ['2003-02-29', '2003-13', '17 September 2002', '', undefined, '20020917x'])
      expect(readDay(wrong)).toBeUndefined();
    expect(sayDay({ year: 2002, month: 9 }, 'ja')).toBe('2002年9月');
    expect(sayDay({ year: 2002, month: 9, day: 17 }, 'ko')).toBe('2002년 9월 17일');
  });
});
