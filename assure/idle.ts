import { Window } from 'happy-dom';
import { startPlugin, type RunningPlugin } from '../tests/host/start-plugin';
import { Tally, type Effort, type Part, type PartResult } from './part';

/** A fault put into the running app or plugin; it gets every minute's turn and every event. */
type Fault = (running: RunningPlugin, occasion: 'start' | 'minute' | 'event') => Promise<void>;

const events = { quick: 300, long: 10_000 } as const;
const dataPath = '.obsidian/plugins/keep-in-touch/data.json';
const minute = 60_000;
const hours = 24;

/** The page that the plugin needs: happy-dom's, without its timers. */
function installPage(): void {
  const page = new Window({ url: 'http://localhost/' });
  const names = new Set([
    ...Object.getOwnPropertyNames(page),
    ...Object.getOwnPropertyNames(Object.getPrototypeOf(page)),
  ]);
  for (const name of names) {
    if (name in globalThis) continue;
    const value: unknown = Reflect.get(page, name);
    const isMethod = typeof value === 'function' && !/^[A-Z]/.test(name);
    Reflect.set(globalThis, name, isMethod ? (value.bind(page) as unknown) : value);
  }
  Reflect.set(globalThis, 'window', globalThis);
  Reflect.set(globalThis, 'document', page.document);
}

/** A clock that is moved by hand: what runs by the interval runs when it is told to. */
class HandClock {
  private readonly ticks = new Map<number, () => void>();
  private ahead = 0;

  install(): void {
    const RealDate = Date;
    const now = (): number => RealDate.now() + this.ahead;
    class MovedDate extends RealDate {
      constructor(...parameters: readonly unknown[]) {
        super(...((parameters.length === 0 ? [now()] : parameters) as [number]));
      }

      static override now(): number {
        return now();
      }
    }
    Reflect.set(globalThis, 'Date', MovedDate);
    Reflect.set(globalThis, 'setInterval', (tick: () => void): number => {
      this.ticks.set(this.ticks.size + 1, tick);
      return this.ticks.size;
    });
    Reflect.set(globalThis, 'clearInterval', (id: number) => this.ticks.delete(id));
  }

  get count(): number {
    return this.ticks.size;
  }

  /** Moves on, or back as a changed clock does, and lets everything that waits for the interval run. */
  move(milliseconds: number): void {
    this.ahead += milliseconds;
    for (const tick of this.ticks.values()) tick();
  }
}

async function tryIdle(fault: Fault, { share, chunk }: Effort): Promise<PartResult> {
  installPage();
  const clock = new HandClock();
  clock.install();
  const tally = new Tally();
  const note = (index: number, words = ''): string =>
    `---\ntype: contact\ntier: Top 10\nlast-contact: 2020-01-01\n---\n\n- [ ] ask${words} 📅 2026-01-01\n\n## Log\n\n- ${index % 2 === 0 ? '2026-10-01 call: a' : '2026-13-01 b'}\n`;
  const running = await startPlugin({
    'People/First.md': note(0),
    'People/Odd.md': '---\nlast-contact: 2026-01-2026-02-03\n---\n<<<<<<< HEAD\n',
  });
  const { app, adapter } = running;
  let written: readonly string[] = [...adapter.writes];
  const look = (when: string): void => {
    const more = adapter.writes.filter((path) => !written.includes(path) || path === dataPath);
    tally.count(more.length === 0 ? null : `${when}: wrote ${more.join(', ')} (chunk ${chunk})`);
    adapter.writes.length = 0;
    written = [];
  };
  await fault(running, 'start');
  look('at the start');
  if (clock.count === 0) tally.count('no clock is watched: nothing was tried');
  const days = share === 'quick' ? 1 : 7;
  for (let passed = 0; passed < days * hours * 60; passed += 1) {
    clock.move(minute);
    // Summer time, and a clock that was wrong.
    if (passed % 180 === 90) clock.move(60 * minute);
    if (passed % 180 === 100) clock.move(-60 * minute);
    await fault(running, 'minute');
    if (passed % 60 === 0) await running.settle();
    look(`minute ${passed}`);
  }
  for (let index = 0; index < events[share]; index += 1) {
    const path = `People/Made ${index}.md`;
    const file = await app.vault.create(path, note(index));
    await app.vault.modify(file, note(index, ' again'));
    // These two writes are the user's own.
    const own = adapter.writes.filter((each) => each === path).length;
    adapter.writes.splice(0, adapter.writes.length, ...adapter.writes.filter((each) => each !== path));
    if (own !== 2) tally.count(`${path} was written ${own} times`);
    await fault(running, 'event');
    if (index % 100 === 99) await running.settle();
    look(`event ${index}`);
  }
  await running.settle();
  look('at the end');
  running.stop();
  return tally.result(`${days * hours} hours and ${events[share] * 2} events, the built plugin`);
}

const broken: Readonly<Record<string, Fault>> = {
  'saves its settings as it starts': async ({ adapter }, occasion) => {
    if (occasion === 'start') await adapter.write(dataPath, '{}');
  },
  'brings notes up to date at midnight': async (running, occasion) => {
    if (occasion === 'minute' && new Date().getHours() === 0)
      await running.adapter.write('People/First.md', await running.read('People/First.md'));
  },
  'writes a note that it sees being made': async ({ adapter }, occasion) => {
    if (occasion === 'event') await adapter.write('People/First.md', 'seen');
  },
};

/** The plugin while nobody does anything with it. */
export const idle: Part = {
  name: 'idle',
  promise: 'nothing is written, no note and no setting, unless somebody does something',
  chunks: 1,
  run: (effort) => tryIdle(() => Promise.resolve(), effort),
  broken: Object.fromEntries(
    Object.entries(broken).map(([name, fault]) => [name, (effort: Effort) => tryIdle(fault, effort)]),
  ),
};
