import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scanFence } from '../../src/note/fence';
import { writeNewNote } from '../../src/note/new-note';
import { readProperties } from '../../src/note/read-properties';
import { runs } from './fuzz';

it('writes properties in their order, then the body', () => {
  const properties = [
    { key: 'type', value: 'contact' },
    { key: '2024', value: 'a: b' },
    { key: 'last-contact', value: '2026-11-22' },
    { key: 'phone', value: '+316' },
    { key: 'vip', value: true },
    { key: 'score', value: 1.5 },
    { key: 'aliases', value: ['Ana', '007'] },
    { key: 'tags', value: [] },
  ];
  expect(writeNewNote(properties, '# Ana')).toBe(
    [
      '---',
      'type: contact',
      '"2024": "a: b"',
      'last-contact: 2026-11-22',
      'phone: "+316"',
      'vip: true',
      'score: 1.5',
      'aliases:',
      '  - Ana',
      '  - "007"',
      'tags: []',
      '---',
      '# Ana',
    ].join('\n'),
  );
});

it('writes no block for no properties, unless the body would be taken for one', () => {
  expect(writeNewNote([], '# Ana\n')).toBe('# Ana\n');
  expect(writeNewNote([], '---\na: b\n---\n')).toBe('---\n---\n---\na: b\n---\n');
});

it('refuses a key that comes twice', () => {
  expect(() =>
    writeNewNote(
      [
        { key: 'a', value: 1 },
        { key: 'a', value: 2 },
      ],
      '',
    ),
  ).toThrow(new RangeError('A property comes twice'));
});

it('writes what is read back, whatever the texts', () => {
  const text = fc.string({ unit: 'binary', maxLength: 10 });
  const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text, { minLength: 1, maxLength: 3 }));
  const properties = fc.uniqueArray(fc.record({ key: text, value }), {
    maxLength: 5,
    selector: ({ key }) => key,
  });
  fc.assert(
    fc.property(properties, fc.oneof(text, fc.constant('---\nx: 1\n---\n')), (list, body) => {
      const note = writeNewNote(list, body);
      const fence = scanFence(note);
      expect('bodyStart' in fence && note.slice(fence.bodyStart)).toBe(
        fence.kind === 'none' ? body.replace(/^\ufeff/, '') : body,
      );
      const reading = readProperties(note);
      const read = reading.kind === 'read' ? reading.properties : [];
      expect(read.map(({ key, value: found }) => ({ key, value: found }))).toEqual(list);
    }),
    runs,
  );
});
