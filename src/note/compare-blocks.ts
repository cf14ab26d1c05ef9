import { readLogBlocks } from './log-section';
import type { LogNames } from './log-section';
import { foldHeading } from './markdown';
import type { NoteBlocks } from './markdown';

/** Whether all that stands before the body is the same, but for the line break that a note without a body lacks. */
export function keepsProperties(before: NoteBlocks, after: NoteBlocks): boolean {
  const [old, now] = [before, after].map(({ text, bodyStart }) => text.slice(0, bodyStart));
  return now === old || (old === before.text && now?.replace(/\r?\n$/, '') === old);
}

/** The headings of a note and its other blocks but lists, to be compared. */
export function outline({ blocks, text }: NoteBlocks): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`heading ${block.level} ${foldHeading(block.text)}`];
    return block.kind === 'other' ? [`other ${text.slice(block.from, block.to)}`] : [];
  });
}

/** A place in a note. */
interface Placed {
  readonly from: number;
}

/** The items of a note's lists that are meant, to be compared. */
export function itemForms(
  { blocks, text }: NoteBlocks,
  isMeant: (item: Placed) => boolean,
): readonly string[] {
  return blocks
    .flatMap((block) => (block.kind === 'list' ? block.items : []))
    .filter(isMeant)
    .map(({ from, to }) => text.slice(from, to));
}

/** The entries of a note that are meant, to be compared. */
export function entryForms(
  note: NoteBlocks,
  names: LogNames,
  isMeant: (entry: Placed) => boolean,
): readonly string[] {
  return readLogBlocks(note, names)
    .entries.filter(isMeant)
    .map(({ day, sectionName, from, to }) => `${day} ${sectionName} ${note.text.slice(from, to)}`);
}

/** Whether two lists hold the same texts in the same order. */
export function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
