import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Depth } from '../../src/core/depth';
import type { ContactDay } from '../../src/core/history';
import type { Direction } from '../../src/core/interaction';
import { strengthOf } from '../../src/core/strength';
import { arbitraryDay, day } from './builders';

const today = day('2026-11-22');

const on = (text: string, depth: Depth = 2, direction: Direction = 'mutual'): ContactDay => ({
  day: day(text),
  depth,
  direction,
  interactions: [],
});

const arbitraryContactDay = fc.record<ContactDay>({
  day: arbitraryDay('2023-01-01', '2026-11-22'),
  depth: fc.constantFrom<Depth>(1, 2, 3),
  direction: fc.constantFrom<Direction>('mutual', 'outbound', 'inbound'),
  interactions: fc.constant([]),
});

describe('strengthOf', () => {
  it.each([
    ['nothing', [], 0],
    // 100 · (1 − e^(−3/20))
    ['a conversation today', [on('2026-11-22')], 14],
    ['a sign of life today', [on('2026-11-22', 1)], 5],
    ['time together today', [on('2026-11-22', 3)], 26],
    // 0.6 · 3 = 1.8
    ['a conversation of which only the user’s part is known', [on('2026-11-22', 2, 'outbound')], 9],
    ['an inbound conversation in full', [on('2026-11-22', 2, 'inbound')], 14],
    // 180 days before: half of 6 = 3
    ['time together half a year ago', [on('2026-05-26', 3)], 14],
    // twice that: a quarter
    ['time together a year ago', [on('2025-11-27', 3)], 7],
    // 6 + 3 + 1 = 10
    ['several days', [on('2026-11-22', 3), on('2026-11-22', 2), on('2026-11-22', 1)], 39],
    ['plans not at all', [on('2026-11-23', 3)], 0],
  ] as const)('counts %s', (_name, days, value) => {
    expect(strengthOf(days, today).value).toBe(value);
  });

  it('explains itself: days and conversations of half a year, and the last time together', () => {
    const days = [on('2026-11-01', 1), on('2026-10-01'), on('2026-05-26', 3), on('2026-05-25')];
    expect(strengthOf(days, today)).toMatchObject({
      recentDays: 3,
      recentConversations: 2,
      lastTogether: '2026-05-26',
    });
  });

  it('knows the last time together in any order', () => {
    const days = [on('2026-03-01', 3), on('2026-05-26', 3), on('2026-04-01', 3), on('2026-11-01', 1)];
    expect(strengthOf(days, today).lastTogether).toBe('2026-05-26');
    expect(strengthOf([...days].reverse(), today).lastTogether).toBe('2026-05-26');
  });

  it('grows with every day, stays below 100, and does not ask for an order', () => {
    fc.assert(
      fc.property(fc.array(arbitraryContactDay, { maxLength: 60 }), arbitraryContactDay, (days, more) => {
        const before = strengthOf(days, today);
        const after = strengthOf([more, ...days], today);
        expect(after.exact).toBeGreaterThan(before.exact);
        expect(after.exact).toBeLessThan(100);
        expect(strengthOf([...days].reverse(), today).value).toBe(before.value);
        expect(before.value).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('only fades where nothing happens', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryContactDay, { minLength: 1, maxLength: 20 }),
        arbitraryDay('2026-11-23', '2030-01-01'),
        (days, later) => {
          expect(strengthOf(days, later).exact).toBeLessThan(strengthOf(days, today).exact);
        },
      ),
    );
  });
});
