import type { CardPoint, PersonCard } from '../../book/person-card';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import type { FollowUpRowActions } from '../pane/follow-up-row';
import type { UserActions } from '../user-actions';
import { CardSection } from './card-section';

interface CardPointsProps {
  readonly card: PersonCard;
  readonly source: ContactSource;
  readonly actions: FollowUpRowActions;
  readonly open: UserActions['open'];
}

/** What to talk about: points that are tasks can be ticked, all others lead to their line. */
export function CardPoints({ card, source, actions, open }: CardPointsProps) {
  const { points, contact } = card;
  if (points.length === 0) return null;
  return (
    <CardSection title={source.texts().card.talkAbout}>
      <ul class="kit-profile-list">
        {points.map((point) => (
          <li key={point.line} class={`kit-profile-point is-level-${Math.min(point.level, 2)}`}>
            <PointMark point={point} source={source} actions={actions} />
            <button
              type="button"
              class="kit-profile-link"
              onClick={() => void open(contact.path, point.line, 'here')}
            >
              {point.text}
            </button>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

function PointMark({
  point,
  source,
  actions,
}: { readonly point: CardPoint } & Pick<CardPointsProps, 'source' | 'actions'>) {
  const { followUp, text } = point;
  if (followUp === null) return <span class="kit-profile-dot" aria-hidden="true" />;
  const texts = source.texts().followUps;
  return (
    <button
      type="button"
      class="clickable-icon kit-tick"
      aria-label={followUp.recurring ? texts.recurring : texts.tick(text)}
      onClick={() => actions.tick(followUp)}
    >
      <Icon name={followUp.recurring ? 'repeat' : 'circle'} />
    </button>
  );
}
