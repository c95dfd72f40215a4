import type { BrowserContext, Page } from '@playwright/test';
import { article, expect, test } from './browser';

/** Seen by what runs inside the extension (`evaluate`). */
declare const chrome: typeof import('wxt/browser').browser & {
  contextMenus: { onClicked: { dispatch: (clicked: object, tab: object) => void } };
  omnibox: {
    onInputChanged: { dispatch: (typed: string, suggest: (found: { content: string }[]) => void) => void };
    onInputEntered: { dispatch: (typed: string, where: string) => void };
  };
  offscreen: { hasDocument: () => Promise<boolean>; closeDocument: () => Promise<void> };
};

const SENTENCE = '両国の首脳は平壌で会談し、日朝平壌宣言に署名した。';
const STRICT = { 'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'" };

const ours = async (context: BrowserContext) =>
  context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
/** The tests' build has open shadow roots. */
const card = (page: Page) => page.locator('kyakuchu-reading').getByRole('dialog');

const select = (page: Page, selector: string) =>
  page.evaluate((which) => {
    const element = document.querySelector(which);
    if (element) getSelection()?.selectAllChildren(element);
  }, selector);

/** Chooses our entry in the menu of the page's selection, as the browser would tell us of it. */
const chooseReading = async (context: BrowserContext, page: Page) => {
  const worker = await ours(context);
  await worker.evaluate(async (url) => {
    const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url);
    chrome.contextMenus.onClicked.dispatch(
      { menuItemId: 'readSelection', editable: false, pageUrl: url, frameId: 0, selectionText: '' },
      tab ?? {},
    );
  }, page.url());
};

test('the menu reads a Japanese selection on a page with a strict policy: checked readings at once, the rest marked', async ({
  page,
  site,
  browserWithUs,
}) => {
  await site.open(page, { html: article(`<p id="p">${SENTENCE}</p>`), headers: STRICT });
  const before = await page.locator('body').innerHTML();
  await select(page, '#p');
  const started = Date.now();
  await chooseReading(browserWithUs, page);
  await expect(card(page)).toContainText('Reading of the selection');
  await expect(card(page)).toContainText('ぴょんやん');
  const known = Date.now() - started;
  await expect(card(page)).toContainText('nobody has checked them', { timeout: 30_000 });
  console.log(
    `reading of a selection: checked readings after ${known} ms, on first use the whole after ${Date.now() - started} ms`,
  );
  await expect(card(page).locator('.kk-guess').first()).toBeVisible();
  await expect(card(page)).toContainText('Ryōkoku'.toLowerCase());
  await expect(card(page)).toContainText('Japan–DPRK Pyongyang Declaration');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  expect(await page.locator('body').innerHTML()).toBe(before);
});

test('the key reads a selection; the passage it resembles is named', async ({ page, site }) => {
  const clause = '双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。';
  await site.open(page, { html: article(`<p>日朝平壌宣言から。</p><p id="p">${clause}</p>`), headers: STRICT });
  await expect(page.locator('kyakuchu-host')).toHaveCount(1);
  await select(page, '#p');
  await page.keyboard.press('Alt+Shift+R');
  await expect(card(page).getByRole('button', { name: /Pyongyang Declaration article 3/ })).toBeVisible();
  await expect(card(page)).toContainText('kokusaihō');
});

test('a Korean selection is romanized, with hanja over what the glossary knows, and no analyser is started', async ({
  page,
  site,
  browserWithUs,
}) => {
  const worker = await ours(browserWithUs);
  if (await worker.evaluate(() => chrome.offscreen.hasDocument()))
    await worker.evaluate(() => chrome.offscreen.closeDocument());
  await site.open(page, article('<p id="p" lang="ko">일본인 납치 문제와 청구권</p>'));
  await select(page, '#p');
  await chooseReading(browserWithUs, page);
  await expect(card(page)).toContainText('ilbonin napchi munjewa cheonggugwon');
  await expect(card(page).locator('rt', { hasText: '請求權' })).toBeVisible();
  expect(await worker.evaluate(() => chrome.offscreen.hasDocument())).toBe(false);
});

test('an analyser that dies in the middle comes back, and the answer with it', async ({
  page,
  site,
  browserWithUs,
}) => {
  const worker = await ours(browserWithUs);
  if (await worker.evaluate(() => chrome.offscreen.hasDocument()))
    await worker.evaluate(() => chrome.offscreen.closeDocument());
  await site.open(page, article(`<p id="p">${SENTENCE}</p>`));
  await select(page, '#p');
  await chooseReading(browserWithUs, page);
  await expect(card(page)).toContainText('Loading the dictionary');
  await expect.poll(() => worker.evaluate(() => chrome.offscreen.hasDocument())).toBe(true);
  // While it loads its dictionary, its home is taken away.
  await worker.evaluate(() => chrome.offscreen.closeDocument());
  await expect(card(page)).toContainText('nobody has checked them', { timeout: 40_000 });
  await expect(card(page).locator('.kk-guess').first()).toBeVisible();
});

test('nothing selected opens nothing, and nothing of the analyser is loaded on a page that does not ask', async ({
  page,
  site,
  browserWithUs,
}) => {
  const worker = await ours(browserWithUs);
  if (await worker.evaluate(() => chrome.offscreen.hasDocument()))
    await worker.evaluate(() => chrome.offscreen.closeDocument());
  await site.open(page, article(`<p id="p">${SENTENCE}</p>`));
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await chooseReading(browserWithUs, page);
  await page.waitForTimeout(500);
  await expect(card(page)).toHaveCount(0);
  expect(await worker.evaluate(() => chrome.offscreen.hasDocument())).toBe(false);
});

test('the address bar suggests for what is typed, and Enter opens the passage or the look-up', async ({
  browserWithUs,
}) => {
  const worker = await ours(browserWithUs);
  const suggested = (typed: string) =>
    worker.evaluate(
      (text) =>
        new Promise<{ content: string; description?: string }[]>((resolve) => {
          chrome.omnibox.onInputChanged.dispatch(text, resolve);
        }),
      typed,
    );
  expect((await suggested('ratti'))[0]?.content).toBe('拉致');
  expect((await suggested('4.4'))[0]?.content).toBe('decl.4.4');
  const opened = async (typed: string) => {
    await worker.evaluate((text) => chrome.omnibox.onInputEntered.dispatch(text, 'newForegroundTab'), typed);
    return expect.poll(() =>
      worker.evaluate(async () =>
        (await chrome.tabs.query({})).map(({ url, pendingUrl }) => pendingUrl || url || '').join(' '),
      ),
    );
  };
  await (await opened('decl.4.4')).toContain('reader.html#decl.4.4');
  await (await opened('拉致')).toContain(`popup.html?q=${encodeURIComponent('拉致')}`);
});
