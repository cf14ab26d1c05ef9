import { parseTaskWords } from '../core/follow-up';
import { lineEnd, lineStart, parseVisible, rangeOf, type Tree, type TreeNode } from './hidden-text';
import { unescapeMarkdown } from './plain-text';

/** An item of a list as people read it. */
export interface ListPoint {
  /** 1-based */
  readonly line: number;
  /** without links, dates and other marks */
  readonly text: string;
  /** 0 for the items of the list itself */
  readonly level: number;
  /** an open task, which is a follow-up as well */
  readonly isTask: boolean;
}

type ListNode = Extract<TreeNode, { type: 'list' }>;
type ItemNode = Extract<TreeNode, { type: 'listItem' }>;

const box = /^\[([^\]])\](?:[ \t]|$)/u;
const settled: ReadonlySet<string> = new Set(['x', 'X', '-']);
const open: ReadonlySet<string> = new Set([' ', '/']);

/** A text, as it stands behind properties, whose lists are read as points. */
export class PointReader {
  readonly masked: string;
  readonly tree: Tree;

  constructor(private readonly text: string) {
    const { masked, tree } = parseVisible(text);
    this.masked = masked;
    this.tree = tree;
  }

  /** The items of a list and of the lists below them; not what is ticked or crossed out, with all that hangs below it. */
  readList(list: ListNode, level = 0): readonly ListPoint[] {
    return list.children.flatMap((item) => this.readItem(item, level));
  }

  private readItem(item: ItemNode, level: number): readonly ListPoint[] {
    const points: ListPoint[] = [];
    const [first] = item.children;
    if (first?.type === 'paragraph') {
      const read = this.readParagraph(first, item);
      if (read === null) return points;
      if (read.text !== '') points.push({ line: item.position?.start.line ?? 1, ...read, level });
    }
    for (const child of item.children)
      if (child.type === 'list') points.push(...this.readList(child, level + 1));
    return points;
  }

  /** The words of an item; null where they are settled. */
  private readParagraph(paragraph: TreeNode, item: ItemNode): Pick<ListPoint, 'text' | 'isTask'> | null {
    const { from, to } = rangeOf(paragraph);
    const words = this.masked.slice(from, to);
    const isFirstLine = lineStart(this.text, from) === lineStart(this.text, rangeOf(item).from);
    const mark = isFirstLine ? box.exec(words.slice(0, lineEnd(words, 0))) : null;
    if (mark !== null && settled.has(mark[1] ?? '')) return null;
    const said = words
      .slice(mark?.[0].length ?? 0)
      // What is hidden stands there as an instruction of the same length.
      .replace(/<\?[^]*?(?:\?>|$)/g, ' ')
      .replace(/<!--[^]*?(?:-->|$)/g, ' ')
      .trim();
    return {
      text: unescapeMarkdown(parseTaskWords(said).text),
      isTask: mark !== null && open.has(mark[1] ?? ''),
    };
  }
}
