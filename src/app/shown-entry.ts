import type { Rules } from '../book/rules';
import { parseEntryWords, type Interaction } from '../core/interaction';
import { kindOfSection } from '../core/read-contact';
import { planEntryDelete, type EntryPlace } from '../note/edit-entry';
import type { Notes } from './notes';

/** An entry of a person's own log, as it was shown. */
export interface ShownEntry {
  readonly path: string;
  readonly name: string;
  readonly entry: Interaction;
}

/** Where an entry stands, if it still says there what was shown. */
export function placeOf({ entry }: ShownEntry, rules: Rules): EntryPlace {
  return {
    line: entry.source.line,
    isShown: ({ day, rest, sectionName }) => {
      const words = parseEntryWords(rest, rules.kinds, kindOfSection(sectionName));
      return (
        day === entry.date &&
        words.kind === entry.kind &&
        words.direction === entry.direction &&
        words.text === entry.text
      );
    },
  };
}

/** Whether an entry stands in the person's own note; what stands elsewhere is opened at its line. */
export function isOwnEntry(path: string, { source }: Interaction): boolean {
  return source.kind === 'log' && source.path === path;
}

/** Whether an entry can be changed: a list item of the person's own log that still says what was shown. */
export async function canEdit(notes: Notes, shown: ShownEntry, rules: Rules): Promise<boolean> {
  const text = await notes.read(shown.path);
  if (text === null || !isOwnEntry(shown.path, shown.entry)) return false;
  const plan = planEntryDelete(text, placeOf(shown, rules), true, rules.logNames);
  // A refusal for another reason is told when something is to be written.
  return plan.kind === 'edits' || plan.code !== 'line-changed';
}
