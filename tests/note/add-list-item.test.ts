import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planProperties } from '../../src/note/edit-properties';
import { readProperties } from '../../src/note/read-properties';
import { applyEdits } from '../../src/note/text-edit';
import { mutatedNote, realisticNote } from './front-matter-arbitraries';
import { runs } from './fuzz';

const add = (text: string, item = 'new', key = 'tags'): string => {
  const plan = planProperties(text, [{ kind: 'add-to-list', key, item }]);
  return plan.kind === 'refused' ? `refused: ${plan.code} ${plan.line}` : applyEdits(text, plan.edits);
};
const block = (properties: string): string => `---\n${properties}---\nText\n`;

describe('one more item of a list', () => {
  it.each([
    ['a list below its key', 'tags:\n  - a\n  - b\nx: 1\n', 'tags:\n  - a\n  - b\n  - new\nx: 1\n'],
    ['one that is not indented', 'tags:\n- a\nx: 1\n', 'tags:\n- a\n- new\nx: 1\n'],
    ['wide dashes', 'tags:\n    -   a\n', 'tags:\n    -   a\n    -   new\n'],
    [
      'a comment behind the last item',
      'tags:\n  - a # first\nx: 1\n',
      'tags:\n  - a # first\n  - new\nx: 1\n',
    ],
    ['quoted items', 'tags:\n  - "a"\n  - \'b\'\n', 'tags:\n  - "a"\n  - \'b\'\n  - new\n'],
    ['a list on one line', 'tags: [a, "b"] # all\n', 'tags: [a, "b", new] # all\n'],
    ['a list on one line with blanks', 'tags: [ a , b ]\n', 'tags: [ a , b, new ]\n'],
    ['a trailing comma', 'tags: [a, ]\n', 'tags: [a, new, ]\n'],
    ['an empty list', 'tags: []\n', 'tags: [new]\n'],
    ['an empty list with a comment', 'tags: [ ] # c\n', 'tags: [new] # c\n'],
    ['no value', 'tags:\nx: 1\n', 'tags:\n  - new\nx: 1\n'],
    ['a lone text', 'tags: work # one\n', 'tags: [work, new] # one\n'],
    ['texts between commas', 'tags: work, friends\n', 'tags: [work, friends, new]\n'],
    ['tags between blanks', 'tags: people berlin\n', 'tags: [people, berlin, new]\n'],
    ['a tag that is there, between blanks', 'tags: people new\n', 'tags: people new\n'],
    ['no such property', 'x: 1\n', 'x: 1\ntags:\n  - new\n'],
    ['numbers as typed', 'tags: [007, a]\n', 'tags: [007, a, new]\n'],
    ['no blanks around the comma', 'tags: [a,b]\n', 'tags: [a,b, new]\n'],
    ['commas with nothing between', 'tags: work,, friends ,\n', 'tags: [work, friends, new]\n'],
    ['a list on several lines', 'tags: [a,\n  b]\n', 'tags: [a,\n  b, new]\n'],
    [
      'a text over several lines before',
      'tags:\n  - a\n    b\n  - c\n',
      'tags:\n  - a\n    b\n  - c\n  - new\n',
    ],
    [
      'comments and blank lines below',
      'tags:\n  - a\n\n  # b\nx: 1\n',
      'tags:\n  - a\n  - new\n\n  # b\nx: 1\n',
    ],
    ['the item is there, between commas', 'tags: work, new\n', 'tags: work, new\n'],
    ['the item is there, in quotes', 'tags: [a, "new"]\n', 'tags: [a, "new"]\n'],
    ['the item is there, in a list', 'tags:\n  - new\n', 'tags:\n  - new\n'],
    ['the item is there, on one line', 'tags: [new]\n', 'tags: [new]\n'],
    ['the item is there, alone', 'tags: new\n', 'tags: new\n'],
  ])('%s', (_name, before, after) => {
    expect(add(block(before))).toBe(block(after));
    const windows = (text: string): string => text.replace(/\n/g, '\r\n');
    expect(add(windows(block(before)))).toBe(windows(block(after)));
  });

  it('takes blanks into the items of other lists', () => {
    expect(add(block('aliases: Anna Berg, A\n'), 'new', 'aliases')).toBe(
      block('aliases: [Anna Berg, A, new]\n'),
    );
  });

  it('is not added where a number looks like it', () => {
    expect(add(block('tags: [a, 7]\n'), '7')).toBe(block('tags: [a, 7]\n'));
    expect(add(block('tags:\n  - 7\n'), '7')).toBe(block('tags:\n  - 7\n'));
    expect(add(block('tags:\n  - 7\n'), '8')).toBe(block('tags:\n  - 7\n  - "8"\n'));
    expect(add(block('tags: [7]\n'), '8')).toBe(block('tags: [7, "8"]\n'));
  });

  it('makes the properties where there are none', () => {
    expect(add('Text\n')).toBe('---\ntags:\n  - new\n---\nText\n');
  });

  it.each([
    ['maps', 'tags:\n  - a: 1\n'],
    ['maps before', 'tags:\n  - a: 1\n  - b\n'],
    ['lists in lists on lines', 'tags:\n  - - a\n'],
    ['an item with an anchor', 'tags:\n  - &t a\n  - b\n'],
    ['an item with a tag', 'tags:\n  - !!str a\n  - b\n'],
    ['a list with a tag', 'tags: !!seq\n  - a\n'],
    ['a list with a tag on its line', 'tags: !!seq [a]\n'],
    ['a list with an anchor on its line', 'tags: &t [a]\n'],
    ['a last text in quotes over several lines', 'tags: [a, "b\n  c"]\n'],
    ['an item below its dash', 'tags:\n  -\n    a\n'],
    ['a last item that is empty', 'tags:\n  - a\n  -\n'],
    ['an empty list on two lines', 'tags: [\n  ]\n'],
    ['a tab behind the dash', 'tags:\n  -\ta\n'],
    ['a text between single quotes', "tags: 'work'\n"],
    ['a word that is no text', 'tags: true\n'],
    ['lists in lists', 'tags:\n  - [a]\n'],
    ['an anchor', 'tags: &t\n  - a\n'],
    ['an alias', 'x: &t a\ntags:\n  - *t\n'],
    ['a text over several lines', 'tags:\n  - a\n    b\n'],
    ['a quoted text', 'tags: "work"\n'],
    ['a number', 'tags: 2026\n'],
    ['a map', 'tags:\n  a: 1\n'],
    ['a literal text', 'tags: |\n  a\n'],
  ])('is refused for %s', (_name, before) => {
    const line = before.startsWith('tags') ? 2 : 3;
    expect(add(block(before))).toBe(`refused: value-not-replaceable ${line}`);
  });

  it('leaves every other property as it is, and adds exactly one item', () => {
    fc.assert(
      fc.property(
        fc.oneof(realisticNote, mutatedNote),
        fc.constantFrom('tags', 'aliases', 'note'),
        fc.constantFrom('new', 'Straße', 'a/b', '2026-01-01', 'two words'),
        (text, key, item) => {
          const plan = planProperties(text, [{ kind: 'add-to-list', key, item }]);
          if (plan.kind === 'refused' || plan.edits.length === 0) return;
          const before = readProperties(text);
          const after = readProperties(applyEdits(text, plan.edits));
          if (after.kind !== 'read' || before.kind === 'unreadable') throw new Error('cannot be read again');
          const old = before.kind === 'read' ? before.properties : [];
          const others = (all: typeof old) =>
            all
              .filter((each) => each.key !== key)
              .map(({ key: name, value, source }) => [name, value, source]);
          expect(others(after.properties)).toEqual(others(old));
          const value = after.properties.find((each) => each.key === key)?.value;
          expect(Array.isArray(value) && value[value.length - 1]).toBe(item);
        },
      ),
      runs,
    );
  });
});
