import { perform, type Action, type ActionResult } from '../src/app/action';
import { addContact } from '../src/app/add-contact';
import { addTag } from '../src/app/add-tag';
import { bringUpToDate, findLateProperties } from '../src/app/bring-up-to-date';
import { deleteEntry } from '../src/app/delete-entry';
import { editEntry } from '../src/app/edit-entry';
import { fillTier } from '../src/app/fill-tier';
import { importMessages } from '../src/app/import/import-messages';
import { readLists } from '../src/app/contact-lists';
import { logInteraction } from '../src/app/log-interaction';
import { mendProblem } from '../src/app/mend-problem';
import { keepApart, mergeContacts } from '../src/app/merge-contacts';
import type { Failure } from '../src/app/notes';
import { sayOnlyMentioned } from '../src/app/only-mentioned';
import { pause } from '../src/app/pause';
import { markListed, placeListed } from '../src/app/place-listed';
import { postponeFollowUp } from '../src/app/postpone-follow-up';
import { planRemoval, prepareRemoval } from '../src/app/prepare-removal';
import { buildQueue } from '../src/app/review-queue';
import { startSession } from '../src/app/review-session';
import { setCadence } from '../src/app/set-cadence';
import { setTier } from '../src/app/set-tier';
import type { ShownEntry } from '../src/app/shown-entry';
import { skip } from '../src/app/skip';
import { snooze } from '../src/app/snooze';
import { tickFollowUp } from '../src/app/tick-follow-up';
import { countTiers, writeReview } from '../src/app/write-review';
import type { Random } from '../bench/random';
import type { ContactBook } from '../src/book/contact-book';
import { buildOverview } from '../src/book/overview';
import { listProblems } from '../src/book/problems';
import type { Contact } from '../src/core/contact';
import { addDays, type Day } from '../src/core/day';
import type { MemoryNotes } from '../tests/fakes/memory-notes';
import { bookOf, importInto, rules, today } from '../tests/app/import/import-into-notes';

/** The notes of a vault at the moment when something is done in it. */
export interface Moment {
  readonly notes: MemoryNotes;
  readonly book: ContactBook;
  readonly contacts: readonly Contact[];
  readonly random: Random;
}

/** What came of it; null where the vault has nothing to do it with. */
export type Deed = (moment: Moment) => Promise<Action | Failure | null>;

const texts = ['Hello', 'about [[Ben]] & "co": 50%', 'ein Gespräch — lang', 'a\nb'] as const;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Reads the book of the notes as they stand. */
export function look(notes: MemoryNotes, random: Random): Moment {
  const book = bookOf(notes);
  return { notes, book, contacts: [...book.all()], random };
}

const actionOf = (result: ActionResult): Action | Failure =>
  result.kind === 'done' ? result.action : result;

const later = (random: Random): Day => addDays(today, 1 + random.below(60));
const earlier = (random: Random): Day => addDays(today, -random.below(400));

/** Two people, one or none: as many as were picked in the pane. */
function pickPeople({ contacts, random }: Moment): readonly Contact[] {
  if (contacts.length === 0) return [];
  return [...new Set([random.pick(contacts), random.pick(contacts)])];
}

type WithPeople = (people: readonly Contact[], moment: Moment) => Promise<ActionResult>;

const withPeople =
  (act: WithPeople): Deed =>
  async (moment) => {
    const people = pickPeople(moment);
    return people.length === 0 ? null : actionOf(await act(people, moment));
  };

const withTwo =
  (act: (a: Contact, b: Contact, moment: Moment) => Promise<ActionResult>): Deed =>
  async (moment) => {
    const [a, b] = pickPeople(moment);
    return a === undefined || b === undefined ? null : actionOf(await act(a, b, moment));
  };

const withEntry =
  (act: (shown: ShownEntry, moment: Moment) => Promise<ActionResult>): Deed =>
  async (moment) => {
    const all = moment.contacts.flatMap(({ path, name, interactions }) =>
      interactions.map((entry): ShownEntry => ({ path, name, entry })),
    );
    return all.length === 0 ? null : actionOf(await act(moment.random.pick(all), moment));
  };

const evidence = { today, mentioned: null };
const csv = 'name,email,phone,birthday,company\n';

async function placeOne({ notes, random }: Moment, isLeft: boolean): Promise<Action | Failure | null> {
  const rows = (await readLists(notes, notes.files.keys())).flatMap(({ path, list }) =>
    list.rows.map((row) => ({ list: path, row })),
  );
  if (rows.length === 0) return null;
  const { list, row } = random.pick(rows);
  if (isLeft) return actionOf(await markListed(notes, list, row, random.pick(['left | out', null])));
  const options = { folder: 'People', template: null, notePaths: notes.files.keys(), today };
  const tier = random.pick(rules.tiers.tiers);
  return actionOf(await placeListed(notes, { list, row, tier, existing: null }, options, rules));
}

/** Every kind of action that writes notes, by the name that it has in the history. */
export const deeds: Readonly<Record<string, Deed>> = {
  log: withPeople((people, { notes, random }) =>
    logInteraction(
      notes,
      {
        people,
        date: earlier(random),
        kind: random.pick([null, ...rules.kinds.kinds]),
        direction: random.pick(['mutual', 'inbound', 'outbound']),
        text: random.pick(texts),
        followUp: random.chance(0.5) ? { text: 'send it', due: later(random) } : null,
        plan: false,
      },
      today,
      rules,
    ),
  ),
  'set-tier': withPeople((people, { notes, random }) =>
    setTier(notes, people, random.pick([null, ...rules.tiers.tiers]), today, rules),
  ),
  snooze: withPeople((people, { notes, random }) =>
    snooze(notes, people, random.chance(0.3) ? null : later(random), rules),
  ),
  skip: withPeople((people, { notes, random }) =>
    skip(
      notes,
      people.map(({ path, name }) => ({ path, name, until: later(random) })),
      rules,
    ),
  ),
  'set-cadence': withPeople((people, { notes, random }) =>
    setCadence(notes, people, random.pick([null, 'none', { unit: 'month', count: 3 }]), today, rules),
  ),
  tag: withPeople((people, { notes, random }) =>
    addTag(notes, people, random.pick(['friend', 'new/one']), rules),
  ),
  pause: withPeople((people, { notes }) => pause(notes, people, rules)),
  review: async ({ notes, book }) => {
    const overview = buildOverview(book, today, compare);
    const queue = buildQueue(book, overview, { kind: 'everybody' }, [], compare);
    const session = startSession({ date: today, scope: 'everybody', before: countTiers(overview), queue });
    const around = { book, overview, notePaths: notes.files.keys(), folder: 'Tier reviews' };
    return actionOf(await writeReview(notes, session, 'open', around));
  },
  add: async ({ notes, random }) => {
    const none = { organization: '', role: '', email: '' };
    const name = `Somebody ${random.below(1_000_000)}`;
    const tier = random.pick([null, ...rules.tiers.tiers]);
    return actionOf(
      await addContact(notes, { ...none, name, folder: 'People/New', tier, template: null }, today, rules),
    );
  },
  tick: async ({ notes, book, random }) => {
    const all = book.followUps();
    return all.length === 0 ? null : actionOf(await tickFollowUp(notes, random.pick(all), today, book));
  },
  postpone: async ({ notes, book, random }) => {
    const all = book.followUps();
    if (all.length === 0) return null;
    return actionOf(await postponeFollowUp(notes, random.pick(all), later(random), rules));
  },
  import: async ({ notes, contacts, random }) => {
    const name = contacts.length > 0 && random.chance(0.5) ? random.pick(contacts).name : 'Paul Berg';
    const rows = `"${name.replaceAll('"', '')}",p${random.below(99)}@example.org,,1980-02-03,Acme\nNew ${random.below(9999)},,,,\n`;
    return (await importInto(notes, csv + rows)).batch.action;
  },
  'import as a list': async ({ notes, random }) =>
    (
      await importInto(
        notes,
        `${csv}Bo ${random.below(9999)},,,,Nord\n`,
        {},
        { kind: 'list', title: 'Connections', source: 'csv' },
      )
    ).batch.action,
  'import messages': async ({ notes, contacts, random }) => {
    if (contacts.length === 0) return null;
    const contact = random.pick(contacts);
    const id = 'linkedin:somebody';
    const count = 1 + random.below(3);
    const days = [
      { id, name: contact.name, day: earlier(random), direction: 'outbound' as const, count, subject: '' },
    ];
    const preview = { people: [{ contact, days }], known: 0, strangers: 0 };
    return (await importMessages(notes, preview, today, rules, 'messages.csv')).action;
  },
  merge: withTwo((keep, other, { notes }) =>
    mergeContacts(notes, { keep, other, taken: [] }, [...notes.files.keys()], notes.files.keys(), rules),
  ),
  'not-same': withTwo((a, b, { notes }) => keepApart(notes, a, b, rules)),
  'place somebody listed': (moment) => placeOne(moment, false),
  'mark a row': (moment) => placeOne(moment, true),
  'make-file': async ({ notes, random }) => {
    const path = `Contacts ${random.below(1_000_000)}.base`;
    const tasks = [{ kind: 'create' as const, path, text: 'views: []\n' }];
    return actionOf(await perform(notes, { kind: 'make-file', file: path }, tasks));
  },
  mend: async ({ notes, book, random }) => {
    const all = listProblems(book, today).filter(({ mend }) => mend !== null);
    return all.length === 0 ? null : actionOf(await mendProblem(notes, random.pick(all), rules));
  },
  'edit-entry': withEntry((shown, { notes, random }) => {
    const { direction, date } = shown.entry;
    const change = { direction, text: random.pick(texts), plan: false, kind: null };
    const moved = random.chance(0.5) ? earlier(random) : date;
    return editEntry(notes, shown, { ...change, date: moved }, evidence, rules);
  }),
  'delete-entry': withEntry((shown, { notes, random }) =>
    deleteEntry(notes, shown, random.chance(0.5), evidence, rules),
  ),
  'only-mentioned': withTwo((person, _other, { notes, random }) =>
    sayOnlyMentioned(notes, person, earlier(random), rules),
  ),
  'bring-up-to-date': async ({ notes, book }) => {
    const late = findLateProperties(book, today);
    return late.length === 0 ? null : actionOf(await bringUpToDate(notes, late, rules));
  },
  'prepare-removal': async ({ notes, book, random }) => {
    const overview = { path: `Overview ${random.below(1_000_000)}.md`, text: '# Overview\n' };
    const plan = await planRemoval(notes, book, { overview, removesProperties: true }, today);
    return actionOf(await prepareRemoval(notes, plan));
  },
  'fill a tier': withPeople((people, { notes, random }) => {
    const added = { organization: '', role: '', email: '', folder: 'People', template: null };
    const name = `Another ${random.below(1_000_000)}`;
    const filling = { tier: random.pick(rules.tiers.tiers), existing: people, added: [{ ...added, name }] };
    return fillTier(notes, filling, today, rules);
  }),
};
