import type { Day } from '../core/day';
import { entryForms, itemForms, keepsProperties, outline, sameList } from './compare-blocks';
import { readLogBlocks } from './log-section';
import type { LogNames } from './log-section';
import { foldHeading } from './markdown';
import type { NoteBlocks } from './markdown';
import type { TextEdit } from './text-edit';

/** What an inserted entry has to keep to. */
export interface EntryCheck {
  readonly edit: TextEdit;
  readonly lines: readonly string[];
  readonly joinsList: boolean;
  readonly heading: { readonly level: number; readonly text: string } | null;
  readonly day: Day;
  readonly names: LogNames;
}

/**
 * Whether a note with an entry inserted is the note before and that entry: all other bytes and blocks as they were, the
 * entry read back with its day and all its lines, no other item touched.
 */
export function verifyEntry(before: NoteBlocks, after: NoteBlocks, check: EntryCheck): boolean {
  return (
    addsWholeLines(before.text, after.text, check) &&
    keepsProperties(before, after) &&
    keepsOtherBlocks(before, after, check) &&
    readsBack(before, after, check)
  );
}

function addsWholeLines(before: string, after: string, { edit, lines, heading }: EntryCheck): boolean {
  if (edit.from !== edit.to || after.length !== before.length + edit.insert.length) return false;
  if (!after.startsWith(before.slice(0, edit.from)) || !after.endsWith(before.slice(edit.to))) return false;
  if (lines.some((line) => /[\r\n]/.test(line))) return false;
  const written = heading === null ? lines : [`${'#'.repeat(heading.level)} ${heading.text}`, ...lines];
  return sameList(filledLines(after).sort(), [...filledLines(before), ...written.filter(isFilled)].sort());
}

function filledLines(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter(isFilled);
}

function isFilled(line: string): boolean {
  return line !== '';
}

/** All headings and other blocks are the same, but for a heading that was to be made; a list more only where said. */
function keepsOtherBlocks(
  before: NoteBlocks,
  after: NoteBlocks,
  { heading, joinsList }: EntryCheck,
): boolean {
  const made = heading === null ? [] : [`heading ${heading.level} ${foldHeading(heading.text)}`];
  const lists = (note: NoteBlocks): number => note.blocks.filter(({ kind }) => kind === 'list').length;
  return (
    sameList(outline(after), [...outline(before), ...made]) &&
    lists(after) === lists(before) + (joinsList ? 0 : 1)
  );
}

/** The entry is one with its day and exactly its lines; all other items and entries are as they were. */
function readsBack(before: NoteBlocks, after: NoteBlocks, { edit, lines, day, names }: EntryCheck): boolean {
  const isNew = ({ from }: { readonly from: number }): boolean =>
    from >= edit.from && from < edit.from + edit.insert.length;
  const isOld = (place: { readonly from: number }): boolean => !isNew(place);
  const any = (): boolean => true;
  const entry = readLogBlocks(after, names).entries.find(isNew);
  if (entry?.day !== day) return false;
  return (
    sameList(after.text.slice(entry.from, entry.to).split(/\r?\n/), lines) &&
    sameList(entryForms(after, names, isOld), entryForms(before, names, any)) &&
    sameList(itemForms(after, isOld), itemForms(before, any))
  );
}
