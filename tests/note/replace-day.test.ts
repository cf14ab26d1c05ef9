import { expect, it } from 'vitest';
import type { Day } from '../../src/core/day';
import { replaceDay } from '../../src/note/replace-day';

const [old, day] = ['2026-11-20', '2026-12-01'] as [Day, Day];

it.each([
  ['2026-11-20 and 2026-11-20', '2026-12-01 and 2026-12-01'],
  ['[[2026-11-20|Nov 20]]', '[[2026-12-01]]'],
  ['[[2026-11-20|that Friday]]', '[[2026-12-01|that Friday]]'],
  ['[[2026-11-20|2026-11-20]]', '[[2026-12-01|2026-12-01]]'],
  ['[[Daily/2026-11-20]]', '[[Daily/2026-12-01]]'],
  ['[[Daily/2026/11/2026-11-20.md#Log|20th]]', '[[2026-12-01.md#Log]]'],
  ['[[2026-11-20|20th]], [[2026-11-20|20th]]', '[[2026-12-01]], [[2026-12-01]]'],
])('of %j makes %j', (text, expected) => {
  expect(replaceDay(text, old, day)).toBe(expected);
});

it('leaves all as it is where the day stays', () => {
  expect(replaceDay('[[Daily/2026/11/2026-11-20|Nov 20]]', old, old)).toBe(
    '[[Daily/2026/11/2026-11-20|Nov 20]]',
  );
});
