import type { ComponentChildren } from 'preact';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';

interface SessionHeadProps {
  /** what is gone through */
  readonly where: string;
  readonly done: number;
  readonly total: number;
  readonly source: ContactSource;
  readonly leave: () => void;
  /** a class of its own */
  readonly className?: string;
  /** what else can be done with all who are left */
  readonly deed?: ComponentChildren;
  /** below all else */
  readonly children?: ComponentChildren;
}

/** Where a sitting is: in what, how far, and the way out. */
export function SessionHead(props: SessionHeadProps) {
  const { where, done, total, source, leave, className, deed, children } = props;
  const { session } = source.texts();
  return (
    <div class={className === undefined ? 'kit-session-head' : `kit-session-head ${className}`}>
      <span class="kit-session-where">{where}</span>
      <span class="kit-session-count">{session.progress(done, total)}</span>
      {deed}
      <button type="button" class="kit-quiet is-leave" aria-label={session.leave} onClick={leave}>
        <Icon name="x" />
        <span>{session.leave}</span>
      </button>
      <svg
        class="kit-session-progress"
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-label={session.progressLabel(done, total)}
      >
        <rect class="kit-session-track" width="100" height="4" />
        <rect class="kit-session-done" width={total === 0 ? 0 : (100 * done) / total} height="4" />
      </svg>
      {children}
    </div>
  );
}
