import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/day';
import { scanFence } from '../../src/note/fence';
import type { PropertyChange } from '../../src/note/property-change';
import { sameValue } from '../../src/note/same-value';
import { isVerified } from '../../src/note/verify-edit';
import { parseBlock } from '../../src/note/yaml-block';

const note = '\ufeff---\na: 007\nb: x\nm: {p: 1, q: 2}\nlist: [1, 2]\n---\nbody\n';
const setB: PropertyChange = { kind: 'set', key: 'b', value: 'y' };

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
    [
      'where it sets a day',
      'b: x',
      'b: "[[2026-11-22]]"',
      { kind: 'set-date', key: 'b', day: '2026-11-22' as Day },
    ],
    ['where it only moves blanks', 'b: x', 'b: y   # z', setB],
  ])('%s', (_name, old, put, change) => {
    expect(judge(note, old, put, change)).toBe(true);
  });

  it('where it writes the first block', () => {
    expect(judge('\ufeffbody', 'body', '---\nb: y\n---\nbody', setB)).toBe(true);
  });
});

describe('an edit fails the check', () => {
  it.each<readonly [string, string, string, PropertyChange]>([
    ['where its own value is another', 'b: x', 'b: z', setB],
    ['where its own value is of another type', 'b: x', 'b: 1', { kind: 'set', key: 'b', value: '1' }],
    [
      'where the day is another',
      'b: x',
      'b: 2026-11-21',
      { kind: 'set-date', key: 'b', day: '2026-11-22' as Day },
    ],
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

  it('where the first block swallows the body or leaves the byte order mark behind', () => {
    expect(judge('\ufeffbody', 'body', '---\nb: y\n---\nBody', setB)).toBe(false);
    expect(judge('\ufeffbody', '\ufeffbody', '---\nb: y\n---\nbody', setB)).toBe(false);
  });
});

it.each([
  [1, 1, true],
  [NaN, NaN, true],
  [1, '1', false],
  [null, {}, false],
  [[], {}, false],
  [[1, [2]], [1, [2]], true],
  [[1, 2], [2, 1], false],
  [[1], [1, null], false],
  [{ a: 1 }, { a: 1 }, true],
  [{ a: 1 }, { b: 1 }, false],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, false],
  [{ a: null }, {}, false],
])('%j and %j are the same: %s', (a, b, expected) => {
  expect(sameValue(a, b)).toBe(expected);
  expect(sameValue(b, a)).toBe(expected);
});
