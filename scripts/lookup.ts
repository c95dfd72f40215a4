// What the popup's search finds: `npm run lookup -- QUERY [--json]`.

import type { Edition } from '../data/types';
import { createLookup } from '../lookup/index';
import { createSimplifier } from '../lookup/simplify';
import type { MatcherData } from '../matching/types';
import { CommandError, readCompiled, runCommand } from './compiled';

void runCommand(() => {
  const args = process.argv.slice(2);
  const query = args.filter((arg) => !arg.startsWith('--')).join(' ');
  if (query.trim() === '') throw new CommandError('usage: npm run --silent lookup -- QUERY [--json]');
  const lookup = createLookup(
    readCompiled<Edition>('edition'),
    createSimplifier(readCompiled<MatcherData>('matcher').variants),
  );
  const results = lookup.find(query);
  if (args.includes('--json')) {
    console.log(
      JSON.stringify({
        results: results.map(({ type, id, title, snippet, score, why }) => ({ type, id, title, snippet, score, why })),
      }),
    );
    return;
  }
  if (results.length === 0)
    console.log(
      `Nothing found for “${query}” in ${lookup.size} terms and passages: kanji, kana, rōmaji, hangul, initials, English and passage numbers were tried.`,
    );
  for (const { id, title, snippet, why } of results) console.log(`${id.padEnd(26)} ${title}  ${snippet}  (${why})`);
});
