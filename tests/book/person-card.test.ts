import { describe, expect, it } from 'vitest';
import { findAcquaintances } from '../../src/book/acquaintances';
import { ContactBook } from '../../src/book/contact-book';
import { filterHistory, historyChoices, openHistory } from '../../src/book/history-filter';
import { buildPersonCard, entryLinesOf } from '../../src/book/person-card';
import { readConversationNotes } from '../../src/note/talking-points';
import { day } from '../core/builders';
import { rulesFor } from './rules';

const today = day('2026-11-22');
const path = 'People/Clara Nguyen.md';
const compareNames = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function bookOf(notes: Readonly<Record<string, string>>): ContactBook {
  const book = new ContactBook(rulesFor());
  book.apply(Object.entries(notes).map(([name, text]) => ({ kind: 'upsert', path: name, text }) as const));
  return book;
}

/** The card of Clara, whose note has these properties and this body. */
function cardOf(properties: string, body: string, others: Readonly<Record<string, string>> = {}) {
  const text = `---\ntype: contact\n${properties}---\n\n${body}\n`;
  const book = bookOf({ [path]: text, ...others });
  const contact = book.get(path);
  if (contact === undefined) throw new Error('no Clara');
  return buildPersonCard(
    book,
    contact,
    readConversationNotes(text, entryLinesOf(book, contact, today)),
    today,
    compareNames,
  );
}

const log = (...entries: readonly string[]): string => `## Interactions\n\n${entries.join('\n')}`;

describe('since we last spoke', () => {
  const days = (entries: readonly string[]) =>
    cardOf('', log(...entries)).since.map(({ day: each, details }) => [each, ...details].join(' '));

  it('goes back to the last conversation, with what stands below it', () => {
    expect(
      days([
        '- 2026-11-20 like: a post',
        '- 2026-11-18 like: a post',
        '- 2026-11-16 like: a post',
        '- 2026-11-10 call: seed round',
        '  - knows the fund',
        '  - [ ] send the plan',
        '- 2026-10-01 call: earlier',
      ]),
    ).toEqual(['2026-11-20', '2026-11-18', '2026-11-16', '2026-11-10 knows the fund']);
  });

  it('shows three days at least and five at most', () => {
    const calls = ['20', '18', '16', '14', '12', '10', '08'].map((date) => `- 2026-11-${date} call`);
    expect(days(calls)).toHaveLength(3);
    const likes = calls.map((each) => each.replace('call', 'like'));
    expect(days(likes)).toHaveLength(3);
    expect(days([...likes, '- 2026-10-01 call', '- 2026-09-01 call'])).toEqual([
      '2026-11-20',
      '2026-11-18',
      '2026-11-16',
      '2026-11-14',
      '2026-10-01',
    ]);
    expect(days([])).toEqual([]);
  });

  it('knows of the property alone', () => {
    const card = cardOf('last-contact: 2026-11-01\n', '');
    expect(card.since).toMatchObject([{ day: '2026-11-01', interactions: [], details: [] }]);
    expect(card.lastSpoke).toBe('2026-11-01');
  });

  it.each([
    [
      'after the last conversation',
      ['- 2026-11-15 note: Partner, N; before: Analyst, F', '- 2026-11-10 call'],
      'Analyst, F',
    ],
    ['on its day', ['- 2026-11-10 note: Partner, N; before: Analyst, F', '- 2026-11-10 call'], 'Analyst, F'],
    ['without any', ['- 2026-11-15 Notiz: Partnerin; vorher: Analystin'], 'Analystin'],
    ['before it', ['- 2026-11-10 call', '- 2026-11-01 note: Partner, N; before: Analyst, F'], undefined],
    ['to come', ['- 2026-12-15 note: Partner, N; before: Analyst, F'], undefined],
  ])('a new job %s', (_when, entries, before) => {
    expect(cardOf('', log(...entries)).job?.before).toBe(before);
  });
});

describe('promises and talking points', () => {
  const body = [
    '## Talk about',
    '- the fund',
    '- [ ] the marathon',
    '## Interactions',
    '- 2026-11-10 call: seed round',
    '  - [ ] send the plan 📅 2026-11-24',
    '  - [ ] Clara: names of reviewers',
  ].join('\n');
  const card = cardOf('', body, {
    'Journal/2026-11-12.md': '- [ ] waiting for [[Clara Nguyen]] 📅 2026-11-23\n',
  });

  it('go both ways', () => {
    expect(card.promises.own.map(({ text }) => text)).toEqual(['send the plan']);
    expect(card.promises.theirs.map(({ text }) => text)).toEqual([
      'waiting for Clara Nguyen',
      'Clara: names of reviewers',
    ]);
  });

  it('a point that is a task is the follow-up of its line, and no promise', () => {
    expect(card.points.map(({ text, followUp }) => [text, followUp?.source ?? null])).toEqual([
      ['the fund', null],
      ['the marathon', '- [ ] the marathon'],
    ]);
  });
});

describe('what is coming', () => {
  it('is what lies within the next weeks, and every plan', () => {
    const card = cardOf(
      'tier: Top 10\nbirthday: 1984-12-03\ndates:\n  - wedding: 2010-05-12\n',
      log('- 2027-02-01 call: review', '- 2026-12-01 meeting: lunch'),
    );
    expect(card.occasions.map(({ kind, day: each }) => `${kind} ${each}`)).toEqual([
      'birthday 2026-12-03',
      'round 2026-12-20',
    ]);
    expect(card.plans.map(({ date }) => date)).toEqual(['2026-12-01', '2027-02-01']);
    expect(card.history).toEqual([]);
  });

  it('is no round for whoever is not on its list', () => {
    expect(cardOf('', '').occasions).toEqual([]);
  });

  it('is nothing for whoever is gone', () => {
    const card = cardOf('tier: Top 10\nbirthday: 1984-12-03\nstatus: deceased\n', '');
    expect(card.occasions).toEqual([]);
  });
});

describe('acquaintances', () => {
  const person = (properties: string): string => `---\ntype: contact\n${properties}---\n`;

  it('are read from both notes, each once', () => {
    const card = cardOf(
      'aliases: [Clärchen]\nintroduced-by: "[[Jonas Haas]]"\nknows: ["[[Mia Rossi]]", "[[Mia Rossi]]", Nobody, "[[Clara Nguyen]]"]\n',
      '',
      {
        'People/Jonas Haas.md': person(''),
        'People/Mia Rossi.md': person('knows: "[[clara nguyen]]"\n'),
        'People/Ben Okafor.md': person('introduced-by: Clärchen\n'),
        'People/Ada.md': person('knows: ["[[People/Clara Nguyen]]", "[[Jonas Haas]]"]\n'),
        'People/Other.md': person('knows: "[[Clara]]"\n'),
      },
    );
    expect(card.acquaintances).toEqual({
      introducedBy: [{ name: 'Jonas Haas', path: 'People/Jonas Haas.md' }],
      introduced: [{ name: 'Ben Okafor', path: 'People/Ben Okafor.md' }],
      knows: [
        { name: 'Mia Rossi', path: 'People/Mia Rossi.md' },
        { name: 'Nobody', path: null },
        { name: 'Ada', path: 'People/Ada.md' },
      ],
    });
  });

  it('of a name that two have are nobody in particular', () => {
    const book = bookOf({
      'People/A/Kim.md': person(''),
      'People/B/Kim.md': person(''),
      'People/Mia.md': person('knows: "[[Kim]]"\n'),
    });
    const mia = book.get('People/Mia.md');
    const kim = book.get('People/A/Kim.md');
    if (mia === undefined || kim === undefined) throw new Error('missing');
    expect(findAcquaintances(book, mia, compareNames).knows).toEqual([{ name: 'Kim', path: null }]);
    expect(findAcquaintances(book, kim, compareNames).knows).toEqual([]);
  });
});

describe('the history', () => {
  const { history, greetings } = cardOf(
    '',
    log(
      '- 2026-11-10 call: Über Brücken',
      '- 2026-11-03 email → sent the deck',
      '- 2025-12-20 greeting: Christmas',
      '- 2025-12-24 greeting ← thanks',
      '- 2024-05-01 plain talk',
    ),
    { 'Journal/2026-11-12.md': 'Coffee with [[Clara Nguyen]] about bridges\n' },
  );
  const found = (filter: Partial<typeof openHistory>) =>
    filterHistory(history, { ...openHistory, ...filter }).map(({ date }) => date);

  it.each([
    ['nothing', {}, ['2026-11-12', '2026-11-10', '2026-11-03', '2025-12-24', '2025-12-20', '2024-05-01']],
    ['a word, accents ignored', { text: 'brucken' }, ['2026-11-10']],
    ['all words', { text: 'deck  SENT' }, ['2026-11-03']],
    ['a kind', { kind: 'call' }, ['2026-11-10']],
    ['no kind', { kind: 'none' }, ['2024-05-01']],
    ['a direction', { direction: 'inbound' as const }, ['2025-12-24']],
    ['a year', { year: '2025' }, ['2025-12-24', '2025-12-20']],
    ['several at once', { year: '2025', direction: 'outbound' as const }, ['2025-12-20']],
    ['what is not there', { text: 'zebra' }, []],
  ])('filtered by %s', (_name, filter, dates) => {
    expect(found(filter)).toEqual(dates);
  });

  it('offers what is in it', () => {
    const { years, directions } = historyChoices(history);
    expect(years).toEqual(['2026', '2025', '2024']);
    expect(new Set(directions)).toEqual(new Set(['mutual', 'outbound', 'inbound']));
  });

  it('counts greetings by year', () => {
    expect(greetings).toEqual([{ year: '2025', sent: 1, received: 1 }]);
  });
});
