import type { Language } from '../card/data';
import { placeOf } from '../place';

/** A passage's place as shortly as it can be cited: `4.4` for a clause of the declaration, else as anywhere. */
export const shortPlace = (id: string, language: Language): string => {
  const [work, article = ''] = id.split('.');
  return work === 'decl' && /^[1-9]$/.test(article) ? id.slice('decl.'.length) : placeOf(id, language);
};

/** A passage of the declaration by its number alone, `0.1` in the preamble; '' for what has none. */
export const numberOf = (id: string): string => /^decl\.(\d.*)$/.exec(id)?.[1] ?? '';
