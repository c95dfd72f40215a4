import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/components/words';
import { passageName } from '@/components/words/passages';

const LANGUAGES = ['en', 'ja', 'ko'] as const;
type InThree = Record<(typeof LANGUAGES)[number], unknown>;
const root = join(import.meta.dirname, '../../..');

/** Every set of words that `components/words` exports, by file and name. */
const modules = import.meta.glob<Record<string, unknown>>('../../../components/words/*.ts', { eager: true });
const surfaces: [string, InThree][] = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported)
    .filter(([, value]) => isInThree(value))
    .map(([name, value]): [string, InThree] => [`${file.split('/').at(-1)}, ${name}`, value as InThree]),
);
surfaces.push(['the card and what is shared', { en: wordsOf('en'), ja: wordsOf('ja'), ko: wordsOf('ko') }]);

function isInThree(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).sort().join() === 'en,ja,ko';
}

/** What a function of words may be given: the first that it does not refuse. Numbers that are one, and several. */
const SAMPLES: unknown[][] = [
  [3, 3, 3, 3],
  [1, 1, 1, 1],
  [3, ['1.1', '2.1'], 3, 3],
  [3, 'x', 'x', 'x'],
  ['x', 'x', 'x', 'x'],
  ['x', 3, 3, 3],
  [['x', 'x'], 3, 3],
  [{ rec: 1, paper: 2, name: 3 }, true, true],
];

/** Every text under a set of words, by its path; a function's is what it says of several samples. */
const textsOf = (words: unknown, path = ''): [string, string][] => {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') {
    const said = SAMPLES.flatMap((sample): [string, string][] => {
      try {
        const text: unknown = words(...sample);
        return typeof text === 'string' && !text.includes('undefined') && !text.includes('object')
          ? [[path, text]]
          : [];
      } catch {
        return [];
      }
    });
    return said.length > 0 ? said : [[path, '']];
  }
  if (typeof words === 'object' && words !== null)
    return Object.entries(words).flatMap(([key, value]) => textsOf(value, path ? `${path}.${key}` : key));
  return [];
};

/** The shape of a set of words: its paths, and what is at each. */
const shapeOf = (words: unknown, path = ''): string[] =>
  typeof words === 'object' && words !== null
    ? Object.entries(words)
        .flatMap(([key, value]) => shapeOf(value, path ? `${path}.${key}` : key))
        .sort()
    : [`${path}: ${typeof words}`];

/** Latin letters that are at home in any language: names, formats, keys, numerals, and the samples' own. */
const NAMES =
  /\b(?:Kyakuchū|BibTeX|RIS|CSL|JSON|PDF|URL|HTML|CSV|Markdown|Esc|Enter|Tab|Ctrl|Alt|Shift|Meta|English|[IVX]+|x)\b/g;

test('there are words to look at', () => {
  expect(surfaces.length).toBeGreaterThan(1);
});

describe.each(surfaces)('%s', (_, words) => {
  test('says the same things in English, Japanese and Korean', () => {
    expect(shapeOf(words.ja)).toEqual(shapeOf(words.en));
    expect(shapeOf(words.ko)).toEqual(shapeOf(words.en));
  });

  test('leaves nothing empty', () => {
    for (const language of LANGUAGES)
      expect(
        textsOf(words[language]).filter(([, text]) => text.trim() === '' || text === ''),
        language,
      ).toEqual([]);
  });

  test.each(['ja', 'ko'] as const)('leaves no English in %s', (language) => {
    const left = textsOf(words[language]).filter(([, text]) => /[A-Za-z]{2,}/.test(text.replace(NAMES, '')));
    expect(left).toEqual([]);
  });

  test('is written in its own script', () => {
    const wrong = [
      ...textsOf(words.ja).filter(([, text]) => /[가-힣]/.test(text)),
      ...textsOf(words.ko).filter(([, text]) => /[ぁ-ゖァ-ヺ]/.test(text)),
    ];
    expect(wrong).toEqual([]);
  });
});

test('every passage of the declaration has a short name in three languages', () => {
  const ids = readFileSync(join(root, 'tests/fixtures/citation-scheme.txt'), 'utf8')
    .split('\n')
    .filter((id) => id.startsWith('decl.'));
  expect(ids.length).toBe(17);
  for (const id of ids) for (const language of LANGUAGES) expect(passageName(id, language), id).not.toBe('');
});

test('what the browser shows of the extension has the same messages in three languages', () => {
  const folders = readdirSync(join(root, 'public/_locales')).sort();
  expect(folders).toEqual([...LANGUAGES]);
  const [en, ja, ko] = folders.map(
    (folder) =>
      JSON.parse(readFileSync(join(root, 'public/_locales', folder, 'messages.json'), 'utf8')) as Record<
        string,
        { message: string }
      >,
  );
  expect(Object.keys(ja ?? {})).toEqual(Object.keys(en ?? {}));
  expect(Object.keys(ko ?? {})).toEqual(Object.keys(en ?? {}));
  for (const messages of [en, ja, ko])
    for (const [name, { message }] of Object.entries(messages ?? {})) expect(message.trim(), name).not.toBe('');
  for (const [name, { message }] of Object.entries(ja ?? {})) expect(message, name).toMatch(/[ぁ-ゖァ-ヺ一-鿿]/);
  for (const [name, { message }] of Object.entries(ko ?? {})) expect(message, name).toMatch(/[가-힣]/);
});
