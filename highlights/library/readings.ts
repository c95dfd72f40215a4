import { isKanji } from '@/readings/ruby';
import { READ_BY_ANALYSER, READ_IN_ONE } from '../limits';
import type { Entry } from './entry';

/**
 * Readings of whole texts, by the analyser: for a search in kana that the known words did not answer. What was read is kept while its
 * entry is; a word is read as it is read most often, and nobody has checked it.
 */
export interface Readings {
  /** The entry's texts as they are read, once they have been. */
  of: (entry: Entry) => string | undefined;
  /** Reads what has not been read, the newest first and so many of them; ends early when `signal` aborts or the analyser fails. */
  read: (entries: readonly Entry[], signal?: AbortSignal) => Promise<void>;
}

/** One line of text, as far as it is read. */
const lineOf = ({ quote, note, title }: Entry): string =>
  [quote, note, title].join(' ').replace(/\s+/g, ' ').slice(0, READ_IN_ONE);

/** Kanji that a Japanese text may have: with Hangul beside them they are read otherwise. */
const isJapanese = ({ lang, quote, note }: Entry): boolean =>
  !/^(ko|zh)/i.test(lang) && !/[\uac00-\ud7a3]/.test(quote) && [...quote, ...note].some(isKanji);

/**
 * `analyse`: the reading of a text of up to READ_IN_ONE units, line by line as it was given; undefined where there is none. `pause`:
 * milliseconds before it is first asked, in which another word may be wanted.
 */
export const createReadings = (analyse: (text: string) => Promise<string | undefined>, pause = 0): Readings => {
  const kept = new WeakMap<Entry, string>();

  /** Reads some together; where the lines do not come out as they went in, none of them is known. */
  const readSome = async (some: readonly Entry[], lines: readonly string[]): Promise<boolean> => {
    const read = await analyse(lines.join('\n'));
    if (read === undefined) return false;
    const parts = read.split('\n');
    some.forEach((entry, k) => {
      kept.set(entry, parts.length === some.length ? (parts[k] as string) : '');
    });
    return true;
  };

  return {
    of: (entry) => kept.get(entry),
    read: async (entries, signal) => {
      const open = entries.filter((entry) => !kept.has(entry) && isJapanese(entry)).slice(0, READ_BY_ANALYSER);
      if (open.length > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      let some: Entry[] = [];
      let lines: string[] = [];
      let length = 0;
      for (const [k, entry] of open.entries()) {
        const line = lineOf(entry);
        some.push(entry);
        lines.push(line);
        length += line.length + 1;
        const next = open[k + 1];
        if (next && length + lineOf(next).length <= READ_IN_ONE) continue;
        if (signal?.aborted || !(await readSome(some, lines))) return;
        some = [];
        lines = [];
        length = 0;
      }
    },
  };
};
