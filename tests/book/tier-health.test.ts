import { describe, expect, it } from 'vitest';
import { healthOf, healthParts } from '../../src/book/tier-health';
import type { Person } from '../../src/book/overview';
import type { State } from '../../src/core/rhythm';
import { contact } from '../core/builders';

const allStates: readonly State[] = [
  'paused',
  'untracked',
  'new',
  'snoozed',
  'ok',
  'soon',
  'due',
  'overdue',
  'faded',
];

const inState = (state: State): Person => ({
  contact: contact(),
  standing: {
    state,
    tier: null,
    lastContact: null,
    dueOn: null,
    daysOverdue: 0,
    overdueRatio: 0,
    intervalDays: null,
    reason: { kind: 'new' },
    wishes: [],
  },
});

describe('healthOf', () => {
  it('counts everybody once', () => {
    const health = healthOf([...allStates, 'ok', 'due'].map((state) => inState(state as State)));
    expect(health).toEqual({ inRhythm: 3, due: 3, longSilence: 1, new: 1, other: 3 });
  });

  it('has each state in one part', () => {
    expect(healthParts.flatMap(({ states }) => states).sort()).toEqual([...allStates].sort());
  });
});
