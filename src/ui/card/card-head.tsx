import type { Ref } from 'preact';
import type { PersonCard } from '../../book/person-card';
import { formatRelative } from '../../i18n/dates';
import { describeCause, describeStrength, describeWish } from '../../i18n/sentences';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import { StateMark } from '../pane/state-mark';
import { describeKind } from './describe-entry';

/** What the head offers. */
export interface HeadActions {
  log(): void;
  notNow(): void;
  move(): void;
  open(where: 'here' | 'tab'): void;
  more(): void;
}

interface CardHeadProps {
  readonly card: PersonCard;
  readonly source: ContactSource;
  readonly actions: HeadActions;
  readonly more: Ref<HTMLButtonElement>;
}

/** Who somebody is, how they stand, and what can be done at once. */
export function CardHead({ card, source, actions, more }: CardHeadProps) {
  const { contact } = card;
  const texts = source.texts();
  const { role, organization, location } = contact;
  const does = [role, organization, location].filter((part) => part !== null && part !== '').join(' · ');
  return (
    <header class="kit-profile-head">
      <div class="kit-profile-top">
        <h2 class="kit-profile-name" tabIndex={-1} data-focus-home>
          {contact.name}
        </h2>
        <span class="kit-profile-tier">{tierName(card, source)}</span>
      </div>
      {does === '' ? null : <p class="kit-profile-does">{does}</p>}
      <ul class="kit-profile-facts">
        <StateFact card={card} source={source} />
        <LastFact card={card} source={source} />
        <StrengthFact card={card} source={source} />
      </ul>
      <div class="kit-profile-actions" role="group" aria-label={texts.card.actionsLabel}>
        <button type="button" class="mod-cta kit-profile-log" onClick={() => actions.log()}>
          <Icon name="message-square-plus" />
          {texts.card.actions.log}
        </button>
        <HeadButton icon="alarm-clock" label={texts.card.actions.notNow} act={() => actions.notNow()} />
        <HeadButton icon="arrow-right-left" label={texts.card.actions.move} act={() => actions.move()} />
        <HeadButton
          icon="file-text"
          label={texts.card.actions.open}
          act={(event) => actions.open(event.ctrlKey || event.metaKey ? 'tab' : 'here')}
        />
        <button
          type="button"
          class="clickable-icon kit-row-button"
          ref={more}
          aria-label={texts.card.actions.more}
          aria-haspopup="menu"
          onClick={() => actions.more()}
        >
          <Icon name="more-vertical" />
        </button>
      </div>
    </header>
  );
}

type FactProps = Pick<CardHeadProps, 'card' | 'source'>;

function tierName({ contact }: PersonCard, source: ContactSource): string {
  const { tier } = contact;
  if (tier.kind === 'none') return source.texts().pane.noTier;
  return tier.kind === 'known' ? (source.book.rules.tiers.byId.get(tier.id)?.name ?? tier.id) : tier.value;
}

/** Where somebody stands in their rhythm, why, and what would be nice. */
function StateFact({ card, source }: FactProps) {
  const { contact, standing } = card;
  const state = source.texts().states[standing.state];
  const today = source.today();
  const language = source.language();
  const cause = describeCause(standing, contact.snoozeUntil, today, language);
  const [wish] = standing.wishes;
  return (
    <li>
      <StateMark state={standing.state} label={state} />
      <span>
        <span class={`kit-why is-${standing.state}`}>{state}</span>
        {cause.toLowerCase() === state.toLowerCase() ? '' : ` · ${cause}`}
        {wish === undefined ? '' : ` · ${describeWish(wish, today, language)}`}
      </span>
    </li>
  );
}

function LastFact({ card, source }: FactProps) {
  const texts = source.texts().card;
  const { lastContact } = card.standing;
  const said =
    lastContact === null
      ? texts.noContact
      : texts.lastContact(formatRelative(lastContact, source.today(), source.language()));
  const last = card.since[0]?.interactions[0];
  const kind = last === undefined ? '' : describeKind(last, source);
  return (
    <li>
      <Icon name="history" />
      <span>{kind === '' ? said : `${said} · ${kind}`}</span>
    </li>
  );
}

/** Why somebody is as close as they are; the number only where the settings want it. */
function StrengthFact({ card, source }: FactProps) {
  const { strength } = card;
  if (strength.recentDays === 0 && strength.lastTogether === null) return null;
  const value = source.settings().showStrength ? ` · ${source.texts().pane.strength(strength.value)}` : '';
  return (
    <li>
      <Icon name="activity" />
      <span>{`${describeStrength(strength, source.today(), source.language())}${value}`}</span>
    </li>
  );
}

interface HeadButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly act: (event: MouseEvent) => void;
}

function HeadButton({ icon, label, act }: HeadButtonProps) {
  return (
    <button type="button" class="clickable-icon kit-row-button" aria-label={label} onClick={act}>
      <Icon name={icon} />
    </button>
  );
}
