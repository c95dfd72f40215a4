import { Readable } from 'node:stream';
import * as v from 'valibot';
import { addressFor, asXml, suggestion } from '../../entrypoints/background/address-bar';
import { writeCsv } from '../../highlights/exchange/csv';
import { writeMarkdown } from '../../highlights/exchange/markdown';
import { understand } from '../../highlights/exchange/understand';
import { writeWebAnnotations } from '../../highlights/exchange/web-annotation';
import { mergedPage } from '../../highlights/merged-page';
import { type Highlight, highlightSchema } from '../../highlights/types';
import type { LookupResult } from '../../lookup/types';
import { CommandError } from '../compiled';
import { readJsonLines } from '../json-lines';
import { randomFile, randomLines } from './files';
import { randomText } from './pages';
import { must, type Trial } from './trial';

/** Trials of what reads what others wrote: files of highlights, lines of JSON, what is typed in the address bar, ids of passages. */
export const createParserTrials = (
  texts: readonly string[],
  passages: Readonly<Record<string, unknown>>,
  find: (query: string) => readonly LookupResult[],
): Record<string, Trial> => ({
  'file of highlights': async (random) => {
    const read = await understand(randomFile(random, texts), random() < 0.5);
    if (!read.ok) {
      must(read.message.length > 0, 'a file refused without a reason');
      return;
    }
    const sound: { at: string; highlight: Highlight }[] = [];
    for (const { at, value } of read.incoming) {
      const checked = v.safeParse(highlightSchema, value);
      if (checked.success) sound.push({ at, highlight: checked.output as Highlight });
    }
    const { highlights, added, same, changed, refused } = mergedPage([], sound);
    must(added + same + changed + refused.length === sound.length, 'a highlight that is in no count');
    must(new Set(highlights.map(({ id }) => id)).size === highlights.length, 'an id that comes twice');
    const again = mergedPage(
      highlights,
      highlights.map((highlight) => ({ at: '', highlight })),
    );
    must(again.same === highlights.length, 'highlights that change when they are taken in again');
    JSON.parse(writeWebAnnotations(highlights));
    writeMarkdown(highlights);
    must(rowsOf(writeCsv(highlights)) === highlights.length + 1, 'rows of CSV that are not one for each highlight');
  },
  'lines of JSON': async (random) => {
    const ids = new Set<string>();
    try {
      for await (const { id, text } of readJsonLines(Readable.from([randomLines(random, texts)]))) {
        must(typeof text === 'string' && !ids.has(id), 'a line without a text, or an id twice');
        ids.add(id);
      }
    } catch (error) {
      // A broken line is named: anything else is a fault of ours.
      if (!(error instanceof CommandError && /^stdin:\d+: /.test(error.message))) throw error;
    }
  },
  'address bar': (random) => {
    const typed = randomText(random, texts).slice(0, Math.floor(random() * 60));
    const found = find(typed);
    const address = new URL(addressFor(typed, found, passages), 'chrome-extension://home');
    must(address.host === 'home' && /^\/(reader|popup)\.html$/.test(address.pathname), `leads to ${address}`);
    for (const line of [typed, ...found.map((one) => suggestion(one, {}))]) {
      const said = asXml(line);
      must(!/[<>"']/.test(said) && said.replace(/&#\d+;/g, '').indexOf('&') < 0, 'signs of XML in a suggestion');
      must(!/\p{Surrogate}|[\0\ufffe\uffff]/u.test(said), 'what XML cannot hold');
    }
  },
  'passage id': (random) => {
    const known = Object.keys(passages);
    const id = known[Math.floor(random() * known.length)] as string;
    must(addressFor(` ${id} `, [], passages) === `/reader.html#${id}`, `${id} does not lead to itself`);
    // Damaged, or a name that every object has: it is looked up, and never taken for a passage.
    const odd = ['__proto__', 'constructor', 'toString', `${id}.`, `.${id}`, id.slice(1), `${id}\u0000`, `${id}?a#b`];
    for (const one of odd)
      if (!known.includes(one.trim()))
        must(addressFor(one, [], passages).startsWith('/popup.html?q='), `${one} is taken for a passage`);
    // Titles, names and keywords are in the edition and not in the look-up.
    must((find(id)[0]?.id ?? id) === id, `the look-up takes ${id} for another`);
  },
});

/** Records of a CSV file, by the quotation marks alone (RFC 4180). */
const rowsOf = (csv: string): number => {
  let rows = 0;
  let quoted = false;
  for (const sign of csv) {
    if (sign === '"') quoted = !quoted;
    else if (sign === '\n' && !quoted) rows += 1;
  }
  return rows;
};
