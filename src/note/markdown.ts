import { fromMarkdown } from 'mdast-util-from-markdown';
import { scanFence } from './fence';
import { lineEnd, lineStart, parseVisible, rangeOf } from './hidden-text';
import type { Range, TreeNode } from './hidden-text';
import { byteOrderMark, lineFeed } from './sign-codes';

/** A heading at top level; `from` to `to` are its whole lines, without the last line break. `line` is 1-based. */
export interface Heading extends Range {
  readonly kind: 'heading';
  readonly level: number;
  /** The text as it is shown, in NFC. */
  readonly text: string;
  readonly line: number;
}

/** An item of a list at top level; `from` to `to` are its whole lines with all that belongs to it. */
export interface ListItem extends Range {
  readonly line: number;
  /** Where the text behind the marker and its blanks begins. */
  readonly content: number;
  /** The first line is code, not text. */
  readonly code: boolean;
}

/** A list at top level. */
export interface List extends Range {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

/** Anything else at top level: a paragraph, quote, code, table, HTML, comment. */
export interface OtherBlock extends Range {
  readonly kind: 'other';
}

export type Block = Heading | List | OtherBlock;

/** A note's text and the top-level blocks of its body. */
export interface NoteBlocks {
  readonly text: string;
  readonly bodyStart: number;
  readonly blocks: readonly Block[];
}

/** Signs that can make the text of a heading differ from its source. */
export const headingMarkup = /[*_`[\]<>\\&!~=]/;
const itemStart = /[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]*/y;

/** Where a note's body begins: behind its properties and byte order marks. */
export function bodyStartOf(text: string): number {
  const fence = scanFence(text);
  const start = 'bodyStart' in fence ? fence.bodyStart : 0;
  return text.charCodeAt(start) === byteOrderMark ? start + 1 : start;
}

/** Finds the headings and lists of a note with a CommonMark parser; comments, math and properties hold none. */
export function parseBlocks(text: string): NoteBlocks {
  const bodyStart = bodyStartOf(text);
  const body = text.slice(bodyStart);
  const { masked, tree, hidden } = parseVisible(body);
  const firstLine = lineAt(text, bodyStart) - 1;
  const blocks = tree.children.map((node): Block => {
    const lines = wholeLines(body, rangeOf(node), hidden);
    const range = { from: lines.from + bodyStart, to: lines.to + bodyStart };
    const line = firstLine + (node.position?.start.line ?? 1);
    if (node.type === 'heading') {
      return { kind: 'heading', ...range, level: node.depth, text: headingText(masked, node.children), line };
    }
    if (node.type !== 'list') return { kind: 'other', ...range };
    const items = node.children.map((item, index): ListItem => {
      const next = node.children[index + 1];
      // The parser lets code that is never closed reach into the item after it.
      const limit = next === undefined ? body.length : lineStart(body, rangeOf(next).from);
      const own = rangeOf(item);
      const { from, to } = wholeLines(body, { from: own.from, to: Math.min(own.to, limit) }, hidden);
      itemStart.lastIndex = from;
      const content = from + (itemStart.exec(body)?.[0].length ?? 0);
      return {
        from: from + bodyStart,
        to: to + bodyStart,
        line: firstLine + (item.position?.start.line ?? 1),
        content: content + bodyStart,
        code: item.children[0]?.type === 'code',
      };
    });
    return { kind: 'list', ...range, ordered: node.ordered === true, items };
  });
  return { text, bodyStart, blocks };
}

/** The whole lines of a node without blank lines at its end; a comment that begins in it belongs to it up to its end. */
function wholeLines(body: string, range: Range, hidden: readonly Range[]): Range {
  const from = lineStart(body, range.from);
  let end = range.to;
  for (const comment of hidden)
    if (comment.from >= range.from && comment.from < end) end = Math.max(end, comment.to);
  while (end > range.from && ' \t\r\n'.includes(body.charAt(end - 1))) end -= 1;
  return { from, to: lineEnd(body, end) };
}

/** The plain text of a heading as it is shown: without marks, comments and the targets of links; in NFC. */
export function headingText(masked: string, children: readonly TreeNode[]): string {
  const first = children[0];
  const last = children.at(-1);
  if (first === undefined || last === undefined) return '';
  const source = masked.slice(rangeOf(first).from, rangeOf(last).to).replace(/\s*[\r\n]\s*/g, ' ');
  if (!headingMarkup.test(source)) return source.normalize('NFC');
  // The sign at the end keeps a `#` of the text from being read as a closing sequence.
  const shown = plainText(fromMarkdown(`# ${source} \u{e000}`).children).replace(/\u{e000}$/u, '');
  return shown
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, '$1')
    .replace(/==|~~/g, '')
    .trim()
    .normalize('NFC');
}

function plainText(nodes: readonly TreeNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
    else if ('children' in node) text += plainText(node.children);
  }
  return text;
}

/** A heading as it is compared: NFC, lower case, blanks trimmed and collapsed. */
export function foldHeading(text: string): string {
  return text.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ');
}

/** The 1-based line of an offset; a carriage return alone ends a line too. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  for (let at = text.indexOf('\r'); at >= 0 && at < offset; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== lineFeed) line += 1;
  }
  return line;
}
