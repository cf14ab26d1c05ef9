import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMetadata } from '../../preview/obsidian/parse-metadata';
import { scanMetadata } from '../../preview/obsidian/read-metadata';

const contactNote = `---
type: contact
tier: A
last: 2026-01-02
friend: "[[Grace Hopper|Grace]]"
---
# Ada Lovelace

Wrote the first program. Knows [[Charles Babbage|Babbage]] well. #mathematics

## Log

- 2026-01-02 call: asked about [[The Engine#Notes]]
- 2025-12-24 letter ^l1
- [ ] send the book
`;

describe('reading plain notes line by line', () => {
  it('gives for a contact what the parser gives', () => {
    const scanned = scanMetadata(contactNote);
    expect(scanned).not.toBeNull();
    expect(scanned).toEqual(parseMetadata(contactNote));
    expect(scanned?.listItems).toHaveLength(3);
    expect(scanned?.links?.map(({ link }) => link)).toEqual(['Charles Babbage', 'The Engine#Notes']);
  });

  it.each([
    ['a fence', '```\n# no heading\n```\n'],
    ['a Markdown link', '[x](y.md)\n'],
    ['an underlined heading', 'Heading\n---\n'],
    ['an ordered list', '1. a\n'],
    ['a nested list', '- a\n  - b\n'],
    ['text right below an item', '- a\nb\n'],
    ['a table', 'a | b\n--|--\n1 | 2\n'],
    ['a quote', '> a\n'],
    ['Windows line breaks', '# a\r\n'],
  ])('leaves a note with %s to the parser', (_what, text) => {
    expect(scanMetadata(text)).toBeNull();
  });

  it.each(['- ^id\n\n# ^id\n', '# ^id\n\n- ^id\n', '- a ^constructor\n'])(
    'names a block as it does: %j',
    (text) => {
      const scanned = scanMetadata(text);
      expect(scanned).toEqual(parseMetadata(text));
      expect(Object.values(scanned?.blocks ?? {})[0]?.position.start.line).toBe(0);
    },
  );

  it('never differs from the parser', () => {
    const word = fc.constantFrom(
      ...[
        'a',
        'Ada',
        '#tag',
        '#',
        '##',
        '-',
        '*',
        '+',
        '>',
        '[',
        ']',
        '[[Link]]',
        '[[Link|alias]]',
        '![[Embed]]',
      ],
      ...[
        '[ ]',
        '[x]',
        '1.',
        '2026-01-02',
        '^id',
        '**b**',
        '_',
        '|',
        '---',
        '===',
        '~~~',
        '%%',
        '$$',
        '[^1]',
      ],
      ...[
        '[^1]:',
        '[a]:',
        'a@b.org',
        '|-',
        ':-:',
        '#2026',
        '(#tag)',
        '\\',
        '&amp;',
        '==x==',
        '`',
        '<b>',
        '[a](b)',
      ],
    );
    const start = fc.constantFrom(
      '',
      '',
      '',
      '# ',
      '## ',
      '- ',
      '- ',
      '* ',
      '+ ',
      '  ',
      '- [ ] ',
      '> ',
      '1. ',
    );
    const line = fc
      .tuple(start, fc.array(word, { maxLength: 4 }))
      .map(([prefix, words]) => prefix + words.join(' '));
    const matter = fc.constantFrom('', '', '---\na: 1\n---\n', '---\n---\n', '---\nb: [\n---\n', '---\n');
    const note = fc.tuple(matter, fc.array(fc.oneof(line, fc.constant('')), { maxLength: 12 }));
    let scannedNotes = 0;
    fc.assert(
      fc.property(note, ([frontMatter, lines]) => {
        const text = frontMatter + lines.join('\n');
        const scanned = scanMetadata(text);
        if (!scanned) return;
        scannedNotes++;
        expect(scanned).toEqual(parseMetadata(text));
      }),
      { numRuns: 3000 },
    );
    expect(scannedNotes).toBeGreaterThan(300);
  }, 60_000);
});
