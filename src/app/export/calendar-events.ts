import type { ContactBook } from '../../book/contact-book';
import { uidOf } from '../../book/contact-uid';
import type { Contact } from '../../core/contact';
import type { Day } from '../../core/day';
import type { FollowUp } from '../../core/follow-up';
import { stableHash } from '../../formats/stable-hash';
import type { CalendarEvent } from '../../formats/ics-write';

/** What events are called. */
export interface EventTexts {
  readonly birthday: (name: string, year: number | null) => string;
  readonly date: (name: string, label: string, year: number | null) => string;
  readonly followUp: (name: string, text: string) => string;
  readonly due: (name: string) => string;
}

/**
 * Birthdays, yearly dates and follow-ups of people, wherever in the vault these stand, and the days they fall due where
 * `withDue` says so. A follow-up that concerns several of them is one event.
 */
export function calendarEvents(
  contacts: readonly Contact[],
  withDue: boolean,
  book: ContactBook,
  today: Day,
  texts: EventTexts,
): readonly CalendarEvent[] {
  const events: CalendarEvent[] = [];
  const told = new Set<FollowUp>();
  const uids = new Map<string, number>();
  for (const contact of contacts) {
    // Those who are gone have no occasions.
    if (contact.gone !== null) continue;
    events.push(...yearlyEvents(contact, texts));
    for (const followUp of book.followUpsOf(contact)) {
      if (followUp.due === null || told.has(followUp)) continue;
      told.add(followUp);
      const { path, text, due, people } = followUp;
      const names = people.map(({ name }) => name).join(', ');
      // The same words may stand in a note twice: each is an event, and keeps its id as long as their order stays.
      const uid = `follow-up-${stableHash(`${path}\n${text}`)}`;
      const count = (uids.get(uid) ?? 0) + 1;
      uids.set(uid, count);
      events.push({
        uid: `${uid}${count === 1 ? '' : `-${count}`}@keep-in-touch`,
        summary: texts.followUp(names, text),
        description: '',
        when: { kind: 'day', day: due },
      });
    }
    const { dueOn } = book.standing(contact, today);
    if (withDue && dueOn !== null && dueOn >= today) {
      const when = { kind: 'day', day: dueOn } as const;
      events.push({ uid: eventUid(contact, 'due'), summary: texts.due(contact.name), description: '', when });
    }
  }
  return events;
}

function yearlyEvents(contact: Contact, texts: EventTexts): readonly CalendarEvent[] {
  const { name, birthday, dates } = contact;
  const events: CalendarEvent[] = [];
  const add = (kind: string, summary: string, when: CalendarEvent['when']): void => {
    events.push({ uid: eventUid(contact, kind), summary, description: '', when });
  };
  if (birthday !== null)
    add('birthday', texts.birthday(name, birthday.year), { kind: 'yearly', date: birthday });
  for (const { name: label, ...date } of dates) {
    add(`date-${stableHash(label.toLowerCase())}`, texts.date(name, label, date.year), {
      kind: 'yearly',
      date,
    });
  }
  return events;
}

function eventUid(contact: Contact, kind: string): string {
  return `${uidOf(contact)}-${kind}@keep-in-touch`;
}
