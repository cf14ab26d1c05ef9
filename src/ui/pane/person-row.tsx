import type { Person } from '../../book/overview';
import { formatRelative } from '../../i18n/dates';
import { describeCause, describeWish } from '../../i18n/sentences';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import { StateMark } from './state-mark';

/** What can be done with a person right in their row. */
export interface PersonRowActions {
  open(person: Person, event: MouseEvent): void;
  log(person: Person): void;
  snooze(person: Person): void;
  move(person: Person): void;
  menu(person: Person, event: MouseEvent): void;
}

interface PersonRowProps {
  readonly person: Person;
  readonly withReason: boolean;
  readonly active: boolean;
  readonly source: ContactSource;
  readonly actions: PersonRowActions;
}

/** A person: who, when last, what they do, and where it applies why they are here. */
export function PersonRow({ person, withReason, active, source, actions }: PersonRowProps) {
  const texts = source.texts();
  const { pane } = texts;
  const { contact, standing } = person;
  const language = source.language();
  const today = source.today();
  const last =
    standing.lastContact === null ? pane.never : formatRelative(standing.lastContact, today, language);
  const does = [contact.role, contact.organization].filter((part) => part !== null).join(' · ');
  const [wish] = standing.wishes;
  const cause = describeCause(standing, contact.snoozeUntil, today, language);
  return (
    <div
      class="kit-person"
      data-path={contact.path}
      tabIndex={active ? 0 : -1}
      role="group"
      aria-label={`${contact.name}, ${texts.states[standing.state]}, ${last}`}
      onClick={(event) => actions.open(person, event)}
      onAuxClick={(event) => actions.open(person, event)}
      onContextMenu={(event) => actions.menu(person, event)}
    >
      <StateMark state={standing.state} label={texts.states[standing.state]} />
      <div class="kit-person-text">
        <div class="kit-person-line">
          <span class="kit-person-name">{contact.name}</span>
          <span class="kit-person-last">{last}</span>
        </div>
        {does === '' ? null : <div class="kit-person-does">{does}</div>}
        {withReason ? (
          <div class="kit-person-reason">
            <span class={`kit-why is-${standing.state}`}>{texts.states[standing.state]}</span> · {cause}
          </div>
        ) : null}
        {withReason && wish !== undefined ? (
          <div class="kit-person-reason is-wish">{describeWish(wish, today, language)}</div>
        ) : null}
      </div>
      <div class="kit-person-actions">
        <RowButton
          icon="message-square-plus"
          label={pane.rowLog(contact.name)}
          act={() => actions.log(person)}
          className="is-log"
        />
        <RowButton
          icon="alarm-clock"
          label={pane.rowSnooze(contact.name)}
          act={() => actions.snooze(person)}
        />
        <RowButton
          icon="arrow-right-left"
          label={pane.rowMove(contact.name)}
          act={() => actions.move(person)}
        />
        <RowButton
          icon="more-vertical"
          label={pane.rowMore(contact.name)}
          act={(event) => actions.menu(person, event)}
          className="is-more"
        />
      </div>
    </div>
  );
}

interface RowButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly className?: string;
  readonly act: (event: MouseEvent) => void;
}

function RowButton({ icon, label, className = '', act }: RowButtonProps) {
  return (
    <button
      type="button"
      class={`clickable-icon kit-row-button ${className}`}
      aria-label={label}
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation();
        act(event);
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
