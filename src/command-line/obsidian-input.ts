import { textsFor } from '../i18n/texts';
import type { Language } from '../settings/settings';
import { commands } from './command-table';
import type { Command, CommandContext, CommandResult } from './command';
import { formatAsText } from './format-result';
import type { PositionalName } from './parameters';
import { readInput, type GivenFlag, type InputReading } from './read-input';
import { obsidianSpelling } from './spelling';

/** What Obsidian's command line hands over: `name=value`, and `'true'` for a name alone. */
export type FlatInput = Readonly<Record<string, string>>;

/** A flag as Obsidian's command line lists it. */
export interface FlatFlag {
  readonly value?: string;
  readonly description: string;
  readonly required?: boolean;
}

/** A command as it is registered with Obsidian. */
export interface FlatCommand {
  readonly command: Command;
  /** `keep-in-touch:log` */
  readonly id: string;
  readonly description: string;
  readonly flags: Record<string, FlatFlag>;
}

/** Names that Obsidian itself gives a meaning. */
const hostNames: ReadonlySet<string> = new Set(['vault', 'copy']);
const listSeparator = ';';

/** All commands with their flags, as Obsidian wants to know them. */
export function flatCommands(language: Language): readonly FlatCommand[] {
  const texts = textsFor(language).commandLine;
  return commands.map((command) => ({
    command,
    id: obsidianSpelling.command(command.name),
    description: texts.commands[command.name],
    flags: flatFlags(command, language),
  }));
}

function flatFlags(command: Command, language: Language): Record<string, FlatFlag> {
  const texts = textsFor(language).commandLine;
  const flags: Record<string, FlatFlag> = {};
  for (const { name, required } of command.positionals) {
    flags[name] = { value: `<${name}>`, description: texts.positionals[name], required };
  }
  for (const { name, value, required, repeatable } of command.flags) {
    const shown = repeatable ? `<${value ?? ''}${listSeparator}…>` : `<${value ?? ''}>`;
    flags[name] = {
      ...(value === null ? {} : { value: shown }),
      description: texts.flags[name],
      required,
    };
  }
  flags['json'] = { description: texts.general.json };
  return flags;
}

/** Turns flat input into a command's input; several values of one flag are separated by `;`. */
export function readFlatInput(command: Command, flat: FlatInput, language: Language): InputReading {
  const positionals: Partial<Record<PositionalName, string>> = {};
  const given: GivenFlag[] = [];
  for (const [key, text] of Object.entries(flat)) {
    if (key === 'json' || hostNames.has(key)) continue;
    const positional = command.positionals.find(({ name }) => name === key);
    if (positional !== undefined) {
      positionals[positional.name] = text;
      continue;
    }
    const flag = command.flags.find(({ name }) => name === key);
    if (flag?.value === null) {
      if (text !== 'false') given.push({ name: key, value: text === 'true' ? null : text, typed: key });
    } else if (flag?.repeatable === true) {
      for (const value of text.split(listSeparator).map((part) => part.trim()))
        if (value !== '') given.push({ name: key, value, typed: key });
    } else given.push({ name: key, value: text, typed: key });
  }
  return readInput(command, positionals, given, obsidianSpelling, language);
}

/** Runs a command for Obsidian's command line; a failure is text that begins with `Refused:`, or JSON. */
export async function runFlat(command: Command, context: CommandContext, flat: FlatInput): Promise<string> {
  const { language } = context;
  const reading = readFlatInput(command, flat, language);
  const result = reading.kind === 'failed' ? reading : await command.run(context, reading.input);
  return formatFlat(result, flat, language);
}

/** A result as its caller asked for it. */
export function formatFlat(result: CommandResult, flat: FlatInput, language: Language): string {
  return formatAsText(result, isTrue(flat['json']), language);
}

function isTrue(text: string | undefined): boolean {
  return text !== undefined && text !== 'false';
}
