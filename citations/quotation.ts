import { plain } from './plain';
import type { CitedPassage, Reference, Style } from './reference';
import { citePassage } from './works';

/** A passage's own words, in the quotation marks of its language, and its citation on the line below. */
export const quotationWithCitation = (text: string, target: CitedPassage & { lang: string }, language: Style): string =>
  quotationFrom(text, target.lang, citePassage(target), language);

/** Any quotation with the citation of what it is from: a page, a work, a passage. `lang` is the quotation's own. */
export const quotationFrom = (text: string, lang: string, reference: Reference, style: Style): string =>
  `${inQuotes(text, lang)}\n${plain(reference, style)}`;

/** Japanese in 「」 with 『』 inside; the others in double quotes with single ones inside. */
const inQuotes = (text: string, lang: string): string => {
  const words = text.trim();
  if (/^(ja|zh-Hant|zh-TW)/.test(lang)) return `「${words.replaceAll('「', '『').replaceAll('」', '』')}」`;
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
};
