import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from '@playwright/test';
import { article, test as base, expect, untilPainted } from './browser';

/** Seen by what runs inside the extension (`evaluate`). */
declare const chrome: typeof import('wxt/browser').browser;

const FOUR = 'ミサイル発射のモラトリアムを２００３年以降も更に延長していく意向を表明した。';
const LAW = '双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。';
const BODY = `<p>秋に読み返す日朝平壌宣言は、二〇〇二年の文書である。</p><p>第三項は「${LAW}」と述べる。</p>
  <div style="height:2500px"></div><p>第四項は「${FOUR}」とする。</p>`;

interface Opened {
  panel: Page;
  tab: number;
}

/** The panel as a page of its own, beside the page that it shows. */
const openPanel = async (context: BrowserContext, id: string, address: string): Promise<Opened> => {
  const panel = await context.newPage();
  await panel.setViewportSize({ width: 360, height: 900 });
  await panel.goto(`chrome-extension://${id}/popup.html`);
  const tab = await panel.evaluate(
    async (url) => (await chrome.tabs.query({})).find((one) => one.url?.startsWith(url))?.id ?? -1,
    address,
  );
  await panel.goto(`chrome-extension://${id}/sidepanel.html?tab=${tab}`);
  return { panel, tab };
};

const test = base.extend<{ open: () => Promise<Opened> }>({
  open: async ({ browserWithUs, worker, site }, use) => {
    const opened: Page[] = [];
    await use(async () => {
      const one = await openPanel(browserWithUs, worker.id, site.address);
      opened.push(one.panel);
      return one;
    });
    for (const panel of opened) await panel.close();
  },
});

const notes = (panel: Page) => panel.getByRole('region', { name: 'Footnotes of this page' }).getByRole('button');

test('the page’s footnotes in order, what it leans on, and the declaration in small', async ({ page, site, open }) => {
  await site.open(page, article(BODY));
  await untilPainted(page);
  const { panel } = await open();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('試験の記事');
  await expect(notes(panel)).toHaveCount(3);
  await expect(notes(panel).nth(0)).toHaveText(/^1 ?日朝平壌宣言.*Declaration.*mention$/s);
  await expect(notes(panel).nth(1)).toHaveText(/^2 ?双方は、国際法を遵守し.*Declaration 3\.1a.*quotation$/s);
  await expect(notes(panel).nth(2)).toHaveText(/^3 ?ミサイル発射.*Declaration 4\.4.*quotation$/s);
  await expect(
    panel.getByRole('img', {
      name: 'The declaration in small. The page touches 2 of its 17 passages: 3.1a, 4.4.',
    }),
  ).toBeVisible();
  await expect(panel.getByRole('link', { name: /3\.1a International law/ })).toHaveAttribute(
    'href',
    '/reader.html#decl.3.1a',
  );
  await expect(panel.getByText('Beside these the declaration by name.')).toBeVisible();
  expect(await panel.locator('.kk-mini .kk-lit').count()).toBeGreaterThan(2);
  expect(await panel.locator('q').first().getAttribute('lang')).toBe('ja');
});

test('by keyboard alone: kinds are filtered, the order chosen, a footnote gone to, and the way back taken', async ({
  page,
  site,
  open,
}) => {
  await site.open(page, article(BODY));
  await untilPainted(page);
  const { panel } = await open();
  await expect(notes(panel)).toHaveCount(3);
  const focused = () => panel.evaluate(() => document.activeElement?.textContent ?? '');
  const tabTo = async (text: RegExp) => {
    await panel.bringToFront();
    for (let k = 0; k < 20 && !text.test(await focused()); k += 1) await panel.keyboard.press('Tab');
    expect(await focused()).toMatch(text);
  };
  await tabTo(/^Quotations/);
  await panel.keyboard.press('Space');
  await expect(notes(panel)).toHaveCount(1);
  await expect(panel.getByText('1 of 3 footnotes shown')).toBeAttached();
  await panel.keyboard.press('Space');
  await expect(notes(panel)).toHaveCount(3);
  await panel.getByRole('radio', { name: 'As on the page' }).focus();
  await panel.keyboard.press('ArrowRight');
  await expect(panel.getByRole('region', { name: 'Declaration' })).toBeVisible();
  await panel.keyboard.press('ArrowLeft');
  await expect(notes(panel)).toHaveCount(3);

  await tabTo(/^1/);
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('End');
  expect(await focused()).toMatch(/^3/);
  await panel.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1500);
  await expect(panel.locator('[aria-current="true"]')).toHaveText(/^3/);
  await tabTo(/^Back to where you were$/);
  await panel.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await expect(panel.getByRole('button', { name: 'Back to where you were' })).toHaveCount(0);
});

test('it follows the page as it changes, and what the page asks is still answered by the background', async ({
  page,
  site,
  open,
}) => {
  await site.open(page, article(BODY));
  await untilPainted(page);
  const { panel } = await open();
  await expect(notes(panel)).toHaveCount(3);
  await page.evaluate((text) => {
    const fresh = document.createElement('p');
    fresh.textContent = `その後、「${text}」とある。`;
    document.body.append(fresh);
  }, '双方は、安全保障にかかわる問題について協議をおこなっていくこととした。');
  await expect(notes(panel)).toHaveCount(4);
  await site.open(page, article('<p>鶏もも肉は皮目から焼き、みりんとしょうゆを加える。</p>'));
  await expect(panel.getByText('Nothing on this page quotes, restates or names the three works.')).toBeVisible();
  await site.open(page, article(BODY));
  await expect(notes(panel)).toHaveCount(3);
});

test('footnotes of a frame are listed apart, with the frame’s own numbers', async ({ page, site, open }) => {
  const framed = createServer((_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(article(`<p>日朝の宣言の「${LAW}」</p>`));
  });
  await new Promise<void>((resolve) => framed.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(framed.address() as AddressInfo).port}/`;
  await site.open(page, article(`<p>日朝の「${FOUR}」</p><iframe src="${address}" width="600" height="300"></iframe>`));
  await untilPainted(page);
  const { panel } = await open();
  await expect(notes(panel)).toHaveCount(1);
  const inFrame = panel.getByRole('region', { name: 'In a frame of the page' }).getByRole('button');
  await expect(inFrame).toHaveCount(1);
  await expect(inFrame).toHaveText(/^1 ?双方は/);
  await inFrame.click();
  await expect(inFrame).toHaveAttribute('aria-current', 'true');
  framed.closeAllConnections();
  framed.close();
});

test('the reader’s highlights on the page are shown, and appear as they are made', async ({ page, site, open }) => {
  await site.open(page, article(BODY));
  await untilPainted(page);
  const { panel } = await open();
  await expect(notes(panel)).toHaveCount(3);
  await expect(panel.getByText('Your highlights on this page')).toHaveCount(0);
  const save = (exact: string, prefix: string, suffix: string, note = '') =>
    panel.evaluate(
      ([url, exact, prefix, suffix, note]) =>
        chrome.runtime.sendMessage({
          type: 'highlight.save',
          highlight: {
            id: crypto.randomUUID(),
            selectors: { quote: { exact, prefix, suffix } },
            page: { title: '試験の記事', lang: 'ja', url },
            passages: ['decl.3.1a'],
            note,
            tags: [],
            colour: 'yellow',
            created: Date.now(),
          },
        }),
      [site.address, exact, prefix, suffix, note] as const,
    );
  expect(await save('国際法を遵守し', '双方は、', '、互いの安全を脅かす行動', 'Compare with 4.3a.')).toMatchObject({
    ok: true,
  });
  const saved = panel.getByRole('region', { name: 'Your highlights on this page' });
  await expect(saved.locator('q')).toHaveAttribute('lang', 'ja');
  await expect(saved.getByText('Compare with 4.3a.')).toBeVisible();
  await expect(saved.getByRole('link', { name: 'All highlights' })).toHaveAttribute('href', '/reader.html#library');
  await expect.poll(() => page.evaluate(() => [...CSS.highlights.keys()].join())).toContain('kyakuchu-hl-yellow');
  // Gone to on the page, which opens its bar.
  await saved.getByRole('button', { name: '国際法を遵守し', exact: true }).click();
  await expect(page.locator('kyakuchu-highlighter .kk-hlbar').getByLabel('Note')).toHaveValue('Compare with 4.3a.');
  await panel.getByRole('button', { name: 'Back to where you were' }).click();
  await expect(page.locator('kyakuchu-highlighter .kk-hlbar')).toHaveCount(0);
  // Changed here, and painted there at once.
  await saved.getByRole('button', { name: 'Edit 国際法を遵守し' }).click();
  await saved.getByRole('button', { name: 'Blue' }).click();
  await saved.getByLabel('Tags').fill('law、条約');
  await saved.getByRole('button', { name: 'Done' }).click();
  await expect(saved.getByText('law, 条約')).toBeVisible();
  const inks = () =>
    page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('kyakuchu-hl-')).join());
  await expect.poll(inks).toBe('kyakuchu-hl-blue-light');
  // One that is nowhere is listed last with its reason, and looking for it claims nothing.
  await save('この文はどこにもない一文である', 'ないものの前', 'ないものの後');
  await expect(saved.getByText('Not on this page now: nothing like it is there.')).toBeVisible();
  await saved.getByRole('button', { name: 'Look for it この文はどこにもない一文である' }).click();
  await expect(panel.getByText('Nothing like it is on the page.')).toBeVisible();
  // Taken away, and brought back.
  await saved.getByRole('button', { name: 'Remove' }).first().click();
  await expect.poll(inks).toBe('');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(inks).toBe('kyakuchu-hl-blue-light');
  for (const times of [2, 1, 0]) {
    await expect(saved.getByRole('listitem')).toHaveCount(times);
    if (times > 0) await saved.getByRole('button', { name: 'Remove' }).first().click();
  }
});

test('a site that is switched off says so, and one press reads it again', async ({ page, site, open }) => {
  await site.open(page, article(BODY));
  await untilPainted(page);
  const { panel } = await open();
  await expect(notes(panel)).toHaveCount(3);
  await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'site', host: '127.0.0.1', on: false }));
  await expect(panel.getByText('Kyakuchū does not read 127.0.0.1: you switched it off there.')).toBeVisible();
  await panel.getByRole('button', { name: 'Read this site' }).press('Enter');
  await expect(notes(panel)).toHaveCount(3);
});

test('opened beside a page, it follows the active tab of its window', async ({ browserWithUs, worker, page, site }) => {
  await site.open(page, article(BODY));
  await untilPainted(page);
  const panel = await browserWithUs.newPage();
  await panel.goto(`chrome-extension://${worker.id}/sidepanel.html`);
  await page.bringToFront();
  await expect(notes(panel)).toHaveCount(3);
  const other = await browserWithUs.newPage();
  await other.goto('chrome://version/');
  await other.bringToFront();
  await expect(panel.getByText(/lets no extension read this page|may not read this page/)).toBeVisible();
  await page.bringToFront();
  await expect(notes(panel)).toHaveCount(3);
  await other.close();
  await panel.close();
});
