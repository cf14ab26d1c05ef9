import type { Ref } from 'preact';
import { isHistoryOpen, type historyChoices, type HistoryFilter } from '../../book/history-filter';
import type { ContactSource } from '../contact-source';

interface HistoryFiltersProps {
  readonly filter: HistoryFilter;
  readonly choices: ReturnType<typeof historyChoices>;
  readonly found: number;
  readonly source: ContactSource;
  readonly search: Ref<HTMLInputElement>;
  readonly change: (part: Partial<HistoryFilter>) => void;
}

/** The search in a history and its filters; what was found is told to those who cannot see it. */
export function HistoryFilters({ filter, choices, found, source, search, change }: HistoryFiltersProps) {
  const texts = source.texts();
  const { card } = texts;
  const { byId } = source.book.rules.kinds;
  const nameOfKind = (id: string): string =>
    id === 'none' ? card.noKind : (byId.get(id)?.word[source.language()] ?? id);
  const kinds = choices.kinds.map((value) => ({ value, name: nameOfKind(value) }));
  const years = choices.years.map((value) => ({ value, name: value }));
  return (
    <div class="kit-profile-filters" role="search">
      <input
        type="search"
        ref={search}
        value={filter.text}
        placeholder={card.searchHistory}
        aria-label={card.searchHistory}
        onInput={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filter.text === '') return;
          event.preventDefault();
          event.stopPropagation();
          change({ text: '' });
        }}
      />
      <Choice
        label={card.filterKind}
        options={[...kinds].sort((a, b) => source.compareNames(a.name, b.name))}
        value={filter.kind}
        choose={(kind) => change({ kind })}
      />
      <Choice
        label={card.filterDirection}
        options={choices.directions.map((value) => ({ value, name: texts.directions[value] }))}
        value={filter.direction}
        choose={(direction) => change({ direction })}
      />
      <Choice
        label={card.filterYear}
        options={years}
        value={filter.year}
        choose={(year) => change({ year })}
      />
      <div class="kit-unseen" role="status">
        {isHistoryOpen(filter) ? '' : card.historyFound(found)}
      </div>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  /** also what stands for no choice */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly value: Value | null;
  readonly choose: (value: Value | null) => void;
}

/** One of the values that there are; not there where there is nothing to choose. */
function Choice<Value extends string>({ label, options, value, choose }: ChoiceProps<Value>) {
  if (options.length < 2 && value === null) return null;
  return (
    <select
      class="dropdown"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        choose(options.find((option) => option.value === chosen)?.value ?? null);
      }}
    >
      <option value="">{label}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
