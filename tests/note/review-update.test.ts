import { expect, it } from 'vitest';
import { planReviewUpdate } from '../../src/note/review-update';
import { applyEdits } from '../../src/note/text-edit';
import { day } from '../core/builders';

it.each<[first: string, marker: string]>([
  ['- x', '- '],
  ['*   x', '*   '],
  ['+\tx', '+\t'],
  [' - x', ' - '],
  ['12. x', '12. '],
  ['3)  x', '3)  '],
  ['-', '- '],
  ['+\n  x - y', '+ '],
  ['1)\n2) x', '2) '],
])('names somebody new in a list that begins with %j', (first, marker) => {
  const text = (...more: readonly string[]): string =>
    `---\ntype: tier-review\nstatus: open\n---\n\n## Still to decide\n\n${more.join('\n')}\n`;
  const before = text(first, `${marker}[[Clara]]`);
  const remaining = ['Clara', 'Ben'].map((name) => ({ target: name, name }));
  const plan = planReviewUpdate(before, {
    content: { date: day('2026-11-22'), status: 'open', counts: [], changes: [], remaining },
    known: new Set(['Clara', 'Ben']),
    language: 'en',
  });
  const after = plan.kind === 'refused' ? plan.code : applyEdits(before, plan.edits);
  expect(after).toBe(text(`${marker}[[Clara]]`, `${marker}[[Ben]]`, first));
});
