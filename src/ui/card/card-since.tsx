import type { CardDay, PersonCard } from '../../book/person-card';
import { formatDate, formatRelative } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import { readPlainly } from '../session/plain-text';
import { CardSection } from './card-section';
import { describeKind } from './describe-entry';

interface CardSinceProps {
  readonly card: PersonCard;
  readonly source: ContactSource;
}

/** What was last said, and what changed since. */
export function CardSince({ card, source }: CardSinceProps) {
  const texts = source.texts().card;
  const { job, since, lastSpoke } = card;
  return (
    <CardSection title={lastSpoke === null ? texts.last : texts.since}>
      {since.length === 0 ? <p class="kit-profile-quiet">{texts.nothingSince}</p> : null}
      {job === null ? null : (
        <p class="kit-profile-job">
          <Icon name="briefcase" />
          <span>{texts.job(readPlainly(job.now), readPlainly(job.before))}</span>
        </p>
      )}
      <ol class="kit-profile-list">
        {since.map((day) => (
          <SinceDay key={day.day} day={day} isSpoke={day.day === lastSpoke} source={source} />
        ))}
      </ol>
    </CardSection>
  );
}

interface SinceDayProps {
  readonly day: CardDay;
  /** the day of the last conversation */
  readonly isSpoke: boolean;
  readonly source: ContactSource;
}

function SinceDay({ day: { day, interactions, details }, isSpoke, source }: SinceDayProps) {
  const language = source.language();
  const [first] = interactions;
  const kind = first === undefined ? '' : describeKind(first, source);
  return (
    <li class={`kit-profile-day ${isSpoke ? 'is-spoke' : ''}`}>
      <div class="kit-profile-when">
        <time dateTime={day} title={formatDate(day, language)}>
          {formatRelative(day, source.today(), language)}
        </time>
        {kind === '' ? null : <span class="kit-profile-kind">{kind}</span>}
      </div>
      {first === undefined ? (
        <div class="kit-profile-quiet">{source.texts().card.fromProperty}</div>
      ) : (
        interactions
          .filter(({ text }) => text !== '')
          .map(({ text }, index) => (
            <div key={index} class="kit-profile-said">
              {readPlainly(text)}
            </div>
          ))
      )}
      {details.length === 0 ? null : (
        <ul class="kit-profile-details">
          {details.map((detail, index) => (
            <li key={index}>{detail}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
