import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ContactBook } from '../../src/book/contact-book';
import type { Contact } from '../../src/core/contact';
import { rulesFor } from './rules';

const vaults = fileURLToPath(new URL('../fixtures/vaults', import.meta.url));

/** The book of a vault of the fixtures. */
function bookOf(vault: string): ContactBook {
  const book = new ContactBook(rulesFor());
  const read = (folder: string, prefix: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = prefix + entry.name;
      if (entry.isDirectory()) read(`${folder}/${entry.name}`, `${path}/`);
      else book.apply([{ kind: 'upsert', path, text: readFileSync(`${folder}/${entry.name}`, 'utf8') }]);
    }
  };
  read(`${vaults}/${vault}`, '');
  return book;
}

function contactIn(book: ContactBook, path: string): Contact {
  const contact = book.get(path);
  if (contact === undefined) throw new Error(`${path} is no contact`);
  return contact;
}

/** `date kind direction: text (line)` of the entries of a note. */
const entriesOf = ({ interactions }: Contact): readonly string[] =>
  interactions.map(
    ({ date, kind, direction, text, source }) =>
      `${date} ${kind ?? '-'} ${direction}: ${text} (${source.kind} ${source.line})`,
  );

describe('histories as other tools write them', () => {
  it.each<readonly [vault: string, path: string, entries: readonly string[]]>([
    [
      'personal-crm',
      'People/Ana Duarte.md',
      [
        '2026-07-04 meeting mutual: lunch by the river (log 13)',
        '2026-06-11 - mutual: sent her the reading list (log 15)',
        '2026-05-30 - mutual:  (log 16)',
      ],
    ],
    [
      'friend-tracker',
      'FriendTracker/Bo Lind.md',
      [
        '2025-05-10 meeting mutual: Coffee after work (log 7)',
        '2025-04-02 call mutual: the new flat (log 9)',
      ],
    ],
    [
      'callander',
      'Friends/People/Cleo Marsh.md',
      [
        '2026-03-14 meeting mutual: Dinner at theirs (log 5)',
        '2026-01-02 - mutual: Walked around the lake (log 9)',
        '2025-12-24 greeting outbound: Card (log 12)',
        '2024-08-01 - mutual: Old entry of the legacy list (log 14)',
      ],
    ],
    [
      'team-manager',
      'People/Dana Wolf.md',
      [
        '2026-06-02 - mutual: agreed on the goals for summer (log 15)',
        '2026-05-19 call mutual: call about the on-call rota (log 16)',
      ],
    ],
    [
      'arcadia-connect',
      'CRM/Eli Stone.md',
      [
        '2026-03-30 call mutual: pricing, wants a second offer (log 13)',
        '2026-03-12 email mutual: sent the deck (log 14)',
        '2026-02-20 meeting mutual: first talk at the fair (log 15)',
        '2026-02-11 note mutual: read the interview in the paper (log 16)',
        '2026-02-01 - mutual: **💬 Other**: bumped into each other (log 17)',
      ],
    ],
    ['cadence', 'Contacts/Fay Moreno.md', []],
    [
      'vault-crm',
      'CRM/Clients/Greta Holm.md',
      [
        '2026-06-01 call mutual: Kick-off | Scope and dates (log 9)',
        '2026-06-23 email mutual: Follow up | Sent the contract (log 10)',
        '2026-07-02 meeting mutual: Signing | (log 11)',
      ],
    ],
    ['contacts', 'Contacts/Hugo Baker.md', []],
    [
      'google-lookup',
      'People/Ida Sørensen.md',
      [
        '2026-06-12 - mutual: Created (log 15)',
        '2026-06-20 meeting mutual: Her brother came along. They want to visit in May. (log 17)',
        '2026-06-25 - mutual: she moved; new number (log 21)',
      ],
    ],
    [
      'moments',
      'People/Jon Park.md',
      [
        '2026-02-10 meeting mutual: Coffee at the harbour: Told me about the boat. (log 9)',
        '2026-01-05 - mutual: New year walk (log 15)',
      ],
    ],
    [
      'next-up',
      'People/Kai Brandt.md',
      [
        '2026-09-24 - mutual: rehearsal, then talked on the way home (log 10)',
        '2026-08-30 call mutual: the concert is sold out (log 11)',
      ],
    ],
    [
      'crm-markdown',
      'People/Lou Adams.md',
      [
        '2026-06-12 email outbound: Asked about the residency; Next step: call in July (log 13)',
        '2026-05-01 meeting mutual: the new studio: She starts in autumn. (log 19)',
        '2026-04-03 - mutual: Granola (log 25)',
        '2026-03-02 message inbound:  (log 27)',
      ],
    ],
    [
      'by-hand',
      'People/Mara Vogt.md',
      [
        '2026-10-05 call mutual: Lange über die Ausstellung gesprochen. (log 9)',
        '2026-08-30 - mutual: slack · the beta is out (log 15)',
        '2026-07-14 call mutual: Anruf wegen der Bilder (log 16)',
        '2026-07-01 gift outbound: ein Buch (log 17)',
        '2026-06-20 - inbound: Postkarte aus Rom (log 18)',
        '2026-06-18 email mutual: nach dem Termin gefragt (log 19)',
        '2026-06-01 letter mutual: geschickt (log 21)',
        '2026-05-05 meeting mutual: im Museum (log 27)',
        '2026-05-01 meeting mutual: Eröffnung: Kurz begrüßt. (log 28)',
        '2026-04-04 - mutual: Lesung: Sie hat gelesen. (log 42)',
      ],
    ],
  ])('%s: %s', (vault, path, entries) => {
    expect(entriesOf(contactIn(bookOf(vault), path))).toEqual(entries);
  });

  it.each([
    ['friend-tracker', 'FriendTracker/Bo Lind.md', 'unreadable-date', '2025-02-30', 11],
    ['moments', 'People/Jon Park.md', 'impossible-entry-date', '2026-13-01', 21],
    ['by-hand', 'People/Mara Vogt.md', 'impossible-entry-date', '2026-06-31', 23],
  ])('%s: a date that does not exist is a problem', (vault, path, kind, value, line) => {
    const { problems } = contactIn(bookOf(vault), path);
    expect(problems.map((problem) => [problem.kind, problem.value, problem.line])).toEqual([
      [kind, value, line],
    ]);
  });

  it('reads the other tool’s own last contact beside', () => {
    expect(contactIn(bookOf('contacts'), 'Contacts/Hugo Baker.md').lastContact).toBe('2022-12-06');
    expect(contactIn(bookOf('cadence'), 'Contacts/Fay Moreno.md').lastContact).toBe('2026-05-20');
  });
});
