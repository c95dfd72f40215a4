import type { Edition } from '../../data/types';
import { placeAll } from '../../page/anchor';
import { describeSpan } from '../../page/anchor-describe';
import { type BareText, bareOf } from '../../page/anchor-text';
import type { Placement, Sought, Span } from '../../page/anchor-types';
import { type EditedPage, edit, pageOf, pick, type Random, type Supply, seeded, written } from './edited-page';

/** Marks made on pages of our own works, the pages edited, the marks looked for: what became of each. */

export interface Outcome {
  seed: number;
  quote: string;
  /** The words are still on the page: four fifths of them, in order, near together. */
  there: boolean;
  placement: Placement;
  /** Placed on its own words and no others. Undefined where it was not placed. */
  right: boolean | undefined;
  /** What is left of the words, and what was taken for them. */
  words: string;
  placed: string[];
}

/** Part of a quotation that must be left for it to count as still there. */
const THERE = 0.8;

const ADVERTISEMENTS = [
  '【広告】今だけ、電子版が三か月無料。お申し込みはこちら。',
  'Advertisement. Continue reading the main story.',
  '[광고] 지금 구독하시면 첫 달이 무료입니다.',
  '関連記事：日朝首脳会談から二十年',
];

interface Texts {
  ja: string[];
  ko: string[];
  en: string[];
}

export const textsOf = ({ passages, translations }: Edition): Texts => {
  const long = (texts: string[]) => texts.filter((text) => text.length > 40);
  const of = (lang: string) => long(Object.values(passages).flatMap((one) => (one.lang === lang ? [one.text] : [])));
  const en = long(Object.values(translations).flatMap((one) => (one.en ? [one.en] : [])));
  return { ja: of('ja'), ko: of('ko'), en };
};

const supplyOf = (texts: readonly string[]): Supply => ({
  words: texts
    .flatMap((text) => text.split(/[\s、。,.]+/).map((word) => word.slice(0, 9)))
    .filter((word) => word.length > 1),
  sentences: texts.flatMap((text) => text.split(/(?<=[。.]) ?/).slice(0, 2)),
  paragraphs: texts,
  advertisements: ADVERTISEMENTS,
});

/** Marks are made on the article: an advertisement that comes again and again is nobody's quotation. */
const isArticle = (words: string): boolean =>
  !ADVERTISEMENTS.some((one) => words.split('\n').some((line) => line.length > 2 && one.includes(line)));

/** A stretch of the page: a word, a phrase, a sentence or two, a paragraph, more than one. */
const spanIn = (text: string, random: Random): Span => {
  const lengths = [3 + random() * 5, 8 + random() * 12, 20 + random() * 40, 40 + random() * 160];
  const start = Math.floor(random() * (text.length - 4));
  if (random() < 0.2) {
    const from = text.lastIndexOf('\n', start) + 1;
    const to = text.indexOf('\n', start);
    return { start: from, end: to < 0 ? text.length : to };
  }
  return { start, end: Math.min(text.length, start + Math.floor(pick(random, lengths))) };
};

/** Offsets of what is left of a quotation, and whether that is enough, in order and together. */
const remains = (page: EditedPage, wanted: ReadonlySet<number>): { there: boolean; at: number[] } => {
  const at = [...page.names.keys()].filter((k) => wanted.has(page.names[k] as number));
  const ordered = at.every(
    (place, k) => k === 0 || (page.names[place] as number) > (page.names[at[k - 1] as number] as number),
  );
  const close = at.length > 0 && (at[at.length - 1] as number) - (at[0] as number) < wanted.size + 2500;
  return { there: ordered && close && at.length >= wanted.size * THERE, at };
};

const ALIKE = 16;
/** The same words with the same words before or after them are, to a reader, the place that was meant. */
const standsAsBefore = (before: BareText, after: BareText, { quote }: Pick<Sought, 'quote'>): boolean => {
  const [prefix, suffix] = [bareOf(quote.prefix), bareOf(quote.suffix)];
  const last = ({ units, length }: BareText) => units.subarray(Math.max(0, length - ALIKE), length).join();
  const first = ({ units, length }: BareText) => units.subarray(0, Math.min(length, ALIKE)).join();
  return last(prefix) === last(before) || first(suffix) === first(after);
};

/** The letters that were marked, named; and those that were taken for them. */
const isRight = (
  page: EditedPage,
  spans: readonly Span[],
  sought: Pick<Sought, 'quote'>,
  wanted: ReadonlySet<number>,
  left: readonly number[],
): boolean => {
  const bare = bareOf(page.text);
  const placed = [...bare.at.subarray(0, bare.length)].filter((at) =>
    spans.some(({ start, end }) => at >= start && at < end),
  );
  const own = placed.filter((at) => wanted.has(page.names[at] as number)).length;
  const foreign = placed.length - own;
  const between = [...page.names.subarray(left[0], (left[left.length - 1] as number) + 1)];
  const whole =
    left.length === wanted.size &&
    between.every((name, k) => wanted.has(name) || bareOf(page.text.charAt((left[0] as number) + k)).length === 0);
  const words = bareOf(sought.quote.exact);
  const same =
    placed.length === words.length && placed.every((at, k) => bareOf(page.text.charAt(at)).units[0] === words.units[k]);
  if (
    same &&
    standsAsBefore(
      bareOf(page.text.slice(0, placed[0])),
      bareOf(page.text.slice((placed[placed.length - 1] as number) + 1)),
      sought,
    )
  )
    return true;
  if (whole && !same) return own === left.length && foreign === 0;
  return own > 0 && (same || foreign <= Math.max(12, placed.length / 5));
};

/** Three fifths of what is left are in it. */
const covers = (spans: readonly Span[], left: readonly number[]): boolean =>
  left.filter((at) => spans.some(({ start, end }) => at >= start && at < end)).length >= left.length * 0.6;

/** One page, edited, with so many marks. */
export const trial = (edition: Edition, seed: number, marks: number): Outcome[] => {
  const random = seeded(seed);
  const { ja, ko, en } = textsOf(edition);
  const texts = pick(random, [ja, ko, en, [...ja, ...ko, ...en]]);
  const start = Math.floor(random() * texts.length);
  const own = Array.from(
    { length: 12 + Math.floor(random() * 20) },
    (_, k) => texts[(start + k) % texts.length] as string,
  );
  // Pages say some things twice from the first.
  for (let k = 0; k < 3; k += 1) own.splice(Math.floor(random() * own.length), 0, pick(random, ADVERTISEMENTS));
  const page = pageOf(own);
  const before = written(page);
  const described = Array.from({ length: marks }, () => spanIn(before.text, random)).flatMap((span) => {
    const sought = describeSpan(before.text, span);
    return sought && isArticle(sought.quote.exact) ? [{ span, sought }] : [];
  });
  // What is put in comes from texts that are not on the page: nobody could say which of two equal paragraphs was meant.
  const others = [...ja, ...ko, ...en].filter((text) => !own.includes(text));
  edit(page, Math.floor(random() ** 2 * 40), random, supplyOf(others));
  const after = written(page);
  const placements = placeAll(
    after.text,
    described.map(({ sought }) => sought),
  );
  const bare = bareOf(before.text);
  return described.map(({ span, sought }, k) => {
    const wanted = new Set<number>();
    for (let i = 0; i < bare.length; i += 1) {
      const at = bare.at[i] as number;
      if (at >= span.start && at < span.end) wanted.add(at);
    }
    const { there, at } = remains(after, wanted);
    const placement = placements[k] as Placement;
    const right =
      placement.how === 'orphan'
        ? undefined
        : isRight(after, placement.spans, sought, wanted, at) &&
          (!there || placement.how === 'exact' || covers(placement.spans, at));
    const words = at.length === 0 ? '' : after.text.slice(at[0], (at[at.length - 1] as number) + 1);
    const placed = placement.how === 'orphan' ? [] : placement.spans.map((one) => after.text.slice(one.start, one.end));
    return { seed, quote: sought.quote.exact, there, placement, right, words, placed };
  });
};

export interface Tally {
  marks: number;
  there: number;
  right: number;
  wrong: number;
  orphans: Record<string, number>;
}

export const tally = (outcomes: readonly Outcome[]): Tally => {
  const orphans: Record<string, number> = {};
  for (const { there, placement } of outcomes)
    if (placement.how === 'orphan') {
      const name = `${placement.why}${there ? ', though there' : ''}`;
      orphans[name] = (orphans[name] ?? 0) + 1;
    }
  return {
    marks: outcomes.length,
    there: outcomes.filter(({ there }) => there).length,
    right: outcomes.filter(({ there, right }) => there && right).length,
    wrong: outcomes.filter(({ right }) => right === false).length,
    orphans,
  };
};
