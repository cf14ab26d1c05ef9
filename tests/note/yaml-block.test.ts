import { describe, expect, it } from 'vitest';
import { parseBlock } from '../../src/note/yaml-block';

/** The properties of a block without what the parser keeps for itself. */
function read(yaml: string) {
  const block = parseBlock(yaml);
  if (block.kind === 'refused') throw new Error(JSON.stringify(block));
  const { indent, line: firstLine, warning } = block;
  const entries = block.entries.map(({ key, value, source, itemSources, itemLines, line, keyFrom }) => {
    return { key, value, line, keyFrom, source, itemSources, itemLines };
  });
  return { indent, line: firstLine, warning, entries };
}

const scalar = (key: string, line: number, keyFrom: number, value: unknown, source: string) => ({
  key,
  value,
  line,
  keyFrom,
  source,
  itemSources: undefined,
  itemLines: undefined,
});

const refusal = (code: string, line: number | null, detail: string | null) => ({
  kind: 'refused',
  code,
  line,
  detail,
});

const listOf = (count: number, item: string): string => `[${Array<string>(count).fill(item).join(', ')}]`;
/** Anchors of a list, which is 100 values with its items, and of one value. */
const hundred = `a: &a ${listOf(99, 'x')}\n`;
const lone = 'd: &d x\n';
/** Repeats 4900 values, then the list of the aliases, all they stand for and itself: 1 + 49 + 4900; then 100, and 50. */
const nested = `b: &b ${listOf(49, '*a')}\nc: [*b, *a, ${listOf(50, '*d')}]\n`;

describe('the entries of a block', () => {
  it('have their key, value, text, line and place', () => {
    expect(read('# x\na: b\n\n"c d": 007\n? e\n: True\nf:\n').entries).toEqual([
      scalar('a', 3, 4, 'b', 'b'),
      scalar('c d', 5, 10, 7, '007'),
      scalar('e', 6, 23, true, 'True'),
      scalar('f', 8, 32, null, ''),
    ]);
  });

  it('stand on one line as well', () => {
    expect(read('{a: b,\nc: 1}\n').entries).toEqual([scalar('a', 2, 1, 'b', 'b'), scalar('c', 3, 7, 1, '1')]);
  });

  it.each<readonly [string, string, object]>([
    ['no value', '? a\n', { value: null, source: '' }],
    ['a text in quotes', 'a: "7"\n', { value: '7', source: '7' }],
    ['a text over lines', 'a: b\n  c\n', { value: 'b c', source: 'b c' }],
    ['a number that is tagged', 'a: !!int 7\n', { value: 7, source: '7' }],
    ['an empty list', 'a: []\n', { value: [], source: null, itemSources: [] }],
    [
      'a list of scalars',
      'a: [b, 007, ~, ]\n',
      { value: ['b', 7, null], source: null, itemSources: ['b', '007', '~'] },
    ],
    ['an item without a value', 'a:\n-\n- b\n', { value: [null, 'b'], source: null, itemSources: ['', 'b'] }],
    ['a list with a list', 'a: [b, [c]]\n', { value: ['b', ['c']], source: null, itemSources: undefined }],
    [
      'a list with a map',
      'a:\n- b\n- c: d\n  e: f\n\n- g\n',
      {
        value: ['b', { c: 'd', e: 'f' }, 'g'],
        source: null,
        itemSources: undefined,
        itemLines: [3, 4, 7],
      },
    ],
    ['a list of maps', 'a: [{b: c}, {b: d}]\n', { value: [{ b: 'c' }, { b: 'd' }], itemLines: [2, 2] }],
    ['a map', 'a: {b: 1, c: [d], 007: x}\n', { value: { b: 1, c: ['d'], '007': 'x' }, source: null }],
    ['a map with an empty value', 'a:\n  b:\n', { value: { b: null }, source: null }],
  ])('%s', (_name, yaml, expected) => {
    expect(read(yaml).entries).toEqual([expect.objectContaining(expected)]);
  });

  it('have the lines of items counted from their own key', () => {
    expect(read('a: b\nc:\n  # x\n  - d: e\n  - f\ng:\n- h: i\n').entries).toMatchObject([
      { line: 2, itemLines: undefined },
      { line: 3, itemLines: [5, 6] },
      { line: 7, itemLines: [8] },
    ]);
  });

  it('follow aliases', () => {
    const entries = read('a: &x 007\nb: *x\nc: &y [*x, z]\nd: *y\ne: &x {f: *y}\ng: [*x]\n').entries;
    expect(entries.map(({ value, source, itemSources }) => [value, source, itemSources])).toEqual([
      [7, '007', undefined],
      [7, '007', undefined],
      [[7, 'z'], null, ['007', 'z']],
      [[7, 'z'], null, ['007', 'z']],
      [{ f: [7, 'z'] }, null, undefined],
      [[{ f: [7, 'z'] }], null, undefined],
    ]);
  });
});

describe('the whole of a block', () => {
  it.each<readonly [string, string, number | null, number, readonly string[]]>([
    ['nothing', '', 0, 2, []],
    ['blank lines', '\n \n\t\n', 0, 2, []],
    ['a comment', '\n# x\n', 0, 2, []],
    ['null', '\n~\n', null, 3, []],
    ['null by name', 'null\n', null, 2, []],
    ['an anchor only', '&x\n', null, 2, []],
    ['a tag only', '!!null\n', null, 2, []],
    ['keys', '\na: b\n', 0, 3, ['a']],
    ['keys that are indented', '# x\n   a: b\n   c: d\n', 3, 3, ['a', 'c']],
    ['a key on a line of its own', '?\n  a\n: b\n', 0, 2, ['a']],
    ['a map on one line', '{a: b}\n', null, 2, ['a']],
    ['a map with a tag', '!!map\na: b\n', null, 3, ['a']],
    ['a map with an anchor', '&x\na: b\n', null, 3, ['a']],
    ['a byte order mark', '\ufeffa: b\n', null, 2, ['a']],
  ])('%s', (_name, yaml, indent, line, keys) => {
    const block = read(yaml);
    expect(block).toMatchObject({ indent, line, warning: null });
    expect(block.entries.map(({ key }) => key)).toEqual(keys);
  });

  it.each<readonly [string, string, object]>([
    ['an unknown tag', 'a: b\nc: !d e\n', refusal('yaml-error', 3, 'Unresolved tag: !d')],
    [
      'a tag of YAML 1.1',
      'a: !!binary b\n',
      refusal('yaml-error', 2, 'Unresolved tag: tag:yaml.org,2002:binary'),
    ],
  ])('with doubts: %s', (_name, yaml, warning) => {
    expect(read(yaml).warning).toEqual(warning);
  });
});

const unclosedList = 'Flow sequence in block collection must be sufficiently indented and end with a ]';

describe('a block is refused for', () => {
  it.each<readonly [string, string, ReturnType<typeof refusal>]>([
    ['what is not looked at', 'a: b\n\0', refusal('control-characters', 3, null)],
    [
      'an error',
      'a: b\nc: d: e\n',
      refusal('yaml-error', 3, 'Nested mappings are not allowed in compact mappings'),
    ],
    ['a list', '\n- a\n', refusal('not-a-map', 3, null)],
    ['a text', 'a\n', refusal('not-a-map', 2, null)],
    ['a text in quotes', '""\n', refusal('not-a-map', 2, null)],
    ['a key that comes twice', 'a: b\n\na: c\n', refusal('duplicate-property', 4, 'a')],
    ['the first of two that come twice', 'a: b\na: c\nd: e\nd: f\n', refusal('duplicate-property', 3, 'a')],
    ['a key that comes twice in a map', 'a:\n  b: c\n  b: d\n', refusal('duplicate-property', 4, 'b')],
    ['a key that comes twice in an item', 'a:\n- b: c\n  b: d\n', refusal('duplicate-property', 4, 'b')],
    ['numbers that are the same', '7: a\n007: b\n', refusal('duplicate-property', 3, '007')],
    ['numbers that are the same, shorter', '007: a\n7: b\n', refusal('duplicate-property', 3, '7')],
    ['a number in quotes and the same', '"7": a\n007: b\n', refusal('duplicate-property', 3, '007')],
    ['a text in quotes and the same', '"007": a\n007: b\n', refusal('duplicate-property', 3, '007')],
    ['null and its sign', '~: a\nnull: b\n', refusal('duplicate-property', 3, 'null')],
    ['an alias of nothing', 'a: 1\nb: *c\n', refusal('yaml-error', 3, 'Unresolved alias: c')],
    ['an alias within its anchor', 'a: &a 1\nb: &a [*a]\n', refusal('yaml-error', 3, 'Unresolved alias: a')],
    ['the first of two mistakes', 'a: &a [*a]\nb: *c\n', refusal('yaml-error', 2, 'Unresolved alias: a')],
    [
      'an alias of nothing before a key that comes twice',
      'a: *b\na: c\n',
      refusal('yaml-error', 2, 'Unresolved alias: b'),
    ],
    [
      'a list as a key',
      '? [a]\n: b\n',
      refusal('yaml-error', 2, 'With stringKeys, all keys must be strings'),
    ],
    [
      'a list as a key of a map',
      'a:\n  ? [b]\n  : c\n',
      refusal('yaml-error', 3, 'With stringKeys, all keys must be strings'),
    ],
    ['lists within lists', `a: ${'['.repeat(64)}`, refusal('yaml-error', null, 'Too many levels')],
    ['keys within keys', '? '.repeat(100), refusal('yaml-error', null, 'Too many levels')],
    ['quotes that are not closed', 'a: "b"\nc: "d\n\n', refusal('yaml-error', 3, 'Missing closing "quote')],
    [
      'single quotes that are not closed',
      "a: b\nc: 'd\n e: '' f\n",
      refusal('yaml-error', 3, "Missing closing 'quote"),
    ],
    [
      'a text behind quotes over lines',
      'a: "b\n  c"d\n',
      refusal('yaml-error', 3, 'Unexpected scalar at node end'),
    ],
    ['a list that is not closed', 'a: "b"\nc: [d\n e', refusal('yaml-error', 4, unclosedList)],
    [
      'a map that is not closed',
      '{a: "b",\nc: d\n e',
      refusal('yaml-error', 4, 'Flow map must end with a }'),
    ],
    [
      'a key without a colon',
      'a: "b"\n"c"\nd: e\n',
      refusal('yaml-error', 3, 'Implicit map keys need to be followed by map values'),
    ],
    [
      'aliases that repeat too much',
      `${hundred}${lone}b: ${listOf(100, '*a')}\nc: *d\n`,
      refusal('yaml-error', 5, 'Aliases repeat too much'),
    ],
    [
      'aliases of aliases that repeat too much',
      `${hundred}${lone}${nested}e: *d\n`,
      refusal('yaml-error', 6, 'Aliases repeat too much'),
    ],
  ])('%s', (_name, yaml, expected) => {
    expect(parseBlock(yaml)).toEqual(expected);
  });
});

it.each([
  ['lists within lists', `a: ${'['.repeat(63)}${']'.repeat(63)}\n`],
  ['a text in quotes and a number', '"007": a\n7: b\n'],
  ['keys of two maps', 'a: {b: c}\nd: {b: c}\nb: e\n'],
  ['aliases that repeat as much as may be', `${hundred}b: ${listOf(100, '*a')}\n`],
  ['aliases of aliases that repeat as much as may be', `${hundred}${lone}${nested}`],
])('a block is read with %s', (_name, yaml) => {
  expect(parseBlock(yaml).kind).toBe('block');
});
