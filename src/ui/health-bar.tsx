import { healthParts, type TierHealth } from '../book/tier-health';

/**
 * How the people of a tier stand, as one stacked bar; `room` is how many places are free. A picture only: each part has
 * a pattern of its own, and the numbers stand beside it or in the label around it.
 */
export function HealthBar({ health, room }: { readonly health: TierHealth; readonly room: number }) {
  return (
    <span class="kit-health-bar" aria-hidden="true">
      {healthParts.map(({ part }) =>
        health[part] === 0 ? null : (
          <span key={part} class={`kit-health-part is-${part}`} style={{ '--kit-share': health[part] }} />
        ),
      )}
      {room > 0 ? <span key="room" class="kit-health-part is-room" style={{ '--kit-share': room }} /> : null}
    </span>
  );
}
