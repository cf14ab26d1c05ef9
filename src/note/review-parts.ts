import type { ReviewLink } from '../core/review';
import { lineEnd, type Range } from './hidden-text';
import { splitRow, isDelimiter } from './markdown-table';
import { parseBlocks, type Block, type Heading, type ListItem, type NoteBlocks } from './markdown';
import { readReviewLink } from './review-link';
import { isReviewHead, reviewPartOf, type ReviewPart } from './review-words';

/** A row of one of the plugin's tables: its line, and its cells as they are written. */
export interface TableRow {
  readonly line: string;
  readonly cells: readonly string[];
}

/** An item of the list of those who remain; without a link it is the user's own. */
export interface OpenItem extends Range {
  readonly link: ReviewLink | null;
  /** where the link stands in the text */
  readonly linkAt: Range;
  /** nothing but the link */
  readonly bare: boolean;
}

/** A section of a review note: where it is, and what in it is the plugin's own. */
export interface ReviewSection {
  readonly heading: Heading;
  /** where the section ends */
  readonly to: number;
  /** whole lines without the last line break; null where the plugin's table or list is not there */
  readonly own: Range | null;
  readonly rows: readonly TableRow[];
  readonly items: readonly OpenItem[];
}

/** The sections of a review note; `twice` is a heading of the plugin's that stands there a second time. */
export interface ReviewParts {
  readonly note: NoteBlocks;
  readonly sections: Readonly<Partial<Record<ReviewPart, ReviewSection>>>;
  readonly twice: Heading | null;
}

/** Finds the plugin's sections in a review note, in whatever language their headings are. */
export function findReviewParts(text: string): ReviewParts {
  const note = parseBlocks(text);
  const sections: Partial<Record<ReviewPart, ReviewSection>> = {};
  let twice: Heading | null = null;
  for (const block of note.blocks) {
    if (block.kind !== 'heading') continue;
    const part = reviewPartOf(block.text);
    if (part === null) continue;
    if (sections[part] === undefined) sections[part] = readSection(note, block, part);
    else twice ??= block;
  }
  return { note, sections, twice };
}

/** Where the line begins that follows a line break. */
export function behindLineBreak(text: string, lineBreak: number): number {
  return lineBreak + (text.startsWith('\r\n', lineBreak) ? 2 : 1);
}

function readSection(note: NoteBlocks, heading: Heading, part: ReviewPart): ReviewSection {
  const behind = note.blocks.slice(note.blocks.indexOf(heading) + 1);
  const end = behind.findIndex(({ kind }) => kind === 'heading');
  const to = behind[end]?.from ?? note.text.length;
  const blocks = end < 0 ? behind : behind.slice(0, end);
  if (part === 'open') {
    for (const block of blocks) {
      const items = block.kind === 'list' ? block.items.map((item) => readItem(note.text, item)) : [];
      if (items.some(({ link }) => link !== null))
        return { heading, to, own: { from: block.from, to: block.to }, rows: [], items };
    }
    return { heading, to, own: null, rows: [], items: [] };
  }
  for (const block of blocks) {
    const table = readTable(note.text, block, part === 'tiers' ? 'tierColumns' : 'changeColumns');
    if (table !== null) return { heading, to, ...table, items: [] };
  }
  return { heading, to, own: null, rows: [], items: [] };
}

/** A table is a paragraph to the parser; what follows its rows in the same paragraph is the user's. */
function readTable(
  text: string,
  block: Block,
  columns: 'tierColumns' | 'changeColumns',
): { readonly own: Range; readonly rows: readonly TableRow[] } | null {
  const rows: TableRow[] = [];
  let end = block.from;
  for (let at = block.from; at < block.to;) {
    const to = Math.min(lineEnd(text, at), block.to);
    const line = text.slice(at, to);
    const cells = splitRow(line);
    if (cells === null) break;
    rows.push({ line, cells });
    end = to;
    at = behindLineBreak(text, to);
  }
  const [head, delimiter, ...others] = rows;
  if (head === undefined || !isReviewHead(head.cells, columns)) return null;
  if (delimiter === undefined || !isDelimiter(delimiter.cells)) return null;
  return { own: { from: block.from, to: end }, rows: others };
}

function readItem(text: string, { from, to, content, code }: ListItem): OpenItem {
  const line = text.slice(content, lineEnd(text, content));
  // An item that was made a task is one still; a ticked one is settled.
  const start = /^\[ \]\s+/.exec(line)?.[0].length ?? 0;
  const found = code ? null : readReviewLink(line.slice(start));
  const at = content + start;
  const linkEnd = at + (found?.length ?? 0);
  return {
    from,
    to,
    link: found?.link ?? null,
    linkAt: { from: at, to: linkEnd },
    bare: text.slice(linkEnd, to).trim() === '',
  };
}
