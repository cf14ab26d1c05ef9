import fc from 'fast-check';
import ical from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { ExportedPerson } from '../../src/formats/exported-person';
import { readVCards } from '../../src/formats/vcard-read';
import { formatVCards } from '../../src/formats/vcard-write';
import { exportedPerson } from './exported-people';

const octets = (text: string): number => new TextEncoder().encode(text).length;

const plain: ExportedPerson = {
  uid: 'kit-1',
  name: 'Clara Nguyen',
  aliases: ['Clärchen', 'C, N'],
  emails: ['clara@example.org', 'c@example.org'],
  phones: ['+49 40 1'],
  urls: ['https://example.org/clara'],
  organization: 'Nordlicht; Ventures',
  role: 'Partner',
  location: 'Hamburg',
  address: 'Am Markt 3, 20095 Hamburg',
  birthday: { year: null, month: 2, date: 29 },
  dates: [
    { label: 'Anniversary', year: 2008, month: 6, date: 7 },
    { label: 'Name day', year: null, month: 8, date: 12 },
  ],
  tags: ['climate'],
  tier: null,
  strength: null,
  notes: 'first\nsecond; third',
  history: null,
};

describe('formatVCards', () => {
  it('writes 3.0', () => {
    expect(formatVCards([plain], '3.0').split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'PRODID:-//Keep in touch//EN',
      'UID:kit-1',
      'FN:Clara Nguyen',
      'N:Nguyen;Clara;;;',
      'NICKNAME:Clärchen,C\\, N',
      'ORG:Nordlicht\\; Ventures',
      'TITLE:Partner',
      'EMAIL:clara@example.org',
      'EMAIL:c@example.org',
      'TEL:+49 40 1',
      'ADR:;;Am Markt 3\\, 20095 Hamburg;Hamburg;;;',
      'URL:https://example.org/clara',
      'BDAY:--0229',
      'item1.X-ABDATE:2008-06-07',
      'item1.X-ABLabel:_$!<Anniversary>!$_',
      'item2.X-ABDATE:--0812',
      'item2.X-ABLabel:Name day',
      'CATEGORIES:climate',
      'NOTE:first\\nsecond\\; third',
      'END:VCARD',
      '',
    ]);
  });

  it('writes 4.0 with dates in its form', () => {
    const text = formatVCards([{ ...plain, birthday: { year: 1984, month: 4, date: 17 } }], '4.0');
    expect(text).toContain('VERSION:4.0\r\n');
    expect(text).toContain('BDAY:19840417\r\n');
    expect(text).toContain('X-ABDATE:20080607\r\n');
  });

  it.each(['Ben', 'Ben Berg'])('keeps an organisation of the name of the person: %s', (name) => {
    const text = formatVCards([{ ...plain, name, organization: name }], '4.0');
    expect([...readVCards(text)]).toMatchObject([{ person: { name, organization: name } }]);
  });

  it.each([
    ['no name of a person', 'N:;;;;'],
    ['no N at all', 'NOTE:x'],
    ['its name for a family name', 'N:Acme Ltd;;;;'],
    ['the mark of an address book', 'N:Ltd;Acme;;;\nX-ABShowAs:COMPANY'],
  ])('takes a company for no organisation of its own: %s', (_what, lines) => {
    const card = `BEGIN:VCARD\nVERSION:3.0\nFN:Acme Ltd\n${lines}\nORG:Acme Ltd;\nEND:VCARD\n`;
    expect([...readVCards(card)]).toMatchObject([{ person: { name: 'Acme Ltd', organization: null } }]);
  });

  it('forges no second card', () => {
    const text = formatVCards([{ ...plain, notes: 'x\r\nEND:VCARD\r\nBEGIN:VCARD\rFN:Forged' }], '3.0');
    expect([...readVCards(text)]).toHaveLength(1);
    expect(text.match(/^BEGIN:VCARD/gm)).toHaveLength(1);
  });

  it.each(['3.0', '4.0'] as const)('%s: is folded by octets, and read back as it was', (version) => {
    fc.assert(
      fc.property(fc.array(exportedPerson, { minLength: 1, maxLength: 2 }), (people) => {
        const text = formatVCards(people, version);
        for (const written of text.split('\r\n')) expect(octets(written)).toBeLessThanOrEqual(75);
        expect(text).not.toMatch(/[^\r]\n|\r(?!\n)/);
        // No character is cut in two: the bytes of each line are whole.
        expect(text).not.toMatch(/\p{Cs}/u);
        const read = [...readVCards(text)];
        expect(read.map((record) => (record.kind === 'person' ? record.person : null))).toMatchObject(
          people.map(({ uid, notes, ...person }) => ({
            ids: expect.arrayContaining([`vcard:${uid}`]) as unknown,
            name: person.name,
            aliases: person.aliases,
            emails: person.emails,
            phones: person.phones,
            urls: person.urls,
            organization: person.organization,
            role: person.role,
            location: person.location,
            birthday: person.birthday,
            tags: person.tags,
            notes: notes ?? '',
          })),
        );
      }),
    );
  });

  it.each(['3.0', '4.0'] as const)('%s: ical.js reads in it what was written', (version) => {
    fc.assert(
      fc.property(exportedPerson, (person) => {
        const parsed = ical.parse(formatVCards([person], version)) as [
          string,
          [string, object, string, ...unknown[]][],
        ];
        const values = (name: string): readonly unknown[] =>
          parsed[1]
            .filter(([key]) => key === name)
            .map(([, , , ...value]) => (value.length === 1 ? value[0] : value));
        // It leaves the backslash before semicolons in texts (RFC 6350 §3.4), and takes all of them from numbers of 3.0.
        const unescape = (text: unknown): unknown =>
          typeof text === 'string' ? text.replace(/\\;/g, ';') : text;
        expect(values('fn').map(unescape)).toEqual([person.name]);
        expect(values('title').map(unescape)).toEqual(person.role === null ? [] : [person.role]);
        expect(values('note').map(unescape)).toEqual(person.notes === null ? [] : [person.notes]);
        expect(values('email').map(unescape)).toEqual(person.emails);
      }),
    );
  });
});

describe('readVCards', () => {
  it('takes any text', () => {
    const parts = fc.constantFrom(
      'BEGIN:VCARD',
      'END:VCARD',
      'FN:',
      'N:',
      ';',
      ':',
      '=',
      '"',
      '\n',
      ' ',
      'ENCODING=QUOTED-PRINTABLE',
      'BDAY:',
      'ADR',
      '.',
      '\\',
      'x',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 }),
        (list) => {
          readVCards(list.join(''));
          readVCards(`BEGIN:VCARD\n${list.join('')}\nEND:VCARD`);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
