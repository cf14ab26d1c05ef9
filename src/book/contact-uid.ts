import type { Contact } from '../core/contact';
import { stableHash } from '../formats/stable-hash';

const prefix = 'vcard:';

/** By which id a contact leaves the vault: the one of the card they came with, else one of their path. */
export function uidOf(contact: Pick<Contact, 'path' | 'sources'>): string {
  const source = contact.sources.find((each) => each.startsWith(prefix));
  return source === undefined ? `kit-${stableHash(contact.path)}` : source.slice(prefix.length);
}
