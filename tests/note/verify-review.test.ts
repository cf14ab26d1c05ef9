import { describe, expect, it } from 'vitest';
import { findReviewParts } from '../../src/note/review-parts';
import type { ReviewContent } from '../../src/note/review-note';
import { verifyReview } from '../../src/note/verify-review';
import { day } from '../core/builders';

const before = `---
type: tier-review
status: open
---
First.

## Tiers

| Tier | Before | After | Room for |
| --- | --- | --- | --- |
| Old | 1 | 1 |  |
below the table

## Still to decide

- [[Ada]]
- my own
- [[Mia]]

Last.
`;
const after = `---
type: tier-review
status: open
---
First.

## Tiers

| Tier | Before | After | Room for |
| --- | --- | --- | --- |
| Top 10 | 9 | 10 | 12 |
below the table

## Changes

| Person | From | To |
| --- | --- | --- |
| [[Ben]] | Top 10 | No tier |
| [[Mia]] | a | b |

## Still to decide

- [[Ada]]
- [[Bo]]
- my own
- [[Mia]]

Last.
`;
const content: ReviewContent = {
  date: day('2026-11-22'),
  status: 'open',
  counts: [{ place: { kind: 'tier', name: 'Top 10' }, before: 9, after: 10, capacity: 12 }],
  changes: [
    { person: { target: 'Ben', name: '' }, from: { kind: 'tier', name: ' Top\n 10 ' }, to: { kind: 'none' } },
  ],
  remaining: [
    { target: 'Ada', name: '' },
    { target: 'Bo', name: '' },
  ],
};
const isVerified = (text: string, change: Partial<ReviewContent> = {}): boolean =>
  verifyReview(findReviewParts(before), text, {
    content: { ...content, ...change },
    known: new Set(['Ada', 'Bo', 'Ben']),
  });

describe('a review note after its update', () => {
  it.each<[string, string, string]>([
    ['is as it shall be', '', ''],
    ['has its sections in another language', '## Changes', '## Wechsel'],
    ['has blanks where it had none', 'First.\n', 'First.\n \t\n'],
    ['has more than before', 'First.\n', 'First.\n\nSecond.\n'],
    ['has a date of its own', 'status:', 'date: 2025-01-01\nstatus:'],
    ['has a date that cannot be read', 'status:', 'date: soon\nstatus:'],
  ])('may pass: it %s', (_name, from, to) => {
    expect(isVerified(after.replace(from, to))).toBe(true);
  });

  it.each<[string, string, string]>([
    ['another status', 'open', 'done'],
    ['no properties', '---\n', ''],
    ['properties that cannot be read', 'status: open', 'status: open\n- x'],
    ['fewer people who remain', '- [[Bo]]\n', ''],
    ['more people who remain', '- [[Bo]]', '- [[Bo]]\n- [[Ben]]'],
    ['another order of them', '- [[Ada]]\n- [[Bo]]', '- [[Bo]]\n- [[Ada]]'],
    ['somebody else who changed', '[[Ben]]', '[[Bo]]'],
    ['no change', '| [[Ben]] | Top 10 | No tier |\n', ''],
    ['a change from elsewhere', 'Top 10 | No', 'Top10 | No'],
    ['a change to elsewhere', 'No tier', 'Not in my network'],
    ['other counts before', '| 9 | 10 |', '| 8 | 10 |'],
    ['other counts after', '| 9 | 10 |', '| 9 | 11 |'],
    ['other room', '| 12 |', '|  |'],
    ['counts of another tier', '| Top 10 | 9', '| Top 9 | 9'],
    ['no counts', '| Top 10 | 9 | 10 | 12 |\n', ''],
    ['no first line', 'First.\n', ''],
    ['no line below a table', 'below the table\n', ''],
    ['no item of the user’s', '- my own\n', ''],
    ['no last line', 'Last.\n', ''],
    ['lines in another order', 'below the table\n', 'First.\n'],
    ['a line changed', 'Last.', 'last.'],
  ])('fails with %s', (_name, from, to) => {
    expect(isVerified(after.replace(from, to))).toBe(false);
  });

  it('has nobody left once it is done', () => {
    const done = after.replace('status: open', 'status: done');
    expect(isVerified(done, { status: 'done' })).toBe(true);
    expect(isVerified(done)).toBe(false);
    const nobody = after.replace('- [[Ada]]\n- [[Bo]]\n', '');
    expect(isVerified(nobody, { remaining: [] })).toBe(true);
    expect(isVerified(nobody, { status: 'done' })).toBe(false);
  });

  it('fails where lines change their places', () => {
    expect(isVerified(after.replace('First.', 'Last.').replace(/Last\.\n$/, 'First.\n'))).toBe(false);
  });

  it('may lose lines that say nothing', () => {
    const parts = findReviewParts(before.replace('First.\n', 'First.\n  \t\n'));
    expect(verifyReview(parts, after, { content, known: new Set(['Ada', 'Bo', 'Ben']) })).toBe(true);
  });
});
