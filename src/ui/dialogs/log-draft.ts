import { formatFollowUp, type InteractionInput, type NewFollowUp } from '../../app/log-interaction';
import type { FollowUpRules } from '../../book/rules';
import type { Day } from '../../core/day';
import { formatEntry, oneLine, type Direction } from '../../core/interaction';
import type { Kind } from '../../core/kind';
import type { Language } from '../../settings/settings';
import type { Target } from '../user-actions';

/** What the log dialog holds while it is being filled in. */
export interface LogDraft {
  readonly people: readonly Target[];
  /** null while the field holds no date */
  readonly date: Day | null;
  readonly kind: Kind | null;
  readonly direction: Direction;
  /** the user chose the direction, so a change of kind leaves it where it can */
  readonly directionChosen: boolean;
  readonly text: string;
  /** null while folded away */
  readonly followUp: NewFollowUp | null;
}

/** A draft with the kind and its usual direction. */
export function newDraft(people: readonly Target[], today: Day, kind: Kind | null, text = ''): LogDraft {
  return {
    people,
    date: today,
    kind,
    direction: directionFor(kind),
    directionChosen: false,
    text,
    followUp: null,
  };
}

/** The direction a dialog begins with. */
export function directionFor(kind: Kind | null): Direction {
  return kind?.suggestOutbound === true ? 'outbound' : 'mutual';
}

/** Whether an entry of this kind can be mutual: without an arrow, some are always read as outbound. */
export function canBeMutual(kind: Kind | null): boolean {
  return kind?.outbound !== true;
}

/** The draft with another kind; a direction that was chosen stays, unless the kind cannot have it. */
export function withKind(draft: LogDraft, kind: Kind | null): LogDraft {
  const keeps = draft.directionChosen && (draft.direction !== 'mutual' || canBeMutual(kind));
  return { ...draft, kind, direction: keeps ? draft.direction : directionFor(kind) };
}

/** The draft with somebody more, or without somebody. */
export function withPerson(draft: LogDraft, person: Target): LogDraft {
  const known = draft.people.some(({ path }) => path === person.path);
  return known ? draft : { ...draft, people: [...draft.people, person] };
}

/** The draft without somebody. */
export function withoutPerson(draft: LogDraft, path: string): LogDraft {
  return { ...draft, people: draft.people.filter((person) => person.path !== path) };
}

/** Why a draft cannot be logged yet. */
export type DraftGap = 'nobody' | 'no-date' | 'follow-up-without-text';

/** What is missing, or null. */
export function gapIn(draft: LogDraft): DraftGap | null {
  if (draft.people.length === 0) return 'nobody';
  if (draft.date === null) return 'no-date';
  const { followUp } = draft;
  if (followUp !== null && followUp.due !== null && oneLine(followUp.text) === '')
    return 'follow-up-without-text';
  return null;
}

/** What is handed on; null while something is missing. `plan` says that a date in the future is meant. */
export function inputFrom(draft: LogDraft, plan: boolean): InteractionInput | null {
  const { people, date, kind, direction, text } = draft;
  if (gapIn(draft) !== null || date === null) return null;
  return { people, date, kind, direction, text, followUp: followUpOf(draft), plan };
}

function followUpOf({ followUp }: LogDraft): NewFollowUp | null {
  return followUp === null || oneLine(followUp.text) === '' ? null : followUp;
}

/** The lines as they will stand in the first person's note; the second is the follow-up, below the entry. */
export function previewLines(draft: LogDraft, language: Language, rules?: FollowUpRules): readonly string[] {
  if (draft.date === null) return [];
  const { date, kind, direction, text } = draft;
  const followUp = followUpOf(draft);
  const entry = formatEntry({ date, kind, direction, text }, language);
  return followUp === null ? [entry] : [entry, formatFollowUp(followUp, rules)];
}

/** Something worth saying before it is logged. */
export type Hint =
  | { readonly kind: 'one-line' }
  | { readonly kind: 'plan' }
  | { readonly kind: 'no-contact' }
  /** the date is older than these people's last contact, which stays */
  | { readonly kind: 'older'; readonly people: readonly string[] };

/** What is worth saying about a draft. `lastContact` is the property of a note, null where it has none. */
export function hintsFor(
  draft: LogDraft,
  today: Day,
  lastContact: (path: string) => Day | null,
): readonly Hint[] {
  const hints: Hint[] = [];
  const { date, kind } = draft;
  if (/[\r\n\u2028\u2029]/.test(draft.text.trim())) hints.push({ kind: 'one-line' });
  if (date === null) return hints;
  if (date > today) hints.push({ kind: 'plan' });
  else if (kind?.depth === 0) hints.push({ kind: 'no-contact' });
  else {
    const older = draft.people.filter(({ path }) => {
      const last = lastContact(path);
      return last !== null && date < last;
    });
    if (older.length > 0) hints.push({ kind: 'older', people: older.map(({ name }) => name) });
  }
  return hints;
}
