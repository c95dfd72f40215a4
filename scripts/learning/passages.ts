import type { Edition } from '../../data/types';
import type { Example } from '../data/examples';

/** The passages themselves, our translations and our gists are examples too: each says what it says. */
export const passageExamples = (edition: Edition): Example[] => {
  const examples: Example[] = [];
  const add = (text: string, id: string, language: Example['language']) =>
    examples.push({ text, kind: 'restate', labels: [id], may: [], language, file: 'data/works', line: 0 });
  for (const passage of Object.values(edition.passages)) {
    if (['keywords', 'title', 'byline'].includes(passage.kind)) continue;
    for (const sentence of sentencesOf(passage.text)) add(sentence, passage.id, passage.lang);
    for (const [language, text] of Object.entries(edition.translations[passage.id] ?? {}))
      for (const sentence of sentencesOf(text)) add(sentence, passage.id, language as Example['language']);
  }
  return examples;
};

/** Sentences of twelve characters or more; a shorter one says too little to learn from. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[。！？])|(?<=[.;])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= 12);
