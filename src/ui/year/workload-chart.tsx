import { addDays } from '../../core/day';
import { formatDay, formatDayAndMonth } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';

/** What the coming weeks ask for: a bar and a number for each. */
export function WorkloadChart({ source }: { readonly source: ContactSource }) {
  const { pictures } = source.texts();
  const { perWeek, weeks } = source.workload();
  if (perWeek === 0) return null;
  const most = Math.max(1, ...weeks);
  const today = source.today();
  const language = source.language();
  return (
    <section class="kit-year-part" aria-labelledby="kit-weeks-title">
      <h2 class="kit-year-title" id="kit-weeks-title">
        {pictures.weeksTitle}
      </h2>
      <p class="kit-year-sum">{pictures.perWeek(Math.round(perWeek))}</p>
      <ol class="kit-weeks">
        {weeks.map((count, week) => (
          <li key={week} class="kit-week">
            <span class="kit-week-count">{count}</span>
            <span class="kit-week-bar" aria-hidden="true" style={{ '--kit-share': count / most }} />
            <span class="kit-week-name">
              {week === 0
                ? formatDay(today, today, language)
                : formatDayAndMonth(addDays(today, week * 7), language)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
