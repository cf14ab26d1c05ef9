import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it } from 'vitest';
import { writeImportedNote } from '../../../src/app/import/imported-note';
import { readNote } from '../../../src/book/read-note';
import { cleanLine, cleanText } from '../../../src/formats/clean-text';
import { makePerson } from '../../../src/formats/imported-person';
import { readContactList, writeContactList } from '../../../src/note/contact-list';
import { readFreeText } from '../../../src/note/free-text';
import { bodyStartOf, parseBlocks } from '../../../src/note/markdown';
import { escapeMarkdown, plainValue, unescapeMarkdown } from '../../../src/note/plain-text';
import { readProperties } from '../../../src/note/read-properties';
import { runs } from '../../note/fuzz';
import { rules, today } from './import-into-notes';

const hostile = fc.constantFrom(
  '---',
  '\n---\n',
  '# ',
  '## Interactions',
  '\n- 2026-01-01 call: x',
  '- [ ] task 📅 2026-01-01',
  '```',
  '~~~',
  '`',
  '%%',
  '%',
  '$$',
  '$',
  '[[',
  ']]',
  '[',
  '](',
  '![[',
  '<%',
  '%>',
  '{{',
  '}}',
  '{%',
  '<script>',
  '<!--',
  '-->',
  '<',
  '#tag',
  '^block',
  'due:: x',
  '::',
  ':',
  '|',
  '|---|',
  '> ',
  '1. ',
  '12) ',
  '* ',
  '+ ',
  '- ',
  '=',
  '===',
  '==',
  '~~',
  '_',
  '__',
  '***',
  '\\',
  '&amp;',
  '&#35;',
  '&',
  '\n',
  '\n\n',
  '    ',
  '\t',
  'tier: Top 10',
  ': ',
  '"',
  "'",
  'é',
  'a',
  ' b ',
  '\u2028',
  '!',
);
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: hostile }, fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''));

/** The kinds of everything in a tree. */
function typesIn(node: { readonly type: string; readonly children?: readonly unknown[] }): readonly string[] {
  const children = (node.children ?? []) as readonly (typeof node)[];
  return [node.type, ...children.flatMap(typesIn)];
}

/** The text that a tree of paragraphs shows. */
function shownIn(node: {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly unknown[];
}): string {
  const children = (node.children ?? []) as readonly (typeof node)[];
  return node.value ?? children.map(shownIn).join(node.type === 'root' ? '\n\n' : '');
}

it('text becomes nothing but text, and shows as it was', () => {
  fc.assert(
    fc.property(text, (raw) => {
      const clean = cleanText(raw);
      const escaped = escapeMarkdown(clean);
      const tree = fromMarkdown(escaped);
      expect(new Set(typesIn(tree))).toEqual(
        new Set(['root', ...(clean === '' ? [] : ['paragraph', 'text'])]),
      );
      const lines = clean
        .split('\n')
        .map((line) => line.trim())
        .join('\n');
      expect(shownIn(tree).trim()).toBe(lines.replace(/\n{2,}/g, '\n\n').trim());
      expect(unescapeMarkdown(escaped)).toBe(lines);
      expect(escaped).not.toMatch(/%%|\[\[|\{\{|<%|\{%|\$\$|::|^#|^---|^```|^~~~/m);
    }),
    runs,
  );
});

it('an imported note has the properties, headings and log that were asked for, and no others', () => {
  fc.assert(
    fc.property(text, text, text, (first, second, third) => {
      const person = makePerson('csv', {
        name: cleanLine(first) || 'Anna',
        organization: cleanLine(second) || null,
        role: cleanLine(third) || null,
        emails: [cleanLine(third)].filter((each) => each !== ''),
        notes: cleanText(`${second}\n${third}`),
        aliases: [cleanLine(second)].filter((each) => each !== ''),
      });
      const note = writeImportedNote(person, 'People/Anna.md', { template: null, tier: null, today }, rules);
      if (typeof note !== 'string') throw new Error(note.code);
      const reading = readProperties(note);
      const keys = reading.kind === 'read' ? reading.properties.map(({ key }) => key) : [];
      const allowed = ['type', 'aliases', 'organization', 'role', 'email', 'source'];
      expect(keys.filter((key) => !allowed.includes(key))).toEqual([]);
      const { blocks } = parseBlocks(note);
      expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(1);
      expect(blocks.filter(({ kind }) => kind === 'list')).toEqual([]);
      const read = readNote('People/Anna.md', note, rules);
      if (read.kind !== 'contact') throw new Error('no contact');
      expect(read.contact.problems).toEqual([]);
      expect(read.contact.interactions).toEqual([]);
      expect(read.contact.tier).toEqual({ kind: 'none' });
      expect(note.slice(0, bodyStartOf(note))).not.toMatch(/\[\[|\{\{|<%/);
      const lines = person.notes
        .split('\n')
        .map((line) => line.trim())
        .join('\n');
      expect(unescapeMarkdown(readFreeText(note, rules.logNames))).toBe(lines.trim());
    }),
    { ...runs, numRuns: Math.ceil(runs.numRuns / 50) },
  );
});

it('a list note has the rows that were asked for, and reads them back', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), (rows) => {
      const people = rows.map(([name, role], index) => ({
        name: plainValue(cleanLine(name)) || 'Anna',
        role: plainValue(cleanLine(role)) || null,
        organization: null,
        location: null,
        emails: [`${index}@example.org`],
        phones: [],
        urls: [],
        birthday: { year: null, month: 2, date: 29 },
        connectedOn: today,
        sources: [`csv:${index}`, 'b:2'],
      }));
      const note = writeContactList({ title: 'List', source: 'csv', date: today, people }, 'en');
      const list = readContactList(note);
      expect(list?.rows.map(({ line: _line, text: _text, ...row }) => row)).toEqual(
        people.map((person) => ({ ...person, place: null })),
      );
      expect(parseBlocks(note).blocks.filter(({ kind }) => kind !== 'other')).toHaveLength(1);
    }),
    { ...runs, numRuns: Math.ceil(runs.numRuns / 50) },
  );
});
