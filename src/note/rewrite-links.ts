import { fromMarkdown } from 'mdast-util-from-markdown';
import { lineEnd, lineStart, rangeOf, type Range, type Tree, type TreeNode } from './hidden-text';
import { bodyStartOf } from './markdown';
import { edits, type Plan } from './plan';
import { readProperties } from './read-properties';
import { refuse } from './refusal';
import { applyEdits, type TextEdit } from './text-edit';

/**
 * What the target of a link, without heading and alias, becomes: a name, or a path where others have that name; null where it
 * stays.
 */
export type LinkChange = (target: string) => string | null;

const wikiLink = /\[\[([^[\]|#^\n]+)/g;
const markdownLink = /\]\((?:<([^<>\n#]+)(?:#[^<>\n]*)?>|([^()\s#]+)(?:#[^()\s]*)?)(?:[ \t]+"[^"\n]*")?\)/g;
/** What begins a footnote; a sign of code in it would belong to code around it. */
const footnote = /\[\^[^\]\s`]+\]:/g;

/**
 * Plans links to one note as links to another; all else of them, alias and heading, stays, and so does what is in code. A link
 * that becomes a path goes on showing the name that it showed.
 */
export function planLinks(text: string, change: LinkChange): Plan {
  const bodyStart = bodyStartOf(text);
  const code = codeRanges(text.slice(bodyStart)).map(({ from, to }) => ({
    from: from + bodyStart,
    to: to + bodyStart,
  }));
  const found: TextEdit[] = [];
  const take = (from: number, to: number, insert: string): void => {
    if (!code.some((range) => range.from <= from && from < range.to)) found.push({ from, to, insert });
  };
  for (const match of text.matchAll(wikiLink)) {
    const [, target = ''] = match;
    // In a table the pipe before an alias is escaped.
    const plain = target.replace(/\\$/, '');
    const now = change(plain.trim());
    if (now === null) continue;
    const from = match.index + 2;
    const to = from + plain.length;
    const isBare = now.includes('/') && text.startsWith(']]', to);
    take(from, to, isBare ? `${now}${barAt(text, from)}${plain.trim()}` : now);
  }
  for (const match of text.matchAll(markdownLink)) {
    const [, bracketed, bare = ''] = match;
    const written = bracketed ?? bare;
    const ending = /\.md$/i.test(written) ? '.md' : '';
    const target = decode(written.slice(0, written.length - ending.length));
    // Anything may be linked to by the way to it; what is named without an ending is no note.
    const now = ending !== '' || isRelative(target) ? change(target) : null;
    if (now === null) continue;
    const from = match.index + (bracketed === undefined ? 2 : 3);
    take(from, from + written.length, encode(now + ending));
  }
  if (found.length === 0) return edits();
  // A name may hold an apostrophe, which ends a value in single quotes.
  return shapeOf(text) === shapeOf(applyEdits(text, found)) ? edits(...found) : refuse('verification-failed');
}

/** Whether a target is the way there from the linking note: `../People/Anna`. */
export function isRelative(target: string): boolean {
  return /^\.{1,2}\//.test(target);
}

/** What parts a link's target from what it shows: in the row of a table a bar alone would end the cell. */
function barAt(text: string, offset: number): string {
  const line = text.slice(lineStart(text, offset), lineEnd(text, offset));
  return line.replace(/\[\[[^\]]*\]\]/g, '').includes('|') ? '\\|' : '|';
}

/** The keys of a note's properties and their lines, or that nobody can read them. */
function shapeOf(text: string): string {
  const read = readProperties(text);
  return read.kind === 'read'
    ? JSON.stringify(read.properties.map(({ key, line }) => [key, line]))
    : read.kind;
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function encode(target: string): string {
  return encodeURI(target).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
}

function codeRanges(body: string): readonly Range[] {
  if (!/`|~~~|\t| {4}/.test(body)) return [];
  const ranges: Range[] = [];
  // A footnote is a text with code in it, which a parser without footnotes takes for the address of a reference.
  const plain = body.replace(footnote, (mark) => 'x'.repeat(mark.length));
  const stack: (Tree | TreeNode)[] = [fromMarkdown(plain)];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'code' || node.type === 'inlineCode') ranges.push(rangeOf(node));
    else if ('children' in node) stack.push(...node.children);
  }
  return ranges;
}
