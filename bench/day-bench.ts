// What the pane works out anew for every day.
import { buildComingUp, daysAhead } from '../src/book/coming-up';
import { ContactBook } from '../src/book/contact-book';
import { workloadOfBook } from '../src/book/forecast';
import { buildOverview, type Overview } from '../src/book/overview';
import { pickToday } from '../src/book/picks';
import { listProblems } from '../src/book/problems';
import { buildRules } from '../src/book/rules';
import { listSuggestions } from '../src/book/suggestions';
import { addDays, parseDay, type Day } from '../src/core/day';
import { picksPerDay } from '../src/core/workload';
import { textsFor } from '../src/i18n/texts';
import { defaultSettings } from '../src/settings/settings';
import type { ContactSource } from '../src/ui/contact-source';
import { initialPaneState } from '../src/ui/pane/pane-state';
import { buildRows } from '../src/ui/pane/rows';
import { makeNote, today as todayText } from './make-vault';
import { collectGarbage, median, round, timeOf, type Figure } from './measure';

const small = 1_000;
const large = 10_000;
const days = 9;
const compareNames = new Intl.Collator('en', { sensitivity: 'base', numeric: true }).compare;
const rules = buildRules(defaultSettings, { templateFolders: [], language: 'en' });

/** `dayChangeGrowth`. */
export function measureDays(): Readonly<Record<string, Figure>> {
  const few = { work: new PaneWork(small), times: [] as number[] };
  const many = { work: new PaneWork(large), times: [] as number[] };
  for (let day = -1; day < days; day += 1) {
    for (const { work, times } of [few, many]) {
      collectGarbage();
      const time = timeOf(() => work.changeDay());
      if (day >= 0) times.push(time);
    }
  }
  return {
    dayChangeGrowth: {
      value: round(median(many.times) / median(few.times)),
      goal: { atMost: 12 },
      of: {
        contacts: many.work.contacts,
        dayChangeMs: round(median(many.times)),
        fewContacts: few.work.contacts,
        fewDayChangeMs: round(median(few.times)),
        measured:
          'standings, overview, problems, workload, picks, suggestions and the rows of Today, for a new day',
      },
    },
  };
}

/** What the pane works out over a book of a size. */
class PaneWork {
  private readonly book = new ContactBook(rules);
  private today: Day = requireDay(todayText);
  private overview: Overview;

  constructor(size: number) {
    for (let index = 0; index < size; index += 1)
      this.book.apply([{ kind: 'upsert', ...makeNote(index, 0) }]);
    this.overview = buildOverview(this.book, this.today, compareNames);
  }

  get contacts(): number {
    return this.book.size;
  }

  changeDay(): void {
    this.today = addDays(this.today, 1);
    this.overview = buildOverview(this.book, this.today, compareNames);
    const rows = buildRows(this.source(), initialPaneState);
    if (rows.length === 0) throw new Error('Today shows nothing');
  }

  private source(): ContactSource {
    const { book, today, overview } = this;
    const workload = workloadOfBook(book, today);
    const places = picksPerDay(workload.perWeek, rules.calendar);
    const problems = listProblems(book, today);
    const picks = pickToday(book, overview, places, null, compareNames).picks;
    const suggestions = listSuggestions(book, today);
    const comingUp = buildComingUp(book, today, daysAhead, compareNames);
    return {
      book,
      today: () => today,
      settings: () => defaultSettings,
      language: () => 'en',
      texts: () => textsFor('en'),
      progress: () => ({ kind: 'ready' }),
      overview: () => overview,
      problems: () => problems,
      picks: () => picks,
      suggestions: () => suggestions,
      workload: () => workload,
      comingUp: () => comingUp,
      compareNames,
      subscribe: () => () => undefined,
    };
  }
}

function requireDay(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}
