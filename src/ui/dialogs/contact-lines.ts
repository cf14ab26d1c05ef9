import type { Person } from '../../book/overview';
import { formatRelative } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';

/** What a person does and where, on one line; empty where nothing is known. */
export function describeWork(person: Person): string {
  const { role, organization } = person.contact;
  return [role, organization].filter((part) => part !== null && part !== '').join(' · ');
}

/** When the last contact was, as people say it. */
export function describeLastContact(person: Person, source: ContactSource): string {
  const { lastContact } = person.standing;
  return lastContact === null
    ? source.texts().dialogs.picker.never
    : formatRelative(lastContact, source.today(), source.language());
}
