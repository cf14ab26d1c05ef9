import { uidOf } from '../../book/contact-uid';
import type { ContactBook } from '../../book/contact-book';
import type { Contact } from '../../core/contact';
import type { Day } from '../../core/day';
import { strengthOf } from '../../core/strength';
import { cleanLine, cleanList, cleanOrNull, cleanText } from '../../formats/clean-text';
import type { ExportedPerson } from '../../formats/exported-person';
import { readFreeText } from '../../note/free-text';
import { unescapeMarkdown } from '../../note/plain-text';
import type { Notes } from '../notes';

/** What stays in the vault unless it is asked for. */
export const exportExtras = ['tags', 'tier', 'strength', 'notes', 'history'] as const;

/** Something that is exported only when it is asked for. */
export type ExportExtra = (typeof exportExtras)[number];

/** Tags that only say that a note is a contact. */
const plainTags: ReadonlySet<string> = new Set(['contact', 'contacts', 'person', 'people']);

/** People as they leave the vault, in the order given; a note that is gone meanwhile is left out. */
export async function exportPeople(
  notes: Notes,
  contacts: readonly Contact[],
  extras: ReadonlySet<ExportExtra>,
  book: ContactBook,
  today: Day,
): Promise<readonly ExportedPerson[]> {
  const people: ExportedPerson[] = [];
  for (const contact of contacts) {
    const text = await notes.read(contact.path);
    if (text !== null) people.push(exportPerson(contact, text, extras, book, today));
  }
  return people;
}

function exportPerson(
  contact: Contact,
  text: string,
  extras: ReadonlySet<ExportExtra>,
  book: ContactBook,
  today: Day,
): ExportedPerson {
  const { rules } = book;
  const name = cleanLine(nameOf(contact));
  const tier = contact.tier.kind === 'known' ? rules.tiers.byId.get(contact.tier.id) : undefined;
  const orNull = (value: string | null): string | null => cleanOrNull(value ?? undefined);
  return {
    uid: cleanLine(uidOf(contact)),
    name,
    aliases: cleanList(contact.aliases).filter((alias) => alias !== name),
    emails: cleanList(contact.emails),
    phones: cleanList(contact.phones),
    urls: cleanList(contact.urls),
    organization: orNull(contact.organization),
    role: orNull(contact.role),
    location: orNull(contact.location),
    address: orNull(contact.address),
    birthday: contact.birthday,
    dates: contact.dates.map(({ name: label, ...date }) => ({ label: cleanLine(label), ...date })),
    tags: extras.has('tags') ? contact.tags.filter((tag) => !plainTags.has(tag.toLowerCase())) : [],
    tier: extras.has('tier') ? (tier?.name ?? null) : null,
    strength: extras.has('strength') ? strengthOf(book.days(contact, today), today).value : null,
    notes: extras.has('notes') ? cleanText(unescapeMarkdown(readFreeText(text, rules.logNames))) : null,
    history: extras.has('history')
      ? contact.interactions.map(({ date, kind, depth, direction, text: said }) => ({
          date,
          kind,
          depth,
          direction,
          text: said,
        }))
      : null,
  };
}

/** The name of a contact; a number that only keeps their file apart from another's is none of it. */
function nameOf({ name, aliases }: Contact): string {
  const bare = /^(.+) \d+$/.exec(name)?.[1];
  return bare !== undefined && aliases.includes(bare) ? bare : name;
}
