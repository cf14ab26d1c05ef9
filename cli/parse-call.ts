import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Command, CommandFailure } from '../src/command-line/command';
import { commands, findCommand } from '../src/command-line/command-table';
import { usageFailure } from '../src/command-line/failures';
import type { PositionalName } from '../src/command-line/parameters';
import { readInput, type GivenFlag, type InputReading } from '../src/command-line/read-input';
import { shellFlags, shellSpelling, type GeneralFlag } from '../src/command-line/spelling';
import { parseDay, type Day } from '../src/core/day';
import { textsFor } from '../src/i18n/texts';
import type { Language } from '../src/settings/settings';

type GeneralName = GeneralFlag['name'];

/** A call of the program, taken apart; what is wrong with it is only said once it is known how it wants to be answered. */
export interface Call {
  readonly words: readonly string[];
  readonly flags: readonly GivenFlag[];
  readonly general: Readonly<Partial<Record<GeneralName, string>>>;
  readonly json: boolean;
  readonly language: Language;
  readonly failure: CommandFailure | null;
}

const options: NonNullable<ParseArgsConfig['options']> = {};
for (const { name, value } of [...shellFlags, ...commands.flatMap(({ flags }) => flags)])
  options[name] = { type: value === null ? 'boolean' : 'string' };
const shortNames: Readonly<Record<string, GeneralName>> = { h: 'help' };

/** Takes the arguments of the program apart. */
export function parseCall(args: readonly string[], defaultLanguage: Language): Call {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const flags: GivenFlag[] = [];
  const general: Partial<Record<GeneralName, string>> = {};
  const complaints: ((texts: FailureTexts) => string)[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const name = token.rawName.startsWith('--') ? token.name : (shortNames[token.name] ?? '');
    const typed = token.rawName;
    const option = options[name];
    // What begins with two dashes is the next flag, not a value.
    const value = token.inlineValue === false && token.value.startsWith('--') ? null : (token.value ?? null);
    if (option === undefined) complaints.push((texts) => texts.unknownFlag(typed));
    else if (!isGeneral(name)) flags.push({ name, value, typed });
    else if (option.type === 'string' && value === null) complaints.push((texts) => texts.needsValue(typed));
    else if (option.type === 'boolean' && value !== null)
      complaints.push((texts) => texts.takesNoValue(typed));
    else general[name] = value ?? '';
  }
  const { lang } = general;
  const known = lang === 'en' || lang === 'de' ? lang : null;
  const language = known ?? defaultLanguage;
  const texts = textsFor(language).commandLine.failures;
  const complaint =
    complaints[0]?.(texts) ?? (lang === undefined || known !== null ? null : texts.unknownLanguage(lang));
  return {
    words,
    flags,
    general,
    json: general.json !== undefined,
    language,
    failure: complaint === null ? null : usageFailure(complaint),
  };
}

type FailureTexts = ReturnType<typeof textsFor>['commandLine']['failures'];

function isGeneral(name: string): name is GeneralName {
  return shellFlags.some((flag) => flag.name === name);
}

/** The command that a call names. */
export function commandOf(
  call: Call,
): { readonly kind: 'command'; readonly command: Command } | CommandFailure {
  const texts = textsFor(call.language).commandLine.failures;
  const help = texts.help(shellSpelling.command('help'));
  const [name] = call.words;
  if (name === undefined) return usageFailure(`${texts.noCommand} ${help}`);
  const command = findCommand(name);
  if (command === undefined) return usageFailure(`${texts.unknownCommand(name)} ${help}`);
  return { kind: 'command', command };
}

/** What a call hands to its command. */
export function inputOf(call: Call, command: Command): InputReading {
  const { language } = call;
  const texts = textsFor(language).commandLine.failures;
  const positionals: Partial<Record<PositionalName, string>> = {};
  const words = call.words.slice(1);
  const extra = words[command.positionals.length];
  if (extra !== undefined) return usageFailure(texts.tooMany(extra));
  command.positionals.forEach(({ name }, index) => {
    const word = words[index];
    if (word !== undefined) positionals[name] = word;
  });
  return readInput(command, positionals, call.flags, shellSpelling, language);
}

/** The day that the call takes as today, or the clock's. */
export function todayOf(call: Call, clock: () => Day): Day | CommandFailure {
  const { today } = call.general;
  if (today === undefined) return clock();
  const texts = textsFor(call.language).commandLine.failures;
  return parseDay(today) ?? usageFailure(texts.badToday(today));
}
