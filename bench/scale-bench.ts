// What the plugin costs in vaults of three sizes, and what is left of it, in Chromium with the built main.js.
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { startPreview, type Preview } from '../tests/e2e/harness';
import { makeNote, makeNotes, today, writeVault } from './make-vault';
import { median, round, type Figure } from './measure';
import { installScaleBench, type LeftOver, type ScaleBench, type ScaleStart } from './scale-in-page';
import { longest, longestTask, longestWork, total, traceTasks } from './trace-tasks';

const sizes = [
  { name: 'small', notes: 1_000, people: 160 },
  { name: 'large', notes: 10_000, people: 3_000 },
  { name: 'huge', notes: 100_000, people: 3_000 },
] as const;
const starts = 3;
const changes = 20;
const cycles = 100;

interface Measured {
  readonly name: string;
  readonly onloadMs: number;
  readonly readyMs: number;
  readonly sliceMs: number;
  readonly workMs: number;
  readonly bytesPerContact: number;
  /** for each change */
  readonly contactMs: number;
  readonly otherMs: number;
}

/** `startSliceMs`, `startGrowth`, `changeScale`, `otherChangeScale`, `contactKB`, `heapGrowthKB`, `leftOver`. */
export async function measureScale(root: string): Promise<Readonly<Record<string, Figure>>> {
  const folder = await mkdtemp(join(tmpdir(), 'keep-in-touch-bench-'));
  try {
    const plugin = join(folder, 'plugin');
    await mkdir(plugin, { recursive: true });
    for (const file of ['main.js', 'manifest.json', 'styles.css'])
      await copyFile(join(root, file), join(plugin, file));
    const code = await readFile(join(plugin, 'main.js'), 'utf8');
    const vault = join(folder, 'vault');
    writeVault(vault, 10);
    const preview = await startPreview({ vault, plugin, today });
    try {
      await preview.page.evaluate(installScaleBench);
      const heap = await preview.page.context().newCDPSession(preview.page);
      await call(preview, (bench) => bench.stop());
      const measured: Measured[] = [];
      for (const size of sizes) measured.push(await measureSize(preview, heap, code, size));
      const left = await measureCycles(preview, heap, code);
      const errors = await preview.errors();
      if (errors.length > 0) throw new Error(`The preview reports: ${errors.join('\n')}`);
      return { ...scaleFigures(measured), ...left };
    } finally {
      await preview.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function scaleFigures(measured: readonly Measured[]): Readonly<Record<string, Figure>> {
  const [small, large, huge] = measured;
  if (small === undefined || large === undefined || huge === undefined) throw new Error('A size is missing');
  const each = (of: (one: Measured) => number): Readonly<Record<string, number>> =>
    Object.fromEntries(measured.map((one) => [one.name, round(of(one))]));
  const vaults = 'notes / people: small 1,000 / 160, large 10,000 / 3,000, huge 100,000 / 3,000';
  return {
    startSliceMs: {
      value: round(longest(measured.map(({ sliceMs }) => sliceMs))),
      goal: { atMost: 8 },
      of: {
        ...each(({ sliceMs }) => sliceMs),
        workMs: round(longest(measured.map(({ workMs }) => workMs))),
        measured: `the longest task of the app's thread while the vault was first read, in milliseconds of its own time; of ${starts} starts the middle one; workMs: without the browser's freeing of memory in it; ${vaults}`,
      },
    },
    startGrowth: {
      value: round(huge.readyMs / large.readyMs),
      goal: { atMost: 10 },
      of: {
        ...each(({ readyMs }) => readyMs),
        measured: 'milliseconds until the vault was read, ten times as many notes over as they are',
      },
    },
    changeScale: {
      value: round(huge.contactMs / large.contactMs),
      goal: { atMost: 1.5 },
      of: {
        ...each(({ contactMs }) => contactMs),
        measured:
          'milliseconds of work when a contact changes and the pane is open, painting included; ten times the notes, as many people',
      },
    },
    otherChangeScale: {
      value: round(huge.otherMs / large.otherMs),
      goal: { atMost: 1.5 },
      of: { ...each(({ otherMs }) => otherMs), measured: 'the same for a note that is no contact' },
    },
    contactKB: {
      value: round(large.bytesPerContact / 1024),
      goal: { atMost: 10 },
      of: {
        smallKB: round(small.bytesPerContact / 1024),
        hugeKB: round(huge.bytesPerContact / 1024),
        measured: 'heap that the plugin takes once all is read, for each contact',
      },
    },
  };
}

async function measureSize(
  preview: Preview,
  heap: CDPSession,
  code: string,
  { name, notes, people }: (typeof sizes)[number],
): Promise<Measured> {
  await preview.page.evaluate(
    ({ made, others }) => (window as unknown as { scaleBench: ScaleBench }).scaleBench.setVault(made, others),
    { made: [...makeNotes(people)], others: notes - people },
  );
  const before = await heapBytes(heap);
  const onloads: number[] = [];
  const all: ScaleStart[] = [];
  const slices: number[] = [];
  const works: number[] = [];
  let bytes = 0;
  for (let turn = 0; turn < starts; turn += 1) {
    // Another first line each time: else the browser remembers what it compiled.
    onloads.push(await load(preview, `// ${name} ${turn}\n${code}`));
    const tasks = await traceTasks(heap, async () => all.push(await call(preview, (bench) => bench.read())));
    slices.push(longestTask(tasks));
    works.push(longestWork(tasks));
    if (turn === starts - 1) bytes = (await heapBytes(heap)) - before;
    else await call(preview, (bench) => bench.stop());
  }
  const editions = Array.from({ length: changes }, (_, index) => makeNote(index * 7, 1));
  await call(preview, (bench) => bench.openPane());
  const ofPeople = await traceTasks(heap, () =>
    preview.page.evaluate(
      (made) => (window as unknown as { scaleBench: ScaleBench }).scaleBench.changePeople(made),
      editions,
    ),
  );
  const ofOthers = await traceTasks(heap, () => call(preview, (bench) => bench.changeOthers(20)));
  await call(preview, (bench) => bench.stop());
  return {
    name,
    onloadMs: median(onloads),
    readyMs: median(all.map(({ readyMs }) => readyMs)),
    sliceMs: median(slices),
    workMs: median(works),
    bytesPerContact: bytes / (all[0]?.contacts ?? 0),
    contactMs: total(ofPeople.map(({ ms }) => ms)) / changes,
    otherMs: total(ofOthers.map(({ ms }) => ms)) / changes,
  };
}

function load(preview: Preview, code: string): Promise<number> {
  return preview.page.evaluate(
    (text) => (window as unknown as { scaleBench: ScaleBench }).scaleBench.load(text),
    code,
  );
}

/** Switches the plugin on and off again, many times, with its pane open. */
async function measureCycles(
  preview: Preview,
  heap: CDPSession,
  code: string,
): Promise<Readonly<Record<string, Figure>>> {
  await preview.page.evaluate(
    (made) => (window as unknown as { scaleBench: ScaleBench }).scaleBench.setVault(made, 840),
    [...makeNotes(160)],
  );
  const cycle = async (): Promise<void> => {
    await load(preview, code);
    await call(preview, (bench) => bench.read());
    await call(preview, (bench) => bench.openPane());
    await call(preview, (bench) => bench.stop());
  };
  const leftOver = (): Promise<LeftOver> => call(preview, (bench) => Promise.resolve(bench.leftOver()));
  for (let turn = 0; turn < 10; turn += 1) await cycle();
  const first = { bytes: await heapBytes(heap), ...(await leftOver()), ...(await domCounters(heap)) };
  for (let turn = 0; turn < cycles; turn += 1) await cycle();
  const now = { bytes: await heapBytes(heap), ...(await leftOver()), ...(await domCounters(heap)) };
  const left = {
    listeners: now.listeners - first.listeners,
    intervals: now.intervals - first.intervals,
    domListeners: now.jsEventListeners - first.jsEventListeners,
    domNodes: now.nodes - first.nodes,
  };
  return {
    heapGrowthKB: {
      value: round(Math.max(0, now.bytes - first.bytes) / 1024),
      goal: { atMost: 1024 },
      of: { cycles, measured: 'heap after switching the plugin on and off so many times, over before' },
    },
    leftOver: {
      value: Object.values(left).reduce((sum, count) => sum + Math.max(0, count), 0),
      goal: { atMost: 0 },
      of: {
        cycles,
        ...left,
        measured: 'listeners, intervals and nodes that are there after it and were not before',
      },
    },
  };
}

function call<Result>(preview: Preview, what: (bench: ScaleBench) => Promise<Result>): Promise<Result> {
  return preview.page.evaluate(`(${what.toString()})(window.scaleBench)`);
}

async function heapBytes(heap: CDPSession): Promise<number> {
  // The second collection takes what the first one only found.
  for (let turn = 0; turn < 3; turn += 1) await heap.send('HeapProfiler.collectGarbage');
  return (await heap.send('Runtime.getHeapUsage')).usedSize;
}

async function domCounters(heap: CDPSession): Promise<{ nodes: number; jsEventListeners: number }> {
  return heap.send('Memory.getDOMCounters');
}
