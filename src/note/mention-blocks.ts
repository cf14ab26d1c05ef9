import { lineEnd, literalRanges, parseVisible, rangeOf } from './hidden-text';
import type { Tree, TreeNode, VisibleBody } from './hidden-text';
import { noTask, readLinkLine, readTask } from './link-line';
import type { LinkLine, TaskState } from './link-line';
import { OpenLogs } from './log-section';
import type { LogNames } from './log-section';
import { bodyStartOf, foldHeading, headingText, lineAt } from './markdown';

/** Reads the lines with links of a dated note with a CommonMark parser; `sections` are the folded headings left out. */
export function readMentionBlocks(text: string, sections: LogNames): readonly LinkLine[] {
  const bodyStart = bodyStartOf(text);
  const body = text.slice(bodyStart);
  return new MentionWalk(body, lineAt(text, bodyStart) - 1, parseVisible(body), sections).read();
}

class MentionWalk {
  private readonly found: LinkLine[] = [];
  private readonly raw: readonly string[];
  private readonly masked: readonly string[];
  private readonly open = new OpenLogs();

  constructor(
    private readonly body: string,
    private readonly linesBefore: number,
    private readonly visible: VisibleBody,
    private readonly sections: LogNames,
  ) {
    this.raw = splitLines(body);
    this.masked = splitLines(blankOut(visible));
  }

  read(): readonly LinkLine[] {
    for (const node of this.visible.tree.children) {
      if (node.type === 'heading') {
        const name = foldHeading(headingText(this.visible.masked, node.children));
        this.open.enter(node.depth, this.sections.has(name) ? name : null, 1);
      }
      if (this.open.current === null) this.walk(node, noTask);
    }
    return this.found;
  }

  private walk(node: TreeNode, task: TaskState): void {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        this.readLines(node, task);
        break;
      case 'list':
      case 'listItem': {
        const first = node.children[0];
        const own = first?.type === 'paragraph' ? readTask(this.lineFrom(rangeOf(first).from)) : null;
        for (const child of node.children) this.walk(child, own ?? task);
        break;
      }
      default:
    }
  }

  private lineFrom(offset: number): string {
    return this.body.slice(offset, lineEnd(this.body, offset));
  }

  private readLines(node: TreeNode, task: TaskState): void {
    const from = node.position?.start.line ?? 1;
    const to = node.position?.end.line ?? from;
    for (let line = from; line <= to; line += 1) {
      const raw = this.raw[line - 1] ?? '';
      const read = readLinkLine(raw, this.masked[line - 1] ?? raw, line + this.linesBefore, task);
      if (read !== null) this.found.push(read);
    }
  }
}

function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

/** The text with code, HTML and what is hidden blanked out. */
function blankOut({ masked, tree }: { readonly masked: string; readonly tree: Tree }): string {
  let blank = '';
  let at = 0;
  for (const { from, to } of literalRanges(tree)) {
    blank += masked.slice(at, from) + masked.slice(from, to).replace(/[^\r\n]/g, ' ');
    at = to;
  }
  return blank + masked.slice(at);
}
