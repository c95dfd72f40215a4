import { placeAll } from '../../page/anchor';
import { describeSpan } from '../../page/anchor-describe';
import { bareOf } from '../../page/anchor-text';
import type { Placement, Sought } from '../../page/anchor-types';
import { elementAt, pathOf } from '../../page/element-path';
import { linkToPieces, linkToWords } from '../../page/fragment';
import { documentOf } from '../html-file';
import { perhaps } from './files';
import { randomHtml, randomText } from './pages';
import { must, type Trial } from './trial';

/** Trials of selectors: places described and found again, on the page as it was, on an edited one, and as a stranger's file may name them. */

type Random = () => number;
const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1));

const bare = (text: string): string => {
  const { units, length } = bareOf(text);
  return String.fromCharCode(...units.subarray(0, length));
};

const wordsAt = (text: string, placement: Placement): string | undefined => {
  if (placement.how === 'orphan') return undefined;
  let last = 0;
  for (const { start, end } of placement.spans) {
    must(start >= last && start < end && end <= text.length, 'a place outside the text, or before the one before it');
    last = end;
  }
  must(placement.spans.length > 0, 'a place that is nowhere');
  return placement.spans.map(({ start, end }) => text.slice(start, end)).join('');
};

/** Pieces cut out and put in elsewhere, as an editor does. */
const edited = (random: Random, text: string): string => {
  const at = upTo(random, text.length);
  const cut = upTo(random, 30);
  const to = upTo(random, text.length);
  const without = text.slice(0, at) + text.slice(at + cut);
  return without.slice(0, to) + text.slice(at, at + upTo(random, 60)) + without.slice(to);
};

export const createPlaceTrials = (texts: readonly string[]): Record<string, Trial> => ({
  'marked place': (random) => {
    const text = randomText(random, texts);
    const start = upTo(random, text.length - 1);
    const described = describeSpan(text, { start, end: Math.min(text.length, start + 1 + upTo(random, 200)) });
    if (!described) return;
    const [same] = placeAll(text, [described]);
    must(same?.how === 'position', `on the page as it was: ${JSON.stringify(same)}`);
    must(bare(wordsAt(text, same as Placement) ?? '') === bare(described.quote.exact), 'other words than were marked');
    const later = edited(random, text);
    for (const placement of placeAll(later, [described, { quote: described.quote }])) {
      const words = wordsAt(later, placement);
      must(
        words === undefined || placement.how === 'approximate' || bare(words) === bare(described.quote.exact),
        `${placement.how}: other words than were marked`,
      );
    }
  },
  'selectors of a stranger': (random) => {
    const text = random() < 0.05 ? '' : randomText(random, texts);
    const offset = () => (random() < 0.8 ? upTo(random, text.length) : upTo(random, 2 ** 53 - 1));
    const some = (size: number) => {
      const at = upTo(random, text.length);
      return random() < 0.5
        ? text.slice(at, at + upTo(random, size))
        : randomText(random, texts).slice(0, upTo(random, size));
    };
    const strange = (): Sought => ({
      quote: {
        exact: some(600) || '\ud800',
        prefix: some(96),
        suffix: some(96),
        among: upTo(random, 3),
        alike: offset(),
      },
      ...(random() < 0.7 && { position: { start: offset(), end: offset(), ...(random() < 0.5 && { of: offset() }) } }),
      ...(random() < 0.5 && { hint: { start: offset(), end: offset() } }),
    });
    const sought = Array.from({ length: 1 + upTo(random, 3) }, strange);
    const placements = placeAll(text, sought);
    must(placements.length === sought.length, 'places that are not one for each');
    for (const placement of placements) wordsAt(text, placement);
  },
  'path of an element': (random) => {
    const document = documentOf(randomHtml(random, texts));
    const all = [...document.querySelectorAll('*')];
    const one = all[upTo(random, all.length - 1)] as Element;
    const path = pathOf(one);
    must(path === undefined || elementAt(document, path) === one, `${path} leads to another element`);
    const odd = perhaps(random, `${path}/${randomText(random, texts).slice(0, 9)}`);
    if (typeof odd === 'string') elementAt(document, odd);
    elementAt(document, `${'/x[9]'.repeat(upTo(random, 3000))}${path?.slice(upTo(random, 9))}`);
  },
  'link to words': (random) => {
    const words = randomText(random, texts).slice(0, upTo(random, 200));
    for (const link of [linkToWords('https://example.com/a#b', words), linkToPieces('https://example.com/a', words)]) {
      must(new URL(link).pathname === '/a', `leads to ${link}`);
      decodeURIComponent(link);
    }
  },
});
