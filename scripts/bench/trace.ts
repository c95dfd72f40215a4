import type { CDPSession } from '@playwright/test';

/** What the page's own thread spent on us, read from a trace of the browser. The page has no script, so that every microtask is ours. */
export interface Ours {
  /** All of ours, ms of the processor's time. */
  all: number;
  /** Most of ours within one task, ms. */
  longest: number;
  /** So many tasks had something of ours. */
  tasks: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** The processor's time, µs: what other programs take meanwhile is not in it. */
  tdur?: number;
  args: { data?: { url?: string }; name?: string };
}

/** Records what happens while `work` goes on. */
export const traced = async (session: CDPSession, work: () => Promise<unknown>): Promise<Ours> => {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel', 'disabled-by-default-devtools.timeline'] },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', take);
  return oursIn(events);
};

const isOurs = ({ name, args }: TraceEvent): boolean =>
  name === 'RunMicrotasks' ||
  ((name === 'FunctionCall' || name === 'EvaluateScript') &&
    Boolean(args.data?.url?.startsWith('chrome-extension://')));

const oursIn = (events: readonly TraceEvent[]): Ours => {
  // The thread of the page is the one in which its script was started.
  const start = events.find(({ args }) => /content-scripts\/annotator\.js/.test(args.data?.url ?? ''));
  if (!start) return { all: 0, longest: 0, tasks: 0 };
  const here = events.filter(({ pid, tid, ph }) => pid === start.pid && tid === start.tid && ph === 'X');
  const tasks = here.filter(({ name }) => name === 'RunTask' || name.endsWith('RunTask')).sort((a, b) => a.ts - b.ts);
  const ours = here.filter(isOurs).sort((a, b) => a.ts - b.ts);
  let [all, longest, count, k, covered] = [0, 0, 0, 0, 0];
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    let own = 0;
    for (; k < ours.length && (ours[k] as TraceEvent).ts < ts + dur; k += 1) {
      const one = ours[k] as TraceEvent;
      if (one.ts < ts) continue;
      // One inside another counts once.
      const end = one.ts + (one.dur ?? 0);
      own += Math.max(0, end - Math.max(one.ts, covered));
      covered = Math.max(covered, end);
    }
    if (own === 0) continue;
    // Other programs interrupt a task in all its parts alike.
    const spent = (own / 1000) * (dur > 0 ? Math.min(1, tdur / dur) : 1);
    count += 1;
    all += spent;
    longest = Math.max(longest, spent);
  }
  return { all, longest, tasks: count };
};
