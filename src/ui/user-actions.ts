import type { NewContact } from '../app/add-contact';
import type { TierFilling } from '../app/fill-tier';
import type { InteractionInput } from '../app/log-interaction';
import type { Facet } from '../book/search';
import type { Cadence } from '../core/cadence';
import type { Day } from '../core/day';
import type { Problem } from '../core/problem';
import type { Tier } from '../core/tier';
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
  /** Shows the suggestion about this note no more in this review; kept on the device. */
  dismissSuggestion(path: string): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Opens a note, at a line (1-based) where one is given. */
  open(path: string, line: number | null, where: 'here' | 'tab' | 'split'): Promise<void>;
  changeSetting<Key extends keyof Settings>(key: Key, value: Settings[Key]): Promise<void>;
}

/** What the pane shows. */
export type PaneTab = 'today' | 'people' | 'problems';

/** How a tier review is begun. */
export interface ReviewStarter {
  /** Goes on with the review that is open, else asks about whom. */
  reviewTiers(): void;
  /** A review of these people, in their order. */
  reviewPeople(people: readonly Target[]): void;
}

/** The dialogs, as the pane, the commands and the menus call them. */
export interface Dialogs extends ReviewStarter {
  /** Asks whom, and calls back with the person chosen. */
  pickContact(placeholder: string, chosen: (target: Target) => void): void;
  /** The log dialog, for one or several people. */
  log(people: readonly Target[]): void;
  /** The dialog for a new contact, with what is known of the name. */
  add(name: string): void;
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
}
