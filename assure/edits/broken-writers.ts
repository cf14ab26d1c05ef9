import { edits, type Plan } from '../../src/note/plan';
import type { TextEdit } from '../../src/note/text-edit';
import { writers, type Writers } from './writers';

/** Writers with one fault each, named by it. */
export const brokenWriters: Readonly<Record<string, Writers>> = {
  'writes values without their quotes': {
    ...writers,
    planProperties: (text, changes) =>
      mapEdits(writers.planProperties(text, changes), (edit) => ({
        ...edit,
        insert: edit.insert.replace(/["']/g, ''),
      })),
  },
  'writes over the comment behind a value': {
    ...writers,
    planProperties: (text, changes) =>
      mapEdits(writers.planProperties(text, changes), (edit) =>
        edit.from === edit.to ? edit : { ...edit, to: edit.to + lengthOfRest(text, edit.to) },
      ),
  },
};

function mapEdits(plan: Plan, change: (edit: TextEdit) => TextEdit): Plan {
  return plan.kind === 'refused' ? plan : edits(...plan.edits.map(change));
}

function lengthOfRest(text: string, from: number): number {
  return (/^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '').length;
}
