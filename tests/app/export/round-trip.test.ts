import { describe, expect, it } from 'vitest';
import { exportPeople, type ExportExtra } from '../../../src/app/export/exported-people';
import { formatPeople } from '../../../src/app/export/export-formats';
import { smallVaultNotes } from '../../fixtures/small-vault';
import { MemoryNotes } from '../../fakes/memory-notes';
import { bookOf, importInto, today } from '../import/import-into-notes';

const rich = `---
type: contact
aliases: [Clärchen, "C; N, the \\"first\\""]
tier: Top 10
organization: "[[Nordlicht; Ventures, Ltd.]]"
role: "=Partner"
email: [clara@example.org, c@work.example]
phone: "+49 40 1"
phone-2: 0401234567
location: Hamburg, Germany
address: "Am Markt 3, 20095 Hamburg"
birthday: "--02-29"
dates: ["2008-06-07 Anniversary", "--08-12 Name day; hers"]
url: ["https://www.linkedin.com/in/clara-n", "https://example.org/a,b;c"]
tags: [person, climate/seed]
---

# Clara Nguyen

Likes *tea*, a_b and [[Links]].
Second line; with, signs \\ and "quotes".

## Interactions

- 2026-11-20 call: Talked
`;
const files = { ...smallVaultNotes(), 'People/Clara Nguyen.md': rich };

async function exported(
  notes: MemoryNotes,
  format: 'vcard' | 'vcard3' | 'csv',
  extras: readonly ExportExtra[],
): Promise<string> {
  const book = bookOf(notes);
  const contacts = [...book.all()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.path < b.path ? -1 : 1,
  );
  return formatPeople(await exportPeople(notes, contacts, new Set(extras), book, today), format);
}

describe.each(['vcard', 'vcard3', 'csv'] as const)('%s', (format) => {
  it.each<[string, readonly ExportExtra[]]>([
    ['nothing more', []],
    ['tags and notes', ['tags', 'notes']],
  ])('export, import and export again give the same bytes, with %s', async (_name, extras) => {
    const first = await exported(new MemoryNotes(files), format, extras);
    const notes = new MemoryNotes();
    await importInto(notes, first);
    expect(await exported(notes, format, extras)).toBe(first);
  });

  it('keeps to itself what was not asked for', async () => {
    const text = await exported(new MemoryNotes(files), format, []);
    expect(text).toContain('Clara Nguyen');
    expect(text).not.toMatch(/Top 10|Talked|Second line|climate/);
  });

  it('changes nothing where it came from', async () => {
    const notes = new MemoryNotes(files);
    const before = new Map(notes.files);
    const { outcomes } = await importInto(notes, await exported(notes, format, []));
    expect(new Set(outcomes.map(({ outcome }) => outcome.kind))).toEqual(new Set(['unchanged']));
    expect(notes.files).toEqual(before);
  });
});
