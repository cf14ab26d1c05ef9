import { parseDay } from '../core/day';
import type { Day } from '../core/day';
import { dash, isDigit, space } from './sign-codes';

/** The date at the start of a list item, and what follows it. */
export type EntryLine =
  /** `rest` is all that follows the date and its time, separator included, trimmed; `form` is how the date is written. */
  | { readonly kind: 'entry'; readonly day: Day; readonly rest: string; readonly form: 'plain' | 'link' }
  /** The item begins with a date that does not exist, such as 2026-02-30. */
  | { readonly kind: 'impossible'; readonly value: string };

const taskMark = /^\[([^\r\n])\][ \t]+/u;
const dateForm =
  /^(\*\*|__)?(?:\[\[(?:[^[\]|#]*\/)?(\d{4}-\d{2}-\d{2})(?:\.md)?(?:#[^[\]|]*)?(?:\|[^[\]]*)?\]\]|(\d{4}-\d{2}-\d{2}))/;
/**
 * `18:30`, `T18:30:00Z`, `18:30–19:00 Uhr`, `3:30 pm`; with a point or without minutes only where a word says that it is a time.
 * Behind an hour that no clock of twelve has, `am` is the German word.
 */
const timeForm = new RegExp(
  '^(?:T|,?[ \\t]+)(?:' +
    '(?:0?[1-9]|1[0-2])(?:[:.]\\d{2})?(?:[ \\t]*[-–][ \\t]*(?:0?[1-9]|1[0-2])(?:[:.]\\d{2})?)?[ \\t]*[ap]m|' +
    '\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2}|[ \\t]*[-–][ \\t]*\\d{1,2}:\\d{2})?(?:[ \\t]*(?:Uhr|h))?' +
    '|\\d{1,2}(?:\\.\\d{2})?(?:[ \\t]*[-–][ \\t]*\\d{1,2}(?:\\.\\d{2})?)?[ \\t]*Uhr' +
    ')(?![\\p{L}\\p{N}])',
  'iu',
);
const separatorsForm = /^[ \t:—–\-·|]*/;
/** What may stand right behind a date: a blank, a separator, or the start of an arrow. */
const boundaries = ' \t\u{a0}:—–-·|→←';
/** A comma alone: with more right behind it, it parts numbers. */
const commaForm = /^,(?:\s|$)/;

/**
 * Reads the first line of a list item, without its marker, as a log entry: a date (plain, linked, bold, with a time)
 * followed by a separator, an arrow, a blank or nothing. Null for anything else, and for tasks that are not ticked.
 */
export function parseEntryLine(text: string): EntryLine | null {
  if (isPlainDateThenBlank(text)) return entryOf(text.slice(0, 10), text.slice(10), 'plain');
  let line = text.trim();
  if (line.startsWith('[') && !line.startsWith('[[')) {
    const task = taskMark.exec(line);
    if (task === null || (task[1] !== 'x' && task[1] !== 'X')) return null;
    line = line.slice(task[0].length);
  }
  const match = dateForm.exec(line);
  if (match === null) return null;
  const [start, bold, linked, plain] = match;
  const tail = line.slice(start.length);
  const after = bold === undefined ? withoutTime(tail) : closeBold(tail, bold);
  if (after === null || !beginsAtBoundary(after)) return null;
  return linked === undefined ? entryOf(plain ?? '', after, 'plain') : entryOf(linked, after, 'link');
}

/** The commonest form, told without a regular expression: `2026-11-20 ` and then no digit, which might be a time. */
function isPlainDateThenBlank(text: string): boolean {
  if (text.charCodeAt(10) !== space || text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash)
    return false;
  for (let at = 0; at < 10; at += 1) if (at !== 4 && at !== 7 && !isDigit(text.charCodeAt(at))) return false;
  const next = text.charCodeAt(11);
  return next > space && !isDigit(next);
}

function entryOf(date: string, after: string, form: 'plain' | 'link'): EntryLine {
  const day = parseDay(date);
  return day === null
    ? { kind: 'impossible', value: date }
    : { kind: 'entry', day, rest: after.trim(), form };
}

function beginsAtBoundary(after: string): boolean {
  // Nothing is in every text.
  return boundaries.includes(after.charAt(0)) || after.startsWith('<-') || commaForm.test(after);
}

function withoutTime(after: string): string {
  const time = timeForm.exec(after);
  if (time === null) return after;
  const behind = after.slice(time[0].length);
  return beginsAtBoundary(behind) || behind.startsWith('**') || behind.startsWith('__') ? behind : after;
}

/** What follows a date inside bold; text that is bold with the date stays bold. Null where the bold never ends. */
function closeBold(tail: string, bold: string): string | null {
  const rest = withoutTime(tail);
  const end = rest.indexOf(bold);
  if (end < 0) return null;
  const inside = rest.slice(0, end);
  const behind = rest.slice(end + bold.length);
  if (inside === '') return rest === tail ? withoutTime(behind) : behind;
  const separators = separatorsForm.exec(inside)?.[0] ?? '';
  if (separators.length === inside.length) return inside + behind;
  return `${separators}${bold}${inside.slice(separators.length)}${bold}${behind}`;
}
