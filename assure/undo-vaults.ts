import fc from 'fast-check';
import { harshNote, mutatedNote, realisticNote } from '../tests/note/front-matter-arbitraries';
import { nastyTexts, notes } from '../tests/note/log-documents';

const days = fc.constantFrom('2026-11-20', '2026-10-01', '2025-02-28', '2027-01-01', 'summer', '2026-13-01');
const lineEnds = fc.constantFrom('\n', '\n', '\r\n');

const properties = fc
  .record(
    {
      tier: fc.constantFrom('Top 10', 'Top 50', '"[[Top 10]]"', 'unheard of'),
      'tier-since': days,
      'last-contact': fc.oneof(
        days,
        days.map((day) => `"[[${day}]]"`),
        fc.constant(''),
      ),
      'snooze-until': days,
      skipped: fc.constantFrom('1', '2 # twice', 'often'),
      cadence: fc.constantFrom('monthly', '30', 'none', 'now and then'),
      tags: fc.constantFrom('[friend]', '\n  - a\n  - friend', '', 'x'),
      email: fc.constantFrom('a@example.org', 'p1@example.org'),
      paused: fc.constantFrom('true', 'false'),
    },
    { requiredKeys: [] },
  )
  .map((values) =>
    Object.entries(values)
      .map(([key, value]) => `${key}: ${value}\n`)
      .join(''),
  );

const entry = fc
  .tuple(
    fc.constantFrom('- ', '- ', '* ', '1. ', '- [x] '),
    fc.constantFrom('2026-11-20', '2026-11-01', '[[2026-10-01]]', '**2025-05-05**', '2027-02-02'),
    fc.constantFrom(' call: Hello', ' email → sent it', '', ': only text', ' met [[People/B|her]] 14:30'),
    fc.constantFrom('', '', '', '\n  - a child\n    - below it', '\n\n  more'),
  )
  .map((parts) => parts.join(''));
const task = fc.constantFrom(
  '- [ ] send the deck 📅 2026-11-24',
  '- [ ] call [[B]] [due:: 2026-12-01]',
  '- [ ] again 🔁 every week 📅 2026-11-24',
  '- [ ] say [[C]] the news 📅 2026-11-30',
);

/** A contact's note with much of what the plugin reads in it. */
const richNote = fc
  .tuple(
    fc.constantFrom('', '', '', '\ufeff'),
    properties,
    fc.array(task, { maxLength: 2 }),
    fc.constantFrom('## Interactions\n\n', '## Log\n', '# Gespräche\n\n', ''),
    fc.array(entry, { maxLength: 4 }),
    fc.constantFrom('', '\n', '\n\n## Ideas\n\nSee [[A]] and [[B#Ideas|her]].\n', '\n%% hidden %%\n\n'),
    lineEnds,
  )
  .map(([start, front, tasks, heading, entries, end, eol]) => {
    const body = ['# Somebody', '', ...tasks, '', heading + entries.join('\n')].join('\n');
    return start + `---\ntype: contact\n${front}---\n\n${body}${end}`.replaceAll('\n', eol);
  });

const anyNote = fc.oneof(
  { arbitrary: richNote, weight: 5 },
  { arbitrary: realisticNote, weight: 2 },
  { arbitrary: notes, weight: 2 },
  { arbitrary: harshNote, weight: 1 },
  { arbitrary: mutatedNote, weight: 1 },
  { arbitrary: nastyTexts, weight: 1 },
);

/** A vault of a few notes, each as likely rich as odd. */
export const vaults = fc
  .record({ a: richNote, b: anyNote, c: anyNote, journal: anyNote })
  .map(({ a, b, c, journal }): Readonly<Record<string, string>> => ({
    'People/A.md': a,
    'People/B.md': b,
    'People/C.md': c,
    'Journal/2026-11-20.md': `${journal}\n[[A]], [[People/B]], ![[C#Log]]\n`,
  }));
