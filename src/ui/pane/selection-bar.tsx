import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import { onSingleClick } from '../single-click';

/** What can be done with all who are selected. */
export interface SelectionActions {
  readonly log: () => void;
  readonly notNow: () => void;
  readonly move: () => void;
  readonly tag: () => void;
  readonly more: (event: MouseEvent) => void;
  readonly clear: () => void;
}

interface SelectionBarProps {
  readonly count: number;
  readonly source: ContactSource;
  readonly actions: SelectionActions;
}

/** How many are selected, and what can be done with them at once. */
export function SelectionBar({ count, source, actions }: SelectionBarProps) {
  const { pane } = source.texts();
  const buttons = [
    { icon: 'message-square-plus', label: pane.selectedLog(count), act: actions.log },
    { icon: 'alarm-clock', label: pane.selectedNotNow(count), act: actions.notNow },
    { icon: 'arrow-right-left', label: pane.selectedMove(count), act: actions.move },
    { icon: 'tag', label: pane.selectedTag(count), act: actions.tag },
    { icon: 'more-horizontal', label: pane.more, act: actions.more },
    { icon: 'x', label: pane.clearSelection, act: actions.clear },
  ];
  return (
    <div class="kit-selection" role="toolbar" aria-label={pane.selected(count)}>
      <span class="kit-selection-count" role="status">
        {pane.selected(count)}
      </span>
      {buttons.map(({ icon, label, act }) => (
        <button
          key={icon}
          type="button"
          class="clickable-icon kit-selection-button"
          aria-label={label}
          onClick={onSingleClick(act)}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}
