import { mergeContacts } from '../app/merge-contacts';
import { textsFor } from '../i18n/texts';
import { actionResult } from './changed-data';
import type { CommandContext, CommandInput, CommandResult } from './command';
import { usageFailure } from './failures';
import { findPerson } from './find-person';

/** `merge`: two notes of one person become one. */
export async function runMerge(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { notes, book, language } = context;
  const keep = findPerson(context, input.positionals.name ?? '');
  if ('kind' in keep) return keep;
  const other = findPerson(context, input.positionals.other ?? '');
  if ('kind' in other) return other;
  if (keep === other) return usageFailure(textsFor(language).commandLine.failures.samePerson);
  const taken = input.flags.take ?? [];
  const paths = [...context.notePaths()];
  const result = await mergeContacts(notes, { keep, other, taken }, paths, paths, book.rules);
  return actionResult(context, result);
}
