import ical from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarEvents } from '../../../src/app/export/calendar-events';
import { formatCalendar } from '../../../src/formats/ics-write';
import { enImport } from '../../../src/i18n/en-import';
import { MemoryNotes } from '../../fakes/memory-notes';
import { bookOf, today } from '../import/import-into-notes';

const files = {
  'People/Ada.md': `---
type: contact
birthday: 1984-02-29
dates:
  wedding: 2010-05-12
  name day: --08-12
---

- [ ] send Ada the deck 📅 2026-12-01
- [x] done long ago 📅 2026-12-02
- [ ] no day at all
- [ ] no such day 📅 2026-02-30

\`\`\`
- [ ] only an example 📅 2026-12-03
\`\`\`
`,
  'People/Bo.md': '---\ntype: contact\ndates: ["2008-06-07 Room 12"]\n---\n',
  'People/Gone.md': '---\ntype: contact\nstatus: deceased\nbirthday: 1970-01-01\n---\n',
  'Meetings/Seed.md': '- [ ] introduce [[Ada]] and [[Bo]], "soon"; really [due:: 2026-12-04]\n',
};

/** What a calendar reads of all people, or of those named: summary, day, yearly or not. */
function eventsOf(names: readonly string[] = []): readonly (readonly [string, string, boolean])[] {
  const book = bookOf(new MemoryNotes(files));
  const people = [...book.all()].filter(({ name }) => names.length === 0 || names.includes(name));
  const events = calendarEvents(people, false, book, today, enImport.events);
  const text = formatCalendar('x', events, today, { leapDay: '02-28', alarm: null });
  return new ical.Component(ical.parse(text) as [string, unknown[], unknown[]])
    .getAllSubcomponents('vevent')
    .map((each) => new ical.Event(each))
    .map((event) => [event.summary, event.startDate.toString(), event.isRecurring()] as const);
}

describe('calendarEvents', () => {
  it('tells what the notes say, wherever it stands, each thing once', () => {
    expect(eventsOf()).toEqual([
      ['Birthday: Ada (1984)', '1984-02-29', true],
      ['wedding: Ada (2010)', '2010-05-12', true],
      ['name day: Ada', expect.stringMatching(/-08-12$/), true],
      ['send Ada the deck (Ada)', '2026-12-01', false],
      ['introduce Ada and Bo, "soon"; really (Ada, Bo)', '2026-12-04', false],
      ['Room 12: Bo (2008)', '2008-06-07', true],
    ]);
  });

  it('keeps to the people asked for', () => {
    expect(eventsOf(['Bo']).map(([summary]) => summary)).toEqual([
      'Room 12: Bo (2008)',
      'introduce Ada and Bo, "soon"; really (Ada, Bo)',
    ]);
  });

  it('gives every event an id that stays', () => {
    const book = bookOf(new MemoryNotes(files));
    const ids = () =>
      calendarEvents([...book.all()], true, book, today, enImport.events).map(({ uid }) => uid);
    expect(new Set(ids()).size).toBe(ids().length);
    expect(ids()).toEqual(ids());
  });
});
