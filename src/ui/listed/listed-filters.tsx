import type { Ref } from 'preact';
import { listOrders, type ListFacet, type ListFilter } from '../../app/listed-queue';
import type { ContactSource } from '../contact-source';
import type { ListController } from './list-controller';

interface ListedFiltersProps {
  readonly controller: ListController;
  readonly source: ContactSource;
  readonly search: Ref<HTMLInputElement>;
  /** gives the keys back to the person who is shown */
  readonly done: () => void;
}

/** Whom to go through, and in which order. */
export function ListedFilters({ controller, source, search, done }: ListedFiltersProps) {
  const { listed } = source.texts();
  const { filter } = controller;
  const set = (change: Partial<ListFilter>): void => void controller.setFilter(change);
  return (
    <div class="kit-listed-filters" role="group" aria-label={listed.filters}>
      <input
        ref={search}
        type="search"
        aria-label={listed.search}
        placeholder={listed.search}
        value={filter.words}
        onInput={(event) => set({ words: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.stopPropagation();
          if (event.key === 'Escape') set({ words: '' });
          done();
        }}
      />
      <Choice
        name={listed.order}
        value={filter.order}
        options={listOrders.map((order) => ({ value: order, name: listed.orders[order] }))}
        choose={(value) => set({ order: listOrders.find((order) => order === value) ?? 'listed' })}
      />
      {(['organization', 'location'] as const).map((facet) => (
        <FacetChoice
          key={facet}
          name={listed[facet]}
          any={facet === 'organization' ? listed.anyOrganization : listed.anyLocation}
          facets={controller.facets(facet)}
          value={filter[facet]}
          describe={listed.facet}
          choose={(value) => set({ [facet]: value })}
        />
      ))}
    </div>
  );
}

function FacetChoice({
  name,
  any,
  facets,
  value,
  describe,
  choose,
}: {
  readonly name: string;
  readonly any: string;
  readonly facets: readonly ListFacet[];
  readonly value: string;
  readonly describe: (value: string, count: number) => string;
  readonly choose: (value: string) => void;
}) {
  if (facets.length === 0 && value === '') return null;
  const options = facets.map((facet) => ({ value: facet.value, name: describe(facet.value, facet.count) }));
  return (
    <Choice name={name} value={value} options={[{ value: '', name: any }, ...options]} choose={choose} />
  );
}

function Choice({
  name,
  value,
  options,
  choose,
}: {
  readonly name: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly choose: (value: string) => void;
}) {
  return (
    <select
      class="dropdown"
      aria-label={name}
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
