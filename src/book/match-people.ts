import type { Birthday } from '../core/birthday';
import type { Contact } from '../core/contact';
import { uidOf } from './contact-uid';
import { foldName } from '../core/fold';

/** What tells who somebody is: of a record of a file, or of a note. */
export interface Identity {
  readonly ids: readonly string[];
  readonly name: string;
  readonly aliases: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly birthday: Birthday | null;
  readonly organization: string | null;
}

/** What two have in common, or what speaks against it. */
export type MatchSign =
  | 'id'
  | 'email'
  | 'phone'
  | 'name'
  | 'similar-name'
  | 'birthday'
  | 'organization'
  | 'other-birthday'
  | 'other-name';

/** Somebody who may be the one. */
export interface Candidate<T> {
  readonly value: T;
  readonly score: number;
  readonly signs: readonly MatchSign[];
}

/** Who a record is. */
export type Match<T> =
  | { readonly kind: 'certain'; readonly value: T; readonly signs: readonly MatchSign[] }
  /** best first */
  | { readonly kind: 'doubtful'; readonly candidates: readonly Candidate<T>[] }
  | { readonly kind: 'none' };

/** How much each sign weighs; what is certain has at least `certain`, what is asked about `doubtful`. */
const weights: Readonly<Record<MatchSign, number>> = {
  id: 100,
  email: 45,
  phone: 30,
  name: 40,
  'similar-name': 20,
  birthday: 30,
  organization: 30,
  'other-birthday': -60,
  'other-name': -10,
};
const certain = 70;
const doubtful = 30;
/** How far the best must be ahead of the next to be taken without asking. */
const lead = 25;
/** So many with one name or address are looked at no more. */
const crowd = 50;
/** Candidates that are shown. */
const most = 4;
/** Digits of a phone number that are compared: country codes and leading zeros are written or not. */
const phoneDigits = 8;

/** An identity prepared for comparison: done once, since it is compared often. */
interface FoldedIdentity {
  readonly ids: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** the words of each name in one order */
  readonly names: readonly string[];
  readonly birthday: Birthday | null;
  readonly organization: string | null;
}

interface Entry<T> {
  readonly identity: FoldedIdentity;
  readonly value: T;
  readonly notSame: ReadonlySet<string>;
}

/** Finds people by what tells who they are; kept up to date while a file goes on. Each look-up asks only for those who share something. */
export class PeopleMatcher<T> {
  private readonly byKey = new Map<string, Entry<T>[]>();

  /** `notSame` are the keys of records that were said to be others. */
  add(identity: Identity, value: T, notSame: readonly string[] = []): void {
    const folded = foldIdentity(identity);
    const entry: Entry<T> = { identity: folded, value, notSame: new Set(notSame.map(foldId)) };
    for (const key of keysOf(folded)) {
      const known = this.byKey.get(key);
      if (known === undefined) this.byKey.set(key, [entry]);
      else known.push(entry);
    }
  }

  /** Who a record is; `key` is what it is called where somebody said that it is not somebody. */
  find(identity: Identity, key: string): Match<T> {
    const folded = foldIdentity(identity);
    const found = new Set<Entry<T>>();
    for (const each of keysOf(folded)) {
      const known = this.byKey.get(each) ?? [];
      // What so many share tells nobody apart, but for the ids.
      if (known.length <= crowd || each.startsWith('id ')) for (const entry of known) found.add(entry);
    }
    const candidates: Candidate<T>[] = [];
    for (const entry of found) {
      if (isRuledOut(entry.notSame, folded, key)) continue;
      const { signs, score } = compareFolded(folded, entry.identity);
      if (score >= doubtful) candidates.push({ value: entry.value, score, signs });
    }
    candidates.sort((a, b) => b.score - a.score);
    const [first, second] = candidates;
    if (first === undefined) return { kind: 'none' };
    const isAhead = second === undefined || first.score - second.score >= lead;
    if (isAhead && isCertain(first)) return { kind: 'certain', value: first.value, signs: first.signs };
    return { kind: 'doubtful', candidates: candidates.slice(0, most) };
  }
}

function foldIdentity(identity: Identity): FoldedIdentity {
  const { organization } = identity;
  return {
    ids: identity.ids.map(foldId),
    emails: identity.emails.map(foldEmail),
    phones: identity.phones.flatMap(foldPhone),
    names: [...new Set([identity.name, ...identity.aliases].map(foldWords))],
    birthday: identity.birthday,
    organization: organization === null ? null : foldName(organization),
  };
}

/**
 * Whether somebody is the one, if nobody else is. Whatever two share, an address or a phone can be that of a couple or an
 * office: only an id or the name makes it certain.
 */
export function isCertain({ score, signs }: Pick<Candidate<unknown>, 'score' | 'signs'>): boolean {
  return score >= certain && (signs.includes('id') || signs.includes('name'));
}

function isRuledOut(notSame: ReadonlySet<string>, { ids }: FoldedIdentity, key: string): boolean {
  return notSame.size > 0 && [foldId(key), ...ids].some((each) => notSame.has(each));
}

/** What two identities have in common, and how much that weighs. */
export function compare(
  a: Identity,
  b: Identity,
): { readonly signs: readonly MatchSign[]; readonly score: number } {
  return compareFolded(foldIdentity(a), foldIdentity(b));
}

function compareFolded(
  a: FoldedIdentity,
  b: FoldedIdentity,
): { readonly signs: readonly MatchSign[]; readonly score: number } {
  const signs = signsOf(a, b);
  return { signs, score: signs.reduce((sum, sign) => sum + weights[sign], 0) };
}

function signsOf(a: FoldedIdentity, b: FoldedIdentity): readonly MatchSign[] {
  const signs: MatchSign[] = [];
  const share = (left: readonly string[], right: readonly string[]): boolean =>
    left.some((each) => right.includes(each));
  if (share(a.ids, b.ids)) signs.push('id');
  if (share(a.emails, b.emails)) signs.push('email');
  if (share(a.phones, b.phones)) signs.push('phone');
  if (share(a.names, b.names)) signs.push('name');
  else {
    const isAlike = a.names.some((name) => b.names.some((other) => isSimilar(name, other)));
    signs.push(isAlike ? 'similar-name' : 'other-name');
  }
  const birthday = compareBirthdays(a.birthday, b.birthday);
  if (birthday !== null) signs.push(birthday);
  if (a.organization !== null && a.organization === b.organization) signs.push('organization');
  return signs;
}

function compareBirthdays(a: Birthday | null, b: Birthday | null): MatchSign | null {
  if (a === null || b === null) return null;
  if (a.month !== b.month || a.date !== b.date) return 'other-birthday';
  return a.year === null || b.year === null || a.year === b.year ? 'birthday' : 'other-birthday';
}

/** The words of a name in one order: "Nguyen, Clara" and "Clara Nguyen" are one. */
function foldWords(name: string): string {
  return foldName(name.replace(/[,.]/g, ' ')).split(' ').sort().join(' ');
}

/** One has more words than the other (a middle name), or an initial where the other has a name. */
function isSimilar(a: string, b: string): boolean {
  const [fewer, more] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length);
  if (fewer === undefined || more === undefined || fewer.length < 2) return false;
  return fewer.every((word) =>
    more.some(
      (other) =>
        other === word ||
        (word.length === 1 && other.startsWith(word)) ||
        (other.length === 1 && word.startsWith(other)),
    ),
  );
}

function keysOf(identity: FoldedIdentity): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const id of identity.ids) keys.add(`id ${id}`);
  for (const email of identity.emails) keys.add(`email ${email}`);
  for (const digits of identity.phones) keys.add(`phone ${digits}`);
  for (const name of identity.names) keys.add(`name ${name}`);
  return keys;
}

/** An id for comparison. */
export function foldId(id: string): string {
  return id.normalize('NFC').toLowerCase().trim();
}

function foldEmail(email: string): string {
  return email.normalize('NFC').toLowerCase().trim();
}

/** The last digits of a phone number, extensions left out; none where there are too few to tell anybody by. */
function foldPhone(phone: string): readonly string[] {
  const digits = phone.replace(/\s*(?:ext|x|#).*$/i, '').replace(/\D/g, '');
  return digits.length < 6 ? [] : [digits.slice(-phoneDigits)];
}

/** What tells who a contact is; `ids` are their sources, the one they are exported by, and those that their addresses tell. */
export function identityOf(
  contact: Contact,
  idsOfUrls: (urls: readonly string[]) => readonly string[],
): Identity {
  return {
    ids: [...contact.sources, `vcard:${uidOf(contact)}`, ...idsOfUrls(contact.urls)],
    name: contact.name,
    aliases: contact.aliases,
    emails: contact.emails,
    phones: contact.phones,
    birthday: contact.birthday,
    organization: contact.organization,
  };
}
