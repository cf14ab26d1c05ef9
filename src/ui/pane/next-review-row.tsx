import type { Day } from '../../core/day';
import { formatRelative } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';

interface NextReviewRowProps {
  /** the day of the next review; null where none was done yet */
  readonly on: Day | null;
  /** a review is under way */
  readonly isOpen: boolean;
  readonly active: boolean;
  readonly rowKey: string;
  readonly source: ContactSource;
  readonly start: () => void;
}

/** When the tiers are next gone through: a quiet hint, and the way there. */
export function NextReviewRow({ on, isOpen, active, rowKey, source, start }: NextReviewRowProps) {
  const { session } = source.texts();
  const today = source.today();
  const text = isOpen
    ? session.underWay
    : on === null
      ? session.noneYet
      : on <= today
        ? session.isTime
        : session.nextIn(formatRelative(on, today, source.language()));
  return (
    <div class="kit-next-review" data-key={rowKey} tabIndex={active ? 0 : -1} role="group" aria-label={text}>
      <span class="kit-next-review-text">{text}</span>
      <button type="button" tabIndex={active ? 0 : -1} onClick={start}>
        {isOpen ? session.goOn : session.start}
      </button>
    </div>
  );
}
