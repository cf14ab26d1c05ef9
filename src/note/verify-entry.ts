import type { Day } from '../core/day';
import { scanFence } from './fence';
import { readLogBlocks } from './log-section';
import type { LogLine, LogNames } from './log-section';
import { foldHeading } from './markdown';
import type { ListItem, NoteBlocks } from './markdown';
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
    keepsProperties(before.text, after.text) &&
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
  return text.split(/\r?\n/).filter(isFilled);
}

function isFilled(line: string): boolean {
  return line.trim() !== '';
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function keepsProperties(before: string, after: string): boolean {
  const [old, now] = [scanFence(before), scanFence(after)];
  if (old.kind !== now.kind) return false;
  if (old.kind !== 'block' || now.kind !== 'block') return true;
  return (
    before.slice(0, old.bodyStart) === after.slice(0, old.bodyStart) &&
    old.to === now.to &&
    old.from === now.from
  );
}

/** All headings and other blocks are the same, but for a heading that was to be made; a list more only where said. */
function keepsOtherBlocks(
  before: NoteBlocks,
  after: NoteBlocks,
  { heading, joinsList }: EntryCheck,
): boolean {
  const expected = outline(before);
  if (heading !== null) expected.push(`heading ${heading.level} ${foldHeading(heading.text)}`);
  const lists = (note: NoteBlocks): number => note.blocks.filter(({ kind }) => kind === 'list').length;
  return sameList(outline(after), expected) && lists(after) === lists(before) + (joinsList ? 0 : 1);
}

function outline({ blocks, text }: NoteBlocks): string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') lines.push(`heading ${block.level} ${foldHeading(block.text)}`);
    else if (block.kind === 'other') lines.push(`other ${text.slice(block.from, block.to)}`);
  }
  return lines;
}

/** The entry is one with its day and exactly its lines; all other items and entries are as they were. */
function readsBack(before: NoteBlocks, after: NoteBlocks, { edit, lines, day, names }: EntryCheck): boolean {
  const isNew = ({ from }: { readonly from: number }): boolean =>
    from >= edit.from && from < edit.from + edit.insert.length;
  const now = readLogBlocks(after, names).entries;
  const [entry, ...more] = now.filter(isNew);
  if (entry === undefined || more.length > 0 || entry.day !== day) return false;
  const written = after.text.slice(entry.from, entry.to).split(/\r?\n/);
  if (!sameList(written, lines)) return false;
  const old = readLogBlocks(before, names).entries.map((known) => entryForm(before, known));
  const kept = now.filter((known) => !isNew(known)).map((known) => entryForm(after, known));
  if (!sameList(kept, old)) return false;
  const items = itemsOf(after).filter((item) => !isNew(item));
  return sameList(
    items.map(({ from, to }) => after.text.slice(from, to)),
    itemsOf(before).map(({ from, to }) => before.text.slice(from, to)),
  );
}

function entryForm({ text }: NoteBlocks, { day, sectionName, from, to }: LogLine): string {
  return `${day} ${sectionName} ${text.slice(from, to)}`;
}

function itemsOf({ blocks }: NoteBlocks): readonly ListItem[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
}
