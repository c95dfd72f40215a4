import type { CDPSession, Page } from '@playwright/test';
import { figure } from './figure';
import { row } from './measure';
import { article, until, untilPainted, withExtension } from './with-extension';

/** What is left after a thousand cards, two hundred pages in one tab and a hundred tabs, when the browser has collected what nobody holds. */

const root = process.argv[2] as string;
const CARDS = 1000;
const CHANGES = 200;
const TABS = 100;
/** The first of a kind fill caches; they are not counted as growth. */
const WARM = 30;
/** Growth that is none: what two collections of the same page differ by, measured, is under 200 kB. */
const NOISE = 500;

const QUOTING =
  '<p id="p">日朝の宣言には「双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。」とある。北朝鮮。</p>';

interface Held {
  kB: number;
  nodes: number;
  listeners: number;
}

const held = async (page: Page): Promise<Held> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  for (let k = 0; k < 3; k += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  await session.detach();
  return { kB: of('JSHeapUsedSize') / 1000, nodes: of('Nodes'), listeners: of('JSEventListeners') };
};

/** The same of the background, which is a target of its own. */
const heldByBackground = async (session: CDPSession): Promise<Held> => {
  const { targetInfos } = await session.send('Target.getTargets');
  const ours = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'));
  if (!ours) throw new Error('The background does not run.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: ours.targetId, flatten: false });
  let last = 0;
  const ask = (method: string): Promise<Record<string, number>> => {
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      const heard = (event: { sessionId: string; message: string }) => {
        const said = JSON.parse(event.message) as { id?: number; result?: Record<string, number> };
        if (event.sessionId !== sessionId || said.id !== id) return;
        session.off('Target.receivedMessageFromTarget', heard);
        resolve(said.result ?? {});
      };
      session.on('Target.receivedMessageFromTarget', heard);
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  };
  for (let k = 0; k < 3; k += 1) await ask('HeapProfiler.collectGarbage');
  const { usedSize = 0 } = await ask('Runtime.getHeapUsage');
  await session.send('Target.detachFromTarget', { sessionId });
  return { kB: usedSize / 1000, nodes: 0, listeners: 0 };
};

const told = (name: string, times: number, before: Held, after: Held) => {
  const grown = after.kB - before.kB;
  console.log(
    row(
      name,
      `${before.kB.toFixed(0)} kB`,
      `${after.kB.toFixed(0)} kB`,
      `${grown.toFixed(0)} kB`,
      `${after.nodes - before.nodes}`,
      `${after.listeners - before.listeners}`,
    ),
  );
  figure(`memory: ${times} ${name}, growth (kB)`, Math.max(0, grown), NOISE, 'noise');
  figure(`memory: ${times} ${name}, nodes more`, Math.max(0, after.nodes - before.nodes), 50, 'noise');
};

const main = async () => {
  const bench = await withExtension(root, { '/': article(QUOTING) });
  const { page, context, session, address } = bench;
  try {
    console.log(`\nmemory after collection (noise: ${NOISE} kB)`);
    console.log(row('', 'before', 'after', 'grown', 'nodes', 'listeners'));
    await page.goto(`${address}/`);
    await untilPainted(page);
    await page.bringToFront();
    const card = page.locator('kyakuchu-host .kk-card');
    const open = async (times: number) => {
      for (let k = 0; k < times; k += 1) {
        await page.keyboard.press('Alt+Slash');
        await until(async () => (await card.count()) === 1, 5000);
        await page.keyboard.press('Escape');
        await until(async () => (await card.count()) === 0, 5000);
      }
    };
    await open(WARM);
    let before = await held(page);
    await open(CARDS);
    told('openings of a card', CARDS, before, await held(page));

    const change = async (from: number, to: number) => {
      for (let k = from; k < to; k += 1) {
        await page.evaluate((number) => {
          history.pushState(null, '', `/${number}`);
          const words = document.createElement('p');
          words.textContent = `第${number}日、日朝平壌宣言に「双方は、安全保障にかかわる問題について協議をおこなっていくこととした。」とある。`;
          document.body.replaceChildren(words);
        }, k);
        await until(
          () =>
            page.evaluate(() =>
              [...CSS.highlights.values()].some((one) => [...one].some((range) => range.startContainer.isConnected)),
            ),
          5000,
        );
      }
    };
    await change(0, WARM);
    before = await held(page);
    await change(WARM, WARM + CHANGES);
    told('page changes in one tab', CHANGES, before, await held(page));

    const tabs = async (times: number) => {
      for (let k = 0; k < times; k += 1) {
        const tab = await context.newPage();
        await tab.goto(`${address}/`);
        await untilPainted(tab);
        await tab.close();
      }
    };
    await tabs(WARM);
    before = await heldByBackground(session);
    await tabs(TABS);
    told('tabs, the background', TABS, before, await heldByBackground(session));
  } finally {
    await bench.close();
  }
};
void main();
