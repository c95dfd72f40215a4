import type { Page } from '@playwright/test';
import { article, expect, test, untilPainted } from './browser';

declare const chrome: typeof import('wxt/browser').browser;

const CLAUSE = '双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。';
const BODY = `<p>日朝の「${CLAUSE}」</p><div style="height:2500px"></div><p>日朝の「双方は、安全保障にかかわる問題について協議を行っていくこととした。」</p><textarea id="t"></textarea>`;
const card = (page: Page) => page.locator('kyakuchu-host .kk-card');
const focused = (page: Page) =>
  page.evaluate(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement;
    return (inner ?? document.activeElement)?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '';
  });

test('keys go to the next and the previous footnote, open it, close it and hide all; never while typing', async ({
  page,
  site,
}) => {
  await site.open(page, article(BODY));
  await untilPainted(page);
  await page.keyboard.press('Alt+Period');
  await expect.poll(() => focused(page)).toMatch(/^Footnote 1,/);
  await page.keyboard.press('Alt+Period');
  await expect.poll(() => focused(page)).toMatch(/^Footnote 2,/);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  await page.keyboard.press('Alt+Comma');
  await expect.poll(() => focused(page)).toMatch(/^Footnote 1,/);
  await page.keyboard.press('Alt+Slash');
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect.poll(() => focused(page)).toMatch(/^Footnote 1,/);
  await page.keyboard.press('Alt+Shift+KeyF');
  await expect(page.locator('kyakuchu-host .kk-mark')).toHaveCount(0);
  await page.keyboard.press('Alt+Shift+KeyF');
  await expect(page.locator('kyakuchu-host .kk-mark').first()).toBeAttached();
  await page.locator('#t').focus();
  await page.keyboard.press('Alt+Slash');
  expect(await focused(page)).toBe('TEXTAREA');
  await expect(card(page)).toHaveCount(0);
});

test('the count is said once; marks come in the order of the text, whenever they were found', async ({
  page,
  site,
}) => {
  await site.open(page, article(BODY));
  await untilPainted(page);
  await expect(page.locator('kyakuchu-host > [role="status"], kyakuchu-host .kk-sr[role="status"]').first()).toHaveText(
    '2 footnotes on this page.',
  );
  await page.evaluate((clause) => {
    const early = document.createElement('p');
    early.textContent = `日朝の「${clause}」`;
    document.body.prepend(early);
  }, CLAUSE);
  await expect
    .poll(() =>
      page.locator('kyakuchu-host .kk-mark:has(span)').evaluateAll((all) => all.map((one) => one.textContent)),
    )
    .toEqual(['3', '1', '2']);
});

test('a page answers the panel: what it has, going there, and back', async ({ page, site, browserWithUs }) => {
  await site.open(page, article(BODY));
  await untilPainted(page);
  const worker = browserWithUs.serviceWorkers()[0];
  const ask = (message: object) =>
    worker?.evaluate(async (asked) => {
      const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*', active: true });
      return chrome.tabs.sendMessage(tab?.id as number, asked, { frameId: 0 });
    }, message);
  expect(await ask({ type: 'page?' })).toMatchObject({
    title: '試験の記事',
    lang: 'ja',
    on: true,
    notes: [
      { number: 1, kind: 'quote', text: CLAUSE.slice(0, -1) },
      { number: 2, kind: 'quote' },
    ],
  });
  expect(await ask({ type: 'go', number: 2 })).toBe(true);
  await expect(card(page)).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  expect(await ask({ type: 'go', number: 99 })).toBe(false);
  expect(await ask({ type: 'back' })).toBe(true);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  expect(await ask({ type: 'back' })).toBe(false);
});
