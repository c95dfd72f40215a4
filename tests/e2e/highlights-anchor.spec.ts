import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type * as AnchoredModule from '../../page/anchored';
import type * as HereModule from '../../page/anchored-here';
import type * as TextModule from '../../page/text';
import { article, expect, test } from './browser';

/** A page's places described and found again in a real document. */

type World = typeof globalThis & { page: typeof AnchoredModule & typeof HereModule & typeof TextModule };

const root = join(import.meta.dirname ?? '', '../..');
let script = '';
test.beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents:
        "import * as a from './page/anchored'; import * as s from './page/anchored-here'; import * as t from './page/text'; globalThis.page = { ...a, ...s, ...t };",
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    write: false,
  });
  script = outputFiles[0]?.text ?? '';
});

const BODY = `<header>新聞</header>
  <article>
    <h1>日朝首脳会談</h1>
    <p id="first">両首脳は、<b>日朝間</b>の<ruby>不幸<rt>ふこう</rt></ruby>な過去を清算し、<a href="#x">懸案事項を
      解決</a>することを確認した。<br>記者会見は夜に開かれた。</p>
    <ul><li>一つ目の項目。</li><li id="second">二つ目の項目は拉致問題である。</li></ul>
    <p id="third">市の図書館は夏の間、開館時間を一時間延ばす。</p>
  </article>`;

/** Marks the range from the first words to the last ones, described as a page's script would. */
const mark = (page: Page, from: string, to: string) =>
  page.evaluate(
    ([first, last]) => {
      const { readText, describeRange } = (globalThis as World).page;
      const find = (words: string, end: boolean): [Node, number] => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          const at = node.data.indexOf(words);
          if (at >= 0) return [node, end ? at + words.length : at];
        }
        throw new Error(words);
      };
      const range = document.createRange();
      range.setStart(...find(first, false));
      range.setEnd(...find(last, true));
      const selectors = describeRange(readText(document.body), range);
      if (!selectors) throw new Error('no selectors');
      return selectors;
    },
    [from, to] as const,
  );
type Marked = Awaited<ReturnType<typeof mark>>;

const place = (page: Page, selectors: Marked) =>
  page.evaluate(async (one) => {
    const { anchorAll, stillStands } = (globalThis as World).page;
    const [anchored] = await anchorAll(document.body, [one]);
    if (!anchored) throw new Error('nothing came back');
    const words = anchored.ranges.map((range) =>
      (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
    );
    return { how: anchored.placement.how, words: words.join(''), stands: stillStands(anchored, one.quote.exact) };
  }, selectors);

const open = async (page: Page, site: Parameters<Parameters<typeof test>[2]>[0]['site'], body = BODY) => {
  await site.open(page, article(body));
  await page.evaluate(script);
};

test('a selection across links, ruby and line ends is its words, its place and its elements', async ({
  page,
  site,
}) => {
  await open(page, site);
  const marked = await mark(page, '日朝間', '解決');
  expect(marked.quote).toMatchObject({ exact: '日朝間の不幸な過去を清算し、懸案事項を\n解決', among: 1 });
  expect(marked.quote.prefix).toMatch(/日朝首脳会談\n両首脳は、$/);
  expect(marked.quote.suffix).toMatch(/^することを確認した。\n記者会見/);
  expect(marked.range).toMatchObject({
    startPath: '/html[1]/body[1]/article[1]/p[1]/b[1]',
    startOffset: 0,
    endPath: '/html[1]/body[1]/article[1]/p[1]/a[1]',
  });
  expect(await place(page, marked)).toEqual({
    how: 'position',
    words: '日朝間の不幸な過去を清算し、懸案事項を\n      解決',
    stands: true,
  });
});

test('a selection of whole elements, as a triple click makes it, is their words', async ({ page, site }) => {
  await open(page, site);
  const quote = await page.evaluate(() => {
    const { readText, describeRange } = (globalThis as World).page;
    const range = document.createRange();
    range.setStart(document.querySelector('#second') as Element, 0);
    range.setEnd(document.querySelector('#third') as Element, 0);
    return describeRange(readText(document.body), range)?.quote.exact;
  });
  expect(quote).toBe('二つ目の項目は拉致問題である。');
});

test('what holds no words, or stands where nothing is read, is no highlight', async ({ page, site }) => {
  await open(page, site, '<p>本文。</p><textarea>下書き</textarea><p id="empty"> </p>');
  const described = await page.evaluate(() => {
    const { readText, describeRange } = (globalThis as World).page;
    return ['textarea', '#empty'].map((name) => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector(name) as Element);
      return describeRange(readText(document.body), range) ?? null;
    });
  });
  expect(described).toEqual([null, null]);
});

test('a place is found again in other markup, after other text, or with a word changed; then it is gone', async ({
  page,
  site,
}) => {
  await open(page, site);
  const marked = await mark(page, '二つ目', 'である。');
  await open(
    page,
    site,
    `<div>速報</div><section><div>一つ目の項目。</div><div>二つ目の項目は<i>拉致問題</i>である。</div><p>市の図書館は夏の間、開館時間を一時間延ばす。</p></section>`,
  );
  expect(await place(page, marked)).toEqual({ how: 'exact', words: '二つ目の項目は拉致問題である。', stands: true });
  await open(page, site, BODY.replace('拉致問題', '<i>誘拐</i>問題'));
  expect(await place(page, marked)).toMatchObject({
    how: 'approximate',
    words: '二つ目の項目は誘拐問題である。',
    stands: false,
  });
  await page.evaluate(() => (document.querySelector('article') as Element).remove());
  expect(await place(page, marked)).toMatchObject({ how: 'orphan', words: '', stands: false });
});

test('text that comes late is found when it has come', async ({ page, site }) => {
  await open(page, site);
  const marked = await mark(page, '市の図書館', '延ばす');
  await open(page, site, '<main></main>');
  expect((await place(page, marked)).how).toBe('orphan');
  await page.evaluate((html) => {
    document.querySelector('main')?.append(new DOMParser().parseFromString(html, 'text/html').body);
  }, BODY);
  expect(await place(page, marked)).toMatchObject({ words: '市の図書館は夏の間、開館時間を一時間延ばす' });
});

test('describing and finding change nothing of the page', async ({ page, site }) => {
  await open(page, site);
  // The page has terms: our one element comes for them, and must not come in between.
  await page.locator('kyakuchu-host').waitFor({ state: 'attached' });
  const before = await page.evaluate(() => {
    const world = globalThis as World & { mutations: number };
    world.mutations = 0;
    new MutationObserver((records) => {
      world.mutations += records.length;
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    return document.documentElement.outerHTML;
  });
  await place(page, await mark(page, '両首脳', '延ばす'));
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(await page.evaluate(() => (globalThis as World & { mutations: number }).mutations)).toBe(0);
});

test('five hundred on a page of a million characters are found in turns with it: its own work goes on meanwhile', async ({
  page,
  site,
}) => {
  const sentences = Array.from(
    { length: 16_000 },
    (_, k) =>
      `<p>第${k}回の会談で双方は${(k * 7919) % 10007}番の議題を話し合い、次の${(k * 31) % 997}項目を確認したと発表した。続報を待つ。</p>`,
  );
  await open(page, site, `<div id="late"></div>${sentences.join('')}`);
  const result = await page.evaluate(async () => {
    const { readText, anchorAll } = (globalThis as World).page;
    const { text } = readText(document.body);
    const stored = Array.from({ length: 500 }, (_, k) => {
      const start = 100 + Math.floor((k * (text.length - 300)) / 500);
      const [prefix, exact, suffix] = [
        text.slice(start - 48, start),
        text.slice(start, start + 40),
        text.slice(start + 40, start + 88),
      ];
      return {
        quote: { exact, prefix, suffix, among: 1, alike: 1 },
        position: { start, end: start + 40, of: text.length },
      };
    });
    (document.querySelector('#late') as Element).textContent = '速報が入りました。';
    await new Promise((resolve) => setTimeout(resolve, 500));
    // What the page does by itself while we look. How long a turn takes is for the benchmark to say.
    let turns = 0;
    let looking = true;
    const page = () => {
      turns += 1;
      if (looking) setTimeout(page, 0);
    };
    setTimeout(page, 0);
    const anchored = await anchorAll(document.body, stored);
    looking = false;
    return {
      size: text.length,
      placed: anchored.filter(({ placement }) => placement.how === 'exact').length,
      turns,
    };
  });
  expect(result.size).toBeGreaterThan(700_000);
  expect(result.placed).toBe(500);
  expect(result.turns).toBeGreaterThan(10);
});
