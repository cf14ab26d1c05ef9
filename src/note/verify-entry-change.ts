import type { Day } from '../core/day';
import { scanFence } from './fence';
import { readLogBlocks } from './log-section';
import type { LogNames } from './log-section';
import { foldHeading } from './markdown';
import type { ListItem, NoteBlocks } from './markdown';

/** What a changed or removed entry has to keep to. */
export interface EntryChangeCheck {
  /** the entry as it stood */
  readonly removed: ListItem;
  /** its text now; null where it was taken away */
  readonly written: string | null;
  readonly day: Day;
  readonly names: LogNames;
}

/**
 * Whether a note with an entry changed or removed is the note before in all else: the same properties, headings, blocks,
 * items and entries in their order, and the entry itself read back with its day.
 */
export function keepsAllElse(before: NoteBlocks, after: NoteBlocks, check: EntryChangeCheck): boolean {
  return (
    keepsProperties(before.text, after.text) &&
    sameList(outline(after), outline(before)) &&
    keepsItems(before, after, check) &&
    keepsEntries(before, after, check)
  );
}

function keepsProperties(before: string, after: string): boolean {
  const [old, now] = [scanFence(before), scanFence(after)];
  return old.kind === now.kind && before.slice(0, bodyOf(old)) === after.slice(0, bodyOf(now));
}

function bodyOf(fence: ReturnType<typeof scanFence>): number {
  return 'bodyStart' in fence ? fence.bodyStart : 0;
}

function outline({ blocks, text }: NoteBlocks): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`heading ${block.level} ${foldHeading(block.text)}`];
    return block.kind === 'other' ? [`other ${text.slice(block.from, block.to)}`] : [];
  });
}

/** All other items in their order; the written one somewhere among them, once more than it was there before. */
function keepsItems(before: NoteBlocks, after: NoteBlocks, { removed, written }: EntryChangeCheck): boolean {
  const old = itemsOf(before).filter(({ from }) => from !== removed.from);
  return sameButOne(textsOf(after, itemsOf(after)), textsOf(before, old), written);
}

function keepsEntries(
  before: NoteBlocks,
  after: NoteBlocks,
  { removed, written, day, names }: EntryChangeCheck,
): boolean {
  const form = (note: NoteBlocks, except: number | null): readonly string[] =>
    readLogBlocks(note, names)
      .entries.filter(({ from }) => from !== except)
      .map((entry) => `${entry.day} ${entry.sectionName} ${note.text.slice(entry.from, entry.to)}`);
  const own = readLogBlocks(before, names).entries.find(({ from }) => from === removed.from);
  if (own === undefined) return false;
  const wanted = written === null ? null : `${day} ${own.sectionName} ${written}`;
  return sameButOne(form(after, null), form(before, removed.from), wanted);
}

/** Whether a list is another one with one more in it, or the very same where there is none. */
function sameButOne(now: readonly string[], old: readonly string[], more: string | null): boolean {
  if (more === null) return sameList(now, old);
  return now.some((text, at) => text === more && sameList([...now.slice(0, at), ...now.slice(at + 1)], old));
}

function textsOf({ text }: NoteBlocks, items: readonly ListItem[]): readonly string[] {
  return items.map(({ from, to }) => text.slice(from, to));
}

function itemsOf({ blocks }: NoteBlocks): readonly ListItem[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
