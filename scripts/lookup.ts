// What the popup's search finds: `npm run lookup -- QUERY [--json]`.

import { lookup as allWords } from '../components/words/lookup';
import type { Edition } from '../data/types';
import { createLookup } from '../lookup/lookup';
import type { LookupResult, ShippedLookup } from '../lookup/types';
import { createKoreanReader } from '../readings/korean';
import { findTerm } from '../readings/words';
import { CommandError, readCompiled, runCommand } from './compiled';

/** A result of --json with the term's own fields beside its line. */
const withTerm = (result: LookupResult, edition: Edition) => {
  const term = result.type === 'term' ? findTerm(edition, result.id) : undefined;
  if (!term) return result;
  const { ja, reading, readingSino, ko, kp, hanja, rr, en, zh, zhHant, gloss } = term;
  return { ...result, term: { ja, reading, readingSino, ko, kp, hanja, rr, en, zh, zhHant, gloss } };
};

void runCommand(() => {
  const args = process.argv.slice(2);
  const query = args.filter((arg) => arg !== '--json').join(' ');
  if (query.trim() === '') throw new CommandError('usage: npm run --silent lookup -- QUERY [--json]');
  const edition = readCompiled<Edition>('edition');
  const lookup = createLookup(readCompiled<ShippedLookup>('lookup'), edition);
  const { results, tried } = lookup.find(query);
  if (args.includes('--json')) {
    const korean = /[\uac00-\ud7a3]/.test(query)
      ? createKoreanReader(edition.terms, edition.words).describe(query)
      : undefined;
    console.log(
      JSON.stringify({ ...(korean && { korean }), results: results.map((result) => withTerm(result, edition)) }),
    );
    return;
  }
  const words = allWords.en;
  if (results.length === 0)
    console.log(`${words.nothing(query)} ${words.tried} ${tried.map((way) => words.ways[way]).join('; ')}.`);
  if (/[\uac00-\ud7a3]/.test(query)) {
    const { rr, hanja, kp } = createKoreanReader(edition.terms, edition.words).describe(query);
    console.log([query, rr, hanja, kp && `(North: ${kp})`].filter(Boolean).join('  '));
  }
  for (const { id, title, snippet, why } of results) {
    const reason = [words.hows[why.how], why.what && words.whats[why.what], why.text].filter(Boolean).join(', ');
    console.log(`${id.padEnd(26)} ${title}  ${snippet}  (${reason})`);
  }
});
