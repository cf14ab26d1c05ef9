import type { Ref } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { isOwnEntry } from '../../app/shown-entry';
import {
  filterHistory,
  historyChoices,
  isHistoryOpen,
  openHistory,
  type HistoryFilter,
} from '../../book/history-filter';
import type { PersonCard } from '../../book/person-card';
import type { Interaction } from '../../core/interaction';
import type { ContactSource } from '../contact-source';
import type { Dialogs, UserActions } from '../user-actions';
import { CardSection } from './card-section';
import { HistoryEntry } from './history-entry';
import { HistoryFilters } from './history-filters';

/** How many entries are there at first, and more at a time. */
const step = 20;
/** A history of fewer is read at a glance, and needs no filters. */
const fewEntries = 5;

interface CardHistoryProps {
  readonly card: PersonCard;
  readonly source: ContactSource;
  readonly actions: UserActions;
  readonly dialogs: Dialogs;
  readonly search: Ref<HTMLInputElement>;
}

/** Everything that is told of a person, by year; filtered, and some at a time. */
export function CardHistory({ card, source, actions, dialogs, search }: CardHistoryProps) {
  const [filter, setFilter] = useState<HistoryFilter>(openHistory);
  const [room, setRoom] = useState(step);
  const texts = source.texts().card;
  const { history, contact } = card;
  const choices = useMemo(() => historyChoices(history), [history]);
  const found = useMemo(() => filterHistory(history, filter), [history, filter]);
  if (history.length === 0) return null;
  const change = (part: Partial<HistoryFilter>): void => {
    setFilter({ ...filter, ...part });
    setRoom(step);
  };
  const act = (entry: Interaction): void => {
    const { path, line } = entry.source;
    if (isOwnEntry(contact.path, entry)) dialogs.editEntry({ path, name: contact.name, entry });
    else void actions.open(path, line, 'here');
  };
  const shown = found.slice(0, room);
  const left = found.length - shown.length;
  return (
    <CardSection title={texts.history} note={texts.historyCount(found.length, history.length)}>
      {history.length <= fewEntries ? null : (
        <HistoryFilters
          filter={filter}
          choices={choices}
          found={found.length}
          source={source}
          search={search}
          change={change}
        />
      )}
      {found.length === 0 ? <p class="kit-profile-quiet">{texts.nothingFound}</p> : null}
      {yearsOf(shown).map(({ year, entries }) => (
        <div key={year} class="kit-profile-year">
          <h4 class="kit-profile-subtitle">{year}</h4>
          <ol class="kit-profile-list">
            {entries.map((entry) => (
              <HistoryEntry
                key={`${entry.source.path}:${entry.source.line}:${entry.date}`}
                entry={entry}
                contact={contact}
                source={source}
                act={() => act(entry)}
                open={() => void actions.open(entry.source.path, entry.source.line, 'here')}
              />
            ))}
          </ol>
        </div>
      ))}
      <div class="kit-profile-more">
        {left === 0 ? null : (
          <button type="button" class="kit-quiet" onClick={() => setRoom(room + step)}>
            {texts.showMore(Math.min(step, left))}
          </button>
        )}
        {isHistoryOpen(filter) ? null : (
          <button type="button" class="kit-quiet" onClick={() => change(openHistory)}>
            {texts.clearFilters}
          </button>
        )}
      </div>
    </CardSection>
  );
}

/** Entries by year, in their order. */
function yearsOf(
  entries: readonly Interaction[],
): readonly { readonly year: string; readonly entries: readonly Interaction[] }[] {
  const years: { year: string; entries: Interaction[] }[] = [];
  for (const entry of entries) {
    const year = entry.date.slice(0, 4);
    const last = years[years.length - 1];
    if (last?.year === year) last.entries.push(entry);
    else years.push({ year, entries: [entry] });
  }
  return years;
}
