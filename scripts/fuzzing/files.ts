import { FORMAT } from '../../highlights/exchange/backup';
import { randomText } from './pages';

/** Files as others might have written them: backups and exports of annotations, with fields missing, of other kinds, or cut short. */

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** A value that may be anything, most often what is expected. */
export const perhaps = (random: Random, expected: unknown): unknown =>
  random() < 0.9
    ? expected
    : pick(random, [
        null,
        '',
        -1,
        1e300,
        true,
        [],
        {},
        [null],
        '\ud800',
        { length: 3 },
        'javascript:alert(1)',
        'x'.repeat(5000),
      ]);

const hex = (random: Random, length: number): string =>
  Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');

const highlightLike = (random: Random, texts: readonly string[]) => ({
  id: perhaps(random, `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`),
  selectors: perhaps(random, {
    quote: perhaps(random, {
      exact: perhaps(random, randomText(random, texts).slice(0, 300)),
      prefix: perhaps(random, '前'),
      suffix: perhaps(random, '後'),
    }),
    position: perhaps(random, { start: perhaps(random, 3), end: perhaps(random, 9), of: perhaps(random, 100) }),
  }),
  page: perhaps(random, {
    title: perhaps(random, randomText(random, texts).slice(0, 90)),
    lang: perhaps(random, 'ja'),
    url: perhaps(random, 'https://example.com/a?b=%E3%81'),
  }),
  passages: perhaps(random, ['decl.1.1']),
  note: perhaps(random, `=1+1,"${randomText(random, texts).slice(0, 200)}"\r\n`),
  tags: perhaps(random, ['拉致', perhaps(random, 'b')]),
  colour: perhaps(random, 'yellow'),
  created: perhaps(random, 1_700_000_000_000),
  modified: perhaps(random, 1_700_000_000_001),
  pageKey: perhaps(random, 'https://example.com/a'),
});

const annotationLike = (random: Random, texts: readonly string[]) => ({
  id: perhaps(random, hex(random, 8)),
  uri: perhaps(random, 'https://example.com/a'),
  target: perhaps(random, [
    perhaps(random, {
      selector: perhaps(random, [
        { type: 'TextQuoteSelector', exact: perhaps(random, randomText(random, texts).slice(0, 200)) },
        perhaps(random, { type: 'TextPositionSelector', start: perhaps(random, 1), end: perhaps(random, 2) }),
        perhaps(random, { type: 'RangeSelector', startContainer: perhaps(random, '/p[1]') }),
      ]),
    }),
  ]),
  text: perhaps(random, randomText(random, texts)),
  tags: perhaps(random, ['a', perhaps(random, ' b ')]),
  created: perhaps(random, '2024-02-30T25:00:00Z'),
  document: perhaps(random, { title: perhaps(random, ['題']) }),
  references: random() < 0.1 ? ['x'] : [],
});

/** A text with a piece cut out, or said twice: what a broken download or an editor leaves. */
export const damaged = (random: Random, text: string): string => {
  const at = Math.floor(random() * text.length);
  return random() < 0.5 ? text.slice(0, at) : text.slice(0, at) + text.slice(at - Math.floor(random() * 9));
};

export const randomFile = (random: Random, texts: readonly string[]): string => {
  const many = Math.floor(random() * 5);
  const all = <T>(make: (random: Random, texts: readonly string[]) => T) =>
    Array.from({ length: many }, () => perhaps(random, make(random, texts)));
  const file = pick(random, [
    () => ({
      format: FORMAT,
      version: perhaps(random, 1),
      count: perhaps(random, many),
      sum: '',
      highlights: all(highlightLike),
    }),
    () => ({ annotations: perhaps(random, all(annotationLike)) }),
    () => ({ rows: all(annotationLike) }),
    () => all(annotationLike),
    () => perhaps(random, randomText(random, texts)),
  ])();
  const text = (random() < 0.2 ? '\ufeff' : '') + JSON.stringify(file);
  return random() < 0.2 ? damaged(random, text) : text;
};

/** Lines of {"id","text"}: most of them right, some ended by other signs, cut short or said twice. */
export const randomLines = (random: Random, texts: readonly string[]): string =>
  Array.from({ length: Math.floor(random() * 6) }, (_, k) => {
    const line = JSON.stringify({
      id: perhaps(random, random() < 0.1 ? 0 : k),
      text: perhaps(random, randomText(random, texts)),
    });
    return (
      (random() < 0.1 ? damaged(random, line) : line) + pick(random, ['\n', '\n', '\r\n', '\n\n', '\r', '\u2028\n'])
    );
  }).join('');
