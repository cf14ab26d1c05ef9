import { describe, expect, it } from 'vitest';
import { ContactBook } from '../../src/book/contact-book';
import { countContact } from '../../src/book/contact-statistics';
import { addDays } from '../../src/core/day';
import { day } from '../core/builders';
import { rulesFor } from './rules';

const today = day('2026-11-22');

/** A book of people with the days on which there was contact, as properties and log lines. */
function bookOf(
  people: Readonly<Record<string, { readonly last?: string; readonly log?: readonly string[] }>>,
) {
  const book = new ContactBook(rulesFor());
  book.apply(
    Object.entries(people).map(([name, { last, log = [] }]) => ({
      kind: 'upsert' as const,
      path: `People/${name}.md`,
      text: `---\ntype: contact\n${last === undefined ? '' : `last-contact: ${last}\n`}---\n\n## Interactions\n\n${log.map((line) => `- ${line}\n`).join('')}`,
    })),
  );
  return book;
}

describe('countContact', () => {
  it.each([
    [0, 1, 1, 1],
    [29, 1, 1, 1],
    [30, 0, 1, 1],
    [179, 0, 1, 1],
    [180, 0, 0, 1],
    [364, 0, 0, 1],
    [365, 0, 0, 0],
  ])('counts a contact %i days ago within 30, 180 and 365 days', (age, last30, last180, last365) => {
    const book = bookOf({ Ada: { log: [`${addDays(today, -age)} call: x`] } });
    expect(countContact(book, today).contactDays).toEqual({ last30, last180, last365 });
  });

  it('leaves out plans and notes that are no contact', () => {
    const { contactDays, byKind } = countContact(
      bookOf({ Ada: { log: ['2026-11-23 call: a plan', '2026-11-21 note: no contact'] } }),
      today,
    );
    expect(contactDays.last365).toBe(0);
    expect(byKind).toEqual([]);
  });

  it('counts kinds, the most frequent first, and what names none', () => {
    const { byKind } = countContact(
      bookOf({
        Ada: {
          log: ['2026-11-20 call: a', '2026-11-20 email: b', '2026-11-19 call: c', '2026-11-18 walked'],
        },
        Ben: { last: '2026-10-01' },
      }),
      today,
    );
    expect(byKind).toEqual([
      { kind: 'call', count: 2 },
      { kind: null, count: 2 },
      { kind: 'email', count: 1 },
    ]);
  });

  it('counts days and people by month of the calendar, this month last', () => {
    const { byMonth } = countContact(
      bookOf({
        Ada: {
          log: ['2026-11-01 call: a', '2026-11-02 call: b', '2025-12-01 call: c', '2025-11-30 call: d'],
        },
        Ben: { log: ['2026-11-02 call: e'] },
      }),
      today,
    );
    expect(byMonth).toHaveLength(12);
    expect(byMonth[0]).toEqual({ month: '2025-12', days: 1, people: 1 });
    expect(byMonth.at(-1)).toEqual({ month: '2026-11', days: 3, people: 2 });
    expect(byMonth.slice(1, -1).every(({ days, people }) => days === 0 && people === 0)).toBe(true);
  });

  it('does not depend on the order of the notes', () => {
    const people = {
      Ada: { log: ['2026-11-01 call: a', '2026-11-02 email: b'] },
      Ben: { log: ['2026-11-02 meeting: c', '2026-03-01 walked'] },
      Cleo: { last: '2026-11-02' },
    };
    const reversed = Object.fromEntries(Object.entries(people).reverse());
    expect(countContact(bookOf(reversed), today)).toEqual(countContact(bookOf(people), today));
  });

  it('has twelve months also on the last day of a long one', () => {
    const months = countContact(bookOf({}), day('2024-12-31')).byMonth.map(({ month }) => month);
    expect(months).toEqual([
      '2024-01',
      '2024-02',
      '2024-03',
      '2024-04',
      '2024-05',
      '2024-06',
      '2024-07',
      '2024-08',
      '2024-09',
      '2024-10',
      '2024-11',
      '2024-12',
    ]);
  });
});
