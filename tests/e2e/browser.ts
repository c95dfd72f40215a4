import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type BrowserContext, test as base, chromium, expect, type Page } from '@playwright/test';
import { type Outside, recordOutside } from '../outside';

const extension = join(import.meta.dirname ?? '', '../../.output/testing/chrome-mv3-testing');

/** A page as the tests write it: its HTML, and response headers where they matter (CSP, charset). */
interface Served {
  html: string | Buffer;
  headers?: Record<string, string>;
  /** Other pages of the same site by their paths ('/b'), for frames and moves. */
  others?: Record<string, string>;
}

/** The tests' web site: one page at a time, on this machine alone. Asked for anything that its page does not name, the test fails: nobody sends a word to it. */
export interface Site {
  open: (page: Page, served: Served | string) => Promise<void>;
  asked: string[];
  address: string;
}

/** A browser with the extension as it is built for the tests, and a profile of its own that goes when it is closed. Only this machine is to be reached. */
export const launchWithUs = (outside: Outside, folder = extension): Promise<BrowserContext> =>
  chromium.launchPersistentContext('', {
    executablePath: process.env.KYAKUCHU_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1000, height: 800 },
    locale: 'en-US',
    args: [
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      ...outside.args,
      '--disable-features=Translate',
      '--disable-background-networking',
    ],
  });

export const test = base.extend<
  { page: Page; site: Site; quiet: undefined },
  { browserWithUs: BrowserContext; worker: { id: string }; outside: Outside }
>({
  outside: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
    async ({}, use) => {
      const outside = await recordOutside();
      await use(outside);
      outside.close();
    },
    { scope: 'worker' },
  ],
  // Whatever a test is about, it fails where anything at all leaves this machine.
  quiet: [
    async ({ outside }, use) => {
      await use(undefined);
      expect(outside.asked.splice(0), 'asked of the network').toEqual([]);
    },
    { auto: true },
  ],
  browserWithUs: [
    async ({ outside }, use) => {
      const context = await launchWithUs(outside);
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  worker: [
    async ({ browserWithUs }, use) => {
      const worker = browserWithUs.serviceWorkers()[0] ?? (await browserWithUs.waitForEvent('serviceworker'));
      await use({ id: new URL(worker.url()).host });
    },
    { scope: 'worker' },
  ],
  page: async ({ browserWithUs, worker }, use) => {
    void worker;
    const page = await browserWithUs.newPage();
    await use(page);
    await page.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
  site: async ({}, use) => {
    let served: Served = { html: '' };
    const asked: string[] = [];
    const unknown: string[] = [];
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      asked.push(path);
      const named = path === '/' || path === '/favicon.ico' || served.others?.[path] || served.html.includes(path);
      if (request.method !== 'GET' || !named) unknown.push(`${request.method} ${path}`);
      const html = request.url === '/' ? served.html : served.others?.[request.url ?? ''];
      if (html === undefined) {
        response.writeHead(404).end();
        return;
      }
      const type = request.url?.endsWith('.mjs') ? 'text/javascript' : 'text/html';
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...served.headers }).end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await use({
      asked,
      address,
      open: async (page, what) => {
        served = typeof what === 'string' ? { html: what } : what;
        await page.goto(address);
      },
    });
    server.closeAllConnections();
    server.close();
    expect(unknown, 'asked of the site').toEqual([]);
  },
});
export { expect } from '@playwright/test';

/** A whole document around a body. */
export const article = (body: string, head = '') =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>試験の記事</title>${head}</head><body>${body}</body></html>`;

/** Painted stretches by highlight name: the page's own words that carry a footnote. */
export const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => /^kyakuchu-(quote|restate|mention)-/.test(name))
      .map(([, highlight]) =>
        [...highlight]
          .map((range) => (range.startContainer as Text).data.slice(range.startOffset, range.endOffset))
          .join(''),
      ),
  );

/** Waits until something is painted, and returns it. */
export const untilPainted = async (page: Page): Promise<string[]> => {
  await page.waitForFunction(
    () => [...CSS.highlights.keys()].some((name) => /^kyakuchu-(quote|restate|mention)-/.test(name)),
    undefined,
    {
      timeout: 15_000,
    },
  );
  return painted(page);
};
