import { sayDay } from './day';
import type { Author, PageReference, Reference, Style, WorkReference } from './reference';

/** A reference in one line of plain text, as notes in English, Japanese and Korean scholarship have it. */
export const plain = (reference: Reference, style: Style): string =>
  oneLine(reference.kind === 'page' ? page(reference, style) : work(reference, style));

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Commas between, a full stop after. */
const MARKS: Record<Style, { comma: string; stop: string; open: string; close: string }> = {
  en: { comma: ', ', stop: '.', open: ' (', close: ')' },
  ja: { comma: '、', stop: '。', open: '（', close: '）' },
  ko: { comma: ', ', stop: '.', open: ' (', close: ')' },
};

const EDITION: Record<Style, string> = { en: 'Kyakuchū', ja: '「脚注」', ko: '각주' };

const work = (reference: WorkReference, style: Style): string => {
  const { comma, stop, open, close } = MARKS[style];
  const { event, issued, passage } = reference;
  const parts = [
    ...reference.authors.map((author) => authorOf(author, style) + inside(reference.affiliation, open, close)),
    titleOf(reference, style),
    issued && event?.place[style],
    issued && sayDay(issued, style),
    passage?.place,
  ];
  const whole = join(parts, comma);
  const aside = join(
    [reference.note[style], passage && `${EDITION[style]} ${passage.id}`],
    style === 'ja' ? '；' : '; ',
  );
  return `${whole}${open}${aside}${close}${stop}`;
};

const page = (reference: PageReference, style: Style): string => {
  const { comma, stop, open, close } = MARKS[style];
  const { issued, accessed, archived } = reference;
  const whole = join(
    [inMarks(reference.title, style), reference.site, issued && sayDay(issued, style), reference.url],
    comma,
  );
  const aside = join(
    [
      accessed &&
        {
          en: `accessed ${sayDay(accessed, 'en')}`,
          ja: `${sayDay(accessed, 'ja')}閲覧`,
          ko: `검색일 ${sayDay(accessed, 'ko')}`,
        }[style],
      archived && `${{ en: 'archived at', ja: '保存版', ko: '보존본' }[style]} ${archived}`,
    ],
    style === 'ja' ? '；' : '; ',
  );
  return `${whole}${aside ? `${open}${aside}${close}` : ''}${stop}`;
};

const join = (parts: (string | undefined)[], between: string): string => parts.filter(Boolean).join(between);

/** As printed; what the text does not print of the name, and our rendering of it, in brackets. */
const authorOf = (author: Author, style: Style): string => {
  const name = 'literal' in author ? author.literal : `${author.given} ${author.family}`;
  const ours = author.ours?.[style];
  return ours ? `${name} [${ours}]` : name;
};

const inside = (text: string | undefined, open: string, close: string): string => (text ? open + text + close : '');

/** As printed, in the marks of the style; our rendering follows in brackets. */
const titleOf = ({ title, titleOurs }: WorkReference, style: Style): string => {
  const ours = titleOurs?.[style];
  return `${inMarks(title, style)}${ours ? ` [${ours}]` : ''}`;
};

const inMarks = (title: string, style: Style): string => (style === 'en' ? `“${title}”` : `「${title}」`);
