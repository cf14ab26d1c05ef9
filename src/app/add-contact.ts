import { readNote } from '../book/read-note';
import type { Rules } from '../book/rules';
import type { Day } from '../core/day';
import { oneLine } from '../core/interaction';
import { textsOf } from '../core/property';
import type { Tier } from '../core/tier';
import { cleanFileName } from '../note/file-name';
import { planProperties, type PropertyChange } from '../note/edit-properties';
import { applyEdits } from '../note/text-edit';
import { perform, type ActionResult, type NoteTask } from './action';
import { keyFor, propertiesOf } from './contact-properties';
import { fillNoteTemplate } from './fill-template';
import { planLog, type InteractionInput } from './log-interaction';
import { plainFolder } from './new-contacts-folder';
import { fail, type Failure, type Notes } from './notes';

/** A person to be added, as the dialog and the command line know them. */
export interface NewContact {
  readonly name: string;
  /** folder relative to the vault; empty for its root */
  readonly folder: string;
  readonly tier: Tier | null;
  /** text of the template note; null for none */
  readonly template: string | null;
  readonly organization: string;
  readonly role: string;
  readonly email: string;
  /** the time of day for the template, `HH:mm`; left out where nobody knows it */
  readonly time?: string;
  /** the first contact, logged as the note is made; left out where there was none yet */
  readonly first?: FirstContact | null;
}

/** A contact that is logged in the note of a new person. */
export type FirstContact = Pick<InteractionInput, 'date' | 'kind' | 'direction' | 'text'>;

/** The path a new contact gets, or null where the name cannot be the name of a file. */
export function newContactPath(name: string, folder: string): string | null {
  const clean = cleanFileName(name);
  if (clean === null) return null;
  const place = plainFolder(folder);
  if (place === null) return null;
  return place === '' ? `${clean}.md` : `${place}/${clean}.md`;
}

/** Makes the note of a new contact, whole, in one write. */
export async function addContact(
  notes: Notes,
  contact: NewContact,
  today: Day,
  rules: Rules,
): Promise<ActionResult> {
  const task = planContact(contact, today, rules);
  if (task.kind === 'refused') return task;
  return perform(notes, { kind: 'add', people: [oneLine(contact.name)] }, [task]);
}

/** The note of a new contact, or why there can be none. */
export function planContact(
  contact: NewContact,
  today: Day,
  rules: Rules,
): Extract<NoteTask, { kind: 'create' }> | Failure {
  const path = newContactPath(contact.name, contact.folder);
  if (path === null) {
    return cleanFileName(contact.name) === null
      ? fail(contact.name, 'unusable-name', null, contact.name)
      : fail(contact.name, 'no-folder', null, contact.folder);
  }
  const text = writeContact(contact, path, today, rules);
  if (typeof text !== 'string') return fail(path, text.code, text.line, text.detail);
  // A template may say that its notes are something else.
  return readNote(path, text, rules).kind === 'contact'
    ? { kind: 'create', path, text }
    : fail(path, 'not-a-contact');
}

function writeContact(contact: NewContact, path: string, today: Day, rules: Rules) {
  const title = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
  const base =
    contact.template === null
      ? `\n# ${title}\n\n`
      : fillNoteTemplate(contact.template, {
          title,
          day: today,
          time: contact.time ?? null,
          language: rules.language,
        });
  if (base === null) return fail(path, 'template-unfillable');
  const properties = propertiesOf(base, rules.names);
  if ('kind' in properties) return properties;
  const name = oneLine(contact.name.normalize('NFC'));
  const changes: PropertyChange[] = [];
  const set = (key: string, value: string): void => {
    if (value.trim() !== '') changes.push({ kind: 'set', key, value: value.trim() });
  };
  const type = properties.find(({ key }) => key.toLowerCase() === 'type');
  if (type === undefined || textsOf(type).length === 0)
    changes.push({ kind: 'set', key: type?.key ?? 'type', value: 'contact' });
  // The name as typed is kept where the file cannot have it.
  const aliases = properties.find(({ key }) => key.toLowerCase() === 'aliases');
  if (name !== title && (aliases === undefined || textsOf(aliases).length === 0)) {
    changes.push({ kind: 'set', key: aliases?.key ?? 'aliases', value: [name] });
  }
  if (contact.tier !== null) {
    set(keyFor(properties, rules.names, 'tier'), contact.tier.name);
    changes.push({ kind: 'set-date', key: keyFor(properties, rules.names, 'tierSince'), day: today });
  }
  set(keyFor(properties, rules.names, 'organization'), contact.organization);
  set(keyFor(properties, rules.names, 'role'), contact.role);
  set(keyFor(properties, rules.names, 'email'), contact.email);
  const plan = planProperties(base, changes);
  if (plan.kind === 'refused') return plan;
  const note = applyEdits(base, plan.edits);
  if (contact.first === undefined || contact.first === null) return note;
  const log = planLog(note, { ...contact.first, followUp: null }, today, rules);
  return log.kind === 'refused' ? log : applyEdits(note, log.edits);
}
