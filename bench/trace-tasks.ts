import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** when it began and how long it took, in microseconds */
  readonly ts: number;
  readonly dur?: number;
  /** microseconds of the thread's own time, so that other work on the machine does not count */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** A task of the page's main thread, in milliseconds of that thread's own time. */
export interface Task {
  readonly ms: number;
  /** its part in which the browser freed memory, which it does when it likes */
  readonly collectingMs: number;
}

/** What a page marks (`performance.mark`) where the measuring shall begin. */
export const traceFrom = 'measured-from-here';

/** The event of one task; others lie within it. */
const taskEvent = 'ThreadControllerImpl::RunTask';
const collections: ReadonlySet<string> = new Set(['MinorGC', 'MajorGC']);

/** Runs something in a page and tells of each task of its main thread: from the mark on, where the page made one. */
export async function traceTasks(
  session: CDPSession,
  work: () => Promise<unknown>,
): Promise<readonly Task[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { readonly value: readonly object[] }): void => {
    for (const event of value) events.push(event as TraceEvent);
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', '__metadata', 'blink.user_timing', 'v8'],
      excludedCategories: ['*'],
    },
  });
  await work();
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const from = events.find(({ name }) => name === traceFrom)?.ts ?? 0;
  const own = events.filter(
    ({ ph, pid, tid, ts, dur = 0, tdur }) =>
      ph === 'X' && tdur !== undefined && ts + dur > from && main.has(`${pid} ${tid}`),
  );
  const collecting = own.filter(({ name }) => collections.has(name));
  const tasks = own
    .filter(({ name }) => name === taskEvent)
    .map(({ ts, dur = 0, tdur = 0 }): Task => {
      const inside = collecting.filter((each) => each.ts >= ts && each.ts < ts + dur);
      return { ms: tdur / 1000, collectingMs: total(inside.map((each) => (each.tdur ?? 0) / 1000)) };
    });
  if (tasks.length === 0) throw new Error('The browser told of no task');
  return tasks;
}

/** How long the longest task was. */
export function longestTask(tasks: readonly Task[]): number {
  return longest(tasks.map(({ ms }) => ms));
}

/** How long the longest task was but for the browser's freeing memory. */
export function longestWork(tasks: readonly Task[]): number {
  return longest(tasks.map(({ ms, collectingMs }) => ms - collectingMs));
}

/** The longest of some times. */
export function longest(times: readonly number[]): number {
  return times.reduce((a, b) => Math.max(a, b), 0);
}

/** All of some times together. */
export function total(times: readonly number[]): number {
  return times.reduce((a, b) => a + b, 0);
}
