import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draft, newMachine, restarted } from './samples';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let disk: Awaited<ReturnType<typeof newMachine>>;
beforeEach(async () => {
  disk = await newMachine();
});
const store = () => import('@/highlights/store');
const KEY = 'https://asahi.com/articles/1.html';
const OTHER = 'https://kcna.kp/1';

describe('a stored highlight', () => {
  it('is there after everything was stopped', async () => {
    const one = draft({ tags: ['拉致', '拉致'] });
    const stored = await (await store()).saveHighlight(one, KEY, 5);
    expect(stored).toEqual({ ...one, tags: ['拉致'], pageKey: KEY, modified: 5 });
    await restarted(disk);
    expect(await (await store()).highlightsOf(KEY)).toEqual([stored]);
  });

  it('is there once however often it was sent, as it was first stored', async () => {
    const { saveHighlight, highlightsOf } = await store();
    const one = draft();
    const answers = await Promise.all([1, 2, 3].map((now) => saveHighlight({ ...one, note: `${now}` }, KEY, now)));
    expect(await highlightsOf(KEY)).toEqual([answers[0]]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('is not lost to another that is saved on the same page in the same moment', async () => {
    const { saveHighlight, highlightsOf } = await store();
    const all = Array.from({ length: 30 }, () => draft());
    await Promise.all(all.map((one) => saveHighlight(one, KEY)));
    expect(new Set((await highlightsOf(KEY)).map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
  });

  it('takes a note, tags, a colour, each by itself', async () => {
    const { saveHighlight, changeHighlights, highlightsOf } = await store();
    const { id } = await saveHighlight(draft({ note: 'old' }), KEY, 1);
    await changeHighlights([{ pageKey: KEY, id }], { tags: ['a', 'a'] }, 9);
    await changeHighlights([{ pageKey: KEY, id }], ({ tags }) => ({ tags: [...tags, 'b'] }), 10);
    expect((await highlightsOf(KEY))[0]).toMatchObject({ note: 'old', tags: ['a', 'b'], modified: 10 });
    expect(await changeHighlights([{ pageKey: OTHER, id }], { note: 'x' })).toEqual([]);
  });

  it('that is taken away comes back as it was, for a month', async () => {
    const { saveHighlight, removeHighlights, restoreHighlights, highlightsOf, forgetRemoved } = await store();
    const one = await saveHighlight(draft(), KEY, 1);
    const ref = { pageKey: KEY, id: one.id };
    expect(await removeHighlights([ref], 1000)).toEqual([one]);
    expect(await highlightsOf(KEY)).toEqual([]);
    expect(await restoreHighlights([ref])).toEqual([one]);
    expect(await restoreHighlights([ref])).toEqual([]);
    await removeHighlights([ref], 1000);
    expect(await forgetRemoved(1000 + 31 * 86_400_000)).toBe(1);
    expect(await restoreHighlights([ref])).toEqual([]);
  });

  it('is refused, and said to be, where its page is full', async () => {
    const { saveHighlight, database } = await store();
    const db = await database();
    const highlights = Array.from({ length: 5000 }, () => ({ ...draft(), pageKey: KEY, modified: 1 }));
    await db.pages.put({ key: KEY, highlights });
    await expect(saveHighlight(draft(), KEY)).rejects.toMatchObject({ why: 'many' });
  });
});

it('whatever is done, the store holds what a plain list would, and counts it', async () => {
  const ids = Array.from({ length: 6 }, () => draft().id);
  const step = fc.record({
    does: fc.constantFrom('save', 'change', 'remove', 'restore'),
    id: fc.constantFrom(...ids),
    pageKey: fc.constantFrom(KEY, OTHER),
    note: fc.string({ maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      disk = await newMachine();
      const { saveHighlight, changeHighlights, removeHighlights, restoreHighlights, allHighlights, database } =
        await store();
      const here = new Map<string, string>();
      const gone = new Map<string, string>();
      for (const { does, id, pageKey, note } of steps) {
        const name = `${pageKey} ${id}`;
        const refs = [{ pageKey, id }];
        if (does === 'save') {
          await saveHighlight(draft({ id, note }), pageKey);
          if (!here.has(name)) here.set(name, note);
        } else if (does === 'change') {
          await changeHighlights(refs, { note });
          if (here.has(name)) here.set(name, note);
        } else if (does === 'remove') {
          await removeHighlights(refs);
          if (here.has(name)) gone.set(name, here.get(name) as string);
          here.delete(name);
        } else {
          await restoreHighlights(refs);
          if (gone.has(name) && !here.has(name)) here.set(name, gone.get(name) as string);
          gone.delete(name);
        }
      }
      const stored = (await allHighlights()).map(({ pageKey, id, note }): [string, string] => [
        `${pageKey} ${id}`,
        note,
      ]);
      expect(new Map(stored)).toEqual(here);
      expect(stored.length).toBe(here.size);
      expect((await (await database()).state.get('state'))?.count ?? 0).toBe(here.size);
    }),
    { numRuns: 40 },
  );
});

it('new rules of addresses move highlights to the keys that their pages have now', async () => {
  const { saveHighlight, highlightsOf, database } = await store();
  const { rekeyPages } = await import('@/highlights/rekey');
  const page = (url: string) => ({ title: '', lang: '', url });
  const [a, b] = [draft({ page: page('https://m.a.example/1') }), draft({ page: page('https://a.example/1') })];
  await saveHighlight(a, 'https://m.a.example/1');
  await saveHighlight(b, 'https://a.example/1');
  expect(await rekeyPages()).toBe(0);
  const keyOf = ({ url }: { url: string }) => url.replace('//m.', '//');
  expect(await rekeyPages('other rules', keyOf)).toBe(1);
  expect((await highlightsOf('https://a.example/1')).map(({ id, pageKey }) => [id, pageKey])).toEqual([
    [b.id, 'https://a.example/1'],
    [a.id, 'https://a.example/1'],
  ]);
  expect(await (await database()).pages.count()).toBe(1);
  expect((await (await database()).state.get('state'))?.count).toBe(2);
  expect(await rekeyPages('other rules', keyOf)).toBe(0);
});

describe('when the store cannot do as asked, it says why', () => {
  it('a full disk', async () => {
    const { saveHighlight, highlightsOf, database } = await store();
    const kept = await saveHighlight(draft(), KEY);
    const db = await database();
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    db.pages.hook('updating', full);
    await expect(saveHighlight(draft(), KEY)).rejects.toMatchObject({ why: 'full' });
    expect(await highlightsOf(KEY)).toEqual([kept]);
    db.pages.hook('updating').unsubscribe(full);
    await saveHighlight(draft(), KEY);
    expect(await highlightsOf(KEY)).toHaveLength(2);
  });
});
