import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import search from 'approx-string-match';
import AhoCorasick from 'modern-ahocorasick/fast';
import type { Edition } from '../../data/types';
import { buildLexicon } from '../../matching/lexicon/lexicon';
import { createScanner } from '../../matching/lexicon/scan';
import { createMatcher } from '../../matching/matcher';
import { unpackQuoteIndex } from '../../matching/quote/index';
import { judgeQuotes } from '../../matching/quote/judge';
import { createQuoteSearch } from '../../matching/quote/search';
import { createFold } from '../../matching/text/fold';
import type { MatcherData } from '../../matching/types';
import { figure } from './figure';
import { hostilePatterns, nested, repeated } from './hostile';
import { against, best, row } from './measure';
import { createPages } from './pages';

const root = process.argv[2] as string;
const read = <T>(name: string) => JSON.parse(readFileSync(join(root, '.compiled', `${name}.json`), 'utf8')) as T;
const shipped = readFileSync(join(root, '.compiled', 'matcher.json'), 'utf8');
let since = performance.now();
const data = JSON.parse(shipped) as MatcherData;
const parsing = performance.now() - since;
since = performance.now();
const matcher = createMatcher(data);
const building = performance.now() - since;
const edition = read<Edition>('edition');
const { page, dense, quotable } = createPages(root, edition);

/** An article of the longer kind, and how long a background may take until it can answer, and to answer the first (ms): a tenth of a second is felt. */
const ARTICLE = 20_000;
const START = 100;
const FIRST = 50;

/** The limit: one look at every character of a text. */
const pass = (text: string): number => {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
};

since = performance.now();
matcher.annotate(page(['ja'], ARTICLE));
const first = performance.now() - since;
console.log('starting up, cold: what a background does before its first answer');
console.log(row('its file parsed', `${parsing.toFixed(1)} ms`));
console.log(row('the matcher made of it', `${building.toFixed(1)} ms`));
console.log(row(`first ${ARTICLE} characters`, `${first.toFixed(1)} ms`));
figure('start-up: the matcher from its file (ms)', parsing + building, START, 'limit');
figure('start-up: the first article (ms)', first, FIRST, 'limit');

console.log(`\nmatching, warm; × L is against one charCodeAt pass over the same text, beside each run for as long as it took, the middle of eleven. At most 25 are wanted.
The text is varied news of no concern (scripts/bench/filler.yaml); one sentence in twenty shares our vocabulary, and once in
ten thousand characters stands a passage of the works or a sentence that restates or names one. The last text is nothing but such sentences, as no page is.\n`);
console.log(row('text', 'characters', 'L ms', 'all ms', 'all × L', 'footnotes', 'terms'));
const texts: Record<string, string> = {
  ja: page(['ja'], 1_000_000),
  ko: page(['ko'], 1_000_000),
  en: page(['en'], 1_000_000),
  mixed: page(['ja', 'ko', 'en'], 1_000_000),
  'mixed × 5': page(['ja', 'ko', 'en'], 5_000_000),
  'all of it ours': dense(1_000_000),
};
for (const [name, text] of Object.entries(texts)) {
  let found = matcher.annotate('');
  const work = () => {
    found = matcher.annotate(text);
  };
  const { whole, limit, ratio } = against(() => pass(text), work);
  const { footnotes, terms } = found;
  if (name !== 'all of it ours') figure(`matching: ${name} (× one pass over the text)`, ratio, 25, 'limit');
  console.log(
    row(name, text.length, limit.toFixed(2), whole.toFixed(1), ratio.toFixed(1), footnotes.length, terms.length),
  );
}

// Parts of the matcher by themselves, made only now: a second of a kind makes both slower.
const fold = createFold(data.variants.from, data.variants.to);
const sample = page(['ja', 'ko', 'en'], 100_000);
const limit = best(() => pass(sample), 10);
const quotes = unpackQuoteIndex(data.quotes);
const searchQuotes = createQuoteSearch(quotes);
const scan = createScanner(buildLexicon(data.forms.map(([text, owner, open]) => ({ text, owner, open: open === 1 }))));
const forms = [...new Set(data.forms.map(([text]) => text))].sort((a, b) => b.length - a.length);
const alternation = new RegExp(forms.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');

console.log(`\npeers at the same work, 100,000 characters of the mixed text\n`);
console.log(row('work', 'ms', '× L', '× ours'));
const folding = best(() => fold(sample), 10);
console.log(row('fold alone, ours', folding.toFixed(2), (folding / limit).toFixed(1)));
const compare = (work: string, ours: () => unknown, peer: string, theirs: () => unknown) => {
  const own = best(ours, 10);
  const other = best(theirs, 1);
  figure(`matching: ${work} (ms)`, own, other, peer);
  console.log(row(`${work}, ours`, own.toFixed(2), (own / limit).toFixed(1), 1));
  console.log(row(`  ${peer}`, other.toFixed(0), (other / limit).toFixed(0), (other / own).toFixed(1)));
};
compare(
  'quotations',
  () => {
    const folded = fold(sample);
    return judgeQuotes(searchQuotes(folded), folded, quotes, sample, () => 0);
  },
  'approx-string-match',
  () => quotable.map(({ text }) => search(sample, text, Math.floor(text.length / 5))),
);
const places = () => scan(fold(sample)).count;
let matched = 0;
compare('forms', places, 'one RegExp', () => {
  matched = sample.match(alternation)?.length ?? 0;
});
// Every form at every place, as ours. It gets its text by paragraphs: a longer one takes it more than linear time in Node (its segmenter).
const automaton = new AhoCorasick(forms);
const paragraphs = sample.split(/\n+/);
let searched = 0;
compare('forms', places, 'modern-ahocorasick', () => {
  searched = paragraphs.reduce((sum, text) => sum + automaton.search(text).length, 0);
});
console.log(
  `  ${quotable.length} quotations; ${forms.length} forms, found ours ${places()}, modern-ahocorasick ${searched}, one RegExp ${matched} (it finds no two at a place; neither finds another width or script)`,
);

// Time for 100,000 characters against 50,000 of the same: about two where the work is linear, four where it is square.
const HALF = 50_000;
console.log('\ntexts made to be slow, 100,000 characters; × half is against 50,000 (2 is linear, 4 is square)\n');
console.log(row('text', 'ms', '× half', '× plain'));
const plain = best(() => matcher.annotate(sample));
const hostile = Object.entries(hostilePatterns(edition, data)).map(
  ([name, pattern]) => [name, (size: number) => repeated(pattern, size)] as const,
);
for (const [name, make] of [...hostile, ['marks that close in the end', nested] as const]) {
  const [half, whole] = [make(HALF), make(2 * HALF)];
  const [a, b] = [best(() => matcher.annotate(half)), best(() => matcher.annotate(whole))];
  console.log(row(name, b.toFixed(1), (b / a).toFixed(1), (b / plain).toFixed(1)));
}
