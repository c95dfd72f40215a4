import type { RubyToken } from '@/data/types';
import { toRomaji } from './romaji';

/** The script in which readings are shown. */
export type Script = 'hiragana' | 'katakana' | 'romaji';

/** Hiragana as katakana; long marks and the rest stay. */
const toKatakana = (text: string): string =>
  text.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

/** A reading (hiragana, or katakana where a curator wrote so) in the chosen script. */
export const readingIn = (reading: string, script: Script): string =>
  script === 'katakana' ? toKatakana(reading) : script === 'romaji' ? toRomaji(reading) : reading;

/** The same tokens with their readings in the chosen script; texts stay as printed. */
export const inScript = (tokens: readonly RubyToken[], script: Script): RubyToken[] =>
  tokens.map(({ text, reading }) => (reading === undefined ? { text } : { text, reading: readingIn(reading, script) }));
