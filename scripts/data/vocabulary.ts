import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Term, Word } from '../../data/types';
import { sameRomanization } from '../../readings/romanize';
import { fitReading } from '../../readings/ruby';
import { type DataProblem, type Entry, readEntries } from './yaml-file';

const TEXTS = ['ko', 'kp', 'hanja', 'rr', 'en', 'ja', 'reading'] as const;
const WANTED = ['ko', 'rr', 'en', 'ja', 'reading'] as const;
/** Files whose hanja are the Korean word's own, sign by syllable; names from other languages are not. */
const SINO = new Set(['words.yaml']);

const text = (entry: Entry, field: (typeof TEXTS)[number]): string =>
  typeof entry.value[field] === 'string' ? (entry.value[field] as string) : '';
const bare = (word: string) => word.replaceAll(' ', '');

/**
 * Loads data/vocabulary/*.yaml: words that look-up and the reading of Korean know beside the glossary. Pages are not searched for them.
 * What a term of the glossary says already is a problem, so is romanization that is not the hangul's, and hanja that do not stand syllable by syllable.
 */
export const loadVocabulary = (root: string, terms: readonly Term[], problems: DataProblem[]): Word[] => {
  const words: Word[] = [];
  const known = new Map(terms.map(({ ko, hanja, id }) => [`${ko} ${hanja ?? ''}`, id]));
  const ids = new Set(terms.map(({ id }) => id));
  const folder = join(root, 'data', 'vocabulary');
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.yaml')) continue;
    const file = `data/vocabulary/${name}`;
    for (const entry of readEntries(join(folder, name), file, problems)) {
      const [ko, kp, hanja, rr, en, ja, reading] = TEXTS.map((field) => text(entry, field)) as [string, ...string[]] &
        Record<number, string>;
      const wrong = (message: string) => problems.push({ file, line: entry.line, id: ko, message });
      for (const field of Object.keys(entry.value))
        if (field !== 'homograph' && !(TEXTS as readonly string[]).includes(field))
          wrong(`unknown field "${field}": ${TEXTS.join(', ')}, homograph`);
      for (const field of WANTED) if (text(entry, field) === '') wrong(`"${field}" is missing`);
      if (/[^\uac00-\ud7a3 0-9·]/.test(ko)) wrong(`"${ko}" is not hangul`);
      if (rr && !sameRomanization(ko, rr, name === 'people.yaml'))
        wrong(`the romanization "${rr}" is not that of ${ko}`);
      if (kp && bare(kp) === bare(ko)) wrong('kp is wanted only where the North writes more than blanks otherwise');
      if (hanja && SINO.has(name) && !stands(ko, hanja)) wrong(`the hanja ${hanja} do not stand on ${ko}`);
      const ruby = fitReading(ja ?? '', reading ?? '');
      if (ja && reading && !ruby) wrong(`the reading "${reading}" does not fit ${ja}`);
      const key = `${ko} ${hanja}`;
      if (known.has(key)) wrong(`${ko} ${hanja} is in "${known.get(key)}" already`);
      known.set(key, file);
      if (!ko || !rr || !en || !ja || !reading || !ruby) continue;
      const base = `word-${rr.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
      let id = base;
      for (let k = 2; ids.has(id); k += 1) id = `${base}-${k}`;
      ids.add(id);
      words.push({
        id,
        ko,
        ...(kp && { kp }),
        ...(hanja && { hanja }),
        rr,
        en,
        ja,
        reading,
        ...(entry.value.homograph === true && { homograph: true }),
      });
    }
  }
  return words;
};

/** Whether every syllable has its sign: hanja, or the syllable itself where it has none. */
const stands = (ko: string, hanja: string): boolean => {
  const [syllables, signs] = [[...ko], [...hanja]];
  return (
    syllables.length === signs.length &&
    signs.every((sign, k) =>
      /\p{sc=Han}/u.test(sign) ? /[\uac00-\ud7a3]/.test(syllables[k] ?? '') : sign === syllables[k],
    )
  );
};
