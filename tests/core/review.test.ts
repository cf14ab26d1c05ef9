import { describe, expect, it } from 'vitest';
import { findOpenReview, nextReviewOn, type Review } from '../../src/core/review';
import { day } from './builders';

const review = (date: string, status: Review['status'], path = `Tier reviews/${date}.md`): Review => ({
  path,
  date: day(date),
  status,
  counts: [],
  changes: [],
  remaining: [],
});
const months = (count: number) => ({ unit: 'month', count }) as const;

describe('the next tier review', () => {
  it.each<[string, readonly Review[], number, string | null]>([
    ['none without any', [], 3, null],
    ['none after an open one alone', [review('2026-08-01', 'open')], 3, null],
    ['one interval after the last', [review('2026-08-22', 'done')], 3, '2026-11-22'],
    [
      'after the newest that is done',
      [review('2026-08-22', 'done'), review('2026-05-01', 'done'), review('2026-11-01', 'open')],
      1,
      '2026-09-22',
    ],
    ['at the end of a shorter month', [review('2026-11-30', 'done')], 3, '2027-02-28'],
  ])('%s', (_name, reviews, every, expected) => {
    expect(nextReviewOn(reviews, months(every))).toBe(expected);
    expect(nextReviewOn([...reviews].reverse(), months(every))).toBe(expected);
  });

  it('goes on with the newest that is open', () => {
    const open = review('2026-11-01', 'open', 'b.md');
    const all = [review('2026-11-02', 'done'), review('2026-11-01', 'open', 'a.md'), open];
    expect(findOpenReview(all)).toBe(open);
    expect(findOpenReview([...all].reverse())).toBe(open);
    expect(findOpenReview([])).toBeNull();
  });

  it('goes by the day before the path', () => {
    const all = [review('2026-11-01', 'open', 'a.md'), review('2026-10-01', 'open', 'z.md')];
    expect(findOpenReview(all)).toBe(all[0]);
    expect(findOpenReview([...all].reverse())).toBe(all[0]);
  });
});
