import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const src = join(root, 'src');

/**
 * What each folder of `src` may import: `all` as it likes, `types` for the shapes of data only. Every folder may import
 * from itself, and from nothing that is not named here.
 */
const layers: Readonly<
  Record<string, { readonly all: readonly string[]; readonly types?: readonly string[] }>
> = {
  core: { all: [] },
  note: { all: ['core'] },
  phrase: { all: ['core'] },
  formats: { all: ['core'] },
  settings: { all: ['core'] },
  book: { all: ['core', 'note', 'formats', 'settings'] },
  app: { all: ['core', 'note', 'formats', 'settings', 'book'] },
  // Words for what the lower layers say in codes: it needs their shapes, and how days are counted.
  i18n: { all: ['core', 'settings'], types: ['note', 'book', 'app'] },
  'command-line': { all: ['core', 'note', 'formats', 'settings', 'book', 'app', 'i18n'] },
  // How long work may hold up the app: for both that know it.
  'slice-clock': { all: [] },
  ui: { all: ['core', 'note', 'phrase', 'formats', 'settings', 'book', 'app', 'i18n', 'slice-clock'] },
  // The adapters stand behind what the views ask for; they know no view.
  obsidian: {
    all: ['core', 'note', 'formats', 'settings', 'book', 'app', 'i18n', 'command-line', 'slice-clock'],
  },
  main: {
    all: ['core', 'note', 'formats', 'settings', 'book', 'app', 'i18n', 'command-line', 'ui', 'obsidian'],
  },
};
/** Interfaces that the views ask for and the adapters fulfil; their shapes may be known to both. */
const ports: ReadonlySet<string> = new Set([
  'ui/contact-source',
  'ui/user-actions',
  'ui/import/import-actions',
  'ui/listed/listed-actions',
  'ui/session/session-actions',
]);

const pureFolders = ['core', 'note', 'phrase', 'formats', 'settings', 'book', 'app', 'i18n', 'command-line'];
/** Which packages the pure folders may import, and which file alone does. */
const packages: Readonly<Record<string, RegExp>> = {
  'gray-matter': /^note\/gray-matter\.ts$/,
  'date-fns': /^core\/day\.ts$/,
  '@date-fns/utc': /^core\/day\.ts$/,
  'chrono-node': /^phrase\/natural-date\.ts$/,
  yaml: /^note\//,
  'mdast-util-from-markdown': /^note\//,
  'micromark-extension-frontmatter': /^note\//,
  'micromark-extension-gfm': /^note\//,
  papaparse: /^formats\/csv\.ts$/,
  'ical.js': /^formats\/vcard-property\.ts$/,
};

interface Import {
  /** of the file, relative to src */
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** The code without comments and texts, so that a word in a comment is no breach. */
function codeOf(text: string): string {
  return text.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g,
    (part) => (part.startsWith('/') ? ' ' : `''${'\n'.repeat(part.split('\n').length - 1)}`),
  );
}

function importsOf(file: string, text: string): readonly Import[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/[^\n]*/g, '$1');
  const found: Import[] = [];
  const statements = /\b(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*['"]([^'"]+)['"]/g;
  for (const [, type, names = '', from = ''] of bare.matchAll(statements)) {
    const listed = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
    const typeOnly =
      type !== undefined ||
      (listed !== undefined &&
        listed
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== '')
          .every((name) => name.startsWith('type ')));
    found.push({ file, from, typeOnly });
  }
  for (const [, from = ''] of bare.matchAll(/(?<!['"/-])\bimport\s*\(?\s*['"]([^'"]+)['"]/g)) {
    found.push({ file, from, typeOnly: false });
  }
  for (const [, from = ''] of bare.matchAll(/\brequire\s*\(\s*['"]([^'"]+)['"]/g)) {
    found.push({ file, from, typeOnly: false });
  }
  return found;
}

const files = filesIn(src).map((path) => ({
  path: relative(src, path).replaceAll('\\', '/'),
  text: readFileSync(path, 'utf8'),
}));
const imports = files.flatMap(({ path, text }) => importsOf(path, text));
const layerOf = (path: string): string =>
  path.includes('/') ? (path.split('/')[0] ?? '') : path.replace(/\.tsx?$/, '');
const isPure = (path: string): boolean => pureFolders.includes(layerOf(path));
/** The module that a relative import means, relative to src and without extension. */
const targetOf = ({ file, from }: Import): string =>
  relative(src, resolve(src, dirname(file), from))
    .replaceAll('\\', '/')
    .replace(/\.(?:tsx?|js)$/, '');

describe('the reader of imports', () => {
  it('finds every form', () => {
    const text = `
      import a from './a';
      import type { B } from "./b";
      import { type C, type D } from './c';
      import { type E, f } from './d';
      import './e';
      export * from './f';
      export type { G } from './g';
      const h = await import('./h');
      const i = require('./i');
      // import j from './j';
      /* import k from './k'; */
      import {
        l,
        type M,
      } from './l';
    `;
    expect(
      importsOf('core/x.ts', text)
        .map(({ from, typeOnly }) => `${from}${typeOnly ? ' type' : ''}`)
        .sort(),
    ).toEqual(['./a', './b type', './c type', './d', './e', './f', './g type', './h', './i', './l'].sort());
    expect(codeOf("a // Date.now\n/* console */ 'new Date()' `setTimeout` b")).not.toMatch(
      /Date|console|setTimeout/,
    );
  });

  it('finds the source', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(150);
    expect(files.map(({ path }) => layerOf(path)).filter((layer) => !(layer in layers))).toEqual([]);
  });
});

describe('the dependency rule', () => {
  it('each folder imports from those left of it only', () => {
    const breaches = imports.filter((entry) => {
      if (!entry.from.startsWith('.')) return false;
      const target = targetOf(entry);
      const from = layerOf(entry.file);
      const to = layerOf(target);
      const layer = layers[from];
      if (from === to) return false;
      if (layer?.all.includes(to) === true) return false;
      if (entry.typeOnly && layer?.types?.includes(to) === true) return false;
      return !(from === 'obsidian' && entry.typeOnly && ports.has(target));
    });
    expect(breaches.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('no file imports what lies outside src', () => {
    const outside = imports.filter((entry) => entry.from.startsWith('.') && targetOf(entry).startsWith('..'));
    expect(outside.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('there are no circles of values', () => {
    const edges = new Map<string, readonly string[]>(
      files.map(({ path }) => [
        path.replace(/\.tsx?$/, ''),
        imports
          .filter((entry) => entry.file === path && !entry.typeOnly && entry.from.startsWith('.'))
          .map(targetOf),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (done.has(file) || trail.includes(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of edges.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe('the pure folders', () => {
  it('import no host and no package but their own', () => {
    const foreign = imports.filter(({ file, from }) => {
      if (!isPure(file) || from.startsWith('.')) return false;
      const name = from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : (from.split('/')[0] ?? '');
      return packages[name]?.test(file) !== true;
    });
    expect(foreign.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it.each<[string, RegExp, RegExp | null]>([
    [
      'a clock or a date by text',
      /\bnew Date\b|\bDate\.(?:now|parse)\b|\bDate\(|\bperformance\b/,
      /^core\/day\.ts$/,
    ],
    [
      'timers',
      /\b(?:set|clear)(?:Timeout|Interval|Immediate)\b|\brequestAnimationFrame\b|\bqueueMicrotask\b/,
      null,
    ],
    ['the console', /\bconsole\b/, null],
    [
      'the DOM',
      /\b(?:document\.(?:create|query|get|body|add)|window\.|globalThis|navigator\.|localStorage|activeDocument)/,
      null,
    ],
    ['Node', /\bprocess\.|\bBuffer\b|\brequire\s*\(|\b__dirname\b/, null],
    ['chance', /\bMath\.random\b|\bcrypto\b/, null],
    [
      'the local time of a Date',
      /\.get(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(/,
      /^core\/day\.ts$/,
    ],
    ['the network or evaluation', /\bfetch\s*\(|\bXMLHttpRequest\b|\beval\s*\(|\bnew Function\b/, null],
  ])('do not use %s', (_name, form, except) => {
    const uses = files
      .filter(({ path }) => isPure(path) && except?.test(path) !== true)
      .flatMap(({ path, text }) =>
        codeOf(text)
          .split('\n')
          .filter((line) => form.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      );
    expect(uses).toEqual([]);
  });

  it('core/day.ts asks no clock either', () => {
    const text = codeOf(files.find(({ path }) => path === 'core/day.ts')?.text ?? '');
    expect(text).not.toMatch(/\bDate\.(?:now|parse)\b|new Date\(\)|new Date\(['"`]/);
  });
});

describe('everywhere', () => {
  it.each<[string, RegExp]>([
    ['regular expressions that look behind, which older phones do not know', /\(\?<[=!]/],
    ['innerHTML', /\b(?:innerHTML|outerHTML|insertAdjacentHTML)\b/],
    ['switched-off checks', /@ts-(?:ignore|expect-error|nocheck)|eslint-disable/],
  ])('there are no %s', (_name, form) => {
    expect(files.filter(({ text }) => form.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('files are named in kebab-case, and no folder is a drawer for everything', () => {
    const names = files.map(({ path }) => path);
    expect(
      names.filter((path) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.tsx?$/.test(path)),
    ).toEqual([]);
    expect(
      names.filter((path) => /(?:^|\/)(?:utils?|helpers?|services?|types?|common|misc)(?:\/|\.)/.test(path)),
    ).toEqual([]);
  });
});
