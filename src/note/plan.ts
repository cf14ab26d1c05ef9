import type { Refusal } from './refusal';
import { applyEdits, type TextEdit } from './text-edit';

/** What shall be written into a note, worked out on the very text it replaces; or why nothing is. */
export type Plan = { readonly kind: 'edits'; readonly edits: readonly TextEdit[] } | Refusal;

/** Works out a plan from the text of a note. Runs inside the write, so it must be quick and pure. */
export type Planner = (text: string) => Plan;

/** A plan of these edits. */
export function edits(...list: readonly TextEdit[]): Plan {
  return { kind: 'edits', edits: list };
}

/** Plans that follow one another, each on the text that the one before leaves, as one edit of the span that differs. */
export function chainPlans(text: string, planners: readonly Planner[]): Plan {
  let after = text;
  for (const planner of planners) {
    const plan = planner(after);
    if (plan.kind === 'refused') return plan;
    after = applyEdits(after, plan.edits);
  }
  return edits(...spanOf(text, after));
}

/** The one edit that turns a text into another, as small as can be; none where they are the same. */
export function spanOf(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return [{ from: start, to: before.length - end, insert: after.slice(start, after.length - end) }];
}

/** All plans as one; the first refusal decides. Edits at one place stay in the order of the plans. */
export function joinPlans(...plans: readonly Plan[]): Plan {
  const all: TextEdit[] = [];
  for (const plan of plans) {
    if (plan.kind === 'refused') return plan;
    all.push(...plan.edits);
  }
  return { kind: 'edits', edits: all };
}
