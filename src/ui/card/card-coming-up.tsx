import type { PersonCard } from '../../book/person-card';
import type { Day } from '../../core/day';
import type { Interaction } from '../../core/interaction';
import type { Occasion } from '../../core/occasion';
import { formatDay, formatRelative } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import { readPlainly } from '../session/plain-text';
import type { UserActions } from '../user-actions';
import { CardSection } from './card-section';
import { describeKind } from './describe-entry';

interface CardComingUpProps {
  readonly card: PersonCard;
  readonly source: ContactSource;
  readonly open: UserActions['open'];
}

/** Birthday, yearly dates, greeting rounds and plans of the next weeks. */
export function CardComingUp({ card, source, open }: CardComingUpProps) {
  const { occasions, plans, contact } = card;
  if (occasions.length === 0 && plans.length === 0) return null;
  return (
    <CardSection title={source.texts().card.comingUp}>
      <ul class="kit-profile-list">
        {plans.map((plan) => (
          <li key={`${plan.source.line}`} class="kit-profile-coming">
            <Icon name="calendar-clock" />
            <button
              type="button"
              class="kit-profile-link"
              onClick={() => void open(contact.path, plan.source.line, 'here')}
            >
              {describePlan(plan, source)}
            </button>
            <When day={plan.date} source={source} />
          </li>
        ))}
        {occasions.map((occasion) => (
          <li key={keyOf(occasion)} class="kit-profile-coming">
            <Icon name={icons[occasion.kind]} />
            <span class="kit-profile-what">{describeOccasion(occasion, source)}</span>
            <When day={occasion.day} source={source} />
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

const icons: Readonly<Record<Occasion['kind'], string>> = {
  birthday: 'cake',
  date: 'calendar-heart',
  round: 'gift',
};

function keyOf(occasion: Occasion): string {
  const name = occasion.kind === 'date' ? occasion.name : occasion.kind === 'round' ? occasion.round.id : '';
  return `${occasion.kind}:${name}:${occasion.day}`;
}

/** A day to come by its date, with how far it is for those who hover or hear it. */
function When({ day, source }: { readonly day: Day; readonly source: ContactSource }) {
  const today = source.today();
  const language = source.language();
  return (
    <time class="kit-profile-when" dateTime={day} title={formatRelative(day, today, language)}>
      {formatDay(day, today, language)}
    </time>
  );
}

function describePlan(plan: Interaction, source: ContactSource): string {
  const texts = source.texts().occasions;
  const [first, rest] = [describeKind(plan, source), readPlainly(plan.text)].filter((part) => part !== '');
  return first === undefined ? texts.planned : texts.plan(first, rest ?? '');
}

function describeOccasion(occasion: Occasion, source: ContactSource): string {
  const texts = source.texts().occasions;
  switch (occasion.kind) {
    case 'birthday':
      return occasion.age === null ? texts.birthday : texts.turns(occasion.age);
    case 'date':
      return occasion.years === null ? occasion.name : texts.years(occasion.name, occasion.years);
    case 'round':
      return occasion.round.name;
  }
}
