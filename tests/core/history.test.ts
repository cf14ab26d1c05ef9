import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/core/history';
import { contact, day, entry } from './builders';

const today = day('2026-11-22');

describe('readHistory', () => {
  it('keeps the latest day at each depth or deeper', () => {
    const history = readHistory(
      contact({
        interactions: [
          entry('2026-11-01', 1),
          entry('2026-08-01', 3),
          entry('2026-10-01', 2),
          entry('2026-05-01', 2),
        ],
      }),
      today,
    );
    expect(history.lastAtDepth).toEqual([null, '2026-11-01', '2026-10-01', '2026-08-01']);
    expect(history.first).toBe('2026-05-01');
    expect(history.plans).toEqual([]);
  });

  it('counts the deepest of a day, whatever the order', () => {
    for (const interactions of [
      [entry('2026-11-01', 1), entry('2026-11-01', 3)],
      [entry('2026-11-01', 3), entry('2026-11-01', 1)],
    ]) {
      expect(readHistory(contact({ interactions }), today).lastAtDepth).toEqual([
        null,
        '2026-11-01',
        '2026-11-01',
        '2026-11-01',
      ]);
    }
  });

  it('takes notes of depth 0 for no contact', () => {
    const history = readHistory(contact({ interactions: [entry('2026-11-01', 0)] }), today);
    expect(history.lastAtDepth).toEqual([null, null, null, null]);
    expect(history.first).toBeNull();
  });

  it('counts today, and takes what is later for a plan', () => {
    const history = readHistory(
      contact({ interactions: [entry('2026-11-23', 3), entry('2026-11-22', 2)] }),
      today,
    );
    expect(history.lastAtDepth).toEqual([null, '2026-11-22', '2026-11-22', null]);
    expect(history.plans).toEqual([{ day: '2026-11-23', depth: 3 }]);
  });

  it('takes the property for a conversation on its day', () => {
    const history = readHistory(contact({ lastContact: day('2026-11-10') }), today);
    expect(history.lastAtDepth).toEqual([null, '2026-11-10', '2026-11-10', null]);
    expect(history.first).toBe('2026-11-10');
  });

  it('but not where the log has an entry of depth 1 or more on that day', () => {
    const sign = readHistory(
      contact({ lastContact: day('2026-11-10'), interactions: [entry('2026-11-10', 1)] }),
      today,
    );
    expect(sign.lastAtDepth).toEqual([null, '2026-11-10', null, null]);
    const note = readHistory(
      contact({ lastContact: day('2026-11-10'), interactions: [entry('2026-11-10', 0)] }),
      today,
    );
    expect(note.lastAtDepth).toEqual([null, '2026-11-10', '2026-11-10', null]);
  });

  it('and not where it lies in the future', () => {
    const history = readHistory(contact({ lastContact: day('2026-11-23') }), today);
    expect(history.lastAtDepth).toEqual([null, null, null, null]);
    expect(history.plans).toEqual([]);
  });
});
