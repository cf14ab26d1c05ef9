import type { Day } from '../core/day';
import { blockId, parseTaskWords, type TaskForm } from '../core/follow-up';
import { findConflictMarkers } from './conflict-markers';
import type { TaskLine } from './task-line';
import { readTasks } from './tasks';
import type { Plan } from './plan';
import { refuse } from './refusal';
import { applyEdits, type TextEdit } from './text-edit';

/** A task as it was shown. */
export interface ShownTask {
  /** 1-based */
  readonly line: number;
  /** the whole line, without its line break */
  readonly source: string;
}

/** The line of a task in a text, and where it begins. */
interface FoundLine {
  readonly kind: 'found';
  readonly from: number;
  readonly source: string;
  /** what follows the box */
  readonly body: string;
  /** where the mark in the box stands in the text */
  readonly mark: number;
  /** the other open tasks of the note, which stay as they are */
  readonly others: readonly TaskLine[];
}

const box = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[([ /])\]/;
/** The date behind a sign or in a field; a field's may be a link. */
const dueDate = /(?:[📅📆🗓]\uFE0F?\s*|[[(]\s*due\s*::\s*(?:\[\[)?)(\d{4}-\d{2}-\d{2})/iu;
const emptyField = /[[(]\s*due\s*::/iu;
const parenthesisField = /\(\s*due\s*::/iu;

/**
 * Ticks a task, in the manner of its line: with `✅ DAY`, `[completion:: DAY]`, or, where neither line nor vault writes
 * dates, with nothing. Refused unless the line is exactly the one shown, and where the task recurs.
 */
export function planTick(text: string, shown: ShownTask, today: Day, vaultForm: TaskForm | null): Plan {
  const found = findLine(text, shown);
  if (found.kind !== 'found') return found;
  const words = parseTaskWords(found.body);
  if (words.recurring) return refuse('recurring-task', shown.line);
  const done = doneMark(found.source, words.form ?? vaultForm, today);
  const edits: readonly TextEdit[] = [
    { from: found.mark, to: found.mark + 1, insert: 'x' },
    ...(done === '' ? [] : [insertAtEnd(found, ` ${done}`)]),
  ];
  return verified(text, edits, (after) => sameSources(readTasks(after), found.others));
}

/** Sets a task's due day, in the manner of its line or else in a form. Refused unless the line is exactly the one shown. */
export function planDue(text: string, shown: ShownTask, due: Day, form: TaskForm): Plan {
  const found = findLine(text, shown);
  if (found.kind !== 'found') return found;
  const { source, body } = found;
  const match = dueDate.exec(source);
  if (match === null && emptyField.test(source)) return refuse('unreadable-date', shown.line, source.trim());
  const way = parseTaskWords(body).form ?? form;
  const edit: TextEdit =
    match === null
      ? insertAtEnd(found, way === 'emoji' ? ` 📅 ${due}` : ` [due:: ${due}]`)
      : replaceDate(found, match, due);
  return verified(text, [edit], (after) => {
    const now = readTasks(after);
    const task = now.find(({ line }) => line === shown.line);
    return (
      task !== undefined &&
      parseTaskWords(task.body).due === due &&
      sameSources(
        now.filter((other) => other !== task),
        found.others,
      )
    );
  });
}

function findLine(text: string, { line, source }: ShownTask): FoundLine | Plan {
  const conflict = findConflictMarkers(text);
  if (conflict !== null) return conflict;
  const tasks = readTasks(text);
  const task = tasks.find((known) => known.line === line);
  const start = box.exec(source)?.[0];
  if (task?.source !== source || start === undefined) return refuse('line-changed', line);
  const from = startOfLine(text, line);
  if (!text.startsWith(source, from)) return refuse('line-changed', line);
  const others = tasks.filter((other) => other !== task);
  return { kind: 'found', from, source, body: task.body, mark: from + start.length - 2, others };
}

function startOfLine(text: string, line: number): number {
  const breaks = /\r\n|\r|\n/g;
  let from = 0;
  for (let count = 1; count < line; count += 1) {
    if (breaks.exec(text) === null) return text.length;
    from = breaks.lastIndex;
  }
  return from;
}

function doneMark(source: string, form: TaskForm | null, today: Day): string {
  if (form === null) return '';
  if (form === 'emoji') return `✅ ${today}`;
  return parenthesisField.test(source) ? `(completion:: ${today})` : `[completion:: ${today}]`;
}

/** Before what has to stay at the end: a block's id, blanks that break the line. */
function insertAtEnd({ from, source }: FoundLine, insert: string): TextEdit {
  const trimmed = source.trimEnd();
  const id = blockId.exec(trimmed);
  const at = from + (id === null ? trimmed : trimmed.slice(0, id.index).trimEnd()).length;
  return { from: at, to: at, insert };
}

function replaceDate({ from }: FoundLine, match: RegExpExecArray, due: Day): TextEdit {
  const to = from + match.index + match[0].length;
  return { from: to - 10, to, insert: due };
}

/** The edits, if the text that they make passes a check. */
function verified(text: string, edits: readonly TextEdit[], check: (after: string) => boolean): Plan {
  return check(applyEdits(text, edits)) ? { kind: 'edits', edits } : refuse('verification-failed');
}

function sameSources(
  a: readonly { readonly source: string }[],
  b: readonly { readonly source: string }[],
): boolean {
  return a.length === b.length && a.every(({ source }, index) => source === b[index]?.source);
}
