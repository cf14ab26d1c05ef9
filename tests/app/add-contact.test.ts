import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addContact, newContactPath, type NewContact } from '../../src/app/add-contact';
import { readNote } from '../../src/book/read-note';
import { cleanFileName } from '../../src/note/file-name';
import { day } from '../core/builders';
import { rulesFor } from '../book/rules';
import { MemoryNotes } from '../fakes/memory-notes';

const rules = rulesFor();
const today = day('2026-11-22');
const person = (given: Partial<NewContact> = {}): NewContact => ({
  name: 'Clara Nguyen',
  folder: 'People',
  tier: null,
  template: null,
  organization: '',
  role: '',
  email: '',
  ...given,
});
async function added(
  given: Partial<NewContact>,
  notes = new MemoryNotes(),
): Promise<readonly [string, string]> {
  const result = await addContact(notes, person(given), today, rules);
  if (result.kind === 'refused') return ['refused', `${result.code} ${result.path}`];
  const [entry] = [...notes.files].slice(-1);
  return entry ?? ['', ''];
}

describe('addContact', () => {
  it('makes the note whole, in one write', async () => {
    const notes = new MemoryNotes();
    const tier = rules.tiers.byId.get('top-10') ?? null;
    const result = await addContact(
      notes,
      person({ tier, organization: '[[Nordlicht]]', role: 'Head of: Sales', email: 'clara@example.org' }),
      today,
      rules,
    );
    expect(result).toMatchObject({
      kind: 'done',
      action: {
        name: { kind: 'add', people: ['Clara Nguyen'] },
        steps: [{ kind: 'create', path: 'People/Clara Nguyen.md' }],
      },
    });
    expect(notes.files.get('People/Clara Nguyen.md')).toBe(
      '---\ntype: contact\ntier: Top 10\ntier-since: 2026-11-22\norganization: "[[Nordlicht]]"\nrole: "Head of: Sales"\nemail: clara@example.org\n---\n\n# Clara Nguyen\n\n',
    );
    expect(notes.writes).toHaveLength(1);
  });

  it('fills a template, and keeps what it says', async () => {
    const template =
      '---\ntype: person\ntier:\ncreated: {{date}}\nmet: {{date:YYYY-MM-DD}}\nemail: ""\n---\n# {{ Title }}\n\n{{time}} {{date:dddd}}\n';
    const tier = rules.tiers.byId.get('top-50') ?? null;
    expect((await added({ template, tier, email: 'c@x.org' }))[1]).toBe(
      '---\ntype: person\ntier: Top 50\ncreated: 2026-11-22\nmet: 2026-11-22\nemail: "c@x.org"\ntier-since: 2026-11-22\n---\n# Clara Nguyen\n\n{{time}} Sunday\n',
    );
  });

  it('gives a template without properties a block, and keeps CRLF', async () => {
    expect((await added({ template: '# {{title}}\r\n' }))[1]).toBe(
      '---\r\ntype: contact\r\n---\r\n# Clara Nguyen\r\n',
    );
  });

  it('fills a type that a template leaves empty, and refuses a template of something else', async () => {
    const folder = 'Leute';
    expect((await added({ folder, template: '---\nType:\n---\n' }))[1]).toBe('---\nType: contact\n---\n');
    for (const template of ['---\ntype: note\n---\n', '---\ntype: contact\nrole: <% tp.x %>\n---\n'])
      expect(await added({ folder, template })).toEqual(['refused', 'not-a-contact Leute/Clara Nguyen.md']);
  });

  it('refuses a template whose properties cannot be read', async () => {
    expect(await added({ template: '---\na: b: c\n---\n' })).toEqual([
      'refused',
      'yaml-error People/Clara Nguyen.md',
    ]);
  });

  it('never replaces a note', async () => {
    const notes = new MemoryNotes({ 'People/Clara Nguyen.md': 'here' });
    expect(await added({}, notes)).toEqual(['refused', 'exists People/Clara Nguyen.md']);
    // also one that appears at the last moment
    const late = new MemoryNotes();
    late.beforeWrite = (path) => void late.files.set(path, 'here');
    expect(await added({}, late)).toEqual(['refused', 'exists People/Clara Nguyen.md']);
    expect(late.files.get('People/Clara Nguyen.md')).toBe('here');
  });

  it('keeps a name as an alias that a file cannot have', async () => {
    expect(await added({ name: 'Clara "CN" Nguyen / Hamburg' })).toEqual([
      'People/Clara CN Nguyen Hamburg.md',
      '---\ntype: contact\naliases:\n  - "Clara \\"CN\\" Nguyen / Hamburg"\n---\n\n# Clara CN Nguyen Hamburg\n\n',
    ]);
    expect((await added({ name: 'A/B', template: '---\naliases:\n---\n' }))[1]).toContain('- A/B');
    expect((await added({ name: 'A/B', template: '---\naliases: [x]\n---\n' }))[1]).not.toContain('A/B');
    expect((await added({ name: ' Clara\n Nguyen ' }))[0]).toBe('People/Clara Nguyen.md');
    expect((await added({ name: ' Clara\n Nguyen ' }))[1]).not.toContain('aliases');
  });

  it.each(['', ' ', '...', '/', '???', '\u200b', '[[]]'])('refuses the name %j', async (name) => {
    expect((await added({ name }))[0]).toBe('refused');
  });

  it.each([
    '..',
    '../Other',
    'People/../..',
    'People/..',
    '.obsidian',
    'People/.hidden',
    'C:\\People',
    'a\\..\\b',
    'a:b',
    'a\nb',
    ' .. ',
  ])('refuses the folder %j', async (folder) => {
    expect(newContactPath('Clara', folder)).toBeNull();
    expect((await added({ folder }))[0]).toBe('refused');
  });

  it.each([
    ['People', 'People/Clara.md'],
    ['/People/', 'People/Clara.md'],
    ['', 'Clara.md'],
    ['/', 'Clara.md'],
    ['Work / People', 'Work/People/Clara.md'],
    ['Büro/Köln', 'Büro/Köln/Clara.md'],
  ])('takes the folder %j', (folder, path) => expect(newContactPath('Clara', folder)).toBe(path));

  it('makes a contact of any name there is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ maxLength: 20 }),
        async (name, role) => {
          const [path, text] = await added({ name, role });
          if (path === 'refused') {
            // `{{` and `<%` in a role are placeholders, and their note is a template
            const isTemplate = /\{\{|<%/.test(role);
            expect([isTemplate, cleanFileName(name)]).toContainEqual(isTemplate ? true : null);
            return;
          }
          expect(path.startsWith('People/')).toBe(true);
          const reading = readNote(`x/${path}`, text, rules);
          if (reading.kind !== 'contact') throw new Error('no contact');
          expect(reading.contact.problems).toEqual([]);
          expect(reading.contact.role ?? '').toBe(shownRole(role));
        },
      ),
      { numRuns: 500 },
    );
  });
});

const shownRole = (role: string): string => role.trim();

describe('cleanFileName', () => {
  it.each([
    ['Clara Nguyen', 'Clara Nguyen'],
    ['  Clara   Nguyen ', 'Clara Nguyen'],
    ['Jo\u0308rg', 'Jörg'],
    ['Dr. No', 'Dr. No'],
    ['No.', 'No'],
    ['.hidden', 'hidden'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['[[Clara]] #1 ^x', 'Clara 1 x'],
    ['con', 'con (name)'],
    ['CON.md', 'CON (name)'],
    ['com1', 'com1 (name)'],
    ['Constanze', 'Constanze'],
    ['Lpt Prn', 'Lpt Prn'],
    ['a\u202eb\u200bc', 'abc'],
    ['100%%', '100%'],
    ['李小龍', '李小龍'],
    ['👩‍💻 Ada', '👩💻 Ada'],
  ])('%j becomes %j', (name, clean) => expect(cleanFileName(name)).toBe(clean));

  it('is what every file system and every link can hold, and cleaning it again changes nothing: 20,000 names', () => {
    const parts = fc.constantFrom(
      'con',
      'CON',
      'nul',
      'aux',
      '.',
      '..',
      ' ',
      '/',
      '\\',
      ':',
      '^',
      '#',
      '[',
      ']',
      '%',
      '%%',
      '\u200b',
      '\u202e',
      'com1',
      '.md',
      'ä',
      '😀',
      '\ud800',
      'a'.repeat(150),
      '字'.repeat(70),
    );
    const names = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.array(parts, { maxLength: 6 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(names, (name) => {
        const clean = cleanFileName(name);
        if (clean === null) return;
        if (cleanFileName(clean) !== clean) throw new Error(`${JSON.stringify(clean)} changes`);
        if (/[\\/:*?"<>|#^[\]\p{Cc}]/u.test(clean) || clean.includes('%%'))
          throw new Error(`${clean} is forbidden`);
        if (/^[\s.]|[\s.]$/.test(clean) || clean === '') throw new Error(`${clean} has odd ends`);
        if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(clean)) throw new Error(`${clean} is a device`);
        if (new TextEncoder().encode(`${clean}.md`).length > 255) throw new Error(`${clean} is too long`);
      }),
      { numRuns: 20_000 },
    );
  });
});
