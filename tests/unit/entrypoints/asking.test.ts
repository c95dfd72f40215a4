import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askUntilAnswered } from '@/entrypoints/background/asking';
import { PATIENCE, PAUSES } from '@/entrypoints/background/limits';

/** What the browser does with a question while the background is being stopped. */
const REFUSED = () => Promise.reject(new Error('The message channel closed before a response was received.'));
const UNHEARD = () => Promise.resolve(undefined);
const FORGOTTEN = () => new Promise(() => undefined);

describe('a question to a background that may be stopped at any moment', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const asked = async (...ways: (() => Promise<unknown>)[]) => {
    const send = vi.fn(() => (ways.length > 1 ? ways.shift() : ways[0])?.() ?? UNHEARD());
    const asking = askUntilAnswered(send);
    await vi.runAllTimersAsync();
    return { answer: await asking, times: send.mock.calls.length };
  };

  it('is asked once where it is answered, also with nothing to tell', async () => {
    expect(await asked(async () => ({ kinds: [] }))).toEqual({ answer: { kinds: [] }, times: 1 });
    for (const nothing of [null, false, '', 0])
      expect(await asked(async () => nothing)).toEqual({ answer: nothing, times: 1 });
  });

  it('is asked anew where it was refused, not heard, or forgotten', async () => {
    for (const lost of [REFUSED, UNHEARD, FORGOTTEN])
      expect(await asked(lost, async () => 'answer')).toEqual({ answer: 'answer', times: 2 });
    expect(await asked(REFUSED, UNHEARD, FORGOTTEN, async () => 'answer')).toEqual({ answer: 'answer', times: 4 });
  });

  it('ends, whatever the background does, and leaves no timer behind', async () => {
    for (const lost of [REFUSED, UNHEARD, FORGOTTEN])
      expect(await asked(lost)).toEqual({ answer: undefined, times: PAUSES.length + 1 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits as long as a slow answer takes', async () => {
    const slow = () => new Promise((resolve) => setTimeout(() => resolve('late'), PATIENCE - 1));
    expect(await asked(slow)).toEqual({ answer: 'late', times: 1 });
  });

  it('is given up when the extension is no more', async () => {
    const send = vi.fn(REFUSED);
    let there = true;
    const asking = askUntilAnswered(send, () => there);
    await vi.advanceTimersByTimeAsync(1);
    there = false;
    await vi.runAllTimersAsync();
    expect(await asking).toBeUndefined();
    expect(send).toHaveBeenCalledTimes(1);
  });
});
