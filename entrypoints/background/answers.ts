import editionData from '@/.compiled/edition.json';
import matcherData from '@/.compiled/matcher.json';
import { buildCard } from '@/components/card/build';
import type { CardData, Language } from '@/components/card/data';
import type { Edition } from '@/data/types';
import { createMatcher, type Matcher } from '@/matching/matcher';
import type { Annotation, Kind, MatcherData, PageContext } from '@/matching/types';

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

export const answerCard = (request: { kind: Kind; targets: string[]; words: string; language: Language }): CardData =>
  buildCard(request, edition, theMatcher().differences);
