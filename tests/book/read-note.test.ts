import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/book/read-note';
import type { Contact } from '../../src/core/contact';
import { rulesFor } from './rules';

const rules = rulesFor();

function contactIn(text: string, path = 'Notes/Clara.md'): Contact {
  const reading = readNote(path, text, rules);
  if (reading.kind !== 'contact') throw new Error(`no contact: ${JSON.stringify(reading)}`);
  return reading.contact;
}
const note = (block: string): string =>
  `---\n${block}\n---\n\n## Interactions\n\n- 2026-11-20 call: Talked\n`;

describe('readNote', () => {
  it('reads log and properties', () => {
    const contact = contactIn(note('type: contact\ntier: 10\nphone: [+4940123, 007]'));
    expect(contact.tier).toEqual({ kind: 'known', id: 'top-10' });
    expect(contact.phones).toEqual(['+4940123', '007']);
    expect(contact.interactions.map(({ date, kind }) => [date, kind])).toEqual([['2026-11-20', 'call']]);
    expect(contact.problems).toEqual([]);
  });

  it('says why a note is no contact', () => {
    expect(readNote('Notes/Soup.md', '# Soup', rules)).toEqual({ kind: 'other', because: 'no-sign' });
    expect(readNote('People/X.md', '---\ntype: company\n---\n', rules)).toEqual({
      kind: 'other',
      because: 'other-type',
    });
  });

  it.each([
    [
      'a colon in a value',
      'type: contact\ntier: Top 10\nrole: Head of: Sales\nlast-contact: 2026-11-01',
      'properties-unreadable',
      4,
    ],
    [
      'an open quote',
      'type: contact\ntier: Top 10\nlast-contact: 2026-11-01\nrole: "Partner',
      'properties-unreadable',
      5,
    ],
    [
      'a tab',
      'type: contact\ntier: Top 10\nlast-contact: 2026-11-01\nknows:\n\t- x',
      'properties-unreadable',
      6,
    ],
    [
      'a property twice',
      'type: contact\ntier: Top 10\nlast-contact: 2026-10-01\nlast-contact: 2026-11-01',
      'duplicate-property',
      5,
    ],
    [
      'a type that a merge spoilt',
      'tier: Top 10\ntype: co5ntact\nlast-contact: 2026-11-01',
      'damaged-type',
      3,
      'type',
    ],
    [
      'conflict markers',
      'type: contact\ntier: Top 10\n<<<<<<< HEAD\nlast-contact: 2026-10-01\n=======\nlast-contact: 2026-11-01\n>>>>>>> theirs',
      'conflict-markers',
      4,
    ],
  ])(
    'keeps the person where the block has %s, with tier and date, and says where',
    (_name, block, kind, line, property?: string) => {
      const contact = contactIn(note(block));
      expect(contact.tier).toEqual({ kind: 'known', id: 'top-10' });
      expect(contact.lastContact).toBe('2026-11-01');
      expect(contact.interactions).toHaveLength(
        kind === 'conflict-markers' ? contact.interactions.length : 1,
      );
      expect(contact.problems).toHaveLength(1);
      expect(contact.problems[0]).toMatchObject({
        kind,
        path: 'Notes/Clara.md',
        line,
        property: property ?? null,
      });
    },
  );

  it('keeps the person where the block never ends', () => {
    const contact = contactIn(
      '---\ntype: contact\ntier: Top 10\n\nMet at a fair.\nlast-contact: 2026-11-01\n',
    );
    expect(contact.tier).toEqual({ kind: 'known', id: 'top-10' });
    expect(contact.lastContact).toBeNull();
    expect(contact.problems).toHaveLength(1);
  });

  it('keeps whoever lies in a contacts folder, even if nothing can be read', () => {
    for (const text of ['---js\nx\n---\n', '---\n- a\n- b\n---\n', '---\n\0\n---\n', '---\n{{x}}\n---\n']) {
      const contact = contactIn(text, 'People/Clara.md');
      expect(contact.tier).toEqual({ kind: 'none' });
      expect(contact.problems.length).toBeGreaterThan(0);
    }
  });

  it('takes a template for none, also where its placeholders are no YAML', () => {
    for (const value of ['{{date}}', '"{{date}}"', '<% tp.date.now() %>', '{{date:YYYY-MM-DD}}']) {
      const reading = readNote('People/New person.md', note(`type: contact\nlast-contact: ${value}`), rules);
      expect(reading).toEqual({ kind: 'other', because: 'placeholder' });
    }
  });

  it('lists an impossible date of the log as a problem', () => {
    const contact = contactIn(
      '---\ntype: contact\n---\n\n## Log\n\n- 2026-02-30 call: x\n- 2026-02-20 call: y\n',
    );
    expect(contact.interactions.map(({ date }) => date)).toEqual(['2026-02-20']);
    expect(contact.problems).toMatchObject([{ kind: 'impossible-entry-date', line: 7, value: '2026-02-30' }]);
  });

  it('takes any text and loses nobody in a contacts folder', () => {
    const lines = fc.constantFrom(
      '---',
      '---',
      '- a',
      'type: contact',
      'tier: Top 10',
      'tier:',
      'last-contact: x',
      '"',
      "'",
      '{',
      '[',
      '*a',
      '&a b',
      '!!t',
      '|',
      '>',
      '...',
      '%',
      '\t',
      '## Interactions',
      '- 2026-11-20 call: x',
      '- 2026-02-30',
      '```',
      '%%',
      '<!--',
      '<<<<<<<',
      '=======',
      'a: b: c',
      '? x',
      '\0',
      '\r',
      '- - -',
      '  - 2026-11-20',
      '1. 2026-11-20',
      '> - 2026-11-20',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(lines, fc.string({ unit: 'binary' })), { maxLength: 14 }), (parts) => {
        const reading = readNote('People/Clara.md', parts.join('\n'), rules);
        if (reading.kind === 'other') expect(['other-type', 'placeholder']).toContain(reading.because);
        else expect(reading.kind === 'contact' && reading.contact.name).toBe('Clara');
      }),
      { numRuns: 400 },
    );
  });
});
