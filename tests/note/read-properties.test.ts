import { describe, expect, it } from 'vitest';
import { propertiesFrom } from '../../src/note/cached-properties';
import { readProperties } from '../../src/note/read-properties';
import { editable, refused } from './front-matter-rows';

/** The properties of a note as a list of key, value, line and text as typed. */
function read(text: string) {
  const reading = readProperties(text);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
  return reading.properties.map(({ key, value, line, source }) => [key, value, line, source]);
}

describe('reading the properties of a note', () => {
  it.each([
    ['plain text', 'name: Ana', ['name', 'Ana', 2, 'Ana']],
    ['a date', 'birthday: 1990-02-28', ['birthday', '1990-02-28', 2, '1990-02-28']],
    ['a phone number', 'phone: +31612345678', ['phone', 31612345678, 2, '+31612345678']],
    ['leading zeros', 'agent: 007', ['agent', 7, 2, '007']],
    ['a large number', 'id: 12345678901234567890', ['id', 12345678901234567000, 2, '12345678901234567890']],
    ['a decimal', 'n: 1.50', ['n', 1.5, 2, '1.50']],
    ['a word of YAML 1.1', 'a: yes', ['a', 'yes', 2, 'yes']],
    ['a truth value', 'a: True', ['a', true, 2, 'True']],
    ['nothing', 'a:', ['a', null, 2, '']],
    ['null', 'a: ~', ['a', null, 2, '~']],
    ['double quotes', 'a: "x \\"y\\" # z"', ['a', 'x "y" # z', 2, 'x "y" # z']],
    ['single quotes', "a: 'it''s'", ['a', "it's", 2, "it's"]],
    ['a number in quotes', 'a: "007"', ['a', '007', 2, '007']],
    ['a block scalar', 'a: |\n  x\n  y', ['a', 'x\ny\n', 2, 'x\ny\n']],
    ['a list', 'a:\n  - x\n  - 7', ['a', ['x', 7], 2, null]],
    ['a flow list', 'a: [x, "y z"]', ['a', ['x', 'y z'], 2, null]],
    ['an unquoted link', 'a: [[x]]', ['a', [['x']], 2, null]],
    ['a comment', 'a: x # y', ['a', 'x', 2, 'x']],
    ['an explicit key', '? a\n: x', ['a', 'x', 2, 'x']],
    ['a tag', 'a: !!str 7', ['a', '7', 2, '7']],
    ['an unknown tag', 'a: !x 7', ['a', '7', 2, '7']],
    ['a tag of YAML 1.1', 'a: !!timestamp 2020-01-01', ['a', '2020-01-01', 2, '2020-01-01']],
    ['one line for all', '{a: 1}', ['a', 1, 2, '1']],
    ['a key of digits', '007: x', ['007', 'x', 2, 'x']],
  ])('%s', (_name, lines, expected) => {
    expect(read(`---\n${lines}\n---\n`)[0]).toEqual(expected);
  });

  it('follows aliases', () => {
    expect(read('---\na: &x 007\nb: *x\nc: &l [1]\nd: *l\n---\n')).toEqual([
      ['a', 7, 2, '007'],
      ['b', 7, 3, '007'],
      ['c', [1], 4, null],
      ['d', [1], 5, null],
    ]);
  });

  it('keeps the texts of a list as typed', () => {
    for (const list of [
      '[+316, 007, "x"]',
      '\n  - +316\n  - 007\n  - "x"',
      '\n  - +316\n  - 007\n  - !!str x',
    ]) {
      expect(readProperties(`---\na: ${list}\n---\n`)).toMatchObject({
        properties: [{ value: [316, 7, 'x'], itemSources: ['+316', '007', 'x'] }],
      });
    }
  });

  it('counts lines as the note has them', () => {
    expect(
      read('\ufeff---\r\n\r\n# x\r\na: 1\r\nb:\r\n- x\r\n\r\nc: {}\r\n---\r\n').map(([key, , line]) => [
        key,
        line,
      ]),
    ).toEqual([
      ['a', 4],
      ['b', 5],
      ['c', 8],
    ]);
  });

  it('gives maps without a prototype', () => {
    const [property] = read('---\na: {__proto__: x, constructor: y}\n---\n');
    const value = property?.[1] as Record<string, unknown>;
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.entries(value)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  it.each(['', '# Ana', '\ufefftext', '----\na: b\n----\n'])('finds none in %j', (text) => {
    expect(readProperties(text)).toEqual({ kind: 'none' });
  });

  it.each(['---\n---\n', '---\n\n# x\n---', '---\n~\n---\n'])('reads an empty block in %j', (text) => {
    expect(readProperties(text)).toEqual({ kind: 'read', properties: [] });
  });

  it.each([
    ['---\na: b', 'fence-unclosed', 1, null],
    ['---js\na: b\n---\n', 'fence-foreign', 1, '---js'],
    ['---\na: b\na: c\n---\n', 'duplicate-property', 3, 'a'],
    ['---\na: b: c\n---\n', 'yaml-error', 2, 'Nested mappings are not allowed in compact mappings'],
    ['---\n\na: *b\n---\n', 'yaml-error', 3, 'Unresolved alias: b'],
    ['---\na: &a [*a]\n---\n', 'yaml-error', 2, 'Unresolved alias: a'],
    ['---\na: &a 1\nb: &a [*a]\n---\n', 'yaml-error', 3, 'Unresolved alias: a'],
    ['---\n- a\n---\n', 'not-a-map', 2, null],
    ['---\na: b\n...\n---\n', 'document-marker', 3, null],
    ['---\n7: a\n007: b\n---\n', 'duplicate-property', 3, '007'],
  ])('says why it does not read %j', (text, reason, line, detail) => {
    expect(readProperties(text)).toEqual({ kind: 'unreadable', code: reason, line, detail });
  });

  it('reads all notes that can be edited, and none with mistakes in the block', () => {
    for (const { before } of editable) expect(readProperties(before).kind).not.toBe('unreadable');
    const soundButNotEditable = ['value-not-replaceable', 'unreadable-date', 'not-a-map'];
    for (const { text, code, name } of refused) {
      if (soundButNotEditable.includes(code) || /^M(32|42) /.test(name)) continue;
      expect(readProperties(text)).toMatchObject({ kind: 'unreadable', code });
    }
  });

  it.each([
    ['lists in lists', (depth: number) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}`],
    ['maps in maps', (depth: number) => `a: ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`],
    ['items in items', (depth: number) => `a:\n  ${'- '.repeat(depth)}x`],
  ])('refuses %s before they exhaust the stack, which would end the process', (_name, nest) => {
    expect(readProperties(`---\n${nest(50)}\n---\n`).kind).toBe('read');
    expect(readProperties(`---\n${nest(100)}\n---\n`)).toMatchObject({
      code: 'yaml-error',
      detail: 'Too many levels',
    });
  });

  it.each([
    ['lists in lists', `a: ${'['.repeat(30_000)}`],
    ['maps in maps', '{'.repeat(60_000)],
    ['items in items', '- '.repeat(32_000)],
    ['keys in keys', '? '.repeat(32_000)],
    ['blank lines', `${'\n'.repeat(60_000)}a: {}`],
    ['line separators', `a: {} # ${'\u2028'.repeat(60_000)}`],
    ['blank lines in a list', `a: [${'\n'.repeat(60_000)}]`],
    ['keys', Array.from({ length: 8000 }, (_, index) => `k${index}: {}`).join('\n')],
    ['aliases', `a: &a ["x"]\nb: [*a${',*a'.repeat(20_000)}]`],
    ['anchors', `a: ${'&a '.repeat(20_000)}`],
    ['quotes', `a: ${'"'.repeat(60_000)}`],
    ['colons', ': '.repeat(30_000)],
    ['comments', `${'#\n'.repeat(30_000)}a: {}`],
    ['a block scalar of blanks', `a: |\n${' \n'.repeat(30_000)}  x`],
    ['a value without end', `a: ${'x '.repeat(32_000)}`],
  ])('does not hang or die on a flood of %s', (_name, lines) => {
    const start = process.cpuUsage();
    readProperties(`---\n${lines}\n---\n`);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  });
});

describe('properties from the metadata cache', () => {
  it('keeps what JSON has', () => {
    expect(
      propertiesFrom({ name: 'Ana', n: 7, yes: true, none: null, list: ['a', [1]], map: { a: 1 } }),
    ).toEqual([
      { key: 'name', value: 'Ana', line: 0, source: null },
      { key: 'n', value: 7, line: 0, source: null },
      { key: 'yes', value: true, line: 0, source: null },
      { key: 'none', value: null, line: 0, source: null },
      { key: 'list', value: ['a', [1]], line: 0, source: null },
      { key: 'map', value: { a: 1 }, line: 0, source: null },
    ]);
  });

  it('makes dates days, and anything foreign nothing', () => {
    const values = propertiesFrom({
      date: new Date(Date.UTC(2026, 10, 22, 23, 59)),
      broken: new Date(NaN),
      nothing: undefined,
      call: () => 1,
      symbol: Symbol('x'),
      big: 12345678901234567890n,
    }).map(({ value }) => value);
    expect(values).toEqual(['2026-11-22', null, null, null, null, '12345678901234567890']);
  });

  it("leaves out Obsidian's own position, but not a person's", () => {
    const keys = (frontmatter: Record<string, unknown>) => propertiesFrom(frontmatter).map(({ key }) => key);
    expect(keys({ a: 1, position: { start: { line: 0 }, end: { line: 3 } } })).toEqual(['a']);
    expect(keys({ a: 1, position: 'CEO' })).toEqual(['a', 'position']);
    expect(keys({ position: null })).toEqual(['position']);
    expect(keys({ position: { start: 'CEO' } })).toEqual(['position']);
    expect(keys({ position: { end: 'CEO' } })).toEqual(['position']);
    expect(keys({ job: { start: 2024, end: 2026 } })).toEqual(['job']);
  });

  it('gives maps without a prototype', () => {
    const [property] = propertiesFrom(
      JSON.parse('{"a": {"__proto__": {"x": 1}}}') as Record<string, unknown>,
    );
    expect(Object.getPrototypeOf(property?.value)).toBeNull();
    expect(Object.keys(property?.value as object)).toEqual(['__proto__']);
  });

  it.each([
    ['lists', (inner: unknown) => [inner]],
    ['maps', (inner: unknown) => ({ a: inner })],
  ])('follows %s for 64 levels', (_name, wrap) => {
    const nest = (levels: number, inner: unknown): unknown =>
      levels === 0 ? inner : wrap(nest(levels - 1, inner));
    const valueOf = (a: unknown) => propertiesFrom({ a })[0]?.value;
    expect(valueOf(nest(64, 'x'))).toEqual(nest(64, 'x'));
    expect(valueOf(nest(65, 'x'))).toEqual(nest(64, null));
  });

  it('survives cycles and keys of every object', () => {
    const cycle: Record<string, unknown> = JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}') as Record<
      string,
      unknown
    >;
    cycle.self = cycle;
    expect(propertiesFrom(cycle).map(({ key }) => key)).toEqual(['__proto__', 'constructor', 'self']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
