import type { Rules } from '../../book/rules';
import { foldId } from '../../book/match-people';
import type { Contact } from '../../core/contact';
import type { Day } from '../../core/day';
import { idsOfUrls } from '../../formats/profile-ids';
import type { MessageDay } from '../../formats/linkedin-messages';
import { escapeMarkdown, plainValue } from '../../note/plain-text';
import { chainPlans, type Plan } from '../../note/plan';
import { performEach, unwatched, type BatchControl, type BatchResult } from '../action-batch';
import { planLog } from '../log-interaction';
import type { NoteTask } from '../action';
import type { Notes } from '../notes';

/** The messages with one contact that their log does not have yet. */
export interface MessagesWith {
  readonly contact: Contact;
  readonly days: readonly MessageDay[];
}

/** What an import of messages would do. */
export interface MessagesPreview {
  readonly people: readonly MessagesWith[];
  /** days that the logs have already */
  readonly known: number;
  /** days with people who are no contacts */
  readonly strangers: number;
}

/** Finds whose messages they are, by profile: names are no ids. A day that the log has counts once. */
export function previewMessages(
  days: readonly MessageDay[],
  contacts: Iterable<Contact>,
  today: Day,
): MessagesPreview {
  const byId = new Map<string, Contact>();
  for (const contact of contacts) {
    for (const id of [...contact.sources, ...idsOfUrls(contact.urls)]) byId.set(foldId(id), contact);
  }
  const found = new Map<Contact, MessageDay[]>();
  let known = 0;
  let strangers = 0;
  for (const day of days) {
    const contact = byId.get(foldId(day.id));
    if (contact === undefined) strangers += 1;
    else if (day.day > today || contact.interactions.some(({ date }) => date === day.day)) known += 1;
    else {
      const list = found.get(contact) ?? [];
      list.push(day);
      found.set(contact, list);
    }
  }
  const people = [...found].map(([contact, list]) => ({ contact, days: list }));
  return { people, known, strangers };
}

/** Writes the messages into the logs, an entry a day, as one action. */
export async function importMessages(
  notes: Notes,
  preview: MessagesPreview,
  today: Day,
  rules: Rules,
  file: string,
  control: BatchControl = unwatched,
): Promise<BatchResult> {
  const tasks = preview.people.map(({ contact, days }): NoteTask => ({
    kind: 'edit',
    path: contact.path,
    planner: (text) =>
      chainPlans(
        text,
        days.map((day) => (current: string) => planMessages(current, day, today, rules)),
      ),
  }));
  return performEach(notes, (count) => ({ kind: 'import', count, file }), tasks, control);
}

function planMessages(text: string, day: MessageDay, today: Day, rules: Rules): Plan {
  const kind = rules.kinds.byId.get('message') ?? null;
  const source = day.subject === '' ? 'LinkedIn' : `LinkedIn: ${escapeMarkdown(plainValue(day.subject))}`;
  return planLog(
    text,
    { date: day.day, kind, direction: day.direction, text: source, followUp: null },
    today,
    rules,
  );
}
