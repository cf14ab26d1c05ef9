import { splitNote } from './split-note';

/** A line or an item of a review note, told by its first signs alone. */
export interface ReviewLine {
  /** the line, or an item with what is below it, without the last line break; without carriage returns */
  readonly text: string;
  readonly kind:
    | 'heading' // one of the plugin's
    | 'tiers' // of the plugin's table, whole lines
    | 'changes'
    | 'item' // of a list of the section of those who remain
    | 'blank'
    | 'user';
  /** the heading of the plugin's that it stands under */
  readonly part: ReviewSection | null;
}

type ReviewSection = 'tiers' | 'changes' | 'open';

const headings: ReadonlyMap<string, ReviewSection> = new Map([
  ['tiers', 'tiers'],
  ['kreise', 'tiers'],
  ['changes', 'changes'],
  ['wechsel', 'changes'],
  ['still to decide', 'open'],
  ['noch offen', 'open'],
]);
const heads = {
  tiers: ['Tier,Before,After,Room for', 'Kreis,Vorher,Nachher,Platz für'],
  changes: ['Person,From,To', 'Person,Von,Nach'],
};
const itemStart = /^ {0,3}(?:[-*+]|\d+[.)])\s/;

/** Reads the body of a review note line by line. */
export function readReviewLines(text: string): readonly ReviewLine[] {
  const lines = splitNote(text).body.split(/\r?\n/);
  const found: ReviewLine[] = [];
  let part: ReviewSection | null = null;
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const own = partOfHeading(line);
    const length = lengthOfHidden(lines, at);
    if (line.trim() === '') at += push(found, [line], 'blank', part);
    else if (length > 0) {
      for (const each of lines.slice(at, at + length)) push(found, [each], 'user', part);
      at += length;
    } else if (/^#{1,6} /.test(line)) {
      part = own;
      at += push(found, [line], own === null ? 'user' : 'heading', part);
    } else if (part === 'open' && itemStart.test(line)) {
      at += push(found, lines.slice(at, endOfItem(lines, at)), 'item', part);
    } else if ((part === 'tiers' || part === 'changes') && isHead(lines, at, part)) {
      if (found.some(({ kind }) => kind === part)) return [];
      for (; (lines[at] ?? '').startsWith('|'); at += 1) push(found, [lines[at] ?? ''], part, part);
    } else at += push(found, [line], 'user', part);
  }
  return found;
}

function push(
  found: ReviewLine[],
  lines: readonly string[],
  kind: ReviewLine['kind'],
  part: ReviewSection | null,
): number {
  found.push({ text: lines.join('\n'), kind, part });
  return lines.length;
}

function partOfHeading(line: string): ReviewSection | null {
  const name = /^#{1,6} +(.*?)(?: +#+)? *$/.exec(line)?.[1]?.toLowerCase();
  return headings.get(name ?? '') ?? null;
}

/** How many lines of code, comment or math begin here. */
function lengthOfHidden(lines: readonly string[], at: number): number {
  const line = (lines[at] ?? '').trim();
  const mark = /^(?:```|~~~)/.exec(line)?.[0] ?? (['%%', '$$', '<!--'].includes(line) ? line : null);
  if (mark === null) return 0;
  const end = lines.findIndex(
    (each, index) => index > at && each.trim() === (mark === '<!--' ? '-->' : mark),
  );
  return (end < 0 ? lines.length : end + 1) - at;
}

/** The line behind an item: what is indented belongs to it, and what is between. */
function endOfItem(lines: readonly string[], at: number): number {
  let end = at + 1;
  for (let next = end; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    if (line.trim() === '') continue;
    if (!/^(?: {2}|\t)/.test(line)) break;
    end = next + 1;
  }
  return end;
}

function isHead(lines: readonly string[], at: number, part: 'tiers' | 'changes'): boolean {
  const cells = cellsIn(lines[at] ?? '');
  return heads[part].includes(cells.join(',')) && /^[|:\- ]+$/.test(lines[at + 1] ?? '');
}

/** The cells of a row, without their backslashes. */
export function cellsIn(row: string): readonly string[] {
  const cells = row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/);
  return cells.map((cell) => cell.trim().replace(/\\(.)/g, '$1'));
}

/** Whom a text that begins with a link names, the link as it is written, and what follows; null where none does. */
export function linkAtStart(
  text: string,
): { readonly target: string; readonly link: string; readonly rest: string } | null {
  const match = /^(?:\[\[([^|\]#]+)[^\]]*\]\]|\[[^\]]*\]\((\S+)\.md\))/.exec(text);
  if (match === null) return null;
  const [link, wiki, address] = match;
  return { target: wiki ?? decodeURIComponent(address ?? ''), link, rest: text.slice(link.length) };
}

/** An item without its marker and an open box. */
export function wordsOf(item: string): string {
  return item
    .replace(itemStart, '')
    .replace(/^\s*\[ \] +/, '')
    .trimStart();
}
