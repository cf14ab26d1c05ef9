import { newContactPath } from '../../app/add-contact';
import type { ContactBook } from '../../book/contact-book';
import type { Contact } from '../../core/contact';
import { foldName } from '../../core/fold';
import { leftOutBecause, liesInContactsFolder, type FolderTable } from '../../core/recognition';

/** What the add dialog makes of a name and a folder. */
export type NewContactCheck =
  | { readonly kind: 'empty' }
  /** the name cannot be the name of a file, or the folder's that of a folder */
  | { readonly kind: 'unusable' }
  /** contacts of this name or alias are there already; `path` is null where the new one may not be added beside them */
  | { readonly kind: 'known'; readonly contacts: readonly Contact[]; readonly path: string | null }
  /** another note lies at this path */
  | { readonly kind: 'taken'; readonly path: string }
  /** notes in this folder are never read as contacts */
  | { readonly kind: 'left-out'; readonly path: string }
  | { readonly kind: 'free'; readonly path: string };

/** Checks a name and a folder; `noteAt` gives the path of a note as it is spelled in the vault, without case, or null. */
export function checkNewContact(
  name: string,
  folder: string,
  book: ContactBook,
  noteAt: (path: string) => string | null,
): NewContactCheck {
  if (name.trim() === '') return { kind: 'empty' };
  const path = newContactPath(name, folder);
  const taken = path === null ? null : noteAt(path);
  const found = book.find(name);
  if (found.kind !== 'unknown') {
    const contacts = found.kind === 'found' ? [found.contact] : found.candidates;
    // An alias may be somebody else's name; of two notes of one name, links would find only one.
    const sameName = contacts.some((contact) => foldName(contact.name) === foldName(name));
    return { kind: 'known', contacts, path: taken === null && !sameName ? path : null };
  }
  if (path === null) return { kind: 'unusable' };
  if (taken !== null) return { kind: 'taken', path: taken };
  return leftOutBecause(path, book.rules.folders) !== null
    ? { kind: 'left-out', path }
    : { kind: 'free', path };
}

/**
 * Where a new contact goes: the folder of the settings if the vault has it, else the contacts folder that holds most
 * contacts, else the folder of the settings, which is made then.
 */
export function chooseFolder(
  wanted: string,
  folders: readonly string[],
  contacts: Iterable<{ readonly path: string }>,
  table: FolderTable,
): string {
  if (folders.includes(wanted)) return wanted;
  const counts = new Map<string, number>();
  for (const folder of folders) if (liesInContactsFolder(`${folder}/`, table)) counts.set(folder, 0);
  for (const { path } of contacts) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const count = counts.get(folder);
    if (count !== undefined) counts.set(folder, count + 1);
  }
  let best: string | null = null;
  for (const [folder, count] of counts) {
    const known = best === null ? -1 : (counts.get(best) ?? 0);
    if (count > known || (count === known && best !== null && folder.length < best.length)) best = folder;
  }
  return best ?? wanted;
}
