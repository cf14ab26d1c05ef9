import type { Contact } from '../core/contact';
import { addDays, addMonths, dayOf, partsOf, weekdayOf, type Day } from '../core/day';
import type { ContactDay } from '../core/history';
import type { ContactBook } from './contact-book';
import type { CompareNames } from './overview';

/** Who there was contact with on each day, up to a day. */
export interface DayIndex {
  readonly today: Day;
  readonly byDay: ReadonlyMap<Day, readonly Contact[]>;
  /** the first day with contact */
  readonly first: Day | null;
}

/** Which year is looked at: the twelve months up to today, or one of the calendar. */
export type YearChoice =
  { readonly kind: 'last-months' } | { readonly kind: 'calendar'; readonly year: number };

/** How many people a day had, as one of five steps; 0 is nobody. */
export type YearStep = 0 | 1 | 2 | 3 | 4 | 5;

/** The fewest people of each step from 1 on: the same in every year, so that years can be compared. */
export const yearSteps: readonly number[] = [1, 2, 3, 4, 6];

/** A day of the year with how many people there was contact with. */
export interface YearDay {
  readonly day: Day;
  readonly people: number;
  readonly step: YearStep;
}

/** A year of contact, week by week. */
export interface YearMap {
  readonly from: Day;
  readonly to: Day;
  /** Monday to Sunday; null outside the year and after today */
  readonly weeks: readonly (readonly (YearDay | null)[])[];
  /** the first day of each month that begins in the year, and the week it lies in */
  readonly months: readonly { readonly first: Day; readonly week: number }[];
  /** days of contact, summed over all people */
  readonly contactDays: number;
  /** how many different people */
  readonly people: number;
  /** the latest day with contact */
  readonly last: Day | null;
}

/** A person behind a day. */
export interface PersonDay {
  readonly contact: Contact;
  readonly day: ContactDay;
}

/** Sorts all days of contact of all people by day; linear in their number. */
export function indexDays(book: ContactBook, today: Day): DayIndex {
  const byDay = new Map<Day, Contact[]>();
  let first: Day | null = null;
  for (const contact of book.all()) {
    for (const { day } of book.days(contact, today)) {
      if (first === null || day < first) first = day;
      const known = byDay.get(day);
      if (known === undefined) byDay.set(day, [contact]);
      else known.push(contact);
    }
  }
  return { today, byDay, first };
}

/** Lays out a year as weeks that begin on Mondays. */
export function layOutYear(index: DayIndex, choice: YearChoice): YearMap {
  const { from, to } = spanOf(choice, index.today);
  const weeks: (readonly (YearDay | null)[])[] = [];
  const months: { first: Day; week: number }[] = [];
  const people = new Set<string>();
  let contactDays = 0;
  let last: Day | null = null;
  let day = addDays(from, 1 - weekdayOf(from));
  while (day <= to) {
    const week: (YearDay | null)[] = [];
    for (let weekday = 0; weekday < 7; weekday += 1) {
      const inYear = day >= from && day <= to;
      if (inYear && partsOf(day).date === 1) months.push({ first: day, week: weeks.length });
      if (!inYear || day > index.today) week.push(null);
      else {
        const contacts = index.byDay.get(day) ?? [];
        contactDays += contacts.length;
        for (const { path } of contacts) people.add(path);
        if (contacts.length > 0) last = day;
        week.push({ day, people: contacts.length, step: stepOf(contacts.length) });
      }
      day = addDays(day, 1);
    }
    weeks.push(week);
  }
  return { from, to, weeks, months, contactDays, people: people.size, last };
}

/** The step of a number of people. */
export function stepOf(people: number): YearStep {
  return yearSteps.filter((fewest) => people >= fewest).length as YearStep;
}

/** The people behind a day, the deepest contact first, then by name. */
export function peopleOn(
  book: ContactBook,
  index: DayIndex,
  day: Day,
  compareNames: CompareNames,
): readonly PersonDay[] {
  return (index.byDay.get(day) ?? [])
    .flatMap((contact): readonly PersonDay[] => {
      const known = book.days(contact, index.today).find((other) => other.day === day);
      return known === undefined ? [] : [{ contact, day: known }];
    })
    .sort(
      (a, b) =>
        b.day.depth - a.day.depth ||
        compareNames(a.contact.name, b.contact.name) ||
        (a.contact.path < b.contact.path ? -1 : 1),
    );
}

/** The year before, down to the one of the first contact; null where there is none. */
export function previousYear(choice: YearChoice, index: DayIndex): YearChoice | null {
  const now = partsOf(index.today).year;
  if (choice.kind === 'last-months') return { kind: 'calendar', year: now };
  const first = index.first === null ? now : partsOf(index.first).year;
  return choice.year > first ? { kind: 'calendar', year: choice.year - 1 } : null;
}

/** The year after, up to the twelve months that end today; null behind those. */
export function nextYear(choice: YearChoice, index: DayIndex): YearChoice | null {
  if (choice.kind === 'last-months') return null;
  if (choice.year >= partsOf(index.today).year) return { kind: 'last-months' };
  return { kind: 'calendar', year: choice.year + 1 };
}

function spanOf(choice: YearChoice, today: Day): { readonly from: Day; readonly to: Day } {
  if (choice.kind === 'last-months') return { from: addDays(addMonths(today, -12), 1), to: today };
  return { from: dayOf(choice.year, 1, 1) ?? today, to: dayOf(choice.year, 12, 31) ?? today };
}
