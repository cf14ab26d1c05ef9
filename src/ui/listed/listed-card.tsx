import type { Ref } from 'preact';
import { isOpen, type KeyedRow } from '../../app/listed-queue';
import { isRowLink } from '../../note/contact-list';
import type { Contact } from '../../core/contact';
import { foldKey } from '../../core/fold';
import { formatDate, formatRelative } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import { placeName } from '../session/place-name';
import { placeOf } from '../session/session-controller';
import type { KnownNotes, ListController } from './list-controller';

/** Contacts at the same organisation that are named. */
const mostColleagues = 3;

interface ListedCardProps {
  readonly person: KeyedRow;
  readonly controller: ListController;
  readonly source: ContactSource;
  /** takes the focus when somebody new is shown */
  readonly heading: Ref<HTMLHeadingElement>;
}

/** Somebody of a list, with all that the row knows of them. */
export function ListedCard({ person, controller, source, heading }: ListedCardProps) {
  const { listed } = source.texts();
  const language = source.language();
  const { row } = person;
  const does = [row.role, row.organization, row.location].filter((part) => part !== null).join(' · ');
  const known = controller.knownNotes(person);
  const facts = [
    ...(row.connectedOn === null
      ? []
      : [
          {
            icon: 'link',
            text: listed.connected(
              formatDate(row.connectedOn, language),
              formatRelative(row.connectedOn, source.today(), language),
            ),
          },
        ]),
    ...(row.birthday === null ? [] : [{ icon: 'cake', text: listed.born(describeBirthday(row.birthday)) }]),
    ...row.emails.map((text) => ({ icon: 'mail', text })),
    ...row.phones.map((text) => ({ icon: 'phone', text })),
    ...row.urls.map((text) => ({ icon: 'globe', text })),
    ...describeColleagues(person, controller, source).map((text) => ({ icon: 'users', text })),
  ];
  const { theirs } = known;
  return (
    <article class="kit-card" aria-labelledby="kit-listed-name">
      <div class="kit-card-head">
        <h2 class="kit-card-name" id="kit-listed-name" ref={heading} tabIndex={-1}>
          {row.name}
        </h2>
        {isOpen(person) ? null : (
          <span class="kit-card-decided">
            {theirs === null
              ? isRowLink(row.place)
                ? row.place.replace(/^\[\[|\]\]$/g, '')
                : listed.stays
              : placeName(placeOf(theirs, source), source)}
          </span>
        )}
      </div>
      {does === '' ? null : <p class="kit-card-does">{does}</p>}
      <ul class="kit-card-reasons">
        {theirs === null || !isOpen(person) ? null : (
          <li class="is-suggestion">
            <Icon name="file" />
            <span>{listed.hasNote(theirs.name, placeName(placeOf(theirs, source), source))}</span>
          </li>
        )}
        {facts.map(({ icon, text }) => (
          <li key={text}>
            <Icon name={icon} />
            <span class="kit-listed-fact">{text}</span>
          </li>
        ))}
      </ul>
      <WhoseNote known={known} controller={controller} source={source} />
    </article>
  );
}

/** Asks whether somebody is one of those who have a note; nothing is guessed. */
function WhoseNote({
  known: { theirs, candidates },
  controller,
  source,
}: {
  readonly known: KnownNotes;
  readonly controller: ListController;
  readonly source: ContactSource;
}) {
  const { listed } = source.texts();
  const [first] = candidates;
  if (first === undefined) return null;
  const about = ({ name, role, organization }: Contact): string =>
    [name, role, organization].filter((part) => part !== null && part !== '').join(', ');
  const choices = [
    { path: null, name: listed.isNew },
    ...candidates.map((contact) => ({ path: contact.path, name: listed.isTheirs(about(contact)) })),
  ];
  return (
    <section class="kit-card-contacts" aria-label={listed.whose(first.name)}>
      <h3 class="kit-card-title">{listed.whose(first.name)}</h3>
      <div class="kit-listed-whose">
        {choices.map(({ path, name }) => (
          <button
            key={path ?? ''}
            type="button"
            class="kit-choice"
            aria-pressed={path === (theirs?.path ?? null)}
            onClick={() => controller.nameNote(path)}
          >
            {name}
          </button>
        ))}
      </div>
    </section>
  );
}

/** Who else is at the same organisation, in the list and among the contacts. */
function describeColleagues(
  { row }: KeyedRow,
  controller: ListController,
  source: ContactSource,
): readonly string[] {
  const { listed, list } = source.texts();
  const { organization } = row;
  if (organization === null) return [];
  const folded = foldKey(organization);
  const isThere = (other: string | null): boolean => other !== null && foldKey(other) === folded;
  const others = (controller.rows ?? []).filter(
    (other) => other.row.line !== row.line && isThere(other.row.organization),
  ).length;
  const names = [...source.book.all()]
    .filter((contact) => isThere(contact.organization) && contact.name !== row.name)
    .map(({ name }) => name)
    .sort((a, b) => source.compareNames(a, b));
  const shown = names.length <= mostColleagues ? names.join(', ') : list(names);
  return [
    ...(others === 0 ? [] : [listed.others(others, organization)]),
    ...(names.length === 0 ? [] : [listed.colleagues(shown)]),
  ];
}

function describeBirthday({ year, month, date }: NonNullable<KeyedRow['row']['birthday']>): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year === null ? '--' : `${year}-`}${two(month)}-${two(date)}`;
}
