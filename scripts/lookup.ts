// What the popup's search finds: `npm run lookup -- QUERY [--json]`.

import { lookup as allWords } from '../components/words/lookup';
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
  const words = allWords.en;
  if (results.length === 0)
    console.log(`${words.nothing(query)} ${words.tried} ${tried.map((way) => words.ways[way]).join('; ')}.`);
  for (const { id, title, snippet, why } of results) {
    const reason = [words.hows[why.how], why.what && words.whats[why.what], why.text].filter(Boolean).join(', ');
    console.log(`${id.padEnd(26)} ${title}  ${snippet}  (${reason})`);
  }
});
