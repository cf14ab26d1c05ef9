import { calendarEvents } from '../app/export/calendar-events';
import { exportExtras, exportPeople, type ExportExtra } from '../app/export/exported-people';
import { exportFormats, formatPeople, type ExportFormat } from '../app/export/export-formats';
import type { Contact } from '../core/contact';
import { formatCalendar } from '../formats/ics-write';
import { textsFor } from '../i18n/texts';
import type { CommandContext, CommandFailure, CommandInput, CommandResult } from './command';
import { fileRefusal, usageFailure } from './failures';
import { findPerson } from './find-person';
import { isGiven, valueOf } from './read-input';
import { readTier } from './read-tier';
import { filterPeople, isOpenQuery, openQuery } from '../book/search';
import { lines } from './view';

/** The hour at which a calendar reminds. */
const alarm = { hour: 9, daysBefore: 0 };

/** `export`: people as the text of a file, to standard output or a new file. */
export async function runExport(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { language, spelling } = context;
  const texts = textsFor(language);
  const { notOneOf } = texts.commandLine.failures;
  const given = input.positionals.format ?? '';
  const format = exportFormats.find((known) => known === given.toLowerCase());
  if (format === undefined)
    return usageFailure(
      notOneOf(spelling.positional({ name: 'format', required: true }), given, exportFormats),
    );
  const extras = new Set<ExportExtra>();
  for (const wanted of input.flags.include ?? []) {
    const extra = exportExtras.find((known) => known === wanted.toLowerCase());
    if (extra === undefined)
      return usageFailure(notOneOf(spelling.flagName('include'), wanted, exportExtras));
    extras.add(extra);
  }
  const contacts = choosePeople(context, input);
  if ('kind' in contacts) return contacts;
  const text = await formatExport(context, contacts, format, extras, isGiven(input, 'due-days'));
  const file = valueOf(input, 'to');
  const data = { format, people: contacts.length, file };
  if (file === null) return { kind: 'done', data: { ...data, text }, view: () => [lines(text)], raw: text };
  const failure = await context.files.create(file, text);
  if (failure !== null) return fileRefusal(failure, language);
  return { kind: 'done', data, view: () => [lines(texts.import.exported(contacts.length, file))] };
}

/** Those who answer the words, tags, organisations and places that are asked for, each as in the pane. */
function searchPeople(
  { book, today }: CommandContext,
  input: CommandInput,
  contacts: readonly Contact[],
): readonly Contact[] {
  const query = {
    ...openQuery,
    text: valueOf(input, 'search') ?? '',
    tags: (input.flags.tag ?? []).map((tag) => tag.replace(/^#/, '')),
    organizations: input.flags.organization ?? [],
    places: input.flags.place ?? [],
  };
  if (isOpenQuery(query)) return contacts;
  const people = contacts.map((contact) => ({ contact, standing: book.standing(contact, today) }));
  return filterPeople(people, query).map(({ contact }) => contact);
}

/** All, those of a tier, or those named; in the order of their names. */
function choosePeople(context: CommandContext, input: CommandInput): readonly Contact[] | CommandFailure {
  const { book, compareNames } = context;
  let contacts: readonly Contact[] = [...book.all()];
  if (isGiven(input, 'tier')) {
    const tier = readTier(context, valueOf(input, 'tier') ?? '');
    if (tier !== null && 'code' in tier) return tier;
    contacts = contacts.filter((contact) =>
      tier === null
        ? contact.tier.kind !== 'known'
        : contact.tier.kind === 'known' && contact.tier.id === tier.id,
    );
  }
  const named = input.flags.person ?? [];
  if (named.length > 0) {
    const wanted = new Set<Contact>();
    for (const name of named) {
      const person = findPerson(context, name);
      if ('kind' in person) return person;
      wanted.add(person);
    }
    contacts = contacts.filter((contact) => wanted.has(contact));
  }
  contacts = searchPeople(context, input, contacts);
  return [...contacts].sort((a, b) => compareNames(a.name, b.name) || (a.path < b.path ? -1 : 1));
}

async function formatExport(
  { notes, book, today, language, settings }: CommandContext,
  contacts: readonly Contact[],
  format: ExportFormat,
  extras: ReadonlySet<ExportExtra>,
  withDue: boolean,
): Promise<string> {
  if (format !== 'ics') return formatPeople(await exportPeople(notes, contacts, extras, book, today), format);
  const texts = textsFor(language).import;
  const events = calendarEvents(contacts, withDue, book, today, texts.events);
  return formatCalendar(texts.calendarName, events, today, { leapDay: settings.leapDay, alarm });
}
