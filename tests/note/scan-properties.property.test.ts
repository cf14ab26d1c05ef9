import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scanFence } from '../../src/note/fence';
import { readThroughGrayMatter } from '../../src/note/gray-matter';
import { readProperties } from '../../src/note/read-properties';
import { scanProperties } from '../../src/note/scan-properties';
import { frontMatter, harshNote, mutatedNote, realisticNote } from './front-matter-arbitraries';
import { runs } from './fuzz';

/** What the scanner and the parser say about a note; the scanner may have no answer. */
function readBoth(text: string) {
  const fence = scanFence(text);
  if (fence.kind !== 'block') return null;
  const scanned = scanProperties(text, fence.from, fence.to);
  if (scanned === null) return null;
  const parsed = readThroughGrayMatter(text, fence);
  const plain = scanned.map(({ key, value, line, source, itemSources }) =>
    itemSources === undefined ? { key, value, line, source } : { key, value, line, source, itemSources },
  );
  return { scanned: { kind: 'read', properties: plain }, parsed };
}

function expectSame(text: string): void {
  const both = readBoth(text);
  if (both !== null) expect(both.scanned).toStrictEqual(both.parsed);
}

it.each([
  ['a byte order mark in the block', '\ufeffa: b\n'],
  ['a carriage return in a comment', 'a:\n# x\r- y\n'],
  ['a carriage return in a value', 'a: x\ry\n'],
  ['NUL in a comment', 'a: x # \0\n'],
  ['a tab', 'a:\tb\n'],
  ['a value on several lines', 'a: b\n  c\n'],
  ['a map', 'a:\n  b: c\n'],
  ['a map in a list', 'a:\n  - b: c\n'],
  ['a list in a list', 'a:\n  - - b\n'],
  ['a quote in quotes', 'a: "b" c\n'],
  ['an escape', 'a: "\\n"\n'],
  ['an anchor', 'a: &b c\n'],
  ['a key that comes twice', 'a: b\na: c\n'],
  ['a key that is a number', '7: b\n'],
  ['more line separators than are parsed', `a: ${'x\u2028'.repeat(300)}\n`],
  ['line separators in quotes', `a: "${'\u2028'.repeat(300)}"\n`],
  ['line separators in a comment', `a: b # ${'\u2028'.repeat(300)}\n`],
  ['line separators in a list', `a: [b${'\u2028'.repeat(300)}]\n`],
  ['more blank lines than are parsed', `a: b\n${'\n'.repeat(300)}c: d\n`],
  ['blank lines in a list', `a:\n- b\n${'\n'.repeat(300)}- c\n`],
  ['more than 64 KiB', `a: ${'x'.repeat(70_000)}\n`],
  ['a key longer than YAML allows', `${'k'.repeat(1100)}: x\n`],
])('leaves to the parser: %s', (_name, lines) => {
  const fence = scanFence(`---\n${lines}---\n`);
  if (fence.kind !== 'block') throw new Error(fence.kind);
  expect(scanProperties(`---\n${lines}---\n`, fence.from, fence.to)).toBeNull();
});

it('answers as the parser does, or not at all', () => {
  fc.assert(
    fc.property(frontMatter, (lines) => expectSame(`---\n${lines}---\n`)),
    runs,
  );
});

it('answers as the parser does on whole notes, broken ones too', () => {
  fc.assert(fc.property(fc.oneof(harshNote, mutatedNote, realisticNote), expectSame), runs);
});

it('answers on most of what is readable, else the comparison would be idle', () => {
  const notes = fc.sample(frontMatter, { numRuns: 2000, seed: 1 }).map((lines) => `---\n${lines}---\n`);
  const readable = notes.filter((text) => readProperties(text).kind === 'read');
  const scanned = readable.filter((text) => readBoth(text) !== null);
  expect(readable.length).toBeGreaterThan(900);
  expect(scanned.length / readable.length).toBeGreaterThan(0.6);
});

it('never throws, whatever the text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), harshNote, mutatedNote), (text) => {
      readProperties(text);
      readProperties(`---\n${text}\n---\n`);
    }),
    runs,
  );
});
