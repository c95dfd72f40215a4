import { browser } from 'wxt/browser';
import { createFolding, type FindingData } from '@/highlights/library/folding';
import { createReadings } from '@/highlights/library/readings';
import { createSearch, type Query, readQuery, type Search } from '@/highlights/library/search';
import type { PageRequest } from '../../background/messages';
import type { WholeReading } from '../../background/messages-lookup';

/** How long nothing is typed before the analyser is asked, in milliseconds: a word half typed is found by nobody. */
const TYPED = 500;

/** The reading of a text by the background's analyser, which is started for it. */
const analyse = async (text: string): Promise<string | undefined> => {
  try {
    const request: PageRequest = { type: 'reading.whole', text };
    const answer = (await browser.runtime.sendMessage(request)) as WholeReading | undefined;
    if (answer && 'tokens' in answer) return answer.tokens.map(({ text, reading }) => reading ?? text).join('');
  } catch (error) {
    console.warn('Kyakuchū: the highlights could not be read for the search.', error);
  }
  return undefined;
};

interface Finder {
  read: (typed: string) => Query;
  find: Search['find'];
}
let finder: Promise<Finder> | undefined;
/** Loaded with the first search: variants of characters and readings of words. */
export const theFinder = (): Promise<Finder> => {
  finder ??= import('@/.compiled/finding.json').then((data) => {
    const folding = createFolding(data.default as unknown as FindingData);
    const { find } = createSearch(folding, createReadings(analyse, TYPED));
    return { read: (typed) => readQuery(typed, folding), find };
  });
  return finder;
};
