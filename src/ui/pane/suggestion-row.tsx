import type { Suggestion } from '../../core/suggestion';
import { describeSuggestion } from '../../i18n/sentences';
import type { ContactSource } from '../contact-source';
import { describeTier } from '../dialogs/describe-tier';
import { Icon } from '../icon';
import { onSingleClick } from '../single-click';

interface SuggestionRowProps {
  readonly suggestion: Suggestion;
  readonly active: boolean;
  readonly rowKey: string;
  readonly source: ContactSource;
  readonly open: () => void;
  readonly move: () => void;
  readonly dismiss: () => void;
}

/** Somebody who may belong elsewhere: where from and to, with which figures, and what the new tier asks. */
export function SuggestionRow(props: SuggestionRowProps) {
  const { suggestion, active, rowKey, source, open, move, dismiss } = props;
  const { pane } = source.texts();
  const { name, from, to } = suggestion;
  const language = source.language();
  const [start, end] = [from, to].map((tier) => tier?.name ?? pane.noTier);
  const reason = describeSuggestion(suggestion.reason, source.today(), language);
  return (
    <div
      class="kit-person kit-suggestion"
      data-key={rowKey}
      tabIndex={active ? 0 : -1}
      role="group"
      aria-label={`${name}: ${pane.moveFromTo(start ?? '', end ?? '')}, ${reason}`}
      onClick={open}
    >
      <span class="kit-state" aria-hidden="true">
        <Icon name={from === null || isUp(source, suggestion) ? 'arrow-up' : 'arrow-down'} />
      </span>
      <div class="kit-person-text">
        <div class="kit-person-line">
          <span class="kit-person-name">{name}</span>
          <span class="kit-person-last">{pane.moveFromTo(start ?? '', end ?? '')}</span>
        </div>
        <div class="kit-person-reason is-whole">{reason}</div>
        {to === null ? null : (
          <div class="kit-person-reason is-whole">{pane.newTierAsks(describeTier(to, language))}</div>
        )}
        <div class="kit-suggestion-actions">
          <button
            type="button"
            tabIndex={active ? 0 : -1}
            aria-label={pane.moveLabel(name, end ?? '')}
            onClick={onSingleClick(move)}
          >
            {to === null ? pane.moveOut : pane.moveTo(end ?? '')}
          </button>
          <button
            type="button"
            tabIndex={active ? 0 : -1}
            aria-label={pane.dismissLabel(name)}
            onClick={onSingleClick(dismiss)}
          >
            {pane.dismiss}
          </button>
        </div>
      </div>
    </div>
  );
}

function isUp(source: ContactSource, { from, to }: Suggestion): boolean {
  const { tiers } = source.book.rules;
  return tiers.rank(to?.id ?? null) < tiers.rank(from?.id ?? null);
}
