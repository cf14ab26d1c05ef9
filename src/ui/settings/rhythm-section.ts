import type { SettingDefinitionItem, SettingDefinitionPage } from 'obsidian';
import type { AwayPeriod } from '../../core/calendar';
import { sameData } from '../../core/same-data';
import { formatDate } from '../../i18n/dates';
import { AwayDialog } from './away-dialog';
import { weekdayNames, weekdays } from './calendar-names';
import type { SettingsContext } from './settings-context';

/** Numbers of people a day that can be chosen. */
const picksOffered = [1, 2, 3, 4, 5, 7, 10] as const;

/** Whom a day proposes, and on which days somebody may fall due. */
export function rhythmSection(context: SettingsContext): SettingDefinitionItem {
  const texts = context.texts.rhythm;
  return {
    type: 'group',
    heading: texts.heading,
    items: [
      context.dropdown(texts.picks, texts.picksDesc, ['picks'], {
        '': texts.picksByNetwork,
        ...Object.fromEntries(picksOffered.map((count) => [String(count), texts.picksADay(count)])),
      }),
      context.toggle(texts.suggestions, texts.suggestionsDesc, ['flag', 'suggestions']),
      context.toggle(texts.showStrength, texts.showStrengthDesc, ['flag', 'showStrength']),
      workdaysPage(context),
      awayPage(context),
      context.dropdown(texts.leapDay, texts.leapDayDesc, ['plain', 'leapDay'], {
        '02-28': texts.feb28,
        '03-01': texts.mar1,
      }),
    ],
  };
}

function workdaysPage(context: SettingsContext): SettingDefinitionPage {
  const texts = context.texts.rhythm;
  const { workdays } = context.settings;
  const long = weekdayNames(context.language, 'long');
  const short = weekdayNames(context.language, 'short');
  const chosen = weekdays.filter((day) => workdays.includes(day)).map((day) => short[day - 1] ?? '');
  const isEveryDay = chosen.length === 0 || chosen.length === weekdays.length;
  return {
    type: 'page',
    name: texts.workdays,
    desc: isEveryDay ? texts.everyDay : chosen.join(', '),
    items: [
      { name: texts.otherDays, desc: texts.otherDaysDesc, searchable: false },
      {
        type: 'group',
        items: weekdays.map((day) => context.toggle(long[day - 1] ?? '', '', ['workday', day])),
      },
    ],
  };
}

function awayPage(context: SettingsContext): SettingDefinitionPage {
  const texts = context.texts.rhythm;
  const { away } = context.settings;
  const format = ({ from, to }: AwayPeriod): string =>
    `${formatDate(from, context.language)} – ${formatDate(to, context.language)}`;
  /** Puts a period, or none, in the place of another, or of none. */
  const replace = (old: AwayPeriod | null, added: readonly AwayPeriod[]): void =>
    void context.change({
      key: 'away',
      next: (now) =>
        [...now.filter((period) => !sameData(period, old)), ...added].sort((a, b) =>
          a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
        ),
    });
  const edit = (period: AwayPeriod | null, saved: (period: AwayPeriod) => void): void =>
    new AwayDialog(context.app, context.source, period, saved).open();
  return {
    type: 'page',
    name: texts.away,
    desc: away.length === 0 ? texts.noAway : texts.awayDesc(away.length),
    items: [
      {
        type: 'list',
        heading: texts.away,
        emptyState: texts.noAway,
        items: away.map((period) => ({
          name: format(period),
          action: () => edit(period, (changed) => replace(period, [changed])),
        })),
        onDelete: (index) => replace(away[index] ?? null, []),
        addItem: { name: texts.addAway, action: () => edit(null, (added) => replace(null, [added])) },
      },
    ],
  };
}
