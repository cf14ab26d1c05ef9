import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: [`tests/${process.env['FOLDER'] ?? 'note'}/**/*.test.ts`],
    testTimeout: 120_000,
    // Zones cannot be set in the threads that Stryker runs tests in.
    exclude: ['tests/core/time-zones.test.ts'],
    // Fewer cases of each property: there are thousands of mutants.
    env: { FC_RUNS: '30', LONG: '30', ONE_ZONE: 'yes' },
  },
});
