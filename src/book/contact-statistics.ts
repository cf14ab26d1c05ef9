import { addDays, addMonths, type Day } from '../core/day';
import type { ContactBook } from './contact-book';

/** How much contact there was with everybody, up to a day. */
export interface ContactStatistics {
  /** days of contact, summed over all people, within so many days up to today */
  readonly contactDays: { readonly last30: number; readonly last180: number; readonly last365: number };
  /** what happened within the last 365 days, the most frequent kind first; null where no kind is named */
  readonly byKind: readonly { readonly kind: string | null; readonly count: number }[];
  /** the last twelve months of the calendar, this one last */
  readonly byMonth: readonly MonthOfContact[];
}

/** A month of the calendar. */
export interface MonthOfContact {
  /** `YYYY-MM` */
  readonly month: string;
  /** days of contact, summed over all people */
  readonly days: number;
  /** how many different people */
  readonly people: number;
}

const shownMonths = 12;

/** Counts the contact of a whole book; linear in its days of contact, and the same in any order of the notes. */
export function countContact(book: ContactBook, today: Day): ContactStatistics {
  const contactDays = { last30: 0, last180: 0, last365: 0 };
  const kinds = new Map<string | null, number>();
  const months = new Map<string, { days: number; people: number }>();
  for (let back = shownMonths - 1; back >= 0; back -= 1) {
    months.set(monthOf(addMonths(today, -back)), { days: 0, people: 0 });
  }
  // Days compare as strings: cheaper than counting what lies between them, day by day and person by person.
  const [since30, since180, since365] = [addDays(today, -29), addDays(today, -179), addDays(today, -364)];
  const oldest = addDays(addMonths(today, -shownMonths), -31);
  for (const contact of book.all()) {
    const seen = new Set<string>();
    for (const { day, interactions } of book.days(contact, today)) {
      // Newest first: what is older counts nowhere.
      if (day < oldest) break;
      if (day >= since30) contactDays.last30 += 1;
      if (day >= since180) contactDays.last180 += 1;
      if (day >= since365) {
        contactDays.last365 += 1;
        const happened = interactions.length === 0 ? [null] : interactions.map(({ kind }) => kind);
        for (const kind of happened) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
      const month = months.get(monthOf(day));
      if (month === undefined) continue;
      month.days += 1;
      if (!seen.has(monthOf(day))) month.people += 1;
      seen.add(monthOf(day));
    }
  }
  return {
    contactDays,
    byKind: [...kinds]
      .map(([kind, count]) => ({ kind, count }))
      .sort((a, b) => b.count - a.count || ((a.kind ?? '~') < (b.kind ?? '~') ? -1 : 1)),
    byMonth: [...months].map(([month, counts]) => ({ month, ...counts })),
  };
}

function monthOf(day: Day): string {
  return day.slice(0, 7);
}
