import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'esbuild';
import { article, expect, painted, type Site, untilPainted } from './browser';
import { encoded } from './encodings';
import { CLAUSE, QUOTED, QUOTING, test } from './unharmed';

/** Seen by what runs inside the extension (`evaluate`). */
declare const chrome: typeof import('wxt/browser').browser;

/** Pages that mean no harm and are unlike others. Each gets its right footnotes or none, no exception, and stays quick. */

const KOREAN = '쌍방은 국제법을 준수하며 서로의 안전을 위협하는 행동을 하지 않을것을 확인하였다.';

/** Whether the page answers a reader while we work: the longest its thread was held in the time it took to be read (ms). */
const watchThread = (page: Page) =>
  page.addInitScript(() => {
    const held = { longest: 0 };
    (window as unknown as { held: typeof held }).held = held;
    addEventListener('load', () => {
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        held.longest = Math.max(held.longest, now - last);
        last = now;
      }, 10);
    });
  });
const heldUp = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { held: { longest: number } }).held.longest);
/** Far over what we take, far under what a reader would call stuck; test machines are slow and shared. */
const STUCK = 4000;

/** Lets our script into the frames whose address begins so, as it is when a reader has a tab read, and says of each whether it listens there. */
const listens = (context: BrowserContext, site: Site, start: string) =>
  context.serviceWorkers()[0]?.evaluate(
    async ([address, start]) => {
      const [tab] = await chrome.tabs.query({ url: `${address}*` });
      const tabId = tab?.id as number;
      const all = await chrome.scripting.executeScript({
        target: { tabId, allFrames: true },
        func: () => location.href,
      });
      const frameIds = all.filter(({ result }) => result?.startsWith(start as string)).map(({ frameId }) => frameId);
      const files = chrome.runtime.getManifest().content_scripts?.[0]?.js ?? [];
      await chrome.scripting.executeScript({ target: { tabId, frameIds }, files });
      const asked = frameIds.map((frameId) => chrome.tabs.sendMessage(tabId, { type: 'page?' }, { frameId }));
      return (await Promise.allSettled(asked)).map(({ status }) => status === 'fulfilled');
    },
    [site.address, start],
  );

test('a hundred thousand matches', async ({ page, site }) => {
  await watchThread(page);
  const line = `日朝平壌宣言の全文。${'日朝平壌宣言、'.repeat(39)}`;
  await site.open(page, article(`${QUOTING}${`<p>${line}</p>`.repeat(2500)}`));
  await expect
    .poll(async () => (await painted(page)).some((text) => text.startsWith(QUOTED)), { timeout: 30_000 })
    .toBe(true);
  // Every paragraph has its footnote; so many of them get a mark, and no more.
  await expect.poll(() => page.locator('kyakuchu-host .kk-mark').count(), { timeout: 30_000 }).toBe(2000);
  expect(await heldUp(page)).toBeLessThan(STUCK);
});

test('ten thousand elements deep', async ({ page, site }) => {
  await watchThread(page);
  await site.open(
    page,
    article(
      `${QUOTING}<div id="deep" style="contain: strict; height: 10px"></div><script>let at = deep; for (let k = 0; k < 10000; k += 1) { const next = document.createElement(k % 2 ? 'span' : 'div'); next.style.display = 'contents'; at.append(next); at = next; } at.textContent = '日朝の「双方は、安全保障にかかわる問題について協議をおこなっていくこととした。」';</script>`,
    ),
  );
  await expect.poll(async () => (await painted(page)).join(' ')).toContain(QUOTED);
  await expect
    .poll(async () => (await painted(page)).join(' '), { timeout: 20_000 })
    .toContain('安全保障にかかわる問題');
  expect(await heldUp(page)).toBeLessThan(STUCK);
});

test('directions, joiners and half characters in a quotation', async ({ page, site }) => {
  const strange = [...CLAUSE]
    .map((sign, k) => sign + (['\u200b', '\u202e', '\u2060', '\ufeff', '\u00ad', '\u2066'][k % 12] ?? ''))
    .join('');
  await site.open(
    page,
    article(`<p id="a">日朝の「${strange}」</p><p id="b"></p><p id="c">日朝の「${CLAUSE}」と\u202e言\u202c</p>`),
  );
  await page.evaluate((clause) => {
    (document.getElementById('b') as Element).textContent = `\udc00日朝\ud83dの「${clause}」\ud800`;
  }, CLAUSE);
  await expect
    .poll(async () => (await painted(page)).join('').replace(/[\u200b-\u206f\ufeff\u00ad]/g, ''))
    .toBe(QUOTED.repeat(3));
});

test('a million characters without a blank, and a quotation in the middle of them', async ({ page, site }) => {
  await watchThread(page);
  await site.open(
    page,
    article(
      `<p>${'朝'.repeat(250_000)}${CLAUSE}${'a'.repeat(250_000)}${'日朝'.repeat(125_000)}${'ー'.repeat(250_000)}</p>`,
    ),
  );
  await expect
    .poll(async () => (await painted(page)).join(), { timeout: 30_000 })
    .toContain('国際法を遵守し、互いの安全を脅かす行動をとらない');
  expect(await heldUp(page)).toBeLessThan(STUCK);
});

test('a document that is opened and written anew', async ({ page, site }) => {
  await site.open(page, article(QUOTING));
  await untilPainted(page);
  await page.evaluate((html) => {
    document.open();
    document.write(html);
    document.close();
  }, article(
    '<p>日朝平壌宣言は「双方は、安全保障にかかわる問題について協議をおこなっていくこととした。」で終わる。</p>',
  ));
  await expect
    .poll(() => painted(page))
    .toEqual(['双方は、安全保障にかかわる問題について協議をおこなっていくこととした']);
  await expect(page.locator('kyakuchu-host .kk-mark[aria-label*="uotation"]')).toHaveCount(1);
});

test('a page that is edited as a whole is the reader’s own typing', async ({ browserWithUs, page, site }) => {
  await site.open(page, article(`${QUOTING}<p contenteditable>日朝の「${CLAUSE}」</p><section id="more"></section>`));
  expect(await untilPainted(page)).toEqual([QUOTED]);
  const ours = browserWithUs.serviceWorkers()[0];
  await ours?.evaluate(() => {
    const world = globalThis as unknown as { asked: string[] };
    world.asked = [];
    chrome.runtime.onMessage.addListener((message) => {
      if (message.type === 'annotate') world.asked.push(...message.blocks);
    });
  });
  await page.evaluate(() => {
    document.designMode = 'on';
    document.getElementById('p')?.append('と。');
  });
  await expect.poll(() => painted(page)).toEqual([]);
  await page.evaluate(() => {
    document.designMode = 'off';
    document.getElementById('more')?.append('日朝平壌宣言。');
  });
  await expect.poll(async () => (await painted(page)).join()).toContain('日朝平壌宣言');
  // Nobody was asked about what was typed meanwhile.
  const asked = await ours?.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  expect(asked).not.toContain(`日朝の宣言には「${CLAUSE}」とある。と。`);
});

test('framesets and frames with documents of their own', async ({ browserWithUs, page, site }) => {
  await site.open(page, {
    html: `<!doctype html><title>日朝</title><frameset cols="50%,50%"><frame src="/b"><frame src="/c"></frameset>`,
    others: { '/b': article(QUOTING), '/c': article('<p>平壌</p>') },
  });
  const frame = page.frames().find((one) => one.url().endsWith('/b'));
  await expect
    .poll(() => frame?.evaluate(() => [...CSS.highlights.keys()].some((name) => name.startsWith('kyakuchu-quote'))))
    .toBe(true);
  // What has no address of its own is not read.
  await site.open(
    page,
    article(
      `${QUOTING}<iframe srcdoc="&lt;p id=q>${CLAUSE}"></iframe><iframe id="blank"></iframe><object data="/none"></object>`,
    ),
  );
  await page.evaluate((clause) => {
    ((document.getElementById('blank') as HTMLIFrameElement).contentDocument as Document).body.textContent =
      `日朝の「${clause}」`;
  }, CLAUSE);
  expect(await untilPainted(page)).toEqual([QUOTED]);
  for (const inner of page.frames().slice(1))
    expect(await inner.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
  // Nor where the reader asks for the whole tab to be read: our script, let in there, listens to nothing.
  expect(await listens(browserWithUs, site, 'about:')).toEqual([false, false]);
});

test('SVG, XML and plain text have no footnotes or right ones; XHTML has them', async ({
  browserWithUs,
  page,
  site,
}) => {
  const type = (name: string) => ({ 'content-type': `${name}; charset=utf-8` });
  await site.open(page, {
    html: `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">日朝の「${CLAUSE}」</text></svg>`,
    headers: type('image/svg+xml'),
  });
  expect(await listens(browserWithUs, site, site.address)).toEqual([false]);
  // It has a body, and yet what its document makes are no elements of HTML.
  await site.open(page, {
    html: `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>日朝の「${CLAUSE}」</p></body></html>`,
    headers: type('application/xml'),
  });
  expect(await listens(browserWithUs, site, site.address)).toEqual([false]);
  await site.open(page, { html: `日朝の「${CLAUSE}」`, headers: type('text/plain') });
  expect(await untilPainted(page)).toEqual([QUOTED]);
  await site.open(page, {
    html: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="ja"><head><title>t</title></head><body><p>日朝の「${CLAUSE}」<br/>平壌</p></body></html>`,
    headers: type('application/xhtml+xml'),
  });
  expect(await untilPainted(page)).toEqual([QUOTED]);
  await page.keyboard.press('Alt+Slash');
  await expect(page.locator('kyakuchu-host .kk-card')).toContainText('Pyongyang Declaration');
});

for (const [charset, words, expected] of [
  ['shift_jis', CLAUSE, QUOTED],
  ['euc-jp', CLAUSE, QUOTED],
  ['iso-2022-jp', CLAUSE, QUOTED],
  ['euc-kr', KOREAN, '국제법'],
] as const)
  test(`a page in ${charset}`, async ({ page, site }) => {
    const html = `<!doctype html><html><head><title>t</title></head><body><p>${charset === 'euc-kr' ? '조일평양선언은 ' : '日朝の'}「${words}」</p></body></html>`;
    await site.open(page, {
      html: encoded(html, charset),
      headers: { 'content-type': `text/html; charset=${charset}` },
    });
    expect((await untilPainted(page)).join()).toContain(expected);
    expect(await page.evaluate(() => document.characterSet.toLowerCase())).toBe(charset);
  });

test('a page from the archive, rewritten as wombat rewrites it', async ({ page, site }) => {
  const head = `<base href="/web/20021001000000/http://www.mofa.go.jp/"><script>
    // The archive gives a page a window and a document that are not the real ones, and patches what would leave the archive.
    window._WB_wombat_location = { href: 'http://www.mofa.go.jp/' };
    const owner = Object.getOwnPropertyDescriptor(Node.prototype, 'ownerDocument');
    Object.defineProperty(Node.prototype, 'ownerDocument', { get() { return new Proxy(owner.get.call(this) ?? document, {}); }, configurable: true });
    for (const name of ['appendChild', 'insertBefore', 'replaceChild']) { const real = Node.prototype[name]; Node.prototype[name] = function (...given) { return real.apply(this, given); }; }
    document.addEventListener = function (...given) { return EventTarget.prototype.addEventListener.apply(document, given); };
    window.postMessage = () => {};
  </script>`;
  await site.open(
    page,
    article(
      `<div id="wm-ipp-base"><div>Wayback Machine 2002</div></div><!-- BEGIN -->${QUOTING}<!-- FILE ARCHIVED ON 2002 -->`,
      head,
    ),
  );
  expect(await untilPainted(page)).toEqual([QUOTED]);
  await expect(page.locator('kyakuchu-host .kk-mark')).toHaveCount(1);
});

test('a page that its framework draws anew again and again keeps its footnotes, and their numbers', async ({
  browserWithUs,
  page,
  site,
}) => {
  const ours = browserWithUs.serviceWorkers()[0];
  await ours?.evaluate(() => {
    const world = globalThis as unknown as { blocksAsked: number };
    world.blocksAsked = 0;
    chrome.runtime.onMessage.addListener((message) => {
      if (message.type === 'annotate')
        world.blocksAsked += message.blocks.filter((block: string) => block.endsWith('」とある。')).length;
    });
  });
  const bundle = await build({
    entryPoints: [join(import.meta.dirname ?? '', 'pages/react-page.ts')],
    bundle: true,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  await site.open(page, {
    html: article(`<div id="app"></div><script src="/page.js"></script>`),
    others: { '/page.js': bundle.outputFiles[0]?.text ?? '' },
  });
  await page.waitForFunction(() => document.title === 'rests');
  await expect.poll(async () => (await painted(page)).join()).toContain('協議をおこなっていくこととした');
  const quotations = page.locator('kyakuchu-host .kk-mark[aria-label*="uotation"]');
  await expect(quotations).toHaveCount(2);
  expect(await page.evaluate(() => (document.querySelector('main') as Element).querySelectorAll('p').length)).toBe(2);
  // What is the same words as before was not asked about anew, drawing after drawing.
  const asked = await ours?.evaluate(() => (globalThis as unknown as { blocksAsked: number }).blocksAsked);
  expect(asked).toBeLessThanOrEqual(3);
});
