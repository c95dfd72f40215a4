import { article, expect, test, untilPainted } from './browser';

/** Every test of these files fails where the network is asked for anything (`tests/outside.ts`). Here it is shown that it would, and that ours cannot ask. */

const CLAUSE = '双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。';
const ELSEWHERE = 'http://outside.test/heard';

/** Tries by every way that a script has to send a text, and says by which it could. Runs in a page or a worker. */
const trySending = async (address: string): Promise<string[]> => {
  const sent: string[] = [];
  await fetch(address, { method: 'POST', body: 'fetch', mode: 'no-cors' }).then(
    () => sent.push('fetch'),
    () => undefined,
  );
  if (typeof document !== 'undefined') {
    navigator.sendBeacon(address, 'beacon');
    for (const make of [
      () => new Image(),
      () => document.createElement('iframe'),
      () => document.createElement('script'),
    ]) {
      const element = make();
      await new Promise((resolve) => {
        element.onload = element.onerror = resolve;
        setTimeout(resolve, 300);
        try {
          element.src = `${address}?${element.localName}`;
          document.body.append(element);
        } catch {
          // Trusted Types refuse the address of a script.
          resolve(undefined);
        }
      });
      element.remove();
    }
  }
  return sent;
};

test('a text that a page sends away is heard: what the other tests do not hear, nobody sent', async ({
  page,
  site,
  outside,
}) => {
  await site.open(page, article(`<p>日朝の「${CLAUSE}」</p>`));
  await page.evaluate(trySending, ELSEWHERE);
  await expect.poll(() => outside.asked.length).toBeGreaterThan(3);
  const heard = outside.asked.splice(0);
  for (const way of [
    `POST ${ELSEWHERE} fetch`,
    `POST ${ELSEWHERE} beacon`,
    `GET ${ELSEWHERE}?img`,
    `GET ${ELSEWHERE}?script`,
  ])
    expect(heard).toContain(way);
});

for (const name of ['popup', 'options', 'reader', 'sidepanel', 'welcome', 'offscreen'])
  test(`our ${name} page opens without the network, and can send nothing if it would`, async ({
    page,
    worker,
    outside,
  }) => {
    await page.goto(`chrome-extension://${worker.id}/${name}.html`);
    expect(await page.evaluate(trySending, ELSEWHERE)).toEqual([]);
    expect(outside.asked).toEqual([]);
  });

test('nor can the background, while it annotates a page and fills its card', async ({
  browserWithUs,
  page,
  site,
  outside,
}) => {
  await site.open(page, article(`<p>日朝の「${CLAUSE}」</p>`));
  await untilPainted(page);
  await page.keyboard.press('Alt+Slash');
  await expect(page.locator('kyakuchu-host .kk-card')).toContainText('Pyongyang Declaration');
  expect(await browserWithUs.serviceWorkers()[0]?.evaluate(trySending, ELSEWHERE)).toEqual([]);
  expect(outside.asked).toEqual([]);
  expect(site.asked.filter((path) => path !== '/favicon.ico')).toEqual(['/']);
});
