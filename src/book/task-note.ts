import { findDate } from '../core/dated-note';
import { parseDay, readDay } from '../core/day';
import { foldKey, foldName, linkTarget } from '../core/fold';
import { parseTaskWords, type TaskWords } from '../core/follow-up';
import { textsOf, type Property } from '../core/property';
import { noteName } from '../core/recognition';
import { readLinks, type TextLink } from '../note/links';
import { readProperties } from '../note/read-properties';
import type { TaskLine } from '../note/task-line';
import { mayHoldTasks, readTasks } from '../note/tasks';
import type { Rules } from './rules';

/** An open task of a note, and whom it may concern. */
export interface NoteTask {
  readonly line: number;
  readonly source: string;
  readonly words: TaskWords;
  /** links that tell whom it concerns, the nearest first: the first group that leads to anybody decides */
  readonly groups: readonly (readonly string[])[];
  /** the contact whose note it is; it concerns them in any case */
  readonly isOwn: boolean;
}

const noTasks: readonly NoteTask[] = Object.freeze([]);
const meetingTypes: ReadonlySet<string> = new Set(['meeting', 'call', 'event', 'conference']);
const peopleKeys: ReadonlySet<string> = new Set(['attendees', 'participants', 'people', 'person']);
const headingForm = /^#{1,6}[ \t]/;

/**
 * Reads the tasks of a note that may be follow-ups: all of a contact's note, of dated and meeting notes, and of notes in
 * the folders that the settings name; elsewhere those with a due date that name somebody on their line or above it.
 */
export function readTaskNote(
  path: string,
  text: string,
  isContact: boolean,
  rules: Rules,
): readonly NoteTask[] {
  if (!mayHoldTasks(text)) return noTasks;
  const tasks = readTasks(text);
  if (tasks.length === 0) return noTasks;
  const links = readLinks(text);
  if (isContact) {
    return tasks.map((task) => noteTask(task, [targetsOn([task.line], links)], true));
  }
  const reading = readProperties(text);
  const properties = reading.kind === 'read' ? reading.properties : [];
  if (typesOf(properties).includes('tier-review')) return noTasks;
  const people = properties.filter(({ key }) => peopleKeys.has(foldKey(key)));
  const named = people.flatMap((property) => textsOf(property).map(linkTarget));
  if (links.length === 0 && named.length === 0) return noTasks;
  const isDated =
    isDatedNote(path, properties, people.length > 0) ||
    findDate(path, properties, rules.dated, rules.names, rules.folders) !== null;
  const isNear = isDated || liesIn(path, rules.followUps.folders);
  const lines = text.split(/\r?\n/);
  return tasks.flatMap((task) => {
    const groups = [targetsOn([task.line], links), targetsOn(task.parents, links)];
    if (isNear) {
      groups.push(targetsWithin(sectionOf(task.line, lines), links));
      groups.push([...links.map(({ target }) => target), ...named]);
    }
    const found = noteTask(task, groups, false);
    return found.groups.length > 0 && (isNear || found.words.due !== null) ? [found] : [];
  });
}

function noteTask(task: TaskLine, groups: readonly (readonly string[])[], isOwn: boolean): NoteTask {
  return {
    line: task.line,
    source: task.source,
    words: parseTaskWords(task.body),
    groups: groups.filter((group) => group.length > 0).map((group) => [...new Set(group)]),
    isOwn,
  };
}

/** A daily note, or one of a meeting: its name begins with a date, or its properties say so. */
function isDatedNote(path: string, properties: readonly Property[], hasPeople: boolean): boolean {
  if (parseDay(noteName(path).slice(0, 10)) !== null) return true;
  if (typesOf(properties).some((type) => meetingTypes.has(type))) return true;
  return hasPeople && properties.some((property) => foldKey(property.key) === 'date' && isDate(property));
}

function isDate(property: Property): boolean {
  return readDay(textsOf(property)[0] ?? '') !== null;
}

function typesOf(properties: readonly Property[]): readonly string[] {
  return properties
    .filter(({ key }) => foldKey(key) === 'type')
    .flatMap((property) => textsOf(property).map((text) => foldName(linkTarget(text))));
}

function liesIn(path: string, folders: readonly string[]): boolean {
  const lower = path.normalize('NFC').toLowerCase();
  return folders.some((folder) => lower.startsWith(folder));
}

function targetsOn(lines: readonly number[], links: readonly TextLink[]): readonly string[] {
  return links.filter(({ line }) => lines.includes(line)).map(({ target }) => target);
}

function targetsWithin(
  { from, to }: { readonly from: number; readonly to: number },
  links: readonly TextLink[],
): readonly string[] {
  return links.filter(({ line }) => line >= from && line < to).map(({ target }) => target);
}

/** The lines from the heading above a line to the next one; 1-based, the end not included. */
function sectionOf(line: number, lines: readonly string[]): { readonly from: number; readonly to: number } {
  let from = line;
  while (from > 1 && !headingForm.test(lines[from - 1] ?? '')) from -= 1;
  let to = line + 1;
  while (to <= lines.length && !headingForm.test(lines[to - 1] ?? '')) to += 1;
  return { from, to };
}
