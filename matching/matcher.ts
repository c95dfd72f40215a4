import { buildLexicon } from './lexicon/lexicon';
import { createScanner, type LexiconHits } from './lexicon/scan';
import { ANAPHORA_SCORE, BESIDE_LEAST, CONTEXT_LIFT, FORMULA_UNITS, FORMULA_UNITS_OTHER } from './limits';
import { loadModel } from './model/model';
import { type Difference, findDifferences } from './quote/difference';
import { unpackQuoteIndex } from './quote/index';
import { judgeQuotes, type Quotation } from './quote/judge';
import { createQuoteSearch } from './quote/search';
import { createAnaphora, type PageMemory, type Pointing } from './restate/anaphora';
import { createRestater, type Finding } from './restate/restate';
import { createComparer, type Point } from './restate/shared';
import { createOverlaps, firstFrom, longerSide, sourceSpan, trimmed, wholeWords } from './stretch';
import { createReadings, termsOf } from './terms';
import { createFold, type Folded } from './text/fold';
import { createSentences, type Sentences } from './text/sentences';
import type { Annotation, Footnote, MatcherData, PageContext, Target } from './types';

/** Finds footnotes and terms in text. Holds the compiled data; keeps nothing of a text between calls but what a page's context needs. */
export interface Matcher {
  /** One text by itself. Offsets are UTF-16 units into `text`. */
  annotate: (text: string) => Annotation;
  /** A page: its blocks in order, each with what its title and the blocks before it have established. */
  openPage: (context: PageContext) => (block: string) => Annotation;
  /** Where a page's words and a passage's part, after folding. */
  differences: (page: string, passage: string) => Difference[];
  /** The points that passage `id` makes in the words `passage`, each with the page's words for it. */
  points: (page: string, passage: string, id: string) => Point[];
}

export const createMatcher = (data: MatcherData): Matcher => {
  const fold = createFold(data.variants.from, data.variants.to);
  const quotes = unpackQuoteIndex(data.quotes);
  const search = createQuoteSearch(quotes);
  const model = loadModel(data.model);
  const restate = createRestater(data, model);
  const anaphora = createAnaphora(data.anaphora, data.owners.length);
  const forms = data.forms.map(([text, owner, open]) => ({ text, owner, open: open === 1 }));
  const scan = createScanner(buildLexicon([...forms, ...anaphora.forms]));
  const cut = createSentences();
  const readingOf = createReadings(data);
  const points = createComparer(data.owners, model, fold, scan);
  const labels = new Map(data.owners.map(({ id, label }) => [id, label.en]));

  const quoteFootnote = (folded: Folded, text: string, one: Quotation): Footnote => {
    const [start, end] = wholeWords(text, ...sourceSpan(folded, one.start, one.end));
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

  /**
   * Tells words that others use too (痛切な反省と心からのお詫び…), in a sentence that is about something else. Quotations are asked for in
   * order: a sentence of many is judged once.
   */
  const createFormulas = (folded: Folded, hits: LexiconHits, sentences: Sentences) => {
    let judged = -1;
    let least = 0;
    return (one: Quotation): boolean => {
      const matched = one.passages[0]?.matched ?? 0;
      if (matched >= FORMULA_UNITS_OTHER) return false;
      const k = firstFrom((sentence) => sentences.end[sentence] as number, sentences.count, one.start + 1);
      if (k === sentences.count) return false;
      if (k !== judged) least = restate.formulaUnits(folded, hits, sentences, k);
      judged = k;
      return matched < least;
    };
  };

  const annotate = (text: string, memory: PageMemory): Annotation => {
    const folded = fold(text);
    const hits = scan(folded);
    const sentences = cut(text, folded);
    const lift = memory.includes('ours') ? CONTEXT_LIFT : 0;
    const findings = restate.findings(text, folded, hits, sentences, lift);
    const named = (start: number, end: number) => unitsNamed(hits, data.owners, start, end);
    const isFormula = createFormulas(folded, hits, sentences);
    const quotations = joinInSentences(judgeQuotes(search(folded), folded, quotes, text, named), sentences).filter(
      (one) => !isFormula(one),
    );
    const footnotes = quotations.map((one) => quoteFootnote(folded, text, one));
    const pointing = anaphora.follow(hits, memory);
    const quoted = createOverlaps(footnotes.slice());
    const push = ({ kind, reasons }: Finding, targets: Target[], start: number, end: number) => {
      const why = [...new Set(reasons.map((id) => labels.get(id) ?? id))];
      footnotes.push({ kind, targets, start, end, text: text.slice(start, end), why, evidence: [] });
    };
    /** What the words beside a quotation say by themselves is a footnote of theirs; undefined where they say none of `targets`. */
    const besideQuotation = ({ sentence }: Finding, quotation: Quotation, targets: Target[]) => {
      const [from, to] = longerSide(sentence, quotation);
      const restated = restate.restatedIn(folded, hits, from, to);
      const own = targets.filter(({ id }) => restated.includes(id));
      if (own.length === 0) return undefined;
      const [start, end] = trimmed(text, ...sourceSpan(folded, from, to));
      return start < end && quoted(start, end) < 0 ? { targets: own, start, end } : undefined;
    };
    let pointed = 0;
    for (const finding of findings) {
      // 同宣言 after another document was named: what the sentence says is said of that one.
      const { start: first, end: last } = finding.sentence;
      while (pointed < pointing.length && (pointing[pointed] as Pointing).start < first) pointed += 1;
      let elsewhere = false;
      for (let k = pointed; k < pointing.length && (pointing[k] as Pointing).start < last; k += 1) {
        const { ours, work } = pointing[k] as Pointing;
        elsewhere ||= !ours && (finding.targets[0] as Target).id.startsWith(work);
      }
      if (elsewhere) continue;
      const [from, to] =
        finding.kind === 'mention'
          ? nameSpan(finding, folded, hits, data.owners)
          : [finding.sentence.from, finding.sentence.to];
      // One stretch, one footnote. A short quotation does not silence what its sentence says besides: that is added to its targets.
      const home = quoted(from, to);
      if (home >= 0) {
        const { targets } = footnotes[home] as Footnote;
        const quotation = quotations[home] as Quotation;
        const told = new Set<string>();
        for (let k = home; k < quotations.length && (footnotes[k] as Footnote).start < to; k += 1)
          for (const { id } of (footnotes[k] as Footnote).targets) told.add(id);
        const more = finding.targets.filter(({ id }) => !told.has(id));
        const own = more.length > 0 ? besideQuotation(finding, quotation, more) : undefined;
        if (own) push(finding, own.targets, own.start, own.end);
        if ((quotation.passages[0]?.matched ?? 0) < FORMULA_UNITS)
          targets.push(
            ...more.filter((target) => target.score >= BESIDE_LEAST && !own?.targets.includes(target)).slice(0, 2),
          );
        continue;
      }
      push(finding, finding.targets, from, to);
    }
    const noted = createOverlaps(footnotes.slice().sort((a, b) => a.start - b.start));
    let pointedUntil = 0;
    for (const { work, start, end, ours } of pointing) {
      if (!ours) continue;
      const [from, to] = sourceSpan(folded, start, end);
      if (from < pointedUntil || noted(from, to) >= 0) continue;
      pointedUntil = to;
      footnotes.push({
        kind: 'mention',
        targets: [{ id: work, score: ANAPHORA_SCORE }],
        start: from,
        end: to,
        text: text.slice(from, to),
        why: ['named before on this page'],
        evidence: [],
      });
    }
    return {
      footnotes: footnotes.sort((a, b) => a.start - b.start),
      terms: termsOf(text, folded, hits, data.owners, readingOf),
    };
  };

  return {
    annotate: (text) => annotate(text, anaphora.fresh()),
    openPage: ({ title }) => {
      const memory = anaphora.fresh();
      if (title) annotate(title, memory);
      return (block) => annotate(block, memory);
    },
    differences: (page, passage) => findDifferences(page, passage, fold),
    points,
  };
};

/**
 * Where a sentence names what it mentions: the longest of the names that told, one of the glossary's before another concept's
 * (the declaration, not its year); the sentence, where none is to be seen.
 */
const nameSpan = (
  { sentence, owners }: Finding,
  folded: Folded,
  hits: LexiconHits,
  known: MatcherData['owners'],
): [number, number] => {
  let best = -1;
  let most = 0;
  for (let k = firstFrom((one) => hits.starts[one] as number, hits.count, sentence.start); k < hits.count; k += 1) {
    const start = hits.starts[k] as number;
    if (start >= sentence.end) break;
    if (!owners.includes(hits.owners[k] as number)) continue;
    const isTerm = known[hits.owners[k] as number]?.type === 'term';
    const size = (hits.ends[k] as number) - start + (isTerm ? LONGEST_NAME : 0);
    if (size <= most) continue;
    most = size;
    best = k;
  }
  return best < 0
    ? [sentence.from, sentence.to]
    : sourceSpan(folded, hits.starts[best] as number, hits.ends[best] as number);
};

/** How many units of folded `[start, end)` lie in names of people, places and bodies. Hits are in order of their start. */
const unitsNamed = (hits: LexiconHits, owners: MatcherData['owners'], start: number, end: number): number => {
  let units = 0;
  let counted = start;
  // No name is longer than this, so that none which began before the stretch is missed.
  const first = firstFrom((k) => hits.starts[k] as number, hits.count, start - LONGEST_NAME);
  for (let k = first; k < hits.count && (hits.starts[k] as number) < end; k += 1) {
    if (!owners[hits.owners[k] as number]?.name) continue;
    const from = Math.max(counted, hits.starts[k] as number);
    const to = Math.min(end, hits.ends[k] as number);
    if (to <= from) continue;
    units += to - from;
    counted = to;
  }
  return units;
};
const LONGEST_NAME = 40;

/** A quotation split by the page's own words is one footnote: pieces of one passage in one sentence are joined. */
const joinInSentences = (quotations: Quotation[], { start, end, count }: Sentences): Quotation[] => {
  const joined: Quotation[] = [];
  let k = 0;
  for (const one of quotations) {
    while (k < count && (end[k] as number) <= one.start) k += 1;
    const before = joined[joined.length - 1];
    const id = one.passages[0]?.passage;
    if (before && k < count && before.start >= (start[k] as number) && before.passages[0]?.passage === id) {
      before.end = Math.max(before.end, one.end);
      (before.passages[0] as { matched: number }).matched += one.passages[0]?.matched ?? 0;
    } else joined.push({ ...one, passages: one.passages.map((entry) => ({ ...entry })) });
  }
  return joined;
};
