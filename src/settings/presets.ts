import type { GreetingRound } from '../core/occasion';
import type { Tier } from '../core/tier';
import { freezeDeeply } from './freeze-deeply';

/** Top 10, Top 50 and Top 100: together 160, and under two contacts a workday. */
export const networkTiers: readonly Tier[] = freezeDeeply<readonly Tier[]>([
  {
    id: 'top-10',
    name: 'Top 10',
    also: [],
    capacity: 10,
    rule: { depth: 2, interval: { unit: 'day', count: 21 } },
    wishes: [{ depth: 3, interval: { unit: 'month', count: 3 } }],
    byOccasion: false,
  },
  {
    id: 'top-50',
    name: 'Top 50',
    also: [],
    capacity: 50,
    rule: { depth: 2, interval: { unit: 'month', count: 3 } },
    wishes: [],
    byOccasion: false,
  },
  {
    id: 'top-100',
    name: 'Top 100',
    also: [],
    capacity: 100,
    rule: { depth: 1, interval: { unit: 'month', count: 12 } },
    wishes: [],
    byOccasion: true,
  },
]);

/** Friends instead of a network: no capacities, just rhythms. */
export const friendsTiers: readonly Tier[] = freezeDeeply<readonly Tier[]>([
  {
    id: 'close',
    name: 'Close',
    also: ['Enge Freunde'],
    capacity: null,
    rule: { depth: 2, interval: { unit: 'day', count: 14 } },
    wishes: [{ depth: 3, interval: { unit: 'month', count: 2 } }],
    byOccasion: false,
  },
  {
    id: 'dear',
    name: 'Dear',
    also: ['Liebe Menschen'],
    capacity: null,
    rule: { depth: 2, interval: { unit: 'month', count: 2 } },
    wishes: [],
    byOccasion: false,
  },
  {
    id: 'now-and-then',
    name: 'Now and then',
    also: ['Ab und zu'],
    capacity: null,
    rule: { depth: 1, interval: { unit: 'month', count: 6 } },
    wishes: [],
    byOccasion: true,
  },
]);

/** Christmas is on, New Year is there to be switched on. */
export const defaultRounds: readonly GreetingRound[] = freezeDeeply<readonly GreetingRound[]>([
  { id: 'christmas', name: 'Christmas', month: 12, date: 20, tiers: 'all', on: true },
  { id: 'new-year', name: 'New Year', month: 1, date: 2, tiers: 'all', on: false },
]);
