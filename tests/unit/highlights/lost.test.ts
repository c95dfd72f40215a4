import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { draft, newMachine } from './samples';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
beforeEach(() => newMachine());

const lost = () => import('@/highlights/lost');
const store = () => import('@/highlights/store');
const PAGE = 'https://a.example/1';

/** A page with two highlights that were not found there. */
const twoLost = async () => {
  const { saveHighlight } = await store();
  const [a, b] = [await saveHighlight(draft(), PAGE), await saveHighlight(draft(), PAGE)];
  await (await lost()).noteLost(PAGE, new Set([a.id, b.id]), [gone(a.id), { id: b.id, why: 'changed' }], []);
  return [a, b] as const;
};
const gone = (id: string) => ({ id, why: 'gone' as const });

describe('which highlights are lost', () => {
  it('is known until they are found again; what a page does not speak of stays', async () => {
    const { noteLost, readLost } = await lost();
    const [a, b] = await twoLost();
    expect([...(await readLost())]).toEqual([
      [a.id, 'gone'],
      [b.id, 'changed'],
    ]);
    await noteLost(PAGE, new Set([a.id, b.id]), [], [a.id]);
    expect([...(await readLost())]).toEqual([[b.id, 'changed']]);
    await noteLost(PAGE, new Set([a.id, b.id]), [], [b.id]);
    expect([...(await readLost())]).toEqual([]);
    expect(Object.keys(await fakeBrowser.storage.local.get()).filter((key) => key.includes('Lost'))).toEqual([]);
  });

  it('is noted only of what is stored for the page that tells it', async () => {
    const { noteLost, readLost } = await lost();
    const [a] = await twoLost();
    await noteLost('https://evil.example/', new Set(), [gone(a.id), gone('f'.repeat(36))], []);
    expect((await readLost()).size).toBe(2);
  });

  it('told by many pages at the same moment is noted of all', async () => {
    const { noteLost, readLost } = await lost();
    const ids = Array.from({ length: 100 }, () => draft().id);
    await Promise.all(ids.map((id, k) => noteLost(`https://a.example/${k}`, new Set([id]), [gone(id)], [])));
    expect([...(await readLost()).keys()].sort()).toEqual(ids);
  });

  it('goes with what is deleted for good, and not with what may come back', async () => {
    const { pruneLost, readLost } = await lost();
    const { removeHighlights, forgetRemoved, keptAt } = await store();
    const [a, b] = await twoLost();
    await removeHighlights([{ pageKey: PAGE, id: a.id }], 1000);
    await pruneLost([PAGE], keptAt);
    expect((await readLost()).size).toBe(2);
    await forgetRemoved();
    await pruneLost(['https://other.example/'], keptAt);
    expect((await readLost()).size).toBe(2);
    await pruneLost(undefined, keptAt);
    expect([...(await readLost()).keys()]).toEqual([b.id]);
  });

  it('goes with the highlights when new rules give their page another key', async () => {
    const { readLost, pruneLost } = await lost();
    const { keptAt } = await store();
    const [a, b] = await twoLost();
    const { rekeyPages } = await import('@/highlights/rekey');
    expect(await rekeyPages('other rules', () => 'https://b.example/1')).toBe(2);
    await pruneLost([PAGE, 'https://b.example/1'], keptAt);
    expect([...(await readLost()).keys()]).toEqual([a.id, b.id]);
  });

  it('is as good as unknown where it is damaged, and hinders nothing', async () => {
    const { noteLost, readLost } = await lost();
    const { shelfOf } = await import('@/highlights/shelves');
    const [a] = await twoLost();
    for (const damaged of ['x', { [PAGE]: 1 }, { [PAGE]: { [a.id]: 'nowhere' } }, [null]]) {
      await fakeBrowser.storage.local.set({ [`highlightsLost.${shelfOf(PAGE)}`]: damaged });
      expect((await readLost()).size).toBe(0);
      await noteLost(PAGE, new Set([a.id]), [gone(a.id)], []);
      expect((await readLost()).get(a.id)).toBe('gone');
    }
  });

  it('is forgotten of the pages that told longest ago, where a shelf has too many', async () => {
    const { noteLost, readLost } = await lost();
    const { shelfOf } = await import('@/highlights/shelves');
    const { MOST_LOST_PAGES } = await import('@/highlights/limits');
    const shelf = shelfOf(PAGE);
    const many = Object.fromEntries(
      Array.from({ length: MOST_LOST_PAGES }, (_, k) => [`https://old.example/${k}`, { [`old ${k}`]: 'gone' }]),
    );
    await fakeBrowser.storage.local.set({ [`highlightsLost.${shelf}`]: many });
    const { id } = draft();
    await noteLost(PAGE, new Set([id]), [gone(id)], []);
    const now = await readLost();
    expect([now.size, now.has(id), now.has('old 0'), now.has('old 1')]).toEqual([MOST_LOST_PAGES, true, false, true]);
  });
});
