import { describe, expect, it } from 'vitest';
import { contactDays } from '../../src/core/history';
import type { Direction } from '../../src/core/interaction';
import { outreachOf, silenceOf } from '../../src/core/outreach';
import { contact, day, entry } from './builders';
import { describeInEveryZone } from './zones';

const wrote = (date: string, kind = 'email', direction: Direction = 'outbound') =>
  entry(date, 2, { kind, direction });

describeInEveryZone(() => {
  describe('rule 9: without an answer', () => {
    const today = day('2026-11-22');
    const outreach = (...interactions: readonly ReturnType<typeof entry>[]) =>
      outreachOf(contactDays(contact({ interactions }), [], today), today);

    it.each(['message', 'email', 'letter', 'invitation', 'introduction'])(
      'counts what was sent as %s',
      (kind) => {
        expect(outreach(wrote('2026-11-01', kind), wrote('2026-10-01', kind))).toEqual({
          unanswered: 2,
          recent: 1,
        });
      },
    );

    it.each(['call', 'video', 'greeting', 'gift', 'share', 'social', 'meeting'])(
      'neither counts nor stops at an outbound %s',
      (kind) => {
        expect(outreach(wrote('2026-11-01'), wrote('2026-10-15', kind), wrote('2026-10-01'))).toEqual({
          unanswered: 2,
          recent: 1,
        });
      },
    );

    it.each([
      ['an answer', wrote('2026-10-15', 'email', 'inbound')],
      ['a call', entry('2026-10-15', 2, { kind: 'call' })],
      ['an entry without a kind', entry('2026-10-15', 2)],
    ])('begins anew after %s', (_name, answer) => {
      expect(outreach(wrote('2026-11-01'), answer, wrote('2026-10-01'), wrote('2026-09-01')).unanswered).toBe(
        1,
      );
    });

    it('takes a day on which both wrote for an answered one', () => {
      expect(outreach(wrote('2026-11-01'), wrote('2026-11-01', 'email', 'inbound')).unanswered).toBe(0);
    });

    it('counts a day once, however often was written', () => {
      expect(outreach(wrote('2026-11-01'), wrote('2026-11-01', 'message')).unanswered).toBe(1);
    });

    it('counts a day on which something else was done, too', () => {
      expect(outreach(wrote('2026-11-01'), wrote('2026-11-01', 'call')).unanswered).toBe(1);
    });

    it('takes the property for an answer: it says that there was contact', () => {
      const who = contact({
        lastContact: day('2026-10-15'),
        interactions: [wrote('2026-11-01'), wrote('2026-10-01')],
      });
      expect(outreachOf(contactDays(who, [], today), today).unanswered).toBe(1);
    });

    it.each([
      ['2026-11-22', '2025-11-22', 1],
      ['2026-11-22', '2025-11-21', 0],
      // A year before the leap day is its end of February.
      ['2028-02-29', '2027-02-28', 1],
      ['2028-02-29', '2027-02-27', 0],
    ])('looks back 12 months: on %s at %s', (on, date, unanswered) => {
      const days = contactDays(contact({ interactions: [wrote(date)] }), [], day(on));
      expect(outreachOf(days, day(on)).unanswered).toBe(unanswered);
    });

    it.each([
      ['2026-11-22', '2026-10-23', 1],
      ['2026-11-22', '2026-10-22', 0],
      ['2026-04-10', '2026-03-11', 1],
      ['2027-01-15', '2026-12-16', 1],
      ['2027-01-15', '2026-12-15', 0],
    ])('recent are 30 days: on %s at %s', (on, date, recent) => {
      const days = contactDays(contact({ interactions: [wrote(date)] }), [], day(on));
      expect(outreachOf(days, day(on)).recent).toBe(recent);
    });

    it.each([
      [0, 0, null],
      [1, 1, null],
      [2, 0, 'wrote-twice'],
      [2, 2, 'wrote-twice'],
      [9, 2, 'wrote-twice'],
      [3, 3, 'waiting'],
    ] as const)('%s unanswered, %s of them recent: %s', (unanswered, recent, expected) => {
      expect(silenceOf({ unanswered, recent })).toBe(expected);
    });
  });
});
