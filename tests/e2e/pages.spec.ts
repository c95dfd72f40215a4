import { article, expect, painted, test, untilPainted } from './browser';

/** Seen by what runs inside the extension (`evaluate`). */
declare const chrome: typeof import('wxt/browser').browser;

const CLAUSE = '双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。';
const QUOTED = CLAUSE.slice(0, -1);

test('a quotation is underlined and its words are exactly the page’s', async ({ page, site }) => {
  await site.open(page, article(`<p>日朝の宣言の第三項には「${CLAUSE}」とある。</p>`));
  expect(await untilPainted(page)).toEqual([QUOTED]);
});

test('a page that does not concern the works is left alone: no host, no message', async ({ page, site }) => {
  await site.open(page, article('<p>鶏もも肉は皮目から焼き、みりんとしょうゆを加える。</p>'));
  await page.waitForTimeout(600);
  expect(await page.locator('kyakuchu-host').count()).toBe(0);
  expect(await painted(page)).toEqual([]);
});

test('text that is loaded late, and an article replaced by script, get their footnotes', async ({ page, site }) => {
  await site.open(page, article('<div id="a"></div>'));
  await page.evaluate((text) => {
    (document.getElementById('a') as HTMLElement).textContent = `宣言は「${text}」と日朝の間で定めた。`;
  }, CLAUSE);
  expect(await untilPainted(page)).toEqual([QUOTED]);
  await page.evaluate(() => {
    const fresh = document.createElement('p');
    fresh.textContent =
      '日朝平壌宣言は「双方は、安全保障にかかわる問題について協議をおこなっていくこととした。」で終わる。';
    document.getElementById('a')?.replaceChildren(fresh);
  });
  await expect
    .poll(() => painted(page))
    .toEqual(['双方は、安全保障にかかわる問題について協議をおこなっていくこととした']);
});

test('readings over the page’s own kanji are not read as text', async ({ page, site }) => {
  await site.open(
    page,
    article(
      '<p>日朝の「双方は、<ruby>国際法<rp>(</rp><rt>こくさいほう</rt><rp>)</rp></ruby>を遵守し、互いの安全を脅かす行動をとらないことを確認した。」</p>',
    ),
  );
  expect((await untilPainted(page)).join('')).toBe(QUOTED);
});

test('vertical writing: the numeral stands beside the last character', async ({ page, site }) => {
  await site.open(
    page,
    article(
      `<div style="writing-mode: vertical-rl; block-size: 500px; inline-size: 400px"><p>日朝の「${CLAUSE}」</p></div>`,
    ),
  );
  expect(await untilPainted(page)).toEqual([QUOTED]);
  // Chromium paints a highlight's underline left of vertical text, or not at all: no rule paints it, and the line is ours, at the right.
  expect(await page.evaluate(() => [...CSS.highlights.keys()].filter((name) => !name.endsWith('-upright')))).toEqual(
    [],
  );
  const line = page.locator('kyakuchu-host .kk-upright').first();
  const [text, beside] = [await page.locator('p').boundingBox(), await line.boundingBox()];
  expect(beside?.height ?? 0).toBeGreaterThan(200);
  expect(beside?.x ?? 0).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0) / 2);
});

test('a strict content security policy and trusted types hinder nothing, and nothing of ours offends against them', async ({
  page,
  site,
}) => {
  // A page may have every offence reported to its server.
  await page.addInitScript(() => {
    const offences: string[] = [];
    Object.assign(window, { offences });
    addEventListener('securitypolicyviolation', (event) => offences.push(`${event.violatedDirective} ${event.sample}`));
  });
  await site.open(page, {
    html: article(`<p>日朝の「${CLAUSE}」</p>`),
    headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
  });
  expect(await untilPainted(page)).toEqual([QUOTED]);
  await expect(page.locator('kyakuchu-host')).toHaveCount(1);
  // Our own styles hold too.
  await expect(page.locator('kyakuchu-host .kk-mark').first()).toHaveCSS('cursor', 'pointer');
  await page.keyboard.press('Alt+Slash');
  await expect(page.locator('kyakuchu-host .kk-card')).toContainText('Pyongyang Declaration');
  expect(await page.evaluate('offences')).toEqual([]);
  // The policy is in force: what the page's own script does so is refused, and seen by the same means.
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => page.evaluate('offences.length')).toBe(1);
});

test('a page of a million characters gets its footnotes', async ({ page, site }) => {
  const filler =
    '<p>議会は昨日の本会議で来年度の予算案を審議し、与野党の代表がそれぞれ意見を述べた。北朝鮮の話題は出なかった。</p>'.repeat(
      18_000,
    );
  await site.open(page, article(`${filler}<p>日朝の「${CLAUSE}」</p>`));
  await expect.poll(() => painted(page), { timeout: 30_000 }).toEqual([QUOTED]);
});

test('the page’s DOM, scroll and layout are as before, outside our one element: with every mark, side notes and a card', async ({
  page,
  site,
  worker,
  browserWithUs,
}) => {
  await page.setViewportSize({ width: 1300, height: 800 });
  const ours = browserWithUs.serviceWorkers().find((one) => one.url().includes(worker.id));
  await ours?.evaluate(() => chrome.storage.local.set({ settings: { sideNotes: true } }));
  // The page measures itself before any extension has run; the same measure is taken with every mark shown.
  const measure = `(() => { const copy = document.documentElement.cloneNode(true); for (const host of copy.querySelectorAll('kyakuchu-host')) host.remove();
    return JSON.stringify({ dom: copy.outerHTML, scroll: [scrollX, scrollY, document.documentElement.scrollWidth, document.documentElement.scrollHeight],
      boxes: [...document.body.querySelectorAll('*')].map((element) => { const { x, y, width, height } = element.getBoundingClientRect(); return [x, y, width, height]; }) }); })()`;
  await page.addInitScript(`document.addEventListener('DOMContentLoaded', () => { window.before = ${measure}; })`);
  await site.open(
    page,
    article(
      `<main style="width:700px"><p>前の段落。</p><p style="line-height:2">日朝の「${CLAUSE}」と<a href="#x">ある</a>。</p><table><tr><td>日朝平壌宣言</td></tr></table></main><div style="height:3000px"></div>`,
    ),
  );
  await untilPainted(page);
  await expect(page.locator('kyakuchu-host')).toHaveCount(1);
  await expect(page.locator('kyakuchu-host .kk-sidenote').first()).toBeVisible();
  await page.keyboard.press('Alt+Slash');
  await expect(page.locator('kyakuchu-host .kk-card')).toBeVisible();
  expect(JSON.parse(await page.evaluate(measure))).toEqual(
    JSON.parse(await page.evaluate(() => (window as unknown as { before: string }).before)),
  );
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
  expect(shift).toBe(0);
  await ours?.evaluate(() => chrome.storage.local.set({ settings: {} }));
});
