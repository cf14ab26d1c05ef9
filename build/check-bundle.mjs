import { readFile } from 'node:fs/promises';

const forbidden = [
  [/\beval\(/, 'eval('],
  [/\bnew Function\b/, 'new Function'],
  [/\bBuffer\./, 'Buffer.'],
  [/\bprocess\./, 'process.'],
  [/\bXMLHttpRequest\b/, 'XMLHttpRequest'],
  [/\bnew Worker\b/, 'new Worker'],
];

/**
 * Reads a built plugin and returns what does not belong into one: code made from texts, and modules that Obsidian does
 * not provide on every device.
 */
export async function findForbidden(file) {
  const code = await readFile(file, 'utf8');
  const found = forbidden.filter(([pattern]) => pattern.test(code)).map(([, name]) => name);
  for (const [call, module] of code.matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)) {
    if (module !== 'obsidian') found.push(call);
  }
  return found;
}
