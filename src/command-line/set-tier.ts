import { setTier } from '../app/set-tier';
import { actionResult } from './changed-data';
import type { CommandContext, CommandInput, CommandResult } from './command';
import { findPerson } from './find-person';
import { readTier } from './read-tier';

/** `set-tier`: a contact moves to a tier, or out of all. */
export async function runSetTier(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { notes, book, today } = context;
  const tier = readTier(context, input.positionals.tier ?? '');
  if (tier !== null && 'code' in tier) return tier;
  const contact = findPerson(context, input.positionals.name ?? '');
  if ('kind' in contact) return contact;
  return actionResult(context, await setTier(notes, [contact], tier, today, book.rules));
}
