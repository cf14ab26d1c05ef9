import type { Day } from '../core/day';
import type { Direction } from '../core/interaction';
import { cleanLine } from './clean-text';
import type { CsvSheet } from './csv-sheet';
import { linkedInId } from './profile-ids';
import { readDate } from './read-date';

/** That there were messages with somebody on a day. */
export interface MessageDay {
  /** `linkedin:…`: names are no ids, and in groups several share a conversation */
  readonly id: string;
  readonly name: string;
  readonly day: Day;
  readonly direction: Direction;
  readonly count: number;
  /** of the first message that has one */
  readonly subject: string;
}

/** Whether these columns are those of LinkedIn's `messages.csv`. */
export function isMessagesHeader(names: ReadonlySet<string>): boolean {
  return names.has('conversation id') && names.has('sender profile url') && names.has('date');
}

/**
 * Messages as one contact a person and day. Drafts, advertisements and what has no readable date are left out. The user's own
 * profile is the one that takes part in most conversations.
 */
export function readMessages(sheet: CsvSheet): {
  readonly own: string | null;
  readonly days: readonly MessageDay[];
} {
  const messages = sheet.rows.flatMap((row) => {
    const day = readDate(row.get('date'), 'month-first');
    const sender = linkedInId(row.get('sender profile url'));
    const isNone =
      /^(?:yes|true)$/i.test(row.get('is message draft')) || /^(?:spam|draft)/i.test(row.get('folder'));
    if (day === null || sender === null || isNone) return [];
    const recipients = row.get('recipient profile urls').split(/[,;]\s*|\s+/);
    const names = row.get('to').split(/[,;]\s*/);
    return [
      {
        day,
        sender: { id: sender, name: cleanLine(row.get('from')) },
        recipients: recipients.flatMap((url, index) => {
          const id = linkedInId(url);
          return id === null ? [] : [{ id, name: cleanLine(names[index] ?? '') }];
        }),
        conversation: row.get('conversation id'),
        subject: cleanLine(row.get('subject') || row.get('conversation title')),
      },
    ];
  });
  const own = findOwn(messages);
  const days = new Map<string, MessageDay>();
  for (const { day, sender, recipients, subject } of messages) {
    const isOwn = sender.id === own;
    for (const { id, name } of isOwn ? recipients : [sender]) {
      if (id === own) continue;
      const key = `${id} ${day}`;
      const before = days.get(key);
      const direction: Direction = isOwn ? 'outbound' : 'inbound';
      days.set(key, {
        id,
        name: before?.name || name,
        day,
        direction: before === undefined || before.direction === direction ? direction : 'mutual',
        count: (before?.count ?? 0) + 1,
        subject: before?.subject || subject,
      });
    }
  }
  return { own, days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) };
}

interface Message {
  readonly sender: { readonly id: string };
  readonly recipients: readonly { readonly id: string }[];
  readonly conversation: string;
}

function findOwn(messages: readonly Message[]): string | null {
  const conversations = new Map<string, Set<string>>();
  for (const { sender, recipients, conversation } of messages) {
    for (const { id } of [sender, ...recipients]) {
      const known = conversations.get(id) ?? new Set();
      conversations.set(id, known.add(conversation));
    }
  }
  const ranked = [...conversations].sort((a, b) => b[1].size - a[1].size);
  const [first, second] = ranked;
  // With one conversation only both take part in it alike, and nobody can say who is who.
  return first === undefined || first[1].size === second?.[1].size ? null : first[0];
}
