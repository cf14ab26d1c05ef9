import { describe, expect, it } from 'vitest';
import { lastOccasion, type GreetingRound, type OccasionRules } from '../../src/core/occasion';
import { contact, day } from './builders';

const christmas: GreetingRound = {
  id: 'christmas',
  name: 'Christmas',
  month: 12,
  date: 20,
  tiers: 'all',
  on: true,
};
const newYear: GreetingRound = {
  id: 'new-year',
  name: 'New Year',
  month: 1,
  date: 2,
  tiers: 'all',
  on: false,
};
const rules = (rounds: readonly GreetingRound[] = [christmas, newYear]): OccasionRules => ({
  rounds,
  leapDay: '02-28',
});
const born = (month: number, date: number) => contact({ birthday: { month, date, year: null } });
const find = (who: ReturnType<typeof contact>, after: string, upTo: string, by = rules()) => {
  const occasion = lastOccasion(who, day(after), day(upTo), by);
  return occasion === null ? null : `${occasion.kind} ${occasion.day}`;
};

describe('lastOccasion', () => {
  it('is the last within the window, birthday or round', () => {
    expect(find(born(4, 17), '2026-01-10', '2027-01-10')).toBe('round 2026-12-20');
    expect(find(born(12, 24), '2026-01-10', '2027-01-10')).toBe('birthday 2026-12-24');
    expect(find(born(4, 17), '2026-12-20', '2027-12-19')).toBe('birthday 2027-04-17');
  });

  it('does not count the first day of the window, but the last', () => {
    expect(find(contact(), '2026-12-20', '2027-12-19')).toBeNull();
    expect(find(contact(), '2026-12-20', '2027-12-20')).toBe('round 2027-12-20');
    expect(find(contact(), '2026-12-19', '2026-12-20')).toBe('round 2026-12-20');
  });

  it('looks over the turn of the year and into long windows', () => {
    expect(find(born(1, 5), '2026-12-21', '2027-01-31')).toBe('birthday 2027-01-05');
    expect(find(born(4, 17), '2020-01-01', '2026-03-01')).toBe('round 2025-12-20');
    expect(find(born(4, 17), '2026-01-01', '2026-03-01')).toBeNull();
  });

  it('names the birthday where both fall on one day', () => {
    expect(find(born(12, 20), '2026-01-10', '2027-01-10')).toBe('birthday 2026-12-20');
  });

  it('leaves out rounds that are off, and those for other tiers', () => {
    expect(find(contact(), '2027-01-01', '2027-01-31')).toBeNull();
    expect(find(contact(), '2027-01-01', '2027-01-31', rules([{ ...newYear, on: true }]))).toBe(
      'round 2027-01-02',
    );
    const top = rules([{ ...christmas, tiers: ['top-10'] }]);
    expect(find(contact({ tier: { kind: 'known', id: 'top-10' } }), '2026-01-10', '2027-01-10', top)).toBe(
      'round 2026-12-20',
    );
    expect(
      find(contact({ tier: { kind: 'known', id: 'top-50' } }), '2026-01-10', '2027-01-10', top),
    ).toBeNull();
    expect(find(contact(), '2026-01-10', '2027-01-10', top)).toBeNull();
  });

  it('keeps 29 February by the rule of the settings', () => {
    const none = { rounds: [], leapDay: '02-28' as const };
    expect(find(born(2, 29), '2026-01-01', '2026-12-31', none)).toBe('birthday 2026-02-28');
    expect(find(born(2, 29), '2026-01-01', '2026-12-31', { ...none, leapDay: '03-01' })).toBe(
      'birthday 2026-03-01',
    );
    expect(find(born(2, 29), '2028-01-01', '2028-12-31', none)).toBe('birthday 2028-02-29');
  });
});
