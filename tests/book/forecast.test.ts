import { describe, expect, it } from 'vitest';
import { ContactBook } from '../../src/book/contact-book';
import { workloadAfter, workloadOfBook } from '../../src/book/forecast';
import { networkTiers } from '../../src/settings/presets';
import { day } from '../core/builders';
import { rulesFor } from './rules';

const today = day('2026-11-22');

function bookOf(count: number, properties: string): ContactBook {
  const book = new ContactBook(rulesFor());
  for (let index = 0; index < count; index += 1) {
    book.apply([{ kind: 'upsert', path: `People/P${index}.md`, text: `---\n${properties}---\n` }]);
  }
  return book;
}
const paths = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `People/P${index}.md`);

describe('workloadAfter', () => {
  it('spreads the first contacts of people who are moved together over one interval', () => {
    const book = bookOf(21, 'type: contact\n');
    expect(workloadOfBook(book, today)).toEqual({ perWeek: 0, weeks: [0, 0, 0, 0, 0, 0, 0, 0] });
    const change = { kind: 'move', paths: paths(21), tier: networkTiers[0] ?? null } as const;
    const after = workloadAfter(book, change, today);
    expect(after.perWeek).toBeCloseTo(7);
    // Each once within 21 days after tomorrow, and again 21 days after that.
    expect(after.weeks.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(42);
    for (const count of after.weeks) {
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThan(15);
    }
  });

  it('leaves out those who are in that tier already, and the others as they are', () => {
    const book = bookOf(3, 'tier: Top 10\nlast-contact: 2026-11-20\n');
    const before = workloadOfBook(book, today);
    const change = { kind: 'move', paths: paths(3), tier: networkTiers[0] ?? null } as const;
    expect(workloadAfter(book, change, today)).toEqual(before);
  });

  it('asks for nothing of those who are taken out', () => {
    const book = bookOf(3, 'tier: Top 10\nlast-contact: 2026-11-20\n');
    const after = workloadAfter(book, { kind: 'move', paths: paths(3), tier: null }, today);
    expect(after.perWeek).toBe(0);
  });

  it('reckons with a cadence, and with other tiers', () => {
    const book = bookOf(14, 'tier: Top 10\nlast-contact: 2026-11-20\n');
    const cadence = { unit: 'day', count: 14 } as const;
    expect(workloadAfter(book, { kind: 'cadence', paths: paths(14), cadence }, today).perWeek).toBeCloseTo(7);
    const tiers = networkTiers.map((tier) => ({ ...tier, rule: { ...tier.rule, interval: cadence } }));
    expect(workloadAfter(book, { kind: 'tiers', tiers }, today).perWeek).toBeCloseTo(7);
  });
});
