import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFinder } from '@/entrypoints/highlighter/finding';
import { FIRST_REST, LONGEST_REST, SETTLED } from '@/entrypoints/highlighter/limits';
import type { Shown } from '@/entrypoints/highlighter/shown';
import { createTeller } from '@/entrypoints/highlighter/telling';
import type { Placement, Sought } from '@/page/anchor-types';
import { draft } from '../highlights/samples';

/** The page: what it says, and how far it has loaded. A range knows whether its words still stand by the text alone. */
const page = vi.hoisted(() => ({ text: '', readyState: 'complete', body: {} }));
vi.mock('@/page/plain', () => ({ document: page }));
vi.mock('@/page/anchored', () => ({
  readPageText: async () => ({ text: page.text }),
  soughtOn: (_: unknown, __: unknown, stored: unknown) => stored,
  anchoredOn: (_: unknown, placements: Placement[]) =>
    placements.map((placement) => ({ placement, ranges: placement.how === 'orphan' ? [] : [{}] })),
  stillStands: ({ ranges }: { ranges: unknown[] }, exact: string) => ranges.length > 0 && page.text.includes(exact),
}));

const WORDS = '日朝平壌宣言';
const found = (text: string): Placement => {
  const start = text.indexOf(WORDS);
  return start < 0 ? { how: 'orphan', why: 'gone' } : { how: 'exact', spans: [{ start, end: start + WORDS.length }] };
};

let ending: AbortController;
let one: Shown;
let asked: string[];
/** Whether the background answers; the page is replaced while it thinks. */
let answers: boolean;
let meanwhile: () => void;
let told: string[];

const start = (more: () => void = () => undefined) => {
  const shown = new Map([[one.highlight.id, one]]);
  const parts = {
    signal: ending.signal,
    shown,
    ask: async <T>(request: { type: string; text?: string; sought?: unknown }) => {
      asked.push(request.text ?? '');
      meanwhile();
      return (answers ? (request.sought as Sought[]).map(() => found(request.text ?? '')) : undefined) as T;
    },
  };
  const finder = createFinder({
    ...parts,
    placed: (some) => {
      teller.looked(some);
      more();
    },
  });
  const teller = createTeller({
    ...parts,
    again: () => finder.find(true),
    tell: async (lost, placed) => {
      told.push(...lost.map(({ why }) => why), ...placed.map(() => 'placed'));
      return answers;
    },
  });
  return { finder, teller };
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('addEventListener', () => undefined);
  Object.assign(page, { text: `両首脳は${WORDS}に署名した。`, readyState: 'complete' });
  ending = new AbortController();
  one = { highlight: draft(), edits: {}, anchored: undefined, state: undefined, unpaint: () => undefined };
  asked = [];
  answers = true;
  meanwhile = () => undefined;
  told = [];
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the highlights of a page that changes', () => {
  it('that stand are not looked for again; that no longer stand are, at once', async () => {
    const { finder } = start();
    await finder.find();
    expect(one.anchored?.placement.how).toBe('exact');
    await finder.find();
    expect(asked).toHaveLength(1);
    page.text = '別の話である。';
    await finder.find();
    expect(one.anchored?.placement).toEqual({ how: 'orphan', why: 'gone' });
    expect(asked).toHaveLength(2);
  });

  it('that are nowhere cost no search while the text is the same, and ever fewer while it only ticks', async () => {
    page.text = '別の話である。';
    const { finder } = start();
    await finder.find();
    for (let k = 0; k < 5; k += 1) await finder.find(true);
    expect(asked).toHaveLength(1);
    const ticks = 300;
    for (let tick = 0; tick < ticks; tick += 1) {
      page.text = `別の話である。${tick}`;
      await finder.find();
      await vi.advanceTimersByTimeAsync(FIRST_REST);
    }
    expect(asked.length).toBeGreaterThan((ticks * FIRST_REST) / LONGEST_REST);
    expect(asked.length).toBeLessThan(ticks / 10);
  });

  it('are found by themselves after the rest, when their words have come', async () => {
    page.text = '別の話である。';
    const { finder } = start();
    await finder.find();
    page.text = `両首脳は${WORDS}に署名した。`;
    await finder.find();
    expect(one.anchored?.placement.how).toBe('orphan');
    await vi.advanceTimersByTimeAsync(FIRST_REST * 2);
    expect(one.anchored?.placement.how).toBe('exact');
  });

  it('are looked for again where nobody answered', async () => {
    answers = false;
    const { finder } = start();
    await finder.find();
    expect(one.anchored).toBeUndefined();
    answers = true;
    await finder.find();
    expect(one.anchored?.placement.how).toBe('exact');
  });

  it('get nothing of what was found on the page before', async () => {
    const { finder } = start();
    meanwhile = () => finder.forget();
    await finder.find();
    expect(one.anchored).toBeUndefined();
    ending.abort();
    await finder.find();
    expect(asked).toHaveLength(1);
  });
});

describe('what the store is told of them', () => {
  const wait = () => vi.advanceTimersByTimeAsync(SETTLED * 3);

  it('where they stand: once', async () => {
    const { finder } = start();
    await finder.find();
    await finder.find(true);
    await wait();
    expect(told).toEqual(['placed']);
  });

  it('that they are lost, when they were not found a second time on a page that has loaded; and that they are back', async () => {
    page.text = '別の話である。';
    page.readyState = 'loading';
    const { finder } = start();
    await finder.find();
    await wait();
    expect(told).toEqual([]);
    page.readyState = 'complete';
    await finder.find(true);
    await vi.advanceTimersByTimeAsync(SETTLED / 2);
    expect(told).toEqual([]);
    await wait();
    expect(told).toEqual(['gone']);
    page.text = `両首脳は${WORDS}に署名した。`;
    await finder.find(true);
    await wait();
    expect(told).toEqual(['gone', 'placed']);
  });

  it('nothing, where another page came before it had settled, or where they are not stored', async () => {
    page.text = '別の話である。';
    const { finder, teller } = start();
    await finder.find();
    teller.forget();
    await wait();
    expect(told).toEqual([]);
    one.state = { is: 'pending', tries: 1 };
    await finder.find(true);
    await wait();
    expect(told).toEqual([]);
  });

  it('again, where nobody heard', async () => {
    const { finder } = start();
    await finder.find();
    answers = false;
    await wait();
    answers = true;
    page.text = '別の話である。';
    await finder.find();
    page.text = `両首脳は${WORDS}に署名した。`;
    await finder.find(true);
    await wait();
    expect(told).toEqual(['placed', 'placed']);
  });
});
