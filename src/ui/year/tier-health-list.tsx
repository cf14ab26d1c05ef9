import { healthOf, healthParts } from '../../book/tier-health';
import type { ContactSource } from '../contact-source';
import { HealthBar } from '../health-bar';
import type { PeopleFilter } from '../user-actions';

interface TierHealthListProps {
  readonly source: ContactSource;
  readonly showPeople: (filter: PeopleFilter) => void;
}

/** How the people of each tier stand: a bar and the numbers, each of which leads to its people. */
export function TierHealthList({ source, showPeople }: TierHealthListProps) {
  const { pictures, pane } = source.texts();
  const { tiers } = source.overview();
  if (tiers.length === 0) return null;
  return (
    <section class="kit-year-part" aria-labelledby="kit-tiers-title">
      <h2 class="kit-year-title" id="kit-tiers-title">
        {pictures.tiersTitle}
      </h2>
      <ul class="kit-health-list">
        {tiers.map(({ tier, people }) => {
          const health = healthOf(people);
          const { capacity } = tier;
          const count = capacity === null ? String(people.length) : pane.ofCapacity(people.length, capacity);
          return (
            <li key={tier.id} class="kit-health">
              <button
                type="button"
                class="kit-health-tier"
                onClick={() => showPeople({ tiers: [tier.id], states: [] })}
              >
                {tier.name} <span class="kit-count">{count}</span>
              </button>
              <HealthBar health={health} room={Math.max(0, (capacity ?? 0) - people.length)} />
              <div class="kit-health-numbers">
                {healthParts.map(({ part, states }) =>
                  health[part] === 0 ? null : (
                    <button
                      key={part}
                      type="button"
                      class="kit-health-number"
                      onClick={() => showPeople({ tiers: [tier.id], states })}
                    >
                      <span class={`kit-health-swatch is-${part}`} aria-hidden="true" />
                      <span class="kit-unseen">{tier.name}: </span>
                      {pictures.parts[part]} <span class="kit-health-count">{health[part]}</span>
                    </button>
                  ),
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
