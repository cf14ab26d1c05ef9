import type { Day } from '../../core/day';
import { formatRelative } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';

interface FreshStartRowProps {
  /** the last contact with anybody */
  readonly last: Day;
  readonly active: boolean;
  readonly rowKey: string;
  readonly source: ContactSource;
  readonly start: () => void;
}

/** After a long silence: what was missed need not be caught up with. */
export function FreshStartRow({ last, active, rowKey, source, start }: FreshStartRowProps) {
  const { pane } = source.texts();
  return (
    <div
      class="kit-fresh"
      data-key={rowKey}
      tabIndex={active ? 0 : -1}
      role="group"
      aria-label={pane.freshStart}
    >
      <div class="kit-fresh-title">{pane.freshStart}</div>
      <div class="kit-fresh-text">
        {pane.freshStartText(formatRelative(last, source.today(), source.language()))}
      </div>
      <button type="button" tabIndex={active ? 0 : -1} onClick={start}>
        {pane.freshStartDo}
      </button>
    </div>
  );
}
