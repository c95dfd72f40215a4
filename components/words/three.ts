import type { Language } from '../card/data';

/**
 * A surface's words in the three interface languages, side by side in one file: `three({ en, ja, ko })`.
 * English says which words there are; a type error names what Japanese or Korean lacks.
 */
export const three = <T extends object>(words: Record<Language, T>): Record<Language, T> => words;
