import type { Day } from '../core/day';
import { parseEntryLine } from './entry-line';
import { lineEnd } from './hidden-text';
import { refuseText } from './insert-entry';
import { readLogBlocks } from './log-section';
import type { LogLine, LogNames } from './log-section';
import { parseBlocks } from './markdown';
import type { List, ListItem, NoteBlocks } from './markdown';
import type { Plan } from './plan';
import { refuse } from './refusal';
import type { Refusal } from './refusal';
import { replaceDay } from './replace-day';
import { applyEdits } from './text-edit';
import type { TextEdit } from './text-edit';
import { keepsAllElse } from './verify-entry-change';

/** An entry that is there: its line (1-based), and whether what stands there is what was shown. */
export interface EntryPlace {
  readonly line: number;
  readonly isShown: (entry: LogLine) => boolean;
}

/** What an entry shall say: its day, and what follows the day on its line, separator included (` call: Talked`). */
export interface EntryRewrite {
  readonly day: Day;
  readonly rest: string;
}

/** An entry with the list that it stands in. */
interface FoundEntry {
  readonly note: NoteBlocks;
  readonly entry: LogLine;
  readonly list: List;
  readonly index: number;
  readonly item: ListItem;
}

/**
 * Plans the rewriting of an entry's first line. The manner of its date, its marker and all that belongs to it stay; where
 * it has another day and its list is ordered by day, newest first, it moves within that list, with its children.
 */
export function planEntryEdit(text: string, place: EntryPlace, rewrite: EntryRewrite, names: LogNames): Plan {
  const found = findEntry(text, place, names);
  if ('code' in found) return found;
  const { note, entry, list, index, item } = found;
  const head = rewriteHead(text, item, entry, rewrite);
  const block = head.prefix + head.line + text.slice(head.to, item.to);
  const target = rewrite.day === entry.day ? index : placeInList(note, list, index, rewrite.day, names);
  const edit =
    target === index
      ? { from: item.from, to: head.to, insert: head.prefix + head.line }
      : moveItem(text, list, index, target, block);
  if (applyEdits(text, [edit]) === text) return { kind: 'edits', edits: [] };
  const after = parseBlocks(applyEdits(text, [edit]));
  const isSafe = keepsAllElse(note, after, { removed: item, written: block, day: rewrite.day, names });
  return isSafe ? { kind: 'edits', edits: [edit] } : refuse('verification-failed', entry.line);
}

/** Plans the removal of an entry; one that has something below it only where that is said to go along. */
export function planEntryDelete(
  text: string,
  place: EntryPlace,
  withChildren: boolean,
  names: LogNames,
): Plan {
  const found = findEntry(text, place, names);
  if ('code' in found) return found;
  const { note, entry, item } = found;
  const hasChildren = lineEnd(text, item.from) < item.to;
  if (hasChildren && !withChildren) return refuse('entry-has-children', entry.line);
  const edit = removeItem(text, found);
  const after = parseBlocks(applyEdits(text, [edit]));
  const isSafe = keepsAllElse(note, after, { removed: item, written: null, day: entry.day, names });
  return isSafe ? { kind: 'edits', edits: [edit] } : refuse('verification-failed', entry.line);
}

function findEntry(text: string, place: EntryPlace, names: LogNames): FoundEntry | Refusal {
  const refusal = refuseText(text);
  if (refusal !== null) return refusal;
  const note = parseBlocks(text);
  const entry = readLogBlocks(note, names).entries.find(({ line }) => line === place.line);
  if (entry === undefined || !place.isShown(entry)) return refuse('line-changed', place.line);
  for (const list of note.blocks) {
    if (list.kind !== 'list') continue;
    const index = list.items.findIndex(({ from }) => from === entry.from);
    const item = list.items[index];
    if (item !== undefined) return { note, entry, list, index, item };
  }
  return refuse('line-changed', place.line);
}

/** The first line of an item anew: what stands before its words stays, but for the day. */
function rewriteHead(
  text: string,
  item: ListItem,
  entry: LogLine,
  { day, rest }: EntryRewrite,
): { readonly prefix: string; readonly line: string; readonly to: number } {
  const to = lineEnd(text, item.content);
  const prefix = text.slice(item.from, item.content);
  const old = text.slice(item.content, to);
  const words = old.trimEnd();
  const before = words.endsWith(entry.rest) ? words.slice(0, words.length - entry.rest.length) : null;
  // Where bold reaches from the date into the words, the date is written plainly.
  const dated = before?.includes(entry.day) === true ? replaceDay(before, entry.day, day) : null;
  const task = /^\[[xX]\][ \t]+/.exec(old)?.[0] ?? '';
  const plain = task + day + rest;
  const line = dated === null ? plain : dated.trimEnd() + rest;
  const read = parseEntryLine(line);
  const isGood = read?.kind === 'entry' && read.rest === rest.trim();
  return { prefix, line: isGood ? line : plain, to };
}

/** Where an entry of another day belongs in its list: its own place unless the others are in order and it would not be. */
function placeInList(note: NoteBlocks, list: List, index: number, day: Day, names: LogNames): number {
  if (list.ordered) return index;
  const days = new Map(readLogBlocks(note, names).entries.map((entry) => [entry.from, entry.day]));
  const others = list.items.filter((_, at) => at !== index).map(({ from }) => days.get(from));
  const known = others.filter((other) => other !== undefined);
  const isNewestFirst = known.every((other, at) => other <= (known[at - 1] ?? other));
  if (!isNewestFirst || known.length < others.length) return index;
  if (known.every((other, at) => (at < index ? other >= day : other <= day))) return index;
  const first = known.findIndex((other) => other <= day);
  return first < 0 ? known.length : first;
}

/** The items between the old and the new place in their new order; what parts them stays where it is. */
function moveItem(text: string, list: List, index: number, target: number, block: string): TextEdit {
  const [low, high] = [Math.min(index, target), Math.max(index, target)];
  const items = list.items.slice(low, high + 1);
  const blocks = items.map(({ from, to }) => text.slice(from, to));
  const gaps = items.map(({ to }, at) => text.slice(to, items[at + 1]?.from ?? to));
  blocks.splice(index - low, 1);
  blocks.splice(target - low, 0, block);
  const insert = blocks.flatMap((each, at) => [each, gaps[at]]).join('');
  return { from: items[0]?.from ?? 0, to: items.at(-1)?.to ?? 0, insert };
}

/** An item with what parts it from its neighbour: the one behind it, else the one before. */
function removeItem(text: string, { list, index, item }: FoundEntry): TextEdit {
  const next = list.items[index + 1];
  const previous = list.items[index - 1];
  if (next !== undefined) return { from: item.from, to: next.from, insert: '' };
  if (previous !== undefined) return { from: previous.to, to: item.to, insert: '' };
  const eol = text.startsWith('\r', item.to) ? 2 : 1;
  return { from: item.from, to: Math.min(item.to + eol, text.length), insert: '' };
}
