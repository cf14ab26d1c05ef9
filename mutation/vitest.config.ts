import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const folder = process.env['FOLDER'] ?? 'note';
const file = resolve(`dist/mutation/${folder}.test.mjs`);

// All tests as one file with what they test: each of thousands of mutants then loads one module, and not some hundred.
await build({
  stdin: {
    contents: readdirSync(resolve('tests', folder))
      // Zones cannot be set in the threads that Stryker runs tests in.
      .filter((name) => name.endsWith('.test.ts') && name !== 'time-zones.test.ts')
      .map((name) => `import './${name}';`)
      .join('\n'),
    resolveDir: resolve('tests', folder),
  },
  outfile: file,
  bundle: true,
  format: 'esm',
  platform: 'node',
  external: ['vitest'],
  // Libraries in CommonJS ask for it.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  logLevel: 'error',
});

export default defineConfig({
  test: {
    environment: 'node',
    include: [file],
    exclude: [],
    testTimeout: 120_000,
    // Fewer cases of each property: there are thousands of mutants.
    env: { FC_RUNS: '30', LONG: '30', ONE_ZONE: 'yes' },
  },
});
