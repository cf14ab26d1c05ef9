import type { Action, ActionResult } from '../../app/action';
import type { UndoResult } from '../../app/action-history';
import type { ReviewSession } from '../../app/review-session';
import type { Review } from '../../core/review';
import type { Tier } from '../../core/tier';
import type { Target } from '../user-actions';

/** What a tier review does to notes, each an action that can be taken back. Without notices: the session says it itself. */
export interface SessionActions {
  /** to a tier or none; whoever was out of the network is in it again */
  move(person: Target, tier: Tier | null): Promise<ActionResult>;
  /** not now: asked about again after a quarter of the interval */
  skip(person: Target): Promise<ActionResult>;
  /** out of the network */
  pause(person: Target): Promise<ActionResult>;
  undo(action: Action): Promise<UndoResult>;
  /** Writes the review note: one write, whatever was decided. */
  write(session: ReviewSession, status: Review['status']): Promise<ActionResult>;
  /** the session that this device keeps, or null */
  kept(): ReviewSession | null;
  keep(session: ReviewSession | null): void;
  /** Says something after the session is closed. */
  say(message: string): void;
}
