import type { Contact } from '../core/contact';
import { foldName } from '../core/fold';

/** Finds contacts by name and alias without case and accents, kept up to date contact by contact. */
export class NameIndex {
  private readonly byName = new Map<string, Set<Contact>>();
  private readonly byAlias = new Map<string, Set<Contact>>();

  add(contact: Contact): void {
    put(this.byName, contact.name, contact);
    for (const alias of contact.aliases) put(this.byAlias, alias, contact);
  }

  remove(contact: Contact): void {
    take(this.byName, contact.name, contact);
    for (const alias of contact.aliases) take(this.byAlias, alias, contact);
  }

  /** Contacts of this name; where none has it, those with it as an alias. An exact spelling goes before a similar one. */
  find(name: string): readonly Contact[] {
    const folded = foldName(name);
    const named = [...(this.byName.get(folded) ?? [])];
    const exact = named.filter((contact) => contact.name === name);
    if (exact.length > 0) return exact;
    return named.length > 0 ? named : [...(this.byAlias.get(folded) ?? [])];
  }

  /** Names that more than one contact has. */
  *shared(): Iterable<readonly Contact[]> {
    for (const contacts of this.byName.values()) if (contacts.size > 1) yield [...contacts];
  }

  clear(): void {
    this.byName.clear();
    this.byAlias.clear();
  }
}

function put(index: Map<string, Set<Contact>>, name: string, contact: Contact): void {
  const folded = foldName(name);
  const contacts = index.get(folded);
  if (contacts === undefined) index.set(folded, new Set([contact]));
  else contacts.add(contact);
}

function take(index: Map<string, Set<Contact>>, name: string, contact: Contact): void {
  const folded = foldName(name);
  const contacts = index.get(folded);
  contacts?.delete(contact);
  if (contacts?.size === 0) index.delete(folded);
}
