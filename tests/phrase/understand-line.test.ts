import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../src/core/fold';
import { formatEntry, parseEntryWords } from '../../src/core/interaction';
import { buildKindTable } from '../../src/core/kind';
import { leftAsText, type NameChoices } from '../../src/phrase/find-names';
import { PeopleIndex } from '../../src/phrase/people-index';
import { understandLine } from '../../src/phrase/understand-line';
import { contact, day } from '../core/builders';

const kinds = buildKindTable([{ id: 'board-game', depth: 3, words: ['board game'] }]);
const person = (name: string, more: Parameters<typeof contact>[0] = {}) =>
  contact({ name, path: `People/${name}.md`, ...more });
const people = new PeopleIndex([
  person('Clara Nguyen', { emails: ['clara@example.org'] }),
  person('Ben Okafor'),
  person('Jonas Haas'),
  person('Jonas Weber'),
  person('Mia Rossi', { aliases: ['Mimi'] }),
  person('Zoë Ünal'),
  person('Jörg Müller-Lüdenscheidt'),
  person('Vincent van der Berg'),
]);

function understand(line: string, choices: NameChoices = new Map()) {
  return understandLine(line, { today: day('2026-11-25'), people, kinds, choices });
}

/** All that was understood, as one line: the entry, who, what follows, what is not certain. */
function said(line: string, choices?: NameChoices): string {
  const { people: named, otherDate, followUp, impossible, ...entry } = understand(line, choices);
  const who = named.map((name) =>
    name.kind === 'known'
      ? name.contact.name
      : `${name.kind} ${name.written} (${name.candidates.map(({ name: known }) => known).join(', ')})`,
  );
  return [
    formatEntry(entry, 'en').slice(2),
    who.join(' + '),
    ...(otherDate === null ? [] : [`or ${otherDate}`]),
    ...(followUp === null ? [] : [`then ${followUp.due ?? 'some day'} ${followUp.text}`.trim()]),
    ...impossible.map((value) => `not ${value}`),
  ].join(' | ');
}

// Today is Wednesday, 25 November 2026.
describe('a line in English', () => {
  it.each([
    [
      'call with Clara and Ben yesterday about the seed round, follow up Friday: send deck',
      '2026-11-24 call: the seed round | Clara Nguyen + Ben Okafor | then 2026-11-27 send deck',
    ],
    ['call with clara and ben yesterday', '2026-11-24 call | Clara Nguyen + Ben Okafor'],
    ['wrote to Clara about the deck', '2026-11-25 message → the deck | Clara Nguyen'],
    ['I wrote Clara an email about the deck', '2026-11-25 email → the deck | Clara Nguyen'],
    ['emailed Clara the deck', '2026-11-25 email → the deck | Clara Nguyen'],
    ['Clara called me about the deck', '2026-11-25 call ← the deck | Clara Nguyen'],
    ['Clara called yesterday', '2026-11-24 call ← | Clara Nguyen'],
    ['called Clara', '2026-11-25 call → | Clara Nguyen'],
    ['email from clara@example.org: the deck', '2026-11-25 email ← the deck | Clara Nguyen'],
    ['heard from Mia last Friday: she moves in two weeks', '2026-11-20 ← she moves in two weeks | Mia Rossi'],
    ['texted Mimi', '2026-11-25 message → | Mia Rossi'],
    ['email with Ben about hiring', '2026-11-25 email: hiring | Ben Okafor'],
    ['lunch with Clara on Friday', '2026-11-20 meeting: lunch | Clara Nguyen | or 2026-11-27'],
    ['lunch with Clara on 24 December', '2026-12-24 meeting: lunch | Clara Nguyen | or 2025-12-24'],
    [
      'coffee with Clara Nguyen yesterday about hiring',
      '2026-11-24 meeting: coffee about hiring | Clara Nguyen',
    ],
    ['board game with Ben', '2026-11-25 board game | Ben Okafor'],
    ['yesterday at 3pm call with Clara', '2026-11-24 call: at 3pm | Clara Nguyen'],
    ['phone call with Ben 3 days ago', '2026-11-22 call | Ben Okafor'],
    ['talked with Clara about working with Ben', '2026-11-25: working with Ben | Clara Nguyen'],
    ['talked about the plan with Ben', '2026-11-25: the plan with Ben | Ben Okafor'],
    ['note Clara moved to Bonn', '2026-11-25 note: moved to Bonn | Clara Nguyen'],
    ["met Vincent van der Berg at Luigi's", "2026-11-25 meeting: at Luigi's | Vincent van der Berg"],
    ['Clara: seed round', '2026-11-25: seed round | Clara Nguyen'],
    ['Clara Nguyen → sent the deck', '2026-11-25 → sent the deck | Clara Nguyen'],
    ['meeting with zoe unal 2026-11-03', '2026-11-03 meeting | Zoë Ünal'],
    [
      'meeting with Ben in Hamburg; send the plan by Friday',
      '2026-11-25 meeting: in Hamburg | Ben Okafor | then 2026-11-27 send the plan',
    ],
    [
      'invited Ben to the podcast, remind me next week',
      '2026-11-25 invitation: the podcast | Ben Okafor | then 2026-12-02',
    ],
    ['call with Clara about the follow up meeting', '2026-11-25 call: the follow up meeting | Clara Nguyen'],
  ])('%s', (line, expected) => {
    expect(said(line)).toBe(expected);
  });
});

describe('a line in German', () => {
  it.each([
    [
      'gestern mit Clara telefoniert, Montag Unterlagen schicken',
      '2026-11-24 call | Clara Nguyen | then 2026-11-30 Unterlagen schicken',
    ],
    ['Clara hat mich angerufen wegen der Runde', '2026-11-25 call ← der Runde | Clara Nguyen'],
    ['Clara angerufen', '2026-11-25 call → | Clara Nguyen'],
    ['rief Clara gestern an', '2026-11-24 call → | Clara Nguyen'],
    ['habe gestern Clara geschrieben', '2026-11-24 message → | Clara Nguyen'],
    ['Clara hat geschrieben', '2026-11-25 message ← | Clara Nguyen'],
    ['E-Mail an Ben geschrieben über die Förderung', '2026-11-25 email → die Förderung | Ben Okafor'],
    ['Ben gemailt', '2026-11-25 email → | Ben Okafor'],
    ['mit Ben gesprochen', '2026-11-25 | Ben Okafor'],
    ['gestern von Clara gehört', '2026-11-24 ← | Clara Nguyen'],
    [
      'mit Zoe Unal getroffen am 12.11., nächste Woche anrufen',
      '2026-11-12 meeting | Zoë Ünal | or 2027-11-12 | then 2026-12-02 anrufen',
    ],
    ['vorgestern Kaffee mit Clara und Ben', '2026-11-23 meeting: Kaffee | Clara Nguyen + Ben Okafor'],
    [
      'Anruf mit Jörg Müller-Lüdenscheidt, Wiedervorlage Montag: Vertrag prüfen',
      '2026-11-25 call | Jörg Müller-Lüdenscheidt | then 2026-11-30 Vertrag prüfen',
    ],
    ['letzten Freitag Mia im Café getroffen', '2026-11-20 meeting: im Café | Mia Rossi'],
  ])('%s', (line, expected) => {
    expect(said(line)).toBe(expected);
  });
});

describe('a line of a note', () => {
  it.each([
    ['Met [[Clara Nguyen]] at re:publica', '2026-11-25 meeting: at re:publica | Clara Nguyen'],
    [
      '- 2026-11-20 call: Talked about the seed round with [[Ben Okafor]]',
      '2026-11-20 call: Talked about the seed round with [[Ben Okafor]] | Ben Okafor',
    ],
    [
      '\t- [x] [[2026-11-20]] email → sent [[People/Clara Nguyen|her]] the deck',
      '2026-11-20 email → sent [[People/Clara Nguyen|her]] the deck | Clara Nguyen',
    ],
    [
      'Lunch with [[Jonas Haas]] and [[Budget 2027]]',
      '2026-11-25 meeting: Lunch | Jonas Haas + unknown [[Budget 2027]] ()',
    ],
    ['See [[Budget 2027]] about Clara', '2026-11-25: See [[Budget 2027]] about Clara | '],
  ])('%s', (line, expected) => {
    expect(said(line)).toBe(expected);
  });
});

describe('what is not certain is shown and never guessed', () => {
  it.each([
    ['call with Jonas about X', '2026-11-25 call: X | ambiguous Jonas (Jonas Haas, Jonas Weber)'],
    ['call with Clara Schmidt', '2026-11-25 call | ambiguous Clara Schmidt (Clara Nguyen)'],
    ['call with Clra yesterday', '2026-11-24 call | unknown Clra (Clara Nguyen)'],
    ['call with xaver', '2026-11-25 call | unknown xaver ()'],
    ['met Frank Zappa for dinner', '2026-11-25 meeting: for dinner | unknown Frank Zappa ()'],
    ['phone call with Ben and Hilde', '2026-11-25 call | Ben Okafor + unknown Hilde ()'],
    ['call with Ben on 31 Feb', '2026-11-25 call: on 31 Feb | Ben Okafor | not 31 Feb'],
    ['Anruf mit Ben am 30.02.2026', '2026-11-25 call: am 30.02.2026 | Ben Okafor | not 30.02.2026'],
    ['call with Ben 12/11', '2026-11-25 call: 12/11 | Ben Okafor | not 12/11'],
    [
      'call with Ben, follow up 2026-02-30: deck',
      '2026-11-25 call | Ben Okafor | then some day 2026-02-30: deck | not 2026-02-30',
    ],
    ['call with the team', '2026-11-25 call: the team | '],
  ])('%s', (line, expected) => {
    expect(said(line)).toBe(expected);
  });

  it('takes what the user chose', () => {
    const choose = (written: string, value: string): NameChoices => new Map([[foldName(written), value]]);
    expect(said('call with Jonas', choose('Jonas', 'People/Jonas Weber.md'))).toBe(
      '2026-11-25 call | Jonas Weber',
    );
    expect(
      said('mit Clara Unterlagen besprochen', choose('Clara Unterlagen', 'People/Clara Nguyen.md')),
    ).toBe('2026-11-25: Unterlagen | Clara Nguyen');
    expect(said('call with Ben and Hilde', choose('Hilde', leftAsText))).toBe(
      '2026-11-25 call: Hilde | Ben Okafor',
    );
  });
});

describe('whatever is typed', () => {
  const word = fc.constantFrom(
    ...'call with Clara Ben Jonas yesterday Friday about : , and und mit gestern [[Clara]] [[ ]] 12.11. 31 Feb follow up → - [x]'.split(
      ' ',
    ),
    '2026-02-30',
    '2026-11-03',
    'Montag',
    'nächste Woche',
    '%%',
    '🎂',
    '\u{0}',
    'rief',
    'an',
    'sent',
    'a@b.de',
  );
  const lines = fc.oneof(
    fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );

  it('nothing is thrown, each person comes once, and the entry is one line that is read back as it was meant', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const { people: named, date, kind, direction, text } = understand(line);
        const paths = named.flatMap((name) => (name.kind === 'known' ? [name.contact.path] : []));
        expect(new Set(paths).size).toBe(paths.length);
        const entry = formatEntry({ date, kind, direction, text }, 'en');
        expect(entry).not.toMatch(/[\r\n]/);
        if (kind === null) return;
        const read = parseEntryWords(entry.slice('- 2026-11-25'.length), kinds);
        expect({ kind: read.kind, direction: read.direction }).toEqual({ kind: kind.id, direction });
      }),
      { numRuns: 300 },
    );
  });

  it('ends for pasted rubbish of any length', () => {
    // Cubic work would run into the time limit of any test.
    expect(understand('@'.repeat(5_000)).people).toEqual([]);
  });
});
