import { PATIENCE, PAUSES } from './limits';

/** In place of an answer that has not come in time. */
const LATE = Symbol('late');

/**
 * Asks until somebody answers; undefined where nobody does. The browser may stop the background at any moment, and then a question
 * ends in one of three ways: it is refused, it is answered with undefined (stopped before it was heard: what the background itself
 * answers is never undefined, `background/index.ts`), or it is not answered at all. It is asked anew, and the background starts for
 * it; so only what may be done twice is asked so. `goOn` is looked at before each time.
 */
export const askUntilAnswered = async (send: () => Promise<unknown>, goOn = () => true): Promise<unknown> => {
  for (const pause of [0, ...PAUSES]) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (!goOn()) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(() => resolve(LATE), PATIENCE);
    });
    try {
      const answer = await Promise.race([send(), late]);
      if (answer !== undefined && answer !== LATE) return answer;
    } catch {
      // Refused, as when the background ends in the middle of its answer.
    } finally {
      clearTimeout(timer);
    }
  }
  return undefined;
};
