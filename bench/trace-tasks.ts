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

/** What a page marks (`performance.mark`) where the measuring shall begin. */
export const traceFrom = 'measured-from-here';

/**
 * Runs something in a page and tells how long each task of its main thread was, in milliseconds of its own time: from
 * the mark on, where the page made one.
 */
export async function traceTasks(
  session: CDPSession,
  work: () => Promise<unknown>,
): Promise<readonly number[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { readonly value: readonly object[] }): void => {
    for (const event of value) events.push(event as TraceEvent);
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', '__metadata', 'blink.user_timing'],
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
  const times = events.flatMap(({ ph, pid, tid, ts, dur = 0, tdur }) =>
    ph === 'X' && tdur !== undefined && ts + dur > from && main.has(`${pid} ${tid}`) ? [tdur / 1000] : [],
  );
  if (times.length === 0) throw new Error('The browser told of no task');
  return times;
}

/** The longest of some times. */
export function longest(times: readonly number[]): number {
  return times.reduce((a, b) => Math.max(a, b), 0);
}

/** All of some times together. */
export function total(times: readonly number[]): number {
  return times.reduce((a, b) => a + b, 0);
}
