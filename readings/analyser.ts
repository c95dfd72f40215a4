import { type LoaderConfig, TokenizerBuilder } from '@patdx/kuromoji';
import KuroshiroModule from 'kuroshiro';
import type { RubyToken } from '@/data/types';
import type { Analyse } from './read';
import { isKanji } from './ruby';

/** Marks round a reading in kuroshiro's answer: private use, so that no text can hold them. */
const OPEN = '\ue000';
const CLOSE = '\ue001';

/** The dictionary's files, however they are come by: from disk in Node, from the extension's own folder in a worker. */
export type DictionaryLoader = LoaderConfig;

/** The package is CommonJS: what stands under `default` depends on who loads it. */
const Kuroshiro = (KuroshiroModule as unknown as { default?: typeof KuroshiroModule }).default ?? KuroshiroModule;

/** kuroshiro asks its analyser for tokens with these fields. */
interface KuroshiroToken {
  surface_form: string;
  reading?: string;
  pronunciation?: string;
  pos: string;
}

/**
 * kuroshiro over kuromoji, behind one function. Its HTML modes are not used: they do not escape their text. The okurigana mode
 * with delimiters of our own gives the same split as data.
 */
export const createAnalyser = async (loader: DictionaryLoader): Promise<Analyse> => {
  let cuts: string[] = [];
  let tokenizer: Awaited<ReturnType<TokenizerBuilder['build']>> | undefined;
  const kuroshiro = new Kuroshiro();
  await kuroshiro.init({
    init: async () => {
      tokenizer = await new TokenizerBuilder({ loader }).build();
    },
    parse: async (text: string): Promise<KuroshiroToken[]> => {
      const tokens = tokenizer?.tokenize(text) ?? [];
      cuts = tokens.map((token: { surface_form: string }) => token.surface_form);
      return tokens.map(({ surface_form, reading, pronunciation, pos }) => ({
        surface_form,
        reading: reading === '*' ? undefined : reading,
        pronunciation: pronunciation === '*' ? undefined : pronunciation,
        pos,
      }));
    },
  });
  return async (text) => {
    if (/[\ue000\ue001]/.test(text) || ![...text].some(isKanji)) return [[{ text }]];
    const marked: string = await kuroshiro.convert(text, {
      to: 'hiragana',
      mode: 'okurigana',
      delimiter_start: OPEN,
      delimiter_end: CLOSE,
    });
    return byWord(readMarked(marked, text), cuts);
  };
};

/** Groups tokens by the analyser's words; where they do not line up, each token is a word. */
const byWord = (all: readonly RubyToken[], surfaces: readonly string[]): RubyToken[][] => {
  const tokens = [...all];
  const words: RubyToken[][] = [];
  let k = 0;
  for (const surface of surfaces) {
    const word: RubyToken[] = [];
    let size = 0;
    while (k < tokens.length && size < surface.length) {
      const token = tokens[k] as RubyToken;
      const room = surface.length - size;
      if (token.text.length > room) {
        // Plain text may run over several words: take this word's share.
        if (token.reading !== undefined) return all.map((one) => [one]);
        word.push({ text: token.text.slice(0, room) });
        tokens[k] = { text: token.text.slice(room) };
        size = surface.length;
        break;
      }
      word.push(token);
      size += token.text.length;
      k += 1;
    }
    words.push(word);
  }
  return k === tokens.length ? words : all.map((one) => [one]);
};

/** Splits `取OPENとCLOSEり` into tokens. Where the joined texts are not the text, the whole stays without a reading. */
const readMarked = (marked: string, text: string): RubyToken[] => {
  const tokens: RubyToken[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') tokens.push({ text: plain });
    plain = '';
  };
  for (let i = 0; i < marked.length; i += 1) {
    if (marked[i] !== OPEN) {
      plain += marked[i];
      continue;
    }
    const close = marked.indexOf(CLOSE, i);
    let from = plain.length;
    while (from > 0 && isKanji(plain[from - 1])) from -= 1;
    const base = plain.slice(from);
    plain = plain.slice(0, from);
    flush();
    if (base !== '') tokens.push({ text: base, reading: marked.slice(i + 1, close) });
    i = close;
  }
  flush();
  return tokens.map(({ text: one }) => one).join('') === text ? tokens : [{ text }];
};
