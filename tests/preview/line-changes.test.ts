import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines, type TextChange } from '../../preview/obsidian/line-changes';

function applyChanges(text: string, changes: readonly TextChange[]): string {
  return [...changes]
    .sort((a, b) => b.from - a.from)
    .reduce((changed, { from, to, insert }) => changed.slice(0, from) + insert + changed.slice(to), text);
}

describe('the difference of two texts by lines', () => {
  it('turns any text into any other', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', '', 'a\n', 'b\n', '\n'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyChanges(before, diffLines(before, after))).toBe(after);
      }),
    );
  });

  it('leaves the lines alone that both have', () => {
    expect(diffLines('one\ntwo\nthree\nfour\n', 'zero\none\ntwo\nTHREE\nfour\n')).toEqual([
      { from: 0, to: 0, insert: 'zero\n' },
      { from: 8, to: 14, insert: 'THREE\n' },
    ]);
  });

  it('has nothing to say about equal texts', () => {
    expect(diffLines('a\nb', 'a\nb')).toEqual([]);
  });
});
