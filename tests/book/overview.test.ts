import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactBook } from '../../src/book/contact-book';
import { buildOverview, type Overview, type Person } from '../../src/book/overview';
import { listProblems } from '../../src/book/problems';
import { day } from '../core/builders';
import { rulesFor } from './rules';

const today = day('2026-11-22');
const compareNames = new Intl.Collator('en').compare;
const names = (people: readonly Person[]): readonly string[] => people.map(({ contact }) => contact.name);

const notes: Readonly<Record<string, string>> = {
  'People/Anna.md': '---\ntier: Top 10\nlast-contact: 2026-11-01\n---\n',
  'People/Ben.md': '---\ntier: Top 10\nlast-contact: 2026-10-01\n---\n',
  'People/Clara.md': '---\ntier: 10\nlast-contact: 2026-11-20\n---\n',
  'People/Dora.md': '---\ntier: Top 10\nlast-contact: 2026-11-03\n---\n',
  'People/Emil.md': '---\ntier: Top 10\nlast-contact: 2026-11-02\n---\n',
  'People/Finn.md': '---\ntier: Top 50\n---\n',
  'People/Gina.md': '---\ntier: Top 50\nlast-contact: 2024-01-01\n---\n',
  'People/Hugo.md': '---\ntier: Top 50\nlast-contact: 2024-01-01\nsnooze-until: 2026-12-01\n---\n',
  'People/Ida.md': '---\ntier: close\n---\n',
  'People/Jon.md': '---\ntier: Close\n---\n',
  'People/Kim.md': '---\ncircle: "[[inner]]"\n---\n',
  'People/Lea.md': '',
  'People/Max.md': '---\ncadence: 10 days\nlast-contact: 2026-11-12\n---\n',
  'People/Nora.md': '---\ntier: Top 10\npaused: true\nlast-contact: 2020-01-01\n---\n',
};

function overviewOf(entries: readonly (readonly [string, string])[]): Overview {
  const book = new ContactBook(rulesFor());
  book.apply(entries.map(([path, text]) => ({ kind: 'upsert', path, text })));
  return buildOverview(book, today, compareNames);
}

describe('buildOverview', () => {
  const overview = overviewOf(Object.entries(notes));

  it('sorts everybody into their tier, unknown tiers, and none', () => {
    expect(overview.tiers.map(({ tier, people }) => [tier.id, names(people)])).toEqual([
      ['top-10', ['Anna', 'Ben', 'Clara', 'Dora', 'Emil', 'Nora']],
      ['top-50', ['Finn', 'Gina', 'Hugo']],
      ['top-100', []],
    ]);
    expect(overview.unknownTiers.map(({ value, people }) => [value, names(people)])).toEqual([
      ['close', ['Ida', 'Jon']],
      ['inner', ['Kim']],
    ]);
    expect(names(overview.untiered)).toEqual(['Lea', 'Max']);
    expect(overview.people).toHaveLength(Object.keys(notes).length);
    expect(overview.today).toBe(today);
  });

  it('counts who is in rhythm', () => {
    expect(overview.tiers.map(({ inRhythm }) => inRhythm)).toEqual([3, 0, 0]);
  });

  it('lists the due by ratio, tier and name, and the soon by day', () => {
    // Ben 31 of 21 days; Gina 965 of 91; Anna and Max on their day, the tier before none
    expect(names(overview.due)).toEqual(['Gina', 'Ben', 'Anna', 'Max']);
    expect(names(overview.soon)).toEqual(['Emil', 'Dora']);
  });

  it('is the same whatever the order of the notes', () => {
    const shown = ({ due, soon, unknownTiers, tiers }: Overview) => ({
      due: names(due),
      soon: names(soon),
      unknown: unknownTiers.map(({ value, people }) => [value, [...names(people)].sort()]),
      tiers: tiers.map(({ tier, people, inRhythm }) => [tier.id, [...names(people)].sort(), inRhythm]),
    });
    const entries = Object.entries(notes);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(shown(overviewOf(shuffled))).toEqual(shown(overview));
      }),
      { numRuns: 50 },
    );
  });
});

describe('listProblems', () => {
  const bad: Readonly<Record<string, string>> = {
    ...notes,
    'People/Ola.md':
      '---\nlast-contact: yesterday\n---\n\n## Log\n\n- 2026-11-30 call: plan\n- 2026-11-19 note: x\n- 2026-11-10 call: y\n- 2026-11-12 call: z\n',
    'People/Pia.md': '---\nlast-contact: 2027-01-01\n---\n\n## Log\n\n- 2026-11-12 call: z\n',
    'People/Quin.md': '---\nlast-contact: soon\n---\n',
    'People/Rosa.md':
      '---\nlast-contact: 2026-11-01\nlast_chat: lately\nsnooze-until: later\n---\n\n## Log\n\n- 2026-11-12 call: z\n',
    'People/Sam (conflicted copy).md': '',
    'People/Tom.md': '---\ntype: contact: x\n---\n',
    'Notes/x (conflicted copy).md': '',
  };
  const problemsOf = (entries: readonly (readonly [string, string])[]) => {
    const book = new ContactBook(rulesFor());
    book.apply(entries.map(([path, text]) => ({ kind: 'upsert', path, text })));
    return listProblems(book, today);
  };

  it('lists them by note and line, with a mend where the log tells the day, and a tier value once', () => {
    expect(
      problemsOf(Object.entries(bad)).map(({ kind, path, line, property, value, count, mend }) =>
        [
          kind,
          path,
          line,
          property,
          value,
          count,
          mend?.kind === 'set-date' ? `${mend.key} ${mend.day}` : (mend?.kind ?? ''),
        ].join(' | '),
      ),
    ).toEqual([
      'unknown-tier | People/Ida.md | 2 | tier | close | 2 | ',
      'unknown-tier | People/Kim.md | 2 | circle | inner | 1 | ',
      'unreadable-date | People/Ola.md | 2 | last-contact | yesterday | 1 | last-contact 2026-11-12',
      'future-last-contact | People/Pia.md | 2 | last-contact | 2027-01-01 | 1 | last-contact 2026-11-12',
      'unreadable-date | People/Quin.md | 2 | last-contact | soon | 1 | ',
      'unreadable-date | People/Rosa.md | 3 | last_chat | lately | 1 | last_chat 2026-11-12',
      'unreadable-date | People/Rosa.md | 4 | snooze-until | later | 1 | ',
      'conflict-copy | People/Sam (conflicted copy).md |  |  | People/Sam (conflicted copy).md | 1 | ',
      expect.stringMatching(/^properties-unreadable \| People\/Tom\.md \| 2 \| {2}\| .* \| 1 \| $/),
    ]);
  });

  it('are the same whatever the order of the notes', () => {
    const entries = Object.entries(bad);
    const expected = problemsOf(entries);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(problemsOf(shuffled)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});
