import type { Failure, Notes, Written } from '../../src/app/notes';
import type { Planner } from '../../src/note/plan';
import { applyEdits } from '../../src/note/text-edit';
import type { Subject } from './faults';

/** Notes of which some operations are done otherwise. */
function notesWith(notes: Notes, other: Partial<Notes>): Notes {
  return {
    read: (path) => notes.read(path),
    edit: (path, planner) => notes.edit(path, planner),
    create: (path, text) => notes.create(path, text),
    discard: (path, text) => notes.discard(path, text),
    ...other,
  };
}

/** Tries once more where the host failed, whatever it did before it failed. */
async function twice(work: () => Promise<Written | Failure>): Promise<Written | Failure> {
  try {
    const outcome = await work();
    return outcome.kind === 'refused' && outcome.code === 'write-failed' ? await work() : outcome;
  } catch {
    return work();
  }
}

/** After a failure every further write is only said to be done: nothing is taken back. */
function writeNoMore(notes: Notes): Notes {
  let failed = false;
  const watch = async (path: string, work: () => Promise<Written | Failure>): Promise<Written | Failure> => {
    if (failed) {
      failed = false;
      return { kind: 'written', path, before: '', after: '', edits: [] };
    }
    try {
      const outcome = await work();
      if (outcome.kind === 'refused') failed = true;
      return outcome;
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  return notesWith(notes, {
    edit: (path, planner) => watch(path, () => notes.edit(path, planner)),
    create: (path, text) => watch(path, () => notes.create(path, text)),
    discard: (path, text) => watch(path, () => notes.discard(path, text)),
  });
}

/** The code that writes, each time with one fault; named by what it then does. */
export const brokenSubjects: Readonly<Record<string, Partial<Subject>>> = {
  'says that all is well after a failure': {
    tell: (told) => (told.kind === 'told' ? { kind: 'done', action: null } : told),
  },
  'tries a failed write again without looking': {
    reach: (notes) => notesWith(notes, { edit: (path, planner) => twice(() => notes.edit(path, planner)) }),
  },
  'does not take back what it wrote before a failure': { reach: writeNoMore },
  'leaves half of its edits behind where it fails': {
    reach: (notes, memory) =>
      notesWith(notes, {
        async edit(path: string, planner: Planner) {
          const before = memory.get(path) ?? '';
          const plan = planner(before);
          const leaveHalf = (): void => {
            if (plan.kind === 'edits') memory.set(path, applyEdits(before, plan.edits.slice(1)));
          };
          try {
            const outcome = await notes.edit(path, planner);
            if (outcome.kind === 'refused') leaveHalf();
            return outcome;
          } catch (error) {
            leaveHalf();
            throw error;
          }
        },
      }),
  },
  'hides that a note could not be made': {
    reach: (notes) =>
      notesWith(notes, {
        async create(path, text) {
          try {
            await notes.create(path, text);
          } catch {
            // nobody is told
          }
          return { kind: 'written', path, before: '', after: text, edits: [] };
        },
      }),
  },
};
