import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Outside, recordOutside } from '../outside';
import { type Firefox, findFirefox, startFirefox, UUID } from './marionette';

/** The extension in a real Firefox, from the same source: what a reader sees there. */

const CLAUSE = '双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。';
const QUOTED = CLAUSE.slice(0, -1);
const OURS = `moz-extension://${UUID}`;
const HTML = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>試験の記事</title><body><p id="p">日朝の宣言には「${CLAUSE}」とある。</p><p id="q">両国の首脳は会談し、昼食を共にした。</p>`;

/** What was asked of the page's site: the page, and the browser's own icon. */
const asked = new Set<string>();
let server: Server;
let address: string;
let firefox: Firefox;
let outside: Outside;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.add(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(HTML);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const path = findFirefox();
  if (!path) throw new Error('no Firefox');
  outside = await recordOutside();
  firefox = await startFirefox(
    path,
    fileURLToPath(new URL('../../.output/testing/firefox-mv3-testing', import.meta.url)),
    outside.preferences,
  );
});
afterAll(async () => {
  await firefox?.close();
  outside?.close();
  server?.closeAllConnections();
  server?.close();
});

/** Asks until the answer is as wanted; the last answer is what is told when it never is. */
const eventually = async (body: string, wanted: (answer: unknown) => boolean): Promise<unknown> => {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await firefox.run(body);
    if (wanted(answer) || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
const contains = (words: string) => (answer: unknown) => String(answer).includes(words);

const PAINTED = `return [...CSS.highlights].filter(([name]) => /^kyakuchu-(quote|restate|mention)-/.test(name))
  .map(([, all]) => [...all].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset)).join('')).join('|');`;
const CARD = `return document.querySelector('kyakuchu-host')?.shadowRoot.querySelector('.kk-card')?.textContent ?? '';`;

const press = (...keys: string[]) =>
  firefox.send('WebDriver:PerformActions', {
    actions: [
      {
        type: 'key',
        id: 'keys',
        actions: [
          ...keys.map((value) => ({ type: 'keyDown', value })),
          ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
        ],
      },
    ],
  });
const ALT = '\ue00a';
const SHIFT = '\ue008';

test('a page is read: the quotation is underlined, its numeral opens the card, and the page asks nothing of a network', async () => {
  await firefox.open(address);
  expect(await eventually(PAINTED, contains(QUOTED))).toBe(QUOTED);
  await eventually(
    `const mark = document.querySelector('kyakuchu-host')?.shadowRoot.querySelector('.kk-mark'); mark?.click(); return Boolean(mark);`,
    Boolean,
  );
  expect(await eventually(CARD, contains('decl.3.1a'))).toContain('Pyongyang Declaration');
  asked.delete('/favicon.ico');
  expect([...asked]).toEqual(['/']);
});

test('the reader’s keys reach it: Alt and the stroke open the footnote, Escape closes the card', async () => {
  await press('\ue00c');
  expect(await eventually(CARD, (answer) => answer === '')).toBe('');
  await press(ALT, '/');
  expect(await eventually(CARD, contains('decl.3.1a'))).toContain('Pyongyang Declaration');
  await press('\ue00c');
});

test('words are highlighted by the key, painted at once and after a reload', async () => {
  const INKED = `return [...CSS.highlights].filter(([name]) => name.startsWith('kyakuchu-hl-'))
    .map(([, all]) => [...all].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset)).join('')).join('|');`;
  await firefox.run(`getSelection().selectAllChildren(document.getElementById('q'));`);
  await press(ALT, SHIFT, 's');
  expect(await eventually(INKED, contains('昼食'))).toContain('昼食を共にした');
  await firefox.open(address);
  expect(await eventually(INKED, contains('昼食'))).toContain('昼食を共にした');
});

test('the sidebar opens, and lists the page’s footnotes', async () => {
  const tab = (await firefox.send('WebDriver:GetWindowHandle')).value;
  const title = await firefox.runInBrowser(`
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    await window.SidebarController.show('kyakuchu_kyakuchu_example-sidebar-action');
    for (let k = 0; k < 200; k += 1) {
      const panel = window.SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
      if (panel?.contentTitle?.includes('Kyakuchū') && panel.contentTitle !== 'Kyakuchū') return panel.contentTitle;
      await new Promise((resolve) => window.setTimeout(resolve, 50));
    }
    return 'no sidebar';`);
  expect(title).toContain('Kyakuchū');
  const { value } = await firefox.send('WebDriver:NewWindow', { type: 'tab' }).then((answer) => ({
    value: (answer as { handle?: string }).handle ?? (answer.value as { handle: string }).handle,
  }));
  await firefox.send('WebDriver:SwitchToWindow', { handle: value });
  await firefox.open(`${OURS}/options.html`);
  const id = await firefox.run(
    `return (await browser.tabs.query({})).find(({ url }) => url === given[0])?.id;`,
    address,
  );
  await firefox.open(`${OURS}/sidepanel.html?tab=${id}`);
  expect(await eventually(`return document.body.textContent;`, contains('国際法を遵守'))).toContain('国際法を遵守');
  await firefox.send('WebDriver:CloseWindow');
  await firefox.send('WebDriver:SwitchToWindow', { handle: tab });
});

test('the popup finds a word in any script, and a selection is read by the analyser', async () => {
  await firefox.open(`${OURS}/popup.html?q=rachi`);
  expect(
    await eventually(`return document.querySelector('[role=option]')?.textContent ?? '';`, contains('拉致')),
  ).toContain('拉致');
  const whole = (await firefox.run(
    `return browser.runtime.sendMessage({ type: 'reading.whole', text: '両国の首脳は平壌で会談した' });`,
  )) as { tokens?: { reading?: string }[] };
  expect(whole.tokens?.map(({ reading }) => reading ?? '').join('')).toContain('しゅのう');
});

test('of all this nothing left the machine, and what a page sends away would have been heard', async () => {
  expect(outside.asked).toEqual([]);
  await firefox.open(address);
  await firefox.run(
    `return fetch('http://outside.test/', { method: 'POST', body: 'sent', mode: 'no-cors' }).then(() => 1, () => 0);`,
  );
  expect(outside.asked.splice(0)).toEqual(['POST http://outside.test/ sent']);
});
