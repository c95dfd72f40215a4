import editionData from '@/.compiled/edition.json';
import type { Language } from '@/components/card/data';
import type { Edition } from '@/data/types';
import type { OutlineAnswer } from './messages-panel';

const { passages, parts, terms } = editionData as unknown as Edition;

const inOrder = (['decl', 'rec', 'paper'] as const).flatMap((work) =>
  parts[work].flatMap((part) => ('passage' in part ? [part.passage] : [])),
);

export const answerOutline = (asked: readonly string[], language: Language): OutlineAnswer => ({
  outline: inOrder
    .flatMap((id) => passages[id] ?? [])
    .filter(({ work }) => work === 'decl')
    .map(({ id, label, text }) => ({ id, length: [...label, ...text].length })),
  passages: inOrder,
  terms: asked
    .flatMap((id) => terms.find((term) => term.id === id) ?? [])
    .map(({ id, ruby, en, ko, gloss }) => ({
      id,
      ruby,
      equivalent: { en, ja: '', ko }[language],
      gloss: gloss[language],
    })),
});
