import { atxLevel, readHeadingSource } from './heading-source';
import { PointReader, type ListPoint } from './list-points';
import { bodyStartOf, foldHeading, headingMarkup, headingText, lineAt } from './markdown';

/** What stands below an entry of a log. */
export interface EntryDetails {
  /** of the entry; 1-based */
  readonly line: number;
  readonly texts: readonly string[];
}

/** What a note holds for the next conversation. */
export interface ConversationNotes {
  /** things to talk about */
  readonly points: readonly ListPoint[];
  /** of those entries that have any; open tasks, which are promises, are none */
  readonly details: readonly EntryDetails[];
}

/** Headings under which talking points stand, folded. */
const talkHeadings: ReadonlySet<string> = new Set(
  [
    'Talk about',
    'To talk about',
    'Talking points',
    'Next time',
    'Gesprächsthemen',
    'Zu besprechen',
    'Nächstes Mal',
    'Beim nächsten Mal',
  ].map(foldHeading),
);

const anyLine = /[^\r\n]*(?:\r\n?|\n|$)/g;
const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const fenceEnd = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;
/** What stands before the signs of a heading. */
const hash = /^ {0,3}(?=#)/;
const underline = /^ {0,3}(=+|-+)[ \t]*$/;
/** Where lines alone do not tell what is a heading: HTML, math, code within a line or item, a comment beside code or in a heading. */
const unsure = /^ {0,3}<|^ {1,3}#|`{3}|~{3}|\$\$|^#.*%%|[`<].*%%|%%.*[`<]/;
const indented = /^(?:[ \t]|$)/;

/** The parser takes long for a list of thousands of items: in a longer note lines alone have to do. */
const longestParsed = 20_000;

/** A line of a note: where it begins, and its text. */
interface Line {
  readonly from: number;
  readonly text: string;
}

/** Reads what a note holds for the next conversation; `entryLines` are those of the entries whose details are wanted. */
export function readConversationNotes(text: string, entryLines: readonly number[]): ConversationNotes {
  const details = entryLines.length === 0 ? [] : readDetails(linesOf(text, 0), entryLines);
  return { points: readTalkingPoints(text), details };
}

/**
 * Reads the list items of a note's sections "Talk about" (and their German and further names), with those below them;
 * whatever is ticked or crossed out has been talked about. A section reaches to the next heading of its level or above;
 * nothing in code, quotes and comments counts. A pass over the lines finds the sections, so that a log of years costs
 * nothing; what they hold, and notes in which lines alone do not tell, are read by a CommonMark parser.
 */
export function readTalkingPoints(text: string): readonly ListPoint[] {
  const mayAsk = text.length <= longestParsed;
  const sections = findSections(linesOf(text, bodyStartOf(text)), text.length, mayAsk);
  if (sections === null) return parseTalkingPoints(text);
  return sections.flatMap(({ from, to }) => readSection(text.slice(from, to), lineAt(text, from) - 1));
}

/** The same by the parser alone. */
export function parseTalkingPoints(text: string): readonly ListPoint[] {
  const start = bodyStartOf(text);
  return readSection(text.slice(start), lineAt(text, start) - 1);
}

function linesOf(text: string, start: number): readonly Line[] {
  const lines: Line[] = [];
  anyLine.lastIndex = start;
  for (let match = anyLine.exec(text); match !== null && match[0] !== ''; match = anyLine.exec(text))
    lines.push({ from: match.index, text: match[0].replace(/[\r\n]+$/, '') });
  return lines;
}

/** Where sections begin, and where they end at the latest; null where a parser has to tell and may be asked. */
function findSections(
  lines: readonly Line[],
  end: number,
  mayAsk: boolean,
): readonly { readonly from: number; readonly to: number }[] | null {
  const sections: { from: number; to: number; level: number }[] = [];
  let open: { from: number; to: number; level: number } | null = null;
  let code: string | null = null;
  let isComment = false;
  for (const [index, { from, text }] of lines.entries()) {
    if (code !== null) {
      if (fenceEnd.exec(text)?.[1]?.startsWith(code) === true) code = null;
      continue;
    }
    const signs = text.includes('%%') ? text.split('%%').length - 1 : 0;
    if (isComment && signs === 0) continue;
    const mark = isComment ? undefined : fence.exec(text)?.[1];
    // A comment that begins behind the end of another may be part of its line.
    const isPlain =
      mark === undefined ? !unsure.test(text) && signs <= (isComment ? 1 : 2) : !text.startsWith(' ');
    if (mayAsk && !isPlain) return null;
    if (mark !== undefined) {
      code = mark;
      continue;
    }
    const wasComment = isComment;
    if (signs % 2 === 1) isComment = !isComment;
    if (wasComment || isComment) continue;
    const at = hash.exec(text)?.[0].length ?? 0;
    const hashes = atxLevel(text, at, text.length);
    const underlined = hashes > 0 ? 0 : underlinedTalk(text, lines[index + 1]?.text ?? '');
    // Only a paragraph of this one line is a heading of this name.
    const isAlone = !/^\s/.test(text) && (lines[index - 1]?.text ?? '').trim() === '';
    if (mayAsk && underlined > 0 && !isAlone) return null;
    const level = hashes > 0 ? hashes : underlined;
    if (open !== null && level > 0 && level <= open.level) {
      open.to = from;
      open = null;
    }
    const isBegin =
      underlined > 0 || (hashes > 0 && isTalk(text, readHeadingSource(text, at + hashes, text.length)));
    if (open !== null || !isBegin) continue;
    open = { from, to: end, level };
    sections.push(open);
  }
  return sections;
}

/** Whether a heading shows the name of a section; where its source has marks, a parser tells what is left of them. */
function isTalk(heading: string, source: string): boolean {
  if (!headingMarkup.test(source)) return talkHeadings.has(foldHeading(source));
  const reader = new PointReader(heading);
  const [node] = reader.tree.children;
  return node?.type === 'heading' && talkHeadings.has(foldHeading(headingText(reader.masked, node.children)));
}

/** The level of a section's heading that is underlined; 0 where it is none. */
function underlinedTalk(text: string, next: string): number {
  const signs = underline.exec(next)?.[1];
  if (signs === undefined || !isTalk(`${text}\n${next}`, text)) return 0;
  return signs.startsWith('=') ? 1 : 2;
}

/** The points of a text that begins with the heading of a section. */
function readSection(text: string, linesBefore: number): readonly ListPoint[] {
  const reader = new PointReader(text);
  const points: ListPoint[] = [];
  let level: number | null = null;
  for (const node of reader.tree.children) {
    if (node.type === 'heading') {
      if (level !== null && node.depth <= level) level = null;
      const name = foldHeading(headingText(reader.masked, node.children));
      if (level === null && talkHeadings.has(name)) level = node.depth;
    } else if (level !== null && node.type === 'list') points.push(...reader.readList(node));
  }
  return points.map((point) => ({ ...point, line: point.line + linesBefore }));
}

/** What hangs below entries: the lines after each that are indented, as a parser reads them. */
function readDetails(lines: readonly Line[], entryLines: readonly number[]): readonly EntryDetails[] {
  return entryLines.flatMap((line) => {
    const first = lines[line - 1];
    if (first === undefined) return [];
    const item = [first.text];
    let at = line;
    for (let next = lines[at]; next !== undefined && indented.test(next.text); next = lines[(at += 1)])
      item.push(next.text);
    if (item.length === 1) return [];
    const reader = new PointReader(item.join('\n'));
    const [list] = reader.tree.children;
    const entry = list?.type === 'list' ? list.children[0] : undefined;
    const below = (entry?.children ?? []).flatMap((child) =>
      child.type === 'list' ? reader.readList(child) : [],
    );
    const texts = below.filter(({ isTask }) => !isTask).map(({ text }) => text);
    return texts.length === 0 ? [] : [{ line, texts }];
  });
}
