import { byPage } from '../by-page';
import type { Highlight } from '../types';

/** Highlights as a text for notes: a heading a page, a quotation each, the note below it. CommonMark. */

/** Nothing of it is read as markup, HTML included: signs are escaped, and what would begin a list, a heading or a code block. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&')
    .replace(/^[ \t]+/gm, '')
    .replace(/^[-+=]/gm, '\\$&')
    .replace(/^(\d+)([.)])/gm, '$1\\$2');
const oneLine = (text: string): string => plain(text.replace(/\s+/g, ' ').trim());

/** An address in `<…>` may hold neither angle brackets nor white space. */
const linkOf = (url: string): string => `<${url.replace(/[<>\s]/g, (letter) => encodeURIComponent(letter))}>`;
const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${plain(line)}`.trimEnd())
    .join('\n');
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

const one = ({ selectors, note, tags, passages, created }: Highlight): string => {
  const about = [dayOf(created), ...passages, ...tags.map((tag) => `#${tag.replace(/\s+/g, '-')}`)].map(oneLine);
  return [quoted(selectors.quote.exact), note.trim() === '' ? '' : plain(note.trim()), about.join(' · ')]
    .filter((part) => part !== '')
    .join('\n\n');
};

export const writeMarkdown = (highlights: readonly Highlight[]): string =>
  [...byPage(highlights).values()]
    .map((group) => {
      const { title, url } = (group[0] as Highlight).page;
      return `## ${oneLine(title) || oneLine(url)}\n\n${linkOf(url)}\n\n${group.map(one).join('\n\n')}\n`;
    })
    .join('\n');
