import { ActionHistory } from '../../src/app/action-history';
import type { Action, ActionResult } from '../../src/app/action';
import { perform } from '../../src/app/action';
import { addContact } from '../../src/app/add-contact';
import { addTag } from '../../src/app/add-tag';
import { formatBase } from '../../src/app/base-file';
import { bringUpToDate, findLateProperties } from '../../src/app/bring-up-to-date';
import { deleteEntry } from '../../src/app/delete-entry';
import { editEntry } from '../../src/app/edit-entry';
import { importPeople } from '../../src/app/import/import-people';
import { previewImport } from '../../src/app/import/import-preview';
import { logInteraction, type InteractionInput } from '../../src/app/log-interaction';
import { mendProblem } from '../../src/app/mend-problem';
import { keepApart, mergeContacts } from '../../src/app/merge-contacts';
import type { Notes } from '../../src/app/notes';
import { sayOnlyMentioned } from '../../src/app/only-mentioned';
import { pause } from '../../src/app/pause';
import { postponeFollowUp } from '../../src/app/postpone-follow-up';
import { planRemoval, prepareRemoval } from '../../src/app/prepare-removal';
import { buildQueue } from '../../src/app/review-queue';
import { startSession, type ReviewSession } from '../../src/app/review-session';
import { setCadence } from '../../src/app/set-cadence';
import { setTier } from '../../src/app/set-tier';
import type { ShownEntry } from '../../src/app/shown-entry';
import { skip } from '../../src/app/skip';
import { snooze } from '../../src/app/snooze';
import { tickFollowUp } from '../../src/app/tick-follow-up';
import { countTiers, writeReview } from '../../src/app/write-review';
import { ContactBook } from '../../src/book/contact-book';
import { buildOverview } from '../../src/book/overview';
import { listProblems } from '../../src/book/problems';
import { readPeople } from '../../src/formats/read-people';
import { rulesFor } from '../../tests/book/rules';
import { day } from '../../tests/core/builders';

/** What came of one try, as the user is told: `done`, or what was said instead. */
export type Told = { readonly kind: 'done'; readonly action: Action | null } | { readonly kind: 'told' };

/** What the user sees before an action: the notes as they stand. */
export type Files = ReadonlyMap<string, string>;

/** One thing that a user can do, and the notes they do it to. */
export interface Scenario {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** Where one note fails, the others are written all the same. */
  readonly isBatch: boolean;
  /** Does what comes before; gives the action, which is repeated where it fails. */
  open(notes: Notes, files: Files): Promise<() => Promise<Told>>;
}

const rules = rulesFor();
const today = day('2026-11-22');
const later = day('2026-12-06');

const note = (properties: string, body = ''): string =>
  `---\ntype: contact # kept\n${properties}---\n\n# Note\n\nTyped text.\n${body}`;
const log = '\n## Interactions\n\n- 2026-11-20 call: Talked\n  - more of it\n- 2026-10-01 email → sent it\n';
const clara = { path: 'People/Clara.md', name: 'Clara' };
const ben = { path: 'People/Ben.md', name: 'Ben' };
const amir = { path: 'People/Amir.md', name: 'Amir' };
const people = [clara, ben, amir];
const vault = {
  [clara.path]: note('tier: Top 10\nlast-contact: 2026-11-20\ncadence: 30\n', log),
  [ben.path]: note(
    'tier: Top 50\nskipped: 1\nsnooze-until: 2026-11-01\n',
    '\n- [ ] send the deck 📅 2026-11-24\n',
  ),
  [amir.path]: note('last-contact: "[[2026-01-01]]"\ntier-since: 2026-01-01\n', log),
  'Journal/2026-11-02.md': 'Lunch with [[Amir]] and [[Clara|her]].\n',
};
const duplicates = {
  ...vault,
  'People/C. Nguyen.md': note(
    'aliases: [CN]\nphone: "+49 40 1"\n',
    '\n## Log\n\n- 2026-11-21 meeting: Lunch\n',
  ),
  'Journal/x.md': '[[C. Nguyen]], [[C. Nguyen|her]]\n',
  'Journal/y.md': 'And ![[People/C. Nguyen]]\n',
};
const odd = { [clara.path]: note('last-contact: yesterday\n', log) };
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function bookOf(files: Files): ContactBook {
  const book = new ContactBook(rules);
  book.apply([...files].map(([path, text]) => ({ kind: 'upsert', path, text }) as const));
  return book;
}

function contactIn(files: Files, path: string) {
  const contact = bookOf(files).get(path);
  if (contact === undefined) throw new Error(`${path} is no contact`);
  return contact;
}

function toldOf(result: ActionResult): Told {
  return result.kind === 'done' ? { kind: 'done', action: result.action } : { kind: 'told' };
}

/** An action that is worked out anew from the notes as they stand, each time it is tried. */
function action(
  name: string,
  run: (notes: Notes, files: Files) => Promise<ActionResult>,
  files: Readonly<Record<string, string>> = vault,
): Scenario {
  return {
    name,
    files,
    isBatch: false,
    open: (notes, current) => Promise.resolve(async () => toldOf(await run(notes, current))),
  };
}

const input = (of: InteractionInput['people']): InteractionInput => ({
  people: of,
  date: today,
  kind: rules.kinds.byId.get('call') ?? null,
  direction: 'mutual',
  text: 'Spoke about Bonn',
  followUp: { text: 'send the photos', due: later },
  plan: false,
});

function shownEntry(files: Files): ShownEntry {
  const entry = contactIn(files, clara.path).interactions.find(({ text }) => text === 'Talked');
  if (entry === undefined) throw new Error('no entry');
  return { ...clara, entry };
}

function followUpIn(files: Files) {
  const [first] = bookOf(files).followUps();
  if (first === undefined) throw new Error('no follow-up');
  return first;
}

function sessionOf(files: Files): ReviewSession {
  const book = bookOf(files);
  const overview = buildOverview(book, today, compare);
  const queue = buildQueue(book, overview, { kind: 'everybody' }, [], compare);
  return startSession({ date: today, scope: 'everybody', before: countTiers(overview), queue });
}

function review(notes: Notes, files: Files, note: string | null): Promise<ActionResult> {
  const book = bookOf(files);
  const session = { ...sessionOf(files), note };
  return writeReview(notes, session, note === null ? 'open' : 'done', {
    book,
    overview: buildOverview(book, today, compare),
    notePaths: files.keys(),
    folder: 'Tier reviews',
  });
}

const importSize = 300;
const table = [
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  ...Array.from(
    { length: importSize },
    (_, index) =>
      `P${index},Person,https://www.linkedin.com/in/p${index},p${index}@example.org,Acme,Dev,12 Mar 2024`,
  ),
  '',
].join('\n');

async function importTable(notes: Notes, files: Files): Promise<Told> {
  const reading = readPeople(table);
  const records = reading.kind === 'people' ? reading.reading.records : [];
  const preview = previewImport(records, bookOf(files).all(), []);
  const options = {
    folder: 'People',
    template: null,
    tier: null,
    today,
    notePaths: files.keys(),
    choices: new Map(),
    takeJobs: false,
  };
  const result = await importPeople(notes, preview, { kind: 'notes' }, options, rules, 'file.csv');
  const { failures, action } = result.batch;
  if (failures.size > 0) return { kind: 'told' };
  const isWhole = result.outcomes.every(
    ({ outcome }) => outcome.kind !== 'failed' && outcome.kind !== 'left',
  );
  return isWhole ? { kind: 'done', action } : { kind: 'told' };
}

/** Somebody is filled in, all others are new. */
const importing: Scenario = {
  name: 'import of 300 contacts',
  files: { ...vault, 'People/P7 Person.md': note('url: https://www.linkedin.com/in/p7\n') },
  isBatch: true,
  open: (notes, files) => Promise.resolve(() => importTable(notes, files)),
};

/** What was done is taken back, or taken back and done again, on a host that fails meanwhile. */
function history(name: string, does: Scenario, move: 'undo' | 'redo'): Scenario {
  return {
    name,
    files: does.files,
    isBatch: false,
    async open(notes, files) {
      const kept = new ActionHistory(notes);
      const told = await (await does.open(notes, files))();
      if (told.kind !== 'done' || told.action === null) throw new Error(`${does.name} was not done`);
      kept.push(told.action);
      if (move === 'redo') await kept.undo();
      return async () => {
        const result = await kept[move]();
        return result.kind === 'done' ? { kind: 'done', action: null } : { kind: 'told' };
      };
    },
  };
}

const logging = action('log three people', (notes) => logInteraction(notes, input(people), today, rules));
const merging = action(
  'merge',
  (notes, files) =>
    mergeContacts(
      notes,
      { keep: contactIn(files, clara.path), other: contactIn(files, 'People/C. Nguyen.md'), taken: [] },
      [...files.keys()],
      files.keys(),
      rules,
    ),
  duplicates,
);
const adding = action('add a contact', (notes) =>
  addContact(
    notes,
    {
      name: 'Dora: Vogel',
      folder: 'People',
      tier: rules.tiers.byId.get('top-10') ?? null,
      template: null,
      organization: 'Acme',
      role: '',
      email: '',
      first: { date: today, kind: null, direction: 'mutual', text: 'Met' },
    },
    today,
    rules,
  ),
);

/** Whatever writes notes, each once. */
export const scenarios: readonly Scenario[] = [
  action('log one person', (notes) => logInteraction(notes, input([clara]), today, rules)),
  logging,
  action('set the tier', (notes) =>
    setTier(notes, people, rules.tiers.byId.get('top-50') ?? null, today, rules),
  ),
  action('leave all tiers', (notes) => setTier(notes, people, null, today, rules)),
  action('snooze', (notes) => snooze(notes, people, later, rules)),
  action('skip', (notes) =>
    skip(
      notes,
      people.map((person) => ({ ...person, until: later })),
      rules,
    ),
  ),
  action('pause', (notes) => pause(notes, people, rules)),
  action('set the cadence', (notes) => setCadence(notes, people, 'none', today, rules)),
  action('tag', (notes) => addTag(notes, people, 'climate', rules)),
  adding,
  action('tick a follow-up', (notes, files) => tickFollowUp(notes, followUpIn(files), today, bookOf(files))),
  action('postpone a follow-up', (notes, files) => postponeFollowUp(notes, followUpIn(files), later, rules)),
  action('edit an entry', (notes, files) => {
    const shown = shownEntry(files);
    const change = {
      date: today,
      kind: null,
      direction: 'inbound',
      text: 'Wrote back',
      plan: false,
    } as const;
    return editEntry(notes, shown, change, { today, mentioned: null }, rules);
  }),
  action('delete an entry', (notes, files) =>
    deleteEntry(notes, shownEntry(files), true, { today, mentioned: null }, rules),
  ),
  action('only mentioned', (notes) => sayOnlyMentioned(notes, amir, day('2026-11-02'), rules)),
  merging,
  action(
    'keep apart',
    (notes, files) =>
      keepApart(notes, contactIn(files, clara.path), contactIn(files, 'People/C. Nguyen.md'), rules),
    duplicates,
  ),
  action('make a base', (notes) =>
    perform(notes, { kind: 'make-file', file: 'Contacts.base' }, [
      {
        kind: 'create',
        path: 'Contacts.base',
        text: formatBase('People', rules.names, {
          tiers: 'Tiers',
          lastContact: 'Last',
          birthdays: 'Birthdays',
        }),
      },
    ]),
  ),
  action('begin a review', (notes, files) => review(notes, files, null)),
  {
    name: 'finish a review',
    files: vault,
    isBatch: false,
    async open(notes, files) {
      await review(notes, files, null);
      const path = `Tier reviews/Tier review ${today}.md`;
      return async () => toldOf(await review(notes, files, path));
    },
  },
  action('bring up to date', (notes, files) =>
    bringUpToDate(notes, findLateProperties(bookOf(files), today), rules),
  ),
  action('prepare the removal', async (notes, files) => {
    const wish = { overview: { path: 'People overview.md', text: '# All\n' }, removesProperties: true };
    const plan = await planRemoval(notes, bookOf(files), wish, today);
    // The dialog lists the notes that would be left out, and whoever sees one there stops.
    return plan.refused[0] ?? prepareRemoval(notes, plan);
  }),
  action(
    'mend',
    (notes, files) => {
      const [problem] = listProblems(bookOf(files), today);
      if (problem === undefined) throw new Error('no problem');
      return mendProblem(notes, problem, rules);
    },
    odd,
  ),
  importing,
  history('take back a log', logging, 'undo'),
  history('take back a merge', merging, 'undo'),
  history('take back a new contact', adding, 'undo'),
  history('log again', logging, 'redo'),
  history('merge again', merging, 'redo'),
];
