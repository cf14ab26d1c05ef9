import { useMemo, useState } from 'preact/hooks';
import type { UnknownTierGroup } from '../../book/overview';
import type { Tier } from '../../core/tier';
import { formatEvery } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';
import type { UserActions } from '../user-actions';
import { DoorFrame } from './door-frame';
import { cadenceOf, lookAround, takeOver, type ValueChoice } from './take-over';

/** The first door: what was found, and what the tier values of other tools shall mean. Only settings change. */
export function UseWhatIsHere(props: {
  readonly source: ContactSource;
  readonly actions: UserActions;
  readonly onBack: () => void;
  readonly onStarted: () => Promise<void>;
}) {
  const { source, actions } = props;
  const [choices, setChoices] = useState<ReadonlyMap<string, ValueChoice>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const all = source.texts().firstStart;
  const texts = all.here;
  const overview = source.overview();
  const around = useMemo(() => lookAround(overview), [overview]);
  const { unknownTiers } = overview;

  const choose = (value: string, choice: ValueChoice): void =>
    setChoices(new Map(choices).set(value, choice));
  const start = async (): Promise<void> => {
    setBusy(true);
    const take = (tiers: readonly Tier[]): readonly Tier[] => takeOver(tiers, unknownTiers, choices);
    const { tiers } = source.settings();
    if (take(tiers) !== tiers) await actions.changeSetting('tiers', take);
    await props.onStarted();
  };

  return (
    <DoorFrame title={texts.title} back={all.back} onBack={props.onBack}>
      {overview.people.length === 0 ? (
        <p class="kit-start-text">{texts.empty}</p>
      ) : (
        <p class="kit-start-lead">{texts.people(overview.people.length, around.folders)}</p>
      )}
      <ul class="kit-start-facts">
        {overview.tiers
          .filter(({ people }) => people.length > 0)
          .map(({ tier, people }) => (
            <li key={tier.id}>{texts.known(tier.name, people.length)}</li>
          ))}
        {overview.untiered.length > 0 && <li>{texts.untiered(overview.untiered.length)}</li>}
      </ul>
      {unknownTiers.length > 0 && (
        <fieldset class="kit-start-values">
          <legend class="kit-start-label">{texts.unknown}</legend>
          <p class="kit-start-text">{texts.unknownText}</p>
          {unknownTiers.map((group) => (
            <ValueRow
              key={group.value}
              group={group}
              source={source}
              choice={choices.get(group.value) ?? { kind: 'leave' }}
              onChoose={(choice) => choose(group.value, choice)}
            />
          ))}
        </fieldset>
      )}
      {around.lastContactKeys.length > 0 && (
        <p class="kit-start-text">{texts.lastContact(around.lastContactKeys)}</p>
      )}
      {around.behind > 0 && <p class="kit-start-text">{texts.behind(around.behind)}</p>}
      <button type="button" class="mod-cta kit-start-confirm" disabled={isBusy} onClick={() => void start()}>
        {texts.confirm}
      </button>
    </DoorFrame>
  );
}

function ValueRow(props: {
  readonly group: UnknownTierGroup;
  readonly source: ContactSource;
  readonly choice: ValueChoice;
  readonly onChoose: (choice: ValueChoice) => void;
}) {
  const { group, source, choice } = props;
  const texts = source.texts().firstStart.here;
  const { tiers } = source.settings();
  const shown =
    choice.kind === 'same' ? `same ${tiers.findIndex(({ id }) => id === choice.tier)}` : choice.kind;
  const read = (value: string): ValueChoice => {
    if (value === 'take' || value === 'leave') return { kind: value };
    const tier = tiers[Number(value.slice('same '.length))];
    return tier === undefined ? { kind: 'leave' } : { kind: 'same', tier: tier.id };
  };
  return (
    <label class="kit-start-value">
      <span class="kit-start-value-name">{texts.valueWith(group.value, group.people.length)}</span>
      <select
        class="dropdown"
        value={shown}
        onChange={(event) => props.onChoose(read(event.currentTarget.value))}
      >
        <option value="leave">{texts.leave}</option>
        <option value="take">{texts.take(formatEvery(cadenceOf(group), source.language()))}</option>
        {tiers.map((tier, index) => (
          <option key={tier.id} value={`same ${index}`}>
            {texts.same(tier.name)}
          </option>
        ))}
      </select>
    </label>
  );
}
