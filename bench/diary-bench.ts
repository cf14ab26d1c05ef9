// How long a change of one daily note takes, with ten years of them and with one.
import { ContactBook } from '../src/book/contact-book';
import type { Contact } from '../src/core/contact';
import { buildRules } from '../src/book/rules';
import { parseDay, type Day } from '../src/core/day';
import { defaultSettings } from '../src/settings/settings';
import { makeDiary } from './make-diary';
import { makeNote, today as todayText } from './make-vault';
import { collectGarbage, median, round, type Figure } from './measure';

const people = 2_000;
const manyDays = 3_650;
const fewDays = 365;
const changes = 2_000;
const turn = 100;
const rules = buildRules(defaultSettings, { templateFolders: [], language: 'en' });

/** `dailyNoteGrowth`. */
export function measureDiary(): Readonly<Record<string, Figure>> {
  const few = new ChangingDiary(fewDays);
  const many = new ChangingDiary(manyDays);
  const fewTimes: number[] = [];
  const manyTimes: number[] = [];
  collectGarbage();
  for (let done = -turn; done < changes; done += turn) {
    const times = [few.timeChanges(turn), many.timeChanges(turn)];
    if (done < 0) continue;
    fewTimes.push(...(times[0] ?? []));
    manyTimes.push(...(times[1] ?? []));
  }
  if (Math.max(few.silentShare, many.silentShare) > 0.05)
    throw new Error('Too few changes made a difference');
  const fewMs = median(fewTimes);
  const manyMs = median(manyTimes);
  return {
    dailyNoteGrowth: {
      value: round(manyMs / fewMs),
      goal: { atMost: 1.5 },
      of: {
        contacts: people,
        dailyNotes: manyDays,
        changeMs: round(manyMs),
        fewDailyNotes: fewDays,
        fewChangeMs: round(fewMs),
        mentions: many.mentions,
        fewMentions: few.mentions,
        changes,
        measured: 'one daily note taken in, and where those whom it names stand, before and after',
      },
    },
  };
}

/** A book with so many daily notes, of which one after the other changes. */
class ChangingDiary {
  private readonly book = new ContactBook(rules);
  private readonly today: Day;
  private count = 0;
  private silent = 0;

  constructor(private readonly days: number) {
    const today = parseDay(todayText);
    if (today === null) throw new Error(`${todayText} is no day`);
    this.today = today;
    for (let index = 0; index < people; index += 1) this.take(makeNote(index));
    for (let ago = 0; ago < days; ago += 1) this.take(makeDiary(ago, people));
    for (const contact of this.book.all()) this.book.standing(contact, today);
  }

  get mentions(): number {
    return [...this.book.all()].reduce((sum, contact) => sum + this.book.mentions(contact).length, 0);
  }

  /** The share of changes that made no difference, which must be small. */
  get silentShare(): number {
    return this.silent / this.count;
  }

  private take({ path, text }: { readonly path: string; readonly text: string }): boolean {
    // In one piece, as a host hands it over.
    return this.book.apply([{ kind: 'upsert', path, text: Buffer.from(text).toString() }]);
  }

  timeChanges(count: number): readonly number[] {
    return Array.from({ length: count }, () => {
      // 7919 is prime and shares no factor with the sizes: every note comes once before any comes again.
      const ago = (this.count * 7919) % this.days;
      this.count += 1;
      const edition = Math.ceil(this.count / this.days);
      const note = makeDiary(ago, people, edition);
      const text = Buffer.from(note.text).toString();
      const named = [makeDiary(ago, people, edition - 1).text, note.text].flatMap((one) => this.namedIn(one));
      const start = performance.now();
      const differs = this.book.apply([{ kind: 'upsert', path: note.path, text }]);
      for (const contact of named) this.book.standing(contact, this.today);
      const time = performance.now() - start;
      // Who is named already is not told anew.
      if (!differs) this.silent += 1;
      return time;
    });
  }

  private namedIn(text: string): readonly Contact[] {
    return [...text.matchAll(/\[\[([^\]]+)\]\]/g)].flatMap(([, name = '']) => {
      const found = this.book.find(name);
      return found.kind === 'found' ? [found.contact] : [];
    });
  }
}
