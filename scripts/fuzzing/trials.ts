import type { Edition } from '../../data/types';
import { pageKeyOf } from '../../highlights/address';
import { createLookup } from '../../lookup/lookup';
import type { ShippedLookup } from '../../lookup/types';
import { createMatcher } from '../../matching/matcher';
import { createFold } from '../../matching/text/fold';
import type { MatcherData } from '../../matching/types';
import { readBlocks } from '../../page/blocks';
import { readableSettings } from '../../settings/schema';
import { readCompiled } from '../compiled';
import { documentOf } from '../html-file';
import { createDataTrials } from './data';
import { createFigureTrials } from './figures';
import { createMessageTrials } from './messages';
import { randomHtml, randomText } from './pages';
import { createParserTrials } from './parsers';
import { createPlaceTrials } from './places';
import { must, type Trial } from './trial';

/** A text longer than a page of print takes no longer than this, on a slow machine (ms). */
const LONGEST = 3000;

/** The trials by name, sharing the compiled data. */
export const createTrials = (): Record<string, Trial> => {
  const edition = readCompiled<Edition>('edition');
  const texts = Object.values(edition.passages).map(({ text }) => text);
  const terms = edition.terms.flatMap(({ ja, ko, en }) => [ja, ko, en]);
  const lookup = createLookup(readCompiled<ShippedLookup>('lookup'), edition);
  const data = readCompiled<MatcherData>('matcher');
  const matcher = createMatcher(data);
  const ids = Object.keys(edition.passages);

  const annotated = (text: string) => {
    const started = performance.now();
    const { footnotes, terms: hits } = matcher.openPage({ title: '' })(text);
    must(performance.now() - started < LONGEST, `took ${Math.round(performance.now() - started)} ms`);
    for (const found of [...footnotes, ...hits]) {
      must(found.start >= 0 && found.start < found.end && found.end <= text.length, 'a span outside the text');
      must(text.slice(found.start, found.end) === found.text, 'words that are not the text’s own');
    }
    for (const { targets } of footnotes) {
      must(targets.length > 0, 'a footnote without a passage');
      for (const { id } of targets)
        must(
          ids.some((known) => known === id || known.startsWith(`${id}.`)),
          `no passage ${id}`,
        );
    }
    return footnotes;
  };

  return {
    ...createParserTrials(texts, edition.passages, (query) => lookup.find(query).results),
    ...createPlaceTrials(texts),
    ...createFigureTrials(texts, createFold(data.variants.from, data.variants.to)),
    ...createMessageTrials(texts),
    ...createDataTrials(),
    text: (random) => void annotated(randomText(random, texts)),
    page: (random) => {
      const document = documentOf(randomHtml(random, texts));
      if (!document.body) return;
      for (const block of readBlocks(document.body)) {
        let length = 0;
        for (const { node, start, from, length: own } of block.pieces) {
          must(
            block.text.slice(start, start + own) === node.data.slice(from, from + own),
            'a piece that is not its node’s',
          );
          length += own;
        }
        must(length <= block.text.length, 'more pieces than text');
        annotated(block.text);
      }
    },
    lookup: (random) => {
      const query =
        random() < 0.5
          ? randomText(random, terms).slice(0, 1 + Math.floor(random() * 80))
          : randomText(random, texts).slice(0, 300);
      const { results } = lookup.find(query);
      for (const { score, id } of results)
        must(Number.isFinite(score) && id !== '', 'an answer without a score or an id');
    },
    settings: (random) => {
      const values = [
        1,
        -1,
        '',
        'ja',
        null,
        true,
        [],
        {},
        Number.NaN,
        randomText(random, texts),
        ['a'],
        { quote: 3, next: 'Alt+KeyA' },
      ];
      const stored: Record<string, unknown> = {};
      for (const name of Object.keys(readableSettings({})))
        if (random() < 0.7) stored[name] = values[Math.floor(random() * values.length)];
      const read = readableSettings(stored);
      must(
        JSON.stringify(readableSettings(read)) === JSON.stringify(read),
        'settings that change when they are read again',
      );
    },
    address: (random) => {
      const url = `https://${random() < 0.3 ? 'web.archive.org/web/20020917000000id_/http://' : ''}www.mofa.go.jp/${encodeURIComponent(
        randomText(random, texts)
          .slice(0, 60)
          .replace(/\p{Surrogate}/gu, ''),
      )}?a=${Math.floor(random() * 9)}#${randomText(random, terms).slice(0, 9)}`;
      const key = pageKeyOf({ url });
      must(key !== '' && key === pageKeyOf({ url }), 'a page with two keys');
    },
  };
};
