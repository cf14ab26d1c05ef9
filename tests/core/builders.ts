import fc from 'fast-check';
import type { Contact } from '../../src/core/contact';
import { addDays, daysBetween, parseDay, type Day } from '../../src/core/day';
import type { Depth } from '../../src/core/depth';
import type { Interaction } from '../../src/core/interaction';
import type { Property, PropertyValue } from '../../src/core/property';

/** A day that exists; a typing mistake in a test is told at once. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
}

/** Any day between two. */
export function arbitraryDay(from = '0001-01-01', to = '9999-12-31'): fc.Arbitrary<Day> {
  const first = day(from);
  return fc.integer({ min: 0, max: daysBetween(first, day(to)) }).map((count) => addDays(first, count));
}

/** A property as a cache gives it: without line and source. */
export function property(
  key: string,
  value: PropertyValue,
  line = 2,
  source: string | null = null,
): Property {
  return { key, value, line, source };
}

/** Properties in the order given, on lines 2, 3 … */
export function properties(values: Readonly<Record<string, PropertyValue>>): readonly Property[] {
  return Object.entries(values).map(([key, value], index) => property(key, value, index + 2));
}

/** Somebody of whom nothing is known but the given. */
export function contact(known: Partial<Contact> = {}): Contact {
  return {
    path: 'People/Clara Nguyen.md',
    name: 'Clara Nguyen',
    aliases: [],
    tier: { kind: 'none' },
    tierSince: null,
    lastContact: null,
    lastContactAt: null,
    nextContact: null,
    cadence: null,
    snoozeUntil: null,
    skipped: 0,
    paused: false,
    gone: null,
    ignoresMentions: false,
    birthday: null,
    dates: [],
    organization: null,
    role: null,
    emails: [],
    phones: [],
    location: null,
    address: null,
    urls: [],
    language: null,
    met: null,
    introducedBy: [],
    knows: [],
    interests: [],
    sources: [],
    notSame: [],
    tags: [],
    interactions: [],
    problems: [],
    ...known,
  };
}

/** An entry of a log. */
export function entry(date: string, depth: Depth = 2, rest: Partial<Interaction> = {}): Interaction {
  return {
    date: day(date),
    kind: depth === 0 ? 'note' : null,
    depth,
    direction: 'mutual',
    text: '',
    source: { kind: 'log', path: 'People/Clara Nguyen.md', line: 1 },
    ...rest,
  };
}
