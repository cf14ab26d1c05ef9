import { yearlyDay, type Birthday, type LeapDayRule } from '../core/birthday';
import { addDays, type Day } from '../core/day';
import { escapeText, foldLine } from './fold-line';

/** An all-day event of a calendar. */
export interface CalendarEvent {
  /** the same in every export, so that a calendar takes the event for the same */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  /** when it takes place: once, or every year */
  readonly when:
    { readonly kind: 'day'; readonly day: Day } | { readonly kind: 'yearly'; readonly date: Birthday };
}

/** When a calendar reminds: on the day at this hour, and so many days before at the same hour; null for never. */
export interface Alarm {
  readonly hour: number;
  readonly daysBefore: number;
}

/** A leap year, so that 29 February exists where the year is not known. */
const yearless = 2000;

/** Events as iCalendar (RFC 5545). `today` is the time stamp of the file. */
export function formatCalendar(
  name: string,
  events: readonly CalendarEvent[],
  today: Day,
  options: { readonly leapDay: LeapDayRule; readonly alarm: Alarm | null },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Keep in touch//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => formatEvent(event, today, options.leapDay, options.alarm)),
    'END:VCALENDAR',
  ];
  return lines.map(foldLine).join('');
}

function formatEvent(
  event: CalendarEvent,
  today: Day,
  leapDay: LeapDayRule,
  alarm: Alarm | null,
): readonly string[] {
  const { when } = event;
  const start =
    when.kind === 'day'
      ? when.day
      : (yearlyDay(when.date.year ?? yearless, when.date.month, when.date.date, leapDay) ?? today);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${compact(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(start)}`,
    `DTEND;VALUE=DATE:${compact(addDays(start, 1))}`,
    ...(when.kind === 'yearly' ? [`RRULE:${yearlyRule(when.date, leapDay)}`] : []),
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.description === '' ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    'TRANSP:TRANSPARENT',
    ...(alarm === null ? [] : formatAlarm(event.summary, alarm)),
    'END:VEVENT',
  ];
}

/**
 * A day that does not exist is left out by a calendar (RFC 5545 §3.3.10), so 29 February is given as the last day of
 * February, or as the 60th day of the year: which is 29 February, or 1 March in common years.
 */
function yearlyRule({ month, date }: Birthday, leapDay: LeapDayRule): string {
  if (month !== 2 || date !== 29) return 'FREQ=YEARLY';
  return leapDay === '02-28' ? 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' : 'FREQ=YEARLY;BYYEARDAY=60';
}

function formatAlarm(summary: string, { hour, daysBefore }: Alarm): readonly string[] {
  const hours = hour - daysBefore * 24;
  const trigger = hours >= 0 ? `PT${hours}H` : `-PT${-hours}H`;
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:${trigger}`,
    `DESCRIPTION:${escapeText(summary)}`,
    'END:VALARM',
  ];
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}
