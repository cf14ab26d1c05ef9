import { describe, expect, it } from 'vitest';
import { scanFence } from '../../src/note/fence';
import { locateValue } from '../../src/note/locate-value';
import { parseBlock } from '../../src/note/yaml-block';

/** The place of the property `a` in a note with these properties. */
function locate(lines: string) {
  const text = `\ufeff--- \n${lines}---\nbody\n`;
  const fence = scanFence(text);
  const block = fence.kind === 'block' ? parseBlock(text.slice(fence.from, fence.to)) : null;
  const entry = block?.kind === 'block' ? block.entries.find(({ key }) => key === 'a') : undefined;
  if (fence.kind !== 'block' || entry === undefined) throw new Error(lines);
  return { text, place: locateValue(text, fence.from, entry) };
}

/** The text with each offset marked: `‹value›`, `^` where one may be inserted, `$` the end of the line, `{line}`. */
function marked(lines: string) {
  const { text, place } = locate(lines);
  const { kind, text: value, ...rest } = place;
  const marks: [number, string][] = [];
  if ('line' in rest && rest.line !== null) marks.push([rest.line.from, '{'], [rest.line.to, '}']);
  if ('from' in rest) marks.push([rest.to, '›'], [rest.from, '‹']);
  if ('at' in rest) marks.push([rest.lineEnd, '$'], [rest.at, '^']);
  const all = marks
    .sort(([one], [other]) => other - one)
    .reduce((so, [offset, sign]) => so.slice(0, offset) + sign + so.slice(offset), text);
  return { kind, value, all, style: 'style' in rest ? rest.style : null };
}

const whole = (lines: string): string => `\ufeff--- \n${lines}---\nbody\n`;

describe('a value has its place', () => {
  it.each<readonly [string, string, string, 'plain' | 'single' | 'double', string]>([
    ['as a text', 'z: 1\na:  b c  # d\n', 'z: 1\n{a:  ‹b c›  # d\n}', 'plain', 'b c'],
    ['on the first line', 'a: b\nz: 1\n', '{a: ‹b›\n}z: 1\n', 'plain', 'b'],
    ['as a number', 'a: 007\n', '{a: ‹007›\n}', 'plain', '007'],
    ['as null', 'a: ~\n', '{a: ‹~›\n}', 'plain', '~'],
    ['in double quotes', 'a: "b" \n', '{a: ‹"b"› \n}', 'double', '"b"'],
    ['in double quotes that hold nothing', 'a: ""\n', '{a: ‹""›\n}', 'double', '""'],
    ['in single quotes', "a: 'b''s'\n", "{a: ‹'b''s'›\n}", 'single', "'b''s'"],
    ['with CRLF', 'z: 1\r\na: b\r\n', 'z: 1\r\n{a: ‹b›\r\n}', 'plain', 'b'],
    ['behind indented keys', '  z: 1\n  a: b\n', '  z: 1\n{  a: ‹b›\n}', 'plain', 'b'],
    ['behind a quoted key', '"a" : b\n', '{"a" : ‹b›\n}', 'plain', 'b'],
    ['behind an anchored key', '&x a: b\n', '&x a: ‹b›\n', 'plain', 'b'],
    ['in a map on one line', '{z: 1, a: b}\n', '{z: 1, a: ‹b›}\n', 'plain', 'b'],
    ['at the start of a map on one line', '{a: b, z: 1}\n', '{a: ‹b›, z: 1}\n', 'plain', 'b'],
  ])('%s', (_name, lines, all, style, value) => {
    expect(marked(lines)).toEqual({ kind: 'scalar', all: whole(all), style, value });
  });
});

describe('where there is no value, one has its place', () => {
  it.each([
    ['behind the colon', 'a:\nz: 1\n', '{a:^$\n}z: 1\n'],
    ['before blanks', 'z: 1\na:  \n', 'z: 1\n{a:^  $\n}'],
    ['before a comment', 'a: # b\n# c\nz: 1\n', '{a:^ # b$\n}# c\nz: 1\n'],
    ['before blank lines', 'a:\n\n \nz: 1\n', '{a:^$\n}\n \nz: 1\n'],
    ['behind blanks', 'a :\n', '{a :^$\n}'],
    ['with CRLF', 'a: \r\nz: 1\r\n', '{a:^ $\r\n}z: 1\r\n'],
    ['in a map on one line', '{a: , z: 1}\n', '{a:^ , z: 1}$\n'],
  ])('%s', (_name, lines, all) => {
    expect(marked(lines)).toEqual({ kind: 'empty', all: whole(all), style: null, value: '' });
  });
});

it.each([
  ['a: []\n', 'a: ‹[]›\n'],
  ['z: 1\na: [  ] # b\n', 'z: 1\na: ‹[  ]› # b\n'],
  ['{a: []}\n', '{a: ‹[]›}\n'],
])('an empty list has its place: %j', (lines, all) => {
  expect(marked(lines)).toEqual({
    kind: 'empty-list',
    all: whole(all),
    style: null,
    value: all.slice(all.indexOf('['), all.indexOf(']') + 1),
  });
});

describe('a value is not touched', () => {
  it.each([
    ['that is a list', 'a: [b]\n', '[b]'],
    ['that is a list of a list', 'a: [[]]\n', '[[]]'],
    ['that is an empty list with a tab', 'a: [\t]\n', '[\t]'],
    ['that is an empty list over lines', 'a: [\n ]\n', '[\n ]'],
    ['that is a list below its key', 'a:\n- b\n', '- b\n'],
    ['that is a map', 'a: {b: c}\n', '{b: c}'],
    ['that is a map below its key', 'a:\n  b: c\n', 'b: c\n'],
    ['below its key', 'a:\n  b\n', 'b'],
    ['over lines', 'a: b\n  c\n', 'b\n  c'],
    ['in quotes over lines', 'a: "b\n  c"\n', '"b\n  c"'],
    ['in a block', 'a: |\n  b\n', '|\n  b\n'],
    ['in a folded block of nothing', 'a: >-\n', '>-\n'],
    ['that is an alias', 'z: &x 1\na: *x\n', '*x'],
    ['that is anchored', 'a: &x b\nz: *x\n', 'b'],
    ['that is anchored and empty', 'a: &x\nz: *x\n', ''],
    ['that is tagged', 'a: !!str b\n', 'b'],
    ['that is tagged and empty', 'a: !!str\n', ''],
    ['that is a tagged list', 'a: !!seq []\n', '[]'],
    ['that is an anchored list', 'a: &x []\n', '[]'],
    ['behind an explicit key', '? a\n: b\n', 'b'],
    ['behind an explicit key, empty', '? a\n:\n', ''],
    ['that an explicit key does not have', '? a\n', 'a'],
    ['that a key in a map on one line does not have', '{z: 1, a}\n', 'a'],
  ])('%s', (_name, lines, value) => {
    expect(locate(lines).place).toEqual({ kind: 'other', text: value });
  });
});
