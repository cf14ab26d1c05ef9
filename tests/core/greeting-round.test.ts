import { describe, expect, it } from 'vitest';
import { greetingStateOf, greetingYears, isToBeGreeted, seasonOf } from '../../src/core/greeting-round';
import type { GreetingRound } from '../../src/core/occasion';
import { contact, day, entry } from './builders';

const christmas: GreetingRound = {
  id: 'christmas',
  name: 'Christmas',
  month: 12,
  date: 20,
  tiers: 'all',
  on: true,
};
const newYear: GreetingRound = { ...christmas, id: 'new-year', name: 'New Year', month: 1, date: 2 };
const leap: GreetingRound = { ...christmas, id: 'leap', name: 'Leap', month: 2, date: 29 };

describe('seasonOf', () => {
  it.each([
    [christmas, '2026-11-22', '2026-12-20'],
    [christmas, '2026-12-20', '2026-12-20'],
    [christmas, '2027-01-10', '2026-12-20'],
    [christmas, '2027-06-21', '2027-12-20'],
    // as far from one as from the other
    [christmas, '2028-06-20', '2028-12-20'],
    [newYear, '2026-12-24', '2027-01-02'],
    [newYear, '2027-01-02', '2027-01-02'],
    [leap, '2027-03-01', '2027-02-28'],
    [leap, '2028-03-01', '2028-02-29'],
    // where the calendar ends
    [newYear, '0001-01-05', '0001-01-02'],
    [newYear, '9999-12-30', '9999-01-02'],
    [{ ...christmas, month: 4, date: 31 }, '2026-11-22', undefined],
  ])('%# is the nearest holding', (round, today, expected) => {
    expect(seasonOf(round, day(today), '02-28')?.day).toBe(expected);
  });
});

describe('isToBeGreeted', () => {
  const known = { tier: { kind: 'known', id: 'top-10' } } as const;
  it.each([
    [contact(known), christmas, true],
    [contact(known), { ...christmas, tiers: ['top-10'] }, true],
    [contact(known), { ...christmas, tiers: ['top-50'] }, false],
    [contact(known), { ...christmas, on: false }, false],
    [contact(), christmas, false],
    [contact({ tier: { kind: 'unknown', value: 'close' } }), christmas, false],
    [contact({ ...known, paused: true }), christmas, false],
    [contact({ ...known, gone: 'deceased' }), christmas, false],
    [contact({ ...known, gone: 'archived' }), christmas, false],
  ])('%#', (who, round, expected) => {
    expect(isToBeGreeted(who, round)).toBe(expected);
  });
});

describe('greetingStateOf', () => {
  const today = day('2026-12-23');
  const season = seasonOf(christmas, today, '02-28');
  if (season === null) throw new Error('no season');
  const greeting = (date: string, direction: 'outbound' | 'inbound' | 'mutual' = 'outbound') =>
    entry(date, 1, { kind: 'greeting', direction });
  const show = (
    interactions: readonly ReturnType<typeof entry>[],
    round: GreetingRound = christmas,
    on = today,
  ): string => {
    const state = greetingStateOf(interactions, round, season, on);
    return state.kind === 'open' ? `open ${state.received ?? ''}`.trim() : `${state.kind} ${state.day}`;
  };

  it.each<readonly [string, readonly ReturnType<typeof entry>[], string]>([
    ['nothing', [], 'open'],
    ['a greeting in the season', [greeting('2026-12-01')], 'greeted 2026-12-01'],
    ['the last of several', [greeting('2026-12-01'), greeting('2026-12-05', 'mutual')], 'greeted 2026-12-05'],
    [
      'the last of several, newest first',
      [greeting('2026-12-05'), greeting('2026-12-01')],
      'greeted 2026-12-05',
    ],
    ['a greeting on the first day of the season', [greeting('2026-11-29')], 'greeted 2026-11-29'],
    ['a greeting before the season', [greeting('2026-11-28')], 'open'],
    ['a greeting today', [greeting('2026-12-23')], 'greeted 2026-12-23'],
    ['last year’s greeting', [greeting('2025-12-20')], 'open'],
    ['a greeting that is still planned', [greeting('2026-12-24')], 'open'],
    ['their greeting', [greeting('2026-12-18', 'inbound')], 'open 2026-12-18'],
    ['a call right before', [entry('2026-12-13')], 'in-touch 2026-12-13'],
    ['a call long before', [entry('2026-12-12')], 'open'],
    ['a note right before', [entry('2026-12-19', 0)], 'open'],
    [
      'a message that names the round',
      [entry('2026-12-01', 2, { kind: 'message', text: 'christmas wishes' })],
      'greeted 2026-12-01',
    ],
    [
      'their message that names the round',
      [entry('2026-12-19', 2, { direction: 'inbound', text: 'Merry Christmas!' })],
      'open 2026-12-19',
    ],
    ['a greeting and a call', [entry('2026-12-19'), greeting('2026-12-02')], 'greeted 2026-12-02'],
  ])('%s', (_, interactions, expected) => {
    expect(show(interactions)).toBe(expected);
  });

  it('counts until the last day of the season', () => {
    const later = day('2027-02-01');
    expect(show([greeting('2027-01-10')], christmas, later)).toBe('greeted 2027-01-10');
    expect(show([greeting('2027-01-11')], christmas, later)).toBe('open');
  });

  it('is named by nothing where the round has no name', () => {
    expect(show([entry('2026-12-01', 2, { text: 'hello' })], { ...christmas, name: '' })).toBe('open');
  });

  it('is by year and direction for greetings of all times', () => {
    const years = greetingYears(
      [
        greeting('2025-12-20'),
        greeting('2025-04-17', 'inbound'),
        greeting('2026-12-23'),
        greeting('2024-12-20', 'mutual'),
        entry('2024-12-24'),
        greeting('2026-12-24'),
      ],
      today,
    );
    expect(years).toEqual([
      { year: '2026', sent: 1, received: 0 },
      { year: '2025', sent: 1, received: 1 },
      { year: '2024', sent: 1, received: 1 },
    ]);
  });
});
