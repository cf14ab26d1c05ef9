import { planEntry } from '../../src/note/insert-entry';
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
  'writes an entry at the end of the note': {
    ...writers,
    planEntry: (text, entry, options) => {
      const plan = planEntry(text, entry, options);
      if (plan.kind === 'refused') return plan;
      const insert = `\n${[entry.line, ...entry.children.map((child) => `  ${child}`)].join('\n')}`;
      return { ...plan, edits: [{ from: text.length, to: text.length, insert }] };
    },
  },
  'puts a new entry behind the older ones': {
    ...writers,
    planEntry: (text, entry, options) => planEntry(text, entry, { ...options, order: 'last' }),
  },
  'moves an entry without what is below it': {
    ...writers,
    planEntryEdit: (text, place, rewrite, names) => {
      const plan = writers.planEntryEdit(text, place, rewrite, names);
      return mapEdits(plan, (edit) => ({ ...edit, insert: edit.insert.split('\n')[0] ?? '' }));
    },
  },
  'deletes a line more than the entry': {
    ...writers,
    planEntryDelete: (text, place, withChildren, names) =>
      mapEdits(writers.planEntryDelete(text, place, withChildren, names), (edit) => ({
        ...edit,
        to: edit.to + lengthOfRest(text, edit.to),
      })),
  },
  'ticks the first task of the note': {
    ...writers,
    planTick: (text, shown, today, form) => {
      const plan = writers.planTick(text, shown, today, form);
      const first = text.indexOf('[ ]') + 1;
      return plan.kind === 'refused' || first === 0
        ? plan
        : edits({ from: first, to: first + 1, insert: 'x' });
    },
  },
  'rewrites links in code, too': {
    ...writers,
    planLinks: (text, change) =>
      edits(
        ...[...text.matchAll(/\[\[Ben(?=[\]|#])/g)].map(({ index }) => ({
          from: index + 2,
          to: index + 5,
          insert: change('Ben') ?? 'Ben',
        })),
      ),
  },
  'takes the rows and items of strangers for its own': {
    ...writers,
    planReviewUpdate: (text, update) =>
      writers.planReviewUpdate(text, {
        ...update,
        known: new Set([...update.known, 'Mia Rossi', 'Familie/Jürgen Groß']),
      }),
  },
  'drops what was noted beside somebody who is settled': {
    ...writers,
    planReviewUpdate: (text, update) =>
      mapEdits(writers.planReviewUpdate(text, update), (edit) => ({
        ...edit,
        insert: edit.insert.replace(/^.*~~.*\n/gm, ''),
      })),
  },
  'ends the lines of a review with a line feed': {
    ...writers,
    planReviewUpdate: (text, update) =>
      mapEdits(writers.planReviewUpdate(text, update), (edit) => ({
        ...edit,
        insert: edit.insert.replace(/\r/g, ''),
      })),
  },
  'marks the first of rows that are alike': {
    ...writers,
    planRowPlace: (text, row, place) => {
      const first = text.split(/\r?\n/).indexOf(row.text) + 1;
      return writers.planRowPlace(text, first === 0 ? row : { ...row, line: first }, place);
    },
  },
  'marks whatever row stands there by now': {
    ...writers,
    planRowPlace: (text, { line }, place) =>
      writers.planRowPlace(text, { line, text: text.split(/\r?\n/)[line - 1] ?? '' }, place),
  },
  'writes the bar of a link into a table': {
    ...writers,
    planRowPlace: (text, row, place) =>
      mapEdits(writers.planRowPlace(text, row, place), (edit) => ({
        ...edit,
        insert: edit.insert.replace(/\\\|/g, '|'),
      })),
  },
};

function mapEdits(plan: Plan, change: (edit: TextEdit) => TextEdit): Plan {
  return plan.kind === 'refused' ? plan : edits(...plan.edits.map(change));
}

function lengthOfRest(text: string, from: number): number {
  return (/^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '').length;
}
