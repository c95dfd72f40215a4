import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { ensureChromium } from '../setup/chromium';
import { figure } from './figure';
import { row } from './measure';

const root = process.argv[2] as string;
const COUNT = 100_000;
const STEPS = 400;

interface Measured {
  took: number;
  task: number;
}
type World = typeof globalThis & {
  library: {
    seed: (count: number) => Promise<number>;
    open: () => Promise<Measured>;
    scroll: (steps: number) => Promise<Measured>;
    search: (typed: string) => Promise<Measured>;
    drawn: () => number;
  };
};

const bundled = async (): Promise<{ script: string; style: string }> => {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'scripts/bench/library-page.tsx')],
    bundle: true,
    format: 'iife',
    write: false,
    outdir: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'import.meta.env.FIREFOX': 'false' },
    alias: { '@': root, 'wxt/browser': join(root, 'scripts/bench/no-extension.ts') },
    logLevel: 'error',
  });
  const ending = (name: string) => outputFiles.find(({ path }) => path.endsWith(name))?.text ?? '';
  return { script: ending('.js'), style: ending('.css') };
};

const ms = (time: number) => `${time.toFixed(0)} ms`;
const said = (task: number) => (task === 0 ? 'under 50 ms' : ms(task));

const main = async () => {
  const { script, style } = await bundled();
  const server = createServer((_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><meta charset="utf-8"><title>bench</title><style>${style}</style><body>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: ensureChromium(), headless: true });
  try {
    const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.evaluate(script);
    const count = await page.evaluate((many) => (globalThis as World).library.seed(many), COUNT);
    console.log(`\nthe library over ${count} highlights (limit: no task over 50 ms while scrolling)`);
    console.log(row('', 'took', 'longest task'));
    const told = (name: string, { took, task }: Measured) => {
      if (name.startsWith('scrolled')) figure('library: scrolled, longest task (ms)', task, 50, 'limit');
      console.log(row(name, ms(took), said(task)));
    };
    told('opened: read and listed', await page.evaluate(() => (globalThis as World).library.open()));
    told(
      `scrolled ${STEPS} steps, ends`,
      await page.evaluate((steps) => (globalThis as World).library.scroll(steps), STEPS),
    );
    console.log(`  rows in the document: ${await page.evaluate(() => (globalThis as World).library.drawn())}`);
    for (const [name, typed] of [
      ['searched, first', '署名'],
      ['searched again', '調査 10'],
      ['searched by kana, first', 'らちもんだい'],
    ] as const)
      told(name, await page.evaluate((word) => (globalThis as World).library.search(word), typed));
  } finally {
    await browser.close();
    server.close();
  }
};
void main();
