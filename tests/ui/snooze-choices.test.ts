import { describe, expect, test } from 'vitest';
import { snoozeChoices, typedSnooze } from '../../src/ui/dialogs/snooze-choices';
import { day } from './fake-source';

const labels = (today: string, all = false): readonly string[] =>
  snoozeChoices(day(today), all).map((choice) =>
    choice.kind === 'until' ? `${choice.label} ${choice.day}` : choice.kind,
  );

describe('the days that are offered', () => {
  test('on a Wednesday', () => {
    expect(labels('2026-11-25')).toEqual([
      'not-now',
      'tomorrow 2026-11-26',
      'next-monday 2026-11-30',
      'week 2026-12-02',
      'month 2026-12-25',
      'three-months 2027-02-25',
      'pick-date',
    ]);
  });

  test('name no day twice', () => {
    expect(labels('2026-11-22').slice(1, 3)).toEqual(['tomorrow 2026-11-23', 'week 2026-11-29']);
    expect(labels('2026-11-23').slice(1, 4)).toEqual([
      'tomorrow 2026-11-24',
      'next-monday 2026-11-30',
      'month 2026-12-23',
    ]);
  });

  test('lead with the way back where all are put off', () => {
    expect(labels('2026-11-25', true)[0]).toBe('no-longer');
  });
});

test.each([
  ['2 weeks', '2026-12-06'],
  ['6w', '2027-01-03'],
  ['alle 2 Monate', '2027-01-22'],
  ['2026-12-24', '2026-12-24'],
  ['2026-11-22', null],
  ['2020-01-01', null],
  ['none', null],
  ['soon', null],
  ['', null],
])('"%s" is typed', (query, expected) => {
  const choice = typedSnooze(query, day('2026-11-22'));
  expect(choice?.kind === 'until' ? choice.day : null).toBe(expected);
});
