import type { RubyToken } from '@/data/types';
import { toRomaji } from './romaji';
import { isKana } from './ruby';

/** Particles whose kana are not read as they are written, and those that stand between words: は wa, へ e, を o. */
const PARTICLES = new Map(
  Object.entries({
    は: 'wa',
    へ: 'e',
    を: 'o',
    には: 'ni wa',
    とは: 'to wa',
    では: 'de wa',
    への: 'e no',
    へは: 'e wa',
    との: 'to no',
    での: 'de no',
    からは: 'kara wa',
    よりは: 'yori wa',
    をも: 'o mo',
    の: 'no',
    に: 'ni',
    が: 'ga',
    と: 'to',
    で: 'de',
    も: 'mo',
    や: 'ya',
    から: 'kara',
    まで: 'made',
    より: 'yori',
    にも: 'ni mo',
    とも: 'to mo',
    でも: 'de mo',
    など: 'nado',
    として: 'to shite',
    について: 'ni tsuite',
    については: 'ni tsuite wa',
    に対しては: 'ni taishite wa',
  }),
);
const MARKS: Record<string, string> = {
  '、': ',',
  '。': '.',
  '・': ' ',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '（': '(',
  '）': ')',
};

const RUNS = /[\u3041-\u309f\u30fc]+|[\u30a1-\u30ff]+|[、。・「」『』（）]|[^\u3041-\u30ff、。・「」『』（）]+/g;

/**
 * A text's reading in Hepburn, on one line, a blank between its words. Kana after kanji are the end of that word (送った) unless they are
 * particles; words are not analysed, so a longer run of kana stands together.
 */
export const romajiLine = (tokens: readonly RubyToken[]): string => {
  let line = '';
  /** The word that is being put together, in kana. */
  let word = '';
  const add = (text: string) => {
    line += line === '' || /[\s“(]$/.test(line) ? text : ` ${text}`;
  };
  const flush = () => {
    if (word !== '') add(toRomaji(word));
    word = '';
  };
  for (const { text, reading } of tokens) {
    if (reading !== undefined) {
      flush();
      word = reading;
      continue;
    }
    for (const run of text.match(RUNS) ?? []) {
      const mark = MARKS[run];
      const particle = PARTICLES.get(run);
      const hiragana = isKana(run[0]) && !/^[\u30a1-\u30fa]/.test(run);
      if (hiragana && !particle) {
        word += run;
        continue;
      }
      flush();
      if (mark !== undefined) line += mark === '“' || mark === '(' ? ` ${mark}` : mark;
      else add(particle ?? (isKana(run[0]) ? toRomaji(run) : run.normalize('NFKC').trim()));
    }
  }
  flush();
  return line.replace(/\s+/g, ' ').trim();
};
