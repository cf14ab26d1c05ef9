import type { State } from '../../core/rhythm';
import { Icon } from '../icon';

/** A sign for each state, so that nobody needs to tell colours apart. */
const icons: Readonly<Record<State, string>> = {
  due: 'circle-dot',
  overdue: 'clock',
  faded: 'moon',
  soon: 'circle-dashed',
  ok: 'circle-check',
  new: 'sparkles',
  snoozed: 'alarm-clock',
  paused: 'circle-pause',
  untracked: 'circle-minus',
};

/** The mark of a state, with its name for those who hear the list. */
export function StateMark({ state, label }: { readonly state: State; readonly label: string }) {
  return (
    <span class={`kit-state is-${state}`} aria-label={label} role="img">
      <Icon name={icons[state]} />
    </span>
  );
}
