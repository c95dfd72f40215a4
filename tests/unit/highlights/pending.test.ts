import { describe, expect, it, vi } from 'vitest';
import { createPending, type PendingState } from '@/highlights/pending';
import type { Draft } from '@/highlights/types';
import { draft } from './samples';

const stored = (one: Draft) => ({
  ok: true as const,
  highlight: { ...one, pageKey: 'https://a.example/', modified: 1 },
});
const WAITS = [1, 1, 1];

describe('a highlight of a page', () => {
  it('is pending until the store has answered with it', async () => {
    const one = draft();
    let answer: (value: unknown) => void = () => undefined;
    const send = vi.fn(() => new Promise((resolve) => (answer = resolve)));
    const pending = createPending(send, undefined, WAITS);
    const saving = pending.save(one);
    expect(pending.unsaved().map(({ draft: { id } }) => id)).toEqual([one.id]);
    answer(stored(one));
    expect(await saving).toEqual({ is: 'stored', highlight: stored(one).highlight });
    expect(pending.unsaved()).toEqual([]);
    expect(send).toHaveBeenCalledWith({ type: 'highlight.save', highlight: one });
  });

  it('is sent again, the same, while nobody answers: the background stopped, broke, or said something else', async () => {
    const one = draft();
    const answers: (() => Promise<unknown>)[] = [
      () => Promise.reject(new Error('Could not establish connection.')),
      () => Promise.resolve(undefined),
      () => new Promise(() => undefined),
      () => Promise.resolve(stored(draft())),
      () => Promise.resolve(stored(one)),
    ];
    const send = vi.fn(() => (answers.shift() as () => Promise<unknown>)());
    const states: PendingState['is'][] = [];
    const state = await createPending(send, ({ state: { is } }) => states.push(is), WAITS, 20).save(one);
    expect(state.is).toBe('stored');
    expect(send.mock.calls).toEqual(Array.from({ length: 5 }, () => [{ type: 'highlight.save', highlight: one }]));
    expect(states).toEqual(['pending', 'pending', 'pending', 'pending', 'pending', 'stored']);
  });

  it('waits for an older window to let the database go', async () => {
    const one = draft();
    const answers = [{ ok: false, why: 'blocked' }, stored(one)];
    const send = vi.fn(async () => answers.shift());
    expect((await createPending(send, undefined, WAITS).save(one)).is).toBe('stored');
  });

  it('that is refused stays with its words until it is saved after all, or given up', async () => {
    const one = draft({ note: 'not to be lost' });
    const answers = [{ ok: false, why: 'full' }, { ok: false, why: 'full' }, stored(one)];
    const pending = createPending(async () => answers.shift(), undefined, WAITS);
    expect(await pending.save(one)).toEqual({ is: 'refused', why: 'full' });
    expect(pending.unsaved()[0]?.draft.note).toBe('not to be lost');
    await pending.save(one);
    pending.drop(one.id);
    expect(pending.unsaved()).toEqual([]);
    expect((await pending.save(one)).is).toBe('stored');
  });

  it('is sent once at a time, however often it is saved', async () => {
    const one = draft();
    const send = vi.fn(async () => stored(one));
    const pending = createPending(send, undefined, WAITS);
    await Promise.all([pending.save(one), pending.save(one)]);
    expect(send).toHaveBeenCalledTimes(1);
  });
});
