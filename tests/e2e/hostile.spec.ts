import type { Page } from '@playwright/test';
import { article, expect, painted, untilPainted } from './browser';
import { CLAUSE, openCard, QUOTED, QUOTING, test } from './unharmed';

/** Seen by what runs inside the extension (`evaluate`). */
declare const chrome: typeof import('wxt/browser').browser;

/** Pages that work against us, on purpose or not. Each gets its right footnotes, no exception, and stays quick. */

const host = (page: Page) => page.locator('kyakuchu-host').first();

test('every prototype and constructor that could be overridden is', async ({ page, site }) => {
  const head = `<script>
    const [look, every, stop, mark] = [document.querySelector.bind(document), setInterval, clearInterval, Element.prototype.setAttribute];
    const bad = () => { mark.call(look('html'), 'data-touched', ''); throw new Error('overridden'); };
    const kept = [];
    const put = (on, name, how) => { kept[kept.length] = [on, name, Object.getOwnPropertyDescriptor(on, name)]; how.configurable = true; Object.defineProperty(on, name, how); };
    for (const { prototype } of [Array, Map, Set, String, Promise, Range, StaticRange, Node, Element, HTMLElement, Text, CharacterData, Document, EventTarget, Highlight,
      MutationObserver, IntersectionObserver, ResizeObserver, CSSStyleSheet, ShadowRoot, Object.getPrototypeOf(CSS.highlights).constructor])
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const own = Object.getOwnPropertyDescriptor(prototype, name);
        if (name !== 'constructor' && own.configurable) put(prototype, name, own.get ? { get: bad } : { value: bad });
      }
    for (const name of ['parse', 'stringify']) put(JSON, name, { value: bad });
    for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'Highlight', 'Range', 'StaticRange', 'CSSStyleSheet', 'Proxy', 'WeakMap', 'AbortController',
      'setTimeout', 'requestAnimationFrame', 'getSelection', 'getComputedStyle', 'structuredClone']) put(window, name, { value: bad });
    // Given back when ours has done its work, because the test looks by the same means.
    let seen = 0;
    const timer = every(() => {
      if (look('kyakuchu-host')) seen += 1;
      if (seen < 5) return;
      stop(timer);
      for (const [on, name, how] of kept) Object.defineProperty(on, name, how);
      mark.call(look('html'), 'data-restored', '');
    }, 50);
  </script>`;
  await site.open(page, article(QUOTING, head));
  await page.locator('html[data-restored]').waitFor({ state: 'attached' });
  expect(await painted(page)).toEqual([QUOTED]);
  await openCard(page);
  expect(await page.locator('html').getAttribute('data-touched')).toBeNull();
});

test('a form and a document whose parts are named like everything we ask of them', async ({ page, site }) => {
  const names =
    'parentElement parentNode firstChild nextSibling childNodes children nodeType nodeName tagName localName textContent contains isConnected getRootNode ownerDocument shadowRoot assignedSlot hasAttribute getAttribute checkVisibility closest matches getBoundingClientRect getClientRects addEventListener querySelectorAll attributes scrollTop scrollIntoView offsetHeight'.split(
      ' ',
    );
  const onDocument =
    'body title documentElement querySelector querySelectorAll addEventListener fonts fullscreenElement activeElement elementFromPoint createRange defaultView scrollingElement designMode baseURI visibilityState'.split(
      ' ',
    );
  const onWindow =
    'chrome document location CSS Highlight self top parent frames length name origin trustedTypes'.split(' ');
  await site.open(
    page,
    article(
      // The window, too, has what is named in its page; a form that is named so has fields that are.
      `<form id="browser"><input name="runtime" id="id"></form>${onWindow.map((name) => `<b id="${name}"></b>`).join('')}${onDocument.map((name) => `<img name="${name}" alt="">`).join('')}<form lang="ja">日朝の宣言には「${CLAUSE}」とある。${names.map((name) => `<input name="${name}" type="hidden">`).join('')}<div>${QUOTING}</div></form>`,
    ),
  );
  expect(await untilPainted(page)).toEqual([QUOTED + QUOTED]);
  await expect(page.locator('kyakuchu-host .kk-mark')).toHaveCount(2);
  await page.mouse.move(300, 30);
  await page.mouse.move(320, 34);
  await page.locator('#p').evaluate((element) => element.append('平壌で'));
  await openCard(page);
});

test('a page whose form stands in the browser’s place has no footnotes, and nothing is wrong', async ({
  page,
  site,
}) => {
  await site.open(page, {
    html: article(`<form id="chrome"><input name="runtime" id="id"></form>${QUOTING}<iframe src="/b"></iframe>`),
    others: { '/b': article(QUOTING) },
  });
  const frame = page.frames().find((one) => one.url().endsWith('/b'));
  await expect.poll(() => frame?.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  expect(await painted(page)).toEqual([]);
  expect(await host(page).count()).toBe(0);
});

test('a page that takes our element away whenever it comes keeps its words underlined, and we do not fight it', async ({
  page,
  site,
}) => {
  await site.open(
    page,
    article(
      `${QUOTING}<script>window.taken = 0; new MutationObserver(() => { for (const host of document.querySelectorAll('kyakuchu-host')) { host.remove(); window.taken += 1; } }).observe(document.documentElement, { childList: true, subtree: true });
      // And it never rests: every change of it is a moment in which we could put our element back.
      setInterval(() => { document.body.dataset.at = performance.now(); p.style.marginTop = (performance.now() % 50) + 'px'; }, 50);</script>`,
    ),
  );
  expect(await untilPainted(page)).toEqual([QUOTED]);
  // In a tab behind another the browser draws once a second, and nothing is put back in between.
  await page.bringToFront();
  await page.waitForFunction('window.taken >= 20');
  const before = (await page.evaluate('window.taken')) as number;
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2000)));
  expect(((await page.evaluate('window.taken')) as number) - before).toBeLessThan(6);
  expect(await painted(page)).toEqual([QUOTED]);
});

test('a page that moves our element, clones it and makes thousands like it', async ({ page, site }) => {
  await site.open(page, article(`${QUOTING}<div id="box"></div>`));
  await untilPainted(page);
  await page.evaluate(() => {
    const host = document.querySelector('kyakuchu-host') as Element;
    document.getElementById('box')?.append(host);
    for (let k = 0; k < 3000; k += 1) document.body.append(host.cloneNode(true));
    document.body.prepend(document.createElement('kyakuchu-host'));
  });
  // Ours, the only one that holds anything, is back where it belongs.
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.querySelectorAll('kyakuchu-host')]
          .filter((element) => element.shadowRoot)
          .map((element) => element.parentElement?.tagName),
      ),
    )
    .toEqual(['HTML']);
  expect(await painted(page)).toEqual([QUOTED]);
  await openCard(page);
});

test('forged messages and events change nothing, and nobody hears that we are there', async ({
  page,
  site,
  worker,
}) => {
  const head = `<script>
    window.heard = [];
    addEventListener('message', (event) => window.heard.push(event.data));
    for (const name of ['wxt:content-script-started', 'wxt:locationchange'])
      for (const script of ['annotator', 'surface', 'highlighter'])
        document.addEventListener('${worker.id}:' + script + ':' + name, (event) => window.heard.push(event.type));
  </script>`;
  await site.open(page, article(QUOTING, head));
  await untilPainted(page);
  expect(await page.evaluate('window.heard')).toEqual([]);
  await page.evaluate((id) => {
    for (const script of ['annotator', 'surface'])
      for (const type of [`${id}:${script}:wxt:content-script-started`, 'wxt:content-script-started']) {
        const detail = { contentScriptName: script, messageId: 'other' };
        document.dispatchEvent(new CustomEvent(type, { detail }));
        postMessage({ type, ...detail }, '*');
      }
    for (const message of [
      { type: 'switch', on: false },
      { type: 'command', command: 'toggle' },
      { type: 'site', host: '127.0.0.1', on: false },
    ])
      postMessage(message, '*');
    // Keys and clicks that no reader made.
    for (const type of ['keydown', 'keyup'])
      dispatchEvent(new KeyboardEvent(type, { code: 'KeyF', key: 'f', altKey: true, shiftKey: true, bubbles: true }));
  }, worker.id);
  await page.locator('#p').evaluate((element) => element.insertAdjacentText('afterbegin', '平壌の'));
  await expect.poll(() => page.locator('kyakuchu-host .kk-mark').count()).toBeGreaterThan(0);
  expect(await painted(page)).toEqual([QUOTED]);
  await openCard(page);
});

test('a page that listens to every event, and swallows them', async ({ page, site }) => {
  await site.open(
    page,
    article(
      `${QUOTING}<script>
        window.keys = [];
        for (const name in window) if (name.startsWith('on') && !/error|unhandled|load|message/.test(name))
          addEventListener(name.slice(2), (event) => { if (event.type === 'keydown') window.keys.push(event.code); event.stopImmediatePropagation(); event.preventDefault(); }, { capture: true, passive: false });
      </script>`,
    ),
  );
  expect(await untilPainted(page)).toEqual([QUOTED]);
  await page.mouse.move(300, 30);
  await page.mouse.wheel(0, 50);
  await page.locator('#p').click();
  expect(await painted(page)).toEqual([QUOTED]);
});

test('a page that clears and fills the registry of highlights', async ({ page, site }) => {
  await site.open(page, article(QUOTING));
  await untilPainted(page);
  await page.evaluate(() => {
    CSS.highlights.set('theirs', new Highlight());
    for (const name of [...CSS.highlights.keys()]) if (name.startsWith('kyakuchu-')) CSS.highlights.delete(name);
    document.body.dataset.found = '0';
  });
  await expect.poll(() => painted(page)).toEqual([QUOTED]);
  // As a page does that shows what its reader searches for.
  await page.evaluate(() => {
    for (const one of CSS.highlights.values()) one.clear();
    document.body.dataset.found = '1';
  });
  await expect.poll(async () => (await painted(page)).join('')).toBe(QUOTED);
  await page.evaluate(() => {
    CSS.highlights.clear();
    CSS.highlights.set('theirs', new Highlight());
    const words = document.createElement('p');
    words.textContent =
      '日朝平壌宣言は「双方は、安全保障にかかわる問題について協議をおこなっていくこととした。」で終わる。';
    document.body.append(words);
  });
  await expect.poll(async () => (await painted(page)).join()).toContain('安全保障にかかわる問題について協議');
  expect((await painted(page)).join()).toContain(QUOTED);
  expect(await page.evaluate(() => CSS.highlights.has('theirs'))).toBe(true);
});

test('an author’s styles on every element do not reach our card', async ({ page, site }) => {
  await site.open(
    page,
    article(
      QUOTING,
      '<style>* { display: none !important; position: static !important; } html, body, p { display: block !important; } kyakuchu-host { visibility: hidden !important; transform: scale(0) !important; }</style>',
    ),
  );
  expect(await untilPainted(page)).toEqual([QUOTED]);
  await openCard(page);
  await expect(host(page).locator('.kk-card')).toBeVisible();
});

test('words that never rest', async ({ browserWithUs, page, site }) => {
  await site.open(
    page,
    article(
      `${QUOTING}<p id="clock">0</p><script>let k = 0; const tick = () => { k += 1; clock.textContent = '平壌 ' + k; if (k % 2) clock.setAttribute('class', 'a' + k); requestAnimationFrame(tick); }; tick(); setInterval(() => { const s = document.createElement('span'); s.textContent = '北朝鮮'; clock.append(s); }, 0);</script>`,
    ),
  );
  expect(await untilPainted(page)).toEqual([QUOTED]);
  await openCard(page);
  // They change sixty times a second; they are read more and more seldom.
  const seldom = await browserWithUs.serviceWorkers()[0]?.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        let last = Number.POSITIVE_INFINITY;
        const heard = (message: { type: string }) => {
          if (message.type !== 'annotate') return;
          if (performance.now() - last > 1000) end(true);
          last = performance.now();
        };
        const end = (answer: boolean) => {
          chrome.runtime.onMessage.removeListener(heard);
          resolve(answer);
        };
        chrome.runtime.onMessage.addListener(heard);
        setTimeout(() => end(false), 15_000);
      }),
  );
  expect(seldom).toBe(true);
});

test('a script in a page’s process may ask about its own page, and change nothing beyond it', async ({
  browserWithUs,
  page,
  site,
}) => {
  await site.open(page, article(QUOTING));
  await untilPainted(page);
  const [ours] = browserWithUs.serviceWorkers();
  const answers = await ours?.evaluate(async (address) => {
    const [tab] = await chrome.tabs.query({ url: `${address}*` });
    const [asked] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id as number },
      func: async () => {
        const ask = (message: unknown) => chrome.runtime.sendMessage(message).catch(() => undefined);
        return Promise.all([
          ask({ type: 'tab?', tab: 1, host: 'news.example' }),
          ask({ type: 'site', host: '127.0.0.1', on: false }),
          ask({ type: 'highlights.ofPage', url: 'https://news.example/' }),
          ask({ type: 'annotate', blocks: [7], context: {} }),
          ask({ type: 'annotate', blocks: ['日朝平壌宣言'], context: {} }).then((answer) => answer?.length),
        ]);
      },
    });
    return asked?.result;
  }, site.address);
  expect(answers).toEqual([null, null, null, null, 1]);
  expect(await ours?.evaluate(async () => (await chrome.storage.local.get('settings')).settings ?? {})).toEqual({});
});
