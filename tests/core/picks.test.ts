import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePicks, type Candidate } from '../../src/core/picks';
import type { State } from '../../src/core/rhythm';

const candidate = (path: string, known: Partial<Candidate> = {}): Candidate => ({
  path,
  state: 'due',
  silence: null,
  done: false,
  ...known,
});
const due = (...paths: readonly string[]): readonly Candidate[] => paths.map((path) => candidate(path));

describe('rule 8: whom today', () => {
  it.each<[string, readonly Candidate[], number, readonly string[]]>([
    ['nobody', [], 3, []],
    ['fewer than there are places', due('a', 'b'), 3, ['a', 'b']],
    ['the first of the due', due('a', 'b', 'c', 'd'), 3, ['a', 'b', 'c']],
    [
      'one place for a long silence',
      [...due('a', 'b', 'c', 'd'), candidate('f', { state: 'faded' }), candidate('g', { state: 'faded' })],
      3,
      ['a', 'b', 'f'],
    ],
    [
      'a long silence alone, and only one of them',
      [candidate('f', { state: 'faded' }), candidate('g', { state: 'faded' })],
      3,
      ['f'],
    ],
    [
      'those written to twice after all others',
      [candidate('a', { silence: 'wrote-twice' }), ...due('b', 'c')],
      2,
      ['b', 'c'],
    ],
    [
      'those written to twice where there is room',
      [candidate('a', { silence: 'wrote-twice' }), ...due('b')],
      3,
      ['b', 'a'],
    ],
    [
      'never those of whom an answer is awaited',
      [candidate('a', { silence: 'waiting' }), ...due('b')],
      3,
      ['b'],
    ],
    [
      'whoever was contacted today, in their place',
      [candidate('a', { done: true }), ...due('b', 'c', 'd')],
      3,
      ['a', 'b', 'c'],
    ],
    [
      'whoever was contacted today, though an answer was awaited',
      [candidate('a', { done: true, silence: 'waiting' }), ...due('b')],
      2,
      ['a', 'b'],
    ],
  ])('%s', (_name, candidates, places, expected) => {
    expect(choosePicks(candidates, places, null)).toEqual(expected);
  });

  it.each<[string, readonly Candidate[], readonly string[], readonly string[]]>([
    [
      'keeps the place of whoever was contacted',
      [candidate('a', { done: true }), ...due('b', 'c', 'd')],
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ],
    ['does not replace whoever was put off', due('b', 'c', 'd'), ['a', 'b', 'c'], ['a', 'b', 'c']],
    ['keeps a finished day finished', due('d', 'e'), ['a', 'b', 'c'], ['a', 'b', 'c']],
    ['fills a place that nobody had', due('a', 'd'), ['a'], ['a', 'd']],
    [
      'gives no further place to whoever was contacted later',
      [candidate('x', { done: true }), ...due('a')],
      ['a'],
      ['a'],
    ],
    [
      'still has the place for a long silence',
      [...due('a', 'b', 'c'), candidate('f', { state: 'faded' })],
      ['a'],
      ['a', 'b', 'f'],
    ],
    [
      'keeps one long silence, not two',
      [...due('a', 'b', 'c'), candidate('f', { state: 'faded' }), candidate('g', { state: 'faded' })],
      ['f'],
      ['f', 'a', 'b'],
    ],
    [
      'keeps what has a place, even where the settings ask for fewer',
      due('a'),
      ['a', 'b', 'c', 'd'],
      ['a', 'b', 'c', 'd'],
    ],
  ])('later on the day it %s', (_name, candidates, taken, expected) => {
    expect(choosePicks(candidates, 3, taken)).toEqual(expected);
  });

  const candidates = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 12 }).chain((paths) =>
    fc.tuple(
      ...paths.map((path) =>
        fc.record({
          path: fc.constant(path),
          state: fc.constantFrom<State>('due', 'overdue', 'faded'),
          silence: fc.constantFrom('wrote-twice' as const, 'waiting' as const, null),
          done: fc.boolean(),
        }),
      ),
    ),
  );

  it('is stable within a day: whatever happens, a place that was taken stays taken', () => {
    fc.assert(
      fc.property(candidates, candidates, fc.integer({ min: 1, max: 6 }), (morning, evening, places) => {
        const first = choosePicks(morning, places, null);
        const later = choosePicks(evening, places, first);
        expect(later.slice(0, first.length)).toEqual(first);
        expect(later.length).toBeLessThanOrEqual(places);
        expect(new Set(later).size).toBe(later.length);
        expect(choosePicks(evening, places, later)).toEqual(later);
      }),
    );
  });
});
