import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // All cores: Vitest would leave one for watching.
    maxWorkers: availableParallelism(),
    // A property takes a second, and ten on a machine that does other work besides.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Each file would load all it tests anew: longer than most tests take. None leaves anything behind for another.
          isolate: false,
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/host/**', 'tests/preview/**', 'tests/e2e/**', 'tests/ui/**'],
        },
      },
      {
        extends: true,
        // The views import the app's module, which the preview stands in for.
        resolve: { alias: { obsidian: resolve(import.meta.dirname, 'preview/obsidian/index.ts') } },
        test: {
          name: 'host',
          environment: 'happy-dom',
          // The first test of a file may have to build the plugin.
          hookTimeout: 60_000,
          include: [
            'tests/host/**/*.test.ts',
            'tests/preview/**/*.test.ts',
            'tests/ui/**/*.test.ts',
            'tests/ui/**/*.test.tsx',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          // The plugin and the preview are built once for all files of a worker.
          isolate: false,
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A machine that does other work besides may starve a browser for a while; a retried test is named as such.
          retry: process.env['CI'] === undefined ? 0 : 1,
        },
      },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
