import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { splitNote } from './split-note';

/** A top-level piece of a note's body; `line` is 1-based in the whole text, `source` without blank lines at its end. */
export type Piece =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly name: string;
      readonly line: number;
      /** of the first line; null where it begins with none */
      readonly day: string | null;
    }
  | {
      readonly kind: 'item';
      /** the same for the items of one list */
      readonly list: number;
      readonly ordered: boolean;
      readonly line: number;
      readonly source: readonly string[];
      /** of the first line; null where it has none or is not read as an entry */
      readonly day: string | null;
    }
  | { readonly kind: 'other'; readonly source: readonly string[]; readonly line: number };

/** A box of a task anywhere in a note: its line, and whether it stands in a quote. */
export interface Box {
  readonly line: number;
  readonly checked: boolean;
  readonly quoted: boolean;
}

/** A note as a parser of GitHub's Markdown sees it. */
export interface Outline {
  readonly pieces: readonly Piece[];
  readonly boxes: readonly Box[];
  /** 0-based lines and columns of what is code */
  readonly code: readonly { readonly from: number; readonly to: number }[];
  readonly bodyStart: number;
}

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

// Bare addresses are no links to the plugin, and to look for them takes most of the time.
const { text: inText = {}, ...github } = gfm();
const brackets = [91, 93] as const;
const extensions = [{ ...github, text: Object.fromEntries(brackets.map((code) => [code, inText[code]])) }];
const mdastExtensions = gfmFromMarkdown().slice(1);

/** Null where the note has comments or math over lines, which Obsidian alone knows, or line breaks of their own kind. */
export function readOutline(text: string): Outline | null {
  const { yaml, body: all } = splitNote(text);
  const body = all.replace(/^\uFEFF/, '');
  if (yaml === null && all.startsWith('---') && !/^---[- \t]*\r?\n/.test(all)) return null;
  if (body.includes('$$') || /\r(?!\n)|\0/.test(body)) return null;
  const lines = body.split(/\r?\n/);
  if (lines.some((line) => line.split('%%').length % 2 === 0 || /^\s*%%/.test(line))) return null;
  const bodyStart = text.length - body.length;
  const offset = text.slice(0, bodyStart).split('\n').length - 1;
  const tree = fromMarkdown(body, { extensions, mdastExtensions });
  const sourceOf = (node: Node, limit: number): readonly string[] => {
    const from = node.position?.start.line ?? 1;
    const to = Math.min(node.position?.end.line ?? from, limit - 1);
    const source = lines.slice(from - 1, to);
    while (source.length > 1 && source.at(-1)?.trim() === '') source.pop();
    return source;
  };
  const lineOf = (node: Node): number => offset + (node.position?.start.line ?? 1);
  const pieces: Piece[] = [];
  for (const [list, node] of tree.children.entries()) {
    // The parser lets code that is never closed reach into what follows.
    const end = tree.children[list + 1]?.position?.start.line ?? Infinity;
    if (node.type === 'heading') {
      pieces.push({
        kind: 'heading',
        level: node.depth,
        name: foldName(shownText(node)),
        line: lineOf(node),
        day: dayOf((sourceOf(node, end)[0] ?? '').replace(/^ {0,3}(?:#+[ \t]+)?/, '- ')),
      });
    } else if (node.type === 'list') {
      for (const [index, item] of node.children.entries()) {
        const source = sourceOf(item, node.children[index + 1]?.position?.start.line ?? end);
        const isText = item.children[0]?.type === 'paragraph' || item.children[0]?.type === 'heading';
        const day = isText ? dayOf(source[0] ?? '') : null;
        pieces.push({ kind: 'item', list, ordered: node.ordered === true, line: lineOf(item), source, day });
      }
    } else pieces.push({ kind: 'other', source: sourceOf(node, end), line: lineOf(node) });
  }
  const boxes: Box[] = [];
  const code: { from: number; to: number }[] = [];
  const visit = (node: Node, quoted: boolean): void => {
    if (node.type === 'listItem' && typeof node.checked === 'boolean')
      boxes.push({ line: lineOf(node), checked: node.checked, quoted });
    if (node.type === 'code' || node.type === 'inlineCode')
      code.push({
        from: bodyStart + (node.position?.start.offset ?? 0),
        to: bodyStart + (node.position?.end.offset ?? 0),
      });
    if ('children' in node)
      for (const child of node.children) visit(child, quoted || node.type === 'blockquote');
  };
  visit(tree, false);
  return { pieces, boxes, code, bodyStart };
}

const dateStart =
  /^(\*\*|__)?(?:\[\[(?:[^[\]|#]*\/)?(\d{4}-\d{2}-\d{2})(?:\.md)?(?:#[^[\]|]*)?(?:\|[^[\]]*)?\]\]|(\d{4}-\d{2}-\d{2}))(?:(?:T|[ \t]+)\d{1,2}:\d{2}(?![\p{L}\p{N}]))?/u;

/** The day that an entry's line begins with; null for a task that is open, and for days that do not exist. */
export function dayOf(line: string): string | null {
  const words = line
    .replace(/^\s*(?:[-*+]|\d{1,9}[.)])[ \t]*/, '')
    .replace(/^\[[xX]\][ \t]+/, '')
    .trim();
  const [start, bold, linked, plain] = dateStart.exec(words) ?? [];
  const day = linked ?? plain;
  if (start === undefined || day === undefined) return null;
  const behind = words.slice(start.length);
  const isApart =
    /^(?:$|[ \t\u00a0:—–\-·|→←]|<-|,(?:\s|$))/.test(behind) ||
    (bold !== undefined && behind.startsWith(bold));
  if (!isApart || (bold !== undefined && !behind.includes(bold))) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day) ? day : null;
}

/** A name of a heading as it is compared. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ');
}

function shownText(node: Node): string {
  const text = textOf(node);
  return text.replace(/\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, '$1').replace(/%%.*?%%/g, '');
}

function textOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Pieces as texts, to be compared; without the one at `line`. */
export function formOf(outline: Outline, without: number | null): readonly string[] {
  return outline.pieces.flatMap((piece) =>
    piece.line === without
      ? []
      : [
          piece.kind === 'heading'
            ? `${piece.level} ${piece.name}`
            : `${piece.kind} ${piece.source.join('\n')}`,
        ],
  );
}

/** The pieces under the heading at an index, up to the next one of its level or above. */
export function sectionAt(outline: Outline, index: number): readonly Piece[] {
  const heading = outline.pieces[index];
  if (heading?.kind !== 'heading') return [];
  const rest = outline.pieces.slice(index + 1);
  const end = rest.findIndex((piece) => piece.kind === 'heading' && piece.level <= heading.level);
  return end < 0 ? rest : rest.slice(0, end);
}
