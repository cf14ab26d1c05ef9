import type { NewContact } from '../app/add-contact';
import type { LateProperty, UpdatePlan } from '../app/bring-up-to-date';
import type { EntryChange } from '../app/edit-entry';
import type { TierFilling } from '../app/fill-tier';
import type { InteractionInput } from '../app/log-interaction';
import type { Facet } from '../book/search';
import type { RemovalPlan, RemovalWish } from '../app/prepare-removal';
import type { ActionPreview } from '../app/preview-action';
import type { ShownEntry } from '../app/shown-entry';
import type { Cadence } from '../core/cadence';
import type { Day } from '../core/day';
import type { FollowUp } from '../core/follow-up';
import type { Kind } from '../core/kind';
import type { Problem } from '../core/problem';
import type { State } from '../core/rhythm';
import type { Tier } from '../core/tier';
import type { NewValue } from '../settings/change-setting';
import type { Settings } from '../settings/settings';

/** A note that an action is about. */
export interface Target {
  readonly path: string;
  readonly name: string;
}

/**
 * What a user can do. Each tells its outcome in one notice of its own, with Undo where something was written; the
 * result says whether it went through, so that a dialog can stay open.
 */
export interface UserActions {
  log(input: InteractionInput): Promise<boolean>;
  setTier(people: readonly Target[], tier: Tier | null): Promise<boolean>;
  snooze(people: readonly Target[], until: Day | null): Promise<boolean>;
  /** Not now: each is asked about again after a quarter of their interval. */
  skip(people: readonly Target[]): Promise<boolean>;
  /** A cadence of their own, or none where it is null. */
  setCadence(people: readonly Target[], cadence: Cadence | null): Promise<boolean>;
  /** `tag` without `#` */
  addTag(people: readonly Target[], tag: string): Promise<boolean>;
  add(contact: Omit<NewContact, 'template'>): Promise<string | null>;
  /** Puts people into a tier, notes made where there are none: one action, one notice. */
  fillTier(filling: TierFilling): Promise<boolean>;
  mend(problem: Problem): Promise<boolean>;
  /** What logging would write, line by line, or why it would be refused; writes nothing and says nothing. */
  previewLog(input: InteractionInput): Promise<ActionPreview>;
  /** Whether an entry is a list item of the person's own log, so that it can be changed here. */
  canEdit(shown: ShownEntry): Promise<boolean>;
  editEntry(shown: ShownEntry, change: EntryChange): Promise<boolean>;
  /** `has-children`: something stands below it, and it was not said that this goes along; nothing is told then. */
  deleteEntry(shown: ShownEntry, withChildren: boolean): Promise<'done' | 'has-children' | 'refused'>;
  /** Says in a person's own log that on this day they were only mentioned elsewhere. */
  sayOnlyMentioned(person: Target, day: Day): Promise<boolean>;
  /** What bringing all last contacts up to date would write, without writing it. */
  planUpdate(): Promise<UpdatePlan>;
  bringUpToDate(late: readonly LateProperty[]): Promise<boolean>;
  /** What preparing for removal would write, without writing it. */
  planRemoval(wish: RemovalWish): Promise<RemovalPlan>;
  prepareRemoval(plan: RemovalPlan): Promise<boolean>;
  /** Shows the suggestion about this note no more in this review; kept on the device. */
  dismissSuggestion(path: string): void;
  /** Ticks a follow-up; its notice offers to log it as done, which `logAsDone` does. */
  tick(followUp: FollowUp, logAsDone: () => void): Promise<boolean>;
  /** Sets a follow-up's due day. */
  postpone(followUp: FollowUp, due: Day): Promise<boolean>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Opens a note, at a line (1-based) where one is given. */
  open(path: string, line: number | null, where: 'here' | 'tab' | 'split'): Promise<void>;
  /** Changes a setting; what depends on its value is given as a function of what is stored when it is written. */
  changeSetting<Key extends keyof Settings>(key: Key, next: NewValue<Key>): Promise<void>;
}

/** What the pane shows. */
export type PaneTab = 'today' | 'people' | 'follow-ups' | 'coming-up' | 'problems';

/** Which people the pane shall list; an empty part leaves nobody out. */
export interface PeopleFilter {
  /** ids */
  readonly tiers: readonly string[];
  readonly states: readonly State[];
}

/** How a tier review is begun. */
export interface ReviewStarter {
  /** Goes on with the review that is open, else asks about whom. */
  reviewTiers(): void;
  /** A review of these people, in their order. */
  reviewPeople(people: readonly Target[]): void;
}

/** The views, as one leads to another. */
export interface Views extends ReviewStarter {
  /** Lists people in the pane. */
  showPeople(filter: PeopleFilter): void;
  /** The year of contact, in the main area. */
  showYear(): void;
  /** What one wants to know of a person before seeing them, beside the notes. */
  showCard(person: Target): void;
  /** Asks how and where to these people shall be exported. */
  exportPeople(people: readonly Target[]): void;
}

/** What is known of a contact before the log dialog opens. */
export interface KnownLog {
  readonly people: readonly Target[];
  readonly date: Day | null;
  readonly kind: Kind | null;
  readonly text: string;
}

/** The dialogs and views, as the pane, the commands and the menus call them. */
export interface Dialogs extends Views {
  /** Asks whom, and calls back with the person chosen. */
  pickContact(placeholder: string, chosen: (target: Target) => void): void;
  /** The log dialog, for one or several people, with a text to begin with. */
  log(people: readonly Target[], text?: string): void;
  /** The dialog for a new contact, with what is known of the name. */
  add(name: string): void;
  /** Logs by one line that is understood as it is typed; it begins with what is given. */
  quickLog(line: string): void;
  /** The log dialog with everything filled in that is known. */
  logDraft(draft: KnownLog): void;
  /** Changes or deletes an entry of a person's own log; one that has another form is opened at its line. */
  editEntry(shown: ShownEntry): void;
  /** Shows which last contacts lag behind the history, and sets them. */
  bringUpToDate(): void;
  /** Shows what is written down before the plugin is removed, and writes it. */
  prepareRemoval(): void;
  /** Asks for a tier, and moves there. */
  moveToTier(people: readonly Target[]): void;
  /** Asks until when, and puts off. */
  snooze(people: readonly Target[]): void;
  /** Not now: puts off at once; whoever was put off three times in a row may be asked for less often. */
  notNow(people: readonly Target[]): void;
  /** Asks how often, and gives people that cadence. */
  changeCadence(people: readonly Target[]): void;
  /** Asks for a tag, and gives it to people. */
  tag(people: readonly Target[]): void;
  /** Asks for a value that people have, to filter by. */
  pickFacet(facet: Facet, chosen: (value: string) => void): void;
  /** Asks for another day for a follow-up. */
  postpone(followUp: FollowUp): void;
  /** The list of a greeting round; the round of an id, else the one whose season is nearest. */
  greetingRound(id: string | null): void;
}
