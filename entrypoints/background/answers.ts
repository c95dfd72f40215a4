import editionData from '@/.compiled/edition.json';
import matcherData from '@/.compiled/matcher.json';
import { buildCard, type CardRequest } from '@/components/card/build';
import type { CardData, Language } from '@/components/card/data';
import { buildSide, type SideNote, type SideRequest } from '@/components/card/side';
import { buildTermCard } from '@/components/card/term';
import type { Edition } from '@/data/types';
import { createMatcher, type Matcher } from '@/matching/matcher';
import type { Annotation, MatcherData, PageContext } from '@/matching/types';

const edition = editionData as unknown as Edition;

/** Made at the first question and kept as long as the background lives: a warm matcher is twenty times a cold one. */
let matcher: Matcher | undefined;
const theMatcher = (): Matcher => {
  matcher ??= createMatcher(matcherData as unknown as MatcherData);
  return matcher;
};

export const annotateBlocks = (blocks: readonly string[], context: PageContext): Annotation[] => {
  const annotate = theMatcher().openPage(context);
  return blocks.map((text) => annotate(text));
};

/** Labels of concepts and terms, by the English that the matcher gives as its reason. */
let labels: Map<string, Record<Language, string>> | undefined;
const reason = (why: string, language: Language): string | undefined => {
  labels ??= new Map((matcherData as unknown as MatcherData).owners.map(({ label }) => [label.en, label]));
  return labels.get(why)?.[language];
};

export const answerCard = (request: CardRequest): CardData => {
  const { differences, points, annotate } = theMatcher();
  return buildCard(request, edition, { differences, points, reason, terms: (passage) => annotate(passage).terms });
};

export const answerTerm = (id: string, language: Language): CardData => buildTermCard(id, language, edition);

export const answerSide = (notes: readonly SideRequest[], language: Language): SideNote[] =>
  buildSide(notes, language, edition, theMatcher());
