import type { ReadToken } from '@/readings/read';
import { IDLE, LONGEST_ANALYSIS, MOST_TRIES } from './limits';

/** What the analyser's worker is asked, and what it answers. */
export interface Question {
  id: number;
  text: string;
}
export type Reply = { id: number; tokens: ReadToken[] } | { id: number; error: string };

/** The part of a Worker that is needed: tests bring their own. */
export interface AnalystWorker {
  postMessage: (question: Question) => void;
  terminate: () => void;
  onmessage: ((event: { data: Reply }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

const WORKER = '/reading-worker.js';

/** Trusted Types, where the browser has them: our pages make nothing from text but this one address. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => string };
}
let address: string | undefined;
const workerAddress = (): string => {
  address ??=
    (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
      ?.createPolicy('kyakuchu-worker', {
        createScriptURL: (asked) => {
          if (asked !== WORKER) throw new TypeError(`no script of ours: ${asked}`);
          return asked;
        },
      })
      .createScriptURL(WORKER) ?? WORKER;
  return address;
};

/** Starts the real one: entrypoints/reading-worker. */
export const startWorker = (): AnalystWorker => new Worker(workerAddress()) as unknown as AnalystWorker;

interface Waiting extends Question {
  tries: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  resolve: (tokens: ReadToken[]) => void;
  reject: (error: Error) => void;
}

/**
 * Keeps one worker for the analyser: made at the first question, made anew when it dies with questions open (each is asked once more),
 * let go when nobody has asked for a while. `idle` is called then.
 */
export const createAnalysts = (
  makeWorker: () => AnalystWorker,
  idle: () => void = () => {},
  waits = { idle: IDLE, longest: LONGEST_ANALYSIS },
): { read: (text: string) => Promise<ReadToken[]> } => {
  let worker: AnalystWorker | undefined;
  let last = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const open = new Map<number, Waiting>();

  const letGo = () => {
    worker?.terminate();
    worker = undefined;
  };

  const settle = (id: number): Waiting | undefined => {
    const waiting = open.get(id);
    open.delete(id);
    if (waiting) clearTimeout(waiting.timer);
    clearTimeout(rest);
    if (open.size === 0)
      rest = setTimeout(() => {
        letGo();
        idle();
      }, waits.idle);
    return waiting;
  };

  const died = (why: string) => {
    letGo();
    for (const waiting of [...open.values()]) {
      clearTimeout(waiting.timer);
      if (waiting.tries >= MOST_TRIES) settle(waiting.id)?.reject(new Error(why));
      else ask(waiting);
    }
  };

  const theWorker = (): AnalystWorker => {
    if (worker) return worker;
    const made = makeWorker();
    made.onmessage = ({ data }) => {
      const waiting = settle(data.id);
      if (!waiting) return;
      if ('tokens' in data) waiting.resolve(data.tokens);
      else waiting.reject(new Error(data.error));
    };
    made.onerror = () => {
      if (made === worker) died('the analyser stopped');
    };
    worker = made;
    return made;
  };

  const ask = (waiting: Waiting) => {
    waiting.tries += 1;
    clearTimeout(rest);
    waiting.timer = setTimeout(() => died('the analyser does not answer'), waits.longest);
    theWorker().postMessage({ id: waiting.id, text: waiting.text });
  };

  return {
    read: (text) =>
      new Promise((resolve, reject) => {
        last += 1;
        const waiting: Waiting = { id: last, text, tries: 0, timer: undefined, resolve, reject };
        open.set(last, waiting);
        ask(waiting);
      }),
  };
};
