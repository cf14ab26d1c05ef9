import { Platform } from 'obsidian';
import type { Contact } from '../../core/contact';
import type { Tier } from '../../core/tier';
import { describeRule, describeRoom } from '../dialogs/describe-tier';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import { onSingleClick } from '../single-click';
import type { Choice, SessionMessage } from './session-controller';

interface TargetsProps {
  /** null for somebody without a note */
  readonly contact: Contact | null;
  readonly source: ContactSource;
  readonly choose: (choice: Choice) => void;
}

/** The tiers as places to move to, with their room and what they ask. */
export function TierTargets({ contact, source, choose }: TargetsProps) {
  const { session } = source.texts();
  const language = source.language();
  const { tiers, untiered } = source.overview();
  const suggestion = source.suggestions().find(({ path }) => path === contact?.path);
  const here = contact?.tier.kind === 'known' ? contact.tier.id : contact?.tier.kind === 'none' ? '' : null;
  const target = (tier: Tier | null, index: number, count: number) => {
    const id = tier?.id ?? '';
    const name = tier?.name ?? session.none;
    const isFull = tier !== null && tier.capacity !== null && count >= tier.capacity && here !== id;
    const isSuggested = suggestion !== undefined && (suggestion.to?.id ?? '') === id;
    const room = tier === null ? String(count) : describeRoom(tier, count, language);
    const asks = tier === null ? session.noneText : describeRule(tier.rule, language);
    const mark = here === id ? session.here : isSuggested ? session.suggested : isFull ? session.full : '';
    return (
      <button
        key={id}
        type="button"
        class={`kit-target ${here === id ? 'is-here' : ''} ${isSuggested ? 'is-suggested' : ''}`}
        onClick={onSingleClick(() => choose({ kind: 'tier', tier }))}
      >
        {index < 9 ? <Key name={tier === null ? '0' : String(index + 1)} /> : null}
        <span class="kit-target-name">
          {name}
          <Pause />
        </span>
        <span class={`kit-target-room ${isFull ? 'is-full' : ''}`}>
          {room}
          <Pause />
        </span>
        <span class="kit-target-asks">{asks}</span>
        {mark === '' ? null : (
          <span class="kit-target-mark">
            <Pause />
            {mark}
          </span>
        )}
      </button>
    );
  };
  return (
    <div class="kit-targets" role="group" aria-label={session.tiersLabel}>
      {tiers.map(({ tier, people }, index) => target(tier, index, people.length))}
      {target(null, 0, untiered.length)}
    </div>
  );
}

/** What else can be done, each with its key. */
export interface SessionDeeds {
  readonly choose: (choice: Choice) => void;
  readonly log: () => void;
  readonly open: () => void;
  readonly step: (direction: 1 | -1) => void;
}

/** Something that can be done, with its key. */
export interface Deed {
  readonly icon: string;
  readonly name: string;
  readonly key: string;
  readonly act: () => void;
  readonly main?: boolean;
}

/** The other decisions of the tier review, and the way from person to person. */
export function DeedButtons({
  deeds,
  source,
}: {
  readonly deeds: SessionDeeds;
  readonly source: ContactSource;
}) {
  const { actions } = source.texts().session;
  const buttons: readonly Deed[] = [
    { icon: 'check', name: actions.keep, key: '␣', act: () => deeds.choose({ kind: 'keep' }), main: true },
    { icon: 'alarm-clock', name: actions.notNow, key: 'S', act: () => deeds.choose({ kind: 'not-now' }) },
    { icon: 'message-square-plus', name: actions.log, key: 'L', act: deeds.log },
    { icon: 'file', name: actions.open, key: 'O', act: deeds.open },
    { icon: 'user-minus', name: actions.out, key: 'P', act: () => deeds.choose({ kind: 'out' }) },
  ];
  return <DeedRow buttons={buttons} step={deeds.step} source={source} />;
}

/** Decisions, between the ways to the previous and the next person. */
export function DeedRow({
  buttons,
  step,
  source,
}: {
  readonly buttons: readonly Deed[];
  readonly step: (direction: 1 | -1) => void;
  readonly source: ContactSource;
}) {
  const { actions, actionsLabel } = source.texts().session;
  return (
    <div class="kit-deeds" role="group" aria-label={actionsLabel}>
      <button type="button" class="kit-deed is-step" aria-label={actions.previous} onClick={() => step(-1)}>
        <Icon name="chevron-left" />
      </button>
      {buttons.map(({ icon, name, key, act, main }) => (
        <button
          key={key}
          type="button"
          class={`kit-deed ${main === true ? 'is-main' : ''}`}
          onClick={onSingleClick(act)}
        >
          <Icon name={icon} />
          <span class="kit-deed-name">{name}</span>
          <Key name={key} />
        </button>
      ))}
      <button type="button" class="kit-deed is-step" aria-label={actions.next} onClick={() => step(1)}>
        <Icon name="chevron-right" />
      </button>
    </div>
  );
}

/** What was done last, for eyes and for a screen reader, and the way to take it back. */
export function SaidLine({
  message,
  source,
  undo,
}: {
  readonly message: SessionMessage | null;
  readonly source: ContactSource;
  readonly undo: () => void;
}) {
  const { actions } = source.texts().session;
  return (
    <div class={`kit-said ${message?.kind === 'refused' ? 'is-refused' : ''}`}>
      <span class="kit-said-text" role="status" aria-live="polite">
        {message?.text ?? ''}
      </span>
      {message?.undo === true ? (
        <button type="button" class="kit-quiet" onClick={undo}>
          {actions.undo}
          <Key name="U" />
        </button>
      ) : null}
    </div>
  );
}

/** Parts the words of a button for those who hear them. */
function Pause() {
  return <span class="kit-unseen">, </span>;
}

/** A key, where there is a keyboard; the button's name says what it does. */
function Key({ name }: { readonly name: string }) {
  return Platform.isMobile ? null : (
    <kbd class="kit-key" aria-hidden="true">
      {name}
    </kbd>
  );
}
