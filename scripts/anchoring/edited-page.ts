/**
 * Pages whose every letter keeps its name while they are edited, so that it is known where each word went.
 * Seeded: the same seed makes the same page and the same edits.
 */

export type Random = () => number;

/** mulberry32. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
const below = (random: Random, limit: number) => Math.floor(random() * limit);
export const pick = <T>(random: Random, from: readonly T[]): T => from[below(random, from.length)] as T;

/** A letter and its name; what was put in later has none (−1). */
interface Letter {
  unit: string;
  name: number;
}
type Paragraph = Letter[];

export interface EditedPage {
  text: string;
  /** Of each unit of the text, its name in the first state of the page: its offset there; −1 where it is new. */
  names: Int32Array;
}

/** Paragraphs of a page before anything happened to it. */
export const pageOf = (paragraphs: readonly string[]): Paragraph[] => {
  let name = 0;
  return paragraphs.map((text) => {
    const letters = [...Array(text.length).keys()].map((k) => ({ unit: text.charAt(k), name: name + k }));
    name += text.length + 1;
    return letters;
  });
};

export const written = (paragraphs: readonly Paragraph[]): EditedPage => {
  const letters = paragraphs.flatMap((one, k) => (k === 0 ? one : [{ unit: '\n', name: -1 }, ...one]));
  return { text: letters.map(({ unit }) => unit).join(''), names: Int32Array.from(letters, ({ name }) => name) };
};

const added = (text: string): Paragraph =>
  [...Array(text.length).keys()].map((k) => ({ unit: text.charAt(k), name: -1 }));

/** What editors put in: other words, sentences, whole paragraphs, advertisements (the same ones again and again). */
export interface Supply {
  words: readonly string[];
  sentences: readonly string[];
  paragraphs: readonly string[];
  advertisements: readonly string[];
}

type Edit = (page: Paragraph[], random: Random, supply: Supply) => void;

const isLatin = (unit: string) => /[A-Za-z0-9]/.test(unit);

const changeWord: Edit = (page, random, { words }) => {
  const paragraph = pick(random, page);
  if (paragraph.length < 8) return;
  let start = below(random, paragraph.length - 4);
  let end = start + 1 + below(random, 4);
  if (isLatin(paragraph[start]?.unit ?? '')) {
    while (start > 0 && isLatin(paragraph[start - 1]?.unit ?? '')) start -= 1;
    end = start;
    while (end < paragraph.length && isLatin(paragraph[end]?.unit ?? '')) end += 1;
  }
  paragraph.splice(start, end - start, ...added(pick(random, words)));
};
const insertSentence: Edit = (page, random, { sentences }) => {
  const paragraph = pick(random, page);
  const ends = paragraph.flatMap(({ unit }, k) => ('。.！？'.includes(unit) ? [k + 1] : []));
  paragraph.splice(ends.length > 0 ? pick(random, ends) : paragraph.length, 0, ...added(pick(random, sentences)));
};
const removeSentence: Edit = (page, random) => {
  const paragraph = pick(random, page);
  const ends = [0, ...paragraph.flatMap(({ unit }, k) => ('。.！？'.includes(unit) ? [k + 1] : []))];
  const which = below(random, ends.length);
  paragraph.splice(ends[which] as number, ((ends[which + 1] as number) ?? paragraph.length) - (ends[which] as number));
};
const moveParagraph: Edit = (page, random) => {
  const [moved] = page.splice(below(random, page.length), 1);
  if (moved) page.splice(below(random, page.length + 1), 0, moved);
};
const insertParagraph: Edit = (page, random, { paragraphs }) => {
  page.splice(below(random, page.length + 1), 0, added(pick(random, paragraphs)));
};
const removeParagraph: Edit = (page, random) => {
  if (page.length > 4) page.splice(below(random, page.length), 1);
};
const advertise: Edit = (page, random, { advertisements }) => {
  const at = below(random, page.length);
  const paragraph = page[at] as Paragraph;
  // Between two paragraphs, or in the middle of one, which then is two.
  const cut = random() < 0.5 ? paragraph.length : below(random, paragraph.length);
  const rest = paragraph.splice(cut);
  page.splice(at + 1, 0, added(pick(random, advertisements)), ...(rest.length > 0 ? [rest] : []));
};
/** The same words in other markup: indents, line ends between ideographs, paragraphs cut or joined, full-width figures, curled quotes. */
const rewriteMarkup: Edit = (page, random) => {
  for (const paragraph of page) {
    for (let k = paragraph.length - 1; k > 0; k -= 1) {
      const letter = paragraph[k] as Letter;
      if (letter.unit === ' ' ? random() < 0.3 : !isLatin(letter.unit) && random() < 0.01)
        paragraph.splice(
          k,
          letter.unit === ' ' ? 1 : 0,
          ...added(pick(random, ['\n        ', '\n', ' ', '\u00a0', '\u200b '])),
        );
      else if (/[0-9]/.test(letter.unit) && random() < 0.2)
        letter.unit = String.fromCharCode(letter.unit.charCodeAt(0) + 0xfee0);
      else if (letter.unit === '"') letter.unit = random() < 0.5 ? '“' : '”';
      else if (letter.unit === '’') letter.unit = "'";
    }
  }
  const at = below(random, page.length - 1);
  if (random() < 0.5) page.splice(at, 2, [...(page[at] as Paragraph), ...(page[at + 1] as Paragraph)]);
  else {
    const rest = (page[at] as Paragraph).splice(below(random, (page[at] as Paragraph).length));
    page.splice(at + 1, 0, rest);
  }
};

const EDITS: readonly Edit[] = [
  changeWord,
  changeWord,
  changeWord,
  changeWord,
  insertSentence,
  removeSentence,
  moveParagraph,
  insertParagraph,
  removeParagraph,
  advertise,
  rewriteMarkup,
];

/** So many edits, one after another. */
export const edit = (page: Paragraph[], times: number, random: Random, supply: Supply): void => {
  for (let k = 0; k < times; k += 1) pick(random, EDITS)(page, random, supply);
};
