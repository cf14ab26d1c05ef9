import type { FollowUp } from '../../core/follow-up';
import { noteName } from '../../core/recognition';
import { formatDay, formatRelative } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import { onSingleClick } from '../single-click';

/** What can be done with a follow-up right in its row. */
export interface FollowUpRowActions {
  open(followUp: FollowUp): void;
  tick(followUp: FollowUp): void;
  postpone(followUp: FollowUp): void;
}

interface FollowUpRowProps {
  readonly followUp: FollowUp;
  readonly active: boolean;
  readonly rowKey: string;
  readonly source: ContactSource;
  readonly actions: FollowUpRowActions;
}

/** A promise: what, to whom, until when, and a box to tick. */
export function FollowUpRow({ followUp, active, rowKey, source, actions }: FollowUpRowProps) {
  const texts = source.texts().followUps;
  const { text, due, people, recurring, path } = followUp;
  const today = source.today();
  const language = source.language();
  const when =
    due === null ? '' : due < today ? formatRelative(due, today, language) : formatDay(due, today, language);
  const names = people.map(({ name }) => name).join(', ');
  const isElsewhere = people.every((person) => person.path !== path);
  return (
    <div
      class="kit-follow-up-row"
      data-key={rowKey}
      tabIndex={active ? 0 : -1}
      role="group"
      aria-label={[text, names, when].filter((part) => part !== '').join(', ')}
      onClick={() => actions.open(followUp)}
    >
      <button
        type="button"
        class="clickable-icon kit-tick"
        tabIndex={-1}
        aria-label={recurring ? texts.recurring : texts.tick(text)}
        onClick={onSingleClick(() => actions.tick(followUp))}
      >
        <Icon name={recurring ? 'repeat' : 'circle'} />
      </button>
      <div class="kit-person-text">
        <div class="kit-person-line">
          <span class="kit-follow-up-what">{text}</span>
          {when === '' ? null : <span class="kit-person-last">{when}</span>}
        </div>
        <div class="kit-person-does">{isElsewhere ? `${names} · ${noteName(path)}` : names}</div>
      </div>
      <div class="kit-person-actions">
        <button
          type="button"
          class="clickable-icon kit-row-button is-log"
          tabIndex={-1}
          aria-label={texts.postpone(text)}
          onClick={onSingleClick(() => actions.postpone(followUp))}
        >
          <Icon name="alarm-clock" />
        </button>
      </div>
    </div>
  );
}
