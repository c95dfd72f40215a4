import { SLICE_MS } from './anchor-limits';

/** Work that rests where it can (a generator), driven at once or in turns with the page. */

/** Drives work to its end without a pause. */
export const drained = <T>(work: Generator<undefined, T>): T => {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
};

/** Takes turns with the page: works for a few milliseconds, then lets it go on. */
export const inTurns = async <T>(work: Generator<undefined, T>, signal?: AbortSignal): Promise<T> => {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
    began = performance.now();
  }
};
