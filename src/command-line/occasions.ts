import { buildComingUp, daysAhead, type ComingUp } from '../book/coming-up';
import type { Day } from '../core/day';
import { formatRelative } from '../i18n/dates';
import { textsFor } from '../i18n/texts';
import type { CommandContext, CommandInput, CommandResult } from './command';
import { usageFailure } from './failures';
import { valueOf } from './read-input';
import { cell, lines, type View } from './view';

/** An occasion as `--json` gives it; what does not apply is left out. */
interface OccasionData {
  readonly day: Day;
  readonly kind: 'birthday' | 'date' | 'round' | 'new-job';
  /** of the yearly date or the round */
  readonly name?: string;
  readonly path?: string;
  readonly person?: string;
  /** years that the day completes, where its year is known */
  readonly age?: number;
}

/** The farthest look ahead, in days: ten years. */
const most = 3_660;

/** `occasions`: birthdays, yearly dates and greeting rounds to come. */
export async function runOccasions(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { book, today, language, compareNames, spelling } = context;
  const texts = textsFor(language).occasions.commandLine;
  const typed = valueOf(input, 'days');
  const days = typed === null ? daysAhead : /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  if (!(days <= most)) return usageFailure(texts.badDays(spelling.flagName('days'), typed ?? ''));
  const occasions = buildComingUp(book, today, days, compareNames).flatMap(occasionData);
  const view = (): View => {
    if (occasions.length === 0) return [lines(texts.noOccasions(days))];
    return [
      { kind: 'title', text: `${texts.occasionsTitle(days)} (${occasions.length})` },
      {
        kind: 'table',
        columns: [textsFor(language).commandLine.columns.date, '', texts.who, texts.what, texts.age],
        rows: occasions.map(({ day, kind, name, person, age }) => [
          cell(day, day === today ? 'attention' : 'plain'),
          cell(formatRelative(day, today, language), 'faint'),
          cell(person ?? '', 'strong'),
          cell(name ?? texts.kinds[kind]),
          cell(age === undefined ? '' : String(age)),
        ]),
      },
    ];
  };
  return { kind: 'done', data: { today, occasions }, view };
}

/** Plans are shown with their person, not here. */
function occasionData(item: ComingUp): readonly OccasionData[] {
  if (item.kind === 'plan') return [];
  if (item.kind === 'round') return [{ day: item.day, kind: 'round', name: item.round.name }];
  if (item.kind === 'new-job') {
    const { path, name: person } = item.contact;
    return [{ day: item.day, kind: 'new-job', name: item.job, path, person }];
  }
  const { day, contact, occasion } = item;
  const who = { path: contact.path, person: contact.name };
  if (occasion.kind === 'birthday')
    return [{ day, kind: 'birthday', ...who, ...(occasion.age === null ? {} : { age: occasion.age }) }];
  const age = occasion.years === null ? {} : { age: occasion.years };
  return [{ day, kind: 'date', name: occasion.name, ...who, ...age }];
}
