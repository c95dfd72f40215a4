import { BREATH } from '../limits';

/** Long work in short tasks: whoever loops asks after each step, and waits when it is told to. */
export const createBreath = (budget = BREATH): (() => Promise<void> | undefined) => {
  let began = performance.now();
  return () => {
    if (performance.now() - began < budget) return undefined;
    return new Promise((resolve) =>
      setTimeout(() => {
        began = performance.now();
        resolve();
      }, 0),
    );
  };
};
