import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainPlans, edits, joinPlans, spanOf, type Plan, type Planner } from '../../src/note/plan';
import { refuse } from '../../src/note/refusal';
import { applyEdits } from '../../src/note/text-edit';

const refused = refuse('yaml-error', 3, 'why');
const at = (offset: number, insert: string): Plan => edits({ from: offset, to: offset, insert });
const result = (text: string, plan: Plan): string =>
  plan.kind === 'edits' ? applyEdits(text, plan.edits) : plan.code;

describe('spanOf', () => {
  it.each([
    ['abc', 'aXc', [{ from: 1, to: 2, insert: 'X' }]],
    ['abc', 'abc', []],
    ['abc', 'abcd', [{ from: 3, to: 3, insert: 'd' }]],
    ['abc', 'bc', [{ from: 0, to: 1, insert: '' }]],
    // What is the same at both ends is not counted twice.
    ['aa', 'aaa', [{ from: 2, to: 2, insert: 'a' }]],
    ['aaa', 'aa', [{ from: 2, to: 3, insert: '' }]],
    ['', 'a', [{ from: 0, to: 0, insert: 'a' }]],
    ['a', '', [{ from: 0, to: 1, insert: '' }]],
    ['abcabc', 'abcXabc', [{ from: 3, to: 3, insert: 'X' }]],
  ])('from %j to %j', (before, after, expected) => {
    expect(spanOf(before, after)).toEqual(expected);
  });

  it('turns any text into any other by one edit that is as small as can be', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const span = spanOf(before, after);
        expect(applyEdits(before, span)).toBe(after);
        for (const { from, to, insert } of span) {
          const taken = before.slice(from, to);
          if (taken !== '' && insert !== '') {
            expect(taken[0]).not.toBe(insert[0]);
            expect(taken.at(-1)).not.toBe(insert.at(-1));
          }
        }
      }),
    );
  });
});

describe('chainPlans', () => {
  it('plans each on what the one before leaves', () => {
    const seen: string[] = [];
    const planner =
      (insert: string): Planner =>
      (text) => {
        seen.push(text);
        return at(text.length, insert);
      };
    const plan = chainPlans('a', [planner('b'), planner('c')]);
    expect(seen).toEqual(['a', 'ab']);
    expect(plan).toEqual(edits({ from: 1, to: 1, insert: 'bc' }));
  });

  it('changes nothing where the plans end where they began', () => {
    expect(chainPlans('a', [() => at(1, 'b'), () => edits({ from: 1, to: 2, insert: '' })])).toEqual(edits());
  });

  it('is refused by the first that refuses', () => {
    const never = (): Plan => {
      throw new Error('asked');
    };
    expect(chainPlans('a', [() => at(0, 'b'), () => refused, never])).toBe(refused);
  });
});

describe('joinPlans', () => {
  it('holds all edits in the order of the plans', () => {
    expect(result('ab', joinPlans(at(1, '1'), at(1, '2'), at(0, '0')))).toBe('0a12b');
    expect(joinPlans()).toEqual(edits());
  });

  it('is refused by the first that refuses', () => {
    const other = refuse('not-a-map');
    expect(joinPlans(at(0, 'a'), refused, other)).toBe(refused);
  });
});
