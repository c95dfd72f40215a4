/**
 * The language of a few words, for their face and for a screen reader: hangul is Korean, kana Japanese, letters alone English.
 * Kanji alone are in the page's language, and Japanese where it says none that has them.
 */
export const languageOfText = (text: string, page: string): string => {
  if (/[ᄀ-ᇿㄱ-ㆎ가-힣]/.test(text)) return /^ko/i.test(page) ? page : 'ko';
  if (/[ぁ-ヿｦ-ﾟ]/.test(text)) return 'ja';
  if (/[㐀-鿿]/.test(text)) return /^(ja|zh|ko)/i.test(page) ? page : 'ja';
  return page || 'en';
};
