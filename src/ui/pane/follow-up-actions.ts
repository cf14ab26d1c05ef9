import type { ComingUp } from '../../book/coming-up';
import type { FollowUp } from '../../core/follow-up';
import type { Dialogs, UserActions } from '../user-actions';
import type { FollowUpRowActions } from './follow-up-row';

/** What rows of follow-ups do, by click and by key. */
export interface FollowUpActions extends FollowUpRowActions {
  /** True where the key means something on a follow-up. */
  onKey(key: string, followUp: FollowUp): boolean;
}

/** Ticking, putting off, opening and logging of follow-ups. Those that come again are opened, not ticked. */
export function followUpActions(actions: UserActions, dialogs: Dialogs): FollowUpActions {
  const open = (followUp: FollowUp): void => void actions.open(followUp.path, followUp.line, 'here');
  const log = ({ people, text }: FollowUp): void => dialogs.log(people, text);
  const tick = (followUp: FollowUp): void => {
    if (followUp.recurring) open(followUp);
    else void actions.tick(followUp, () => log(followUp));
  };
  const postpone = (followUp: FollowUp): void => dialogs.postpone(followUp);
  return {
    open,
    tick,
    postpone,
    onKey(key, followUp) {
      if (key === ' ') tick(followUp);
      else if (key === 's') postpone(followUp);
      else if (key === 'l') log(followUp);
      else return false;
      return true;
    },
  };
}

/** Opens what a day to come is about: a round's list, a plan's line, a person. */
export function openComingUp(item: ComingUp, actions: UserActions, dialogs: Dialogs): void {
  if (item.kind === 'round') dialogs.greetingRound(item.round.id);
  else void actions.open(item.contact.path, item.kind === 'plan' ? item.plan.source.line : null, 'here');
}
