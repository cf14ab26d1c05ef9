import type { Action, ActionResult } from '../../app/action';
import type { UndoResult } from '../../app/action-history';
import type { Tier } from '../../core/tier';
import type { ContactList, ListRow } from '../../note/contact-list';

/**
 * What going through a list note does to notes. What is done in one sitting is one action for the app's undo; each part of it
 * can be taken back here. Without notices: the view says it itself.
 */
export interface ListedActions {
  /** paths of all list notes */
  lists(): readonly string[];
  /** null where it is there no more, or is no list */
  read(list: string): Promise<ContactList | null>;
  /** path of the note that a row leads to; null where it leads to none */
  noteOf(list: string, row: ListRow): string | null;
  /** Gives somebody a place: a new note where `existing` is null, else that note. A tier of null is none. */
  place(list: string, row: ListRow, tier: Tier | null, existing: string | null): Promise<ActionResult>;
  /** Notes that somebody stays in the list. */
  leaveIn(list: string, row: ListRow): Promise<ActionResult>;
  /** Takes back what was done last in this sitting. */
  undo(action: Action): Promise<UndoResult>;
  /** What is done from now on is another sitting. */
  begin(): void;
}

/** Opens the view on a list note; asks which where it is null. */
export type OpenList = (list: string | null) => void;
