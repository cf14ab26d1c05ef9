import { describe, expect, it } from 'vitest';
import { ContactBook } from '../../src/book/contact-book';
import { readHistory } from '../../src/core/history';
import { buildRules } from '../../src/book/rules';
import { defaultSettings, type Settings } from '../../src/settings/settings';
import type { NotePlaces } from '../../src/settings/vault-conventions';
import { day } from '../core/builders';

const people = ['Clara Nguyen', 'Ben Okafor', 'Mia Rossi'];
const today = day('2026-11-22');

interface Given {
  readonly settings?: Partial<Settings>;
  readonly places?: NotePlaces;
  readonly contacts?: Readonly<Record<string, string>>;
}

function bookOf(notes: Readonly<Record<string, string>>, given: Given = {}): ContactBook {
  const { settings, places, contacts } = given;
  const book = new ContactBook(
    buildRules(
      { ...defaultSettings, ...settings },
      {
        templateFolders: ['Templates'],
        language: 'en',
        ...(places === undefined ? {} : { notePlaces: places }),
      },
    ),
  );
  const all = {
    ...Object.fromEntries(people.map((name) => [`People/${name}.md`, ''])),
    ...contacts,
    ...notes,
  };
  book.apply(Object.entries(all).map(([path, text]) => ({ kind: 'upsert', path, text })));
  return book;
}

/** What is told of everybody: `NAME date kind depth direction line`. */
function told(notes: Readonly<Record<string, string>>, given: Given = {}): readonly string[] {
  const book = bookOf(notes, given);
  return [...book.all()].flatMap((contact) =>
    book
      .mentions(contact)
      .map(
        ({ date, kind, depth, direction, source }) =>
          `${contact.name.split(' ')[0] ?? ''} ${date} ${kind ?? '-'} ${depth} ${direction} ${source.kind}:${source.line}`,
      ),
  );
}

const inDiary = (text: string, given: Given = {}): readonly string[] =>
  told({ 'Journal/2026-11-20.md': text }, given).map((line) => line.replace(' 2026-11-20', ''));

const clara = ['Clara - 2 mutual mention:1'];

describe('which notes are dated', () => {
  const link = '[[Clara Nguyen]]';
  const periodic: NotePlaces = {
    daily: [{ folder: 'Tage', format: 'YYYY/MM-MMMM/DD.MM.YYYY-dddd' }],
    longer: [{ folder: 'Weeks', format: 'YYYY-MM-DD' }],
  };

  it.each<[name: string, path: string, text: string, told: string | null, places?: NotePlaces]>([
    ['a daily note', '2026-11-20.md', link, '2026-11-20 - mention:1'],
    [
      'a daily note of a nested format',
      'Tage/2026/11-November/20.11.2026-Freitag.md',
      link,
      '2026-11-20 - mention:1',
      periodic,
    ],
    ['not where its parts disagree', 'Tage/2026/10-Oktober/20.11.2026-Freitag.md', link, null, periodic],
    ['a note whose name begins with a date', 'Notes/2026-11-20 Walk.md', link, '2026-11-20 - mention:1'],
    ['not where a digit follows', 'Notes/2026-11-201.md', link, null],
    ['not where the date does not exist', 'Notes/2026-02-30 Walk.md', link, null],
    ['not where the date stands later', 'Notes/Walk 2026-11-20.md', link, null],
    [
      'a meeting note',
      'Notes/Kick-off.md',
      `---\ntype: meeting\ndate: 2026-11-19\n---\n${link}`,
      '2026-11-19 - meeting-note:5',
    ],
    [
      'a call',
      'Notes/Kick-off.md',
      `---\ntype: "[[Call]]"\ndate: "[[2026-11-19]]"\n---\n${link}`,
      '2026-11-19 - meeting-note:5',
    ],
    [
      'an event, for whom is ticked',
      'Notes/Fair.md',
      `---\ntype: event\ndate: 2026-11-19\n---\n- [x] ${link}`,
      '2026-11-19 - meeting-note:5',
    ],
    [
      'an event, for nobody else',
      'Notes/Fair.md',
      `---\ntype: event\ndate: 2026-11-19\nattendees: ["${link}"]\n---\n${link}`,
      null,
    ],
    [
      'a conference has no people either',
      'Notes/Fair.md',
      `---\ntype: conference\ndate: 2026-11-19\nattendees: ["${link}"]\n---\n${link}`,
      null,
    ],
    [
      'a note with people',
      'Notes/X.md',
      `---\ndate: 2026-11-19\npeople: ["${link}"]\n---\n`,
      '2026-11-19 - meeting-note:3',
    ],
    [
      'the people of a meeting were met',
      'Notes/X.md',
      `---\ntype: meeting\ndate: 2026-11-19\nattendees:\n  - "${link}"\n---\n`,
      '2026-11-19 meeting meeting-note:4',
    ],
    [
      'the people of a call too',
      'Notes/X.md',
      `---\ntype: call\ndate: 2026-11-19\nparticipants: Clara Nguyen\n---\n`,
      '2026-11-19 meeting meeting-note:4',
    ],
    [
      'a person',
      'Notes/X.md',
      `---\ndate: 2026-11-19T10:00\nperson: "${link}"\n---\n`,
      '2026-11-19 - meeting-note:3',
    ],
    [
      'people in a daily note',
      '2026-11-20.md',
      `---\npeople:\n  - "${link}"\n---\n`,
      '2026-11-20 - mention:2',
    ],
    [
      'a meeting named by its date',
      '2026-11-20 Kick-off.md',
      `---\ntype: meeting\nattendees: ["${link}"]\n---\n`,
      '2026-11-20 meeting meeting-note:3',
    ],
    ['not a note with a date alone', 'Notes/X.md', `---\ndate: 2026-11-19\n---\n${link}`, null],
    ['not a type without a date', 'Notes/X.md', `---\ntype: meeting\n---\n${link}`, null],
    [
      'not a date that cannot be read',
      'Notes/X.md',
      `---\ntype: meeting\ndate: next week\n---\n${link}`,
      null,
    ],
    ['not a contact', 'People/2026-11-20.md', `---\ntype: contact\n---\n${link}`, null],
    ['not a review', '2026-11-20 Review.md', `---\ntype: tier-review\ndate: 2026-11-20\n---\n${link}`, null],
    ['not a template', 'Templates/2026-11-20.md', link, null],
    ['not a copy of a sync', '2026-11-20.sync-conflict-20261120-101500-ABCDEFG.md', link, null],
    ['not a week', '2026-W47.md', `---\ndate: 2026-11-16\npeople: ["${link}"]\n---\n`, null],
    ['not a week that begins with its first day', '2026-11-16 Week 47.md', link, null],
    ['not a time from one day to another', '2026-11-16 - 2026-11-22.md', link, null],
    ['not a week by its type', '2026-11-16.md', `---\ntype: weekly\n---\n${link}`, null],
    ['not a week by its place', 'Weeks/2026-11-16.md', link, null, periodic],
    ['a name with a week in it', '2026-11-16 Design week kick-off.md', link, '2026-11-16 - mention:1'],
  ])('%s: %s', (_name, path, text, expected, places) => {
    const lines = told({ [path]: text }, places === undefined ? {} : { places });
    const short = lines.map((line) => line.replace(/^Clara (\S+ \S+) \d \S+ /, '$1 '));
    expect(short).toEqual(expected === null ? [] : [expected]);
  });

  it('each source can be switched off', () => {
    const notes = {
      '2026-11-20.md': link,
      'Notes/2026-11-19 Walk.md': link,
      'Notes/X.md': `---\ntype: meeting\ndate: 2026-11-18\n---\n${link}`,
    };
    const days = (settings: Partial<Settings>): readonly string[] =>
      told(notes, { settings }).map((line) => line.slice(6, 16));
    const off = { on: false, countsAs: null };
    expect(days({})).toEqual(['2026-11-20', '2026-11-19', '2026-11-18']);
    expect(days({ dailyNotes: off })).toEqual(['2026-11-19', '2026-11-18']);
    expect(days({ namedNotes: off })).toEqual(['2026-11-20', '2026-11-18']);
    expect(days({ meetingNotes: off })).toEqual(['2026-11-20', '2026-11-19']);
  });

  it('a mention counts as what the settings say, unless its line says more', () => {
    const settings = { namedNotes: { on: true, countsAs: 'note' } };
    expect(inDiary(`${link}\n- call with [[Ben Okafor]]`, { settings })).toEqual([
      'Clara note 0 mutual mention:1',
      'Ben call 2 mutual mention:2',
    ]);
  });

  it('a note that names more people than the limit tells nothing', () => {
    const names = Array.from({ length: 13 }, (_, index) => `Person ${index}`);
    const contacts = Object.fromEntries(names.map((name) => [`People/${name}.md`, '']));
    const text = names.map((name) => `- [[${name}]]`).join('\n');
    expect(inDiary(text, { contacts })).toHaveLength(0);
    expect(inDiary(text, { contacts, settings: { mostMentioned: 13 } })).toHaveLength(13);
    expect(inDiary(text.replace('- [[Person 12]]', '- [[Nobody]]'), { contacts })).toHaveLength(12);
  });
});

describe('what is a mention', () => {
  it.each<[text: string, told: readonly string[]]>([
    ['[[Clara Nguyen]]', clara],
    ['Saw [[clara nguyen|her]] in town', clara],
    ['Saw [[People/Clara Nguyen]] in town', clara],
    ['[Clara](People/Clara%20Nguyen.md)', clara],
    ['[Clara](<../People/Clara Nguyen.md>)', clara],
    ['| [[Clara Nguyen\\|C]] | x |', clara],
    ['# Lunch with [[Clara Nguyen]]', ['Clara meeting 3 mutual mention:1']],
    [
      '- Mittagessen mit [[Clara Nguyen]] und [[Ben Okafor]]',
      ['Clara meeting 3 mutual mention:1', 'Ben meeting 3 mutual mention:1'],
    ],
    ['- 10:30 Call with [[Clara Nguyen]]', ['Clara call 2 mutual mention:1']],
    ['- [[Clara Nguyen]]: coffee by the river', ['Clara meeting 3 mutual mention:1']],
    ['- [[Clara Nguyen]] email → the deck', ['Clara email 2 outbound mention:1']],
    ['- ← [[Clara Nguyen]] asked about May', ['Clara - 2 inbound mention:1']],
    ['- Abends Telefonat mit [[Clara Nguyen]]', ['Clara call 2 mutual mention:1']],
    ['- Geschenk für [[Clara Nguyen]]', ['Clara gift 1 outbound mention:1']],
    ['- note: [[Clara Nguyen]] moved', ['Clara note 0 mutual mention:1']],
    ['- I would like to see [[Clara Nguyen]]', clara],
    [
      '- [[Clara Nguyen]]\n- call with [[Clara Nguyen]]\n- coffee with [[Clara Nguyen]]',
      ['Clara meeting 3 mutual mention:3'],
    ],
    ['- [x] write to [[Clara Nguyen]]', clara],
    ['- [X] [[Clara Nguyen]] ✅ 2026-11-18', ['Clara 2026-11-18 - 2 mutual mention:1']],
    ['- [x] [[Clara Nguyen]] [completion:: 2026-11-18]', ['Clara 2026-11-18 - 2 mutual mention:1']],
    ['- [x] [[Clara Nguyen]] ✅ 2026-02-30', clara],
    ['- [x] done\n  - with [[Clara Nguyen]]', ['Clara - 2 mutual mention:2']],
    ['- [ ] later\n  - [x] [[Clara Nguyen]]', ['Clara - 2 mutual mention:2']],
    ['- [ ] call [[Clara Nguyen]]', []],
    ['- [-] call [[Clara Nguyen]]', []],
    ['- [/] call [[Clara Nguyen]]', []],
    ['- [>] call [[Clara Nguyen]]', []],
    ['- [ ] later\n  - ask [[Clara Nguyen]]', []],
    ['- [ ] later,\n  with [[Clara Nguyen]]', []],
    ['> [[Clara Nguyen]] said so', []],
    ['> [!quote] [[Clara Nguyen]]', []],
    ['- > [[Clara Nguyen]]', []],
    ['```\n[[Clara Nguyen]]\n```', []],
    ['Text\n\n    [[Clara Nguyen]]', []],
    ['`[[Clara Nguyen]]`', []],
    ['![[Clara Nguyen]]', []],
    ['![x](People/Clara%20Nguyen.md)', []],
    ['%% [[Clara Nguyen]] %%', []],
    ['%%\n[[Clara Nguyen]]\n%%', []],
    ['<!-- [[Clara Nguyen]] -->', []],
    ['[[Clara Nguyen#Interests]]', []],
    ['[[Clara Nguyen#^abc]]', []],
    ['[x](People/Clara%20Nguyen.md#notes)', []],
    ['\\[[Clara Nguyen]]', []],
    ['[[CN]]', []],
    ['[web](https://example.org/Clara%20Nguyen.md)', []],
    ...['about', 'About', 'from', 'by', 're', 're:', 'über', 'von', 'wegen', 'laut'].map(
      (word): [string, readonly string[]] => [`Heard ${word} [[Clara Nguyen]]`, []],
    ),
    ['Heard about **[[Clara Nguyen]]**', []],
    ['Standby [[Clara Nguyen]]', clara],
    ['About the fund: [[Clara Nguyen]]', clara],
  ])('%j', (text, expected) => {
    const contacts = { 'People/Clara Nguyen.md': '---\naliases: [CN]\n---\n' };
    expect(inDiary(text, { contacts })).toEqual(expected);
  });

  it('sections of the settings are left out, to the next heading of their level or above', () => {
    const text = '## Gelesen\n[[Clara Nguyen]]\n### Mehr\n[[Clara Nguyen]]\n## Tag\n[[Ben Okafor]]\n';
    const settings = { mentionsLeftOut: ['gelesen'] };
    expect(inDiary(text, { settings })).toEqual(['Ben - 2 mutual mention:6']);
  });

  it('nothing is read of the other properties', () => {
    expect(inDiary('---\nrelated: "[[Clara Nguyen]]"\n---\n')).toEqual([]);
  });

  it('days in the future do not count, and are no plans', () => {
    const book = bookOf({ '2026-11-30.md': '[[Clara Nguyen]]', '2026-11-01.md': '[[Clara Nguyen]]' });
    const contact = book.get('People/Clara Nguyen.md');
    if (contact === undefined) throw new Error('no contact');
    const history = readHistory(contact, book.mentions(contact), today);
    expect(history.plans).toEqual([]);
    expect(history.lastAtDepth[2]).toBe('2026-11-01');
    expect(book.days(contact, today).map(({ day: when }) => when)).toEqual(['2026-11-01']);
  });

  it('“mentions: ignore” switches them off for a person', () => {
    const contacts = { 'People/Clara Nguyen.md': '---\nmentions: ignore\n---\n' };
    const book = bookOf({ '2026-11-01.md': '[[Clara Nguyen]]' }, { contacts });
    const contact = book.get('People/Clara Nguyen.md');
    expect(contact && book.days(contact, today)).toEqual([]);
  });
});

describe('one contact per person and day', () => {
  const log = (text: string) => `---\ntype: contact\n---\n## Log\n- 2026-11-20 ${text}\n`;
  const meeting = '---\ntype: meeting\ndate: 2026-11-20\nattendees: ["[[Clara Nguyen]]"]\n---\n';

  it.each<[name: string, notes: Readonly<Record<string, string>>, depth: number, sources: number]>([
    [
      'the log decides',
      {
        'People/Clara Nguyen.md': log('email: x'),
        '2026-11-20.md': 'Lunch with [[Clara Nguyen]]',
        'M.md': meeting,
      },
      2,
      1,
    ],
    ['else the meeting note', { '2026-11-20.md': 'email [[Clara Nguyen]]', 'M.md': meeting }, 3, 1],
    [
      'else mentions, the deepest of them',
      { '2026-11-20.md': 'Lunch with [[Clara Nguyen]]', '2026-11-20 Walk.md': 'email [[Clara Nguyen]]' },
      3,
      2,
    ],
  ])('%s', (_name, notes, depth, sources) => {
    const book = bookOf(notes);
    const contact = book.get('People/Clara Nguyen.md');
    if (contact === undefined) throw new Error('no contact');
    const days = book.days(contact, today);
    expect(days.map((one) => [one.day, one.depth, one.interactions.length])).toEqual([
      ['2026-11-20', depth, sources],
    ]);
  });
});

it('tasks of a daily note of any format are follow-ups, but none in a folder that is left out', () => {
  const places = {
    daily: [
      { folder: 'Tage', format: 'YYYY/DD.MM.' },
      { folder: 'Tage', format: 'YYYY/MM/DD.MM.YYYY' },
    ],
    longer: [],
  };
  const note = {
    'Tage/2026/11/20.11.2026.md': '- [ ] ask [[Clara Nguyen]]',
    'Old/2026-11-19.md': '- [ ] ask [[Ben Okafor]]\n- [[Ben Okafor]]',
  };
  const book = bookOf(note, { places, settings: { excludedFolders: ['Old'] } });
  expect(book.followUps().map(({ path }) => path)).toEqual(['Tage/2026/11/20.11.2026.md']);
});
