import ical from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { LeapDayRule } from '../../src/core/birthday';
import { formatCalendar, type CalendarEvent } from '../../src/formats/ics-write';
import { day } from '../core/builders';

const today = day('2026-11-25');
const alarm = { hour: 9, daysBefore: 3 };

function yearly(month: number, date: number, year: number | null): CalendarEvent {
  return {
    uid: 'kit-1-birthday@keep-in-touch',
    summary: 'Birthday: Clara; Nguyen, C',
    description: '',
    when: { kind: 'yearly', date: { month, date, year } },
  };
}

function eventsOf(text: string) {
  return new ical.Component(ical.parse(text) as [string, unknown[], unknown[]])
    .getAllSubcomponents('vevent')
    .map((each) => new ical.Event(each));
}

/** The days of the first occurrences, as a calendar works them out. */
function occurrences(text: string, count: number): readonly string[] {
  const [event] = eventsOf(text);
  const iterator = event?.iterator();
  return Array.from({ length: count }, () => iterator?.next()?.toString() ?? '');
}

describe('formatCalendar', () => {
  it('is read by ical.js as it was written', () => {
    const text = formatCalendar(
      'Keep in touch',
      [
        yearly(4, 17, 1984),
        {
          uid: 'kit-1-task-x',
          summary: 'send the deck',
          description: 'a\nb',
          when: { kind: 'day', day: day('2026-12-01') },
        },
      ],
      today,
      { leapDay: '02-28', alarm },
    );
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const [birthday, task] = eventsOf(text);
    expect(birthday?.uid).toBe('kit-1-birthday@keep-in-touch');
    expect(birthday?.summary).toBe('Birthday: Clara; Nguyen, C');
    expect(birthday?.isRecurring()).toBe(true);
    expect(task?.startDate.toString()).toBe('2026-12-01');
    expect(task?.startDate.isDate).toBe(true);
    expect(task?.endDate.toString()).toBe('2026-12-02');
    expect(task?.description).toBe('a\nb');
    expect(text).toContain('TRIGGER:-PT63H');
    expect(
      formatCalendar('x', [yearly(4, 17, null)], today, { leapDay: '02-28', alarm: null }),
    ).not.toContain('VALARM');
  });

  it('never makes up a year, but begins in one that has a 29 February', () => {
    const text = formatCalendar('x', [yearly(4, 17, null)], today, { leapDay: '02-28', alarm: null });
    expect(text).toContain('DTSTART;VALUE=DATE:20000417');
    expect(text).not.toContain('1604');
  });

  it.each<[LeapDayRule, number | null, readonly string[]]>([
    ['02-28', 2000, ['2000-02-29', '2001-02-28', '2002-02-28', '2003-02-28', '2004-02-29', '2005-02-28']],
    ['03-01', 2000, ['2000-02-29', '2001-03-01', '2002-03-01', '2003-03-01', '2004-02-29', '2005-03-01']],
    ['02-28', null, ['2000-02-29', '2001-02-28', '2002-02-28', '2003-02-28', '2004-02-29', '2005-02-28']],
    ['03-01', null, ['2000-02-29', '2001-03-01', '2002-03-01', '2003-03-01', '2004-02-29', '2005-03-01']],
  ])('keeps 29 February in every year: %s, born %s', (leapDay, year, days) => {
    const text = formatCalendar('x', [yearly(2, 29, year)], today, { leapDay, alarm: null });
    expect(occurrences(text, 6)).toEqual(days);
  });

  it('is the same every time', () => {
    const make = () => formatCalendar('x', [yearly(4, 17, 1984)], today, { leapDay: '02-28', alarm });
    expect(make()).toBe(make());
  });
});
