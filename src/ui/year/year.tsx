import { useMemo, useState } from 'preact/hooks';
import { indexDays, layOutYear, nextYear, previousYear, type YearChoice } from '../../book/year';
import type { Day } from '../../core/day';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import type { Dialogs, UserActions } from '../user-actions';
import { DayPeople } from './day-people';
import { HeatMap } from './heat-map';
import { TierHealthList } from './tier-health-list';
import { WorkloadChart } from './workload-chart';

interface YearProps {
  readonly source: ContactSource;
  readonly actions: UserActions;
  readonly dialogs: Dialogs;
}

/** All contact of a year, the people behind a day, how the tiers are doing, and what the coming weeks ask for. */
export function Year({ source, actions, dialogs }: YearProps) {
  const [choice, setChoice] = useState<YearChoice>({ kind: 'last-months' });
  const [chosen, setChosen] = useState<Day | null>(null);
  const { pictures, pane } = source.texts();
  const today = source.today();
  const progress = source.progress();
  const isReady = progress.kind === 'ready';
  const index = useMemo(
    () => (isReady ? indexDays(source.book, today) : { today, byDay: new Map(), first: null }),
    [source, source.book.revision, today, isReady],
  );
  const map = useMemo(() => layOutYear(index, choice), [index, choice]);
  if (progress.kind === 'reading') {
    return (
      <div class="kit-year-body" role="status">
        {pane.reading(progress.done, progress.total)}
      </div>
    );
  }
  const isInMap = chosen !== null && chosen >= map.from && chosen <= map.to && chosen <= today;
  const selected = isInMap ? chosen : map.last;
  const before = previousYear(choice, index);
  const after = nextYear(choice, index);
  return (
    <div class="kit-year-body">
      <section class="kit-year-part" aria-labelledby="kit-year-title">
        <div class="kit-year-head">
          <h2 class="kit-year-title" id="kit-year-title" tabIndex={-1} data-focus-home="">
            {choice.kind === 'last-months' ? pictures.lastMonths : String(choice.year)}
          </h2>
          <div class="kit-year-turn">
            <TurnButton icon="chevron-left" label={pictures.yearBefore} to={before} turn={setChoice} />
            <TurnButton icon="chevron-right" label={pictures.yearAfter} to={after} turn={setChoice} />
          </div>
          <p class="kit-year-sum" aria-live="polite">
            {pictures.yearSum(map.contactDays, map.people)}
          </p>
        </div>
        <HeatMap map={map} selected={selected} language={source.language()} select={setChosen} />
        <DayPeople
          source={source}
          index={index}
          day={selected}
          open={(path, line, where) => void actions.open(path, line, where)}
          select={setChosen}
        />
      </section>
      <TierHealthList source={source} showPeople={(filter) => dialogs.showPeople(filter)} />
      <WorkloadChart source={source} />
    </div>
  );
}

interface TurnButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly to: YearChoice | null;
  readonly turn: (choice: YearChoice) => void;
}

/** Stays where it is at the end of the years, so that the focus on it is not lost. */
function TurnButton({ icon, label, to, turn }: TurnButtonProps) {
  return (
    <button
      type="button"
      class="clickable-icon kit-year-button"
      aria-label={label}
      aria-disabled={to === null}
      onClick={() => {
        if (to !== null) turn(to);
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
