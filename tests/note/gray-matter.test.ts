import matter from 'gray-matter';
import { expect, it } from 'vitest';
import { scanFence } from '../../src/note/fence';
import { readThroughGrayMatter } from '../../src/note/gray-matter';

function read(block: string) {
  const text = `\ufeff---\n${block}---\nbody\n---\n`;
  const fence = scanFence(text);
  if (fence.kind !== 'block') throw new Error(fence.kind);
  return readThroughGrayMatter(text, fence);
}

it.each<readonly [string, string, readonly object[]]>([
  ['nothing', '', []],
  ['blanks and comments', '\n \n# x\n', []],
  ['a text', '\n\n a: 007\n', [{ key: 'a', value: 7, line: 4, source: '007' }]],
  ['no value', 'a:\n', [{ key: 'a', value: null, line: 2, source: '' }]],
  ['a map', 'a:\n  b: c\n', [{ key: 'a', value: { b: 'c' }, line: 2, source: null }]],
  [
    'a list',
    'a: [007, b]\n',
    [{ key: 'a', value: [7, 'b'], line: 2, source: null, itemSources: ['007', 'b'] }],
  ],
  ['a list of lists', 'a: [[b]]\n', [{ key: 'a', value: [['b']], line: 2, source: null }]],
  [
    'a list with maps',
    'a:\n- b\n\n- c: d\n',
    [{ key: 'a', value: ['b', { c: 'd' }], line: 2, source: null, itemLines: [3, 5] }],
  ],
])('gray-matter gives the properties of %s, with no more than they have', (_name, block, properties) => {
  // Maps of a note have no prototype, which is no difference here.
  const reading = read(block);
  expect(JSON.parse(JSON.stringify(reading))).toStrictEqual({ kind: 'read', properties });
  if (reading.kind === 'read') {
    expect(reading.properties.map((each) => Object.keys(each))).toEqual(
      properties.map((each) => Object.keys(each)),
    );
  }
});

it('gray-matter is not asked about a block that it would cut', () => {
  expect(read('a: b\n---x\nc: d\n')).toEqual({
    kind: 'refused',
    code: 'document-marker',
    line: 3,
    detail: null,
  });
});

it('gray-matter passes on why a block is refused', () => {
  expect(read('\na: b\na: c\n')).toEqual({
    kind: 'refused',
    code: 'duplicate-property',
    line: 4,
    detail: 'a',
  });
});

it.each(['javascript', 'js', 'json', 'coffee', 'coffeescript', 'cson', 'toml'])(
  'no engine %s would run even if gray-matter took a note to ask for it',
  (name) => {
    const { language } = matter;
    Object.assign(matter, { language: () => ({ name, raw: '' }) });
    try {
      expect(() => read('{ "a": 1 }\n')).toThrow(`A note must not choose the engine ${name}`);
    } finally {
      Object.assign(matter, { language });
    }
  },
);
