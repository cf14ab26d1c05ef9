// How long an import takes until it can be looked at, and until five hundred people are in a list note.
import { importPeople } from '../src/app/import/import-people';
import { previewImport } from '../src/app/import/import-preview';
import { ContactBook } from '../src/book/contact-book';
import { buildRules } from '../src/book/rules';
import { parseDay } from '../src/core/day';
import { readPeople } from '../src/formats/read-people';
import { defaultSettings } from '../src/settings/settings';
import { MemoryNotes } from '../tests/fakes/memory-notes';
import { makeNotes, today as todayText } from './make-vault';
import { nameOf } from './made-names';
import { collectGarbage, median, round, timeOf, type Figure } from './measure';

const rules = buildRules(defaultSettings, { templateFolders: [], language: 'en' });
const small = 1_000;
const large = 10_000;
const contacts = 1_000;
const listed = 500;
const runs = 7;

/** `importGrowth`, `listNoteMs`. */
export async function measureImport(): Promise<Readonly<Record<string, Figure>>> {
  const book = new ContactBook(rules);
  book.apply(makeNotes(contacts).map(({ path, text }) => ({ kind: 'upsert', path, text }) as const));
  const [smallFile, largeFile] = [connections(small), connections(large)];
  const smallTimes: number[] = [];
  const largeTimes: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    collectGarbage();
    const smallMs = timeOf(() => preview(smallFile, book));
    collectGarbage();
    const largeMs = timeOf(() => preview(largeFile, book));
    if (run < 0) continue;
    smallTimes.push(smallMs);
    largeTimes.push(largeMs);
  }
  const [smallMs, largeMs] = [median(smallTimes), median(largeTimes)];
  const listMs = await timeList(book);
  return {
    importGrowth: {
      value: round(largeMs / smallMs),
      goal: { atMost: 12 },
      of: { records: `${large} over ${small}`, contacts, largeMs: round(largeMs), smallMs: round(smallMs) },
    },
    listNoteMs: { value: round(listMs), goal: { atMost: 1_000 }, of: { records: listed, contacts } },
  };
}

function preview(text: string, book: ContactBook) {
  const reading = readPeople(text);
  if (reading.kind !== 'people') throw new Error(reading.kind);
  return previewImport(reading.reading.records, book.all(), []);
}

/** From the text of the file to the written list note. */
async function timeList(book: ContactBook): Promise<number> {
  const text = connections(listed);
  const today = parseDay(todayText);
  if (today === null) throw new Error(`${todayText} is no day`);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const notes = new MemoryNotes();
    collectGarbage();
    const start = performance.now();
    const options = {
      folder: 'People',
      template: null,
      tier: null,
      today,
      notePaths: [],
      choices: new Map(),
      takeJobs: false,
    };
    const mode = { kind: 'list', title: 'Connections', source: 'linkedin' } as const;
    await importPeople(notes, preview(text, book), mode, options, rules, 'Connections.csv');
    times.push(performance.now() - start);
    if (notes.files.size === 0) throw new Error('No list was written');
  }
  return median(times);
}

/** A file of LinkedIn; some of its people are contacts already. */
function connections(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const name = nameOf(index * 3);
    const space = name.indexOf(' ');
    const email = index % 10 === 0 ? `p.${index * 3}@example.org` : '';
    const slug = encodeURIComponent(`${name.toLowerCase().replaceAll(' ', '-')}-${index}`);
    return `${name.slice(0, space)},${name.slice(space + 1)},https://www.linkedin.com/in/${slug},${email},"Firm ${index % 300}, Ltd.",Partner,12 Mar 2024`;
  });
  return ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', ...rows, ''].join('\n');
}
