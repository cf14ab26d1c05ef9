import type { Day } from '../core/day';
import { readBelow, readHeadingDate, sourceOfHeading } from './dated-heading';
import type { DatedHeading } from './dated-heading';
import { parseEntryLine } from './entry-line';
import { lineEnd } from './hidden-text';
import { foldHeading } from './markdown';
import type { Heading, ListItem, NoteBlocks } from './markdown';
import { refuse } from './refusal';
import type { Refusal } from './refusal';

/** The names of log sections, folded. */
export type LogNames = ReadonlySet<string>;

/** An entry of a log: the list item at `from` to `to`, whole lines with all that belongs to it. `line` is 1-based. */
export interface LogLine {
  readonly day: Day;
  /** All that follows the date on its line. */
  readonly rest: string;
  readonly form: 'plain' | 'link';
  readonly line: number;
  /** The folded name of the innermost log heading above. */
  readonly sectionName: string;
  readonly from: number;
  readonly to: number;
}

/** A list item of a log, or a heading, whose date does not exist. */
export interface ImpossibleDate {
  readonly line: number;
  readonly value: string;
}

/** What the log sections of a note hold, and its headings with a date, in the order of the text. */
export interface LogReading {
  readonly entries: readonly LogLine[];
  readonly headings: readonly DatedHeading[];
  readonly impossible: readonly ImpossibleDate[];
  /** The second heading of a name that stands twice, so that nobody can say which of the two is meant. */
  readonly twice: { readonly line: number; readonly name: string } | null;
}

/** The log section that an entry is written to; it reaches from behind its heading to the next one of its level or above. */
export interface LogSection {
  readonly kind: 'found';
  readonly heading: Heading;
  readonly from: number;
  readonly to: number;
  readonly entries: readonly LogLine[];
}

/** The names by which log sections are known. */
export function logNames(names: Iterable<string>): LogNames {
  const folded = new Set<string>();
  for (const name of names) if (foldHeading(name) !== '') folded.add(foldHeading(name));
  return folded;
}

/** The log headings that are open at a place of a note: a heading closes those of its level and below. */
export class OpenLogs {
  private readonly open: { readonly level: number; readonly name: string }[] = [];
  private readonly seen: string[] = [];

  /** The first heading whose name was there before. */
  twice: LogReading['twice'] = null;
  /** The folded name of the innermost open log, or null outside of logs. */
  current: string | null = null;

  enter(level: number, name: string | null, line: number): void {
    for (let last = this.open.at(-1); last !== undefined && last.level >= level; last = this.open.at(-1)) {
      this.open.pop();
    }
    if (name !== null) {
      this.open.push({ level, name });
      if (this.seen.includes(name)) this.twice ??= { line, name };
      else this.seen.push(name);
    }
    this.current = this.open.at(-1)?.name ?? null;
  }
}

/** Reads the log sections of a note and its headings with a date from its parsed blocks. */
export function readLogBlocks(note: NoteBlocks, names: LogNames): LogReading {
  const entries: LogLine[] = [];
  const headings: DatedHeading[] = [];
  const impossible: ImpossibleDate[] = [];
  const logs = new OpenLogs();
  for (const block of note.blocks) {
    if (block.kind === 'heading') {
      const name = foldHeading(block.text);
      logs.enter(block.level, names.has(name) ? name : null, block.line);
      const { line } = block;
      const read = readHeadingDate(sourceOfHeading(note.text.slice(block.from, block.to)));
      if (read?.kind === 'impossible') impossible.push({ line, value: read.value });
      if (read?.kind !== 'entry') continue;
      const { day, rest } = read;
      const below = readBelow(note.text, block.to);
      headings.push({ day, rest, line, sectionName: logs.current ?? '', below });
    } else if (block.kind === 'list' && logs.current !== null) {
      for (const item of block.items) {
        const read = readItem(note.text, item);
        if (read?.kind === 'impossible') impossible.push({ line: item.line, value: read.value });
        if (read?.kind !== 'entry') continue;
        const { day, rest, form } = read;
        entries.push({
          day,
          rest,
          form,
          line: item.line,
          sectionName: logs.current,
          from: item.from,
          to: item.to,
        });
      }
    }
  }
  return { entries, headings, impossible, twice: logs.twice };
}

function readItem(text: string, item: ListItem): ReturnType<typeof parseEntryLine> {
  return item.code ? null : parseEntryLine(text.slice(item.content, lineEnd(text, item.content)));
}

/**
 * Finds the section to write to: the preferred heading, else the known name that comes first. Refused where that name
 * stands twice at top level, because nobody can say which of the two is meant.
 */
export function findLogSection(
  note: NoteBlocks,
  names: LogNames,
  preferred: string,
): LogSection | { readonly kind: 'none' } | Refusal {
  const headings = note.blocks.filter((block) => block.kind === 'heading');
  const wanted = foldHeading(preferred);
  const heading =
    headings.find(({ text }) => wanted !== '' && foldHeading(text) === wanted) ??
    headings.find(({ text }) => names.has(foldHeading(text)));
  if (heading === undefined) return { kind: 'none' };
  const name = foldHeading(heading.text);
  const second = headings.find((other) => other !== heading && foldHeading(other.text) === name);
  if (second !== undefined) return refuse('section-twice', second.line, heading.text);
  const next = headings.find(({ from, level }) => from > heading.from && level <= heading.level);
  const to = next?.from ?? note.text.length;
  const known = new Set([...names, name]);
  const entries = readLogBlocks(note, known).entries.filter(({ from }) => from > heading.from && from < to);
  return { kind: 'found', heading, from: heading.to, to, entries };
}
