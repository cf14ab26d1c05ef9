import { textsFor } from '../i18n/texts';
import type { Language } from '../settings/settings';
import type { Command, CommandFailure, CommandInput } from './command';
import { usageFailure } from './failures';
import type { FlagName, PositionalName } from './parameters';
import type { Spelling } from './spelling';

/** A flag as it was given; `value` is null where nothing stood behind it. */
export interface GivenFlag {
  readonly name: string;
  readonly value: string | null;
  /** as it was typed, for messages */
  readonly typed: string;
}

/** What was given, or why it cannot be meant. */
export type InputReading = { readonly kind: 'read'; readonly input: CommandInput } | CommandFailure;

/** Checks what was given against what a command takes. */
export function readInput(
  command: Command,
  positionals: Readonly<Partial<Record<PositionalName, string>>>,
  given: readonly GivenFlag[],
  spelling: Spelling,
  language: Language,
): InputReading {
  const texts = textsFor(language).commandLine.failures;
  const flags: Partial<Record<FlagName, readonly string[]>> = {};
  for (const { name, value, typed } of given) {
    const flag = command.flags.find((known) => known.name === name);
    if (flag === undefined) return usageFailure(texts.wrongFlag(typed, spelling.command(command.name)));
    if (flag.value === null && value !== null) return usageFailure(texts.takesNoValue(typed));
    if (flag.value !== null && value === null) return usageFailure(texts.needsValue(typed));
    const before = flags[flag.name];
    if (before !== undefined && flag.value !== null && !flag.repeatable)
      return usageFailure(texts.givenTwice(typed));
    flags[flag.name] = value === null ? [] : [...(before ?? []), value];
  }
  for (const positional of command.positionals) {
    if (positional.required && (positionals[positional.name] ?? '').trim() === '')
      return usageFailure(texts.missing(spelling.positional(positional)));
  }
  for (const flag of command.flags) {
    if (flag.required && flags[flag.name] === undefined)
      return usageFailure(texts.missing(spelling.flag(flag)));
  }
  return { kind: 'read', input: { positionals, flags } };
}

/** The value of a flag, or null where it was not given. */
export function valueOf(input: CommandInput, name: FlagName): string | null {
  return input.flags[name]?.[0] ?? null;
}

/** Whether a flag was given. */
export function isGiven(input: CommandInput, name: FlagName): boolean {
  return input.flags[name] !== undefined;
}
