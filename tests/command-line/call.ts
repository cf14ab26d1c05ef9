import { ContactBook } from '../../src/book/contact-book';
import { buildRules } from '../../src/book/rules';
import type { CommandContext, CommandFailure, CommandResult } from '../../src/command-line/command';
import { findCommand } from '../../src/command-line/command-table';
import { readInput } from '../../src/command-line/read-input';
import { shellSpelling } from '../../src/command-line/spelling';
import type { Day } from '../../src/core/day';
import { defaultSettings, type Settings } from '../../src/settings/settings';
import { smallVaultNotes, smallVaultToday } from '../fixtures/small-vault';
import { MemoryFiles } from '../fakes/memory-files';
import { MemoryNotes } from '../fakes/memory-notes';

/** A context over notes in memory; the small vault where none are given. */
export function contextOf(
  files: Readonly<Record<string, string>> = smallVaultNotes(),
  settings: Partial<Settings> = {},
  imported: Readonly<Record<string, string>> = {},
): CommandContext & { readonly notes: MemoryNotes } {
  const all = { ...defaultSettings, ...settings };
  const notes = new MemoryNotes(files);
  const book = new ContactBook(buildRules(all, { templateFolders: ['Templates'], language: 'en' }));
  book.apply(Object.entries(files).map(([path, text]) => ({ kind: 'upsert', path, text }) as const));
  return {
    book,
    notes,
    notePaths: () => notes.files.keys(),
    files: new MemoryFiles(imported),
    unreadable: [],
    settings: all,
    today: smallVaultToday as Day,
    language: 'en',
    compareNames: new Intl.Collator('en').compare,
    spelling: shellSpelling,
  };
}

/** Runs a command with positionals in their order, and flags; `true` stands for a flag without a value. */
export async function call(
  context: CommandContext,
  name: string,
  words: readonly string[] = [],
  flags: Readonly<Record<string, string | true | readonly string[]>> = {},
): Promise<CommandResult> {
  const command = findCommand(name);
  if (command === undefined) throw new Error(`no command ${name}`);
  const positionals = Object.fromEntries(
    command.positionals.flatMap(({ name: key }, index) => {
      const word = words[index];
      return word === undefined ? [] : [[key, word]];
    }),
  );
  const given = Object.entries(flags).flatMap(([flag, value]) =>
    (typeof value === 'object' ? value : [value]).map((each) => ({
      name: flag,
      value: each === true ? null : each,
      typed: `--${flag}`,
    })),
  );
  const reading = readInput(command, positionals, given, context.spelling, context.language);
  return reading.kind === 'failed' ? reading : command.run(context, reading.input);
}

/** The data of a command that went through. */
export function dataOf(result: CommandResult): object {
  if (result.kind === 'failed') throw new Error(`${result.code}: ${result.message}`);
  return result.data;
}

/** The failure of a command that did not. */
export function failureOf(result: CommandResult): CommandFailure {
  if (result.kind === 'done') throw new Error(`went through: ${JSON.stringify(result.data)}`);
  return result;
}
