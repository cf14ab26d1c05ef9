import type { Acquaintance } from '../../book/acquaintances';
import type { PersonCard } from '../../book/person-card';
import { readDay } from '../../core/day';
import { formatDate } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';
import type { UserActions } from '../user-actions';
import { CardSection } from './card-section';

/** Greetings of so many years are there at a glance; the history has them all. */
const fewYears = 3;

interface CardPeopleProps {
  readonly card: PersonCard;
  readonly source: ContactSource;
  readonly open: UserActions['open'];
}

/** Who brought somebody, whom they brought and whom they know; and the greetings that went between. */
export function CardPeople({ card, source, open }: CardPeopleProps) {
  const texts = source.texts().card;
  const { acquaintances, greetings, contact } = card;
  const rows = [
    { title: texts.introducedBy, people: acquaintances.introducedBy },
    { title: texts.introduced, people: acquaintances.introduced },
    { title: texts.knows, people: acquaintances.knows },
  ].filter(({ people }) => people.length > 0);
  const met = contact.met === null ? null : readDay(contact.met);
  const how = met === null ? contact.met : formatDate(met, source.language());
  if (rows.length === 0 && greetings.length === 0 && how === null) return null;
  return (
    <CardSection title={texts.people}>
      <dl class="kit-profile-people">
        {how === null ? null : (
          <div>
            <dt class="kit-unseen">{texts.people}</dt>
            <dd>{texts.met(how)}</dd>
          </div>
        )}
        {rows.map(({ title, people }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {people.map((person, index) => (
                <span key={person.path ?? person.name}>
                  {index === 0 ? '' : ', '}
                  <PersonLink person={person} open={open} />
                </span>
              ))}
            </dd>
          </div>
        ))}
        {greetings.length === 0 ? null : (
          <div>
            <dt>{texts.greetings}</dt>
            <dd>
              {greetings
                .slice(0, fewYears)
                .map(({ year, sent, received }) => texts.greetingYear(year, sent, received))
                .join(' · ')}
            </dd>
          </div>
        )}
      </dl>
    </CardSection>
  );
}

function PersonLink({ person, open }: { readonly person: Acquaintance } & Pick<CardPeopleProps, 'open'>) {
  const { name, path } = person;
  if (path === null) return <span>{name}</span>;
  return (
    <button
      type="button"
      class="kit-profile-link is-person"
      onClick={(event) => void open(path, null, event.ctrlKey || event.metaKey ? 'tab' : 'here')}
    >
      {name}
    </button>
  );
}
