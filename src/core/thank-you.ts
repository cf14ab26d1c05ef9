import { nextWorkday, type WorkCalendar } from './calendar';
import type { Contact } from './contact';
import { addDays, readDay, type Day } from './day';
import type { Depth } from './depth';
import type { Direction, Interaction } from './interaction';

/** How long an acquaintance is new, in days. */
const newDays = 30;

/** A contact that is about to be logged. */
export interface FreshContact {
  readonly date: Day;
  readonly depth: Depth;
  readonly direction: Direction;
}

/** The day on which thanks are due: the next workday after today. */
export function thankYouDay(today: Day, calendar: WorkCalendar): Day {
  return nextWorkday(addDays(today, 1), calendar);
}

/**
 * Whether a contact is a first meeting, after which thanks are in place: a conversation or more within the last 30 days,
 * not one-sided, with somebody of whom nothing earlier is recorded. Whoever is gone is thanked no more.
 */
export function isFirstMeeting(
  contact: Contact,
  mentions: readonly Interaction[],
  fresh: FreshContact,
  today: Day,
): boolean {
  const { date, depth, direction } = fresh;
  const isRecent = date <= today && date > addDays(today, -newDays);
  if (!isRecent || depth < 2 || direction === 'outbound' || contact.gone !== null) return false;
  const met = contact.met === null ? null : readDay(contact.met);
  if (met !== null && met <= addDays(today, -newDays)) return false;
  if (contact.lastContact !== null && contact.lastContact < date) return false;
  const known = [...contact.interactions, ...mentions];
  return !known.some((earlier) => earlier.depth > 0 && earlier.date < date);
}
