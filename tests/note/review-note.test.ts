import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Review, ReviewChange, ReviewLink, ReviewPlace } from '../../src/core/review';
import { readProperties } from '../../src/note/read-properties';
import { formatReviewLink, readReviewLink } from '../../src/note/review-link';
import { formatReviewNote, readReviewNote, type ReviewContent } from '../../src/note/review-note';
import { planReviewUpdate, type ReviewUpdate } from '../../src/note/review-update';
import { applyEdits } from '../../src/note/text-edit';
import { day } from '../core/builders';
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

  it('without any date is none', () => {
    expect(read('---\ntype: tier-review\n---\n', 'Review.md')).toBeNull();
  });
});

describe('links', () => {
  it.each([
    ['Clara', 'Clara', '[[Clara]]'],
    ['People/Clara', 'Clara', '[[People/Clara|Clara]]'],
    ['A|b', 'A|b', '[A b](A%7Cb.md)'],
    ['In/A [x]', 'A [x]', '[A x](In/A%20%5Bx%5D.md)'],
    ['a#b', 'a#b', '[a b](a%23b.md)'],
    ['100%% sure', '100%% sure', '[100 sure](100%25%25%20sure.md)'],
    ['x(1)|', 'x(1)|', '[x(1)](x%281%29%7C.md)'],
    ['|', '|', '[…](%7C.md)'],
    ['Notes.md', 'Notes.md', '[Notes.md](Notes.md.md)'],
  ])('%s is written safely and read back', (target, name, link) => {
    expect(formatReviewLink({ target, name })).toBe(link);
    expect(readReviewLink(`${link} and more`)).toEqual({ link: { target, name }, length: link.length });
  });

  it.each(['', 'Clara', '[[]]', '[[#x]]', '[x](y)', '[x](http://a b)', '[x](%E0%A4%A.md)'])(
    '%j is none',
    (text) => expect(readReviewLink(text)).toBeNull(),
  );
});

describe('the update of a review note', () => {
  it('moves on with one person, on the lines that stand there', () => {
    expect(update(written, { remaining: [alex] })).toBe(written.replace('- [[Ben Okafor]]\n', ''));
  });

  it('changes nothing where it says so already', () => {
    expect(update(written, {})).toBe(written);
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

  it.each<[string, string, string]>([
    ['a heading that stands twice', `${written}\n## Changes\n`, 'section-twice'],
    ['conflict markers', `${written}<<<<<<< mine\n`, 'conflict-markers'],
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
