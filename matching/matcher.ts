import { buildLexicon, createScanner } from './lexicon/scan';
import { type Difference, findDifferences } from './quote/difference';
import { unpackQuoteIndex } from './quote/index';
import { judgeQuotes, type Quotation } from './quote/judge';
import { searchQuotes } from './quote/search';
import { createRestater } from './restate/restate';
import { createFold, type Folded } from './text/fold';
import { sentencesOf } from './text/sentences';
import type { Annotation, Footnote, MatcherData, PageContext } from './types';

/** Finds footnotes and terms in text. Holds the compiled data; keeps nothing of a text between calls but what a page's context needs. */
export interface Matcher {
  /** One text by itself, or a block of a page with what the page says of itself. Offsets are UTF-16 units into `text`. */
  annotate: (text: string, context?: PageContext) => Annotation;
  /** Where a page's words and a passage's part, after folding. */
  differences: (page: string, passage: string) => Difference[];
}

/** Source span of folded `[start, end)`. */
export const sourceSpan = (folded: Folded, start: number, end: number): [number, number] => [
  folded.at[start] as number,
  (folded.at[end - 1] as number) + (folded.span[end - 1] as number),
];

export const createMatcher = (data: MatcherData): Matcher => {
  const fold = createFold(data.variants.from, data.variants.to);
  const quotes = unpackQuoteIndex(data.quotes);
  const scan = createScanner(
    buildLexicon(data.forms.map(([text, owner, open]) => ({ text, owner, open: open === 1 }))),
  );

  const restate = createRestater(data);
  const labels = new Map(data.owners.map(({ id, label }) => [id, label.en]));

  const quoteFootnote = (folded: Folded, text: string, one: Quotation): Footnote => {
    const [start, end] = sourceSpan(folded, one.start, one.end);
    const best = one.passages[0] as Quotation['passages'][number];
    return {
      kind: 'quote',
      targets: one.passages.map(({ passage, likeness }) => ({
        id: quotes.ids[passage] as string,
        score: Math.round(Math.min(1, likeness) * 100) / 100,
      })),
      start,
      end,
      text: text.slice(start, end),
      why: [`${best.matched} characters in the passage’s own words`],
      evidence: [{ concept: 'quote', start, end }],
    };
  };

  return {
    annotate: (text) => {
      const folded = fold(text);
      const hits = scan(folded);
      const sentences = sentencesOf(text, folded);
      const quotations = joinInSentences(judgeQuotes(searchQuotes(folded, quotes), folded, quotes, text), sentences);
      const footnotes = quotations.map((one) => quoteFootnote(folded, text, one));
      for (const finding of restate(folded, hits, sentences)) {
        const { from, to } = finding.sentence;
        // One stretch, one footnote: what a quotation in the sentence already points at is not said again.
        const inside = footnotes.filter((note) => note.kind === 'quote' && note.start < to && note.end > from);
        const targets = finding.targets.filter(({ id }) => !inside.some((note) => note.targets.some((target) => target.id === id)));
        if (targets.length === 0 || inside.length > 0) continue;
        footnotes.push({
          kind: finding.kind,
          targets,
          start: from,
          end: to,
          text: text.slice(from, to),
          why: finding.reasons.map((id) => labels.get(id) ?? id),
          evidence: [],
        });
      }
      return { footnotes: footnotes.sort((a, b) => a.start - b.start), terms: [] };
    },
    differences: (page, passage) => findDifferences(page, passage, fold),
  };
};

/** A quotation split by the page's own words is one footnote: pieces of one passage in one sentence are joined. */
const joinInSentences = (
  quotations: Quotation[],
  sentences: readonly { start: number; end: number }[],
): Quotation[] => {
  const joined: Quotation[] = [];
  let k = 0;
  for (const one of quotations) {
    while (k < sentences.length && (sentences[k] as { end: number }).end <= one.start) k += 1;
    const sentence = sentences[k];
    const before = joined[joined.length - 1];
    const id = one.passages[0]?.passage;
    if (before && sentence && before.start >= sentence.start && before.passages[0]?.passage === id) {
      before.end = Math.max(before.end, one.end);
      (before.passages[0] as { matched: number }).matched += one.passages[0]?.matched ?? 0;
    } else joined.push({ ...one, passages: one.passages.map((entry) => ({ ...entry })) });
  }
  return joined;
};
