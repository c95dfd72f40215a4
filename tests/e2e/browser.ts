import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type BrowserContext, test as base, chromium, type Page } from '@playwright/test';

const extension = join(import.meta.dirname ?? '', '../../.output/testing/chrome-mv3-testing');

/** A page as the tests write it: its HTML, and response headers where they matter (CSP, charset). */
interface Served {
  html: string | Buffer;
  headers?: Record<string, string>;
  /** Other pages of the same site by their paths ('/b'), for frames and moves. */
  others?: Record<string, string>;
}

/** The tests' web site: one page at a time, on this machine alone; counts what is asked of it. */
export interface Site {
  open: (page: Page, served: Served | string) => Promise<void>;
  asked: string[];
  address: string;
}

/** A browser with the extension as it is built for the tests, and a profile of its own that goes when it is closed. */
export const launchWithUs = (): Promise<BrowserContext> =>
  chromium.launchPersistentContext('', {
    executablePath: process.env.KYAKUCHU_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1000, height: 800 },
    locale: 'en-US',
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      // Names under .example lead to the tests' site: news.example is a site that nobody has granted.
      '--host-resolver-rules=MAP *.example 127.0.0.1',
      '--disable-features=Translate',
      '--disable-background-networking',
    ],
  });

export const test = base.extend<{ page: Page; site: Site }, { browserWithUs: BrowserContext; worker: { id: string } }>({
  browserWithUs: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
    async ({}, use) => {
      const context = await launchWithUs();
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
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
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
