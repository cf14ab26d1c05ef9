import { describe, expect, it } from 'vitest';
import {
  lastOccasion,
  occasionsBetween,
  type GreetingRound,
  type OccasionRules,
} from '../../src/core/occasion';
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

describe('occasionsBetween', () => {
  const show = (who: ReturnType<typeof contact>, from: string, to: string, by = rules([])) =>
    occasionsBetween(who, day(from), day(to), by).map((occasion) => {
      const count =
        occasion.kind === 'birthday' ? occasion.age : occasion.kind === 'date' ? occasion.years : null;
      const name =
        occasion.kind === 'date' ? occasion.name : occasion.kind === 'round' ? occasion.round.name : '';
      return [occasion.day, occasion.kind, name, count]
        .filter((part) => part !== '' && part !== null)
        .join(' ');
    });

  it('gives all of a window in their order, both ends included', () => {
    const who = contact({
      birthday: { month: 12, date: 20, year: 1984 },
      dates: [
        { name: 'wedding', month: 12, date: 19, year: 2010 },
        { name: 'name day', month: 1, date: 3, year: null },
      ],
    });
    expect(show(who, '2026-12-19', '2027-01-03', rules([christmas]))).toEqual([
      '2026-12-19 date wedding 16',
      '2026-12-20 birthday 42',
      '2026-12-20 round Christmas',
      '2027-01-03 date name day',
    ]);
    expect(show(who, '2026-12-21', '2027-01-02', rules([christmas]))).toEqual([]);
  });

  it.each([
    ['02-28', '2027-02-27', '2027-03-02', ['2027-02-28 birthday 27']],
    ['03-01', '2027-02-27', '2027-03-02', ['2027-03-01 birthday 27']],
    ['02-28', '2028-02-27', '2028-03-02', ['2028-02-29 birthday 28']],
    ['03-01', '2028-02-27', '2028-03-02', ['2028-02-29 birthday 28']],
    ['02-28', '2100-02-27', '2100-03-02', ['2100-02-28 birthday 100']],
  ] as const)('29 February by %s from %s', (leapDay, from, to, expected) => {
    const leapling = contact({ birthday: { month: 2, date: 29, year: 2000 } });
    expect(show(leapling, from, to, { rounds: [], leapDay })).toEqual(expected);
  });

  it('knows no age without a year, at birth or before', () => {
    expect(show(born(4, 17), '2026-04-17', '2026-04-17')).toEqual(['2026-04-17 birthday']);
    const baby = contact({ birthday: { month: 4, date: 17, year: 2026 } });
    expect(show(baby, '2025-01-01', '2027-12-31')).toEqual(['2026-04-17 birthday', '2027-04-17 birthday 1']);
  });

  it('is empty for whoever is gone', () => {
    for (const gone of ['deceased', 'archived'] as const) {
      const who = contact({ gone, birthday: { month: 4, date: 17, year: 1984 } });
      expect(show(who, '2026-01-01', '2026-12-31', rules([christmas]))).toEqual([]);
      expect(lastOccasion(who, day('2026-01-01'), day('2026-12-31'), rules([christmas]))).toBeNull();
    }
  });

  it('and the last one counts for tiers by occasion, other yearly dates too', () => {
    const who = contact({ dates: [{ name: 'wedding', month: 5, date: 12, year: 2010 }] });
    expect(lastOccasion(who, day('2026-01-10'), day('2026-11-01'), rules())).toEqual({
      kind: 'date',
      day: '2026-05-12',
      name: 'wedding',
      years: 16,
    });
  });
});
