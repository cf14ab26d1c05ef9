import type { PersonCard } from '../../book/person-card';
import type { FollowUp } from '../../core/follow-up';
import { formatDay, formatRelative } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import type { FollowUpRowActions } from '../pane/follow-up-row';
import { CardSection } from './card-section';

interface CardPromisesProps {
  readonly card: PersonCard;
  readonly source: ContactSource;
  readonly actions: FollowUpRowActions;
}

/** What was promised, both ways; whose promise it is, is said where somebody else owes one, too. */
export function CardPromises({ card, source, actions }: CardPromisesProps) {
  const { own, theirs } = card.promises;
  if (own.length === 0 && theirs.length === 0) return null;
  const texts = source.texts().card;
  const groups = [
    { title: texts.ownPromises, followUps: own },
    { title: texts.theirPromises(card.contact.name), followUps: theirs },
  ].filter(({ followUps }) => followUps.length > 0);
  return (
    <CardSection title={texts.promises}>
      {groups.map(({ title, followUps }) => (
        <div key={title}>
          {theirs.length === 0 ? null : <h4 class="kit-profile-subtitle">{title}</h4>}
          <ul class="kit-profile-list">
            {followUps.map((followUp) => (
              <PromiseRow
                key={`${followUp.path}:${followUp.line}`}
                followUp={followUp}
                source={source}
                actions={actions}
              />
            ))}
          </ul>
        </div>
      ))}
    </CardSection>
  );
}

interface PromiseRowProps {
  readonly followUp: FollowUp;
  readonly source: ContactSource;
  readonly actions: FollowUpRowActions;
}

function PromiseRow({ followUp, source, actions }: PromiseRowProps) {
  const { text, due, recurring } = followUp;
  const texts = source.texts().followUps;
  const today = source.today();
  const language = source.language();
  const when =
    due === null ? '' : due < today ? formatRelative(due, today, language) : formatDay(due, today, language);
  return (
    <li class="kit-profile-point">
      <button
        type="button"
        class="clickable-icon kit-tick"
        aria-label={recurring ? texts.recurring : texts.tick(text)}
        onClick={() => actions.tick(followUp)}
      >
        <Icon name={recurring ? 'repeat' : 'circle'} />
      </button>
      <button type="button" class="kit-profile-link" onClick={() => actions.open(followUp)}>
        {text}
      </button>
      {when === '' ? null : (
        <button
          type="button"
          class="kit-profile-due"
          aria-label={`${when}. ${texts.postpone(text)}`}
          onClick={() => actions.postpone(followUp)}
        >
          {when}
        </button>
      )}
    </li>
  );
}
