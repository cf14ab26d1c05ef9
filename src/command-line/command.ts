import type { Action } from '../app/action';
import type { Files } from '../app/files';
import type { Notes } from '../app/notes';
import type { ContactBook } from '../book/contact-book';
import type { CompareNames } from '../book/overview';
import type { Day } from '../core/day';
import type { Language, Settings } from '../settings/settings';
import type { Flag, FlagName, Positional, PositionalName } from './parameters';
import type { Spelling } from './spelling';
import type { View } from './view';

/** How a command answers. */
export interface AnswerContext {
  /** of what people read; what is written into notes has its own */
  readonly language: Language;
  readonly spelling: Spelling;
}

/** What a command works on, as its host provides it: a folder of notes, or Obsidian. */
export interface CommandContext extends AnswerContext {
  /** all contacts, read */
  readonly book: ContactBook;
  readonly notes: Notes;
  /** paths of all notes, contacts or not */
  readonly notePaths: () => Iterable<string>;
  /** paths of notes that may be lists of people; all notes where the host cannot tell */
  readonly listPaths?: () => Iterable<string>;
  /** files outside of the notes, or beside them */
  readonly files: Files;
  /** notes that could not be read at all, and what the host said */
  readonly unreadable: readonly UnreadableNote[];
  readonly settings: Settings;
  readonly today: Day;
  readonly compareNames: CompareNames;
  /** Told of each action that wrote something, so that a host can offer to undo it. */
  readonly onAction?: (action: Action) => void;
}

/** A note that the host could not read. */
export interface UnreadableNote {
  readonly path: string;
  readonly detail: string;
}

/** What was asked for: positionals by name, and every flag with its values; a flag without a value has an empty list. */
export interface CommandInput {
  readonly positionals: Readonly<Partial<Record<PositionalName, string>>>;
  readonly flags: Readonly<Partial<Record<FlagName, readonly string[]>>>;
}

/** 0 done; 1 refused or failed, nothing changed; 2 wrong usage, unknown or ambiguous name; 3 done in part. */
export type ExitStatus = 0 | 1 | 2 | 3;

/** Why a command did nothing. */
export interface CommandFailure {
  readonly kind: 'failed';
  readonly status: 1 | 2;
  readonly code: string;
  /** the note concerned, if it is one */
  readonly path: string | null;
  readonly message: string;
  /** what may have been meant, where a name is unknown or ambiguous */
  readonly candidates: readonly string[] | null;
}

/** What a command has to say: data for `--json`, and the same for people, worked out only when it is shown. */
export type CommandResult =
  | {
      readonly kind: 'done';
      readonly data: object;
      readonly view: () => View;
      /** some notes were written, and others were left alone, as data and view say */
      readonly inPart?: boolean;
      /** what is printed instead of the view, exactly: a file */
      readonly raw?: string;
    }
  | CommandFailure;

interface CommandRow {
  readonly name: CommandName;
  readonly positionals: readonly Positional[];
  readonly flags: readonly Flag[];
}

/** A row of the table of commands. */
export type Command =
  | (CommandRow & {
      readonly needs: 'notes';
      readonly run: (context: CommandContext, input: CommandInput) => Promise<CommandResult>;
    })
  | (CommandRow & {
      readonly needs: 'nothing';
      readonly run: (context: AnswerContext, input: CommandInput) => Promise<CommandResult>;
    });

/** All commands, in the order in which help lists them. */
export const commandNames = [
  'review',
  'due',
  'show',
  'log',
  'add',
  'set-tier',
  'snooze',
  'stats',
  'follow-ups',
  'occasions',
  'check',
  'import',
  'export',
  'duplicates',
  'merge',
  'make-base',
  'help',
] as const;

/** The name of a command. */
export type CommandName = (typeof commandNames)[number];
