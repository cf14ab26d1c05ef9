import { expect, it } from 'vitest';
import { isDepth } from '../../src/core/depth';

it.each([0, 1, 2, 3])('%j is a depth', (value) => expect(isDepth(value)).toBe(true));

it.each([-1, 4, 1.5, '2', null, undefined, true, Number.NaN])('%j is none', (value) =>
  expect(isDepth(value)).toBe(false),
);
