import type { Rules } from '../book/rules';
import { readDay } from '../core/day';
import type { Mend, Problem } from '../core/problem';
import { showValue, textsOf, type Property } from '../core/property';
import { noteName } from '../core/recognition';
import { planProperties } from '../note/edit-properties';
import type { Plan } from '../note/plan';
import { refuse } from '../note/refusal';
import { planSettlement } from '../note/settle-conflict';
import { perform, type ActionResult } from './action';
import { propertiesOf } from './contact-properties';
import { fail, type Notes } from './notes';

/** Puts a problem right in the way it offers, if the note still has it; the user has confirmed it. */
export async function mendProblem(notes: Notes, problem: Problem, rules: Rules): Promise<ActionResult> {
  const { mend, path } = problem;
  if (mend === null) return fail(path, 'verification-failed');
  const planner = (text: string): Plan =>
    mend.kind === 'keep-both' ? planSettlement(text, rules.names) : planValue(text, problem, mend, rules);
  return perform(notes, { kind: 'mend', people: [noteName(path)] }, [{ kind: 'edit', path, planner }]);
}

function planValue(
  text: string,
  problem: Problem,
  mend: Exclude<Mend, { kind: 'keep-both' }>,
  rules: Rules,
): Plan {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  const property = properties.find(({ key }) => key === mend.key);
  if (property === undefined || !stillSays(property, problem.value)) {
    return refuse('line-changed', property?.line ?? problem.line);
  }
  return planProperties(text, [
    { kind: 'set', key: mend.key, value: mend.kind === 'set-type' ? mend.type : mend.day },
  ]);
}

function stillSays(property: Property, value: string): boolean {
  const [only] = textsOf(property);
  return showValue(property) === value || (only !== undefined && readDay(only) === value);
}
