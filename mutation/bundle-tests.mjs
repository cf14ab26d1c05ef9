// Makes one file of the tests of the code that needs no app, and of what they test, for `test-runner.mjs`.
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { testFile } from './test-file.mjs';

const leftOut = [
  // It takes seconds for each mutant, and the other tests find what it finds.
  'tests/core/time-zones.test.ts',
  // It compares with files, which only Vitest does.
  'tests/app/import/odd-files.test.ts',
];

/** In one file, each test still finds its fixtures, and those behind it say where they stand. */
const keepPlaces = {
  name: 'keep places',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]tests[\\/].*\.ts$/ }, async ({ path }) => {
      const contents = (await readFile(path, 'utf8'))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
      const place = JSON.stringify(relative('.', path));
      return {
        contents: path.endsWith('.test.ts')
          ? `${contents}\n(globalThis as any).endTestFile(${place});`
          : contents,
        loader: 'ts',
      };
    }),
};

await build({
  stdin: {
    contents: ['app', 'book', 'core', 'formats', 'note', 'phrase']
      .map((folder) => join('tests', folder))
      .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
      .filter((path) => path.endsWith('.test.ts') && !leftOut.includes(path))
      .map((path) => `import './${path}';`)
      .concat("export { tests } from 'vitest';")
      .join('\n'),
    resolveDir: resolve('.'),
  },
  outfile: testFile,
  bundle: true,
  // Evaluated again and again: a module of Node's would be kept each time.
  format: 'cjs',
  platform: 'node',
  plugins: [keepPlaces],
  alias: { vitest: resolve('mutation/vitest-in-process.ts') },
  // Fewer cases of each property, and always the same.
  define: {
    'process.env.FC_RUNS': '"30"',
    'process.env.FC_SEED': '"1"',
    'process.env.LONG': '"30"',
    'process.env.ONE_ZONE': '"yes"',
  },
  logLevel: 'error',
});
