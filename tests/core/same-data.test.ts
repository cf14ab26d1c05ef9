import { expect, it } from 'vitest';
import { sameData } from '../../src/core/same-data';

it.each<[unknown, unknown, boolean]>([
  [1, 1, true],
  [NaN, NaN, true],
  [1, '1', false],
  [1, {}, false],
  [{}, 1, false],
  [null, null, true],
  [null, {}, false],
  [{}, null, false],
  [[1, [2]], [1, [2]], true],
  [[1, 2], [1], false],
  [[1], [2], false],
  [[1], { 0: 1 }, false],
  [{ 0: 1 }, [1], true],
  [{ a: { b: [1] } }, { a: { b: [1] } }, true],
  [{ a: 1 }, { a: 2 }, false],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1, b: 2 }, { a: 1 }, false],
])('%j and %j say the same: %s', (a, b, expected) => {
  expect(sameData(a, b)).toBe(expected);
});
