import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from './browser';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const open = async (page: Page, worker: { id: string }, at = '') => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`chrome-extension://${worker.id}/reader.html${at}`);
  await page.locator('article.r-row').first().waitFor();
};

/** The row of a passage. */
const row = (page: Page, id: string) => page.locator(`article[id="${id}"]`);
/** Where each piece of a row's text stands within the row, and the row's height: what must not move. */
const lines = (page: Page, id: string) =>
  row(page, id).evaluate((article) => {
    const text = article.querySelector('[data-text]') as Element;
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('rt') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const range = document.createRange();
    const row = article.getBoundingClientRect();
    const places: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      range.selectNodeContents(node);
      const { left, top } = range.getBoundingClientRect();
      places.push(`${Math.round(left - row.left)},${Math.round(top - row.top)}`);
    }
    return [places.join(' '), row.height];
  });
/** The words painted as found: all, and the one that is gone to. */
const foundWords = (page: Page) =>
  page.evaluate(() =>
    ['kk-find', 'kk-find-now'].map((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString())),
  );

/** What the clipboard holds, by pasting it. */
const pasted = async (page: Page): Promise<string> => {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('ControlOrMeta+V');
  const field = page.locator('#pasted');
  const text = await field.inputValue();
  await field.evaluate((element) => element.remove());
  return text;
};
/** Stores settings as the options page would. */
const store = (page: Page, settings: object) =>
  page.evaluate(
    (stored) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set: (all: object) => Promise<void> } } } }
      ).chrome.storage.local.set({
        settings: stored,
      }),
    settings,
  );

test('an address opens the edition at its passage, with the well behind it, and history goes back', async ({
  page,
  worker,
}) => {
  await open(page, worker, '#decl.4.4');
  await expect(row(page, 'decl.4.4')).toBeInViewport();
  await expect(row(page, 'decl.4.4')).toHaveAttribute('aria-current', 'location');
  await expect(page.locator('.r-toc [aria-current="location"]')).toHaveText('4 The region');
  await row(page, 'decl.4.4').getByRole('link', { name: 'Lee footnote 11' }).click();
  await expect(page).toHaveURL(/#paper\.fn11$/);
  await expect(row(page, 'paper.fn11')).toBeInViewport();
  await row(page, 'paper.fn11').getByRole('link', { name: 'Back to the mark' }).click();
  await expect(row(page, 'paper.IV.1.p1')).toHaveClass(/here/);
  await page.goBack();
  await page.goBack();
  await expect(row(page, 'decl.4.4')).toBeInViewport();
});

test('an article’s address marks all of it; two sentences have one address', async ({ page, worker }) => {
  await open(page, worker, '#decl.4.3');
  await expect(page.locator('article.here')).toHaveCount(2);
  await page.goto(`chrome-extension://${worker.id}/reader.html#decl.2`);
  await expect(page.locator('article.here')).toHaveCount(4);
});

test('everything that stands to a passage is beside it: translation, other works both ways, notes, terms', async ({
  page,
  worker,
}) => {
  await open(page, worker, '#decl.4.4');
  const clause = row(page, 'decl.4.4');
  await expect(clause.locator('[data-beside]')).toContainText('moratorium on missile launches');
  await expect(clause.getByRole('link', { name: /Summit record III\.2\.3/ }).first()).toBeVisible();
  await expect(clause).toContainText('[sic]');
  await clause.getByText('terms, explained').click();
  await expect(clause.locator('dl')).toContainText('モラトリアム');
  await page.goto(`chrome-extension://${worker.id}/reader.html#rec.III.2.3.ro`);
  await expect(
    row(page, 'rec.III.2.3.ro').getByRole('link', { name: 'Declaration article 4, paragraph 4' }),
  ).toBeVisible();
  await page.goto(`chrome-extension://${worker.id}/reader.html#decl.0.2`);
  await expect(row(page, 'decl.0.2').locator('.r-em')).toHaveCount(5);
});

test('furigana go and come and no line of the text moves', async ({ page, worker }) => {
  await open(page, worker, '#decl.2.3');
  await expect(row(page, 'decl.2.3').locator('rt').first()).toBeVisible();
  const before = await lines(page, 'decl.2.3');
  for (const choice of ['hover', 'never', 'always']) {
    await page.getByLabel('Furigana').selectOption(choice);
    const rt = row(page, 'decl.2.3').locator('rt').first();
    await expect(rt).toBeVisible({ visible: choice === 'always' });
    expect(await lines(page, 'decl.2.3')).toEqual(before);
  }
  await page.getByRole('combobox', { name: 'In', exact: true }).selectOption('romaji');
  await expect(row(page, 'decl.2.3').locator('rt').first()).toHaveText('sōhō');
  await page.getByRole('combobox', { name: 'In', exact: true }).selectOption('hiragana');
});

test('find goes through the three works and their translations, whatever the width and the kana', async ({
  page,
  worker,
}) => {
  await open(page, worker, '#decl');
  await page.keyboard.press('/');
  const field = page.getByLabel('Find in the three works');
  await expect(field).toBeFocused();
  await field.fill('ﾓﾗﾄﾘｱﾑ');
  await expect(page.locator('.r-count')).toHaveText('1 of 3');
  await expect.poll(() => foundWords(page)).toEqual([['モラトリアム'], ['モラトリアム']]);
  await expect(row(page, 'decl.4.4')).toBeInViewport();
  await field.press('Enter');
  await expect(page.locator('.r-count')).toHaveText('2 of 3');
  await expect(page).toHaveURL(/#rec\.III\.2\.3\.i\.2$/);
  await expect(row(page, 'rec.III.2.3.i.2')).toBeInViewport();
  await field.press('Shift+Enter');
  await expect(row(page, 'decl.4.4')).toBeInViewport();
  await field.fill('heartfelt apology');
  await expect.poll(async () => (await foundWords(page))[1]).toEqual(['heartfelt apology']);
  await field.fill('zzzz');
  await expect(page.locator('.r-count')).toHaveText('Nothing found');
  await field.press('Escape');
  await expect(field).toHaveCount(0);
  expect(await page.evaluate(() => CSS.highlights.has('kk-find'))).toBe(false);
});

test('another work stands beside, along the links', async ({ page, worker }) => {
  await open(page, worker, '#decl.4.3a');
  await page.getByLabel('Beside the text').selectOption('rec');
  const beside = row(page, 'decl.4.3a').locator('.r-parallel');
  await expect(beside).toContainText('された枠');
  await page.getByLabel('Beside the text').selectOption('paper');
  await expect(beside.getByRole('link', { name: 'Lee footnote 12' })).toBeVisible();
  await beside.getByText('As printed').first().click();
  await expect(beside).toContainText('강석주');
});

test('a passage and a work are cited in four forms, copied and saved', async ({ page, worker }) => {
  await open(page, worker, '#decl.4.4');
  const cite = row(page, 'decl.4.4').getByRole('button', { name: 'Cite article 4, paragraph 4' });
  await cite.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Citation' });
  await expect(panel).toBeFocused();
  await panel.getByLabel('with its words').check();
  await panel.getByRole('button', { name: 'Copy' }).click();
  await expect(panel.getByRole('status')).toHaveText('Copied.');
  expect(await pasted(page)).toMatch(
    /^「朝鮮民主主義人民共和国側は、.*」\n“日朝平壌宣言” \[Japan–DPRK Pyongyang Declaration\]/,
  );
  await panel.getByLabel('BibTeX').check();
  await expect(panel.locator('pre')).toContainText('@misc{pyongyang-declaration-2002:decl.4.4,');
  await panel.getByLabel('the whole work').check();
  await panel.getByLabel('RIS').check();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('pyongyang-declaration-2002.ris');
  await panel.getByLabel('CSL-JSON').check();
  expect(JSON.parse((await panel.locator('pre').textContent()) ?? '')).toMatchObject([{ type: 'treaty' }]);
  await panel.locator('pre').press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(cite).toBeFocused();
});

test('is one document to a screen reader: one main, contents, one heading of the first level, each language named', async ({
  page,
  worker,
}) => {
  await open(page, worker, '#paper.II');
  await expect(page.getByRole('main')).toHaveCount(1);
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 2, name: /^Ⅱ\. 1950년대/ })).toBeInViewport();
  await expect(row(page, 'paper.II.1.p1').locator('.r-text')).toHaveAttribute('lang', 'ko');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toBeVisible();
});

test('speaks Japanese and Korean, and takes a light or dark theme, as the settings say', async ({ page, worker }) => {
  await open(page, worker, '#decl.1.1');
  await store(page, { language: 'ko', theme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(page.locator('.r-cols')).toContainText('한국어, 자체 번역');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(25, 26, 28)');
  await store(page, { language: 'ja' });
  await expect(page.getByLabel('ふりがな')).toBeVisible();
  await store(page, {});
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('stands in any width without scrolling sideways', async ({ page, worker }) => {
  await open(page, worker, '#decl.4.2');
  for (const width of [1160, 900, 700, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
  }
  await page.getByRole('button', { name: 'Contents' }).click();
  await page.getByRole('link', { name: '3 Law and safety' }).click();
  await expect(row(page, 'decl.3.1a')).toBeInViewport();
});

test('prints whole: every row drawn, none cut, tools left out', async ({ page, worker }) => {
  await open(page, worker, '#rec');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(4);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.r-bar')).toBeHidden();
  const rows = page.locator('article.r-row');
  const plain = await rows.evaluateAll(
    (all) => all.filter((one) => getComputedStyle(one).breakInside !== 'avoid' || !one.querySelector('.r-text')).length,
  );
  expect(plain).toBe(0);
  await page.emulateMedia({ media: 'screen' });
});

test('asks the network for nothing', async ({ page, worker }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('chrome-extension:')) asked.push(request.url());
  });
  await open(page, worker, '#rec');
  await page.locator('a[href="#paper.VI"]').click();
  await expect(row(page, 'paper.VI.p1')).toBeInViewport();
  expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

test('axe finds nothing in it: each work, light and dark, with find and citation open, in three languages', async ({
  page,
  worker,
}) => {
  test.setTimeout(120_000);
  for (const [at, colorScheme, language] of [
    ['#decl.4.4', 'light', 'en'],
    ['#rec.III.2.2.i', 'dark', 'ja'],
    ['#paper.IV.1.p1', 'light', 'ko'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await open(page, worker, at);
    await store(page, { language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await page.locator('.r-open-cite').click();
    await page.keyboard.press('/');
    // The page's own policy lets no script in; the browser's tools do.
    await page.evaluate(readFileSync(AXE, 'utf8'));
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    });
    expect.soft(found, at).toEqual([]);
    await page.goto('about:blank');
  }
  await page.goto(`chrome-extension://${worker.id}/reader.html`);
  await store(page, {});
});
