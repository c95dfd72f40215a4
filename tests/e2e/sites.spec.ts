import type { Page } from '@playwright/test';
import { article, expect, untilPainted } from './browser';
import { justInstalled, request, test } from './granting';

/** Seen by what runs inside the extension (`evaluate`). */
declare const chrome: typeof import('wxt/browser').browser;
const CLAUSE = '双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。';
/** Events of the browser that a test sets off itself. */
interface Dispatched {
  dispatch: (...values: unknown[]) => void;
}
interface Views {
  extension: { getViews: (which: { type: 'popup' }) => Window[] };
}

/** How many stretches are painted. */
const marks = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
const hosts = (page: Page) => page.locator('kyakuchu-host').count();
const QUOTING = article(`<p>日朝の宣言には「${CLAUSE}」とある。</p>`);

test('a site that nobody granted is not read', async ({ page, site, news }) => {
  await site.open(page, QUOTING);
  await untilPainted(page);
  await page.goto(news);
  await page.waitForFunction(() => document.readyState === 'complete');
  expect(await hosts(page)).toBe(0);
});

test('a granted site is read at once where it is open, and again whenever it is opened; withdrawn, its pages go quiet', async ({
  context,
  ours,
  page,
  site,
  news,
}) => {
  await site.open(page, QUOTING);
  await page.goto(news);
  expect(await hosts(page)).toBe(0);
  await request(context, ours, '*://news.example/*');
  await untilPainted(page);
  await page.reload();
  expect(await untilPainted(page)).toHaveLength(1);
  await ours.evaluate(() => chrome.permissions.remove({ origins: ['*://news.example/*'] }));
  await expect.poll(() => marks(page)).toBe(0);
  await page.reload();
  await page.waitForFunction(() => document.readyState === 'complete');
  expect(await hosts(page)).toBe(0);
});

justInstalled(
  'leave for every site starts no second script where the extension reads already; taken back, the settings offer what went with it',
  async ({ context, ours, page, site }) => {
    await request(context, ours, '*://*/*');
    await expect
      .poll(() => ours.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id)))
      .toEqual(['granted-sites']);
    await site.open(page, QUOTING);
    expect(await untilPainted(page)).toHaveLength(1);
    const [script] = await ours.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    expect(script?.excludeMatches).toEqual(expect.arrayContaining(['http://127.0.0.1/*', '*://*.asahi.com/*']));
    const settings = await context.newPage();
    await settings.goto(`chrome-extension://${new URL(ours.url()).host}/options.html`);
    await expect(settings.getByRole('button', { name: 'Remove Every site' })).toBeVisible();
    await expect(settings.getByText('The browser has not allowed')).toHaveCount(0);
    await settings.getByRole('button', { name: 'Remove Every site' }).click();
    await expect(settings.getByText('The browser has not allowed')).toBeVisible();
  },
);

test('the key of the browser and the page’s menu turn footnotes off and on', async ({ ours, page, site }) => {
  await site.open(page, QUOTING);
  await untilPainted(page);
  const [tab] = await ours.evaluate((url) => chrome.tabs.query({ url: `${url}*` }), site.address);
  const key = () =>
    ours.evaluate(
      (one) => (chrome.commands.onCommand as unknown as Dispatched).dispatch('read-page', one),
      tab as object,
    );
  const menu = () =>
    ours.evaluate(
      (one) => (chrome.contextMenus.onClicked as unknown as Dispatched).dispatch({ menuItemId: 'readPage' }, one),
      tab as object,
    );
  await key();
  await expect.poll(() => marks(page)).toBe(0);
  await menu();
  await untilPainted(page);
});

test('the popup over a page says what was found, hides it, and sets its site to never and back', async ({
  context,
  ours,
  page,
  site,
}) => {
  await site.open(page, QUOTING);
  await untilPainted(page);
  // The popup is no page that a test can drive: another page of ours looks into it.
  const window = await context.newPage();
  await window.goto(`chrome-extension://${new URL(ours.url()).host}/options.html`);
  await page.bringToFront();
  await ours.evaluate(() => chrome.action.openPopup());
  const inPopup = (press?: string) =>
    window.evaluate((name) => {
      const [view] = (chrome as unknown as Views).extension.getViews({ type: 'popup' });
      const section = view?.document.querySelector('.kk-page') as HTMLElement | null | undefined;
      if (name !== undefined)
        [...(section?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === name)?.click();
      return section?.textContent ?? '';
    }, press);
  await expect.poll(() => inPopup()).toContain('127.0.0.1 one footnote');
  expect(await inPopup()).toContain('Quotations 1');
  await inPopup('Hide');
  await expect.poll(() => inPopup()).toContain('footnotes hidden');
  expect(await marks(page)).toBe(0);
  await inPopup('Show');
  await expect.poll(() => inPopup()).toContain('one footnote');
  await inPopup('Never here');
  await expect.poll(() => inPopup()).toContain('not read');
  await expect.poll(() => marks(page)).toBe(0);
  await inPopup('Always here');
  await expect.poll(() => inPopup()).toContain('one footnote');
  await untilPainted(page);
});
