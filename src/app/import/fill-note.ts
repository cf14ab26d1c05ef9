import type { Rules } from '../../book/rules';
import { textsOf, type Property } from '../../core/property';
import { planProperties, type PropertyChange } from '../../note/edit-properties';
import { chainPlans, type Plan, type Planner } from '../../note/plan';
import { plainValue } from '../../note/plain-text';
import { keyFor, propertiesFor, propertiesOf } from '../contact-properties';
import type { FieldFill, FilledMeaning } from './compare-fields';

/** Which properties may hold more than one value. */
const severals: ReadonlySet<FilledMeaning> = new Set(['email', 'phone', 'url', 'introducedBy', 'source']);
/** Which of them may go on in further properties, `email-2`, where the first holds one value. */
const numbered: ReadonlySet<FilledMeaning> = new Set(['email', 'phone']);

/**
 * Plans what is missing in a note. Whatever stands there by now is left as it is, also where it was not there yet when the
 * import was looked at.
 */
export function planFills(text: string, fills: readonly FieldFill[], rules: Rules): Plan {
  const planners = fills.flatMap(({ meaning, values }): readonly Planner[] =>
    severals.has(meaning)
      ? [(current) => planValues(current, meaning, values.map(plainValue), rules)]
      : [(current) => planOne(current, meaning, plainValue(values[0] ?? ''), rules)],
  );
  return chainPlans(text, planners);
}

function planOne(text: string, meaning: FilledMeaning, value: string, rules: Rules): Plan {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  const existing = propertiesFor(properties, rules.names, meaning);
  if (value === '' || existing.some(saysSomething)) return { kind: 'edits', edits: [] };
  return planProperties(text, [{ kind: 'set', key: keyFor(properties, rules.names, meaning), value }]);
}

function planValues(text: string, meaning: FilledMeaning, values: readonly string[], rules: Rules): Plan {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  const existing = propertiesFor(properties, rules.names, meaning);
  const known = new Set(existing.flatMap(textsOf).map((each) => each.trim().toLowerCase()));
  const added = values.filter((value) => value !== '' && !known.has(value.toLowerCase()));
  if (added.length === 0) return { kind: 'edits', edits: [] };
  const list = existing.find(({ value }) => Array.isArray(value));
  if (list !== undefined) {
    return chainPlans(
      text,
      added.map(
        (item) => (current) => planProperties(current, [{ kind: 'add-to-list', key: list.key, item }]),
      ),
    );
  }
  return planProperties(text, newValues(properties, existing, meaning, added, rules));
}

/** One value as a text of its own, further ones numbered or as a list. */
function newValues(
  properties: readonly Property[],
  existing: readonly Property[],
  meaning: FilledMeaning,
  values: readonly string[],
  rules: Rules,
): readonly PropertyChange[] {
  const own = keyFor(properties, rules.names, meaning);
  const isFree = !existing.some(saysSomething);
  if (!numbered.has(meaning)) {
    if (!isFree) return [];
    const isList = meaning === 'source' || values.length > 1;
    return [{ kind: 'set', key: own, value: isList ? values : (values[0] ?? '') }];
  }
  const taken = new Set(properties.map(({ key }) => key.toLowerCase()));
  const changes: PropertyChange[] = [];
  let number = 2;
  for (const value of values) {
    if (isFree && changes.length === 0) {
      changes.push({ kind: 'set', key: own, value });
      continue;
    }
    while (taken.has(`${meaning}-${number}`)) number += 1;
    changes.push({ kind: 'set', key: `${meaning}-${number}`, value });
    number += 1;
  }
  return changes;
}

function saysSomething(property: Property): boolean {
  const { value } = property;
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
