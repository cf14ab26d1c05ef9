import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Review, ReviewChange, ReviewLink, ReviewPlace } from '../../src/core/review';
import { readProperties } from '../../src/note/read-properties';
import {
  formatReviewNote,
  isReviewNote,
  readChange,
  readReviewNote,
  type ReviewContent,
} from '../../src/note/review-note';
import { planReviewUpdate, type ReviewUpdate } from '../../src/note/review-update';
import { applyEdits } from '../../src/note/text-edit';
import { day, property } from '../core/builders';
import { runs } from './fuzz';

const clara: ReviewLink = { target: 'Clara Nguyen', name: 'Clara Nguyen' };
const ben: ReviewLink = { target: 'Ben Okafor', name: 'Ben Okafor' };
const alex: ReviewLink = { target: 'People/Work/Alex Kim', name: 'Alex Kim' };
const odd: ReviewLink = { target: 'People/A|b] #1', name: 'A|b] #1' };
const tier = (name: string): ReviewPlace => ({ kind: 'tier', name });

const content: ReviewContent = {
  date: day('2026-11-22'),
  status: 'open',
  counts: [
    { place: tier('Top 10'), before: 9, after: 10, capacity: 10 },
    { place: { kind: 'none' }, before: 3, after: 2, capacity: null },
  ],
  changes: [
    { person: clara, from: tier('Top 50'), to: tier('Top 10') },
    { person: odd, from: { kind: 'none' }, to: { kind: 'out' } },
  ],
  remaining: [ben, alex],
};
const written = `---
type: tier-review
date: 2026-11-22
status: open
---

## Tiers

| Tier | Before | After | Room for |
| --- | --- | --- | --- |
| Top 10 | 9 | 10 | 10 |
| No tier | 3 | 2 |  |

## Changes

| Person | From | To |
| --- | --- | --- |
| [[Clara Nguyen]] | Top 50 | Top 10 |
| [A b 1](People/A%7Cb%5D%20%231.md) | No tier | Not in my network |

## Still to decide

- [[Ben Okafor]]
- [[People/Work/Alex Kim|Alex Kim]]
`;

function read(text: string, path = 'Tier reviews/Tier review 2026-11-22.md'): Review | null {
  const reading = readProperties(text);
  return readReviewNote(path, text, reading.kind === 'read' ? reading.properties : []);
}

const everybody = new Set([clara, ben, alex, odd].map(({ target }) => target));
function update(text: string, change: Partial<ReviewContent>, more: Partial<ReviewUpdate> = {}): string {
  const plan = planReviewUpdate(text, {
    content: { ...content, ...change },
    known: everybody,
    language: 'en',
    ...more,
  });
  return plan.kind === 'refused' ? `refused: ${plan.code}` : applyEdits(text, plan.edits);
}

describe('a review note', () => {
  it('is written with properties, counts, changes and who remains', () => {
    expect(formatReviewNote(content, 'en')).toBe(written);
  });

  it.each(['en', 'de'] as const)('says the same when it is read, in %s', (language) => {
    expect(read(formatReviewNote(content, language))).toEqual({
      path: 'Tier reviews/Tier review 2026-11-22.md',
      ...content,
    });
  });

  it('lists nobody once it is done, and leaves out what is empty', () => {
    const text = formatReviewNote({ ...content, status: 'done', changes: [] }, 'de');
    expect(text).not.toMatch(/Noch offen|Wechsel/);
    expect(read(text)).toMatchObject({ status: 'done', changes: [], remaining: [] });
  });

  it.each<[string, string, Partial<Review> | null]>([
    ['no date but in its name', '---\ntype: tier-review\nstatus: done\n---\n', { status: 'done' }],
    ['no status', '---\ntype: tier-review\ndate: "[[2026-11-20]]"\n---\n', { status: 'open' }],
    [
      'tasks',
      `${written.slice(0, 60)}\n## Noch offen\n\n- [ ] [[A]] soon\n- [x] [[B]]\n`,
      { remaining: [{ target: 'A', name: 'A' }] },
    ],
    [
      'rows that are no changes',
      written.replace('| Top 50 |', '| Top 50 | x |'),
      { changes: content.changes.slice(1) },
    ],
  ])('is read with %s', (_name, text, expected) => {
    expect(read(text)).toMatchObject(expected ?? {});
  });

  it('is told by its type', () => {
    expect(isReviewNote([property('Type', ['x', '[[Vorlagen/Tier-Review|Review]]'])])).toBe(true);
    expect(isReviewNote([property('type', 'x'), property('tags', 'tier-review')])).toBe(false);
    expect(isReviewNote([])).toBe(false);
  });

  it('counts what is a number, and leaves out other rows', () => {
    const rows = [
      '| a | 1 | 2 | 3 |',
      '| b\\| | 0 | 123456789 | x3 |',
      '| c | 1 | 2 | 3x |',
      '| d | 1 | 2 |',
      '| e | 1 |',
      '|  |',
      '| f | x1 | 2 | 3 |',
      '| f | 1 | 2x | 3 |',
      '| f | 1 | 1234567890 | 3 |',
      '| Kein Kreis | 1 | 2 | 1234567890 |',
    ];
    const text = written.replace(/\| Top 10 \| 9[^]*?\| {2}\|/, rows.join('\n'));
    expect(read(text)?.counts).toEqual([
      { place: tier('a'), before: 1, after: 2, capacity: 3 },
      { place: tier('b|'), before: 0, after: 123_456_789, capacity: null },
      { place: tier('c'), before: 1, after: 2, capacity: null },
      { place: tier('d'), before: 1, after: 2, capacity: null },
      { place: { kind: 'none' }, before: 1, after: 2, capacity: null },
    ]);
  });

  it.each<[readonly string[], ReviewChange | null]>([
    [
      ['[[a/A\\|A]]', 'x\\|', 'Kein Kreis'],
      { person: { target: 'a/A', name: 'A' }, from: tier('x|'), to: { kind: 'none' } },
    ],
    [['[[A]] x', 'x', 'y'], null],
    [['A', 'x', 'y'], null],
    [['[[A]]', 'x', 'y', ''], null],
    [['[[A]]', 'x'], null],
    [['[[A]]'], null],
    [[], null],
  ])('reads a row of %j as a change or none', (cells, change) => {
    expect(readChange({ line: '', cells })).toEqual(change);
  });

  it('without any date is none', () => {
    expect(read('---\ntype: tier-review\n---\n', 'Review.md')).toBeNull();
  });
});

describe('the update of a review note', () => {
  it('moves on with one person, on the lines that stand there', () => {
    expect(update(written, { remaining: [alex] })).toBe(written.replace('- [[Ben Okafor]]\n', ''));
  });

  it('changes nothing where it says so already, or where there is nothing to say', () => {
    const nothing = { kind: 'edits', edits: [] };
    expect(planReviewUpdate(written, { content, known: everybody, language: 'en' })).toEqual(nothing);
    const text = '---\ntype: tier-review\nstatus: open\n---\n\n## Tiers\n\nMine.\n';
    const none = { ...content, counts: [], changes: [], remaining: [] };
    expect(planReviewUpdate(text, { content: none, known: everybody, language: 'en' })).toEqual(nothing);
  });

  it('leaves who remains on their lines, in their new order, and strikes out who was noted with more', () => {
    const list = (...lines: readonly string[]) =>
      written.replace(/- \[\[Ben[^]*$/, lines.map((line) => `${line}\n`).join(''));
    const [user, first, second] = [
      '* somebody',
      '* [ ] [[Ben Okafor]] *soon*',
      '* [[Clara Nguyen]]  \n  - x',
    ];
    const text = list(user, first, second);
    const third = '* [[People/Work/Alex Kim|Alex Kim]]';
    expect(update(text, { remaining: [clara, ben] })).toBe(list(second, first, user));
    expect(update(text, { remaining: [alex] })).toBe(
      list(third, user, '* [ ] ~~[[Ben Okafor]]~~ *soon*', '* ~~[[Clara Nguyen]]~~  \n  - x'),
    );
  });

  it('keeps rows of the table that are about nobody', () => {
    const row = '| my own | x | y |';
    const text = written.replace('| [[Clara', `${row}\n| [[Clara`);
    expect(update(text, { changes: content.changes.slice(0, 1) })).toBe(
      written.replace(/\n\| \[A b[^\n]*/, `\n${row}`),
    );
  });

  it('lists nobody when it is done, even if somebody remains', () => {
    expect(update(written, { status: 'done' })).toBe(update(written, { status: 'done', remaining: [] }));
  });

  it('writes the status where it stands', () => {
    const text = written.replace('status: open', 'Status: "open"');
    expect(update(text, { status: 'done', remaining: [] })).toContain('\nStatus: "done"\n---\n');
  });

  it('does not mind a date that cannot be read, as the name of the note may have one', () => {
    const text = written.replace('date: 2026-11-22', 'date: soon');
    expect(update(text, { remaining: [alex] })).toBe(text.replace('- [[Ben Okafor]]\n', ''));
  });

  it('writes names of tiers on one line', () => {
    const place = tier(' Top \n 10 ');
    const counts = [{ place, before: 1, after: 2, capacity: null }];
    const changes = [{ person: clara, from: place, to: place }];
    const after = update(written, { counts, changes });
    expect(after).toContain('\n| Top 10 | 1 | 2 |  |\n');
    expect(after).toContain('\n| [[Clara Nguyen]] | Top 10 | Top 10 |\n');
  });

  const heads = '---\ntype: tier-review\nstatus: open\n---\n\n';
  const counts = content.counts.slice(0, 1);
  const table = '| Tier | Before | After | Room for |\n| --- | --- | --- | --- |\n| Top 10 | 9 | 10 | 10 |';
  it.each<[name: string, before: string, change: Partial<ReviewContent>, after: string]>([
    ['nothing to say, which leaves a heading alone', '## Tiers\n\nMine.\n', {}, '## Tiers\n\nMine.\n'],
    ['a heading at the end', '## Tiers', { counts }, `## Tiers\n\n${table}`],
    ['a heading above a blank line', '## Tiers\n \t\nMine.', { counts }, `## Tiers\n\n${table}\n \t\nMine.`],
    ['a heading above words', '## Tiers\nMine.', { counts }, `## Tiers\n\n${table}\n\nMine.`],
    [
      'a section in the middle that goes with its heading',
      `Mine.\n\n## Tiers\n\n${table}\n\n## Mine\n`,
      {},
      'Mine.\n\n## Mine\n',
    ],
    [
      'a section at the end that goes with the blank lines above',
      `Mine.\n\n \t\n\n## Tiers\n${table}\n\n`,
      {},
      'Mine.\n',
    ],
    [
      'a table that goes from between words',
      `## Tiers\n\nMine.\n\n${table}\nx\n`,
      {},
      '## Tiers\n\nMine.\n\n\nx\n',
    ],
    [
      'two sections at the end that go',
      `Mine.\n\n## Tiers\n\n${table}\n\n## Still to decide\n\n- [[Ben Okafor]]\n`,
      {},
      'Mine.\n\n',
    ],
    [
      'one at the end that goes, and a new one',
      'Mine.\n\n## Still to decide\n\n- [[Ben Okafor]]\n',
      { counts },
      `Mine.\n\n## Tiers\n\n${table}\n`,
    ],
    [
      'a table that changes at the end of the text, and a new section',
      '## Tiers\n\n| Tier | Before | After | Room for |\n| --- | --- | --- | --- |',
      { counts, remaining: [ben] },
      `## Tiers\n\n${table}\n\n## Still to decide\n\n- [[Ben Okafor]]\n`,
    ],
    [
      'one at the end of a last line, which goes, and a new one',
      'Mine.\n\n## Still to decide\n\n- [[Ben Okafor]]',
      { counts },
      `Mine.\n\n## Tiers\n\n${table}\n`,
    ],
    [
      'a table that changes, and a new section behind the text below',
      '## Tiers\n\n| Tier | Before | After | Room for |\n| --- | --- | --- | --- |\n\nMine.\n',
      { counts, remaining: [ben] },
      `## Tiers\n\n${table}\n\nMine.\n\n## Still to decide\n\n- [[Ben Okafor]]\n`,
    ],
    [
      'a new section behind text without a line break',
      'Mine.',
      { remaining: [ben] },
      'Mine.\n\n## Still to decide\n\n- [[Ben Okafor]]\n',
    ],
    [
      'a new section behind a line break',
      'Mine.\n',
      { remaining: [ben] },
      'Mine.\n\n## Still to decide\n\n- [[Ben Okafor]]\n',
    ],
  ])('writes %s', (_name, before, change, after) => {
    const nothing: Partial<ReviewContent> = { counts: [], changes: [], remaining: [] };
    for (const eol of ['\n', '\r\n'])
      expect(update((heads + before).replace(/\n/g, eol), { ...nothing, ...change })).toBe(
        (heads + after).replace(/\n/g, eol),
      );
  });

  it('ends it: the list goes, the status is done', () => {
    const end = written.indexOf('\n## Still to decide');
    expect(update(written, { status: 'done', remaining: [] })).toBe(
      written.slice(0, end).replace('status: open', 'status: done'),
    );
  });

  it('leaves what the user wrote, wherever it is', () => {
    const text = `\uFEFF${written
      .replace('status: open', 'status: open # so far\nmood: "good"')
      .replace('\n## Tiers\n', '\nWhat a year!\n\n## Tiers\n\nBefore the table.\n')
      .replace('2 |  |\n', '2 |  |\nright below\n\nafter it\n')
      .replace('- [[Ben Okafor]]', '- [[Ben Okafor]] after the *fair*\n  - he asked for it')
      .replace('## Still', '## Ideas\n\n- a\n- [[Ben Okafor]]\n\n## Still')}- somebody new\n\nThe end.`;
    const after = update(text, { remaining: [alex], counts: [], status: 'open' });
    expect(after).toBe(
      text
        .replace(/\| Tier \|[^]*?2 \| {2}\|\n/, '\n')
        .replace(
          '- [[Ben Okafor]] after the *fair*\n  - he asked for it\n- [[People/Work/Alex Kim|Alex Kim]]',
          '- [[People/Work/Alex Kim|Alex Kim]]\n- ~~[[Ben Okafor]]~~ after the *fair*\n  - he asked for it',
        ),
    );
  });

  it('keeps rows and items of people it does not know of', () => {
    const text = written
      .replace('| [[Clara', '| [[Mia Rossi]] | Top 50 | No tier |\n| [[Clara')
      .replace('- [[Ben', '- [[Mia Rossi]]\n- [[Ben');
    const after = update(text, { remaining: [alex], changes: [] });
    expect(read(after)).toMatchObject({
      changes: [{ person: { target: 'Mia Rossi' } }],
      remaining: [{ target: alex.target }, { target: 'Mia Rossi' }],
    });
  });

  it('keeps whom the user added to the list when it ends', () => {
    const text = written.replace('- [[Ben', '- [[Mia Rossi]]\n- [[Ben');
    const after = update(text, { status: 'done', remaining: [] });
    expect(after).toMatch(/## Still to decide\n\n- \[\[Mia Rossi\]\]\n$/);
    expect(read(after)).toMatchObject({ status: 'done', remaining: [] });
  });

  it('adds what is missing at the end, with the line ends of the note', () => {
    const bare = '---\r\ntype: tier-review\r\ndate: 2026-11-22\r\n---\r\nHello';
    const after = update(bare, { changes: [] }, { language: 'de' });
    expect(after).toBe(
      '---\r\ntype: tier-review\r\ndate: 2026-11-22\r\nstatus: open\r\n---\r\nHello\r\n\r\n## Kreise\r\n\r\n' +
        '| Kreis | Vorher | Nachher | Platz für |\r\n| --- | --- | --- | --- |\r\n| Top 10 | 9 | 10 | 10 |\r\n' +
        '| Kein Kreis | 3 | 2 |  |\r\n\r\n## Noch offen\r\n\r\n- [[Ben Okafor]]\r\n' +
        '- [[People/Work/Alex Kim|Alex Kim]]\r\n',
    );
  });

  it('fills a heading that stands there without its table', () => {
    const text = '---\ntype: tier-review\nstatus: open\n---\n\n## Tiers\nMine.\n\n## Still to decide\n';
    expect(update(text, { changes: [], counts: content.counts.slice(0, 1), remaining: [ben] })).toBe(
      '---\ntype: tier-review\nstatus: open\n---\n\n## Tiers\n\n| Tier | Before | After | Room for |\n' +
        '| --- | --- | --- | --- |\n| Top 10 | 9 | 10 | 10 |\n\nMine.\n\n## Still to decide\n\n- [[Ben Okafor]]\n',
    );
  });

  it('leaves a table alone whose columns are others', () => {
    const text = written.replace('| Tier | Before', '| Tier | Was');
    expect(update(text, {})).toContain('| Tier | Was | After | Room for |');
  });

  it('leaves the properties alone where no section is left', () => {
    const text = `${heads}## Tiers\n\n${table}`;
    expect(update(text, { counts: [], changes: [], remaining: [] })).toBe(heads.trimEnd() + '\n');
  });

  it.each<[string, string, string]>([
    ['a heading that stands twice', `${written}\n## Changes\n`, 'section-twice'],
    ['conflict markers', `${written}<<<<<<< mine\n`, 'conflict-markers'],
    ['no properties', '# Tier review\n', 'line-changed'],
    ['a status that is no text', written.replace('status: open', 'status: {a: b}'), 'value-not-replaceable'],
    ['another type', written.replace('tier-review', 'meeting'), 'line-changed'],
    ['properties that cannot be read', written.replace('date:', 'a: b: c\ndate:'), 'yaml-error'],
    ['a comment that never ends', written.replace(/\n## Still[^]*/, '\n%% later\n'), 'verification-failed'],
  ])('is refused with %s', (_name, text, code) => {
    expect(update(text, {})).toBe(`refused: ${code}`);
  });
});

/** Each case parses several notes, so there are fewer of them than of other edits. */
const share = (part: number) => ({ ...runs, numRuns: Math.ceil(runs.numRuns / part) });

describe('any review', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    fc.string({ unit: fc.constantFrom(...'ab |][#^\\`<>%$*_~()!.'), minLength: 1, maxLength: 8 }),
  );
  // A file name: no slash, no line break, no lone surrogate.
  const fileName = part
    .map((name) => name.replace(/[/\p{Cc}\p{Cs}\u2028\u2029]/gu, '').normalize('NFC'))
    .filter((name) => name !== '' && name !== '.' && name !== '..');
  const link = fc.tuple(fc.boolean(), fileName).map(([inFolder, name]): ReviewLink => ({
    target: inFolder ? `People/${name}` : name,
    name,
  }));
  const place = fc.oneof(
    fc.constantFrom<ReviewPlace>({ kind: 'none' }, { kind: 'out' }),
    part.map((name) => tier(name.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim())),
  );
  const change: fc.Arbitrary<ReviewChange> = fc.record({ person: link, from: place, to: place });
  const count = fc.record({
    place: place.filter(({ kind }) => kind !== 'out'),
    before: fc.nat(500),
    after: fc.nat(500),
    capacity: fc.option(fc.integer({ min: 1, max: 500 })),
  });
  const review: fc.Arbitrary<ReviewContent> = fc.record({
    date: fc.constant(day('2026-11-22')),
    status: fc.constantFrom<Review['status']>('open', 'done'),
    counts: fc.array(count, { maxLength: 2 }),
    changes: fc.uniqueArray(change, { maxLength: 2, selector: ({ person }) => person.target }),
    remaining: fc.uniqueArray(link, { maxLength: 3, selector: ({ target }) => target }),
  });
  const seen = (content: ReviewContent) => ({
    ...content,
    remaining: content.status === 'done' ? [] : content.remaining,
  });

  it('is read back as it was written: whoever resumes it meets the same people', () => {
    fc.assert(
      fc.property(review, fc.constantFrom('en' as const, 'de' as const), (content, language) => {
        expect(read(formatReviewNote(content, language))).toMatchObject({ ...seen(content) });
      }),
      share(10),
    );
  });

  const words = fc.constantFrom(
    '',
    'Mine.',
    '- a\n- b',
    '> quoted',
    '## Ideas',
    '```\n## Tiers\n```',
    '| x | y |\n| - | - |',
    '%% hidden %%',
    'a  ',
  );
  it('is updated from any other with nothing of the user’s lost', () => {
    fc.assert(
      fc.property(
        review,
        review,
        fc.array(words, { minLength: 4, maxLength: 4 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('en' as const, 'de' as const),
        (first, second, notes, eol, language) => {
          const own = formatReviewNote(first, 'en').split('\n\n## ');
          const text =
            `${own.map((section, index) => `${section.trimEnd()}\n\n${notes[index] ?? ''}`).join('\n\n## ')}`.replace(
              /\n/g,
              eol,
            );
          const known = new Set(
            [
              ...first.remaining,
              ...second.remaining,
              ...[...first.changes, ...second.changes].map(({ person }) => person),
            ].map(({ target }) => target),
          );
          const plan = planReviewUpdate(text, { content: second, known, language });
          if (plan.kind === 'refused') throw new Error(plan.code);
          const after = applyEdits(text, plan.edits);
          expect(read(after)).toMatchObject({ ...seen(second) });
          const mine = notes
            .slice(0, own.length)
            .join('\n')
            .split('\n')
            .filter((line) => line.trim() !== '');
          const lines = after.split(eol);
          let at = 0;
          for (const line of mine) {
            const found = lines.indexOf(line, at);
            expect(found, line).toBeGreaterThanOrEqual(0);
            at = found;
          }
        },
      ),
      share(5),
    );
  });
});
