import type { Rules } from '../book/rules';
import type { Day } from '../core/day';
import type { Tier } from '../core/tier';
import { makePerson, type ImportedPerson } from '../formats/imported-person';
import { isRowLink, planRowPlace, type ListRow } from '../note/contact-list';
import { noteName } from '../core/recognition';
import { foldPath } from '../note/file-name';
import { chainPlans } from '../note/plan';
import { perform, type ActionResult, type NoteTask } from './action';
import { planNew, planSame } from './import/plan-import';
import type { Notes } from './notes';
import { planTier } from './set-tier';

/** Somebody of a list note who gets a place. */
export interface Placing {
  /** path of the list note */
  readonly list: string;
  readonly row: ListRow;
  /** null for a note without a tier, or with the one it has */
  readonly tier: Tier | null;
  /** path of the note that is theirs already, if there is one */
  readonly existing: string | null;
}

/** Where and how their note is made. */
export interface PlacingOptions {
  readonly folder: string;
  readonly template: string | null;
  /** paths of all notes of the vault */
  readonly notePaths: Iterable<string>;
  readonly today: Day;
}

/**
 * Gives somebody of a list a place: a note is born with all that the row knows and the tier, or the note that is there gets the
 * tier, if one was chosen, and what it lacks; and the row links to it. One action.
 */
export async function placeListed(
  notes: Notes,
  placing: Placing,
  options: PlacingOptions,
  rules: Rules,
): Promise<ActionResult> {
  const { list, row, tier, existing } = placing;
  const taken = new Set<string>();
  const names: string[] = [];
  for (const path of options.notePaths) {
    taken.add(foldPath(path));
    names.push(foldPath(noteName(path)));
  }
  const made =
    existing === null
      ? planNew(personOfRow(row), { ...options, tier }, rules, taken)
      : planExisting(placing, existing, options.today, rules);
  if (made.kind === 'refused') return made;
  const name = noteName(made.path);
  const alike = names.filter((other) => other === foldPath(name)).length;
  const isOnly = alike === (existing === null ? 0 : 1);
  // A link that stands there already may be written in the user's own way.
  const isLinked = existing !== null && isRowLink(row.place);
  const link = isOnly ? `[[${name}]]` : `[[${made.path.replace(/\.md$/i, '')}|${name}]]`;
  const mark: NoteTask = { kind: 'edit', path: list, planner: (text) => planRowPlace(text, row, link) };
  return perform(notes, { kind: 'place', count: 1, list: noteName(list) }, isLinked ? [made] : [made, mark]);
}

/** Notes a remark in a row, such as that somebody is to be left out; null takes it away. */
export async function markListed(
  notes: Notes,
  list: string,
  row: ListRow,
  remark: string | null,
): Promise<ActionResult> {
  return perform(notes, { kind: 'place', count: 1, list: noteName(list) }, [
    { kind: 'edit', path: list, planner: (text) => planRowPlace(text, row, remark) },
  ]);
}

function planExisting({ row, tier }: Placing, path: string, today: Day, rules: Rules): NoteTask {
  const person = personOfRow(row);
  // Whoever is in the list under a note of their own was settled before: nothing but the tier changes.
  const isSettled = isRowLink(row.place);
  const fills = isSettled ? [] : [(text: string) => planSame(text, person, rules)];
  // Whoever is found to have a note keeps their tier where none was chosen.
  const moves = tier === null && !isSettled ? [] : [(text: string) => planTier(text, tier, today, rules)];
  return {
    kind: 'edit',
    path,
    planner: (text) => chainPlans(text, [...moves, ...fills]),
  };
}

/** A row as a person to be imported. */
export function personOfRow(row: ListRow): ImportedPerson {
  const { name, role, organization, location, emails, phones, urls, birthday, connectedOn, sources } = row;
  return makePerson('keep-in-touch', {
    ids: sources,
    name,
    role,
    organization,
    location,
    emails,
    phones,
    urls,
    birthday,
    connectedOn,
  });
}
