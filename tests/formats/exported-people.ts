import fc from 'fast-check';
import type { ExportedPerson } from '../../src/formats/exported-person';
import { cleanLine, cleanTag, cleanText } from '../../src/formats/clean-text';

/** A line of text as notes hold it: cleaned, of letters of many alphabets and of every sign that a format gives a meaning. */
const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Anna',
        'ß',
        'é',
        '田',
        '👩‍🚀',
        ';',
        ',',
        ':',
        '\\',
        '"',
        "'",
        '=',
        '+',
        '\\n',
        '^n',
        'x',
        ' ',
        '%',
        '#',
        '|',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => cleanLine(parts.join('')))
  .filter((text) => text !== '' && text.length < 900);
const lines = fc.uniqueArray(line, { maxLength: 3, selector: (text) => text.toLowerCase() });
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
/** Dates of the year that exist in every year, and 29 February. */
export const birthday = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  date: fc.integer({ min: 1, max: 28 }),
  year: orNull(fc.integer({ min: 1700, max: 2025 })),
});

/** People as they are exported. */
export const exportedPerson: fc.Arbitrary<ExportedPerson> = fc
  .record({
    uid: fc.stringMatching(/^[a-z0-9-]{1,40}$/),
    name: line,
    aliases: lines,
    emails: lines,
    phones: lines.map((list) => list.filter((text) => !/^tel:/i.test(text))),
    urls: lines.map((list) => list.map((text) => `https://example.org/${encodeURIComponent(text)}`)),
    organization: orNull(line),
    role: orNull(line),
    location: orNull(line),
    address: fc.constant(null),
    birthday: orNull(birthday),
    dates: fc.constant([]),
    tags: fc.uniqueArray(
      line.map((text) => cleanTag(text) ?? 'tag'),
      { maxLength: 3, selector: (tag) => tag.toLowerCase() },
    ),
    tier: fc.constant(null),
    strength: fc.constant(null),
    notes: orNull(fc.array(line, { minLength: 1, maxLength: 4 }).map((list) => cleanText(list.join('\n')))),
    history: fc.constant(null),
  })
  .map((person) => ({
    ...person,
    aliases: person.aliases.filter((alias) => alias !== person.name),
    emails: person.emails.filter((email) => !/^mailto:/i.test(email)),
    organization: person.organization === person.name ? null : person.organization,
    tags: person.tags.filter((tag) => !/^my-?contacts$/i.test(tag)),
  }));
