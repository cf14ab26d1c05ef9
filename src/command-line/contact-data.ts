import type { Person } from '../book/overview';
import type { Day } from '../core/day';
import type { State } from '../core/rhythm';
import { describeStanding } from '../i18n/sentences';
import type { CommandContext } from './command';

/** A contact as `--json` gives it. */
export interface ContactData {
  /** of the note, relative to the vault */
  readonly path: string;
  /** the file's name without extension */
  readonly name: string;
  /** id of the tier */
  readonly tier: string | null;
  /** the last contact at depth 1 or more */
  readonly lastContact: Day | null;
  /** null for those who are paused, untracked or new */
  readonly dueOn: Day | null;
  readonly state: State;
  readonly daysOverdue: number;
  /** daysOverdue in intervals */
  readonly overdueRatio: number;
  readonly intervalDays: number | null;
  /** why they are due, or not, in the user's language */
  readonly reason: string;
}

/** A contact and where they stand, as data. */
export function contactData({ contact, standing }: Person, { today, language }: CommandContext): ContactData {
  return {
    path: contact.path,
    name: contact.name,
    tier: standing.tier?.id ?? null,
    lastContact: standing.lastContact,
    dueOn: standing.dueOn,
    state: standing.state,
    daysOverdue: standing.daysOverdue,
    overdueRatio: standing.overdueRatio,
    intervalDays: standing.intervalDays,
    reason: describeStanding(standing, contact.snoozeUntil, today, language),
  };
}
