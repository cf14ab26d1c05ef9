import { readNote } from '../../book/read-note';
import type { Rules } from '../../book/rules';
import { formatEntry } from '../../core/interaction';
import type { Steps } from '../../core/steps';
import { textsOf, type Property } from '../../core/property';
import { readContact } from '../../core/read-contact';
import { foldKey } from '../../core/fold';
import { formatJobRemark } from '../../core/job-remark';
import type { ImportedPerson } from '../../formats/imported-person';
import { planEntry } from '../../note/insert-entry';
import { planProperties } from '../../note/edit-properties';
import { chooseFreePath, cleanFileName, foldPath } from '../../note/file-name';
import { chainPlans, type Plan, type Planner } from '../../note/plan';
import { escapeMarkdown, plainValue } from '../../note/plain-text';
import { refuse } from '../../note/refusal';
import type { NoteTask } from '../action';
import { propertiesFor, propertiesOf } from '../contact-properties';
import { plainFolder } from '../new-contacts-folder';
import { fail, type Failure } from '../notes';
import { isSameValue, valueOf, type FieldOffer, type JobChange } from './compare-fields';
import { planFills } from './fill-note';
import { fillsOf, writeImportedNote, type ImportedNoteOptions } from './imported-note';
import type { ImportItem, ImportPreview } from './import-preview';

/** What was decided about one record; without a decision new people are made, gaps filled, and nothing else is done. */
export type ImportChoice =
  /** the record is left out */
  | { readonly kind: 'skip' }
  /** a doubtful one is this contact */
  | { readonly kind: 'same'; readonly path: string }
  /** a doubtful one is nobody of those shown, which is remembered in their notes */
  | { readonly kind: 'other' }
  /** these of the values offered are taken, the job among them where `job` says so */
  | { readonly kind: 'take'; readonly offers: readonly FieldOffer['meaning'][]; readonly job: boolean };

/** How an import is carried out. */
export interface ImportOptions extends ImportedNoteOptions {
  readonly folder: string;
  /** paths of all notes of the vault */
  readonly notePaths: Iterable<string>;
  /** by the key of the record */
  readonly choices: ReadonlyMap<string, ImportChoice>;
  /** new jobs are taken where nothing else was chosen */
  readonly takeJobs: boolean;
}

/** A task, and of which item it is. */
export interface ImportTask {
  readonly item: ImportItem;
  readonly task: NoteTask;
}

/** The tasks of an import into notes, and the items that cannot be done. */
export interface ImportPlan {
  readonly tasks: readonly ImportTask[];
  readonly failures: readonly { readonly item: ImportItem; readonly failure: Failure }[];
}

/** Works out what is to be written, bit by bit; nothing is read or written yet. */
export function* planSteps(preview: ImportPreview, options: ImportOptions, rules: Rules): Steps<ImportPlan> {
  const taken = new Set<string>();
  for (const path of options.notePaths) taken.add(foldPath(path));
  const tasks: ImportTask[] = [];
  const failures: { item: ImportItem; failure: Failure }[] = [];
  for (const [done, item] of preview.items.entries()) {
    yield { done, total: preview.items.length };
    if (item.kind === 'unreadable') continue;
    const choice = options.choices.get(item.key);
    if (choice?.kind === 'skip') continue;
    if (item.kind === 'changed') {
      const task = planChanged(item, choice, options, rules);
      if (task !== null) tasks.push({ item, task });
    } else if (item.kind === 'doubtful' && choice?.kind === 'same') {
      const planner: Planner = (text) => planSame(text, item.person, rules);
      tasks.push({ item, task: { kind: 'edit', path: choice.path, planner } });
    } else if (item.kind === 'new' || (item.kind === 'doubtful' && choice?.kind === 'other')) {
      const task = planNew(item.person, options, rules, taken);
      if (task.kind === 'refused') failures.push({ item, failure: task });
      else tasks.push({ item, task });
      if (item.kind === 'doubtful') {
        for (const { contact } of item.candidates)
          tasks.push({
            item,
            task: { kind: 'edit', path: contact.path, planner: (text) => planNotSame(text, item.key, rules) },
          });
      }
    }
  }
  return { tasks, failures };
}

/** The task that makes a person's note, under a name that is free. */
export function planNew(
  person: ImportedPerson,
  options: Pick<ImportOptions, 'folder' | 'template' | 'tier' | 'today'>,
  rules: Rules,
  taken: Set<string>,
): Extract<NoteTask, { kind: 'create' }> | Failure {
  const name = cleanFileName(person.name) ?? cleanFileName(person.emails[0] ?? '') ?? 'Contact';
  const folder = plainFolder(options.folder);
  if (folder === null) return fail(name, 'no-folder', null, options.folder);
  const path = chooseFreePath(folder, name, taken);
  taken.add(foldPath(path));
  const text = writeImportedNote(person, path, options, rules);
  if (typeof text !== 'string') return text;
  // A template may say that its notes are something else; then an import again would know nobody.
  return readNote(path, text, rules).kind === 'contact'
    ? { kind: 'create', path, text }
    : fail(path, 'not-a-contact');
}

function planChanged(
  item: Extract<ImportItem, { kind: 'changed' }>,
  choice: ImportChoice | undefined,
  options: ImportOptions,
  rules: Rules,
): NoteTask | null {
  const { contact, fills, offers, job } = item;
  const chosen = choice?.kind === 'take' ? choice.offers : [];
  const taken = offers.filter(({ meaning }) => chosen.includes(meaning));
  const takesJob = job !== null && (choice?.kind === 'take' ? choice.job : options.takeJobs);
  if (fills.length === 0 && taken.length === 0 && !takesJob) return null;
  const planner: Planner = (text) =>
    chainPlans(text, [
      (current) => planFills(current, fills, rules),
      ...taken.map(
        (offer): Planner =>
          (current) =>
            planOffer(current, offer, contact.path, rules),
      ),
      ...(takesJob ? [(current: string) => planJob(current, job, contact.path, options.today, rules)] : []),
    ]);
  return { kind: 'edit', path: contact.path, planner };
}

/** A value that was chosen replaces the one that was shown; where another stands there by now, the note is left alone. */
function planOffer(
  text: string,
  { meaning, current, offered }: FieldOffer,
  path: string,
  rules: Rules,
): Plan {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  const saidBy = (some: readonly Property[]): string | null =>
    valueOf(readContact({ path, properties: some, log: [], problems: [] }, rules), meaning);
  const said = saidBy(properties);
  if (said !== null && isSameValue(said, offered)) return { kind: 'edits', edits: [] };
  const candidates = propertiesFor(properties, rules.names, meaning);
  const shown = candidates.find((property) => saidBy([property]) === current);
  if (said !== current || shown === undefined) return refuse('line-changed', candidates[0]?.line ?? null);
  return planProperties(text, [{ kind: 'set', key: shown.key, value: plainValue(offered) }]);
}

/** The new job in the properties, the old one in the log: as a remark, which is no contact. */
function planJob(
  text: string,
  job: JobChange,
  path: string,
  today: ImportOptions['today'],
  rules: Rules,
): Plan {
  const replace = (
    meaning: 'organization' | 'role',
    current: string | null,
    offered: string | null,
  ): Planner[] => {
    if (offered === null || offered === current) return [];
    return current === null
      ? [(note) => planFills(note, [{ meaning, values: [offered] }], rules)]
      : [(note) => planOffer(note, { meaning, current, offered }, path, rules)];
  };
  const note = rules.kinds.byId.get('note') ?? null;
  const line = formatEntry(
    {
      date: today,
      kind: note,
      direction: 'mutual',
      text: escapeMarkdown(formatJobRemark(describeJob(job.to), describeJob(job.from), rules.language)),
    },
    rules.language,
  );
  return chainPlans(text, [
    ...replace('organization', job.from.organization, job.to.organization),
    ...replace('role', job.from.role, job.to.role),
    (current) =>
      planEntry(
        current,
        { day: today, line, children: [] },
        { names: rules.logNames, heading: rules.logHeading, order: rules.entryOrder },
      ),
  ]);
}

/** A job in few words, such as "Partner, Nordlicht". */
export function describeJob({ role, organization }: JobChange['to']): string {
  return [role, organization].flatMap((part) => (part === null ? [] : [plainValue(part)])).join(', ');
}

/** Everything that the note of a person lacks, worked out on its text. */
export function planSame(text: string, person: ImportedPerson, rules: Rules): Plan {
  return planFills(text, fillsOf(person), rules);
}

/** That a record, or another note, is not this person. */
export function planNotSame(text: string, key: string, rules: Rules): Plan {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  const own = propertiesFor(properties, rules.names, 'notSame')[0]?.key ?? rules.names.own.notSame;
  const known = properties.filter((each) => foldKey(each.key) === foldKey(own)).flatMap(textsOf);
  if (known.includes(key)) return { kind: 'edits', edits: [] };
  return planProperties(text, [
    properties.some((each) => each.key === own)
      ? { kind: 'add-to-list', key: own, item: key }
      : { kind: 'set', key: own, value: [key] },
  ]);
}
