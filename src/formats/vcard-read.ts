import { mapLazily } from '../core/steps';
import type { Birthday } from '../core/birthday';
import { cleanLine, cleanList, cleanOrNull, cleanTag, cleanText, excerptOf, isGarbled } from './clean-text';
import {
  makePerson,
  type ImportDoubt,
  type ImportedPerson,
  type ImportedRecord,
  type YearlyDate,
} from './imported-person';
import { idsOfUrls } from './profile-ids';
import { readBirthday } from './read-date';
import { splitCards, type Card } from './vcard-lines';
import { readProperty, type CardProperty } from './vcard-property';

/** Properties that hold what a note has no place for. */
const leftOut: ReadonlySet<string> = new Set([
  'photo',
  'logo',
  'sound',
  'key',
  'agent',
  'geo',
  'label',
  'x-abadr',
]);
const anniversaries = /^(?:x-(?:evolution-|ms-)?)?anniversary$/;
const messengers =
  /^x-(?:aim|gadugadu|groupwise|gtalk|google-talk|icq|jabber|msn|skype|skype-username|yahoo)$/;

/** Reads a file of vCards 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350). */
export function readVCards(text: string): Iterable<ImportedRecord> {
  return mapLazily(splitCards(text), (card, index) => readCard(card, index + 1));
}

function readCard(card: Card, at: number): ImportedRecord {
  const doubts: ImportDoubt[] = card.odd
    .filter((line) => !/^[A-Za-z0-9+/=\s]+$/.test(line))
    .map((line) => ({ kind: 'unreadable-line', value: excerptOf(line) }));
  const properties: CardProperty[] = [];
  for (const line of card.lines) {
    if (leftOut.has(line.name)) continue;
    const property = readProperty(line);
    if (property !== null) properties.push(property);
    else doubts.push({ kind: 'unreadable-line', value: excerptOf(`${line.name}: ${line.value}`) });
  }
  const reader = new CardReader(properties, doubts);
  if (reader.isGroup()) return unreadable(at, 'group', card);
  const person = reader.read();
  return person === null
    ? unreadable(at, card.truncated || card.lines.length === 0 ? 'broken' : 'nameless', card)
    : { kind: 'person', at, person };
}

function unreadable(at: number, reason: 'nameless' | 'broken' | 'group', card: Card): ImportedRecord {
  const first = card.lines.find(({ name }) => name === 'fn' || name === 'n') ?? card.lines[0];
  return { kind: 'unreadable', at, reason, excerpt: excerptOf(first?.value ?? card.odd[0] ?? '') };
}

/** The properties of one card by their names. */
class CardReader {
  constructor(
    private readonly properties: readonly CardProperty[],
    private readonly doubts: ImportDoubt[],
  ) {}

  isGroup(): boolean {
    return this.all('kind', 'x-addressbookserver-kind').some(({ texts }) =>
      /^group$/i.test((texts[0] ?? '').trim()),
    );
  }

  read(): ImportedPerson | null {
    const emails = this.preferred('email').map((text) => text.replace(/^mailto:/i, ''));
    const phones = this.preferred('tel').map(readPhone);
    const organization = cleanOrNull(this.first('org')?.texts[0]);
    const name = this.readName(emails, phones, organization);
    if (name === null) return null;
    if (isGarbled(name)) this.doubts.push({ kind: 'garbled-text', value: name });
    const urls = cleanList([...this.textsOf('url'), ...this.profiles()]);
    const uid = cleanOrNull(this.first('uid')?.texts[0]?.replace(/^urn:uuid:/i, ''));
    return makePerson('vcard', {
      ids: [...(uid === null ? [] : [`vcard:${uid}`]), ...idsOfUrls(urls)],
      name,
      aliases: cleanList(this.all('nickname').flatMap(({ texts }) => texts)).filter(
        (alias) => alias !== name,
      ),
      emails: cleanList(emails),
      phones: cleanList(phones),
      urls,
      organization: organization === name && this.isCompany() ? null : organization,
      role: cleanOrNull(this.first('title')?.texts[0]) ?? cleanOrNull(this.first('role')?.texts[0]),
      ...this.readAddress(),
      birthday: this.readBirthday(),
      dates: this.readDates(),
      introducedBy: cleanList(
        this.related().flatMap(({ label, name: other }) => (isReferrer(label) ? [other] : [])),
      ),
      tags: this.readTags(),
      notes: this.readNotes(),
      doubts: this.doubts,
    });
  }

  private all(...names: readonly string[]): readonly CardProperty[] {
    return this.properties.filter(({ name }) => names.includes(name));
  }

  private first(name: string): CardProperty | undefined {
    return this.properties.find(
      (property) => property.name === name && property.texts.some((text) => text.trim() !== ''),
    );
  }

  private textsOf(...names: readonly string[]): readonly string[] {
    return this.all(...names).map(({ texts }) => texts[0] ?? '');
  }

  /** The values of a property, the preferred first. */
  private preferred(name: string): readonly string[] {
    const rank = ({ types, params }: CardProperty): number =>
      types.includes('pref') || params.get('pref') === '1' ? 0 : 1;
    return [...this.all(name)].sort((a, b) => rank(a) - rank(b)).map(({ texts }) => texts[0] ?? '');
  }

  /** What somebody called the properties of a group. */
  private labelOf({ group }: CardProperty): string {
    if (group === '') return '';
    const label = this.properties.find((other) => other.group === group && other.name === 'x-ablabel');
    return cleanLine(label?.texts[0] ?? '').replace(/^_\$!<(.*)>!\$_$/, '$1');
  }

  private readName(
    emails: readonly string[],
    phones: readonly string[],
    organization: string | null,
  ): string | null {
    const [family = '', given = '', additional = '', prefix = '', suffix = ''] = this.first('n')?.texts ?? [];
    const nickname = this.first('nickname')?.texts[0];
    return (
      cleanOrNull(this.first('fn')?.texts[0]) ??
      cleanOrNull([prefix, given, additional, family, suffix].join(' ')) ??
      cleanOrNull(nickname) ??
      organization ??
      cleanOrNull(emails[0]?.split('@')[0]) ??
      cleanOrNull(phones[0])
    );
  }

  /** Whether the card is that of a company, which repeats its name as an organisation: it says so, or has no given name. */
  private isCompany(): boolean {
    const isShownAsOne = this.textsOf('x-abshowas').some((text) => /^company$/i.test(text.trim()));
    return isShownAsOne || cleanOrNull(this.first('n')?.texts[1]) === null;
  }

  private readAddress(): Pick<ImportedPerson, 'location' | 'address'> {
    let location: string | null = null;
    let address: string | null = null;
    for (const { texts } of this.all('adr')) {
      const [box = '', , street = '', city = '', region = '', code = '', country = ''] = texts.map(cleanLine);
      location ??= cleanOrNull([city, country].filter((part) => part !== '').join(', '));
      if (street === '') continue;
      const parts = [street, box, `${code} ${city}`, region, country].map((part) => part.trim());
      address ??= parts.reduce((all, part) =>
        part === '' || part.split(' ').every((word) => all.includes(word)) ? all : `${all}, ${part}`,
      );
    }
    return { location, address };
  }

  private readBirthday(): Birthday | null {
    let birthday: Birthday | null = null;
    const unread: string[] = [];
    for (const { texts, params } of this.all('bday')) {
      const text = (texts[0] ?? '').trim();
      if (text === '') continue;
      const read = readBirthday(text);
      if (read === null) unread.push(text);
      else birthday ??= withoutYear(read, params.get('x-apple-omit-year'));
    }
    if (birthday === null)
      for (const text of unread) this.doubts.push({ kind: 'unreadable-birthday', value: excerptOf(text) });
    return birthday;
  }

  private readDates(): readonly YearlyDate[] {
    const dates = new Map<string, YearlyDate>();
    for (const property of this.properties) {
      const isAnniversary = anniversaries.test(property.name);
      if (!isAnniversary && property.name !== 'x-abdate') continue;
      const text = (property.texts[0] ?? '').trim();
      if (text === '') continue;
      const read = readBirthday(text);
      const label = (isAnniversary ? '' : this.labelOf(property)) || 'Anniversary';
      if (read === null) this.doubts.push({ kind: 'unreadable-date', value: excerptOf(`${label}: ${text}`) });
      else {
        const date = withoutYear(read, property.params.get('x-apple-omit-year'));
        const key = `${label.toLowerCase()} ${date.month}-${date.date}`;
        if (dates.get(key)?.year === undefined || dates.get(key)?.year === null)
          dates.set(key, { label, ...date });
      }
    }
    return [...dates.values()];
  }

  private profiles(): readonly string[] {
    return this.all('x-socialprofile').flatMap(({ texts }) =>
      /^https?:\/\//i.test(texts[0] ?? '') ? [texts[0] ?? ''] : [],
    );
  }

  private related(): readonly { readonly label: string; readonly name: string }[] {
    return this.properties.flatMap((property) => {
      const text = cleanLine(property.texts[0] ?? '');
      if (text === '') return [];
      switch (property.name) {
        case 'x-abrelatednames':
          return [{ label: this.labelOf(property) || 'Related', name: text }];
        case 'related':
          return /^(?:urn|https?|mailto):/i.test(text)
            ? []
            : [{ label: property.types[0] ?? 'Related', name: text }];
        case 'x-ms-spouse':
        case 'x-evolution-spouse':
        case 'x-spouse':
          return [{ label: 'Spouse', name: text }];
        default:
          return [];
      }
    });
  }

  private readTags(): readonly string[] {
    const names = this.all('categories').flatMap(({ texts }) => texts);
    const tags = names
      .filter((name) => !/^\s*my ?contacts\s*$/i.test(name))
      .map((name) => cleanTag(name) ?? undefined);
    return cleanList(tags);
  }

  /** The notes, and below them what has no property of its own. */
  private readNotes(): string {
    const more: string[] = [];
    for (const { label, name } of this.related()) if (!isReferrer(label)) more.push(`${label}: ${name}`);
    for (const property of this.properties) {
      const text = cleanLine(property.texts[0] ?? '');
      const user = property.params.get('x-user');
      if (property.name === 'x-socialprofile' && !/^https?:/i.test(text)) {
        more.push(
          `${property.types.find((type) => type !== 'pref') ?? 'Profile'}: ${user ?? text.replace(/^x-apple:/i, '')}`,
        );
      } else if (property.name === 'impp' && text !== '') {
        const service = property.params.get('x-service-type') ?? 'Messenger';
        more.push(`${service}: ${text.replace(/^[a-z-]+:/i, '')}`);
      } else if (messengers.test(property.name) && text !== '') {
        more.push(`${property.name.slice(2)}: ${text}`);
      }
    }
    const department = cleanLine(this.first('org')?.texts[1] ?? '');
    if (department !== '') more.push(`Department: ${department}`);
    const notes = this.textsOf('note')
      .map(cleanText)
      .filter((text) => text !== '');
    return cleanText([...notes, more.join('\n')].join('\n\n'));
  }
}

function isReferrer(label: string): boolean {
  return /^referred[_ ]by$/i.test(label);
}

/** Apple writes a year where there is none, and says so beside it. */
function withoutYear(birthday: Birthday, omitted: string | undefined): Birthday {
  return omitted !== undefined && Number(omitted) === birthday.year ? { ...birthday, year: null } : birthday;
}

function readPhone(text: string): string {
  if (!/^tel:/i.test(text.trim())) return text;
  return text
    .trim()
    .slice('tel:'.length)
    .replace(/;ext=/i, ' ext. ')
    .replace(/;[^;]*$/, '');
}
