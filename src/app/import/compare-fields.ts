import type { Contact } from '../../core/contact';
import { foldName } from '../../core/fold';
import type { Meaning } from '../../core/property-names';
import type { ImportedPerson } from '../../formats/imported-person';
import { idsOfUrls } from '../../formats/profile-ids';
import { formatBirthday } from '../../formats/read-date';
import { plainValue } from '../../note/plain-text';
import { uidOf } from '../../book/contact-uid';
import { foldId } from '../../book/match-people';

/** The properties that an import fills. */
export type FilledMeaning = Extract<
  Meaning,
  | 'email'
  | 'phone'
  | 'url'
  | 'organization'
  | 'role'
  | 'location'
  | 'address'
  | 'birthday'
  | 'introducedBy'
  | 'source'
>;

/** Values that a note has not. */
export interface FieldFill {
  readonly meaning: FilledMeaning;
  readonly values: readonly string[];
}

/** The properties of which a person has one. */
export type SingleMeaning = Extract<
  FilledMeaning,
  'organization' | 'role' | 'location' | 'address' | 'birthday'
>;

/** A value that a note has otherwise. */
export interface FieldOffer {
  readonly meaning: SingleMeaning;
  readonly current: string;
  readonly offered: string;
}

/** Where somebody works, or what as. */
export interface Job {
  readonly organization: string | null;
  readonly role: string | null;
}

/** That somebody has another job than their note says: an occasion to write. */
export interface JobChange {
  readonly from: Job;
  readonly to: Job;
}

/** What a record knows of a person that their note does not say, or says otherwise; `byId` where nothing but an id made it certain. */
export function compareFields(
  contact: Contact,
  person: ImportedPerson,
  byId: boolean,
): {
  readonly fills: readonly FieldFill[];
  readonly offers: readonly FieldOffer[];
  readonly job: JobChange | null;
} {
  const fills: FieldFill[] = [];
  const offers: FieldOffer[] = [];
  const compareOne = (meaning: SingleMeaning): void => {
    const current = valueOf(contact, meaning);
    const offered = plainValue(valueOf(person, meaning) ?? '');
    if (offered === '') return;
    if (current === null) fills.push({ meaning, values: [offered] });
    else if (!isSameValue(current, offered)) offers.push({ meaning, current, offered });
  };
  const compareMany = (
    meaning: FilledMeaning,
    current: readonly string[],
    offered: readonly string[],
  ): void => {
    const known = new Set(current.map((text) => foldValue(meaning, text)));
    const values = offered
      .map(plainValue)
      .filter((text) => text !== '' && !known.has(foldValue(meaning, text)));
    if (values.length > 0) fills.push({ meaning, values });
  };
  compareMany('email', contact.emails, person.emails);
  compareMany('phone', contact.phones, person.phones);
  const job = person.format === 'linkedin' && byId ? findJobChange(contact, person) : null;
  if (job === null) {
    compareOne('organization');
    compareOne('role');
  }
  compareOne('location');
  compareOne('address');
  compareOne('birthday');
  if (contact.urls.length === 0) compareMany('url', [], person.urls);
  if (contact.introducedBy.length === 0) compareMany('introducedBy', [], person.introducedBy);
  const source = missingSource(contact, person);
  if (source.length > 0) fills.push({ meaning: 'source', values: source });
  return { fills, offers, job };
}

/** What a note or a record says where one value has its place. */
export function valueOf(of: Pick<Contact, SingleMeaning>, meaning: SingleMeaning): string | null {
  if (meaning !== 'birthday') return of[meaning];
  return of.birthday === null ? null : formatBirthday(of.birthday);
}

/** Whether two values say the same, whatever their case. */
export function isSameValue(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

/** Another organisation or role under the same id; what is merely not there yet is filled as anything else. */
function findJobChange(contact: Contact, person: ImportedPerson): JobChange | null {
  const plain = (text: string | null): string | null => (text === null ? null : plainValue(text));
  const from: Job = { organization: contact.organization, role: contact.role };
  const to: Job = { organization: plain(person.organization), role: plain(person.role) };
  const differs = (a: string | null, b: string | null): boolean =>
    a !== null && b !== null && !isSameValue(a, b);
  return differs(from.organization, to.organization) || differs(from.role, to.role) ? { from, to } : null;
}

/** The ids by which a note would be found again; none where its property `source` says something of the user's own. */
function missingSource(contact: Contact, person: ImportedPerson): readonly string[] {
  if (contact.sources.some((source) => !/^[a-z-]+:\S/.test(source))) return [];
  const urls = contact.urls.length === 0 ? person.urls : contact.urls;
  const known = new Set([...contact.sources, `vcard:${uidOf(contact)}`, ...idsOfUrls(urls)].map(foldId));
  return person.ids.filter((id) => !known.has(foldId(id)));
}

/** Phone numbers are the same however they are grouped; addresses whatever their case. */
function foldValue(meaning: FilledMeaning, text: string): string {
  if (meaning !== 'phone') return foldName(text);
  const digits = text.replace(/\D/g, '');
  return digits.length < 6 ? text : digits.slice(-8);
}
