import type { Overview, Person } from '../../book/overview';
import type { Day } from '../../core/day';
import { formatEvery } from '../../i18n/dates';
import { textsFor } from '../../i18n/texts';
import type { Language } from '../../settings/settings';

/**
 * The note that says, for a time without the plugin, what it worked out: everybody by tier with rhythm, last contact and
 * due day, in plain tables. Its links are relative to no folder, so a name that two notes share is linked by its path.
 */
export function writeOverview(overview: Overview, today: Day, language: Language): string {
  const texts = textsFor(language).quickLog.removal;
  const names = new Map<string, number>();
  for (const { contact } of overview.people) names.set(contact.name, (names.get(contact.name) ?? 0) + 1);
  const groups = [
    ...overview.tiers.map(({ tier, people }) => ({ heading: tier.name, people })),
    ...overview.unknownTiers.map(({ value, people }) => ({ heading: value, people })),
    { heading: texts.noTier, people: overview.untiered },
  ];
  const sections = groups.flatMap(({ heading, people }) => [
    '',
    `## ${heading}`,
    '',
    ...(people.length === 0 ? [texts.nobody] : tableOf(people, names, language)),
  ]);
  return ['---', 'type: overview', '---', '', texts.overviewIntro(today), ...sections, ''].join('\n');
}

function tableOf(
  people: readonly Person[],
  names: ReadonlyMap<string, number>,
  language: Language,
): readonly string[] {
  const texts = textsFor(language).quickLog.removal;
  const sorted = [...people].sort((a, b) => (a.contact.path < b.contact.path ? -1 : 1));
  return [
    `| ${texts.columns.join(' | ')} |`,
    `| ${texts.columns.map(() => '---').join(' | ')} |`,
    ...sorted.map((person) => {
      const { contact, standing } = person;
      const isShared = (names.get(contact.name) ?? 0) > 1;
      const link = isShared ? `${contact.path.replace(/\.md$/, '')}\\|${contact.name}` : contact.name;
      const last = standing.lastContact ?? texts.never;
      return `| [[${link}]] | ${rhythmOf(person, language)} | ${last} | ${standing.dueOn ?? ''} |`;
    }),
  ];
}

function rhythmOf({ contact, standing }: Person, language: Language): string {
  const { noRhythm } = textsFor(language).quickLog.removal;
  if (contact.cadence === 'none' || standing.state === 'paused') return noRhythm;
  const interval = contact.cadence ?? standing.tier?.rule.interval ?? null;
  return interval === null ? noRhythm : formatEvery(interval, language);
}
