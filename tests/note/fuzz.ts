import { vi } from 'vitest';

/** A property test takes seconds, and longer on a busy machine. */
vi.setConfig({ testTimeout: 300_000 });

const seed = process.env.FC_SEED === undefined ? {} : { seed: Number(process.env.FC_SEED) };

/** How many cases a property is tried on. `FC_SEED` repeats a run, `FC_RUNS` makes it longer. */
export const runs = { numRuns: Number(process.env.FC_RUNS ?? 2_000), ...seed };
