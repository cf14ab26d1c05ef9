import type { Rules } from '../book/rules';
import { foldKey } from '../core/fold';
import { textsOf, type Property } from '../core/property';
import { planProperties } from '../note/edit-properties';
import type { Plan } from '../note/plan';
import { perform, type ActionResult } from './action';
import { propertiesOf } from './contact-properties';
import type { Notes } from './notes';

/** Gives people a tag (without `#`), as one action; whoever has it already is left as they are. */
export async function addTag(
  notes: Notes,
  people: readonly { readonly path: string; readonly name: string }[],
  tag: string,
  rules: Rules,
): Promise<ActionResult> {
  const tasks = people.map(({ path }) => ({
    kind: 'edit' as const,
    path,
    planner: (text: string) => planTag(text, tag, rules),
  }));
  return perform(notes, { kind: 'tag', people: people.map(({ name }) => name), tag }, tasks);
}

/** One more tag in the property that the note keeps its tags in. */
export function planTag(text: string, tag: string, rules: Rules): Plan {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  const [plural, singular] = ['tags', 'tag'].map((name) =>
    properties.find(({ key }) => foldKey(key) === name),
  );
  if ([plural, singular].some((property) => property !== undefined && hasTag(property, tag)))
    return { kind: 'edits', edits: [] };
  return planProperties(text, [{ kind: 'add-to-list', key: (plural ?? singular)?.key ?? 'tags', item: tag }]);
}

/** Tags are one without case, and a text may hold several. */
function hasTag(property: Property, tag: string): boolean {
  return textsOf(property)
    .flatMap((text) => text.split(/[,\s]+/))
    .some((text) => text.replace(/^#/, '').toLowerCase() === tag.toLowerCase());
}
