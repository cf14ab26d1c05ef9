import { countContact } from '../book/contact-statistics';
import { workloadOfBook } from '../book/forecast';
import { buildOverview } from '../book/overview';
import { healthOf, healthParts } from '../book/tier-health';
import { addDays } from '../core/day';
import { textsFor } from '../i18n/texts';
import type { CommandContext, CommandResult } from './command';
import { cell, lines, type Cell, type View } from './view';

/** Columns of the longest bar. */
const barWidth = 24;

/** `stats`: how the tiers are doing, how much contact there was, and what the coming weeks ask for. */
export async function runStats(context: CommandContext): Promise<CommandResult> {
  const { book, today, compareNames, language } = context;
  const overview = buildOverview(book, today, compareNames);
  const tiers = overview.tiers.map(({ tier, people }) => ({
    tier,
    count: people.length,
    health: healthOf(people),
  }));
  const { contactDays, byKind, byMonth } = countContact(book, today);
  const workload = workloadOfBook(book, today);
  const data = {
    today,
    people: overview.people.length,
    tiers: tiers.map(({ tier, count, health }) => ({
      id: tier.id,
      name: tier.name,
      count,
      capacity: tier.capacity,
      ...health,
    })),
    contactDays,
    byKind,
    byMonth,
    workload: { perWeek: Math.round(workload.perWeek * 10) / 10, weeks: workload.weeks },
  };
  const view = (): View => {
    const texts = textsFor(language);
    const { stats, columns, nobodyYet } = texts.commandLine;
    if (book.size === 0) return [lines(nobodyYet)];
    const mostDays = Math.max(...byMonth.map(({ days }) => days));
    const mostOfKind = Math.max(0, ...byKind.map(({ count }) => count));
    const mostAWeek = Math.max(...workload.weeks);
    return [
      { kind: 'title', text: texts.people(overview.people.length) },
      {
        kind: 'table',
        columns: [columns.tier, stats.people, ...healthParts.map(({ part }) => texts.pictures.parts[part])],
        rows: tiers.map(({ tier, count, health }) => [
          cell(tier.name, 'strong'),
          cell(tier.capacity === null ? String(count) : `${count}/${tier.capacity}`),
          ...healthParts.map(({ part }) =>
            cell(String(health[part]), health[part] === 0 ? 'faint' : 'plain'),
          ),
        ]),
      },
      { kind: 'title', text: stats.contactDays },
      {
        kind: 'table',
        columns: ['', ''],
        rows: [
          [cell(stats.lastDays(30)), cell(String(contactDays.last30))],
          [cell(stats.lastDays(180)), cell(String(contactDays.last180))],
          [cell(stats.lastDays(365)), cell(String(contactDays.last365))],
        ],
      },
      {
        kind: 'table',
        columns: [stats.month, stats.days, stats.people, ''],
        rows: byMonth.map(({ month, days, people }) => [
          cell(month, 'strong'),
          cell(String(days)),
          cell(String(people)),
          bar(days, mostDays),
        ]),
      },
      ...(byKind.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              columns: [columns.kind, stats.count, ''],
              rows: byKind.map(({ kind, count }) => [
                cell(
                  kind === null ? stats.noKind : (book.rules.kinds.byId.get(kind)?.word[language] ?? kind),
                  'strong',
                ),
                cell(String(count)),
                bar(count, mostOfKind),
              ]),
            },
          ]),
      { kind: 'title', text: stats.weeks(Math.round(workload.perWeek)) },
      {
        kind: 'table',
        columns: [stats.weekFrom, stats.contacts, ''],
        rows: workload.weeks.map((count, week) => [
          cell(addDays(today, week * 7), 'strong'),
          cell(String(count)),
          bar(count, mostAWeek),
        ]),
      },
    ];
  };
  return { kind: 'done', data, view };
}

/** A bar as long as its share of the most; whatever is there shows. */
function bar(count: number, most: number): Cell {
  return cell('█'.repeat(count === 0 ? 0 : Math.max(1, Math.round((barWidth * count) / most))));
}
