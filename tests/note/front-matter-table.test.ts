import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/day';
import { planProperties } from '../../src/note/edit-properties';
import { applyEdits } from '../../src/note/text-edit';
import { editable, refused } from './front-matter-rows';

const day = '2026-11-22' as Day;
const change = { kind: 'set-date', key: 'last-contact', day } as const;

describe('setting a date changes its own value and no other byte', () => {
  it.each(editable)('$name', ({ before, after }) => {
    const plan = planProperties(before, [change]);
    if (plan.kind === 'refused') throw new Error(`refused: ${JSON.stringify(plan)}`);
    expect(applyEdits(before, plan.edits)).toBe(after);
    expect(planProperties(after, [change])).toEqual({ kind: 'edits', edits: [] });
  });
});

describe('a note that is not fully understood is left alone', () => {
  it.each(refused)('$name', ({ text, code, line }) => {
    expect(planProperties(text, [change])).toMatchObject({ kind: 'refused', code, line });
  });
});
