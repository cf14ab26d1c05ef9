import type { Day } from '../src/core/day';
import { planProperties } from '../src/note/edit-properties';
import { applyEdits } from '../src/note/text-edit';
import { editable, refused } from '../tests/note/front-matter-rows';
import { Tally, type Part, type PartResult } from './part';

/** The note after `last-contact` was set; null where that was refused. */
type SetDate = (text: string) => string | null;

const day = '2026-11-22' as Day;

function setDate(text: string): string | null {
  const plan = planProperties(text, [{ kind: 'set-date', key: 'last-contact', day }]);
  return plan.kind === 'refused' ? null : applyEdits(text, plan.edits);
}

function runTable(subject: SetDate): Promise<PartResult> {
  const tally = new Tally();
  for (const { name, before, after } of editable) {
    const written = subject(before);
    tally.count(written === after ? null : `${name}: ${JSON.stringify(written)}`);
  }
  for (const { name, text } of refused) {
    const written = subject(text);
    tally.count(written === null ? null : `${name} was written: ${JSON.stringify(written)}`);
  }
  return Promise.resolve(tally.result());
}

function withFault(fault: (before: string, after: string) => string): () => Promise<PartResult> {
  return () =>
    runTable((text) => {
      const after = setDate(text);
      return after === null ? null : fault(text, after);
    });
}

/** The table of notes whose bytes are known before and after, row by row. */
export const byteTable: Part = {
  name: 'byte-table',
  promise: 'properties of every shape come out with exactly the bytes expected, or are refused',
  chunks: 1,
  run: () => runTable(setDate),
  broken: {
    'writes line feeds where a note has carriage returns': withFault((_, after) =>
      after.replaceAll('\r\n', '\n'),
    ),
    'drops the byte order mark': withFault((_, after) => after.replace('\uFEFF', '')),
    'drops the quotes around a date': withFault((_, after) => after.replace(/(["'])(2026-11-22)\1/, '$2')),
    'writes a note that it does not understand': () =>
      runTable((text) => setDate(text) ?? `---\nlast-contact: ${day}\n---\n${text}`),
    'refuses notes with comments': () => runTable((text) => (text.includes(' #') ? null : setDate(text))),
  },
};
