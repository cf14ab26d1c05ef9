import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { BatchControl } from '../../src/app/action-batch';
import { previewImport, previewSteps } from '../../src/app/import/import-preview';
import { readPeople, readPeopleSteps } from '../../src/formats/read-people';
import { runInSlices } from '../../src/ui/import/run-in-slices';
import { startHost } from '../preview/start-host';

/** Ten thousand records take seconds on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const count = 10_000;
const rows = Array.from(
  { length: count },
  (_, index) =>
    `Ada,Lovell ${index},https://www.linkedin.com/in/p-${index},,"Nord ${index % 300}",Partner,12 Mar 2020`,
);
const file = ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', ...rows].join('\n');
const goOn: BatchControl = { proceed: () => Promise.resolve(true), progress: () => undefined };

beforeAll(async () => {
  await startHost({});
});

/** What a file brings, bit by bit. */
async function previewOf(control: BatchControl) {
  const reading = await runInSlices(readPeopleSteps(file, null), control);
  if (reading?.kind !== 'people') return null;
  return runInSlices(previewSteps(reading.reading.records, [], []), control);
}

describe('a preview of 10,000 records', () => {
  it('is the same bit by bit, and lets the app do its own many times', async () => {
    let turns = 0;
    let isDone = false;
    const told: number[] = [];
    const take = (): void => {
      turns += 1;
      if (!isDone) setTimeout(take, 0);
    };
    take();
    const preview = await previewOf({
      ...goOn,
      progress: (done: number) => void told.push(done),
    });
    isDone = true;
    const reading = readPeople(file);
    if (reading.kind !== 'people') expect.fail(reading.kind);
    expect(JSON.stringify(preview)).toBe(JSON.stringify(previewImport(reading.reading.records, [], [])));
    expect(preview?.counts.new).toBe(count);
    expect(told.length).toBeGreaterThan(5);
    expect(turns).toBeGreaterThan(5);
  });

  it('is paused and stopped in the middle', async () => {
    let asked = 0;
    let goOnNow: (() => void) | null = null;
    const control = {
      ...goOn,
      proceed: async () => {
        asked += 1;
        if (asked === 2) {
          await new Promise<void>((resolve) => {
            goOnNow = resolve;
            setTimeout(() => goOnNow?.(), 1);
          });
        }
        return asked < 3;
      },
    };
    expect(await previewOf(control)).toBeNull();
    expect(goOnNow).not.toBeNull();
    expect(asked).toBe(3);
  });
});
