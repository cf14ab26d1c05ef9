import { describe, expect, it } from 'vitest';
import { contactDays, readHistory } from '../../src/core/history';
import { contact, day, entry } from './builders';

const today = day('2026-11-22');

describe('readHistory', () => {
  it('keeps the latest day at each depth or deeper', () => {
    const history = readHistory(
      contact({
        interactions: [
          entry('2026-11-01', 1),
          entry('2026-08-01', 3),
          entry('2026-05-01', 2),
          entry('2026-10-01', 2),
        ],
      }),
      [],
      today,
    );
    expect(history.lastAtDepth).toEqual([null, '2026-11-01', '2026-10-01', '2026-08-01']);
    expect(history.first).toBe('2026-05-01');
    expect(history.plans).toEqual([]);
  });

  it('counts the deepest of a day, whatever the order', () => {
    for (const interactions of [
      [entry('2026-11-01', 1), entry('2026-11-01', 3)],
      [entry('2026-11-01', 3), entry('2026-11-01', 1)],
    ]) {
      expect(readHistory(contact({ interactions }), [], today).lastAtDepth).toEqual([
        null,
        '2026-11-01',
        '2026-11-01',
        '2026-11-01',
      ]);
    }
  });

  it('takes notes of depth 0 for no contact', () => {
    const history = readHistory(contact({ interactions: [entry('2026-11-01', 0)] }), [], today);
    expect(history.lastAtDepth).toEqual([null, null, null, null]);
    expect(history.first).toBeNull();
  });

  it('counts today, and takes what is later for a plan', () => {
    const history = readHistory(
      contact({ interactions: [entry('2026-11-23', 3), entry('2026-11-22', 2)] }),
      [],
      today,
    );
    expect(history.lastAtDepth).toEqual([null, '2026-11-22', '2026-11-22', null]);
    expect(history.plans).toEqual([{ day: '2026-11-23', depth: 3 }]);
  });

  it('takes the property for a conversation on its day', () => {
    const history = readHistory(contact({ lastContact: day('2026-11-10') }), [], today);
    expect(history.lastAtDepth).toEqual([null, '2026-11-10', '2026-11-10', null]);
    expect(history.first).toBe('2026-11-10');
  });

  it('on today as well', () => {
    const who = contact({ lastContact: today });
    expect(readHistory(who, [], today).lastAtDepth).toEqual([null, today, today, null]);
    expect(contactDays(who, [], today)).toMatchObject([{ day: today, depth: 2 }]);
  });

  it('but not where the log has an entry of depth 1 or more on that day', () => {
    const sign = readHistory(
      contact({ lastContact: day('2026-11-10'), interactions: [entry('2026-11-10', 1)] }),
      [],
      today,
    );
    expect(sign.lastAtDepth).toEqual([null, '2026-11-10', null, null]);
    const note = readHistory(
      contact({ lastContact: day('2026-11-10'), interactions: [entry('2026-11-10', 0)] }),
      [],
      today,
    );
    expect(note.lastAtDepth).toEqual([null, '2026-11-10', '2026-11-10', null]);
  });

  it('and not where it lies in the future', () => {
    const who = contact({ lastContact: day('2026-11-23') });
    const history = readHistory(who, [], today);
    expect(history.lastAtDepth).toEqual([null, null, null, null]);
    expect(history.plans).toEqual([]);
    expect(contactDays(who, [], today)).toEqual([]);
  });
});

describe('what dated notes tell', () => {
  const meetingNote = { kind: 'meeting-note', path: 'Meetings/Jam.md', line: 3 } as const;
  const diary = { kind: 'mention', path: 'Diary/2026-11-01.md', line: 7 } as const;

  it.each([
    ['the own log before a meeting note', [entry('2026-11-01', 1)], [[3, meetingNote]], 1],
    [
      'a meeting note before a mention',
      [],
      [
        [2, diary],
        [3, meetingNote],
      ],
      3,
    ],
    ['a mention where nothing else tells of the day', [], [[2, diary]], 2],
  ] as const)('decides a day: %s', (_name, interactions, elsewhere, depth) => {
    const mentions = elsewhere.map(([deep, source]) => entry('2026-11-01', deep, { source }));
    const who = contact({ interactions });
    expect(contactDays(who, mentions, today).map((each) => [each.day, each.depth])).toEqual([
      ['2026-11-01', depth],
    ]);
    const { lastAtDepth } = readHistory(who, mentions, today);
    expect(lastAtDepth.map((last) => last !== null)).toEqual(
      [1, 2, 3].reduce((all, level) => [...all, level <= depth], [false]),
    );
  });

  it('is settled by an entry of the own log that is no contact', () => {
    const who = contact({ interactions: [entry('2026-11-01', 0)] });
    expect(contactDays(who, [entry('2026-11-01', 2, { source: diary })], today)).toEqual([]);
  });

  it('does not count for whoever is to be left out', () => {
    const mentions = [entry('2026-11-01', 2, { source: diary })];
    expect(contactDays(contact({ ignoresMentions: true }), mentions, today)).toEqual([]);
  });
});

describe('contactDays', () => {
  it('gives each day once, newest first, the deepest entry first, without plans', () => {
    const days = contactDays(
      contact({
        lastContact: day('2026-11-10'),
        interactions: [
          entry('2026-12-01', 3),
          entry('2026-11-01', 1, { direction: 'outbound' }),
          entry('2026-11-20', 2),
          entry('2026-11-01', 3, { direction: 'outbound' }),
        ],
      }),
      [],
      today,
    );
    expect(days.map((each) => [each.day, each.depth, each.direction, each.interactions.length])).toEqual([
      ['2026-11-20', 2, 'mutual', 1],
      ['2026-11-10', 2, 'mutual', 0],
      ['2026-11-01', 3, 'outbound', 2],
    ]);
  });

  it('takes a day on which both reached out for mutual', () => {
    const days = contactDays(
      contact({
        interactions: [
          entry('2026-11-01', 2, { direction: 'outbound' }),
          entry('2026-11-01', 2, { direction: 'inbound' }),
        ],
      }),
      [],
      today,
    );
    expect(days).toMatchObject([{ day: '2026-11-01', direction: 'mutual' }]);
  });
});
