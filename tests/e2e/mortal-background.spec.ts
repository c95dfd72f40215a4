import { article, expect, painted } from './browser';
import { test } from './own-browser';
import { QUOTED, QUOTING } from './unharmed';

/** Ten pages are read while the background is stopped at one moment after another, as a browser may do. */
test('a background that is stopped while a page asks is asked again, and the page has its footnotes', async ({
  context,
  page,
  site,
}) => {
  const session = await context.newCDPSession(page);
  const stop = async (): Promise<boolean> => {
    const { targetInfos } = await session.send('Target.getTargets');
    const ours = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
    );
    if (ours) await session.send('Target.closeTarget', { targetId: ours.targetId }).catch(() => undefined);
    return ours !== undefined;
  };
  let stopped = 0;
  for (let round = 0; round < 10; round += 1) {
    await site.open(page, article(QUOTING));
    for (let k = 0; k < 4; k += 1) {
      await page.waitForTimeout(round * 3);
      if (await stop()) stopped += 1;
    }
    await expect.poll(() => painted(page), { message: `page ${round}`, timeout: 15_000 }).toEqual([QUOTED]);
  }
  expect(stopped).toBeGreaterThan(10);
});
