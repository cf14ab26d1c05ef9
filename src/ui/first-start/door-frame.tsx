import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from '../icon';

/** What lies behind a door: a title, the way back, the content. The title takes the focus, so that keys go on from there. */
export function DoorFrame(props: {
  readonly title: string;
  readonly back: string;
  readonly onBack: () => void;
  readonly children: ComponentChildren;
}) {
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="kit-start-room" aria-labelledby={titleId}>
      <header class="kit-start-header">
        <button
          type="button"
          class="clickable-icon kit-start-back"
          aria-label={props.back}
          onClick={props.onBack}
        >
          <Icon name="arrow-left" className="kit-door-icon" />
        </button>
        <h2 class="kit-start-title" id={titleId} tabIndex={-1} ref={title}>
          {props.title}
        </h2>
      </header>
      {props.children}
    </section>
  );
}
