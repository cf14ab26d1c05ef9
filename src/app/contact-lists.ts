import { readContactList, type ContactList } from '../note/contact-list';
import type { KnownRow } from './import/import-preview';
import type { Notes } from './notes';

/** A list note, and where it is. */
export interface FoundList {
  readonly path: string;
  readonly list: ContactList;
}

/** Reads the list notes among some notes; others are left out. */
export async function readLists(notes: Notes, paths: Iterable<string>): Promise<readonly FoundList[]> {
  const lists: FoundList[] = [];
  for (const path of paths) {
    const text = await notes.read(path);
    const list = text === null ? null : readContactList(text);
    if (list !== null) lists.push({ path, list });
  }
  return lists;
}

/** All rows of some lists. */
export function rowsOf(lists: readonly FoundList[]): readonly KnownRow[] {
  return lists.flatMap(({ path, list }) => list.rows.map((row) => ({ path, row })));
}
