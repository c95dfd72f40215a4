import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageKeyOf } from '@/highlights/address';
import { LONGEST_ADDRESS } from '@/highlights/limits';
import { loadAddresses } from '@/scripts/data/addresses';
import { type DataProblem, showProblem } from '@/scripts/data/yaml-file';

const key = (url: string, canonical?: string) => pageKeyOf({ url, canonical });
const ARTICLE = 'https://www.asahi.com/articles/ASM9K4H1PM9KUHBI00V.html';

describe('a page is the same page', () => {
  it.each([
    ['by http and by https', 'http://www.asahi.com/articles/ASM9K4H1PM9KUHBI00V.html'],
    ['with a fragment', `${ARTICLE}#comments`],
    ['from a link with tracking', `${ARTICLE}?utm_source=x&iref=pc_top&fbclid=IwAR`],
    ['in the Wayback Machine', `https://web.archive.org/web/20190920000000/${ARTICLE}`],
    ['in its frame without the toolbar', `https://web.archive.org/web/20190920000000if_/${ARTICLE}`],
    ['in archive.today', `https://archive.ph/2019.09.20-123456/${ARTICLE}`],
    ['in an archive of an archive', `https://archive.ph/20190921/https://web.archive.org/web/2019id_/${ARTICLE}`],
    [
      'where a slash was lost',
      'https://web.archive.org/web/2019/https:/www.asahi.com/articles/ASM9K4H1PM9KUHBI00V.html',
    ],
    ['written for a query', `https://web.archive.org/web/2019/${encodeURIComponent(ARTICLE)}`],
  ])('%s', (_, url) => expect(key(url)).toBe(key(ARTICLE)));

  it('in an archive that only its canonical link tells of', () => {
    expect(key('https://archive.ph/AbC12', `https://archive.ph/2019.09.20-123456/${ARTICLE}`)).toBe(key(ARTICLE));
    expect(key('https://archive.ph/AbC12', ARTICLE)).toBe(key(ARTICLE));
  });

  it('where its canonical link leads to it', () => {
    expect(key('https://m.example.com/n/1234', 'https://www.example.com/news/1234-talks')).toBe(
      'https://example.com/news/1234-talks',
    );
    expect(key('https://example.com/view?id=77', 'https://example.com/articles/77-talks')).toBe(
      'https://example.com/articles/77-talks',
    );
    expect(key('https://example.com/article/123456/talks-end', 'https://example.com/article/123456')).toBe(
      'https://example.com/article/123456',
    );
    const inArchive = `https://web.archive.org/web/2019/https://example.com/n/1234?from=top`;
    expect(key(inArchive, 'https://web.archive.org/web/2019/https://example.com/n/1234')).toBe(
      'https://example.com/n/1234',
    );
  });

  it('whatever the order of its parameters', () => {
    expect(key('https://example.com/v?b=2&a=1')).toBe(key('https://example.com/v?a=1&b=2'));
  });
});

describe('a canonical link is not believed', () => {
  const page = 'https://example.com/2002/09/18/talks';
  it.each([
    ['when it is empty', ''],
    ['when it is the front page', 'https://example.com/'],
    ['when it is a section', 'https://example.com/2002/'],
    ['when it is another site', 'https://aggregator.example/2002/09/18/talks'],
    ['when it is another article', 'https://example.com/latest'],
    ['when it is no address', 'javascript:alert(1)'],
  ])('%s', (_, canonical) => expect(key(page, canonical)).toBe(page));

  it('between two sites under one registry', () => {
    expect(key('https://a.co.jp/n/1234', 'https://b.co.jp/n/1234')).toBe('https://a.co.jp/n/1234');
  });

  it('when it forgets the parameter that names the article', () => {
    expect(key('https://example.com/view.php?idx=77&ref=top', 'https://example.com/view.php')).toBe(
      'https://example.com/view.php?idx=77',
    );
  });
});

describe('the key of a page', () => {
  it('is a key already: doing it twice is doing it once', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = key(url);
        expect(key(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('is never empty and never too long, whatever the address', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 9000 }), fc.string(), (url, canonical) => {
        const made = key(url, canonical);
        expect(made.length).toBeGreaterThan(0);
        expect(made.length).toBeLessThanOrEqual(LONGEST_ADDRESS);
      }),
    );
    expect(key('file:///C:/papers/summit.html#p3')).toBe('file:///C:/papers/summit.html');
  });

  it('keeps the names of single-page sites that stand behind #!', () => {
    expect(key('https://example.com/#!/news/1')).not.toBe(key('https://example.com/#!/news/2'));
  });
});

describe('the file of rules', () => {
  const load = (yaml: string): string[] => {
    const root = mkdtempSync(join(tmpdir(), 'addresses-'));
    mkdirSync(join(root, 'data'));
    writeFileSync(join(root, 'data', 'addresses.yaml'), yaml);
    const problems: DataProblem[] = [];
    loadAddresses(root, problems);
    return problems.map(showProblem);
  };
  it('says the line of a rule that does not do what its example says', () => {
    expect(load('- rule: prefix\n  name: www\n  from: https://www.a.example/1\n  is: https://b.example/1\n')).toEqual([
      'data/addresses.yaml:4: https://www.a.example/1 becomes https://a.example/1, not https://b.example/1',
    ]);
  });
  it('says what is missing, unknown, or no word of a pattern', () => {
    expect(load('- rule: copy\n  on: a.example\n  path: /{when}/{address}\n  to: x\n')).toEqual([
      'data/addresses.yaml:1: from is missing',
      'data/addresses.yaml:1: is is missing',
      'data/addresses.yaml:3: {when} is none of stamp, mode, word, rest, address',
      'data/addresses.yaml:4: unknown field "to"',
    ]);
    expect(load('- rule: other\n')[0]).toContain('rule must be one of copy, parameter');
  });
});
