import type { Rules } from '../book/rules';
import { parseEntryWords, type Interaction } from '../core/interaction';
import { kindOfSection } from '../core/read-contact';
import type { EntryPlace } from '../note/edit-entry';

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

/** Whether an entry can be changed here: only a list item of the person's own log can; others are opened at their line. */
export function isEditable(path: string, { source }: Interaction): boolean {
  return source.kind === 'log' && source.path === path;
}
