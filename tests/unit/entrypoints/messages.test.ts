import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { isAsked } from '@/entrypoints/annotator.content/asked';
import { pageRequest } from '@/entrypoints/background/messages';
import { readSummary } from '@/entrypoints/background/page-summary';
import { mayAsk } from '@/entrypoints/background/who-asks';
import { SUMMARY } from '@/scripts/fuzzing/messages';

const HOME = 'chrome-extension://abcdefghijklmnop/';
const asked = (message: unknown) => v.parse(pageRequest, message);

describe('a question to a page', () => {
  test.each([
    { type: 'switch', on: true },
    { type: 'page?' },
    { type: 'go', number: 3 },
    { type: 'back' },
    { type: 'command', command: 'next' },
  ])('is taken whole: %o', (message) => expect(isAsked(message)).toBe(true));

  test.each([
    { type: 'switch', on: 'yes' },
    { type: 'go', number: Number.NaN },
    { type: 'go' },
    { type: 'command', command: 'constructor' },
    { type: 'toString' },
    { type: '__proto__' },
    { type: ['page?'] },
    null,
    'page?',
  ])('that is damaged, or none, is left alone: %o', (message) => expect(isAsked(message)).toBe(false));

  test('of any shape never throws', () =>
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (message) => void isAsked(message))));
});

describe('what a page answers', () => {
  const whole = SUMMARY;
  test('is taken where it is whole, and nothing but what is known of it', () =>
    expect(readSummary({ ...whole, more: 1 })).toEqual(whole));

  test.each([
    { ...whole, title: 'x'.repeat(1001) },
    { ...whole, notes: Array(2001).fill(whole.notes[0]) },
    { ...whole, notes: [{ ...whole.notes[0], kind: '<b>' }] },
    { ...whole, terms: [{ id: {}, times: 1 }] },
    undefined,
  ])('is dropped where it is not', (answer) => expect(readSummary(answer)).toBeUndefined());
});

describe('who may ask', () => {
  const news = 'https://news.example/a';
  test('of other tabs and the list of sites: our own pages alone', () => {
    for (const request of [
      asked({ type: 'tab?', tab: 1, host: 'a' }),
      asked({ type: 'site', host: 'a', on: false }),
      asked({ type: 'outline?', terms: [], language: 'en' }),
    ]) {
      expect(mayAsk(request, `${HOME}popup.html`, HOME)).toBe(true);
      for (const from of [news, '', 'null', 'about:srcdoc', `https://abcdefghijklmnop/`, 'chrome-extension://other/'])
        expect(mayAsk(request, from, HOME), from).toBe(false);
    }
  });

  test('of highlights: a page about its own site', () => {
    for (const type of ['highlights.ofPage', 'highlights.placed'] as const) {
      const of = (url: string) => asked({ type, url, lost: [], placed: [] });
      expect(mayAsk(of(news), 'https://news.example/b', HOME)).toBe(true);
      expect(mayAsk(of(news), 'https://evil.example/', HOME)).toBe(false);
      expect(mayAsk(of(news), 'http://news.example/', HOME)).toBe(false);
      expect(mayAsk(of('file:///home/a.html'), 'file:///home/a.html', HOME)).toBe(true);
      expect(mayAsk(of(news), `${HOME}reader.html`, HOME)).toBe(true);
    }
  });

  test('for footnotes: everyone', () =>
    expect(mayAsk(asked({ type: 'annotate', blocks: ['a'], context: {} }), 'about:blank', HOME)).toBe(true));
});

test('the background’s schema takes no message of any other shape, and never throws', () =>
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (message) => {
      expect(v.safeParse(pageRequest, message).success).toBe(false);
    }),
  ));
