// One zone, in a process of its own whose clock is that of the zone: walks over all days of eleven years.
import type { Day } from '../../src/core/day';
import type { Zone } from '../../tests/core/zone-table';
import { Tally } from '../part';
import { brokenRules, soundRules, type DayRules } from './day-rules';

const firstYear = 2020;
const lastYear = 2030;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Every day of the years, counted off as on a wall calendar: nothing of a clock is in it. */
function listDays(): readonly Day[] {
  const days: Day[] = [];
  const pad = (number: number): string => String(number).padStart(2, '0');
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const [month, length] of lengths.entries()) {
      const most = month === 1 && year % 4 === 0 ? 29 : length;
      for (let date = 1; date <= most; date += 1) days.push(`${year}-${pad(month + 1)}-${pad(date)}` as Day);
    }
  }
  return days;
}

/** Right after midnight, half an hour behind it, late in the evening and right before midnight, by the clock of Greenwich. */
const minutes = [0, 1, 30, 359, 360, 900, 1_350, 1_439];

function judgeDay(by: DayRules, days: readonly Day[], at: number, wall: Intl.DateTimeFormat): string | null {
  const day = days[at];
  if (day === undefined) return 'no day';
  if (by.read(day) !== day) return `is read as ${by.read(day)}`;
  for (const minute of minutes) {
    // The zone's own hours, and with its offset those around its midnight.
    const utc = new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000);
    const local = new Date(utc.getTime() + utc.getTimezoneOffset() * 60_000);
    for (const instant of [utc, local]) {
      if (by.today(instant) !== wall.format(instant))
        return `${instant.toISOString()} is ${by.today(instant)}`;
    }
  }
  for (const count of [1, 7, 21, 30, 365, -1, -30]) {
    const then = days[at + count];
    if (then === undefined) continue;
    if (by.add(day, count) !== then) return `${count} days on is ${by.add(day, count)}`;
    if (by.between(day, then) !== count) return `${by.between(day, then)} days to ${then}`;
  }
  const due = days[at + 21];
  if (due === undefined) return null;
  const given = by.due(day, days[at + 5] ?? day);
  return given === due ? null : `is due on ${given}`;
}

const [zone, instant, ahead] = JSON.parse(process.argv[2] ?? '') as Zone;
const fault = process.argv[3];
const by = fault === undefined ? soundRules : brokenRules[fault];
if (by === undefined) throw new Error(`There is no fault "${fault}"`);
const tally = new Tally();
const offset = -new Date(instant).getTimezoneOffset() || 0;
tally.count(offset === ahead ? null : `the clock of ${zone} is ${offset} minutes ahead instead of ${ahead}`);
const wall = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const days = listDays();
for (const [at, day] of days.entries()) {
  const failure = judgeDay(by, days, at, wall);
  tally.count(failure === null ? null : `${day} in ${zone}: ${failure}`);
}
process.stdout.write(JSON.stringify(tally.result()));
