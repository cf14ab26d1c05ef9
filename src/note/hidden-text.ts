import { fromMarkdown } from 'mdast-util-from-markdown';
import { carriageReturn, lineFeed } from './sign-codes';

/** The Markdown tree of a note's body, with source positions. */
export type Tree = ReturnType<typeof fromMarkdown>;
export type TreeNode = Tree['children'][number];

/** A range of a text; offsets are UTF-16 code units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A body with what Obsidian hides masked: equally long, and with the tree that it gives. */
export interface VisibleBody {
  readonly masked: string;
  readonly tree: Tree;
  readonly hidden: readonly Range[];
}

// Emphasis and links take quadratic time on hostile text and say nothing about blocks, code or HTML.
const blocksOnly = { disable: { null: ['attention', 'labelStartImage', 'labelStartLink', 'labelEnd'] } };
const lineBreak = /[\r\n]/g;

/**
 * Parses a body with Obsidian's comments (`%%`, to the end of the note where unclosed) and block math (`$$`) masked, so
 * that nothing in them is structure. Both are what they are only outside code and HTML, and what is code can depend on
 * the comments before it: hence found from the front, and parsed again where a mask may have changed what follows.
 */
export function parseVisible(body: string): VisibleBody {
  let masked = body;
  const hidden: Range[] = [];
  let position = 0;
  for (;;) {
    const tree = fromMarkdown(masked, { extensions: [blocksOnly] });
    const before = hidden.length;
    const literal = literalRanges(tree);
    for (;;) {
      const range = nextHidden(body, position, literal);
      if (range === null) {
        if (hidden.length > before)
          return { masked, tree: fromMarkdown(masked, { extensions: [blocksOnly] }), hidden };
        return { masked, tree, hidden };
      }
      hidden.push(range);
      masked = masked.slice(0, range.from) + filler(body, range) + masked.slice(range.to);
      position = range.to;
      if (!leavesRestAsItIs(body, range, tree)) break;
    }
  }
}

/** Code and HTML, in the order of the text. */
export function literalRanges(tree: Tree): readonly Range[] {
  const ranges: Range[] = [];
  const stack: (TreeNode | Tree)[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html')
      ranges.push(rangeOf(node));
    else if ('children' in node) stack.push(...[...node.children].reverse());
  }
  return ranges;
}

/** Where a node of the tree stands in the text that was parsed. */
export function rangeOf(node: TreeNode): Range {
  return { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 };
}

function nextHidden(body: string, position: number, literal: readonly Range[]): Range | null {
  let at = position;
  let next = 0;
  for (;;) {
    at = nextDelimiter(body, at);
    if (at < 0) return null;
    let range = literal[next];
    while (range !== undefined && range.to <= at) range = literal[(next += 1)];
    if (range !== undefined && range.from <= at) {
      at = range.to;
      continue;
    }
    if (body.startsWith('%%', at)) return closedBy(body, at, '%%');
    const math = mathFrom(body, at);
    if (typeof math !== 'number') return math;
    at = math;
  }
}

function nextDelimiter(body: string, from: number): number {
  const comment = body.indexOf('%%', from);
  const math = body.indexOf('$$', from);
  return comment < 0 || (math >= 0 && math < comment) ? math : comment;
}

function closedBy(body: string, from: number, delimiter: string): Range {
  const close = body.indexOf(delimiter, from + 2);
  return { from, to: close < 0 ? body.length : close + 2 };
}

/**
 * Math at the start of a line is a block; within a line it hides nothing where it ends in that line, and otherwise only
 * where a line of the same paragraph begins with its end: sums of money are written with these signs as well. Gives what is
 * hidden, or where to look on.
 */
function mathFrom(body: string, at: number): Range | number {
  if (body.slice(lineStart(body, at), at).trim() === '') return closedBy(body, at, '$$');
  const end = lineEnd(body, at);
  const close = body.indexOf('$$', at + 2);
  if (close < 0) return at + 2;
  if (close < end) return close + 2;
  const between = body.slice(end, close).replace(/\r\n?/g, '\n');
  const closes = /\n[ \t]*$/.test(between) && !/\n[ \t]*\n/.test(between);
  return closes ? { from: at, to: close + 2 } : at + 2;
}

/**
 * A processing instruction of the same length: to Markdown that is HTML, which interrupts a paragraph, is nothing that
 * can be a heading or an entry, and ends with the line of its end. Indentation and quote marks stay, so that a comment
 * in a list item or quote stays in it.
 */
function filler(body: string, range: Range): string {
  const text = body.slice(range.from, range.to);
  const closed = text.length >= 4 && (text.endsWith('%%') || text.endsWith('$$'));
  const inner = text.slice(2, closed ? -2 : undefined);
  let filled = '';
  // A `>` right behind `<?` would end the instruction.
  let lead = false;
  for (let at = 0; at < inner.length; at += 1) {
    const char = inner.charAt(at);
    if (char === '\n' || char === '\r') lead = true;
    else if (lead && char !== ' ' && char !== '\t' && char !== '>') lead = false;
    filled += lead ? char : 'x';
  }
  return `<?${filled}${closed ? '?>' : ''}`;
}

/**
 * Whether the tree of the text before masking still tells what is code and HTML behind the masked range: it does where the
 * range is plain text within a line, and where it ends its line and all that the parser had open.
 */
function leavesRestAsItIs(body: string, range: Range, tree: Tree): boolean {
  const end = lineEnd(body, range.to);
  const before = body.slice(lineStart(body, range.from), range.from);
  const inside = body.slice(range.from + 2, range.to - 2);
  if (/\p{L}/u.test(before) && !/[`<>\\\r\n]/.test(inside)) return true;
  if (body.slice(range.to, end).trim() !== '') return false;
  return tree.children.map(rangeOf).every(({ from, to }) => from >= end || to <= end);
}

/** The offset at which the line of `offset` begins. */
export function lineStart(text: string, offset: number): number {
  for (let at = offset; at > 0; at -= 1) {
    const code = text.charCodeAt(at - 1);
    if (code === lineFeed || code === carriageReturn) return at;
  }
  return 0;
}

/** The offset at which the line of `offset` ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  lineBreak.lastIndex = offset;
  return lineBreak.exec(text)?.index ?? text.length;
}
