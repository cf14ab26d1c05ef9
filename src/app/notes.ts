import type { RefusalCode } from '../note/refusal';
import type { Planner } from '../note/plan';
import type { TextEdit } from '../note/text-edit';

/** Why a note was not written: what its text is like, or what its file is like. */
export type FailureCode =
  | RefusalCode
  /** there is no such note */
  | 'missing'
  /** a note of this name is there already */
  | 'exists'
  /** the file or its folder cannot be written */
  | 'read-only'
  /** the folder is not there and cannot be made */
  | 'no-folder'
  /** the note changed while or since it was looked at */
  | 'changed-meanwhile'
  /** the note is being edited in a way that does not show its exact text */
  | 'editor-differs'
  /** the file is no UTF-8 text, so it could not be written back as it was */
  | 'not-utf-8'
  /** the note is no contact */
  | 'not-a-contact'
  /** the path is a link; the file lies at `detail` */
  | 'linked-file'
  /** the name cannot be the name of a file */
  | 'unusable-name'
  /** the name would be more than a text in the properties of the template, or make them unreadable */
  | 'template-unfillable'
  /** the date lies in the future, and nothing says that a plan is meant */
  | 'future-date'
  /** the host could not read the note; `detail` has what it said */
  | 'read-failed'
  /** the host said something else; `detail` has it */
  | 'write-failed';

/** One note that was left alone, and why. */
export interface Failure {
  readonly kind: 'refused';
  readonly path: string;
  readonly code: FailureCode;
  /** 1-based */
  readonly line: number | null;
  readonly detail: string | null;
}

/** A note that was written: the edits took `before` to `after`. */
export interface Written {
  readonly kind: 'written';
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
}

/** The notes of a vault, as the use-cases need them. Paths are relative to the vault, with forward slashes. */
export interface Notes {
  /** The note's text as it stands, unsaved typing included; null where there is none. */
  read(path: string): Promise<string | null>;
  /** Runs the planner on the text that is replaced and writes the result in one atomic step; a refusal writes nothing. */
  edit(path: string, planner: Planner): Promise<Written | Failure>;
  /** Makes a note, and its folder where that is missing; never replaces one. */
  create(path: string, text: string): Promise<Written | Failure>;
  /** Moves a note to the trash if it still has exactly this text. */
  discard(path: string, text: string): Promise<Written | Failure>;
  /** Whether two paths lead to one file; not there where each file has one path. */
  readonly isOneFile?: (path: string, other: string) => boolean;
}

/** A failure of the given code. */
export function fail(
  path: string,
  code: FailureCode,
  line: number | null = null,
  detail: string | null = null,
): Failure {
  return { kind: 'refused', path, code, line, detail };
}

/** The note's text, null where there is none, or the failure to be told where the host cannot read it. */
export async function tryRead(notes: Notes, path: string): Promise<string | null | Failure> {
  try {
    return await notes.read(path);
  } catch (error) {
    return fail(path, 'read-failed', null, error instanceof Error ? error.message : String(error));
  }
}
