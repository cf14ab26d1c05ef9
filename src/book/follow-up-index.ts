import type { Contact } from '../core/contact';
import { compareFollowUps, type FollowUp, type TaskForm } from '../core/follow-up';
import { sameData } from '../core/same-data';
import type { NoteTask } from './task-note';

/** The contact that a link means, or undefined. */
export type ResolveLink = (target: string) => Contact | undefined;

/** A task whose date is none, so that it can be put right. */
export interface BadDue {
  readonly path: string;
  readonly line: number;
  readonly value: string;
}

/** A note that names more people than this is about none of them in particular. */
const mostPeople = 12;

interface Resolved {
  /** of the names for which it holds */
  readonly names: number;
  readonly followUps: readonly FollowUp[];
}

/** The open tasks of a vault by note, and whom they concern; each note is looked at anew only when it or a name changes. */
export class FollowUpIndex {
  private readonly notes = new Map<string, readonly NoteTask[]>();
  private readonly resolved = new Map<string, Resolved>();
  private list: readonly FollowUp[] | null = null;
  private byPerson: ReadonlyMap<string, readonly FollowUp[]> | null = null;
  /** grows whenever links may lead to somebody else */
  private names = 0;

  /** Takes in the tasks of a note; true where they differ from those before. */
  set(path: string, tasks: readonly NoteTask[]): boolean {
    const before = this.notes.get(path);
    if (before === undefined ? tasks.length === 0 : sameData(before, tasks)) return false;
    if (tasks.length === 0) this.notes.delete(path);
    else this.notes.set(path, tasks);
    this.resolved.delete(path);
    this.forget();
    return true;
  }

  /** Somebody came, went or is called otherwise. */
  namesChanged(): void {
    this.names += 1;
    this.forget();
  }

  clear(): void {
    this.notes.clear();
    this.resolved.clear();
    this.forget();
  }

  /** Finds out whom the tasks of a note concern, so that listing all need not. */
  prepare(path: string, get: (path: string) => Contact | undefined, find: ResolveLink): void {
    const tasks = this.notes.get(path);
    if (tasks !== undefined) this.resolve(path, tasks, get, find);
  }

  /** All follow-ups, by due day. */
  all(get: (path: string) => Contact | undefined, find: ResolveLink): readonly FollowUp[] {
    this.list ??= [...this.notes]
      .flatMap(([path, tasks]) => this.resolve(path, tasks, get, find))
      .sort(compareFollowUps);
    return this.list;
  }

  /** The follow-ups of one person, by due day. */
  of(person: string, get: (path: string) => Contact | undefined, find: ResolveLink): readonly FollowUp[] {
    if (this.byPerson === null) {
      const byPerson = new Map<string, FollowUp[]>();
      for (const followUp of this.all(get, find)) {
        for (const { path } of followUp.people) {
          const known = byPerson.get(path);
          if (known === undefined) byPerson.set(path, [followUp]);
          else known.push(followUp);
        }
      }
      this.byPerson = byPerson;
    }
    return this.byPerson.get(person) ?? [];
  }

  /** How most tasks of the vault write their dates; null where none has any. */
  form(): TaskForm | null {
    let emoji = 0;
    let dataview = 0;
    for (const tasks of this.notes.values()) {
      for (const { words } of tasks) {
        if (words.form === 'emoji') emoji += 1;
        else if (words.form === 'dataview') dataview += 1;
      }
    }
    if (emoji + dataview === 0) return null;
    return emoji >= dataview ? 'emoji' : 'dataview';
  }

  /** Follow-ups whose due day does not exist. */
  *badDues(get: (path: string) => Contact | undefined, find: ResolveLink): Iterable<BadDue> {
    for (const { path, line } of this.all(get, find)) {
      const value = this.notes.get(path)?.find((task) => task.line === line)?.words.badDue ?? null;
      if (value !== null) yield { path, line, value };
    }
  }

  private forget(): void {
    this.list = null;
    this.byPerson = null;
  }

  private resolve(
    path: string,
    tasks: readonly NoteTask[],
    get: (path: string) => Contact | undefined,
    find: ResolveLink,
  ): readonly FollowUp[] {
    const known = this.resolved.get(path);
    if (known?.names === this.names) return known.followUps;
    const owner = get(path);
    const followUps = tasks.flatMap((task): readonly FollowUp[] => {
      const people = peopleOf(task, owner, find);
      if (people.length === 0) return [];
      const { line, source, words } = task;
      const { text, due, recurring } = words;
      return [{ path, line, source, text, due, people, recurring }];
    });
    this.resolved.set(path, { names: this.names, followUps });
    return followUps;
  }
}

/** Whom a task concerns: the contact whose note it is, and whoever the nearest links lead to. Whoever is gone is left out. */
function peopleOf(task: NoteTask, owner: Contact | undefined, find: ResolveLink): FollowUp['people'] {
  const people = new Map<string, Contact>();
  if (task.isOwn && owner !== undefined) people.set(owner.path, owner);
  for (const group of task.groups) {
    const found = group.map(find).filter((contact) => contact !== undefined);
    if (found.length === 0) continue;
    if (new Set(found).size <= mostPeople) for (const contact of found) people.set(contact.path, contact);
    break;
  }
  return [...people.values()].filter(({ gone }) => gone === null).map(({ path, name }) => ({ path, name }));
}
