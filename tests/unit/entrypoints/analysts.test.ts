import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AnalystWorker, createAnalysts, type Question } from '@/entrypoints/offscreen/analysts';

/** A worker that answers, dies or says nothing, as a test wants it. */
const crew = (behave: (worker: AnalystWorker, question: Question, nth: number) => void) => {
  let made = 0;
  const ended: number[] = [];
  const make = (): AnalystWorker => {
    made += 1;
    const nth = made;
    const worker: AnalystWorker = {
      onmessage: null,
      onerror: null,
      postMessage: (question) => queueMicrotask(() => behave(worker, question, nth)),
      terminate: () => ended.push(nth),
    };
    return worker;
  };
  return { make, made: () => made, ended };
};
const answer = (worker: AnalystWorker, { id, text }: Question) =>
  worker.onmessage?.({ data: { id, tokens: [{ text }] } });

describe('the analyser’s worker', () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  it('is made at the first question and used again', async () => {
    const { make, made } = crew(answer);
    const { read } = createAnalysts(make);
    expect(made()).toBe(0);
    expect(await read('一')).toEqual([{ text: '一' }]);
    expect(await read('二')).toEqual([{ text: '二' }]);
    expect(made()).toBe(1);
  });
  it('that dies in the middle is made anew, and every open question asked once more', async () => {
    const { make, made } = crew((worker, question, nth) =>
      nth === 1 ? worker.onerror?.({}) : answer(worker, question),
    );
    const { read } = createAnalysts(make);
    expect(await Promise.all([read('一'), read('二')])).toEqual([[{ text: '一' }], [{ text: '二' }]]);
    expect(made()).toBe(2);
  });
  it('that dies on the same text again is not asked for ever', async () => {
    const { make, made } = crew((worker) => worker.onerror?.({}));
    const { read } = createAnalysts(make);
    await expect(read('毒')).rejects.toThrow('stopped');
    expect(made()).toBe(2);
  });
  it('that says nothing is taken for dead', async () => {
    vi.useFakeTimers();
    const { make } = crew((worker, question, nth) => nth > 1 && answer(worker, question));
    const read = createAnalysts(make, undefined, { idle: 1000, longest: 50 }).read('一');
    await vi.advanceTimersByTimeAsync(60);
    expect(await read).toEqual([{ text: '一' }]);
  });
  it('is let go when nobody asks any more, and made anew when somebody does', async () => {
    vi.useFakeTimers();
    const idle = vi.fn();
    const { make, made, ended } = crew(answer);
    const { read } = createAnalysts(make, idle, { idle: 1000, longest: 50 });
    await read('一');
    await vi.advanceTimersByTimeAsync(1100);
    expect(ended).toEqual([1]);
    expect(idle).toHaveBeenCalledOnce();
    await read('二');
    expect(made()).toBe(2);
  });
  it('passes on what the analyser itself cannot do', async () => {
    const { make } = crew((worker, { id }) => worker.onmessage?.({ data: { id, error: 'no dictionary' } }));
    await expect(createAnalysts(make).read('一')).rejects.toThrow('no dictionary');
  });
});
