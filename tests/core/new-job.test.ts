import { describe, expect, it } from 'vitest';
import { formatJobRemark } from '../../src/core/job-remark';
import { findNewJob } from '../../src/core/new-job';
import { bookOf } from '../app/import/import-into-notes';
import { MemoryNotes } from '../fakes/memory-notes';
import { day } from './builders';

const today = day('2026-11-25');

/** What a log says, as it is read from a note. */
function newJobIn(...entries: readonly string[]): string | null {
  const text = `---\ntype: contact\n---\n\n## Interactions\n\n${entries.map((entry) => `- ${entry}\n`).join('')}`;
  const contact = bookOf(new MemoryNotes({ 'Ada.md': text })).get('Ada.md');
  return findNewJob(contact?.interactions ?? [], today)?.job ?? null;
}

describe('a new job', () => {
  it.each<[string, readonly string[], string | null]>([
    ['is one of late', ['2026-11-20 note: Partner, Nord; before: Analyst, Zest'], 'Partner, Nord'],
    ['is read in German', ['2026-11-20 Notiz: Partner, Nord; vorher: Analyst, Zest'], 'Partner, Nord'],
    [
      'is the latest of several',
      [
        '2026-11-20 note: Chair, Fjord; before: Partner, Nord',
        '2026-11-01 note: Partner, Nord; before: Analyst',
      ],
      'Chair, Fjord',
    ],
    [
      'is the latest, whichever is noted first',
      [
        '2026-11-01 note: Partner, Nord; before: Analyst',
        '2026-11-20 note: Chair, Fjord; before: Partner, Nord',
      ],
      'Chair, Fjord',
    ],
    [
      'is the upper one of two on one day',
      [
        '2026-11-20 note: Chair, Fjord; before: Partner, Nord',
        '2026-11-20 note: Partner, Nord; before: Analyst',
      ],
      'Chair, Fjord',
    ],
    ['is new for 30 days', ['2026-10-26 note: Partner, Nord; before: Analyst, Zest'], 'Partner, Nord'],
    ['is old after 31', ['2026-10-25 note: Partner, Nord; before: Analyst, Zest'], null],
    ['is one of today', ['2026-11-25 note: Partner, Nord; before: Analyst, Zest'], 'Partner, Nord'],
    ['is none yet tomorrow', ['2026-11-26 note: Partner, Nord; before: Analyst, Zest'], null],
    ['is old after a month', ['2026-10-20 note: Partner, Nord; before: Analyst, Zest'], null],
    [
      'is answered by a contact since',
      ['2026-11-22 call: congratulated', '2026-11-20 note: Partner, Nord; before: Analyst, Zest'],
      null,
    ],
    ...(
      [
        ['a greeting', '2026-11-22 greeting: congratulations'],
        ['a contact on its day', '2026-11-20 call: congratulated'],
        ['a contact today', '2026-11-25 call: congratulated'],
      ] as const
    ).map(([name, entry]): [string, readonly string[], null] => [
      `is answered by ${name}`,
      [entry, '2026-11-20 note: Partner, Nord; before: Analyst, Zest'],
      null,
    ]),
    [
      'is not answered by a plan',
      ['2026-11-26 call: congratulate', '2026-11-20 note: Partner, Nord; before: Analyst, Zest'],
      'Partner, Nord',
    ],
    [
      'is not answered by one before',
      ['2026-11-20 note: Partner, Nord; before: Analyst, Zest', '2026-11-18 call: nothing new'],
      'Partner, Nord',
    ],
    ['is nothing without its words', ['2026-11-20 note: likes tea'], null],
  ])('%s', (_what, entries, expected) => expect(newJobIn(...entries)).toBe(expected));

  it('is read as it is written', () => {
    for (const language of ['en', 'de'] as const) {
      const word = language === 'de' ? 'Notiz' : 'note';
      expect(newJobIn(`2026-11-24 ${word}: ${formatJobRemark('A, B', 'C', language)}`)).toBe('A, B');
    }
  });
});
