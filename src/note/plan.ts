import type { Refusal } from './refusal';
import type { TextEdit } from './text-edit';

/** What shall be written into a note, worked out on the very text it replaces; or why nothing is. */
export type Plan = { readonly kind: 'edits'; readonly edits: readonly TextEdit[] } | Refusal;

/** Works out a plan from the text of a note. Runs inside the write, so it must be quick and pure. */
export type Planner = (text: string) => Plan;

/** A plan of these edits. */
export function edits(...list: readonly TextEdit[]): Plan {
  return { kind: 'edits', edits: list };
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
