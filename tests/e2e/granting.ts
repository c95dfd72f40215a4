import type { BrowserContext, Page, Worker } from '@playwright/test';
import { test as base, expect, launchWithUs } from './browser';

/** Seen by what runs inside the extension (`evaluate`). */
declare const chrome: typeof import('wxt/browser').browser;

interface Granting {
  context: BrowserContext;
  ours: Worker;
  /** The tests' site under a name that nobody has granted. */
  news: string;
}

const onlyBackground = async (context: BrowserContext): Promise<Worker> =>
  context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));

/** What a test granted, set and opened is taken back: the next one finds the browser as it was installed. */
const asInstalled = async (context: BrowserContext, ours: Worker, pages: readonly Page[]) => {
  await ours.evaluate(async () => {
    const { host_permissions: required = [] } = chrome.runtime.getManifest();
    const { origins = [] } = await chrome.permissions.getAll();
    const granted = origins.filter((origin) => !required.includes(origin));
    if (granted.length > 0) await chrome.permissions.remove({ origins: granted });
    await chrome.storage.local.remove('settings');
  });
  for (const page of context.pages()) if (!pages.includes(page)) await page.close();
};

/** The shared browser for tests that grant sites and change settings: all of it is taken back after each. */
export const test = base.extend<Granting>({
  context: async ({ browserWithUs }, use) => {
    const before = browserWithUs.pages();
    await use(browserWithUs);
    await asInstalled(browserWithUs, await onlyBackground(browserWithUs), before);
  },
  ours: async ({ context }, use) => {
    await use(await onlyBackground(context));
  },
  page: async ({ context }, use) => {
    await use(await context.newPage());
  },
  news: async ({ site }, use) => {
    await use(site.address.replace('127.0.0.1', 'news.example'));
  },
});

/** A browser of its own, just installed, for tests that are about installing and updating. */
export const justInstalled = test.extend<Granting>({
  context: async ({ outside }, use) => {
    const context = await launchWithUs(outside);
    await use(context);
    await context.close();
  },
});

/** The browser's own question cannot be clicked by a test: its settings are told beforehand that the answer is yes. */
export const answerYes = async (context: BrowserContext, ours: Worker, origin: string) => {
  const id = new URL(ours.url()).host;
  const settings = await context.newPage();
  await settings.goto(`chrome://extensions/?id=${id}`);
  await settings.evaluate(
    ([extensionId, host]) =>
      (
        globalThis as unknown as {
          chrome: { developerPrivate: { addHostPermission: (id: string, host: string) => Promise<void> } };
        }
      ).chrome.developerPrivate.addHostPermission(extensionId as string, host as string),
    [id, origin],
  );
  await settings.close();
};

/** Opens one of our pages as a tab and asks the browser for a permission in a click there. */
export const request = async (context: BrowserContext, ours: Worker, origin: string) => {
  await answerYes(context, ours, origin);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${new URL(ours.url()).host}/popup.html`);
  await page.evaluate((asked) => {
    document.body.addEventListener('click', () => void chrome.permissions.request({ origins: [asked] }), {
      once: true,
    });
  }, origin);
  await page.mouse.click(5, 5);
  await expect
    .poll(() => ours.evaluate((asked) => chrome.permissions.contains({ origins: [asked] }), origin))
    .toBe(true);
  await page.close();
};
