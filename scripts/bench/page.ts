import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Edition } from '../../data/types';
import { figure } from './figure';
import { row } from './measure';
import { createPages } from './pages';
import { type Ours, traced } from './trace';
import { article, paragraphs, until, untilPainted, withExtension } from './with-extension';

/** The page's own thread, from traces of a real browser: what we cost a reader who scrolls. */

const root = process.argv[2] as string;
const edition = JSON.parse(readFileSync(join(root, '.compiled', 'edition.json'), 'utf8')) as Edition;
const { page: text } = createPages(root, edition);
const CARDS = 30;

const ms = (time: number) => `${time.toFixed(1)} ms`;
const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Reading and painting by themselves, in a page that has no extension. */
const insideAPage = async (page: Page) => {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'scripts/bench/page-inside.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    alias: { '@': root },
    logLevel: 'error',
  });
  await page.goto('about:blank');
  await page.setContent(article(paragraphs(text(['ja', 'ko', 'en'], 100_000))));
  await page.evaluate(outputFiles[0]?.text ?? '');
  type World = typeof globalThis & { inside: { read: () => [number, number]; notes: (n: number) => [number, number] } };
  const [ours, walk] = await page.evaluate(() => (globalThis as World).inside.read());
  console.log(
    row('reading 100,000 characters', ms(ours), `${ms(walk)}`, `× ${(ours / walk).toFixed(1)}`),
    ' of a bare TreeWalker',
  );
  figure('page: reading 100,000 characters (ms)', ours, walk, 'bare TreeWalker');
  const [painted, wrapped] = await page.evaluate(() => (globalThis as World).inside.notes(200));
  console.log(
    row('painting 200 notes', ms(painted), ms(wrapped), `× ${(painted / wrapped).toFixed(2)}`),
    ' of wrapping them in elements',
  );
  figure('page: painting 200 notes, and away (ms)', painted, wrapped, 'wrapping in <mark>');
};

const main = async () => {
  const bench = await withExtension(root, {
    '/small': article(paragraphs(text(['ja'], 10_000))),
    '/huge': article(paragraphs(text(['ja', 'ko', 'en'], 1_000_000))),
    '/other': article(paragraphs('春の園芸市が公園で開かれ、苗木を求める人でにぎわった。\n'.repeat(300))),
  });
  const { page, session, address } = bench;
  try {
    console.log(
      '\nthe page’s thread, from traces; ours alone, in the processor’s time, the layout that it asks for included',
    );
    console.log(row('page', 'ours in all', 'longest task', 'tasks'));
    const told = (name: string, { all, longest, tasks }: Ours) => console.log(row(name, ms(all), ms(longest), tasks));
    const least = async (path: string, then: () => Promise<unknown>, runs: number): Promise<Ours> => {
      const all: Ours[] = [];
      for (let k = 0; k < runs; k += 1) {
        await page.goto('about:blank');
        all.push(
          await traced(session, async () => {
            await page.goto(address + path);
            await then();
          }),
        );
      }
      return all.sort((a, b) => a.all - b.all)[0] as Ours;
    };
    const paintedAndRested = async (time: number) => {
      await untilPainted(page);
      await rest(time);
    };
    const small = await least('/small', () => paintedAndRested(1000), 5);
    told('10,000 characters', small);
    figure('page: 10,000 characters, ours in all (ms)', small.all, 30, 'limit');
    const huge = await least('/huge', () => paintedAndRested(6000), 2);
    told('1,000,000 characters', huge);
    figure('page: 1,000,000 characters, longest task of ours (ms)', huge.longest, 50, 'limit');

    await page.goto('about:blank');
    await bench.stopBackground();
    const other = await least('/other', () => rest(1500), 3);
    told('of no concern', other);
    const woken = await bench.backgroundRuns();
    console.log(`  the background was ${woken ? 'WOKEN by it' : 'asleep, and sleeps on: no message'}`);
    figure('page: of no concern, ours in all (ms)', other.all, 30, 'limit');
    figure('page: of no concern, backgrounds woken', woken ? 1 : 0, 1, 'limit');

    const begun = performance.now();
    await page.goto(`${address}/small`);
    await untilPainted(page);
    const cold = performance.now() - begun;
    const warm: number[] = [];
    for (let k = 0; k < 5; k += 1) {
      const started = performance.now();
      await page.goto(`${address}/small`);
      await untilPainted(page);
      warm.push(performance.now() - started);
    }
    console.log(row('load to first footnote', `${ms(median(warm))} warm`, `${ms(cold)} background asleep`));
    figure('page: load to first footnote, background asleep (ms)', cold, median(warm), 'awake');

    await page.bringToFront();
    const cards: number[] = [];
    await until(async () => (await page.locator('kyakuchu-host .kk-mark').count()) > 0, 10_000);
    for (let k = 0; k < CARDS; k += 1) {
      await page.evaluate(() => {
        const shadow = document.querySelector('kyakuchu-host')?.shadowRoot as ShadowRoot;
        const world = globalThis as unknown as { opened: number };
        world.opened = 0;
        let from = 0;
        addEventListener('keydown', () => (from ||= performance.now()), { capture: true, once: true });
        const watch = () => {
          if (shadow.querySelector('.kk-card')) world.opened = performance.now() - (from || performance.now());
          else requestAnimationFrame(watch);
        };
        requestAnimationFrame(watch);
      });
      await page.keyboard.press('Alt+Slash');
      await page.waitForFunction(() => (globalThis as unknown as { opened: number }).opened > 0);
      cards.push(await page.evaluate(() => (globalThis as unknown as { opened: number }).opened));
      await page.keyboard.press('Escape');
      await until(async () => (await page.locator('kyakuchu-host .kk-card').count()) === 0, 3000);
    }
    const best = Math.min(...cards);
    console.log(
      `${row('opening a card', ms(best), ms(median(cards)), ms(cards[0] ?? 0))}  best, middle, first; ≤ 100 ms`,
    );
    figure('page: opening a card, best of thirty (ms)', best, 100, 'limit');
    await insideAPage(page);
  } finally {
    await bench.close();
  }
};
void main();
