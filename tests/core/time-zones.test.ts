import { afterAll, describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, localDay, parseDay, utcDate, weekdayOf } from '../../src/core/day';
import { openCalendar } from '../../src/core/calendar';
import { standingOf } from '../../src/core/rhythm';
import { buildTierTable } from '../../src/core/tier';
import { networkTiers } from '../../src/settings/presets';
import { formatDate } from '../../src/i18n/dates';
import { contact, day, entry } from './builders';
import { zones } from './zone-table';
import { enterZone, leaveZone } from './zones';

/** Years with leap days, old rules of daylight saving, and the end of a century. */
const years = [1999, 2000, 2011, 2018, 2024, 2026, 2027];

afterAll(leaveZone);

describe.each(zones)('in %s', (zone, instant, ahead) => {
  const enter = (): void => enterZone([zone, instant, ahead]);
  /** What a calendar on the wall there shows, by the host's own zone data. */
  const wall = (): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });

  it('localDay is what the calendar on the wall shows, around every midnight and change of clocks', () => {
    enter();
    const format = wall();
    for (const year of years) {
      // Every half hour of the days on which something may happen: ends of months, and the whole of spring and autumn changes.
      for (let month = 0; month < 12; month += 1) {
        const start = Date.UTC(year, month, 1) - 36 * 3_600_000;
        for (let step = 0; step < 144; step += 1) {
          const at = new Date(start + step * 1_800_000 - 1);
          if (localDay(at) !== format.format(at))
            throw new Error(`${localDay(at)} is not ${format.format(at)}`);
        }
      }
      for (let date = 0; date < 366; date += 1) {
        for (const minutes of [-1, 0, 1, 30, 59, 60, 61, 119, 120, 121, 179, 181]) {
          const at = new Date(year, 0, 1 + date, 0, minutes);
          if (localDay(at) !== format.format(at))
            throw new Error(`${localDay(at)} is not ${format.format(at)}`);
        }
      }
    }
  });

  it('the calendar goes on day by day, whatever the clocks do', () => {
    enter();
    for (const year of years) {
      let some = day(`${year}-01-01`);
      const end = day(`${year + 1}-01-01`);
      let weekday = weekdayOf(some);
      let count = 0;
      while (some < end) {
        const next = addDays(some, 1);
        const {
          year: y,
          month: m,
          date: d,
        } = { year: year, month: Number(some.slice(5, 7)), date: Number(some.slice(8)) };
        if (
          daysBetween(some, next) !== 1 ||
          utcDate(some).getTime() !== Date.UTC(y, m - 1, d) ||
          weekdayOf(next) !== (weekday % 7) + 1 ||
          parseDay(next) !== next
        ) {
          throw new Error(`${some} is not the day before ${next}`);
        }
        weekday = weekdayOf(next);
        some = next;
        count += 1;
      }
      expect(count).toBe(year % 4 === 0 ? 366 : 365);
    }
  });

  it('leap days, ends of months and of years are where they are', () => {
    enter();
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2026-02-28'), 1)).toBe('2026-03-01');
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(day('2026-10-31'), 1)).toBe('2026-11-30');
    expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28');
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    // Samoa had no 30 December 2011, but the calendar has.
    expect(daysBetween(day('2011-12-29'), day('2011-12-31'))).toBe(2);
    expect(weekdayOf(day('2026-11-22'))).toBe(7);
    expect(formatDate(day('2026-11-22'), 'en')).toBe('22 Nov 2026');
  });

  it('who is due does not depend on where one is', () => {
    enter();
    const rules = {
      tiers: buildTierTable(networkTiers),
      calendar: { ...openCalendar, workdays: [1, 2, 3, 4, 5] as const },
      occasions: { rounds: [], leapDay: '02-28' as const },
    };
    const due = (tier: string, last: string) =>
      standingOf(
        contact({ tier: { kind: 'known', id: tier }, interactions: [entry(last)] }),
        [],
        day('2026-11-22'),
        rules,
      );
    // Over both changes of the clocks, the end of a month, and the end of a year.
    expect(due('top-10', '2026-10-18').dueOn).toBe('2026-11-09');
    expect(due('top-10', '2026-03-15').dueOn).toBe('2026-04-06');
    expect(due('top-50', '2026-08-31').dueOn).toBe('2026-11-30');
    expect(due('top-100', '2025-12-31').dueOn).toBe('2026-12-31');
    expect(due('top-10', '2026-10-18')).toMatchObject({ daysOverdue: 13, intervalDays: 21 });
  });
});

describe('midnight', () => {
  it.each([
    ['America/Los_Angeles', '2026-11-22T07:59:59.999Z', '2026-11-21'],
    ['America/Los_Angeles', '2026-11-22T08:00:00Z', '2026-11-22'],
    ['Pacific/Apia', '2026-11-22T10:59:59Z', '2026-11-22'],
    ['Pacific/Apia', '2026-11-22T11:00:00Z', '2026-11-23'],
    // over the date line: no 30 December
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    // clocks that went from 23:59:59 to 1:00
    ['America/Sao_Paulo', '2018-11-04T02:59:59Z', '2018-11-03'],
    ['America/Sao_Paulo', '2018-11-04T03:00:00Z', '2018-11-04'],
    ['Asia/Beirut', '2026-03-28T21:59:59Z', '2026-03-28'],
    ['Asia/Beirut', '2026-03-28T22:00:00Z', '2026-03-29'],
    // an hour that came twice, the second after midnight's
    ['America/Sao_Paulo', '2018-02-18T01:59:59Z', '2018-02-17'],
    ['America/Sao_Paulo', '2018-02-18T02:30:00Z', '2018-02-17'],
    ['America/Sao_Paulo', '2018-02-18T03:00:00Z', '2018-02-18'],
    ['Asia/Kathmandu', '2026-11-21T18:14:59Z', '2026-11-21'],
    ['Asia/Kathmandu', '2026-11-21T18:15:00Z', '2026-11-22'],
  ])('in %s at %s it is %s', (zone, instant, expected) => {
    process.env['TZ'] = zone;
    expect(localDay(new Date(instant))).toBe(expected);
  });
});
