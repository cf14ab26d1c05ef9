import { expect, it } from 'vitest';
import { sameValue } from '../../src/note/same-value';

it.each([
  [1, 1, true],
  [1, 2, false],
  [0, -0, true],
  [NaN, NaN, true],
  [NaN, 1, false],
  // What is no number to JavaScript is not for this reason the same.
  [NaN, 'x', false],
  [NaN, null, false],
  ['x', 'y', false],
  [1, '1', false],
  [1, true, false],
  ['', null, false],
  [null, null, true],
  [null, {}, false],
  [null, [], false],
  [1, {}, false],
  ['', {}, false],
  [true, {}, false],
  ['', [], false],
  ['x', ['x'], false],
  [[], [], true],
  [[], {}, false],
  [[], { length: 0 }, false],
  [['x'], { 0: 'x', length: 1 }, false],
  [[1, [2]], [1, [2]], true],
  [[1, [2]], [1, [3]], false],
  [[1, [2]], [1, 2], false],
  [[NaN], [NaN], true],
  [[1, 2], [2, 1], false],
  [[1], [1, null], false],
  [[null], [null], true],
  [{}, {}, true],
  [{ a: 1 }, { a: 1 }, true],
  [{ a: 1 }, { a: 2 }, false],
  [{ a: 1 }, { b: 1 }, false],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, false],
  [{ a: null }, {}, false],
  [{ a: null }, { a: null }, true],
  [{ a: [{ b: NaN }] }, { a: [{ b: NaN }] }, true],
  [{ a: [{ b: 1 }] }, { a: [{ b: '1' }] }, false],
])('%j and %j are the same: %s', (a, b, expected) => {
  expect(sameValue(a, b)).toBe(expected);
  expect(sameValue(b, a)).toBe(expected);
});
