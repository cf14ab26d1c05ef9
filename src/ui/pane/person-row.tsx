import type { Person } from '../../book/overview';
import { silenceToward } from '../../book/picks';
import { formatRelative } from '../../i18n/dates';
import { describeCause, describeWish } from '../../i18n/sentences';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import { onSingleClick } from '../single-click';
import { RhythmStrip } from '../strip/rhythm-strip';
import type { PersonLook } from './row';
import { StateMark } from './state-mark';

/** What can be done with a person right in their row. */
export interface PersonRowActions {
  open(person: Person, event: MouseEvent): void;
  log(person: Person): void;
  notNow(person: Person): void;
  move(person: Person): void;
  menu(person: Person, event: MouseEvent): void;
}

interface PersonRowProps {
  readonly person: Person;
  readonly look: PersonLook;
  readonly active: boolean;
  readonly selected: boolean;
  readonly source: ContactSource;
  readonly actions: PersonRowActions;
}

/** A person: who, when last, what they do, and where it applies why they are here. */
export function PersonRow({ person, look, active, selected, source, actions }: PersonRowProps) {
  const texts = source.texts();
  const { pane } = texts;
  const { contact, standing } = person;
  const language = source.language();
  const today = source.today();
  const last =
    standing.lastContact === null ? pane.never : formatRelative(standing.lastContact, today, language);
  const state = look === 'done' ? pane.isDone : texts.states[standing.state];
  const label = [contact.name, state, last, ...(selected ? [pane.isSelected] : [])].join(', ');
  return (
    <div
      class={`kit-person is-${look} ${selected ? 'is-selected' : ''}`}
      data-path={contact.path}
      tabIndex={active ? 0 : -1}
      role="group"
      aria-label={label}
      onClick={(event) => actions.open(person, event)}
      onAuxClick={(event) => actions.open(person, event)}
      onContextMenu={(event) => actions.menu(person, event)}
    >
      <PersonMark
        person={person}
        look={look}
        selected={selected}
        label={selected ? pane.isSelected : state}
      />
      <div class="kit-person-text">
        <div class="kit-person-line">
          <span class="kit-person-name">{contact.name}</span>
          <span class="kit-person-last">{look === 'done' ? doneText(person, source) : last}</span>
        </div>
        {look === 'done' ? null : <PersonDetails person={person} look={look} source={source} />}
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
          act={() => actions.notNow(person)}
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

interface MarkProps {
  readonly person: Person;
  readonly look: PersonLook;
  readonly selected: boolean;
  readonly label: string;
}

function PersonMark({ person, look, selected, label }: MarkProps) {
  if (selected) return <Mark icon="square-check" className="is-selected" label={label} />;
  if (look === 'done') return <Mark icon="check" className="is-ok" label={label} />;
  return <StateMark state={person.standing.state} label={label} />;
}

function Mark({ icon, className, label }: Record<'icon' | 'className' | 'label', string>) {
  return (
    <span class={`kit-state ${className}`} aria-label={label} role="img">
      <Icon name={icon} />
    </span>
  );
}

/** What they do, and why they are here. */
function PersonDetails({ person, look, source }: Pick<PersonRowProps, 'person' | 'look' | 'source'>) {
  const texts = source.texts();
  const { contact, standing } = person;
  const language = source.language();
  const today = source.today();
  const does = [contact.role, contact.organization].filter((part) => part !== null).join(' · ');
  const strength = source.settings().showStrength ? source.book.strength(contact, today).value : null;
  const [wish] = standing.wishes;
  const silence = look === 'why' ? silenceToward(contact, source.book, today) : null;
  const about =
    does === '' && strength === null ? null : (
      <div class="kit-person-second">
        <span class="kit-person-does">{does}</span>
        {strength === null ? null : (
          <span class="kit-person-strength" aria-label={texts.pane.strength(strength)}>
            {strength}
          </span>
        )}
      </div>
    );
  const reason =
    look === 'why' ? (
      <div class="kit-person-reason">
        <span class={`kit-why is-${standing.state}`}>{texts.states[standing.state]}</span> ·{' '}
        {silence === null
          ? describeCause(standing, contact.snoozeUntil, today, language)
          : texts.pane.silences[silence]}
      </div>
    ) : null;
  return (
    <>
      <div class="kit-person-line has-strip">
        {about ?? reason}
        <RhythmStrip person={person} source={source} />
      </div>
      {about === null ? null : reason}
      {look === 'why' && wish !== undefined ? (
        <div class="kit-person-reason is-wish">{describeWish(wish, today, language)}</div>
      ) : null}
    </>
  );
}

/** What was done today: "call, today". */
function doneText({ contact }: Person, source: ContactSource): string {
  const today = source.today();
  const kind = source.book.days(contact, today)[0]?.interactions[0]?.kind ?? null;
  const word = kind === null ? null : source.book.rules.kinds.byId.get(kind)?.word[source.language()];
  return [word ?? kind, formatRelative(today, today, source.language())]
    .filter((part) => part !== null)
    .join(', ');
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
      onClick={onSingleClick(act)}
    >
      <Icon name={icon} />
    </button>
  );
}
