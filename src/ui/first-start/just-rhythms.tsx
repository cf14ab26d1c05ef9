import { useState } from 'preact/hooks';
import { buildTierTable, readTierValue } from '../../core/tier';
import type { ContactSource } from '../contact-source';
import { describeTier } from '../dialogs/describe-tier';
import { friendsTiersIn } from '../settings/presets-in-language';
import type { UserActions } from '../user-actions';
import { DoorFrame } from './door-frame';

/** The third door: rhythms for friends instead of a network. Only settings change. */
export function JustRhythms(props: {
  readonly source: ContactSource;
  readonly actions: UserActions;
  readonly onBack: () => void;
  readonly onStarted: () => Promise<void>;
}) {
  const { source, actions } = props;
  const [isBusy, setBusy] = useState(false);
  const all = source.texts().firstStart;
  const texts = all.rhythms;
  const tiers = friendsTiersIn(source.language());
  const table = buildTierTable(tiers);
  const lost = source
    .overview()
    .tiers.filter(({ tier }) => readTierValue(table, tier.name).kind !== 'known')
    .reduce((sum, { people }) => sum + people.length, 0);
  const start = async (): Promise<void> => {
    setBusy(true);
    await actions.changeSetting('tiers', tiers);
    await actions.changeSetting('suggestions', false);
    await actions.changeSetting('workdays', [1, 2, 3, 4, 5, 6, 7]);
    await props.onStarted();
  };
  return (
    <DoorFrame title={texts.title} back={all.back} onBack={props.onBack}>
      <p class="kit-start-text">{texts.text}</p>
      <dl class="kit-start-rhythms">
        {tiers.map((tier) => (
          <div class="kit-start-rhythm" key={tier.id}>
            <dt>{tier.name}</dt>
            <dd>{describeTier(tier, source.language())}</dd>
          </div>
        ))}
      </dl>
      {lost > 0 && <p class="kit-start-text">{texts.unknown(lost)}</p>}
      <button type="button" class="mod-cta kit-start-confirm" disabled={isBusy} onClick={() => void start()}>
        {texts.confirm}
      </button>
    </DoorFrame>
  );
}
