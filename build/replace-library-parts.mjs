import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { cutParser } from './papaparse-parser.mjs';

const replacements = [
  { from: /^\.\/(lib\/)?engines$/, by: 'gray-matter-engines.mjs', in: 'gray-matter' },
  { from: /^\.\/(lib\/)?utils$/, by: 'gray-matter-utils.mjs', in: 'gray-matter' },
  { from: /^fs$/, by: 'gray-matter-fs.mjs', in: 'gray-matter' },
  { from: /^section-matter$/, by: 'gray-matter-sections.cjs', in: 'gray-matter' },
  { from: /^kind-of$/, by: 'gray-matter-kind-of.cjs', in: 'gray-matter' },
  { from: /^character-entities$/, by: 'character-entities.mjs', in: 'decode-named-character-reference' },
  {
    from: /^\.\/(time|recur|period|duration|binary|utc_offset|vcard_time|component|timezone_service|module)\.js$/,
    by: 'ical-nothing.mjs',
    in: 'ical.js',
  },
];

/** Marks a path that is being resolved, so that it is not taken up again. */
const resolving = Symbol('resolving');

/** An esbuild plugin: libraries without the parts that may not be in a plugin (`eval`, a second YAML parser, `Buffer`, `fs`, downloads) or that nothing needs. */
export const replaceLibraryParts = {
  name: 'replace-library-parts',
  setup(build) {
    for (const { from, by, in: library } of replacements) {
      build.onResolve({ filter: from }, ({ importer }) => {
        if (!new RegExp(`[\\\\/]node_modules[\\\\/]${library}[\\\\/]`).test(importer)) return undefined;
        return { path: fileURLToPath(new URL(by, import.meta.url)) };
      });
    }
    // Of ical.js the reader of lines is used, not the calendar.
    build.onResolve({ filter: /^ical\.js$/ }, () => ({
      path: fileURLToPath(new URL('ical-parse.mjs', import.meta.url)),
    }));
    // Of papaparse the parser alone: its workers, files and downloads may not be in a plugin.
    build.onLoad({ filter: /[\\/]node_modules[\\/]papaparse[\\/]papaparse\.js$/ }, async ({ path }) => ({
      contents: cutParser(await readFile(path, 'utf8')),
      loader: 'js',
    }));
    // yaml's modules only define things, which its package.json does not say: what is not used can be left out.
    build.onResolve({ filter: /^yaml$|^\.{1,2}\// }, async ({ path, pluginData, ...from }) => {
      const isYaml = path === 'yaml' || /[\\/]node_modules[\\/]yaml[\\/]/.test(from.importer);
      if (!isYaml || pluginData === resolving) return undefined;
      const { importer, namespace, resolveDir, kind } = from;
      const resolved = await build.resolve(path, {
        importer,
        namespace,
        resolveDir,
        kind,
        pluginData: resolving,
      });
      return resolved.errors.length > 0 ? resolved : { ...resolved, sideEffects: false };
    });
  },
};
