import type { ComingUp } from '../../book/coming-up';
import type { Person, TierGroup } from '../../book/overview';
import type { FollowUp } from '../../core/follow-up';
import type { Day } from '../../core/day';
import type { Problem } from '../../core/problem';
import type { Suggestion } from '../../core/suggestion';

/** How much a row tells of a person: why they are here, only who they are, or that they were contacted today. */
export type PersonLook = 'why' | 'who' | 'done';

/** One row of the pane. The key stays the same for the same thing, whatever changes around it. */
export type Row =
  | { readonly kind: 'heading'; readonly key: string; readonly title: string; readonly note: string }
  | { readonly kind: 'group'; readonly key: string; readonly group: GroupHead; readonly folded: boolean }
  | { readonly kind: 'person'; readonly key: string; readonly person: Person; readonly look: PersonLook }
  | { readonly kind: 'tier'; readonly key: string; readonly group: TierGroup }
  | { readonly kind: 'suggestion'; readonly key: string; readonly suggestion: Suggestion }
  | {
      readonly kind: 'fresh-start';
      readonly key: string;
      /** the last contact with anybody */ readonly last: Day;
    }
  | { readonly kind: 'next-review'; readonly key: string; readonly on: Day | null; readonly isOpen: boolean }
  | { readonly kind: 'problem'; readonly key: string; readonly problem: Problem }
  | { readonly kind: 'follow-up'; readonly key: string; readonly followUp: FollowUp }
  | { readonly kind: 'coming-up'; readonly key: string; readonly item: ComingUp }
  /** what an empty list says in a sentence */
  | { readonly kind: 'note'; readonly key: string; readonly text: string }
  | { readonly kind: 'message'; readonly key: string; readonly message: MessageKind };

/** A foldable group. */
export interface GroupHead {
  readonly title: string;
  readonly count: number;
  readonly capacity: number | null;
  readonly inRhythm: number | null;
}

/** What an empty list says. */
export type MessageKind = 'no-contacts' | 'nobody-today' | 'done-today' | 'nothing-found' | 'no-problems';

/** The row of a person; each person has one in a list. */
export function personRow(person: Person, look: PersonLook): Row {
  return { kind: 'person', key: person.contact.path, person, look };
}
