import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from '../../src/core/day';
import type { Depth } from '../../src/core/depth';
import type { ContactDay } from '../../src/core/history';
import type { Standing } from '../../src/core/rhythm';
import { layOutStrip, stripWeeks } from '../../src/core/rhythm-strip';
import { arbitraryDay, day } from './builders';

const today = day('2026-11-22');

const on = (text: string, depth: Depth = 2): ContactDay => ({
  day: day(text),
  depth,
  direction: 'mutual',
  interactions: [],
});

const standing = (known: Partial<Standing> = {}): Standing => ({
  state: 'ok',
  tier: null,
  lastContact: null,
  dueOn: null,
  daysOverdue: 0,
  overdueRatio: 0,
  intervalDays: 21,
  reason: { kind: 'new' },
  wishes: [],
  ...known,
});

const counted = (from: string, dueOn: string): Standing =>
  standing({
    dueOn: day(dueOn),
    reason: {
      kind: 'contact',
      day: day(from),
      interval: { unit: 'day', count: 21 },
      depth: 2,
      of: 'last',
    },
  });

describe('layOutStrip', () => {
  it.each([
    ['today in the first week', '2026-11-22', 0],
    ['six days ago, too', '2026-11-16', 0],
    ['a week ago in the next', '2026-11-15', 1],
    ['the first day of the twelve months in the last', '2025-11-23', 52],
  ] as const)('puts %s', (_name, text, week) => {
    expect(layOutStrip([on(text)], standing(), today).bars).toEqual([{ week, depth: 2 }]);
  });

  it.each([
    ['a day before the twelve months', today, '2025-11-22'],
    ['a day to come', today, '2026-11-23'],
    ['what is no contact', today, null],
    ['29 February a year before 28 February', day('2025-02-28'), '2024-02-28'],
  ] as const)('leaves out %s', (_name, when, text) => {
    const days = text === null ? [on('2026-11-01', 0)] : [on(text)];
    expect(layOutStrip(days, standing(), when)).toMatchObject({ bars: [], days: 0 });
  });

  it('counts a leap year whole', () => {
    const leap = day('2024-12-31');
    const all = Array.from({ length: 400 }, (_, age): ContactDay => ({
      ...on('2024-12-31'),
      day: addDays(leap, -age),
    }));
    expect(layOutStrip(all, standing(), leap).days).toBe(366);
    expect(layOutStrip(all, standing(), leap).bars).toHaveLength(stripWeeks);
  });

  it('shows the deepest of a week, oldest week first, and knows the last time together of all time', () => {
    const strip = layOutStrip(
      [
        on('2026-11-20', 1),
        on('2026-11-18', 2),
        on('2026-11-17', 1),
        on('2026-10-01', 1),
        on('2024-04-01', 3),
        on('2024-05-03', 3),
        on('2024-05-02', 3),
      ],
      standing(),
      today,
    );
    expect(strip).toEqual({
      bars: [
        { week: 7, depth: 1 },
        { week: 0, depth: 2 },
      ],
      days: 4,
      lastTogether: '2024-05-03',
      band: null,
    });
  });

  it.each([
    ['from the contact to the due day ahead', counted('2026-11-12', '2026-12-03'), { from: -10, to: 11 }],
    ['up to a due day that has passed', counted('2026-08-14', '2026-09-04'), { from: -100, to: -79 }],
    [
      'from the day of the tier',
      standing({ dueOn: day('2026-11-30'), reason: { kind: 'placed', day: day('2026-11-20') } }),
      { from: -2, to: 8 },
    ],
    [
      'from the last contact to a day set by hand',
      standing({
        dueOn: day('2026-12-24'),
        lastContact: day('2026-11-02'),
        reason: { kind: 'next-contact', day: day('2026-12-24') },
      }),
      { from: -20, to: 32 },
    ],
    ['nowhere on the due day itself', counted('2026-11-12', '2026-11-12'), null],
    ['nowhere without a due day', standing({ lastContact: day('2026-11-02') }), null],
    [
      'nowhere where nothing is known to count from',
      standing({ dueOn: day('2026-12-24'), reason: { kind: 'next-contact', day: day('2026-12-24') } }),
      null,
    ],
  ] as const)('draws the band %s', (_name, by, band) => {
    expect(layOutStrip([], by, today).band).toEqual(band);
  });

  it('counts a plan’s or an occasion’s band from the last contact that is deep enough', () => {
    const tier = {
      id: 'tier',
      name: 'Tier',
      also: [],
      capacity: null,
      rule: { depth: 2 as const, interval: { unit: 'month' as const, count: 3 } },
      wishes: [],
      byOccasion: false,
    };
    const by = standing({
      tier,
      dueOn: day('2026-12-02'),
      lastContact: day('2026-11-20'),
      reason: { kind: 'plan', day: day('2026-12-01') },
    });
    const days = [on('2026-11-20', 1), on('2026-10-23', 2), on('2026-01-02', 3), on('2026-12-01', 2)];
    expect(layOutStrip(days, by, today).band).toEqual({ from: -30, to: 10 });
    expect(layOutStrip([...days].reverse(), by, today).band).toEqual({ from: -30, to: 10 });
    expect(layOutStrip([...days, on('2026-11-22')], by, today).band).toEqual({ from: 0, to: 10 });
  });

  it('is the same in any order of days, and keeps within its weeks', () => {
    const arbitraryDays = fc.array(
      fc.record<ContactDay>({
        day: arbitraryDay('2022-01-01', '2028-12-31'),
        depth: fc.constantFrom<Depth>(0, 1, 2, 3),
        direction: fc.constant('mutual'),
        interactions: fc.constant([]),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(arbitraryDays, arbitraryDay('2023-01-01', '2028-03-01'), (days, when) => {
        const strip = layOutStrip(days, standing(), when);
        expect(layOutStrip([...days].reverse(), standing(), when)).toEqual(strip);
        const year = daysBetween(addMonths(when, -12), when);
        for (const { week, depth } of strip.bars) {
          expect(week).toBeGreaterThanOrEqual(0);
          expect(week).toBeLessThan(stripWeeks);
          expect(week * 7).toBeLessThan(year);
          expect(depth).toBeGreaterThan(0);
        }
        expect(strip.bars.length).toBeLessThanOrEqual(strip.days);
      }),
    );
  });
});
