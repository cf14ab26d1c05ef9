import type { ImportedPerson, ImportedRecord } from '../../formats/imported-person';
import { idsOfUrls } from '../../formats/profile-ids';
import { finishSteps, type Steps } from '../../core/steps';
import {
  identityOf,
  isCertain,
  PeopleMatcher,
  type Identity,
  type Match,
  type MatchSign,
} from '../../book/match-people';
import type { Contact } from '../../core/contact';
import type { ListRow } from '../../note/contact-list';
import { compareFields, type FieldFill, type FieldOffer, type JobChange } from './compare-fields';
import { idsOfPerson } from './ids-of-person';
import { joinPeople } from './join-people';

/** A note that may be the person of a record. */
export interface DoubtfulCandidate {
  readonly contact: Contact;
  readonly signs: readonly MatchSign[];
}

interface ItemOfPerson {
  /** what the record is called: stays the same from file to file */
  readonly key: string;
  /** number of the record */
  readonly at: number;
  readonly person: ImportedPerson;
}

/** What an import would do with one record. */
export type ImportItem =
  | ({ readonly kind: 'new' } & ItemOfPerson)
  /** everything stands there already: in a note, in a list note, or in an earlier record of the file */
  | ({ readonly kind: 'same'; readonly where: string | null } & ItemOfPerson)
  | ({
      readonly kind: 'changed';
      readonly contact: Contact;
      /** what is missing in the note */
      readonly fills: readonly FieldFill[];
      /** what stands there otherwise; never written unless it is chosen */
      readonly offers: readonly FieldOffer[];
      readonly job: JobChange | null;
    } & ItemOfPerson)
  | ({ readonly kind: 'doubtful'; readonly candidates: readonly DoubtfulCandidate[] } & ItemOfPerson)
  | {
      readonly kind: 'unreadable';
      readonly at: number;
      readonly reason: Extract<ImportedRecord, { kind: 'unreadable' }>['reason'];
      readonly excerpt: string;
    };

/** The kinds of items, in the order in which they are shown. */
export const importKinds = ['new', 'changed', 'doubtful', 'same', 'unreadable'] as const;

/** What an import would do, before anything is written. */
export interface ImportPreview {
  readonly items: readonly ImportItem[];
  readonly counts: Readonly<Record<ImportItem['kind'], number>>;
}

/** Somebody whom a list note names already. */
export interface KnownRow {
  readonly path: string;
  readonly row: ListRow;
}

/** Those who are known: in notes, in list notes, and in the file so far. Each is asked on its own, the notes first. */
interface Matchers {
  readonly contacts: PeopleMatcher<Contact>;
  /** paths of list notes */
  readonly rows: PeopleMatcher<string>;
  /** places in the list of items */
  readonly records: PeopleMatcher<number>;
}

/** Works out what an import would do with each record: pure, and as long as the file, not as the file times the vault. */
export function previewImport(
  records: readonly ImportedRecord[],
  contacts: Iterable<Contact>,
  listed: Iterable<KnownRow>,
): ImportPreview {
  return finishSteps(previewSteps(records, contacts, listed));
}

/** The same bit by bit. */
export function* previewSteps(
  records: readonly ImportedRecord[],
  contacts: Iterable<Contact>,
  listed: Iterable<KnownRow>,
): Steps<ImportPreview> {
  const matchers: Matchers = {
    contacts: new PeopleMatcher(),
    rows: new PeopleMatcher(),
    records: new PeopleMatcher(),
  };
  const progress = { done: 0, total: records.length };
  for (const contact of contacts) {
    matchers.contacts.add(identityOf(contact, idsOfUrls), contact, contact.notSame);
    yield progress;
  }
  for (const { path, row } of listed) {
    matchers.rows.add(identityOfRow(row), path);
    yield progress;
  }
  const items: ImportItem[] = [];
  for (const record of records) {
    yield { ...progress, done: items.length };
    if (record.kind === 'unreadable') items.push(record);
    else items.push(previewPerson(record.person, record.at, matchers, items));
  }
  const counts = { new: 0, same: 0, changed: 0, doubtful: 0, unreadable: 0 };
  for (const { kind } of items) counts[kind] += 1;
  return { items, counts };
}

function previewPerson(
  person: ImportedPerson,
  at: number,
  matchers: Matchers,
  items: ImportItem[],
): ImportItem {
  const identity = identityOfPerson(person);
  const key = identity.ids[0] ?? '';
  const match = matchers.contacts.find(identity, key);
  if (match.kind === 'certain') return compareWith(match.value, { key, at, person }, match.signs);
  const row = surely(matchers.rows.find(identity, key));
  if (row !== null) return { kind: 'same', key, at, person, where: row };
  const record = surely(matchers.records.find(identity, key));
  if (record !== null) {
    // A third record may be known by what the second alone says.
    matchers.records.add(identity, record);
    joinRecords(items, record, person);
    return { kind: 'same', key, at, person, where: null };
  }
  // A doubtful one is asked about once, however often the file names them.
  matchers.records.add(identity, items.length);
  if (match.kind === 'doubtful') {
    const candidates = match.candidates.map(({ value, signs }) => ({ contact: value, signs }));
    return { kind: 'doubtful', key, at, person, candidates };
  }
  return { kind: 'new', key, at, person };
}

/** The one who is meant, or any of those of whom each is certain: two rows may name one person. */
function surely<T>(match: Match<T>): T | null {
  if (match.kind === 'certain') return match.value;
  const best = match.kind === 'doubtful' ? match.candidates.find(isCertain) : undefined;
  return best === undefined ? null : best.value;
}

function compareWith(contact: Contact, of: ItemOfPerson, signs: readonly MatchSign[]): ImportItem {
  const { fills, offers, job } = compareFields(contact, of.person, signs.includes('id'));
  return fills.length === 0 && offers.length === 0 && job === null
    ? { kind: 'same', ...of, where: contact.path }
    : { kind: 'changed', ...of, contact, fills, offers, job };
}

/** A file may name somebody twice: what the later record knows more joins the earlier. */
function joinRecords(items: ImportItem[], index: number, more: ImportedPerson): void {
  const first = items[index];
  if (first?.kind !== 'new' && first?.kind !== 'doubtful') return;
  items[index] = { ...first, person: joinPeople(first.person, more) };
}

function identityOfPerson(person: ImportedPerson): Identity {
  return { ...person, ids: idsOfPerson(person) };
}

/** Who a row of a list is. */
export function identityOfRow(row: ListRow): Identity {
  return { ...row, ids: [...row.sources, ...idsOfUrls(row.urls)], aliases: [] };
}
