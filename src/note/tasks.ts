import { lineEnd, lineStart, parseVisible, rangeOf, type Tree, type TreeNode } from './hidden-text';
import { bodyStartOf, lineAt } from './markdown';
import { openTask, type TaskLine } from './task-line';
import { TaskScanner } from './task-scanner';

const noTasks: readonly TaskLine[] = Object.freeze([]);

/** Whether a text may hold an open task; told without reading it. */
export function mayHoldTasks(text: string): boolean {
  return text.includes('[ ]') || text.includes('[/]');
}

/**
 * Reads the open tasks of a note, in its order; those in code, comments and quotes are none. Made for thousands of
 * notes: a search where there is none, a pass over the lines where they are certain, a CommonMark parser for the rest.
 */
export function readTasks(text: string): readonly TaskLine[] {
  if (!mayHoldTasks(text)) return noTasks;
  return new TaskScanner(text, bodyStartOf(text)).scan() ?? parseTasks(text);
}

/** The same by the parser alone. */
export function parseTasks(text: string): readonly TaskLine[] {
  const start = bodyStartOf(text);
  const body = text.slice(start);
  const firstLine = lineAt(text, start) - 1;
  const { masked, tree } = parseVisible(body);
  const tasks: TaskLine[] = [];
  const visit = (node: TreeNode | Tree, parents: readonly number[]): void => {
    // A quote is what somebody else said.
    if (node.type === 'blockquote' || !('children' in node)) return;
    let above = parents;
    if (node.type === 'listItem') {
      const line = firstLine + (node.position?.start.line ?? 1);
      const task = readItem(node, body, masked, line, parents);
      if (task !== null) tasks.push(task);
      above = [...parents, line];
    }
    for (const child of node.children) visit(child, above);
  };
  visit(tree, []);
  return tasks;
}

function readItem(
  item: Extract<TreeNode, { type: 'listItem' }>,
  body: string,
  masked: string,
  line: number,
  parents: readonly number[],
): TaskLine | null {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return null;
  const { from } = rangeOf(first);
  const end = lineEnd(body, from);
  // A paragraph that begins on a later line has no box before it; what is masked is not there to be seen.
  if (lineStart(body, from) !== lineStart(body, rangeOf(item).from)) return null;
  if (openTask(masked.slice(from, lineEnd(masked, from))) === null) return null;
  const task = openTask(body.slice(from, end));
  return task === null ? null : { line, source: body.slice(lineStart(body, from), end), ...task, parents };
}
