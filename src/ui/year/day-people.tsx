import { peopleOn, type DayIndex, type PersonDay } from '../../book/year';
import type { Day } from '../../core/day';
import type { Interaction } from '../../core/interaction';
import { formatLongDate } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';

interface DayPeopleProps {
  readonly source: ContactSource;
  readonly index: DayIndex;
  readonly day: Day | null;
  readonly open: (path: string, line: number | null, where: 'here' | 'tab') => void;
  readonly select: (day: Day) => void;
}

/** One line: who, and what is known of it; a click opens the note where it stands. */
interface Line {
  readonly key: string;
  readonly person: PersonDay;
  readonly interaction: Interaction | null;
}

/** The people behind a day of the year, and the ways to the next day with contact before and after. */
export function DayPeople({ source, index, day, open, select }: DayPeopleProps) {
  const { pictures } = source.texts();
  const language = source.language();
  if (day === null) return <p class="kit-day-nobody">{pictures.noContactYet}</p>;
  const people = peopleOn(source.book, index, day, (a, b) => source.compareNames(a, b));
  const title = formatLongDate(day, language);
  return (
    <div class="kit-day" role="region" aria-label={pictures.dayLabel(people.length, title)}>
      <div class="kit-day-head">
        <h3 class="kit-day-title" aria-live="polite">
          {title}
          <span class="kit-count">{pictures.peopleCount(people.length)}</span>
        </h3>
        <StepButton
          icon="chevron-left"
          label={pictures.dayBefore}
          to={neighbour(index, day, -1)}
          select={select}
        />
        <StepButton
          icon="chevron-right"
          label={pictures.dayAfter}
          to={neighbour(index, day, 1)}
          select={select}
        />
      </div>
      {people.length === 0 ? <p class="kit-day-nobody">{pictures.nobodyOn}</p> : null}
      <ul class="kit-day-list">
        {people.flatMap(linesOf).map(({ key, person, interaction }) => (
          <li key={key}>
            <button
              type="button"
              class="kit-day-line"
              onClick={(event) =>
                open(
                  interaction?.source.path ?? person.contact.path,
                  interaction?.source.line ?? null,
                  event.ctrlKey || event.metaKey ? 'tab' : 'here',
                )
              }
            >
              <span
                class={`kit-day-depth is-depth-${interaction?.depth ?? person.day.depth}`}
                aria-hidden="true"
              />
              <span class="kit-day-name">{person.contact.name}</span>
              <span class="kit-day-kind">{kindName(source, interaction)}</span>
              <span class="kit-day-text">{interaction?.text ?? pictures.onlyProperty}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function linesOf(person: PersonDay): readonly Line[] {
  const { contact, day } = person;
  if (day.interactions.length === 0) return [{ key: contact.path, person, interaction: null }];
  return day.interactions.map((interaction, index): Line => ({
    key: `${contact.path}:${index}`,
    person,
    interaction,
  }));
}

function kindName(source: ContactSource, interaction: Interaction | null): string {
  const kind = interaction === null || interaction.kind === null ? null : interaction.kind;
  if (kind === null) return '';
  return source.book.rules.kinds.byId.get(kind)?.word[source.language()] ?? kind;
}

/** The nearest day with contact before or after a day. */
function neighbour({ byDay }: DayIndex, day: Day, direction: -1 | 1): Day | null {
  let nearest: Day | null = null;
  for (const other of byDay.keys()) {
    if (direction === -1 ? other >= day : other <= day) continue;
    if (nearest === null || (direction === -1 ? other > nearest : other < nearest)) nearest = other;
  }
  return nearest;
}

interface StepButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly to: Day | null;
  readonly select: (day: Day) => void;
}

function StepButton({ icon, label, to, select }: StepButtonProps) {
  return (
    <button
      type="button"
      class="clickable-icon kit-year-button"
      aria-label={label}
      aria-disabled={to === null}
      onClick={() => {
        if (to !== null) select(to);
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
