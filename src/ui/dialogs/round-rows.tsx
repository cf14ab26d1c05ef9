import { useState } from 'preact/hooks';
import type { Contact } from '../../core/contact';
import type { Kind } from '../../core/kind';
import { formatRelative } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import { onSingleClick } from '../single-click';
import { buildRoundList, greetingKinds, roundsInOrder, type RoundPerson } from './round-people';

/** What the list of a round does. */
export interface RoundActions {
  /** whether the greeting was written */
  greet(person: RoundPerson, kind: Kind | null, text: string): Promise<boolean>;
  open(person: RoundPerson): void;
}

interface RoundViewProps {
  readonly source: ContactSource;
  readonly actions: RoundActions;
  readonly initial: string | null;
}

/** The list of a greeting round: whom to greet, tier by tier, and who is greeted already. */
export function RoundView({ source, actions, initial }: RoundViewProps) {
  const texts = source.texts().occasions.rounds;
  const rounds = roundsInOrder(source);
  const [id, setId] = useState(initial);
  const [hidesDone, setHidesDone] = useState(false);
  const round = rounds.find((known) => known.id === id) ?? rounds[0];
  if (round === undefined) return <p class="kit-message">{texts.none}</p>;
  const list = buildRoundList(source, round);
  if (list === null || list.all === 0) return <p class="kit-message">{texts.nobody}</p>;
  return (
    <div class="kit-round">
      <div class="kit-round-head">
        {rounds.length > 1 ? (
          <select
            class="dropdown"
            aria-label={texts.choose}
            value={round.id}
            onChange={(event) => setId(event.currentTarget.value)}
          >
            {rounds.map((known) => (
              <option key={known.id} value={known.id}>
                {known.name}
              </option>
            ))}
          </select>
        ) : null}
        <span class="kit-round-count" role="status">
          {texts.greeted(list.done, list.all)}
        </span>
        <label class="kit-round-hide">
          <input
            type="checkbox"
            checked={hidesDone}
            onChange={(event) => setHidesDone(event.currentTarget.checked)}
          />
          {texts.hideDone}
        </label>
      </div>
      <progress class="kit-round-progress" value={list.done} max={list.all} aria-hidden="true" />
      {list.groups.map(({ tier, people }) => {
        const shown = hidesDone ? people.filter(({ state }) => state.kind === 'open') : people;
        return shown.length === 0 ? null : (
          <section key={tier.id} class="kit-round-group" aria-label={tier.name}>
            <h3 class="kit-round-title">{tier.name}</h3>
            <ul class="kit-round-list">
              {shown.map((person) => (
                <RoundRow
                  key={person.contact.path}
                  person={person}
                  text={round.name}
                  source={source}
                  actions={actions}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

interface RoundRowProps {
  readonly person: RoundPerson;
  readonly text: string;
  readonly source: ContactSource;
  readonly actions: RoundActions;
}

function RoundRow({ person, text, source, actions }: RoundRowProps) {
  const texts = source.texts().occasions.rounds;
  const { contact, state } = person;
  const [chosen, setChosen] = useState(person.kind);
  /** as the note was when the greeting was asked for: written is not read yet, and a second click would write a second one */
  const [asked, setAsked] = useState<Contact | null>(null);
  const kinds = greetingKinds(source);
  const isDone = state.kind !== 'open';
  const greet = (): void => {
    setAsked(contact);
    void actions.greet(person, chosen, text).then(
      (isWritten) => (isWritten ? undefined : setAsked(null)),
      () => setAsked(null),
    );
  };
  return (
    <li class={`kit-round-row ${isDone ? 'is-done' : ''}`}>
      <button
        type="button"
        class="clickable-icon kit-tick"
        aria-label={isDone ? texts.isGreeted(contact.name) : texts.tick(contact.name)}
        aria-pressed={isDone}
        disabled={asked === contact || isDone}
        onClick={onSingleClick(greet)}
      >
        <Icon name={isDone ? 'check' : 'circle'} />
      </button>
      <div class="kit-round-who">
        <a
          class="kit-round-name"
          href="#"
          aria-label={texts.open(contact.name)}
          onClick={(event) => {
            event.preventDefault();
            actions.open(person);
          }}
        >
          {contact.name}
        </a>
        <div class="kit-round-past">{pastOf(person, source)}</div>
      </div>
      {isDone ? null : (
        <select
          class="dropdown kit-round-kind"
          aria-label={texts.how(contact.name)}
          value={chosen?.id ?? ''}
          onChange={(event) =>
            setChosen(kinds.find(({ id }) => id === event.currentTarget.value) ?? person.kind)
          }
        >
          {kinds.map((kind) => (
            <option key={kind.id} value={kind.id}>
              {kind.word[source.language()]}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}

/** When this season, and what was sent and received in the years before. */
function pastOf({ state, years }: RoundPerson, source: ContactSource): string {
  const texts = source.texts().occasions.rounds;
  const when = (day: Parameters<typeof formatRelative>[0]): string =>
    formatRelative(day, source.today(), source.language());
  const parts: string[] = [];
  if (state.kind === 'greeted') parts.push(texts.wasGreeted(when(state.day)));
  else if (state.kind === 'in-touch') parts.push(texts.inTouch(when(state.day)));
  else if (state.received !== null) parts.push(texts.theyWrote(when(state.received)));
  for (const { year, sent, received } of years.slice(0, 3))
    parts.push(texts.year(year, sent > 0, received > 0));
  return parts.length === 0 ? texts.never : parts.join(' · ');
}
