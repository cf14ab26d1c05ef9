import type { Person } from '../book/overview';
import { textsFor } from '../i18n/texts';
import { contactData } from './contact-data';
import type { CommandContext } from './command';
import { cell, type Block, type Emphasis } from './view';
import type { State } from '../core/rhythm';

const emphasis: Readonly<Record<State, Emphasis>> = {
  paused: 'faint',
  untracked: 'faint',
  new: 'strong',
  snoozed: 'faint',
  ok: 'plain',
  soon: 'plain',
  due: 'attention',
  overdue: 'attention',
  faded: 'attention',
};

/** People as a table: who, where they stand, and why; their tier where it is not the same for all. */
export function contactTable(
  people: readonly Person[],
  context: CommandContext,
  showTier: 'with tier' | 'without tier',
): Block {
  const { columns } = textsFor(context.language).commandLine;
  const { states } = textsFor(context.language);
  return {
    kind: 'table',
    columns: [
      columns.name,
      ...(showTier === 'with tier' ? [columns.tier] : []),
      columns.state,
      columns.dueOn,
      columns.reason,
    ],
    rows: people.map((person) => {
      const data = contactData(person, context);
      return [
        cell(data.name, 'strong'),
        ...(showTier === 'with tier' ? [cell(person.standing.tier?.name ?? tierValueOf(person))] : []),
        cell(states[data.state], emphasis[data.state]),
        cell(data.dueOn ?? ''),
        cell(data.reason),
      ];
    }),
  };
}

/** What the note says where it names no known tier. */
function tierValueOf({ contact }: Person): string {
  return contact.tier.kind === 'unknown' ? `${contact.tier.value}?` : '';
}
