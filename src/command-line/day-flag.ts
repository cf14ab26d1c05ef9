import type { Day } from '../core/day';
import { textsFor } from '../i18n/texts';
import type { CommandContext, CommandFailure, CommandInput } from './command';
import { parseDayArgument } from './day-argument';
import { usageFailure } from './failures';
import type { FlagName } from './parameters';
import { valueOf } from './read-input';

/** The day that a flag gives; null where it was not given. */
export function readDayFlag(
  { today, language, spelling }: CommandContext,
  input: CommandInput,
  name: FlagName,
): Day | null | CommandFailure {
  const value = valueOf(input, name);
  if (value === null) return null;
  const day = parseDayArgument(value, today);
  return day ?? usageFailure(textsFor(language).commandLine.failures.badDay(spelling.flagName(name), value));
}
