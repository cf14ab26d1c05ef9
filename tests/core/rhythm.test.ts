import { describe, expect, it } from 'vitest';
import type { Cadence } from '../../src/core/cadence';
import { openCalendar, type WorkCalendar } from '../../src/core/calendar';
import type { Contact } from '../../src/core/contact';
import { addDays } from '../../src/core/day';
import type { OccasionRules } from '../../src/core/occasion';
import { compareDue, isDue, stableShare, standingOf, type Standing, type State } from '../../src/core/rhythm';
import { buildTierTable } from '../../src/core/tier';
import { networkTiers } from '../../src/settings/presets';
import { contact, day, entry } from './builders';
import { describeInEveryZone } from './zones';

const tiers = buildTierTable(networkTiers);
const noOccasions: OccasionRules = { rounds: [], leapDay: '02-28' };
const withChristmas: OccasionRules = {
  rounds: [{ id: 'christmas', name: 'Christmas', month: 12, date: 20, tiers: 'all', on: true }],
  leapDay: '02-28',
};
const top10 = { kind: 'known', id: 'top-10' } as const;
const top50 = { kind: 'known', id: 'top-50' } as const;
const top100 = { kind: 'known', id: 'top-100' } as const;
const daysOf = (count: number): Cadence => ({ unit: 'day', count });
const monthsOf = (count: number): Cadence => ({ unit: 'month', count });
const nextOn = (text: string, derived = false): Contact['nextContact'] => ({
  kind: 'day',
  day: day(text),
  derived,
});

function stand(
  known: Partial<Contact>,
  today = '2026-11-22',
  {
    calendar = openCalendar,
    occasions = noOccasions,
  }: { calendar?: WorkCalendar; occasions?: OccasionRules } = {},
): Standing {
  return standingOf(contact(known), [], day(today), { tiers, calendar, occasions });
}
const talked = (...dates: readonly string[]) => dates.map((date) => entry(date, 2));
const dueOn = (...args: Parameters<typeof stand>) => stand(...args).dueOn;
const state = (...args: Parameters<typeof stand>) => stand(...args).state;

describeInEveryZone(() => {
  describe('rule 1: interval and depth', () => {
    it('come from the first rule of the tier', () => {
      const interactions = [entry('2026-11-01', 2), entry('2026-11-10', 1)];
      expect(dueOn({ tier: top10, interactions })).toBe('2026-11-22');
      expect(dueOn({ tier: top50, interactions })).toBe('2027-02-01');
      expect(dueOn({ tier: top100, interactions })).toBe('2027-11-10');
      expect(stand({ tier: top10, interactions })).toMatchObject({
        intervalDays: 21,
        lastContact: '2026-11-10',
      });
      expect(stand({ tier: top50, interactions }).intervalDays).toBe(92);
      expect(stand({ tier: top100, interactions }).intervalDays).toBe(365);
    });

    it('a deeper contact counts as well', () => {
      expect(dueOn({ tier: top10, interactions: [entry('2026-11-01', 3)] })).toBe('2026-11-22');
      expect(dueOn({ tier: top100, interactions: [entry('2026-11-01', 3)] })).toBe('2027-11-01');
    });

    it('`cadence` replaces the interval and keeps the depth', () => {
      const interactions = [entry('2026-11-01', 2), entry('2026-11-10', 1)];
      expect(dueOn({ tier: top10, cadence: daysOf(42), interactions })).toBe('2026-12-13');
      expect(dueOn({ tier: top100, cadence: monthsOf(2), interactions })).toBe('2027-01-10');
      expect(dueOn({ tier: top50, cadence: monthsOf(1), interactions })).toBe('2026-12-01');
    });

    it('`cadence` drops the wishes', () => {
      const interactions = talked('2026-10-01');
      expect(stand({ tier: top10, interactions }).wishes).toHaveLength(1);
      expect(stand({ tier: top10, cadence: daysOf(21), interactions }).wishes).toEqual([]);
    });

    it('`cadence` drops `by occasion`', () => {
      const known = { tier: top100, interactions: [entry('2025-11-01', 1)] };
      expect(dueOn(known, '2026-11-22', { occasions: withChristmas })).toBe('2025-12-20');
      expect(dueOn({ ...known, cadence: monthsOf(12) }, '2026-11-22', { occasions: withChristmas })).toBe(
        '2026-11-01',
      );
      expect(state({ ...known, cadence: monthsOf(6) }, '2026-06-01', { occasions: withChristmas })).toBe(
        'overdue',
      );
    });

    it('without a tier a `cadence` alone makes a person tracked, at depth 2', () => {
      const interactions = [entry('2026-11-01', 2), entry('2026-11-10', 1)];
      expect(dueOn({ cadence: daysOf(30), interactions })).toBe('2026-12-01');
      expect(state({ cadence: daysOf(30) })).toBe('new');
    });

    it('so does a `next-contact` date, with 30 days', () => {
      expect(stand({ nextContact: nextOn('2026-12-01') })).toMatchObject({
        dueOn: '2026-12-01',
        intervalDays: 30,
        state: 'ok',
      });
      expect(dueOn({ nextContact: nextOn('2026-11-01'), interactions: talked('2026-11-10') })).toBe(
        '2026-12-10',
      );
      expect(dueOn({ nextContact: nextOn('2026-12-01', true) })).toBe('2026-12-01');
    });

    it('neither tier nor cadence nor date: untracked', () => {
      expect(stand({ interactions: talked('2020-01-01') })).toMatchObject({
        state: 'untracked',
        dueOn: null,
        intervalDays: null,
        lastContact: '2020-01-01',
        reason: { kind: 'untracked' },
      });
      expect(state({})).toBe('untracked');
    });

    it('a tier value that is not known is no tier', () => {
      const unknown = { kind: 'unknown', value: 'close' } as const;
      expect(state({ tier: unknown, interactions: talked('2020-01-01') })).toBe('untracked');
      expect(dueOn({ tier: unknown, cadence: daysOf(10), interactions: talked('2026-11-20') })).toBe(
        '2026-11-30',
      );
      expect(state({ tier: { kind: 'known', id: 'gone from the settings' } })).toBe('untracked');
    });

    it.each<[string, Partial<Contact>]>([
      ['cadence: none', { cadence: 'none' }],
      ['paused: true', { paused: true }],
      ['next-contact: never', { nextContact: { kind: 'never' } }],
      ['status: deceased', { gone: 'deceased' }],
      ['status: archived', { gone: 'archived' }],
    ])('%s is paused, with a tier and without', (_name, known) => {
      const paused = stand({
        tier: top10,
        interactions: talked('2020-01-01'),
        birthday: { month: 1, date: 1, year: null },
        ...known,
      });
      expect(paused).toMatchObject({
        state: 'paused',
        dueOn: null,
        daysOverdue: 0,
        overdueRatio: 0,
        wishes: [],
        lastContact: '2020-01-01',
        reason: { kind: 'paused' },
      });
      expect(state(known)).toBe('paused');
      expect(state({ ...known, snoozeUntil: day('2027-01-01') })).toBe('paused');
    });

    it('the states exclude each other: paused, untracked, new, snoozed, then by date', () => {
      const snoozeUntil = day('2027-01-01');
      expect(state({ paused: true, snoozeUntil })).toBe('paused');
      expect(state({ snoozeUntil })).toBe('untracked');
      expect(state({ tier: top10, snoozeUntil })).toBe('new');
      expect(state({ tier: top10, snoozeUntil, interactions: talked('2020-01-01') })).toBe('snoozed');
      expect(state({ tier: top10, interactions: talked('2020-01-01') })).toBe('faded');
    });
  });

  describe('rule 2: the base', () => {
    it('is the last qualifying contact', () => {
      expect(
        stand({ tier: top10, interactions: talked('2026-10-01', '2026-11-01', '2026-09-01') }),
      ).toMatchObject({
        dueOn: '2026-11-22',
        reason: { kind: 'contact', day: '2026-11-01' },
      });
    });

    it('may be the property last-contact', () => {
      expect(dueOn({ tier: top10, lastContact: day('2026-11-01') })).toBe('2026-11-22');
      expect(dueOn({ tier: top10, lastContact: day('2026-11-08'), interactions: talked('2026-11-01') })).toBe(
        '2026-11-29',
      );
      // A sign of life on that day says what it was.
      expect(
        dueOn({
          tier: top10,
          lastContact: day('2026-11-08'),
          interactions: [entry('2026-11-08', 1), ...talked('2026-11-01')],
        }),
      ).toBe('2026-11-22');
    });

    it('is no day in the future', () => {
      expect(state({ tier: top10, lastContact: day('2026-11-23') })).toBe('new');
      expect(dueOn({ tier: top10, lastContact: day('2026-11-23'), interactions: talked('2026-11-01') })).toBe(
        '2026-11-22',
      );
    });

    it('is the first recorded contact of any depth where none qualifies and nothing says since when', () => {
      const signs = [entry('2026-11-10', 1), entry('2026-11-03', 1)];
      expect(stand({ tier: top10, interactions: signs })).toMatchObject({
        dueOn: '2026-11-24',
        reason: { kind: 'contact', day: '2026-11-03' },
      });
    });

    it('is not there for whoever was never in contact: they are new, and not due', () => {
      for (const known of [{ tier: top10 }, { tier: top10, interactions: [entry('2026-11-01', 0)] }]) {
        expect(stand(known)).toMatchObject({
          state: 'new',
          dueOn: null,
          daysOverdue: 0,
          overdueRatio: 0,
          intervalDays: 21,
          reason: { kind: 'new' },
        });
      }
      expect(isDue('new')).toBe(false);
    });
  });

  describe('rule 3: due on', () => {
    it.each<[string, Cadence, string, number]>([
      ['2026-11-01', daysOf(21), '2026-11-22', 21],
      ['2026-08-22', monthsOf(3), '2026-11-22', 92],
      ['2026-01-31', monthsOf(1), '2026-02-28', 28],
      ['2024-01-31', monthsOf(1), '2024-02-29', 29],
      ['2026-11-30', monthsOf(3), '2027-02-28', 90],
      ['2026-08-31', monthsOf(1), '2026-09-30', 30],
      ['2024-02-29', monthsOf(12), '2025-02-28', 365],
      ['2023-02-28', monthsOf(12), '2024-02-28', 365],
      ['2026-12-31', daysOf(1), '2027-01-01', 1],
      ['2026-03-28', daysOf(7), '2026-04-04', 7],
    ])('%s and %j is %s', (last, cadence, due, length) => {
      const standing = stand({ cadence, interactions: talked(last) }, '2027-06-01');
      expect(standing.dueOn).toBe(due);
      expect(standing.intervalDays).toBe(length);
    });

    describe('S, for people placed in a tier', () => {
      const share = 0.9905648489948362;
      const placed = { tier: top10, tierSince: day('2026-11-01') };

      it('comes from a stable hash of the path', () => {
        expect(stableShare('People/Clara Nguyen.md')).toBe(share);
        expect(stableShare('People/Ben Okafor.md')).toBeCloseTo(0.726893107406795, 12);
        expect(stableShare('')).toBeGreaterThanOrEqual(0);
      });

      it('is the due day without a qualifying contact', () => {
        // 1 November + 1 + ⌊0.9906 · 21⌋
        expect(stand(placed)).toMatchObject({
          dueOn: '2026-11-22',
          state: 'due',
          intervalDays: 21,
          reason: { kind: 'placed', day: '2026-11-01' },
        });
        expect(dueOn({ ...placed, path: 'People/Ben Okafor.md' })).toBe('2026-11-17');
        expect(dueOn({ ...placed, tier: top50 })).toBe('2027-02-01');
        expect(dueOn({ ...placed, tier: top50, path: 'People/Ben Okafor.md' })).toBe('2027-01-07');
        expect(dueOn({ ...placed, tier: top100, path: 'People/a.md' })).toBe('2027-05-14');
      });

      it('is it too with signs of life that do not qualify, and for tiers by occasion', () => {
        expect(dueOn({ ...placed, interactions: [entry('2026-11-15', 1)] })).toBe('2026-11-22');
        expect(dueOn({ ...placed, tier: top100 }, '2026-11-22', { occasions: withChristmas })).toBe(
          '2027-10-29',
        );
      });

      it('is the earliest due day where tier-since is later than the last qualifying contact', () => {
        expect(stand({ ...placed, interactions: talked('2026-08-01') })).toMatchObject({
          dueOn: '2026-11-22',
          reason: { kind: 'placed' },
        });
        // 31 October and 3 months is later than S would be for an interval of 21 days
        expect(dueOn({ ...placed, cadence: daysOf(30), interactions: talked('2026-10-31') })).toBe(
          '2026-12-01',
        );
        expect(
          stand({ ...placed, path: 'People/Ben Okafor.md', interactions: talked('2026-10-31') }),
        ).toMatchObject({
          dueOn: '2026-11-21',
          reason: { kind: 'contact', day: '2026-10-31' },
        });
        // Where both fall on one day, it is the contact's.
        expect(
          stand({ ...placed, path: 'People/Ben Okafor.md', interactions: talked('2026-10-27') }),
        ).toMatchObject({
          dueOn: '2026-11-17',
          reason: { kind: 'contact', day: '2026-10-27' },
        });
      });

      it('does not matter where the contact is on the day of tier-since or later', () => {
        expect(dueOn({ ...placed, interactions: talked('2026-11-01') })).toBe('2026-11-22');
        expect(dueOn({ ...placed, path: 'People/Ben Okafor.md', interactions: talked('2026-11-01') })).toBe(
          '2026-11-22',
        );
        expect(dueOn({ ...placed, interactions: talked('2026-11-02') })).toBe('2026-11-23');
        // An occasion may come before S.
        for (const met of ['2026-11-01', '2026-11-15']) {
          expect(
            stand({ ...placed, tier: top100, interactions: talked(met) }, '2026-11-22', {
              occasions: withChristmas,
            }),
          ).toMatchObject({ dueOn: '2026-12-20', reason: { kind: 'occasion' } });
        }
      });

      it('makes nobody due on the day of being placed', () => {
        for (let number = 0; number < 2_000; number += 1) {
          const path = `People/${number}.md`;
          for (const tier of [top10, top50, top100]) {
            const due = dueOn({
              path,
              tier,
              tierSince: day('2026-11-22'),
              interactions: talked('2020-01-01'),
            });
            expect(due !== null && due > '2026-11-22').toBe(true);
          }
        }
      });

      it('spreads many who are placed at once over the interval', () => {
        const perDay = new Map<string, number>();
        for (let number = 0; number < 2_100; number += 1) {
          const due = String(dueOn({ ...placed, path: `People/Person ${number}.md` }));
          perDay.set(due, (perDay.get(due) ?? 0) + 1);
        }
        expect([...perDay.keys()].sort()[0]).toBe('2026-11-02');
        expect([...perDay.keys()].sort().at(-1)).toBe('2026-11-22');
        expect(perDay.size).toBe(21);
        for (const count of perDay.values()) expect(count).toBeGreaterThan(60);
        for (const count of perDay.values()) expect(count).toBeLessThan(140);
      });
    });
  });

  describe('by occasion', () => {
    const clara = { tier: top100, birthday: { month: 4, date: 17, year: 1984 } };

    it('the due day is the last occasion within one interval after the base', () => {
      const standing = stand({ ...clara, interactions: [entry('2026-01-10', 1)] }, '2026-11-22', {
        occasions: withChristmas,
      });
      expect(standing).toMatchObject({
        dueOn: '2026-12-20',
        state: 'ok',
        intervalDays: 365,
        reason: { kind: 'occasion', occasion: { kind: 'round', day: '2026-12-20' } },
      });
      expect(dueOn({ ...clara, interactions: [entry('2026-01-10', 1)] })).toBe('2026-04-17');
      expect(dueOn({ ...clara, interactions: [entry('2026-04-17', 1)] })).toBe('2027-04-17');
    });

    it('without one it is the end of the interval', () => {
      expect(stand({ tier: top100, interactions: [entry('2026-01-10', 1)] })).toMatchObject({
        dueOn: '2027-01-10',
        reason: { kind: 'contact' },
      });
    });

    it('nobody is ever overdue', () => {
      const interactions = [entry('2025-11-22', 1)];
      expect(state({ tier: top100, interactions }, '2026-11-22')).toBe('due');
      expect(state({ tier: top100, interactions }, '2026-12-06')).toBe('due');
      expect(state({ tier: top100, interactions }, '2026-12-07')).toBe('due');
      expect(state({ tier: top100, interactions }, '2027-11-22')).toBe('due');
      // more than two intervals ago
      expect(state({ tier: top100, interactions }, '2027-11-23')).toBe('faded');
      expect(stand({ tier: top100, interactions }, '2027-11-22').daysOverdue).toBe(365);
    });

    it('only such tiers look at occasions', () => {
      expect(
        dueOn({ ...clara, tier: top50, interactions: talked('2026-10-01') }, '2026-11-22', {
          occasions: withChristmas,
        }),
      ).toBe('2027-01-01');
    });
  });

  describe('rule 4: next-contact and snooze', () => {
    it('next-contact is the due day as it stands, if later than the last contact of any depth', () => {
      const interactions = talked('2026-11-01');
      expect(stand({ tier: top10, interactions, nextContact: nextOn('2026-11-10') })).toMatchObject({
        dueOn: '2026-11-10',
        state: 'overdue',
        reason: { kind: 'next-contact', day: '2026-11-10' },
      });
      expect(dueOn({ tier: top10, interactions, nextContact: nextOn('2027-05-01') })).toBe('2027-05-01');
      expect(dueOn({ tier: top10, interactions, nextContact: nextOn('2026-11-02') })).toBe('2026-11-02');
      expect(dueOn({ tier: top10, interactions, nextContact: nextOn('2026-11-01') })).toBe('2026-11-22');
      expect(dueOn({ tier: top10, interactions, nextContact: nextOn('2026-10-01') })).toBe('2026-11-22');
    });

    it('a sign of life is a contact of any depth, a note is none', () => {
      const known = { tier: top10, nextContact: nextOn('2026-11-10') };
      expect(dueOn({ ...known, interactions: [entry('2026-11-10', 1), ...talked('2026-11-05')] })).toBe(
        '2026-11-26',
      );
      expect(dueOn({ ...known, interactions: [entry('2026-11-10', 0), ...talked('2026-11-05')] })).toBe(
        '2026-11-10',
      );
    });

    it('next-contact holds for whoever was never in contact, too', () => {
      expect(stand({ tier: top10, nextContact: nextOn('2026-11-22') })).toMatchObject({
        dueOn: '2026-11-22',
        state: 'due',
        intervalDays: 30,
      });
      expect(
        stand({ tier: top10, tierSince: day('2026-11-01'), nextContact: nextOn('2026-11-30') }),
      ).toMatchObject({
        dueOn: '2026-11-30',
        intervalDays: 21,
      });
    });

    it('a date that another tool derived counts only for people with no interval', () => {
      const interactions = talked('2026-11-01');
      const nextContact = nextOn('2026-11-10', true);
      expect(dueOn({ tier: top10, interactions, nextContact })).toBe('2026-11-22');
      expect(dueOn({ cadence: daysOf(10), interactions, nextContact })).toBe('2026-11-11');
      expect(dueOn({ interactions, nextContact })).toBe('2026-11-10');
      expect(dueOn({ tier: { kind: 'unknown', value: 'close' }, interactions, nextContact })).toBe(
        '2026-11-10',
      );
    });

    it('whoever is put off to a later day is snoozed, and keeps the due day', () => {
      const known = { tier: top10, interactions: talked('2026-10-01') };
      expect(stand({ ...known, snoozeUntil: day('2026-11-23') })).toMatchObject({
        state: 'snoozed',
        dueOn: '2026-10-22',
        wishes: [],
      });
      expect(state({ ...known, snoozeUntil: day('2026-11-22') })).toBe('overdue');
      expect(state({ ...known, snoozeUntil: day('2026-11-21') })).toBe('overdue');
      expect(isDue('snoozed')).toBe(false);
    });
  });

  describe('rule 5: workdays and away periods', () => {
    const workweek: WorkCalendar = { workdays: [1, 2, 3, 4, 5], away: [] };
    const holidays: WorkCalendar = {
      ...openCalendar,
      away: [{ from: day('2026-11-20'), to: day('2026-12-06') }],
    };

    it('move the due day to the first workday after, and leave the interval', () => {
      const known = { tier: top10, interactions: talked('2026-11-01') };
      expect(stand(known, '2026-11-22', { calendar: workweek })).toMatchObject({
        dueOn: '2026-11-23',
        state: 'soon',
        intervalDays: 21,
      });
      expect(dueOn(known, '2026-11-22', { calendar: holidays })).toBe('2026-12-07');
      expect(dueOn(known, '2026-11-22', { calendar: { ...holidays, workdays: [2] } })).toBe('2026-12-08');
      expect(
        dueOn({ ...known, interactions: talked('2026-10-29') }, '2026-11-22', { calendar: holidays }),
      ).toBe('2026-11-19');
      expect(
        dueOn({ ...known, interactions: talked('2026-11-16') }, '2026-11-22', { calendar: holidays }),
      ).toBe('2026-12-07');
    });

    it('do not move a next-contact', () => {
      const known = { tier: top10, nextContact: nextOn('2026-11-22') };
      expect(dueOn(known, '2026-11-22', { calendar: workweek })).toBe('2026-11-22');
      expect(dueOn(known, '2026-11-22', { calendar: holidays })).toBe('2026-11-22');
    });

    it('move S, occasions and the day after a plan', () => {
      expect(dueOn({ tier: top10, tierSince: day('2026-11-01') }, '2026-11-22', { calendar: workweek })).toBe(
        '2026-11-23',
      );
      // 20 December 2026 is a Sunday.
      expect(
        dueOn({ tier: top100, interactions: [entry('2026-01-10', 1)] }, '2026-11-22', {
          calendar: workweek,
          occasions: withChristmas,
        }),
      ).toBe('2026-12-21');
      expect(
        dueOn({ tier: top10, interactions: talked('2026-11-27', '2026-11-01') }, '2026-11-22', {
          calendar: workweek,
        }),
      ).toBe('2026-11-30');
    });
  });

  describe('plans', () => {
    const known = { tier: top10, interactions: talked('2026-11-01') };
    const planned = (date: string, depth: 0 | 1 | 2 | 3 = 2) => ({
      ...known,
      interactions: [entry(date, depth), ...known.interactions],
    });

    it('of the first rule’s depth move the due day to the day after', () => {
      expect(stand(planned('2026-11-28'))).toMatchObject({
        dueOn: '2026-11-29',
        state: 'ok',
        lastContact: '2026-11-01',
        reason: { kind: 'plan', day: '2026-11-28' },
      });
      expect(dueOn(planned('2026-11-28', 3))).toBe('2026-11-29');
      expect(dueOn(planned('2026-11-28', 1))).toBe('2026-11-22');
      expect(dueOn(planned('2026-11-28', 0))).toBe('2026-11-22');
    });

    it('only to a later day, and by at most one interval', () => {
      expect(stand(planned('2026-11-21'), '2026-11-20')).toMatchObject({
        dueOn: '2026-11-22',
        reason: { kind: 'contact', day: '2026-11-01' },
      });
      expect(dueOn(planned('2026-11-22'), '2026-11-20')).toBe('2026-11-23');
      // 22 November and 21 days is 13 December.
      expect(dueOn(planned('2026-12-12'))).toBe('2026-12-13');
      expect(dueOn(planned('2026-12-13'))).toBe('2026-11-22');
    });

    it('of several the last that is near enough decides', () => {
      const interactions = [...talked('2026-11-28', '2026-12-05', '2026-12-30', '2026-11-01')];
      expect(dueOn({ ...known, interactions })).toBe('2026-12-06');
    });

    it('do not move a next-contact, and make nobody tracked', () => {
      expect(dueOn({ ...planned('2026-11-28'), nextContact: nextOn('2026-11-22') })).toBe('2026-11-22');
      expect(state({ interactions: talked('2026-11-28') })).toBe('untracked');
      expect(state({ tier: top10, interactions: talked('2026-11-28') })).toBe('new');
    });

    it('count as contacts once they are past', () => {
      expect(dueOn(planned('2026-11-28'), '2026-11-28')).toBe('2026-12-19');
      expect(dueOn(planned('2026-11-28'), '2026-11-29')).toBe('2026-12-19');
    });
  });

  describe('rule 6: states', () => {
    it.each<[string, Partial<Contact>, readonly (readonly [string, State])[]]>([
      [
        'three weeks: lead 5, grace 2',
        { tier: top10, interactions: talked('2026-11-01') },
        [
          ['2026-11-01', 'ok'],
          ['2026-11-16', 'ok'],
          ['2026-11-17', 'soon'],
          ['2026-11-21', 'soon'],
          ['2026-11-22', 'due'],
          ['2026-11-24', 'due'],
          ['2026-11-25', 'overdue'],
          ['2027-02-20', 'overdue'],
          ['2027-02-21', 'faded'],
        ],
      ],
      [
        'three months of 92 days: lead 7, grace 9; faded after 184 days',
        { tier: top50, interactions: talked('2026-08-22') },
        [
          ['2026-11-14', 'ok'],
          ['2026-11-15', 'soon'],
          ['2026-11-21', 'soon'],
          ['2026-11-22', 'due'],
          ['2026-12-01', 'due'],
          ['2026-12-02', 'overdue'],
          ['2027-02-22', 'overdue'],
          ['2027-02-23', 'faded'],
        ],
      ],
      [
        'a day: no lead, grace 1; faded after 91 days',
        { cadence: daysOf(1), interactions: talked('2026-11-21') },
        [
          ['2026-11-21', 'ok'],
          ['2026-11-22', 'due'],
          ['2026-11-23', 'due'],
          ['2026-11-24', 'overdue'],
          ['2027-02-20', 'overdue'],
          ['2027-02-21', 'faded'],
        ],
      ],
      [
        'four days: lead 1, grace 1',
        { cadence: daysOf(4), interactions: talked('2026-11-18') },
        [
          ['2026-11-20', 'ok'],
          ['2026-11-21', 'soon'],
          ['2026-11-22', 'due'],
          ['2026-11-23', 'due'],
          ['2026-11-24', 'overdue'],
        ],
      ],
      [
        '27 days: lead 6, grace 2',
        { cadence: daysOf(27), interactions: talked('2026-10-26') },
        [
          ['2026-11-15', 'ok'],
          ['2026-11-16', 'soon'],
          ['2026-11-22', 'due'],
          ['2026-11-24', 'due'],
          ['2026-11-25', 'overdue'],
        ],
      ],
      [
        '28 days: lead 7',
        { cadence: daysOf(28), interactions: talked('2026-10-25') },
        [
          ['2026-11-14', 'ok'],
          ['2026-11-15', 'soon'],
        ],
      ],
      [
        '149 days: grace 14, at most',
        { cadence: daysOf(149), interactions: talked('2026-06-26') },
        [
          ['2026-11-14', 'ok'],
          ['2026-11-15', 'soon'],
          ['2026-11-22', 'due'],
          ['2026-12-06', 'due'],
          ['2026-12-07', 'overdue'],
        ],
      ],
      [
        '2 years of 730 days: grace 14 still; faded after 1460',
        { cadence: monthsOf(24), interactions: talked('2024-11-22') },
        [
          ['2026-12-06', 'due'],
          ['2026-12-07', 'overdue'],
          ['2028-11-21', 'overdue'],
          ['2028-11-22', 'faded'],
        ],
      ],
    ])('%s', (_name, known, states) => {
      expect(states.map(([today]) => [today, state(known, today)])).toEqual(states);
    });

    it('faded looks at the last contact of any depth', () => {
      const interactions = [entry('2026-10-01', 1), ...talked('2025-01-01')];
      expect(state({ tier: top10, interactions })).toBe('overdue');
      expect(state({ tier: top10, interactions: talked('2025-01-01') })).toBe('faded');
    });

    it('nobody is faded who is not due', () => {
      const interactions = talked('2020-01-01');
      expect(state({ tier: top10, interactions, nextContact: nextOn('2026-12-24') })).toBe('ok');
      expect(state({ tier: top10, interactions, nextContact: nextOn('2026-11-24') })).toBe('soon');
      expect(state({ tier: top10, interactions, snoozeUntil: day('2026-12-24') })).toBe('snoozed');
    });

    it('nobody is faded who was never in contact', () => {
      expect(state({ tier: top10, tierSince: day('2020-01-01') })).toBe('overdue');
      expect(state({ nextContact: nextOn('2020-01-01') })).toBe('overdue');
    });

    it('without an interval it is 30 days: lead 7, grace 3', () => {
      const on = (today: string) => state({ nextContact: nextOn('2026-11-22') }, today);
      expect(['2026-11-14', '2026-11-15', '2026-11-22', '2026-11-25', '2026-11-26'].map(on)).toEqual([
        'ok',
        'soon',
        'due',
        'due',
        'overdue',
      ]);
    });

    it('overdue is told in days and in intervals', () => {
      const known = { tier: top10, interactions: talked('2026-11-01') };
      expect(stand(known, '2026-11-20')).toMatchObject({ daysOverdue: 0, overdueRatio: 0 });
      expect(stand(known, '2026-11-22')).toMatchObject({ daysOverdue: 0, overdueRatio: 0 });
      expect(stand(known, '2026-12-13')).toMatchObject({ daysOverdue: 21, overdueRatio: 1 });
      expect(stand(known, '2027-01-03').overdueRatio).toBe(2);
    });
  });

  describe('wishes', () => {
    const known = { tier: top10 };

    it('are told when the person is due and they are unmet', () => {
      expect(
        stand({ ...known, interactions: [...talked('2026-11-01'), entry('2026-08-10', 3)] }).wishes,
      ).toEqual([{ rule: { depth: 3, interval: { unit: 'month', count: 3 } }, last: '2026-08-10' }]);
      expect(stand({ ...known, interactions: talked('2026-11-01') }).wishes).toMatchObject([{ last: null }]);
    });

    it('are not told when they are met, or nobody is due', () => {
      expect(
        stand({ ...known, interactions: [...talked('2026-11-01'), entry('2026-09-10', 3)] }).wishes,
      ).toEqual([]);
      expect(stand({ ...known, interactions: talked('2026-11-02') }).wishes).toEqual([]);
      // The last day on which the wish is met
      expect(
        stand({ ...known, interactions: [...talked('2026-11-01'), entry('2026-08-22', 3)] }).wishes,
      ).toEqual([]);
    });

    it('make nobody due', () => {
      expect(state({ ...known, interactions: [...talked('2026-11-20'), entry('2020-01-01', 3)] })).toBe('ok');
    });
  });

  describe('rule 7: the order of the due', () => {
    const person = (name: string, tier: Contact['tier'], last: string) => {
      const who = contact({ name, path: `People/${name}.md`, tier, interactions: talked(last) });
      return {
        contact: who,
        standing: standingOf(who, [], day('2026-11-22'), {
          tiers,
          calendar: openCalendar,
          occasions: noOccasions,
        }),
      };
    };
    const order = (people: readonly ReturnType<typeof person>[]) =>
      [...people]
        .sort((a, b) => compareDue(a, b, tiers, new Intl.Collator('de').compare))
        .map(({ contact: { name } }) => name);

    it('is overdueRatio, then tier, then name', () => {
      const people = [
        person('Zoe', top10, '2026-11-01'),
        person('Özlem', top10, '2026-11-01'),
        person('Otto', top10, '2026-11-01'),
        person('Anna', top50, '2026-08-22'),
        person('Ben', top50, '2026-08-12'),
        person('Carl', top10, '2026-10-11'),
      ];
      const expected = ['Carl', 'Ben', 'Otto', 'Özlem', 'Zoe', 'Anna'];
      expect(order(people)).toEqual(expected);
      expect(order([...people].reverse())).toEqual(expected);
    });

    it('two of one name come by path', () => {
      const one = { ...person('Anna', top10, '2026-11-01') };
      const two = { ...one, contact: { ...one.contact, path: 'Work/People/Anna.md' } };
      const paths = (list: readonly (typeof one)[]) =>
        [...list].sort((a, b) => compareDue(a, b, tiers, () => 0)).map((some) => some.contact.path);
      const expected = ['People/Anna.md', 'Work/People/Anna.md'];
      expect(paths([two, one])).toEqual(expected);
      expect(paths([one, two])).toEqual(expected);
    });
  });

  describe('rule 11: whole days', () => {
    it('the state changes with the day, and only with it', () => {
      const known = { tier: top50, interactions: talked('2026-08-22') };
      let today = day('2026-08-22');
      let before = stand(known, today);
      while (today < '2027-08-22') {
        today = addDays(today, 1);
        const now = stand(known, today);
        expect(now.dueOn).toBe('2026-11-22');
        expect(now.daysOverdue - before.daysOverdue).toBe(today > '2026-11-22' ? 1 : 0);
        before = now;
      }
    });
  });
});
