import type { TierGroup } from '../../book/overview';
import { healthOf, healthParts } from '../../book/tier-health';
import type { Problem } from '../../core/problem';
import { noteName } from '../../core/recognition';
import { formatDate, formatDay } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';
import { HealthBar } from '../health-bar';
import { Icon } from '../icon';
import { onSingleClick } from '../single-click';
import type { GroupHead, MessageKind } from './row';

/** A plain heading, with a few words beside it: how many follow, how many are done. */
export function HeadingRow({ title, note }: { readonly title: string; readonly note: string }) {
  return (
    <div class="kit-heading" role="heading" aria-level={3}>
      <span class="kit-heading-title">{title}</span>
      {note === '' ? null : <span class="kit-count">{note}</span>}
    </div>
  );
}

interface GroupRowProps {
  readonly group: GroupHead;
  readonly folded: boolean;
  readonly active: boolean;
  readonly rowKey: string;
  readonly source: ContactSource;
  readonly toggle: () => void;
}

/** The head of a foldable group: name, count with room, and how many are in rhythm. */
export function GroupRow({ group, folded, active, rowKey, source, toggle }: GroupRowProps) {
  const { pane } = source.texts();
  return (
    <button
      type="button"
      class={`kit-group ${folded ? 'is-folded' : ''}`}
      data-key={rowKey}
      tabIndex={active ? 0 : -1}
      aria-expanded={!folded}
      onClick={toggle}
    >
      <Icon name="chevron-down" className="kit-group-chevron" />
      <span class="kit-group-title">{group.title}</span>
      {group.inRhythm === null ? null : <span class="kit-group-rhythm">{pane.inRhythm(group.inRhythm)}</span>}
      <span class={`kit-count ${isOver(group) ? 'is-over' : ''}`}>{countText(source, group)}</span>
    </button>
  );
}

function isOver({ count, capacity }: { readonly count: number; readonly capacity: number | null }): boolean {
  return capacity !== null && count > capacity;
}

function countText(
  source: ContactSource,
  { count, capacity }: { readonly count: number; readonly capacity: number | null },
): string {
  return capacity === null ? String(count) : source.texts().pane.ofCapacity(count, capacity);
}

interface TierRowProps {
  readonly group: TierGroup;
  readonly active: boolean;
  readonly rowKey: string;
  readonly source: ContactSource;
  readonly show: () => void;
}

/** A tier at a glance: how full it is and how many are in rhythm; opens it under People. */
export function TierRow({ group, active, rowKey, source, show }: TierRowProps) {
  const { pane, pictures } = source.texts();
  const { tier, people, inRhythm } = group;
  const size = { count: people.length, capacity: tier.capacity };
  const over = isOver(size);
  const health = healthOf(people);
  const label = [
    `${pane.showTier(tier.name)}: ${countText(source, size)}`,
    ...(over ? [pane.overCapacity] : []),
    ...healthParts.flatMap(({ part }) =>
      health[part] === 0 && part !== 'inRhythm' ? [] : [pictures.partCounts[part](health[part])],
    ),
  ].join(', ');
  return (
    <button
      type="button"
      class="kit-tier"
      data-key={rowKey}
      tabIndex={active ? 0 : -1}
      aria-label={label}
      onClick={show}
    >
      <span class="kit-tier-name">{tier.name}</span>
      <HealthBar health={health} room={Math.max(0, (tier.capacity ?? 0) - people.length)} />
      <span class={`kit-count ${over ? 'is-over' : ''}`}>{countText(source, size)}</span>
      <span class="kit-tier-note">{pane.inRhythm(inRhythm)}</span>
    </button>
  );
}

interface ProblemRowProps {
  readonly problem: Problem;
  readonly active: boolean;
  readonly rowKey: string;
  readonly source: ContactSource;
  readonly open: () => void;
  readonly mend: () => void;
}

/** Something that could not be read: which note and line, what stands there, what was expected, and the mend. */
export function ProblemRow({ problem, active, rowKey, source, open, mend }: ProblemRowProps) {
  const texts = source.texts();
  const words = texts.problems[problem.kind];
  const place = [
    noteName(problem.path),
    ...(problem.line === null ? [] : [texts.pane.line(problem.line)]),
  ].join(', ');
  const where = problem.count > 1 ? texts.pane.inNotes(problem.count) : place;
  const offered = problem.mend;
  return (
    <div
      class="kit-problem"
      data-key={rowKey}
      tabIndex={active ? 0 : -1}
      role="group"
      aria-label={`${words.label}: ${where}`}
      onClick={open}
    >
      <Icon name="alert-circle" className="kit-problem-mark" />
      <div class="kit-person-text">
        <div class="kit-person-line">
          <span class="kit-person-name">{words.label}</span>
        </div>
        <div class="kit-person-does">{where}</div>
        <div class="kit-person-reason">
          {problem.property === null ? null : <code>{`${problem.property}: ${problem.value}`}</code>}{' '}
          {texts.pane.expected(words.expected)}
        </div>
        {offered === null ? null : (
          <button type="button" class="kit-mend" tabIndex={active ? 0 : -1} onClick={onSingleClick(mend)}>
            {offered.kind === 'keep-both'
              ? texts.commands.mendByKeepingBoth
              : texts.commands.mendQuestion(
                  offered.key,
                  offered.kind === 'set-type' ? offered.type : formatDate(offered.day, source.language()),
                )}
          </button>
        )}
      </div>
    </div>
  );
}

/** What an empty list says: never just nothing. */
export function MessageRow({
  message,
  source,
  add,
}: {
  readonly message: MessageKind;
  readonly source: ContactSource;
  readonly add: () => void;
}) {
  const { pane } = source.texts();
  switch (message) {
    case 'no-contacts':
      return (
        <div class="kit-message">
          <Icon name="users" className="kit-message-icon" />
          <p class="kit-message-title">{pane.noContacts}</p>
          <p>{pane.noContactsHint}</p>
          <button type="button" class="mod-cta" onClick={add}>
            {pane.add}
          </button>
        </div>
      );
    case 'nobody-today':
      return (
        <div class="kit-message">
          <Icon name="coffee" className="kit-message-icon" />
          <p class="kit-message-title">{pane.nobodyToday}</p>
          <p>{nextPerson(source)}</p>
        </div>
      );
    case 'done-today':
      return (
        <div class="kit-message">
          <Icon name="check" className="kit-message-icon" />
          <p class="kit-message-title">{pane.doneForToday}</p>
          <p>{nextPerson(source)}</p>
        </div>
      );
    case 'nothing-found':
      return <div class="kit-message">{pane.nothingFound}</div>;
    case 'no-problems':
      return <div class="kit-message">{pane.noProblems}</div>;
  }
}

function nextPerson(source: ContactSource): string {
  let next: {
    readonly name: string;
    readonly day: NonNullable<ReturnType<ContactSource['overview']>['people'][number]['standing']['dueOn']>;
  } | null = null;
  for (const { contact, standing } of source.overview().people) {
    const waits = standing.state === 'ok' || standing.state === 'soon';
    if (waits && standing.dueOn !== null && (next === null || standing.dueOn < next.day)) {
      next = { name: contact.name, day: standing.dueOn };
    }
  }
  if (next === null) return '';
  return source.texts().pane.nobodyNext(next.name, formatDay(next.day, source.today(), source.language()));
}
