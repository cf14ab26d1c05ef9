import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactBook } from '../../src/book/contact-book';
import {
  indexDays,
  layOutYear,
  nextYear,
  peopleOn,
  previousYear,
  stepOf,
  type DayIndex,
  type YearChoice,
  type YearMap,
} from '../../src/book/year';
import { addDays, daysBetween, weekdayOf, type Day } from '../../src/core/day';
import { arbitraryDay, day } from '../core/builders';
import { rulesFor } from './rules';

const lastMonths: YearChoice = { kind: 'last-months' };
const calendar = (year: number): YearChoice => ({ kind: 'calendar', year });
const compareNames = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A book of people with the lines of their logs. */
function bookOf(
  people: Readonly<Record<string, readonly string[]>>,
  order = Object.keys(people),
): ContactBook {
  const book = new ContactBook(rulesFor());
  book.apply(
    order.map((name) => ({
      kind: 'upsert' as const,
      path: `People/${name}.md`,
      text: `---\ntype: contact\n---\n\n## Interactions\n\n${(people[name] ?? []).map((line) => `- ${line}\n`).join('')}`,
    })),
  );
  return book;
}

const emptyIndex = (today: Day): DayIndex => ({ today, byDay: new Map(), first: null });
const daysOf = (map: YearMap): readonly Day[] =>
  map.weeks.flatMap((week) => week.flatMap((cell) => (cell === null ? [] : [cell.day])));

describe('layOutYear', () => {
  it.each([
    ['an ordinary day', '2026-11-22', lastMonths, '2025-11-23', '2026-11-22', 365],
    ['a leap day', '2024-02-29', lastMonths, '2023-03-01', '2024-02-29', 366],
    ['the day after a leap day', '2024-03-01', lastMonths, '2023-03-02', '2024-03-01', 366],
    ['a year with 29 February behind it', '2025-02-28', lastMonths, '2024-02-29', '2025-02-28', 366],
    ['the end of a year', '2026-12-31', lastMonths, '2026-01-01', '2026-12-31', 365],
    ['the start of a year', '2027-01-01', lastMonths, '2026-01-02', '2027-01-01', 365],
    ['a year of the calendar', '2026-11-22', calendar(2025), '2025-01-01', '2025-12-31', 365],
    ['a leap year', '2026-11-22', calendar(2024), '2024-01-01', '2024-12-31', 366],
    ['this year, up to today', '2026-01-02', calendar(2026), '2026-01-01', '2026-12-31', 2],
  ] as const)('holds every day of %s', (_name, today, choice, from, to, count) => {
    const map = layOutYear(emptyIndex(day(today)), choice);
    expect(map).toMatchObject({ from, to, contactDays: 0, people: 0, last: null });
    const days = daysOf(map);
    expect(days).toHaveLength(count);
    expect(days[0]).toBe(from);
    expect(days.every((each, index) => each === addDays(day(from), index))).toBe(true);
  });

  it('begins its weeks on Mondays, whatever the day', () => {
    fc.assert(
      fc.property(arbitraryDay('1990-01-01', '2090-12-31'), (today) => {
        const { weeks, months } = layOutYear(emptyIndex(today), lastMonths);
        expect(weeks.length).toBeLessThanOrEqual(54);
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          week.forEach((cell, index) => {
            if (cell !== null) expect(weekdayOf(cell.day)).toBe(index + 1);
          });
        }
        expect(months.map(({ first }) => first.slice(8))).toEqual(Array<string>(12).fill('01'));
        for (const { first, week } of months) {
          expect(weeks[week]?.some((cell) => cell?.day === first)).toBe(true);
        }
      }),
    );
  });

  it('counts people a day, days of contact and different people', () => {
    const book = bookOf({
      Ada: ['2026-11-20 call: a', '2026-11-20 meeting: b', '2026-03-01 call: c', '2025-01-01 call: long ago'],
      Ben: ['2026-11-20 call: d', '2026-11-25 call: a plan', '2026-11-19 note: no contact'],
    });
    const index = indexDays(book, day('2026-11-22'));
    const map = layOutYear(index, lastMonths);
    expect(map).toMatchObject({ contactDays: 3, people: 2, last: '2026-11-20' });
    const cells = map.weeks.flat().filter((cell) => cell !== null && cell.people > 0);
    expect(cells).toEqual([
      { day: '2026-03-01', people: 1, step: 1 },
      { day: '2026-11-20', people: 2, step: 2 },
    ]);
    expect(layOutYear(index, calendar(2025))).toMatchObject({
      contactDays: 1,
      people: 1,
      last: '2025-01-01',
    });
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 4],
    [6, 5],
    [60, 5],
  ] as const)('takes %i people for step %i', (people, step) => {
    expect(stepOf(people)).toBe(step);
  });
});

describe('peopleOn', () => {
  it('gives the deepest contact first, then by name, with what decides the day', () => {
    const book = bookOf({
      Zoe: ['2026-11-20 meeting: lunch'],
      Ben: ['2026-11-20 call: b'],
      Ada: ['2026-11-20 call: a', '2026-11-21 call: later'],
    });
    const index = indexDays(book, day('2026-11-22'));
    const people = peopleOn(book, index, day('2026-11-20'), compareNames);
    expect(people.map(({ contact }) => contact.name)).toEqual(['Zoe', 'Ada', 'Ben']);
    expect(people[1]?.day.interactions.map(({ text }) => text)).toEqual(['a']);
    expect(peopleOn(book, index, day('2026-11-19'), compareNames)).toEqual([]);
  });

  it('does not depend on the order of the notes', () => {
    const logs = fc.array(
      arbitraryDay('2026-01-01', '2026-11-30').map((date) => `${date} call: x`),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        fc.record({ Ada: logs, Ben: logs, Cleo: logs }),
        fc.shuffledSubarray(['Ada', 'Ben', 'Cleo'], { minLength: 3 }),
        (people, order) => {
          const today = day('2026-11-22');
          const one = bookOf(people);
          const other = bookOf(people, order);
          const index = indexDays(one, today);
          const otherIndex = indexDays(other, today);
          expect(layOutYear(otherIndex, lastMonths)).toEqual(layOutYear(index, lastMonths));
          for (const date of index.byDay.keys()) {
            expect(peopleOn(other, otherIndex, date, compareNames)).toEqual(
              peopleOn(one, index, date, compareNames),
            );
            expect(daysBetween(date, today)).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('turning the years', () => {
  const index: DayIndex = { ...emptyIndex(day('2026-11-22')), first: day('2024-05-01') };

  it('goes back from the last months through this year to the first one with contact', () => {
    const seen: YearChoice[] = [];
    for (let choice: YearChoice | null = lastMonths; choice !== null; choice = previousYear(choice, index)) {
      seen.push(choice);
    }
    expect(seen).toEqual([lastMonths, calendar(2026), calendar(2025), calendar(2024)]);
    expect(seen.slice(1).map((choice) => nextYear(choice, index))).toEqual(seen.slice(0, -1));
    expect(nextYear(lastMonths, index)).toBeNull();
  });

  it('stays in this year where there was no contact yet', () => {
    expect(previousYear(calendar(2026), emptyIndex(day('2026-11-22')))).toBeNull();
  });
});
