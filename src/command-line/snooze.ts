import { snooze } from '../app/snooze';
import { foldName } from '../core/fold';
import { textsFor } from '../i18n/texts';
import { actionResult } from './changed-data';
import type { CommandContext, CommandInput, CommandResult } from './command';
import { readDayFlag } from './day-flag';
import { usageFailure } from './failures';
import { findPerson } from './find-person';
import { valueOf } from './read-input';

/** `snooze`: a contact is put off until a day, or no longer. */
export async function runSnooze(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { notes, book, today, language, spelling } = context;
  const ends = foldName(valueOf(input, 'until') ?? '') === 'none';
  const until = ends ? null : readDayFlag(context, input, 'until');
  if (typeof until === 'object' && until !== null) return until;
  if (until !== null && until <= today) {
    const { failures } = textsFor(language).commandLine;
    return usageFailure(failures.dayNotAhead(spelling.flagName('until'), until));
  }
  const contact = findPerson(context, input.positionals.name ?? '');
  if ('kind' in contact) return contact;
  return actionResult(context, await snooze(notes, [contact], until, book.rules));
}
