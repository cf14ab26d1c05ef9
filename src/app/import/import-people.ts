import type { Rules } from '../../book/rules';
import { chooseFreePath, cleanFileName, foldPath } from '../../note/file-name';
import { writeContactList, type ListedPerson } from '../../note/contact-list';
import type { ImportedPerson } from '../../formats/imported-person';
import { performEach, unwatched, type BatchControl, type BatchResult } from '../action-batch';
import type { NoteTask } from '../action';
import { plainFolder } from '../new-contacts-folder';
import { fail, type Failure, type Notes } from '../notes';
import { idsOfPerson } from './ids-of-person';
import type { ImportItem, ImportPreview } from './import-preview';
import { planSteps, type ImportOptions, type ImportPlan, type ImportTask } from './plan-import';

/** How new people are taken in: each with a note, or all in one list note. */
export type ImportMode =
  { readonly kind: 'notes' } | { readonly kind: 'list'; readonly title: string; readonly source: string };

/** What became of one record. */
export type ImportOutcome =
  | { readonly kind: 'created' | 'filled' | 'listed'; readonly path: string }
  | { readonly kind: 'unchanged' }
  /** doubtful, and nothing was decided about it */
  | { readonly kind: 'undecided' }
  | { readonly kind: 'skipped' }
  /** not reached, since the import was stopped */
  | { readonly kind: 'left' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What became of an import, record by record. */
export interface ImportResult {
  readonly batch: BatchResult;
  /** each note that was left alone, once */
  readonly failures: readonly Failure[];
  readonly outcomes: readonly { readonly item: ImportItem; readonly outcome: ImportOutcome }[];
}

/**
 * Carries out an import as one action that can be taken back. It may be stopped: what was written stays, and running it again
 * goes on where it was left, since every note says which record it is.
 */
export async function importPeople(
  notes: Notes,
  preview: ImportPreview,
  mode: ImportMode,
  options: ImportOptions,
  rules: Rules,
  file: string,
  control: BatchControl = unwatched,
): Promise<ImportResult> {
  const listed = new Set(mode.kind === 'list' ? preview.items.filter((item) => isListed(item, options)) : []);
  const others: ImportPreview = { ...preview, items: preview.items.filter((item) => !listed.has(item)) };
  const notePaths = [...options.notePaths];
  const plan = await planWatched(others, { ...options, notePaths }, rules, control);
  const list = mode.kind === 'list' ? planList([...listed], mode, { ...options, notePaths }, rules) : null;
  const unlisted = list?.kind === 'refused' ? list : null;
  const listTasks = list?.kind === 'create' ? [list] : [];
  const tasks = [...listTasks, ...plan.tasks.map(({ task }) => task)];
  const name = (count: number) => ({ kind: 'import', count, file }) as const;
  const batch = await performEach(notes, name, tasks, control);
  const first = new Map<ImportItem, number>();
  plan.tasks.forEach(({ item }, index) => {
    if (!first.has(item)) first.set(item, index);
  });
  const refused = new Map(plan.failures.map(({ item, failure }) => [item, failure]));
  const outcomeOf = (item: ImportItem): ImportOutcome => {
    if (listed.has(item)) {
      return unlisted === null
        ? outcomeOfTask(batch, 0, tasks.length, listTasks[0] ?? null, 'listed')
        : { kind: 'failed', failure: unlisted };
    }
    const failure = refused.get(item);
    if (failure !== undefined) return { kind: 'failed', failure };
    const index = first.get(item);
    const task = index === undefined ? undefined : plan.tasks[index]?.task;
    if (index !== undefined && task !== undefined) {
      return outcomeOfTask(
        batch,
        index + listTasks.length,
        tasks.length,
        task,
        task.kind === 'create' ? 'created' : 'filled',
      );
    }
    if (plan.unplanned.has(item)) return { kind: 'left' };
    if (item.kind === 'doubtful' && options.choices.get(item.key) === undefined) return { kind: 'undecided' };
    if (item.kind === 'unreadable' || options.choices.get(item.key)?.kind === 'skip')
      return { kind: 'skipped' };
    return { kind: 'unchanged' };
  };
  return {
    batch,
    failures: [...(unlisted === null ? [] : [unlisted]), ...refused.values(), ...batch.failures.values()],
    outcomes: preview.items.map((item) => ({ item, outcome: outcomeOf(item) })),
  };
}

function isToDo({ kind }: ImportItem): boolean {
  return kind === 'new' || kind === 'changed' || kind === 'doubtful';
}

/** Plans as long as it may go on; the items behind are left. */
async function planWatched(
  preview: ImportPreview,
  options: ImportOptions,
  rules: Rules,
  control: BatchControl,
): Promise<ImportPlan & { readonly unplanned: ReadonlySet<ImportItem> }> {
  const steps = planSteps(preview, options, rules);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { ...step.value, unplanned: new Set() };
    if (await control.proceed()) continue;
    return { tasks: [], failures: [], unplanned: new Set(preview.items.filter(isToDo)) };
  }
}

function isListed(item: ImportItem, options: ImportOptions): boolean {
  return item.kind === 'new' && options.choices.get(item.key)?.kind !== 'skip';
}

function outcomeOfTask(
  batch: BatchResult,
  index: number,
  total: number,
  task: ImportTask['task'] | null,
  done: 'created' | 'filled' | 'listed',
): ImportOutcome {
  const failure = batch.failures.get(index);
  if (failure !== undefined) return { kind: 'failed', failure };
  if (index >= total - batch.left || task === null) return { kind: 'left' };
  return { kind: done, path: task.path };
}

/** The task that makes the list note, or why there can be none; null where nobody is to be listed. */
function planList(
  items: readonly ImportItem[],
  mode: Extract<ImportMode, { kind: 'list' }>,
  options: ImportOptions,
  rules: Rules,
): Extract<NoteTask, { kind: 'create' }> | Failure | null {
  const people = items.flatMap((item) => (item.kind === 'new' ? [listedPerson(item.person)] : []));
  if (people.length === 0) return null;
  const taken = new Set<string>();
  for (const path of options.notePaths) taken.add(foldPath(path));
  const name = cleanFileName(mode.title) ?? 'List';
  const folder = plainFolder(options.folder);
  if (folder === null) return fail(name, 'no-folder', null, options.folder);
  const path = chooseFreePath(folder, name, taken);
  const text = writeContactList(
    { title: mode.title, source: mode.source, date: options.today, people },
    rules.language,
  );
  return { kind: 'create', path, text };
}

/** What a row of a list keeps of a person. */
export function listedPerson(person: ImportedPerson): ListedPerson {
  const { name, role, organization, location, emails, phones, urls, birthday, connectedOn } = person;
  const sources = idsOfPerson(person);
  return { name, role, organization, location, emails, phones, urls, birthday, connectedOn, sources };
}
