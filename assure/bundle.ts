import { readFile } from 'node:fs/promises';
import { findForbidden } from '../build/check-bundle.mjs';
import { Tally, type Effort, type Part, type PartResult } from './part';

/** The built plugin, which `npm run assure` builds first. */
const readBundle = (): Promise<string> => readFile(new URL('../../main.js', import.meta.url), 'utf8');

/** One case a piece of syntax; each forbidden one is a failure. */
async function run(code: Promise<string>): Promise<PartResult> {
  const { nodes, found } = findForbidden(await code);
  const tally = new Tally();
  for (const what of found) tally.count(what);
  // An empty file would hold nothing forbidden, either.
  if (nodes < 10_000) tally.count(`only ${nodes} pieces of syntax: that is no plugin`);
  const { failures, examples } = tally.result();
  return { cases: nodes, failures, examples, note: '' };
}

/** What is put behind the bundle, by what it does. */
const additions: Readonly<Record<string, string>> = {
  'evaluates a text': 'eval("1")',
  'evaluates a text by another name': '(0, window["eval"])("1")',
  'makes a function of a text': 'new Function("return 1")()',
  'makes a function of a text by a constructor': '[].constructor.constructor("return 1")()',
  'starts a timer with a text': 'window.setTimeout("x" + 1, 10)',
  'sets markup': 'document.body.innerHTML = "<b>"',
  'replaces an element by markup': 'document.body.outerHTML = "<b>"',
  'inserts markup': 'document.body.insertAdjacentHTML("beforeend", "<b>")',
  'gives markup to Preact': 'f("div", { dangerouslySetInnerHTML: { __html: "<b>" } })',
  'fetches an address': 'fetch("https://example.org")',
  'sends a request': 'new XMLHttpRequest()',
  'opens a socket': 'new WebSocket("wss://example.org")',
  'listens to a server': 'new EventSource("https://example.org")',
  'sends a beacon': 'navigator.sendBeacon("https://example.org")',
  'sends a request through the app': 'require("obsidian").requestUrl("https://example.org")',
  'loads a module later': 'import("https://example.org/x.js")',
  'loads a module of Node': 'require("fs")',
  'asks for the process': 'process.exit(1)',
  'looks behind in an expression': '/(?<=a)b/.test("ab")',
  'looks behind in a built expression': 'new RegExp("(?<!a)b").test("ab")',
};

export const bundle: Part = {
  name: 'bundle',
  promise: 'The built plugin runs no text as code, sets no markup, asks no network and needs no Node module.',
  chunks: 1,
  run: () => run(readBundle()),
  broken: Object.fromEntries(
    Object.entries(additions).map(([fault, code]) => [
      fault,
      (_effort: Effort) => run(readBundle().then((text) => `${text}\n;${code};\n`)),
    ]),
  ),
};
