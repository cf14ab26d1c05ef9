import { openCalendar } from '../../src/core/calendar';
import { addDays, daysBetween, localDay, readDay, type Day } from '../../src/core/day';
import { standingOf } from '../../src/core/rhythm';
import { buildTierTable } from '../../src/core/tier';
import { networkTiers } from '../../src/settings/presets';
import { contact, entry } from '../../tests/core/builders';

/** What is done with days. */
export interface DayRules {
  today(instant: Date): string;
  read(text: string): string | null;
  add(day: Day, count: number): string;
  between(from: Day, to: Day): number;
  /** when somebody of the first tier is due, three weeks after the last contact */
  due(last: Day, today: Day): string | null;
}

const rules = {
  tiers: buildTierTable(networkTiers),
  calendar: openCalendar,
  occasions: { rounds: [], leapDay: '02-28' as const },
};

export const soundRules: DayRules = {
  today: localDay,
  read: readDay,
  add: addDays,
  between: daysBetween,
  due: (last, today) => {
    const who = contact({ tier: { kind: 'known', id: 'top-10' }, interactions: [entry(last)] });
    return standingOf(who, [], today, rules).dueOn;
  },
};

/** A day as the host's clock shows it. */
function shown(instant: Date): string {
  const pad = (number: number, digits: number): string => String(number).padStart(digits, '0');
  return [pad(instant.getFullYear(), 4), pad(instant.getMonth() + 1, 2), pad(instant.getDate(), 2)].join('-');
}

const midnight = (day: string): Date => new Date(`${day}T00:00`);
const hours24 = 86_400_000;

/** Rules with one fault each, as plugins really had them; named by what they then do. */
export const brokenRules: Readonly<Record<string, DayRules>> = {
  'asks the clock of Greenwich for today': {
    ...soundRules,
    today: (instant) => instant.toISOString().slice(0, 10),
  },
  'reads a date as an instant': { ...soundRules, read: (text) => shown(new Date(text)) },
  'adds 24 hours for a day': {
    ...soundRules,
    add: (day, count) => shown(new Date(midnight(day).getTime() + count * hours24)),
  },
  'counts whole 24 hours between two days': {
    ...soundRules,
    between: (from, to) => Math.floor((midnight(to).getTime() - midnight(from).getTime()) / hours24),
  },
  'is due after so many hours': {
    ...soundRules,
    due: (last) => shown(new Date(midnight(last).getTime() + 21 * hours24)),
  },
};
