import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/day';
import { scanFence } from '../../src/note/fence';
import type { PropertyChange } from '../../src/note/property-change';
import { isVerified } from '../../src/note/verify-edit';
import { parseBlock } from '../../src/note/yaml-block';

const note = '\ufeff---\na: 007\nb: x\nm: {p: 1, q: 2}\nlist: [1, 2]\n---\nbody\n';
const setB: PropertyChange = { kind: 'set', key: 'b', value: 'y' };

function setDate(key: string): PropertyChange {
  return { kind: 'set-date', key, day: '2026-11-22' as Day };
}

function add(key: string, item: string): PropertyChange {
  return { kind: 'add-to-list', key, item };
}

/** Whether replacing a piece of the text is taken for the changes. */
function judge(text: string, old: string, put: string, ...changes: readonly PropertyChange[]): boolean {
  const fence = scanFence(text);
  const block = fence.kind === 'block' ? parseBlock(text.slice(fence.from, fence.to)) : null;
  const before = block?.kind === 'block' ? block.entries : [];
  const from = text.indexOf(old);
  if (from < 0) throw new Error(`no ${old}`);
  return isVerified(text, [{ from, to: from + old.length, insert: put }], before, changes);
}

describe('an edit passes the check', () => {
  it.each<readonly [string, string, string, PropertyChange]>([
    ['where it sets what it should', 'b: x', 'b: y', setB],
    [
      'where it adds a property at the end',
      '[1, 2]\n',
      '[1, 2]\nc: y\n',
      { kind: 'set', key: 'c', value: 'y' },
    ],
    ['where it removes one', 'b: x\n', '', { kind: 'remove', key: 'b' }],
    ['where it sets a day', 'b: x', 'b: "[[2026-11-22]]"', setDate('b')],
    ['where it only moves blanks', 'b: x', 'b: y   # z', setB],
    ['where it adds to a list', '[1, 2]', '[1, 2, y]', add('list', 'y')],
    ['where it adds to a text', 'b: x', 'b: [x, y]', add('b', 'y')],
    ['where it begins a list', '[1, 2]\n', '[1, 2]\nc: [y]\n', add('c', 'y')],
    ['where nothing is to be removed', 'b: x', 'b: x', { kind: 'remove', key: 'c' }],
  ])('%s', (_name, old, put, change) => {
    expect(judge(note, old, put, change)).toBe(true);
  });

  it('where it adds to a property without a value', () => {
    expect(judge('---\nb:\n---\n', 'b:', 'b:\n  - y', add('b', 'y'))).toBe(true);
  });

  it('where it writes the first block', () => {
    expect(judge('\ufeffbody', 'body', '---\nb: y\n---\nbody', setB)).toBe(true);
  });
});

describe('an edit fails the check', () => {
  it.each<readonly [string, string, string, PropertyChange]>([
    ['where its own value is another', 'b: x', 'b: z', setB],
    ['where its own value is of another type', 'b: x', 'b: 1', { kind: 'set', key: 'b', value: '1' }],
    ['where its own key is another', 'b: x', 'B: y', setB],
    ['where its new key is another', '[1, 2]\n', '[1, 2]\nC: y\n', { kind: 'set', key: 'c', value: 'y' }],
    ['where the day is another', 'b: x', 'b: 2026-11-21', setDate('b')],
    ['where the day is a number', 'b: x', 'b: 20261122', setDate('b')],
    ['where the day is missing', 'b: x', 'b:', setDate('b')],
    ['where the day is in a list', 'b: x', 'b: [2026-11-22]', setDate('b')],
    ['where the item is another', '[1, 2]', '[1, 2, z]', add('list', 'y')],
    ['where the item comes first', '[1, 2]', '[y, 1, 2]', add('list', 'y')],
    ['where an item is lost', '[1, 2]', '[2, y]', add('list', 'y')],
    ['where an item is written differently', '[1, 2]', '[1, 0x2, y]', add('list', 'y')],
    ['where the item is on its own', 'b: x', 'b: y', add('b', 'y')],
    ['where the text before the item is lost', 'b: x', 'b: [y]', add('b', 'y')],
    ['where a number would become a list', 'a: 007', 'a: [007, y]', add('a', 'y')],
    ['where a map would become a list', '{p: 1, q: 2}', '[y]', add('m', 'y')],
    ['where nothing was set', 'b: x', 'b: x', setB],
    ['where another value changes', '007\nb: x', '8\nb: y', setB],
    ['where another value is typed differently', '007\nb: x', '7\nb: y', setB],
    ['where a value within a map changes', 'x\nm: {p: 1', 'y\nm: {p: 3', setB],
    ['where the keys of a map change places', 'x\nm: {p: 1, q: 2}', 'y\nm: {q: 2, p: 1}', setB],
    ['where a list grows', 'x\nm: {p: 1, q: 2}\nlist: [1, 2]', 'y\nm: {p: 1, q: 2}\nlist: [1, 2, 3]', setB],
    ['where another key is renamed', 'a: 007\nb: x', 'A: 007\nb: y', setB],
    ['where another property is lost', 'a: 007\nb: x', 'b: y', setB],
    ['where the last property is lost', 'b: x\nm: {p: 1, q: 2}\nlist: [1, 2]', 'b: y\nm: {p: 1, q: 2}', setB],
    ['where a property is gained', '[1, 2]\n', '[1, 2]\nc: 1\n', { kind: 'set', key: 'b', value: 'x' }],
    ['where properties change places', 'a: 007\nb: x', 'b: y\na: 007', setB],
    ['where what should be removed is there', 'b: x', 'b: ', { kind: 'remove', key: 'b' }],
    ['where the YAML breaks', 'b: x', 'b: y: z', setB],
    ['where a key comes twice', 'b: x', 'b: y\nb: y', setB],
    ['where the parser has doubts', 'b: x', 'b: !t y', setB],
    ['where the block ends early', 'b: x', 'b: y\n---', setB],
    ['where a fence is lost', '---\nbody', 'body', setB],
    [
      'where the body changes',
      'x\nm: {p: 1, q: 2}\nlist: [1, 2]\n---\nbody',
      'y\nm: {p: 1, q: 2}\nlist: [1, 2]\n---\nBody',
      setB,
    ],
    ['where the byte order mark goes', '\ufeff---\na: 007\nb: x', '---\na: 007\nb: y', setB],
    ['where the opening fence changes', '---\na: 007\nb: x', '--- \na: 007\nb: y', setB],
  ])('%s', (_name, old, put, change) => {
    expect(judge(note, old, put, change)).toBe(false);
  });

  it.each([
    ['a map on one line', '{b: y}'],
    ['a map with a tag', '!!map\nb: y'],
    ['a map with an anchor', '&m\nb: y'],
  ])('where the block becomes %s', (_name, put) => {
    expect(judge('---\nb: x\n---\n', 'b: x', 'b: y', setB)).toBe(true);
    expect(judge('---\nb: x\n---\n', 'b: x', put, setB)).toBe(false);
  });

  it.each([
    ['no fences come to properties without them', 'b: y\n', '', ''],
    ['a fence closes what had none', '---\n', '---\n', '---\nb: y\n---\n'],
    ['a fence becomes a plain one', '---js\nb: y\n---\n', '---js', '---'],
    ['a note is no longer closed', '---\nb: y\n---\n', '\n---', '\n'],
  ])('where %s', (_name, text, old, put) => {
    expect(judge(text, old, put, setB)).toBe(false);
  });

  it('where the first block swallows the body or leaves the byte order mark behind', () => {
    expect(judge('\ufeffbody', 'body', '---\nb: y\n---\nBody', setB)).toBe(false);
    expect(judge('\ufeffbody', '\ufeffbody', '---\nb: y\n---\nbody', setB)).toBe(false);
  });
});
