import type { Page } from '@playwright/test';
import { article, expect, painted, test, untilPainted } from './browser';

declare const chrome: typeof import('wxt/browser').browser;

const CLAUSE = '双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。';
const QUOTED = CLAUSE.slice(0, -1);
const marks = (page: Page) => page.locator('kyakuchu-host .kk-mark');
const terms = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('kyakuchu-term-'))
      .flatMap(([, highlight]) =>
        [...highlight].map((range) => (range.startContainer as Text).data.slice(range.startOffset, range.endOffset)),
      ),
  );

test('a term is marked once, where it first stands, and not inside a quotation', async ({ page, site }) => {
  await site.open(page, article(`<p>日朝の「${CLAUSE}」の国際法。</p><p>拉致は語られた。拉致は二度語られた。</p>`));
  await untilPainted(page);
  await expect.poll(() => terms(page)).toContain('拉致');
  expect((await terms(page)).filter((text) => text === '拉致')).toHaveLength(1);
  await expect(marks(page).first()).toHaveAccessibleName(/^Footnote 1, quotation/);
});

test('open shadow trees and their slots are read where they stand, and followed', async ({ page, site }) => {
  await site.open(page, article('<news-box><span>の宣言</span></news-box>'));
  await page.evaluate((clause) => {
    const root = (document.querySelector('news-box') as HTMLElement).attachShadow({ mode: 'open' });
    const text = document.createElement('p');
    text.append('日朝', document.createElement('slot'), `は「${clause}」とする。`);
    root.append(text);
    document.body.append('');
  }, CLAUSE);
  expect(await untilPainted(page)).toEqual([QUOTED]);
  await expect(marks(page).first()).toBeVisible();
});

test('in a scrolling box a numeral follows its words, and is gone when they are', async ({ page, site }) => {
  await site.open(
    page,
    article(
      `<div id="box" style="height:150px; overflow:auto"><p id="p" style="margin:60px 0">日朝の「${CLAUSE}」</p><p style="height:900px"></p></div>`,
    ),
  );
  await untilPainted(page);
  await expect(marks(page).first()).toBeVisible();
  const before = await marks(page).first().boundingBox();
  await page.evaluate(() => document.getElementById('box')?.scrollTo(0, 20));
  await expect.poll(async () => (await marks(page).first().boundingBox())?.y).toBeCloseTo((before?.y ?? 0) - 20, 0);
  await page.evaluate(() => document.getElementById('box')?.scrollTo(0, 500));
  await expect(marks(page).first()).toBeHidden();
});

for (const [name, style] of [
  ['zoomed', 'zoom: 1.5'],
  ['transformed', 'transform: scale(0.8) translate(40px, 30px); transform-origin: 0 0'],
] as const)
  for (const where of ['html', 'body'])
    test(`on a page whose ${where} is ${name} the numeral stands at its words’ end`, async ({ page, site }) => {
      await site.open(
        page,
        article(`<p id="p" style="margin-top: 100px">日朝の「${CLAUSE}」</p>`, `<style>${where} { ${style} }</style>`),
      );
      await untilPainted(page);
      await expect(marks(page).first()).toBeVisible();
      const end = await page.evaluate(() => {
        const text = document.getElementById('p')?.firstChild as Text;
        const range = document.createRange();
        range.setStart(text, text.length - 3);
        range.setEnd(text, text.length - 2);
        const { right, top } = range.getBoundingClientRect();
        return { right, top };
      });
      const box = await marks(page).first().boundingBox();
      expect(Math.abs((box?.x ?? 0) - end.right)).toBeLessThan(4);
      expect(Math.abs((box?.y ?? 0) - end.top)).toBeLessThan(24);
    });

test('a frame has its own footnotes', async ({ page, site }) => {
  await site.open(page, article(`<p>日朝の「${CLAUSE}」</p>`));
  await untilPainted(page);
  await page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    frame.name = 'inner';
    document.body.append(frame);
  }, site.address);
  await expect(page.frameLocator('iframe').locator('kyakuchu-host .kk-mark').first()).toBeVisible();
});

test('a page that renders its text anew keeps its footnotes, their numbers and the open card', async ({
  page,
  site,
}) => {
  await site.open(page, article(`<div id="app"><p>日朝の「${CLAUSE}」</p></div>`));
  await untilPainted(page);
  await marks(page).first().click();
  await expect(page.locator('kyakuchu-host .kk-card')).toBeVisible();
  await page.evaluate(() => {
    const app = document.getElementById('app') as HTMLElement;
    app.replaceChildren(app.firstElementChild?.cloneNode(true) as Node);
  });
  await expect.poll(() => painted(page)).toContain(QUOTED);
  await expect(page.locator('kyakuchu-host .kk-card')).toBeVisible();
  await expect(marks(page).first()).toHaveAccessibleName(/^Footnote 1,/);
});

test('the settings reach an open page: kinds, density, theme and language', async ({ page, site, browserWithUs }) => {
  const worker = browserWithUs.serviceWorkers()[0];
  const set = (settings: object) =>
    worker?.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
  try {
    await site.open(page, article(`<p>日朝の「${CLAUSE}」</p><p>日朝の「${CLAUSE}」</p><p>拉致</p>`));
    await untilPainted(page);
    await expect(marks(page).filter({ hasText: /\d/ })).toHaveCount(2);
    await set({ density: 'first', kinds: { term: false }, language: 'ja' });
    await expect(marks(page)).toHaveCount(2);
    await expect(page.locator('kyakuchu-host .kk-place:not(.kk-bare)')).toHaveCount(1);
    await expect(marks(page).first()).toHaveAccessibleName(/^脚注1、引用/);
    await set({ density: 'hover', theme: 'dark' });
    await expect.poll(() => painted(page)).toEqual([]);
    await page.locator('p').first().hover();
    await expect.poll(() => painted(page)).toEqual([QUOTED]);
    expect(await page.locator('kyakuchu-host .kk-cards').getAttribute('data-kk-theme')).toBe('dark');
    await set({ kinds: { quote: false, restate: false, mention: false, term: false } });
    await expect(marks(page)).toHaveCount(0);
  } finally {
    await set({});
  }
});

test('navigation inside the page is a new page: its numbers begin at 1', async ({ page, site }) => {
  await site.open(page, article(`<main><p>日朝の「${CLAUSE}」</p></main>`));
  await untilPainted(page);
  await page.evaluate(() => {
    history.pushState({}, '', '/second');
    (document.querySelector('main') as HTMLElement).innerHTML =
      '<p>日朝平壌宣言は「双方は、安全保障にかかわる問題について協議を行っていくこととした。」で終わる。</p>';
  });
  await expect.poll(async () => (await painted(page)).join('')).toContain('協議を行っていくこととした');
  await expect(marks(page).filter({ hasText: '1' })).toHaveAccessibleName(/^Footnote 1,/);
});

test('notes stand in a wide margin beside their lines, and not where the page has something of its own', async ({
  page,
  site,
  browserWithUs,
}) => {
  const worker = browserWithUs.serviceWorkers()[0];
  await worker?.evaluate(() => chrome.storage.local.set({ settings: { sideNotes: true } }));
  try {
    await page.setViewportSize({ width: 1300, height: 800 });
    const body = `<main style="width:700px"><p id="p" style="margin-top:120px">日朝の「${CLAUSE.replace('互いの', 'お互いの')}」</p></main>`;
    await site.open(page, article(body));
    const note = page.locator('kyakuchu-host .kk-sidenote');
    await expect(note).toBeVisible();
    const [text, beside] = [await page.locator('#p').boundingBox(), await note.boundingBox()];
    expect(beside?.x ?? 0).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    expect(Math.abs((beside?.y ?? 0) - (text?.y ?? 0))).toBeLessThan(12);
    await site.open(
      page,
      article(
        `${body}<aside style="position:absolute;left:730px;top:0;width:400px;height:600px;background:#ddd">広告</aside>`,
      ),
    );
    await untilPainted(page);
    await expect(page.locator('kyakuchu-host .kk-sidenote')).toBeHidden();
  } finally {
    await worker?.evaluate(() => chrome.storage.local.set({ settings: {} }));
  }
});
