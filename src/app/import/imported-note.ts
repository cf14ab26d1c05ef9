import type { Rules } from '../../book/rules';
import type { Day } from '../../core/day';
import { textsOf, type Property } from '../../core/property';
import { findTier, type Tier } from '../../core/tier';
import { formatBirthday } from '../../formats/read-date';
import type { ImportedPerson } from '../../formats/imported-person';
import { planProperties, type PropertyChange } from '../../note/edit-properties';
import { escapeMarkdown, plainValue } from '../../note/plain-text';
import { chainPlans, edits, type Plan, type Planner } from '../../note/plan';
import { readProperties } from '../../note/read-properties';
import { applyEdits } from '../../note/text-edit';
import { fillNoteTemplate } from '../fill-template';
import { keyFor, propertiesOf } from '../contact-properties';
import { fail, type Failure } from '../notes';
import type { FieldFill, FilledMeaning } from './compare-fields';
import { planFills } from './fill-note';
import { idsOfPerson } from './ids-of-person';

/** How notes of imported people are made. */
export interface ImportedNoteOptions {
  /** text of the template note; null for none */
  readonly template: string | null;
  /** the tier they get; null for that of the file, if it names one of ours, else none */
  readonly tier: Tier | null;
  readonly today: Day;
}

/**
 * The whole text of the note of an imported person. Nothing of what the file says becomes structure: values are quoted, free
 * text is escaped.
 */
export function writeImportedNote(
  person: ImportedPerson,
  path: string,
  options: ImportedNoteOptions,
  rules: Rules,
): string | Failure {
  const { template, today } = options;
  const title = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
  const base =
    template === null
      ? `\n# ${escapeMarkdown(title)}\n`
      : fillNoteTemplate(template, { title, day: today, time: null, language: rules.language });
  if (base === null) return fail(path, 'template-unfillable');
  const plan = chainPlans(base, [
    (text) => planOwn(text, person, title, options, rules),
    ...addedItems('aliases', namesBeside(person, title)),
    ...addedItems('tags', person.tags),
    (text) => planFills(text, fillsOf(person), rules),
  ]);
  if (plan.kind === 'refused') return fail(path, plan.code, plan.line, plan.detail);
  const note = applyEdits(base, plan.edits);
  const notes = escapeMarkdown(person.notes);
  if (notes === '') return note.endsWith('\n') ? note : `${note}\n`;
  return `${note.replace(/\n+$/, '')}\n\n${notes}\n`;
}

/** What a note has only from its beginning: what it is, its names, its tier, its tags. */
function planOwn(
  text: string,
  person: ImportedPerson,
  title: string,
  { tier, today }: ImportedNoteOptions,
  rules: Rules,
): Plan {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  const changes: PropertyChange[] = [];
  const has = (name: string): Property | undefined =>
    properties.find(({ key }) => key.toLowerCase() === name);
  if (isFree(has('type'))) changes.push({ kind: 'set', key: has('type')?.key ?? 'type', value: 'contact' });
  const aliases = namesBeside(person, title);
  if (aliases.length > 0 && isFree(has('aliases')))
    changes.push({ kind: 'set', key: has('aliases')?.key ?? 'aliases', value: aliases });
  const placed = tier ?? (person.tier === null ? null : (findTier(rules.tiers, person.tier) ?? null));
  if (placed !== null) {
    changes.push({ kind: 'set', key: keyFor(properties, rules.names, 'tier'), value: placed.name });
    changes.push({ kind: 'set-date', key: keyFor(properties, rules.names, 'tierSince'), day: today });
  }
  if (person.tags.length > 0 && isFree(has('tags')))
    changes.push({ kind: 'set', key: has('tags')?.key ?? 'tags', value: person.tags });
  if (person.dates.length > 0 && isFree(has('dates'))) {
    const dates = person.dates.map(({ label, ...date }) => plainValue(`${formatBirthday(date)} ${label}`));
    changes.push({ kind: 'set', key: keyFor(properties, rules.names, 'dates'), value: dates });
  }
  if (person.connectedOn !== null && has('connected-on') === undefined)
    changes.push({ kind: 'set-date', key: 'connected-on', day: person.connectedOn });
  return planProperties(text, changes);
}

/** The names of a person that the note's own does not say. */
function namesBeside(person: ImportedPerson, title: string): readonly string[] {
  const names = [person.name, ...person.aliases].map(plainValue);
  return [...new Set(names)].filter((name) => name !== title && name !== '');
}

/** Adds what the list of a template lacks, each item on its own. */
function addedItems(name: string, items: readonly string[]): readonly Planner[] {
  return items.map((item) => (text: string): Plan => {
    const reading = readProperties(text);
    const known = reading.kind === 'read' ? reading.properties : [];
    const property = known.find(({ key }) => key.toLowerCase() === name);
    if (property !== undefined && textsOf(property).includes(item)) return edits();
    return planProperties(text, [{ kind: 'add-to-list', key: property?.key ?? name, item }]);
  });
}

function isFree(property: Property | undefined): boolean {
  return property === undefined || property.value === null || property.value === '';
}

/** Everything that an import may fill, as a note that has none of it yet gets it. */
export function fillsOf(person: ImportedPerson): readonly FieldFill[] {
  const fills: FieldFill[] = [];
  const add = (meaning: FilledMeaning, values: readonly (string | null)[]): void => {
    const known = values.flatMap((value) => (value === null || value === '' ? [] : [value]));
    if (known.length > 0) fills.push({ meaning, values: known });
  };
  add('organization', [person.organization]);
  add('role', [person.role]);
  add('email', person.emails);
  add('phone', person.phones);
  add('location', [person.location]);
  add('address', [person.address]);
  add('birthday', [person.birthday === null ? null : formatBirthday(person.birthday)]);
  add('url', person.urls);
  add('introducedBy', person.introducedBy);
  add('source', idsOfPerson(person));
  return fills;
}
