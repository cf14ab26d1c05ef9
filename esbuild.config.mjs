// node esbuild.config.mjs TARGET… [--production] [--watch] [--silent] [--out DIR]
//   plugin       src/main.ts -> main.js beside manifest.json and styles.css
//   cli          cli/main.ts -> dist/cli/keep-in-touch.mjs
//   preview      preview/    -> dist/preview (the page, and the server that `npm start` runs)
//   screenshots  scripts/screenshots.ts -> dist/scripts/screenshots.mjs
//   bench        bench/bench.ts, bench/parse-with-gray-matter.ts -> dist/bench
//   assure       assure/assure.ts, with what its threads and processes run -> dist/assure
// --silent leaves out the warnings.
// --out DIR puts them into DIR instead, each in a folder of its name: so that tests do not share files with a watcher.
import { context, build } from 'esbuild';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findForbidden } from './build/check-bundle.mjs';
import { licenceBanner } from './build/licence-banner.mjs';
import { replaceLibraryParts } from './build/replace-library-parts.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const { values: flags, positionals: targets } = parseArgs({
  allowPositionals: true,
  options: {
    production: { type: 'boolean' },
    watch: { type: 'boolean' },
    silent: { type: 'boolean' },
    out: { type: 'string' },
  },
});

const common = {
  absWorkingDir: root,
  bundle: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: flags.production,
  logLevel: flags.silent ? 'error' : 'warning',
  legalComments: 'none',
  // Umlauts as they are: escapes would make the texts longer.
  charset: 'utf8',
};

const node = { ...common, platform: 'node', format: 'esm', target: 'node20', minify: false };

// "neutral" picks the same variant of each library for the plugin, the command line and the tests: the "browser" ones of
// some reach for the DOM, the "node" ones for `process`. It also makes a Node module in the plugin an error.
const neutral = {
  ...common,
  platform: 'neutral',
  mainFields: ['module', 'main'],
  // Libraries ask it, and on a phone there is no `process`.
  define: { 'process.env.NODE_ENV': flags.production ? '"production"' : '"development"' },
  plugins: [replaceLibraryParts],
};

const pluginDir = flags.out ? join(flags.out, 'plugin') : root;
const cliDir = flags.out ? join(flags.out, 'cli') : 'dist/cli';
const previewDir = flags.out ? join(flags.out, 'preview') : 'dist/preview';

const builds = {
  plugin: [
    {
      ...neutral,
      entryPoints: ['src/main.ts'],
      outfile: join(pluginDir, 'main.js'),
      format: 'cjs',
      target: 'es2021',
      external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
      sourcemap: flags.production ? false : 'inline',
      metafile: true,
    },
  ],
  cli: [
    {
      ...neutral,
      entryPoints: ['cli/main.ts'],
      outfile: join(cliDir, 'keep-in-touch.mjs'),
      format: 'esm',
      target: 'node20',
      external: ['node:*'],
      banner: { js: '#!/usr/bin/env node' },
    },
  ],
  preview: [
    {
      ...common,
      entryPoints: { page: 'preview/boot.ts', styles: 'preview/styles/index.css' },
      outdir: previewDir,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      sourcemap: true,
      loader: { '.woff2': 'file' },
      assetNames: '[name]',
    },
    { ...node, entryPoints: ['preview/start.ts'], outfile: join(previewDir, 'start.mjs') },
  ],
  screenshots: [
    {
      ...node,
      entryPoints: ['scripts/screenshots.ts'],
      outfile: 'dist/scripts/screenshots.mjs',
      packages: 'external',
    },
  ],
  bench: [
    {
      ...node,
      entryPoints: ['bench/bench.ts', 'bench/parse-with-gray-matter.ts'],
      outdir: 'dist/bench',
      outExtension: { '.js': '.mjs' },
      packages: 'external',
    },
  ],
  assure: [
    {
      ...node,
      entryPoints: {
        assure: 'assure/assure.ts',
        'run-chunk': 'assure/run-chunk.ts',
        'walk-days': 'assure/dates/walk-days.ts',
      },
      outdir: 'dist/assure',
      outExtension: { '.js': '.mjs' },
      packages: 'external',
      sourcemap: 'inline',
      // The adapters import the app's module, which the preview stands in for.
      alias: { obsidian: resolve(root, 'preview/obsidian/index.ts') },
    },
  ],
};

const unknown = targets.filter((target) => !(target in builds));
if (targets.length === 0 || unknown.length > 0) {
  console.error(
    `usage: node esbuild.config.mjs ${Object.keys(builds).join('|')}… [--production] [--watch] [--silent] [--out DIR]`,
  );
  process.exit(2);
}

for (const options of targets.flatMap((target) => builds[target])) {
  if (!flags.watch) await finish(options, await build(options).catch(() => process.exit(1)));
  else await (await context(options)).watch();
}

/** A release names the libraries in it. */
async function finish({ outfile, metafile }, result) {
  if (!metafile || !flags.production) return;
  const code = await readFile(resolve(root, outfile), 'utf8');
  await writeFile(resolve(root, outfile), licenceBanner(root, Object.keys(result.metafile.inputs)) + code);
}

if (targets.includes('plugin')) {
  if (flags.out) {
    await mkdir(pluginDir, { recursive: true });
    for (const file of ['manifest.json', 'styles.css'])
      await copyFile(join(root, file), join(pluginDir, file));
  }
  if (flags.production) {
    const { found } = findForbidden(await readFile(join(pluginDir, 'main.js'), 'utf8'));
    if (found.length > 0) {
      console.error(`main.js must not contain:\n${found.join('\n')}`);
      process.exit(1);
    }
  }
}
