import { afterAll, describe, expect, it } from 'vitest';
import { buildComingUp } from '../../src/book/coming-up';
import { ContactBook } from '../../src/book/contact-book';
import { addDays } from '../../src/core/day';
import { day } from '../core/builders';
import { rulesFor } from './rules';

const zones = [
  'UTC',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];
const home = process.env['TZ'];
afterAll(() => {
  if (home === undefined) delete process.env['TZ'];
  else process.env['TZ'] = home;
});

const person = (properties: string, log = ''): string =>
  `---\ntype: contact\n${properties}---\n${log === '' ? '' : `\n## Interactions\n\n${log}`}`;
const notes = {
  'People/Ann.md': person(
    'tier: Top 10\nbirthday: 1984-12-20\n',
    '- 2026-12-03 meeting: Lunch\n- 2026-12-18 greeting\n',
  ),
  'People/Ben.md': person('tier: Top 50\nbirthday: --02-29\ndates: {wedding: 2010-12-19}\n'),
  'People/Gone.md': person(
    'tier: Top 10\nstatus: deceased\nbirthday: 1950-12-20\ndates: {wedding: 1980-12-20}\n',
    '- 2026-12-20 call\n',
  ),
  'People/Paused.md': person('tier: Top 10\npaused: true\nbirthday: 12-21\n'),
};
const bookOf = (leapDay: '02-28' | '03-01' = '02-28'): ContactBook => {
  const book = new ContactBook(rulesFor({ leapDay }));
  book.apply(Object.entries(notes).map(([path, text]) => ({ kind: 'upsert', path, text }) as const));
  return book;
};
const show = (book: ContactBook, today: string, days: number): readonly string[] =>
  buildComingUp(book, day(today), days, (a, b) => a.localeCompare(b, 'en')).map((item) => {
    if (item.kind === 'round') return `${item.day} ${item.round.name}, ${item.open} open`;
    if (item.kind === 'plan') return `${item.day} ${item.contact.name} plans ${item.plan.kind ?? ''}`;
    if (item.kind === 'new-job') return `${item.day} ${item.contact.name} is now ${item.job}`;
    const { occasion } = item;
    const what =
      occasion.kind === 'birthday'
        ? `birthday ${occasion.age ?? ''}`
        : `${occasion.name} ${occasion.years ?? ''}`;
    return `${item.day} ${item.contact.name} ${what}`.trim();
  });

describe('buildComingUp', () => {
  it('has birthdays, yearly dates, rounds and plans by day, of nobody who is gone', () => {
    expect(show(bookOf(), '2026-12-01', 28)).toEqual([
      '2026-12-03 Ann plans meeting',
      '2026-12-18 Ann plans greeting',
      '2026-12-19 Ben wedding 16',
      '2026-12-20 Christmas, 2 open',
      '2026-12-20 Ann birthday 42',
      '2026-12-21 Paused birthday',
    ]);
  });

  it('counts who is greeted already', () => {
    expect(show(bookOf(), '2026-12-19', 1)).toEqual([
      '2026-12-19 Ben wedding 16',
      '2026-12-20 Christmas, 1 open',
      '2026-12-20 Ann birthday 42',
    ]);
  });

  it('goes on over the turn of the year, and takes in both of its ends', () => {
    expect(show(bookOf(), '2026-12-21', 365)).toEqual([
      '2026-12-21 Paused birthday',
      '2027-02-28 Ben birthday',
      '2027-12-19 Ben wedding 17',
      '2027-12-20 Christmas, 2 open',
      '2027-12-20 Ann birthday 43',
      '2027-12-21 Paused birthday',
    ]);
  });

  it.each(zones)(
    'is the same in %s on every day around leap days, clock changes and ends of years',
    (zone) => {
      process.env['TZ'] = zone;
      for (const [leapDay, common] of [
        ['02-28', '02-28'],
        ['03-01', '03-01'],
      ] as const) {
        const book = bookOf(leapDay);
        for (const start of ['2024-02-20', '2027-02-20', '2028-02-20', '2100-02-20']) {
          const year = start.slice(0, 4);
          const isLeap = year === '2024' || year === '2028';
          for (let offset = 0; offset < 15; offset += 1) {
            const today = addDays(day(start), offset);
            const due = `${year}-${isLeap ? '02-29' : common}`;
            const expected = due >= today && due <= addDays(today, 3) ? [`${due} Ben birthday`] : [];
            expect(show(book, today, 3)).toEqual(expected);
          }
        }
        for (const today of [
          '2026-03-07',
          '2026-03-08',
          '2026-03-28',
          '2026-03-29',
          '2026-10-24',
          '2026-10-25',
          '2026-11-01',
        ]) {
          expect(show(book, today, 1)).toEqual([]);
        }
      }
    },
  );
});
