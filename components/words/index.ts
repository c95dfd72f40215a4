import type { Language } from '../card/data';
import { en } from './en';
import { ja } from './ja';
import { ko } from './ko';

/** Every word of the interface. English has all of them; a type error says what Japanese or Korean lacks. */
export type Words = typeof en;

const ALL: Record<Language, Words> = { en, ja, ko };
export const wordsOf = (language: Language): Words => ALL[language];

/** The interface language that serves a browser's language tag. */
export const languageOf = (tag: string): Language => (tag.startsWith('ja') ? 'ja' : tag.startsWith('ko') ? 'ko' : 'en');
