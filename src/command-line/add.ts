import { addContact } from '../app/add-contact';
import { chooseNewContactsFolder } from '../app/new-contacts-folder';
import { fail, type Failure } from '../app/notes';
import { actionResult } from './changed-data';
import type { CommandContext, CommandInput, CommandResult } from './command';
import { refusal } from './failures';
import { isGiven, valueOf } from './read-input';
import { readTier } from './read-tier';

/** `add`: a note for a new contact. */
export async function runAdd(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { notes, book, settings, today, language } = context;
  const { name, place } = readName(input.positionals.name ?? '');
  const tier = isGiven(input, 'tier') ? readTier(context, valueOf(input, 'tier') ?? '') : null;
  if (tier !== null && 'code' in tier) return tier;
  const namesake = isGiven(input, 'folder') || place !== null ? null : findNamesake(context, name);
  if (namesake !== null) return refusal(fail(namesake, 'exists'), language);
  const template = await readTemplate(context);
  if (template !== null && typeof template === 'object') return refusal(template, language);
  const result = await addContact(
    notes,
    {
      name,
      folder: valueOf(input, 'folder') ?? place ?? chooseNewContactsFolder(settings, context.notePaths()),
      tier,
      template,
      organization: valueOf(input, 'organization') ?? '',
      role: valueOf(input, 'role') ?? '',
      email: valueOf(input, 'email') ?? '',
    },
    today,
    book.rules,
  );
  return actionResult(context, result);
}

/** A name, or the path of the note that shall be made: then its folder as well. */
function readName(given: string): { readonly name: string; readonly place: string | null } {
  const path = given.trim();
  if (!/\.md$/i.test(path)) return { name: path, place: null };
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1, -'.md'.length);
  return { name, place: slash < 0 ? null : path.slice(0, slash) };
}

/** A contact of this name or alias elsewhere: a second one is made only where a folder tells them apart. */
function findNamesake({ book }: CommandContext, name: string): string | null {
  const found = book.find(name);
  if (found.kind === 'unknown') return null;
  const contacts = found.kind === 'found' ? [found.contact] : found.candidates;
  return contacts[0]?.path ?? null;
}

/** The text of the template note that the settings name; null for none. */
export async function readTemplate({ notes, settings }: CommandContext): Promise<string | null | Failure> {
  const path = settings.template.trim();
  if (path === '') return null;
  const text = (await notes.read(path)) ?? (await notes.read(`${path}.md`));
  return text ?? fail(path, 'missing');
}
