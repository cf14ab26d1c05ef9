import type { Day } from '../core/day';
import { entryForms, itemForms, keepsProperties, outline, sameList } from './compare-blocks';
import { readLogBlocks } from './log-section';
import type { LogNames } from './log-section';
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
    keepsProperties(before, after) &&
    sameList(outline(after), outline(before)) &&
    keepsItems(before, after, check) &&
    keepsEntries(before, after, check)
  );
}

/** All other items in their order; the written one somewhere among them, once more than it was there before. */
function keepsItems(before: NoteBlocks, after: NoteBlocks, { removed, written }: EntryChangeCheck): boolean {
  const old = itemForms(before, ({ from }) => from !== removed.from);
  return sameButOne(
    itemForms(after, () => true),
    old,
    written,
  );
}

function keepsEntries(
  before: NoteBlocks,
  after: NoteBlocks,
  { removed, written, day, names }: EntryChangeCheck,
): boolean {
  const own = readLogBlocks(before, names).entries.find(({ from }) => from === removed.from);
  if (own === undefined) return false;
  const wanted = written === null ? null : `${day} ${own.sectionName} ${written}`;
  const old = entryForms(before, names, ({ from }) => from !== removed.from);
  return sameButOne(
    entryForms(after, names, () => true),
    old,
    wanted,
  );
}

/** Whether a list is another one with one more in it, or the very same where there is none. */
function sameButOne(now: readonly string[], old: readonly string[], more: string | null): boolean {
  if (more === null) return sameList(now, old);
  return now.some((text, at) => text === more && sameList([...now.slice(0, at), ...now.slice(at + 1)], old));
}
