import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Edition } from '../../data/types';
import type { StoredSelectors } from '../../page/anchored';
import { seeded } from '../anchoring/edited-page';
import { tally, textsOf, trial } from '../anchoring/trial';
import { ensureChromium } from '../setup/chromium';
import { figure } from './figure';
import { row } from './measure';

const root = process.argv[2] as string;
const edition = JSON.parse(readFileSync(join(root, '.compiled', 'edition.json'), 'utf8')) as Edition;
const SIZE = 1_000_000;
const MARKS = 500;
/** How long a peer may try, in milliseconds. */
const BUDGET = 20_000;
/** Pages of the longer run of the evaluation that the unit tests do with fewer. */
const TRIALS = 200;

/** A page of so many characters: clauses of the works in ever new order, so that no paragraph comes twice. */
const pageOf = (size: number): string[] => {
  const { ja, ko, en } = textsOf(edition);
  const clauses = [...ja, ...ko, ...en]
    .flatMap((text) => text.split(/(?<=[、。,.]) ?/))
    .filter((one) => one.length > 4);
  const random = seeded(11);
  const paragraphs: string[] = [];
  for (let length = 0; length < size; ) {
    const one = Array.from({ length: 6 }, () => clauses[Math.floor(random() * clauses.length)]).join('');
    paragraphs.push(one);
    length += one.length + 1;
  }
  return paragraphs;
};
/** The same, edited: news and an advertisement before it, a word changed in every fifth paragraph, some paragraphs gone. */
const edited = (paragraphs: readonly string[]): string[] => [
  '速報です。',
  '【広告】今だけ、電子版が三か月無料。',
  ...paragraphs.flatMap((one, k) => {
    if (k % 41 === 40) return [];
    const at = Math.floor(one.length / 2);
    return [k % 5 === 0 ? `${one.slice(0, at)}変更${one.slice(at + 3)}` : one];
  }),
];
const html = (paragraphs: readonly string[]) =>
  `<!doctype html><meta charset="utf-8"><title>bench</title><body>${paragraphs.map((one) => `<p>${one.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`).join('\n')}`;

interface Bench {
  describe: (marks: number) => StoredSelectors[];
  ours: (
    stored: StoredSelectors[],
  ) => Promise<Record<'cold' | 'warm' | 'inTurns' | 'longest' | 'placed' | 'exact', number>>;
  textQuote: (stored: StoredSelectors[], budget: number) => Promise<Record<'each' | 'tried' | 'exact', number>>;
  apache: (stored: StoredSelectors[], budget: number) => Promise<Record<'each' | 'tried' | 'exact', number>>;
  store: (count: number) => Promise<Record<'added' | 'importing' | 'median' | 'worst' | 'saved' | 'put', number>>;
}
type World = typeof globalThis & { bench: Bench };

const bundled = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'scripts/bench/highlights-page.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    alias: { '@': root, 'wxt/browser': join(root, 'scripts/bench/no-extension.ts') },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
};

const ms = (time: number) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;

const anchoring = async (page: Page, name: string, stored: StoredSelectors[]) => {
  console.log(`\n${name}: ${stored.length} highlights on ${SIZE} characters`);
  console.log(row('', 'all', 'each', 'found', 'measured'));
  const one = await page.evaluate((all) => (globalThis as World).bench.ours(all), stored);
  console.log(row('ours, cold page', ms(one.cold), ms(one.cold / stored.length), `${one.placed}`, `${stored.length}`));
  console.log(row('ours, warm', ms(one.warm), ms(one.warm / stored.length), `${one.placed}`, `${stored.length}`));
  console.log(
    row('ours, in turns', ms(one.inTurns), ms(one.inTurns / stored.length), `${one.placed}`, `${stored.length}`),
  );
  console.log(
    `  letter for letter ${one.exact}; longest task while in turns ${one.longest === 0 ? 'under 50 ms' : ms(one.longest)}`,
  );
  figure(`highlights: ${name}, longest task in turns (ms)`, one.longest, 50, 'limit');
  for (const peer of ['apache', 'textQuote'] as const) {
    const label = { apache: '@apache-annotator/dom', textQuote: 'dom-anchor-text-quote' }[peer];
    const its = await page.evaluate(([all, which, budget]) => (globalThis as World).bench[which](all, budget), [
      stored,
      peer,
      BUDGET,
    ] as const);
    const all = its.each * stored.length;
    figure(`highlights: ${name}, each found again (ms)`, one.warm / stored.length, its.each, label);
    console.log(
      row(
        label,
        ms(all),
        ms(its.each),
        `${its.exact} of ${its.tried}`,
        `${its.tried}`,
        `${(all / one.warm).toFixed(0)} × ours`,
      ),
    );
  }
};

const main = async () => {
  const outcomes = Array.from({ length: TRIALS }, (_, k) => trial(edition, 1000 + k, 40)).flat();
  const { marks, there, right, wrong, orphans } = tally(outcomes);
  console.log(
    `\nre-anchoring on ${TRIALS} edited pages of our works: ${marks} marks, of ${there} the text is still there`,
  );
  console.log(
    `  placed right ${right} (${(right / there).toFixed(4)}), placed wrong ${wrong} (${(wrong / marks).toFixed(4)})`,
  );
  console.log(
    `  orphans: ${Object.entries(orphans)
      .map(([why, count]) => `${why} ${count}`)
      .join(', ')}`,
  );

  const paragraphs = pageOf(SIZE);
  const pages: Record<string, string> = {
    '/': html(paragraphs),
    '/edited': html(edited(paragraphs)),
    '/store': html([]),
  };
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pages[request.url ?? ''] ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: ensureChromium(), headless: true });
  try {
    const script = await bundled();
    const page = await browser.newPage();
    const open = async (path: string) => {
      await page.goto(address + path);
      await page.evaluate(script);
    };
    await open('/');
    const stored = await page.evaluate((marks) => (globalThis as World).bench.describe(marks), MARKS);
    await anchoring(page, 'the page as it was', stored);
    await open('/edited');
    await anchoring(page, 'the page edited', stored);
    await open('/store');
    const { added, importing, median, worst, saved, put } = await page.evaluate(
      (count) => (globalThis as World).bench.store(count),
      100_000,
    );
    console.log(`\nstore: ${added} highlights on ${added / 10} pages, taken in at once in ${ms(importing)}`);
    figure('store: highlights of a page among 100,000 (ms)', median, 5, 'limit');
    console.log(`  a page's own: median ${median.toFixed(2)} ms, worst of 200 ${worst.toFixed(2)} ms (limit 5 ms)`);
    console.log(
      `  one more saved, on the disk: ${saved.toFixed(2)} ms, one record by bare IndexedDB ${put.toFixed(2)} ms (medians of 100)`,
    );
    figure('store: a highlight saved among 100,000 (ms)', saved, put, 'bare IndexedDB');
  } finally {
    await browser.close();
    server.close();
  }
};
void main();
