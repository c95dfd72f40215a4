// What the popup's search finds: `npm run lookup -- QUERY [--json]`.

import { wordsOfLookup } from '../components/words/lookup';
import type { Edition } from '../data/types';
import { createLookup } from '../lookup/lookup';
import type { ShippedLookup } from '../lookup/types';
import { CommandError, readCompiled, runCommand } from './compiled';

void runCommand(() => {
  const args = process.argv.slice(2);
  const query = args.filter((arg) => arg !== '--json').join(' ');
  if (query.trim() === '') throw new CommandError('usage: npm run --silent lookup -- QUERY [--json]');
  const lookup = createLookup(readCompiled<ShippedLookup>('lookup'), readCompiled<Edition>('edition'));
  const { results, tried } = lookup.find(query);
  if (args.includes('--json')) {
    console.log(JSON.stringify({ results }));
    return;
  }
  const words = wordsOfLookup('en');
  if (results.length === 0) console.log(`${words.nothing(query)} ${words.triedWays(tried)}`);
  for (const { id, title, snippet, why } of results)
    console.log(`${id.padEnd(26)} ${title}  ${snippet}  (${words.why(why)})`);
});
