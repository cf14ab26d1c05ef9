import { useState } from 'preact/hooks';
import type { Ref } from 'preact';
import type { Contact } from '../../core/contact';
import { readDay } from '../../core/day';
import type { Interaction } from '../../core/interaction';
import { formatDate, formatDay } from '../../i18n/dates';
import { describeCause, describeStrength, describeSuggestion, describeWish } from '../../i18n/sentences';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import { StateMark } from '../pane/state-mark';
import { RhythmStrip } from '../strip/rhythm-strip';
import { readPlainly } from './plain-text';

/** How many contacts are shown before all are asked for. */
const fewContacts = 5;

interface PersonCardProps {
  readonly contact: Contact;
  /** what was decided about them already, in words; empty where nothing was */
  readonly decided: string;
  readonly source: ContactSource;
  /** takes the focus when somebody new is shown */
  readonly heading: Ref<HTMLHeadingElement>;
}

/** One person, with what one needs to decide where they belong. */
export function PersonCard({ contact, decided, source, heading }: PersonCardProps) {
  const { session } = source.texts();
  const today = source.today();
  const language = source.language();
  const { role, organization, location, met } = contact;
  const does = [role, organization, location].filter((part) => part !== null && part !== '').join(' · ');
  const suggestion = source.suggestions().find(({ path }) => path === contact.path);
  const people = [
    ...(contact.introducedBy.length === 0 ? [] : [session.introducedBy(contact.introducedBy.join(', '))]),
    ...(contact.knows.length === 0 ? [] : [session.knows(contact.knows.join(', '))]),
    ...(met === null ? [] : [session.met(describeMet(met, source))]),
  ];
  return (
    <article class="kit-card" aria-labelledby="kit-card-name">
      <div class="kit-card-head">
        <h2 class="kit-card-name" id="kit-card-name" ref={heading} tabIndex={-1}>
          {contact.name}
        </h2>
        <Place contact={contact} source={source} />
        {decided === '' ? null : <span class="kit-card-decided">{decided}</span>}
      </div>
      {does === '' ? null : <p class="kit-card-does">{does}</p>}
      <div class="kit-card-strip">
        <RhythmStrip
          person={{ contact, standing: source.book.standing(contact, today) }}
          source={source}
          wide
        />
      </div>
      <ul class="kit-card-reasons">
        <Rhythm contact={contact} source={source} />
        <li>
          <Icon name="activity" />
          <span>{describeStrength(source.book.strength(contact, today), today, language)}</span>
        </li>
        {suggestion === undefined ? null : (
          <li class="is-suggestion">
            <Icon name="lightbulb" />
            <span>{`${suggestion.to?.name ?? session.none}? ${describeSuggestion(suggestion.reason, today, language)}`}</span>
          </li>
        )}
        {people.length === 0 ? null : (
          <li>
            <Icon name="users" />
            <span>{people.join(' · ')}</span>
          </li>
        )}
      </ul>
      <Promises contact={contact} source={source} />
      <LastContacts key={contact.path} contact={contact} source={source} />
    </article>
  );
}

/** How or when somebody was met: a day as people read it, else as it stands. */
function describeMet(met: string, source: ContactSource): string {
  const day = readDay(met);
  return day === null ? met : formatDate(day, source.language());
}

/** The tier and since when. */
function Place({ contact, source }: Pick<PersonCardProps, 'contact' | 'source'>) {
  const { session } = source.texts();
  const { tier, tierSince } = contact;
  if (tier.kind === 'none') return <span class="kit-card-place">{session.none}</span>;
  const name =
    tier.kind === 'known' ? (source.book.rules.tiers.byId.get(tier.id)?.name ?? tier.id) : tier.value;
  const since = tierSince === null ? null : formatDay(tierSince, source.today(), source.language());
  return <span class="kit-card-place">{since === null ? name : session.inTierSince(name, since)}</span>;
}

/** Where somebody stands in their rhythm, and what would be nice. */
function Rhythm({ contact, source }: Pick<PersonCardProps, 'contact' | 'source'>) {
  const texts = source.texts();
  const today = source.today();
  const language = source.language();
  const standing = source.book.standing(contact, today);
  const cause = describeCause(standing, contact.snoozeUntil, today, language);
  const [wish] = standing.wishes;
  const state = texts.states[standing.state];
  return (
    <li>
      <StateMark state={standing.state} label={state} />
      <span>
        <span class={`kit-why is-${standing.state}`}>{state}</span> · {cause}
        {wish === undefined ? '' : ` · ${describeWish(wish, today, language)}`}
      </span>
    </li>
  );
}

/** What was promised, both ways. */
function Promises({ contact, source }: Pick<PersonCardProps, 'contact' | 'source'>) {
  const followUps = source.book.followUpsOf(contact);
  if (followUps.length === 0) return null;
  const { session } = source.texts();
  return (
    <section class="kit-card-contacts" aria-label={session.promises}>
      <h3 class="kit-card-title">{session.promises}</h3>
      <ul class="kit-card-days">
        {followUps.map(({ path, line, text, due }) => (
          <li key={`${path}:${line}`} class="kit-card-day">
            <span class="kit-card-date">{due === null ? '' : formatDate(due, source.language())}</span>
            <span class="kit-card-said">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The last contacts, all of them when they are asked for. */
function LastContacts({ contact, source }: Pick<PersonCardProps, 'contact' | 'source'>) {
  const [isWhole, setWhole] = useState(false);
  const { session } = source.texts();
  const days = source.book.days(contact, source.today());
  const shown = isWhole ? days : days.slice(0, fewContacts);
  return (
    <section class="kit-card-contacts" aria-label={session.last}>
      <h3 class="kit-card-title">{session.last}</h3>
      {days.length === 0 ? <p class="kit-card-none">{session.noContacts}</p> : null}
      <ol class="kit-card-days">
        {shown.map(({ day, interactions }) => (
          <li key={day} class="kit-card-day">
            <time class="kit-card-date" dateTime={day}>
              {formatDate(day, source.language())}
            </time>
            <div class="kit-card-said">
              {interactions.map((interaction, index) => (
                <div key={index}>
                  <span class="kit-card-kind">{describeKind(interaction, source)}</span>{' '}
                  {readPlainly(interaction.text)}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {days.length > fewContacts ? (
        <button type="button" class="kit-quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? session.showFewer : session.showAll(days.length)}
        </button>
      ) : null}
    </section>
  );
}

const arrows = { mutual: '', outbound: ' →', inbound: ' ←' } as const;

function describeKind({ kind, direction }: Interaction, source: ContactSource): string {
  const word = kind === null ? '' : (source.book.rules.kinds.byId.get(kind)?.word[source.language()] ?? kind);
  return `${word}${arrows[direction]}`.trim();
}
