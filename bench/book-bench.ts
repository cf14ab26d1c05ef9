// How long the book takes: to read everything, and to take in one change.
import matter from 'gray-matter';
import { ContactBook, type NoteChange } from '../src/book/contact-book';
import { buildRules } from '../src/book/rules';
import { parseDay, type Day } from '../src/core/day';
import { defaultSettings } from '../src/settings/settings';
import { makeNote, today as todayText } from './make-vault';
import { collectGarbage, median, round, timeOf, type Figure } from './measure';

const rules = buildRules(defaultSettings, { templateFolders: [], language: 'en' });
const today = requireDay(todayText);
const size = 10_000;
const rebuilds = 7;
const smallSize = 1_000;
const largeSize = 100_000;
/** Changes measured in each book, in turns of so many at once. */
const changes = 4_000;
const turn = 200;

/** `changeVsRebuild`, `rebuildVsGrayMatter`, `changeGrowth`. */
export function measureBook(): Readonly<Record<string, Figure>> {
  const notes = Array.from({ length: size }, (_, index) => changeOf(index, 0));
  const { rebuildMs, grayMatterMs, unparsed } = compareRebuild(notes);

  const medium = new ChangingBook(size);
  const changeTimes: number[] = [];
  for (let done = -turn; done < changes; done += turn) {
    const times = medium.timeChanges(turn);
    if (done >= 0) changeTimes.push(...times);
  }
  const changeMs = median(changeTimes);

  collectGarbage();
  const small = new ChangingBook(smallSize);
  const large = new ChangingBook(largeSize);
  const smallTimes: number[] = [];
  const largeTimes: number[] = [];
  collectGarbage();
  for (let done = -turn; done < changes; done += turn) {
    const times = [small.timeChanges(turn), large.timeChanges(turn)];
    if (done < 0) continue;
    smallTimes.push(...(times[0] ?? []));
    largeTimes.push(...(times[1] ?? []));
  }
  const smallMs = median(smallTimes);
  const largeMs = median(largeTimes);

  return {
    changeVsRebuild: {
      value: round(rebuildMs / changeMs),
      goal: { atLeast: 500 },
      of: {
        contacts: medium.contacts,
        rebuildMs: round(rebuildMs),
        changeMs: round(changeMs),
        rebuilds,
        changes,
      },
    },
    rebuildVsGrayMatter: {
      value: round(rebuildMs / grayMatterMs),
      goal: { atMost: 1 },
      of: {
        notes: size,
        rebuildMs: round(rebuildMs),
        grayMatterMs: round(grayMatterMs),
        notParsedByGrayMatter: unparsed,
      },
    },
    changeGrowth: {
      value: round(largeMs / smallMs),
      goal: { atMost: 2 },
      of: {
        contacts: large.contacts,
        changeMs: round(largeMs),
        fewContacts: small.contacts,
        fewChangeMs: round(smallMs),
        changes,
      },
    },
  };
}

/** Both in turns, so that whatever else the machine does befalls both. */
function compareRebuild(notes: readonly NoteText[]) {
  const rebuildTimes: number[] = [];
  const grayMatterTimes: number[] = [];
  let unparsed = 0;
  for (let run = -1; run < rebuilds; run += 1) {
    collectGarbage();
    const rebuild = timeOf(() => buildBook(notes));
    collectGarbage();
    const grayMatter = timeOf(() => {
      unparsed = parseAll(notes);
    });
    if (run < 0) continue;
    rebuildTimes.push(rebuild);
    grayMatterTimes.push(grayMatter);
  }
  return { rebuildMs: median(rebuildTimes), grayMatterMs: median(grayMatterTimes), unparsed };
}

type NoteText = Extract<NoteChange, { kind: 'upsert' }>;

/** A note as a host hands it over: in one piece, not as the joined parts that it was made from. */
function changeOf(index: number, edition: number): NoteText {
  const { path, text } = makeNote(index, edition);
  return { kind: 'upsert', path: flat(path), text: flat(text) };
}

function flat(text: string): string {
  return Buffer.from(text).toString();
}

function buildBook(notes: Iterable<NoteText>): ContactBook {
  const book = new ContactBook(rules);
  book.apply(notes);
  for (const contact of book.all()) book.standing(contact, today);
  return book;
}

/** gray-matter as it comes, with options, since without it answers from its cache. How many notes it cannot read. */
function parseAll(notes: readonly NoteText[]): number {
  let unparsed = 0;
  for (const { text } of notes) {
    try {
      matter(text, {});
    } catch {
      unparsed += 1;
    }
  }
  return unparsed;
}

/** A book in which one note after the other changes, all over it. */
class ChangingBook {
  private readonly book: ContactBook;
  private count = 0;

  constructor(private readonly size: number) {
    this.book = buildBook(madeChanges(size));
  }

  get contacts(): number {
    return this.book.size;
  }

  /** The milliseconds that each of the next changes takes, the changed contact's standing included. */
  timeChanges(count: number): readonly number[] {
    const next = Array.from({ length: count }, () => this.nextChange());
    return next.map((change) => {
      const start = performance.now();
      const differs = this.book.apply([change]);
      const contact = this.book.get(change.path);
      if (contact !== undefined) this.book.standing(contact, today);
      const time = performance.now() - start;
      if (!differs || contact === undefined)
        throw new Error(`The change of ${change.path} made no difference`);
      return time;
    });
  }

  private nextChange(): NoteText {
    // 7919 is prime and shares no factor with the sizes: every note comes once before any comes again.
    const index = (this.count * 7919) % this.size;
    this.count += 1;
    return changeOf(index, Math.ceil(this.count / this.size));
  }
}

function* madeChanges(count: number): Iterable<NoteText> {
  for (let index = 0; index < count; index += 1) yield changeOf(index, 0);
}

function requireDay(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}
