import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { article, expect, painted, test, untilPainted } from './browser';

declare const chrome: typeof import('wxt/browser').browser;

const CLAUSE = '双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const card = (page: Page) => page.locator('kyakuchu-host .kk-card').first();
const open = async (page: Page, number: number) => {
  await page.locator(`kyakuchu-host .kk-mark:has(span:text-is("${number}"))`).click();
  await expect(card(page)).toBeVisible();
};

/** What axe finds in our shadow root, as short lines. */
const faults = (page: Page) =>
  page.evaluate(`(async () => { ${axe};
    const { violations } = await axe.run({ fromShadowDom: ['kyakuchu-host', '.kk-cards'] }, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 160) + ' ' + failureSummary)); })()`);

test('a restatement shows the words that match, both ways, and what the page does not carry', async ({
  page,
  site,
}) => {
  await site.open(
    page,
    article(
      '<p lang="en">They met again. North Korea said its moratorium on missile launches would go on after 2003.</p>',
    ),
  );
  await untilPainted(page);
  await open(page, 1);
  await expect(card(page).locator('.kk-hit').first()).toBeVisible();
  await expect(card(page).locator('.kk-pairs')).toContainText('moratorium on missile launches');
  await expect(card(page).locator('.kk-pairs')).toContainText('ミサイル発射のモラトリアム');
  expect(await faults(page)).toEqual([]);
});

test('without readings too, the caret of missing words hangs at its own gap, wherever the line breaks', async ({
  page,
  site,
  browserWithUs,
}) => {
  const worker = browserWithUs.serviceWorkers()[0];
  await worker?.evaluate(() => chrome.storage.local.set({ settings: { furigana: 'never' } }));
  try {
    await site.open(
      page,
      article(
        '<p>宣言は「朝鮮民主主義人民共和国側は、この宣言の精神に従い、ミサイル発射のモラトリアムを2003年以降も延長していく意向を表明した」とする。</p>',
      ),
    );
    await untilPainted(page);
    await open(page, 1);
    const gap = card(page).locator('.kk-text .kk-gap');
    await expect(gap).toHaveText('言');
    expect(await gap.evaluate((element) => element.getClientRects().length)).toBe(1);
    await expect(card(page).locator('rt')).toHaveCount(0);
  } finally {
    await worker?.evaluate(() => chrome.storage.local.set({ settings: {} }));
  }
});

test('several passages are tabs that the arrow keys move through', async ({ page, site }) => {
  await site.open(
    page,
    article(
      '<p>日朝の会談で「過去の植民地支配によって、朝鮮の人々に多大の損害と苦痛を与えたという歴史の事実を謙虚に受け止め、痛切な反省と心からのお詫びの気持ちを表明した」と記された。</p>',
    ),
  );
  await untilPainted(page);
  await open(page, 1);
  const tabs = card(page).getByRole('tab');
  await expect(tabs.first()).toHaveAttribute('aria-selected', 'true');
  const first = await card(page).locator('.kk-id').first().textContent();
  await tabs.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(tabs.nth(1)).toBeFocused();
  await expect(card(page).locator('.kk-id').first()).not.toHaveText(first ?? '');
  expect(await faults(page)).toEqual([]);
});

test('copying gives the passage with its citation; the foot says so, with one way on', async ({ page, site }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await site.open(page, article(`<p>日朝の「${CLAUSE}」</p>`));
  await untilPainted(page);
  await open(page, 1);
  await card(page).getByRole('button', { name: 'Copy' }).click();
  await expect(card(page).getByRole('status')).toContainText('Copied with its citation.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(CLAUSE);
  expect(copied).toContain('decl.3.1a');
  await card(page).getByRole('button', { name: 'Copy the words only' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(CLAUSE);
});

test('"not right" hides a footnote here, remembers it, and can be undone', async ({ page, site }) => {
  await site.open(page, article(`<p>日朝の「${CLAUSE}」</p><p>拉致</p>`));
  await untilPainted(page);
  await open(page, 1);
  await card(page).getByRole('button', { name: 'Not right' }).click();
  await expect.poll(() => painted(page)).toEqual([]);
  await page.reload();
  // What else the page has is painted again, and this is not.
  await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('kyakuchu-term-')));
  await expect.poll(() => painted(page)).toEqual([]);
  await site.open(page, article(`<p>日朝の「${CLAUSE.replace('互いの', 'お互いの')}」</p>`));
  await untilPainted(page);
  await open(page, 1);
  await card(page).getByRole('button', { name: 'Not right' }).click();
  await card(page).getByRole('button', { name: 'Bring it back' }).click();
  await expect.poll(async () => (await painted(page)).length).toBe(1);
});

test('a term opens its card from the keys; a term inside a card opens one small card under its word', async ({
  page,
  site,
}) => {
  await site.open(page, article(`<p>日朝の「${CLAUSE}」</p><p>拉致という語。</p>`));
  await untilPainted(page);
  await page.getByRole('button', { name: 'Term, 拉致' }).focus();
  await page.keyboard.press('Enter');
  await expect(card(page).locator('.kk-lemma')).toContainText('拉致');
  await expect(card(page).locator('.kk-eq')).toContainText('납치');
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await open(page, 1);
  await card(page).locator('.kk-terms button').first().click();
  const nested = page.locator('kyakuchu-host .kk-nested');
  await expect(nested).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(nested).toHaveCount(0);
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
});

test('a stretch inside a link keeps the link; the numeral is ours', async ({ page, site }) => {
  await site.open(page, article(`<p>日朝の<a id="a" href="#there">「${CLAUSE}」</a></p>`));
  await untilPainted(page);
  await page.locator('#a').click();
  expect(page.url()).toMatch(/#there$/);
  await expect(page.locator('kyakuchu-host .kk-card')).toHaveCount(0);
  await open(page, 1);
});

test('in a narrow window the card is a sheet; in full screen it is inside the full-screen element', async ({
  page,
  site,
}) => {
  await site.open(page, article(`<section id="s" style="background:#fff"><p>日朝の「${CLAUSE}」</p></section>`));
  await untilPainted(page);
  await page.evaluate(() =>
    document.addEventListener('click', () => document.getElementById('s')?.requestFullscreen(), { once: true }),
  );
  await page.locator('#s').click({ position: { x: 2, y: 2 } });
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('s');
  await expect(page.locator('#s > kyakuchu-host')).toHaveCount(1);
  await open(page, 1);
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.exitFullscreen().catch(() => undefined));
  await page.setViewportSize({ width: 420, height: 700 });
  await open(page, 1);
  await expect(card(page)).toHaveClass(/kk-sheet/);
  expect((await card(page).boundingBox())?.width).toBe(420);
  expect(await faults(page)).toEqual([]);
});
