import type { ContactBook } from '../../book/contact-book';
import { uidOf } from '../../book/contact-uid';
import type { Contact } from '../../core/contact';
import { parseDay, type Day } from '../../core/day';
import { stableHash } from '../../formats/stable-hash';
import type { CalendarEvent } from '../../formats/ics-write';
import { unescapeMarkdown } from '../../note/plain-text';
import type { Notes } from '../notes';
import { yearlyDatesOf } from './exported-people';

/** What events are called. */
export interface EventTexts {
  readonly birthday: (name: string, year: number | null) => string;
  readonly date: (name: string, label: string, year: number | null) => string;
  readonly followUp: (name: string, text: string) => string;
  readonly due: (name: string) => string;
}

const openTask = /^\s*[-*+] \[[ /]\] (.*)$/;
const dueDate = /(?:📅\s*|[[(]due:: *)(\d{4}-\d{2}-\d{2})[\])]?/u;

/** Birthdays, yearly dates and follow-ups of people, and the days they fall due where `withDue` says so. */
export async function calendarEvents(
  notes: Notes,
  contacts: readonly Contact[],
  withDue: boolean,
  book: ContactBook,
  today: Day,
  texts: EventTexts,
): Promise<readonly CalendarEvent[]> {
  const events: CalendarEvent[] = [];
  for (const contact of contacts) {
    // Those who are gone have no occasions.
    if (contact.gone !== null) continue;
    const text = await notes.read(contact.path);
    if (text !== null) events.push(...eventsOf(contact, text, withDue, book, today, texts));
  }
  return events;
}

function eventsOf(
  contact: Contact,
  text: string,
  withDue: boolean,
  book: ContactBook,
  today: Day,
  texts: EventTexts,
): readonly CalendarEvent[] {
  const { name, birthday } = contact;
  const uid = (kind: string): string => `${uidOf(contact)}-${kind}@keep-in-touch`;
  const events: CalendarEvent[] = [];
  const add = (kind: string, summary: string, when: CalendarEvent['when']): void => {
    events.push({ uid: uid(kind), summary, description: '', when });
  };
  if (birthday !== null)
    add('birthday', texts.birthday(name, birthday.year), { kind: 'yearly', date: birthday });
  for (const date of yearlyDatesOf(text, book.rules)) {
    const { label, ...day } = date;
    add(`date-${stableHash(label.toLowerCase())}`, texts.date(name, label, date.year), {
      kind: 'yearly',
      date: day,
    });
  }
  for (const { said, due } of openTasks(text))
    add(`task-${stableHash(said)}`, texts.followUp(name, said), { kind: 'day', day: due });
  const { dueOn } = book.standing(contact, today);
  if (withDue && dueOn !== null && dueOn >= today) add('due', texts.due(name), { kind: 'day', day: dueOn });
  return events;
}

/** Open tasks of a note that say when they are due, code and comments left out. */
function openTasks(text: string): readonly { readonly said: string; readonly due: Day }[] {
  const visible = text.replace(/^(`{3,}|~{3,})[^]*?(?:^\1|$(?![^]))|%%[^]*?(?:%%|$(?![^]))/gm, '');
  return visible.split('\n').flatMap((line) => {
    const task = openTask.exec(line.trimEnd())?.[1];
    const due = task === undefined ? null : parseDay(dueDate.exec(task)?.[1] ?? '');
    if (task === undefined || due === null) return [];
    return [{ said: unescapeMarkdown(task.replace(dueDate, '')).trim(), due }];
  });
}
