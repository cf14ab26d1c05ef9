import { describe, expect, it } from 'vitest';
import { addContact } from '../../src/app/add-contact';
import { fillTemplate } from '../../src/app/fill-template';
import { rulesFor } from '../book/rules';
import { day } from '../core/builders';
import { MemoryNotes } from '../fakes/memory-notes';

const values = { title: 'Zoë', day: day('2026-11-22'), time: '09:05', language: 'en' } as const;

describe('placeholders of templates', () => {
  it.each([
    ['# {{title}}, {{ Title }}', '# Zoë, Zoë'],
    ['{{date}} {{time}} {{DATE}}', '2026-11-22 09:05 2026-11-22'],
    ['{{date:DD.MM.YYYY}} {{date: D/M/YY }}', '22.11.2026 22/11/26'],
    ['{{date:dddd, MMMM Do YYYY}}', 'Sunday, November 22nd 2026'],
    ['{{date:ddd D MMM}} {{date:dd E}}', 'Sun 22 Nov Su 7'],
    ['{{date:gggg-[W]ww}} {{date:GGGG-[KW]WW}}', '2026-W47 2026-KW47'],
    ['{{date:DDDD}} {{date:Qo}} {{date:[Day] D}}', '326 Qo Day 22'],
    ['{{time:H:mm}} {{time:h:mm A}} {{time:hh[h]m}}', '9:05 9:05 AM 09h5'],
    ['{{date:YYYY-MM-DD HH:mm}}', '2026-11-22 09:05'],
    ['{{name}} {{}} {title} {{title:x}} {{ date', '{{name}} {{}} {title} {{title:x}} {{ date'],
  ])('%s', (template, expected) => {
    // A format that is not known stays as it is.
    const wanted = expected.replace('Qo', '{{date:Qo}}');
    expect(fillTemplate(template, values)).toBe(wanted);
  });

  it('in German', () => {
    expect(fillTemplate('{{date:dddd, Do MMMM}}', { ...values, language: 'de' })).toBe(
      'Sonntag, 22. November',
    );
  });

  it('leaves the time where nobody knows it', () => {
    const unknown = { ...values, time: null };
    expect(fillTemplate('{{time}} {{date:YYYY HH}} {{date}}', unknown)).toBe(
      '{{time}} {{date:YYYY HH}} 2026-11-22',
    );
  });

  it.each([
    ['2027-01-01', '2026-W53'],
    ['2024-12-30', '2025-W01'],
    ['2026-01-01', '2026-W01'],
  ])('the week of %s is %s', (date, expected) => {
    expect(fillTemplate('{{date:GGGG-[W]WW}}', { ...values, day: day(date) })).toBe(expected);
  });
});

describe('a person whose first contact is known', () => {
  const rules = rulesFor();
  const contact = {
    name: 'Zoë',
    folder: 'People',
    tier: rules.tiers.tiers[0] ?? null,
    template: null,
    organization: '',
    role: '',
    email: '',
    first: {
      date: day('2026-11-20'),
      kind: rules.kinds.byId.get('meeting') ?? null,
      direction: 'mutual',
      text: 'At re:publica',
    },
  } as const;

  it('gets one note, whole, in one write', async () => {
    const notes = new MemoryNotes({});
    await addContact(notes, contact, day('2026-11-22'), rules);
    expect(notes.writes).toEqual([{ kind: 'create', path: 'People/Zoë.md' }]);
    expect(notes.files.get('People/Zoë.md')).toBe(
      '---\ntype: contact\ntier: Top 10\ntier-since: 2026-11-22\nlast-contact: 2026-11-20\n---\n\n# Zoë\n\n' +
        '## Interactions\n\n- 2026-11-20 meeting: At re:publica\n',
    );
  });

  it('has it in the log of the template', async () => {
    const template = '---\ntype: contact\nlast-contact:\n---\n# {{title}}\n\n## Log\n\n## Notes\n';
    const notes = new MemoryNotes({});
    await addContact(notes, { ...contact, tier: null, template }, day('2026-11-22'), rules);
    expect(notes.files.get('People/Zoë.md')).toBe(
      '---\ntype: contact\nlast-contact: 2026-11-20\n---\n# Zoë\n\n## Log\n\n- 2026-11-20 meeting: At re:publica\n\n## Notes\n',
    );
  });
});
