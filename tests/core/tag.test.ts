import { expect, it } from 'vitest';
import { parseTag } from '../../src/core/tag';

it.each([
  ['climate', 'climate'],
  ['#climate', 'climate'],
  [' #seed funding ', 'seed-funding'],
  ['# seed  funding', 'seed-funding'],
  ['Förderung', 'Förderung'],
  ['work/2026', 'work/2026'],
  ['work/plan', 'work/plan'],
  ['2026a', '2026a'],
  ['a_b-c', 'a_b-c'],
  ['🚀', '🚀'],
  ['2026', null],
  ['20/26', null],
  ['', null],
  ['#', null],
  ['a/', null],
  ['/a', null],
  ['a//b', null],
  ['a,b', null],
  ['a: b', null],
  ['a#b', null],
  ['"a"', null],
  ['a\u0000b', null],
  ['x'.repeat(100), 'x'.repeat(100)],
  ['x'.repeat(101), null],
])('%j is read as %j', (text, expected) => {
  expect(parseTag(text)).toBe(expected);
});
