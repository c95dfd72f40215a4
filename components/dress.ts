import type { Settings } from '@/settings/schema';
import type { Language } from './card/data';
import { languageOf } from './words';

/** The interface language by the settings; `auto` is the browser's, whose tag is given. */
export const languageBy = (language: Settings['language'], tag: string): Language =>
  language === 'auto' ? languageOf(tag) : language;

/**
 * Dresses a root of ours (a class `kk` element) by the settings: language, theme, the reader's own scale. Returns the language.
 * On our own pages the theme "as the page" is the system's.
 */
export const dress = (
  root: HTMLElement,
  { language, theme, scale }: Pick<Settings, 'language' | 'theme' | 'scale'>,
  tag: string,
): Language => {
  const spoken = languageBy(language, tag);
  root.lang = spoken;
  if (theme === 'light' || theme === 'dark') root.dataset.kkTheme = theme;
  else delete root.dataset.kkTheme;
  root.style.setProperty('--kk-scale', String(scale));
  return spoken;
};
