import type { Rules } from '../book/rules';
import type { Contact } from '../core/contact';
import { foldKey } from '../core/fold';
import { textsOf, type Property } from '../core/property';
import { keyInfo } from '../core/property-names';
import { listedTexts } from '../note/add-list-item';
import { planProperties } from '../note/edit-properties';
import { chainPlans, edits, type Plan, type Planner } from '../note/plan';
import { planLinks, type LinkChange } from '../note/rewrite-links';
import { applyEdits } from '../note/text-edit';
import { perform, type ActionResult, type NoteTask } from './action';
import { propertiesOf } from './contact-properties';
import { planNotSame } from './import/plan-import';
import { linkMover, relativeLinkMover, type LinkResolver } from './link-test';
import { planTexts } from './join-texts';
import { planJoined, readOther, type OtherProperties } from './join-properties';
import { fail, tryRead, type Notes } from './notes';

/** Two notes of one person. */
export interface Merging {
  /** the note that stays */
  readonly keep: Contact;
  /** the note that goes, its name an alias of the other */
  readonly other: Contact;
  /** keys of the note that goes whose values are taken where both have one; in the others the values of the note that stays hold */
  readonly taken: readonly string[];
}

/**
 * Merges two notes as one action: properties joined, logs interleaved by date, the other text below its own heading, links to the
 * other note rewritten in `linking`, and the other note moved to the trash. `notePaths` are all notes of the vault; `resolve` knows
 * what their links mean.
 */
export async function mergeContacts(
  notes: Notes,
  merging: Merging,
  linking: Iterable<string>,
  notePaths: Iterable<string>,
  rules: Rules,
  resolve: LinkResolver | null = null,
): Promise<ActionResult> {
  const { keep, other } = merging;
  if (notes.isOneFile?.(keep.path, other.path) === true)
    return fail(other.path, 'linked-file', null, keep.path);
  const otherText = await tryRead(notes, other.path);
  if (otherText === null) return fail(other.path, 'missing');
  if (typeof otherText === 'object') return otherText;
  const moved = planLinks(otherText, relativeLinkMover(other.path, keep.path));
  if (moved.kind === 'refused') return fail(other.path, moved.code, moved.line, moved.detail);
  const movedText = applyEdits(otherText, moved.edits);
  const others = readOther(movedText, rules);
  if ('kind' in others) return fail(other.path, others.code, others.line, others.detail);
  const tasks: NoteTask[] = [];
  const linksIn = linkMover({ old: other.path, now: keep.path }, [...notePaths], resolve);
  for (const path of linking) {
    if (path === keep.path || path === other.path) continue;
    const planner: Planner = (text) => planLinks(text, linksIn(path));
    const text = await tryRead(notes, path);
    if (text === null) continue;
    if (typeof text === 'object') return text;
    const plan = planner(text);
    if (plan.kind === 'refused') return fail(path, plan.code, plan.line, plan.detail);
    if (plan.edits.length > 0) tasks.push({ kind: 'edit', path, planner });
  }
  tasks.push({
    kind: 'edit',
    path: keep.path,
    planner: (text) => planMerged(text, movedText, others, merging, linksIn(keep.path), rules),
  });
  tasks.push({ kind: 'discard', path: other.path, text: otherText });
  return perform(notes, { kind: 'merge', people: [keep.name, other.name] }, tasks);
}

/** Notes in both that they are two people, so that they are not shown as duplicates again. */
export async function keepApart(notes: Notes, a: Contact, b: Contact, rules: Rules): Promise<ActionResult> {
  const task = (one: Contact, other: Contact): NoteTask => ({
    kind: 'edit',
    path: one.path,
    planner: (text) => planNotSame(text, `[[${other.name}]]`, rules),
  });
  return perform(notes, { kind: 'not-same', people: [a.name, b.name] }, [task(a, b), task(b, a)]);
}

function planMerged(
  text: string,
  otherText: string,
  others: OtherProperties,
  merging: Merging,
  links: LinkChange,
  rules: Rules,
): Plan {
  const { keep, other, taken } = merging;
  const aliases = aliasesIn(others.properties, rules);
  const names = [other.name, keep.name, ...aliases];
  return chainPlans(text, [
    (current) => planJoined(current, others, taken, rules),
    (current) => planAliases(current, [other.name, ...aliases], keep.name, rules),
    (current) => planTexts(current, { text: otherText, name: other.name, names }, rules),
    (current) => planLinks(current, links),
  ]);
}

function aliasesIn(properties: readonly Property[], { names }: Rules): readonly string[] {
  return properties
    .filter(({ key }) => keyInfo(names, key).sign === 'aliases')
    .flatMap((property) =>
      typeof property.value === 'string' ? listedTexts(property.key, property.value) : textsOf(property),
    );
}

function planAliases(text: string, names: readonly string[], own: string, rules: Rules): Plan {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  const property = properties.find(({ key }) => foldKey(key) === 'aliases' || foldKey(key) === 'alias');
  const current = property === undefined ? [] : textsOf(property);
  const missing = [...new Set(names)].filter(
    (name) => name !== own && !current.some((known) => known === name),
  );
  if (missing.length === 0) return edits();
  if (property === undefined || current.length === 0)
    return planProperties(text, [{ kind: 'set', key: property?.key ?? 'aliases', value: missing }]);
  return chainPlans(
    text,
    missing.map((item) => (now) => planProperties(now, [{ kind: 'add-to-list', key: property.key, item }])),
  );
}
