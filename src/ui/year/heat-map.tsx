import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { yearSteps, type YearDay, type YearMap } from '../../book/year';
import { addDays, addMonths, weekdayOf, type Day } from '../../core/day';
import { formatLongDate, formatShortMonth, formatShortWeekday } from '../../i18n/dates';
import { textsFor } from '../../i18n/texts';
import type { Language } from '../../settings/settings';

/** What the names of the weekdays cover at the left, in pixels. */
const weekdayWidth = 36;

interface HeatMapProps {
  readonly map: YearMap;
  readonly selected: Day | null;
  readonly language: Language;
  readonly select: (day: Day) => void;
}

/**
 * A year as a grid: weeks are columns, days are rows, the shade says how many people. One day can be reached with Tab,
 * the others with the arrows. Cells keep their place in the document, so that the focus stays when the year moves on.
 */
export function HeatMap({ map, selected, language, select }: HeatMapProps) {
  const [active, setActive] = useState<Day | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { pictures } = textsFor(language);
  const last = lastDay(map);
  const monday = addDays(map.from, 1 - weekdayOf(map.from));
  const isActiveThere = active !== null && active >= map.from && last !== null && active <= last;
  const tabStop = isActiveThere ? active : (selected ?? last);
  // Where there is no room for the whole year, the chosen day is what matters first; a hidden view has no room at all.
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => showSelected(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, [map.from, selected]);

  const focusDay = (day: Day): void => {
    if (last === null) return;
    const within = day < map.from ? map.from : day > last ? last : day;
    setActive(within);
    grid.current?.querySelector<HTMLElement>(`[data-day="${within}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || tabStop === null) return;
    const target = targetOf(event.key, tabStop, map.from, last);
    if (target !== null) focusDay(target);
    else if (event.key === 'Enter' || event.key === ' ') select(tabStop);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="kit-heat" style={{ '--kit-weeks': map.weeks.length }}>
      <div class="kit-heat-frame" ref={frame}>
        <div class="kit-heat-months" aria-hidden="true">
          {map.months.map(({ first, week }) => (
            <span key={first} class="kit-heat-month" style={{ '--kit-week': week + 2 }}>
              {formatShortMonth(first, language)}
            </span>
          ))}
        </div>
        <div
          class="kit-heat-grid"
          role="grid"
          aria-label={pictures.gridLabel}
          ref={grid}
          onKeyDown={onKeyDown}
        >
          {[0, 1, 2, 3, 4, 5, 6].map((weekday) => (
            <div key={weekday} class="kit-heat-row" role="row">
              <span class="kit-heat-weekday" role="rowheader">
                {formatShortWeekday(addDays(monday, weekday), language)}
              </span>
              {map.weeks.map((week, index) => (
                <Cell
                  key={index}
                  cell={week[weekday] ?? null}
                  selected={selected}
                  tabStop={tabStop}
                  language={language}
                  choose={(day) => {
                    setActive(day);
                    select(day);
                  }}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
      <div class="kit-heat-legend" aria-hidden="true">
        {pictures.legend}
        {yearSteps.map((fewest, index) => (
          <span key={fewest} class="kit-heat-legend-step">
            <span class={`kit-heat-cell is-step-${index + 1}`} />
            {stepName(fewest, yearSteps[index + 1] ?? null)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Scrolls the frame sideways, and nothing else, until the chosen day is in it. */
function showSelected(frame: HTMLElement): void {
  const cell = frame.querySelector('[aria-selected="true"]');
  if (cell === null) return;
  const { left, right } = frame.getBoundingClientRect();
  const box = cell.getBoundingClientRect();
  const hidden = box.right - right;
  if (hidden > 0 || box.left < left + weekdayWidth) frame.scrollLeft += hidden + box.width;
}

interface CellProps {
  readonly cell: YearDay | null;
  readonly selected: Day | null;
  readonly tabStop: Day | null;
  readonly language: Language;
  readonly choose: (day: Day) => void;
}

function Cell({ cell, selected, tabStop, language, choose }: CellProps) {
  if (cell === null) return <div class="kit-heat-cell is-blank" role="gridcell" tabIndex={-1} />;
  const { day, people, step } = cell;
  return (
    <div
      class={`kit-heat-cell is-step-${step}`}
      role="gridcell"
      data-day={day}
      aria-label={textsFor(language).pictures.dayLabel(people, formatLongDate(day, language))}
      aria-selected={day === selected}
      tabIndex={day === tabStop ? 0 : -1}
      onClick={() => choose(day)}
    />
  );
}

/** Where a key leads from a day; null for other keys. */
function targetOf(key: string, from: Day, first: Day, last: Day | null): Day | null {
  switch (key) {
    case 'ArrowUp':
      return addDays(from, -1);
    case 'ArrowDown':
      return addDays(from, 1);
    case 'ArrowLeft':
      return addDays(from, -7);
    case 'ArrowRight':
      return addDays(from, 7);
    case 'PageUp':
      return addMonths(from, -1);
    case 'PageDown':
      return addMonths(from, 1);
    case 'Home':
      return first;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** From how many people to how many: "3", "4–5", "6+". */
function stepName(fewest: number, next: number | null): string {
  if (next === null) return `${fewest}+`;
  return next === fewest + 1 ? String(fewest) : `${fewest}–${next - 1}`;
}

/** The last day that can be looked at: those to come cannot. */
function lastDay({ weeks }: YearMap): Day | null {
  for (let week = weeks.length - 1; week >= 0; week -= 1) {
    for (let weekday = 6; weekday >= 0; weekday -= 1) {
      const cell = weeks[week]?.[weekday];
      if (cell !== null && cell !== undefined) return cell.day;
    }
  }
  return null;
}
