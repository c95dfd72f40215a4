import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { ensureChromium } from '../setup/chromium';

/** A browser with the extension (the build for tests, made beforehand), and a site on this machine whose pages are given by path. */
export interface Bench {
  context: BrowserContext;
  page: Page;
  /** Of the browser as a whole. */
  session: CDPSession;
  address: string;
  /** Stops the background, as the browser does when it has been idle. */
  stopBackground: () => Promise<void>;
  /** Whether it runs. */
  backgroundRuns: () => Promise<boolean>;
  close: () => Promise<void>;
}

export const article = (body: string) =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>記事</title></head><body>${body}</body></html>`;
export const paragraphs = (text: string): string =>
  text
    .split('\n')
    .filter(Boolean)
    .map((one) => `<p>${one.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('\n');

export const withExtension = async (root: string, pages: Readonly<Record<string, string>>): Promise<Bench> => {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pages[request.url ?? ''] ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const extension = join(root, '.output/testing/chrome-mv3-testing');
  const context = await chromium.launchPersistentContext('', {
    executablePath: ensureChromium(),
    headless: true,
    viewport: { width: 1000, height: 800 },
    args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`, '--disable-features=Translate'],
  });
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  // The first run opens its page in front; a tab behind another is drawn once a second.
  await until(() => context.pages().some((one) => one.url().endsWith('welcome.html')), 5000);
  for (const one of context.pages()) if (one.url().endsWith('welcome.html')) await one.close();
  const page = await context.newPage();
  const session = await (
    context.browser() as NonNullable<ReturnType<BrowserContext['browser']>>
  ).newBrowserCDPSession();
  const background = async () =>
    (await session.send('Target.getTargets')).targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
    );
  return {
    context,
    page,
    session,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stopBackground: async () => {
      const ours = await background();
      if (ours) await session.send('Target.closeTarget', { targetId: ours.targetId });
      await until(async () => (await background()) === undefined, 5000);
    },
    backgroundRuns: async () => (await background()) !== undefined,
    close: async () => {
      await context.close();
      server.closeAllConnections();
      server.close();
    },
  };
};

/** Polls until something holds; false where it does not in time (ms). */
export const until = async (holds: () => boolean | Promise<boolean>, most: number): Promise<boolean> => {
  for (const end = Date.now() + most; Date.now() < end; ) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return false;
};

/** Waits until the page has a footnote. */
export const untilPainted = (page: Page) =>
  page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('kyakuchu-')), undefined, {
    timeout: 60_000,
  });
