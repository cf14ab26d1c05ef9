import type { Day } from '../core/day';
import { findConflictMarkers } from './conflict-markers';
import { readHeadingDate, sourceOfHeading } from './dated-heading';
import { eolOf, scanFence } from './fence';
import { entryLayout } from './entry-layout';
import type { EntryLayout } from './entry-layout';
import { listBelowTable } from './list-below-table';
import { findLogSection } from './log-section';
import type { LogLine, LogNames, LogSection } from './log-section';
import { foldHeading, lineAt, parseBlocks } from './markdown';
import type { Block, List, ListItem, NoteBlocks } from './markdown';
import { refuse } from './refusal';
import type { Refusal } from './refusal';
import { carriageReturn } from './sign-codes';
import { applyEdits } from './text-edit';
import type { TextEdit } from './text-edit';
import { verifyEntry } from './verify-entry';

/** An entry to be written. */
export interface NewEntry {
  readonly day: Day;
  /** The whole list item on one line: `- 2026-11-20 call: Talked`. */
  readonly line: string;
  /** Lines below it, without indentation: `- [ ] send it`. */
  readonly children: readonly string[];
}

/** Where entries go. */
export interface EntryOptions {
  readonly names: LogNames;
  /** The section that is preferred, and made where a note has none. */
  readonly heading: string;
  readonly order: 'newest-first' | 'last';
}

/** The edits that write an entry, or why it is not written. */
export type EntryPlan =
  { readonly kind: 'edits'; readonly edits: readonly TextEdit[]; readonly createdSection: boolean } | Refusal;

/** A place for an entry, and what it has to keep to. */
interface Placement {
  readonly edit: TextEdit;
  /** Lines of the entry as they shall stand in the note. */
  readonly lines: readonly string[];
  /** The list grows by the entry; else the entry begins one. */
  readonly joinsList: boolean;
  readonly heading: { readonly level: number; readonly text: string } | null;
}

const controlCharacter = /\0|\r(?!\n)/;

/**
 * Plans where an entry goes: newest first before the first entry with the same or an earlier date (of the part of the
 * section with the latest of those), else behind the last one; into a section of its own where the note has none. Nothing
 * but whole lines is added, and the result is read again and compared before it is given; refused on any doubt.
 */
export function planEntry(text: string, entry: NewEntry, options: EntryOptions): EntryPlan {
  const refusal = refuseText(text);
  if (refusal !== null) return refusal;
  const note = parseBlocks(text);
  const names: LogNames = new Set([...options.names, foldHeading(options.heading)]);
  const section = findLogSection(note, names, options.heading);
  if (section.kind === 'refused') return section;
  const doubtful = section.kind === 'none' ? null : listBelowTable(note, section.from, section.to);
  if (doubtful !== null) return refuse('list-below-table', doubtful);
  const placements =
    section.kind === 'none'
      ? [placeAtEnd(note, entry, options.heading)]
      : placeInSection(note, section, entry, options.order);
  for (const placement of placements) {
    const { edit, lines, joinsList, heading } = placement;
    const after = parseBlocks(applyEdits(text, [edit]));
    if (verifyEntry(note, after, { edit, lines, joinsList, heading, day: entry.day, names })) {
      return { kind: 'edits', edits: [edit], createdSection: heading !== null };
    }
  }
  return refuse('verification-failed');
}

/** Why nothing can be written into the body of a note, or null. */
export function refuseText(text: string): Refusal | null {
  const fence = scanFence(text);
  if (fence.kind === 'unclosed') return refuse('fence-unclosed', 1);
  if (fence.kind === 'foreign') return refuse('fence-foreign', 1, fence.line);
  const control = controlCharacter.exec(text);
  if (control !== null) return refuse('control-characters', lineAt(text, control.index));
  return findConflictMarkers(text, fence.bodyStart);
}

function placeInSection(
  note: NoteBlocks,
  section: LogSection,
  entry: NewEntry,
  order: EntryOptions['order'],
): readonly Placement[] {
  const entries = outerEntries(note, section);
  const earlier = order === 'last' ? undefined : firstEarlier(entries, entry.day);
  const neighbour = earlier ?? entries.at(-1)?.line;
  if (neighbour === undefined) return placeUnderHeading(note, section, entry);
  for (const block of note.blocks) {
    if (block.kind !== 'list') continue;
    const index = block.items.findIndex(({ from }) => from === neighbour.from);
    const item = block.items[index];
    if (item !== undefined)
      return [placeBeside(note, section, block, index, item, entry, earlier === undefined)];
  }
  return [];
}

/** An entry of a section, and where the part of the section begins that it stands in: at the heading above it. */
interface PlacedEntry {
  readonly line: LogLine;
  readonly part: number;
}

/** The entries of a section but those below a heading with a date: they are details of what happened then. */
function outerEntries(note: NoteBlocks, section: LogSection): readonly PlacedEntry[] {
  const headings = note.blocks.filter(({ kind, from }) => kind === 'heading' && from >= section.heading.from);
  return section.entries.flatMap((line) => {
    const above = headings.filter(({ from }) => from < line.from).at(-1) ?? section.heading;
    return above !== section.heading && isDated(note, above) ? [] : [{ line, part: above.from }];
  });
}

/** Whether a heading begins with a date, as other tools write entries. */
function isDated(
  { text }: NoteBlocks,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return readHeadingDate(sourceOfHeading(text.slice(from, to)))?.kind === 'entry';
}

/**
 * The first entry of a day or earlier, in that part of the section where the latest of them is: parts may be years, the
 * oldest on top, or what happened long ago.
 */
function firstEarlier(entries: readonly PlacedEntry[], day: Day): LogLine | undefined {
  const earlier = entries.filter(({ line }) => line.day <= day);
  let latest = earlier[0];
  for (const each of earlier) if (latest !== undefined && each.line.day > latest.line.day) latest = each;
  return earlier.find(({ part }) => part === latest?.part)?.line;
}

/** Beside an item, in its list, with its marker and indentation, and a blank line between where the list has such. */
function placeBeside(
  note: NoteBlocks,
  section: LogSection,
  list: List,
  index: number,
  item: ListItem,
  entry: NewEntry,
  behind: boolean,
): Placement {
  const previous = list.items[index - 1];
  const next = list.items[index + 1];
  const isLoose =
    previous !== undefined
      ? blankBetween(note, previous, item)
      : next !== undefined && blankBetween(note, item, next);
  const layout = entryLayout(note.text, item, tabbedChildren(note, section), behind ? 1 : 0);
  const lines = layOut(entry, layout);
  const eol = eolNear(note.text, item.from);
  const gap = isLoose ? eol : '';
  const edit = behind
    ? { from: item.to, to: item.to, insert: eol + gap + lines.join(eol) }
    : { from: item.from, to: item.from, insert: lines.join(eol) + eol + gap };
  return { edit, lines, joinsList: true, heading: null };
}

function blankBetween(note: NoteBlocks, first: ListItem, second: ListItem): boolean {
  return note.text.slice(first.to, second.from).split('\n').length > 2;
}

/** Whether what belongs to the items of a section is indented by tabs. */
function tabbedChildren(note: NoteBlocks, section: LogSection): boolean {
  return note.blocks.some(
    (block) =>
      block.kind === 'list' &&
      block.from > section.heading.from &&
      block.from < section.to &&
      block.items.some(({ from, to }) => note.text.slice(from, to).includes('\n\t')),
  );
}

/** Under the heading of a section without entries; at its end where what stands there would be swallowed. */
function placeUnderHeading(note: NoteBlocks, section: LogSection, entry: NewEntry): readonly Placement[] {
  const { text } = note;
  const blocks = note.blocks.filter(({ from }) => from >= section.from);
  // One of the section, or the one that ends it.
  const part = blocks.findIndex(({ kind }) => kind === 'heading');
  const inside = part < 0 ? blocks : blocks.slice(0, part);
  const first = inside[0];
  const item = first?.kind === 'list' ? first.items[0] : undefined;
  const eol = eolNear(text, section.heading.to);
  const blank = /^\r?\n(?:[ \t]*(?=\r?\n)|[ \t]+$)/.exec(text.slice(section.heading.to));
  const at = section.heading.to + (blank?.[0].length ?? 0);
  if (first?.kind === 'list' && !first.ordered && item !== undefined) {
    // A list of other things: the entry joins it, because two lists with a blank line between would be one anyway.
    return [
      placeBeside(note, section, first, 0, item, entry, false),
      ...placeBehind(note, section, inside, entry),
    ];
  }
  const lines = layOut(entry, { indent: '', marker: '- ', childIndent: '  ' });
  const needsGap = /^\r?\n[ \t]*[^ \t\r\n]/.test(text.slice(at));
  const edit = { from: at, to: at, insert: eol + lines.join(eol) + (needsGap ? eol : '') };
  const under: Placement = { edit, lines, joinsList: false, heading: null };
  return [under, ...placeBehind(note, section, inside, entry)];
}

/** Behind the last block of a section, after a blank line. */
function placeBehind(
  note: NoteBlocks,
  section: LogSection,
  inside: readonly Block[],
  entry: NewEntry,
): readonly Placement[] {
  const last = inside.at(-1);
  if (last === undefined) return [];
  const eol = eolNear(note.text, section.heading.to);
  const lines = layOut(entry, { indent: '', marker: '- ', childIndent: '  ' });
  const needsGap = /^\r?\n[ \t]*[^ \t\r\n]/.test(note.text.slice(last.to));
  const insert = eol + eol + lines.join(eol) + (needsGap ? eol : '');
  return [{ edit: { from: last.to, to: last.to, insert }, lines, joinsList: false, heading: null }];
}

/** In a new section at the end of the note, which then ends with one line break. */
function placeAtEnd(note: NoteBlocks, entry: NewEntry, name: string): Placement {
  const { text } = note;
  const eol = eolOf(text);
  const lines = layOut(entry, { indent: '', marker: '- ', childIndent: '  ' });
  const level = sectionLevel(note);
  const heading = { level, text: name.trim() };
  const written = [`${'#'.repeat(level)} ${heading.text}`, '', ...lines, ''].join(eol);
  const isEmpty = text === '' || text === '\u{feff}';
  const lead = isEmpty || /\n[ \t]*\r?\n[ \t]*$/.test(text) ? '' : eol;
  const ending = isEmpty || text.endsWith('\n') ? '' : eol;
  const edit = { from: text.length, to: text.length, insert: ending + lead + written };
  return { edit, lines, joinsList: false, heading };
}

/** The highest level that headings of a note have below its title, so that the section is part of no other. */
function sectionLevel(note: NoteBlocks): number {
  const levels = note.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level > 1 ? [block.level] : [],
  );
  return levels.length === 0 ? 2 : Math.min(...levels);
}

function layOut(entry: NewEntry, layout: EntryLayout): readonly string[] {
  const line = layout.indent + layout.marker + entry.line.replace('- ', '');
  return [
    line,
    ...entry.children.map((child) => (child === '' ? '' : layout.indent + layout.childIndent + child)),
  ];
}

/** The line ending of the line before an offset, else that of the text. */
function eolNear(text: string, offset: number): string {
  const feed = text.lastIndexOf('\n', offset - 1);
  if (feed < 0) return eolOf(text);
  return text.charCodeAt(feed - 1) === carriageReturn ? '\r\n' : '\n';
}
