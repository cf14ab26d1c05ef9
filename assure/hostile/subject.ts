import { newContactPath } from '../../src/app/add-contact';
import { readStoredSession } from '../../src/app/stored-session';
import { readNote } from '../../src/book/read-note';
import { buildRules } from '../../src/book/rules';
import type { Day } from '../../src/core/day';
import { parseTaskWords } from '../../src/core/follow-up';
import { formatCsv, parseCsv, readField } from '../../src/formats/csv';
import { readPeople } from '../../src/formats/read-people';
import { propertiesFrom } from '../../src/note/cached-properties';
import { readContactList } from '../../src/note/contact-list';
import { planProperties } from '../../src/note/edit-properties';
import { readLog } from '../../src/note/log-lines';
import { readMentionLines } from '../../src/note/mention-lines';
import { writeNewNote } from '../../src/note/new-note';
import { readProperties } from '../../src/note/read-properties';
import { salvageProperties } from '../../src/note/salvage-properties';
import { readTasks } from '../../src/note/tasks';
import { readSettings } from '../../src/settings/read-settings';
import { defaultSettings } from '../../src/settings/settings';

/** What takes texts of others: each may be replaced by one with a fault. */
export interface Subject {
  /** all that read a note, or plan a change of it */
  readonly notes: Readonly<Record<string, (text: string) => unknown>>;
  /** all that read JSON or what JSON gave */
  readonly data: Readonly<Record<string, (data: unknown) => unknown>>;
  /** the path of a new contact's note */
  readonly path: typeof newContactPath;
  readonly writeTable: typeof formatCsv;
  readonly readTable: (text: string) => readonly (readonly string[])[];
}

const rules = buildRules(defaultSettings, { templateFolders: [], language: 'en' });

export const sound: Subject = {
  notes: {
    'reads a note': (text) => readNote('People/Ana.md', text, rules),
    'reads properties': readProperties,
    // gray-matter forgets an error on the second call with the same text.
    'reads properties again': readProperties,
    'salvages properties': salvageProperties,
    'reads a log': (text) => readLog(text, rules.logNames),
    'reads tasks': (text) => readTasks(text).map(({ body }) => parseTaskWords(body)),
    'reads mentions': (text) => readMentionLines(text, rules.logNames),
    'reads a list': readContactList,
    'reads a file of people': (text) => readPeople(text),
    'plans a change': (text) =>
      planProperties(text, [{ kind: 'set-date', key: 'last-contact', day: '2026-11-22' as Day }]),
    'writes a new note': (text) => writeNewNote([{ key: 'name', value: text }], text),
  },
  data: {
    'reads settings': readSettings,
    'reads a session': readStoredSession,
    'reads cached properties': (data) =>
      typeof data === 'object' && data !== null ? propertiesFrom(data as Record<string, unknown>) : null,
  },
  path: newContactPath,
  writeTable: formatCsv,
  readTable: (text) => parseCsv(text, ',').rows.map((row) => row.map(readField)),
};
