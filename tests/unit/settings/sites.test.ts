import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grantedBeyond, hostOf, isNever, originOf, siteOf, withNever, withoutNever } from '@/settings/sites';

describe('sites', () => {
  it.each([
    ['news.example', 'news.example'],
    ['  https://www.News.example/2002/09/17?x=1#y ', 'news.example'],
    ['*.news.example', 'news.example'],
    ['*://*.news.example/*', 'news.example'],
    ['https://news.example:8080/', 'news.example'],
    ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
    ['ｎｅｗｓ．example', 'news.example'],
    ['localhost', 'localhost'],
    ['127.0.0.2', '127.0.0.2'],
    ['http://[::1]/', '[::1]'],
    ['', undefined],
    ['news', undefined],
    ['two words.example', undefined],
    ['chrome://extensions', undefined],
    ['file:///tmp/x.html', undefined],
    ['javascript:alert(1)', undefined],
  ])('%j is the site %j', (typed, host) => {
    expect(hostOf(typed)).toBe(host);
  });

  it('that are never read are so with all below them, and with nothing beside them', () => {
    expect(isNever('www.news.example', ['news.example'])).toBe(true);
    expect(isNever('fakenews.example', ['news.example'])).toBe(false);
    expect(withNever('news.example', ['www.news.example', 'other.example'])).toEqual(['other.example', 'news.example']);
    expect(withNever('www.news.example', ['news.example'])).toEqual(['news.example']);
    expect(withoutNever('www.news.example', ['news.example', 'other.example'])).toEqual(['other.example']);
  });

  it('set to never are never read, and read again when that is taken back', () => {
    const host = fc.constantFrom('a.example', 'b.a.example', 'c.b.a.example', 'd.example');
    fc.assert(
      fc.property(host, fc.array(host), (one, list) => {
        expect(isNever(one, withNever(one, list))).toBe(true);
        expect(isNever(one, withoutNever(one, list))).toBe(false);
      }),
    );
  });

  it('granted are told from those that come with the extension', () => {
    const listed = ['*://*.asahi.com/*'];
    const granted = ['*://www.z.example/*', '*://*.asahi.com/*', 'http://a.example/*', '<all_urls>', 'file:///*'];
    expect(grantedBeyond(granted, listed).map(({ host, below, all }) => [host, below, all])).toEqual([
      ['', true, true],
      ['a.example', false, false],
      ['www.z.example', false, false],
    ]);
  });

  it('asked for are what is granted', () => {
    expect(originOf('news.example', true)).toBe('*://*.news.example/*');
    expect(originOf('127.0.0.2', true)).toBe('*://127.0.0.2/*');
    fc.assert(
      fc.property(fc.domain(), fc.boolean(), (host, below) => {
        expect(siteOf(originOf(host, below))).toMatchObject({ host, below, all: false });
      }),
    );
  });
});
