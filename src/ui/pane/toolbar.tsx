import type { ComponentChildren } from 'preact';
import type { MutableRef } from 'preact/hooks';
import { isFiltered } from '../../book/search';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import type { PaneTab } from '../user-actions';
import type { PaneState } from './pane-state';
import { toggled } from './row-menu';

interface ToolbarProps {
  readonly source: ContactSource;
  readonly state: PaneState;
  readonly search: MutableRef<HTMLInputElement | null>;
  readonly setQuery: (query: PaneState['query']) => void;
  readonly leaveSearch: () => void;
  readonly log: () => void;
  readonly add: () => void;
  readonly showFilter: (event: MouseEvent) => void;
  readonly showSort: (event: MouseEvent) => void;
  readonly showMore: (event: MouseEvent) => void;
  /** what can be done with those who are selected, in the place of the buttons; null where nobody is */
  readonly selection: ComponentChildren;
}

/** The head of the pane: what can be done, the search, and the filters that hold. */
export function Toolbar(props: ToolbarProps) {
  const { source, state } = props;
  const texts = source.texts();
  const { pane } = texts;
  const { query } = state;
  const filtered = isFiltered(query);
  const setText = (text: string): void => props.setQuery({ ...query, text });
  return (
    <div class="kit-head">
      <div class="nav-header">
        {props.selection ?? (
          <div class="nav-buttons-container" role="toolbar" aria-label={pane.title}>
            <ToolButton icon="message-square-plus" label={pane.log} act={props.log} />
            <ToolButton icon="user-plus" label={pane.add} act={props.add} />
            <ToolButton icon="list-filter" label={pane.filter} act={props.showFilter} active={filtered} />
            <ToolButton icon="arrow-up-narrow-wide" label={pane.sort} act={props.showSort} />
            <ToolButton icon="more-horizontal" label={pane.more} act={props.showMore} />
          </div>
        )}
      </div>
      <div class="search-input-container kit-search">
        <input
          type="search"
          ref={props.search}
          value={query.text}
          placeholder={pane.search}
          aria-label={pane.search}
          enterKeyHint="search"
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && query.text !== '') {
              event.stopPropagation();
              setText('');
            } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              props.leaveSearch();
            }
          }}
        />
        {query.text === '' ? null : (
          <button
            type="button"
            class="clickable-icon kit-search-clear"
            aria-label={pane.clearSearch}
            onClick={() => {
              setText('');
              props.search.current?.focus();
            }}
          >
            <Icon name="x" />
          </button>
        )}
      </div>
      {filtered ? (
        <div class="kit-chips">
          {chipsOf(source, query).map(({ key, name, without }) => (
            <Chip
              key={key}
              name={name}
              label={pane.removeFilter(name)}
              remove={() => props.setQuery(without)}
            />
          ))}
        </div>
      ) : null}
    </div>
  );
}

interface FilterChip {
  readonly key: string;
  readonly name: string;
  /** what is asked without this filter */
  readonly without: PaneState['query'];
}

/** The filters that hold, each with what is left when it is taken away. */
function chipsOf(source: ContactSource, query: PaneState['query']): readonly FilterChip[] {
  const texts = source.texts();
  const { byId } = source.book.rules.tiers;
  const chips = <Key extends 'tiers' | 'states' | 'tags' | 'organizations' | 'places'>(
    filter: Key,
    nameOf: (value: PaneState['query'][Key][number]) => string,
  ): readonly FilterChip[] =>
    query[filter].map((value) => ({
      key: `${filter}:${value}`,
      name: nameOf(value),
      without: { ...query, [filter]: toggled<string>(query[filter], value) },
    }));
  return [
    ...chips('tiers', (id) => byId.get(id)?.name ?? texts.pane.noTier),
    ...chips('states', (state) => texts.states[state]),
    ...chips('tags', (tag) => `#${tag}`),
    ...chips('organizations', (name) => name),
    ...chips('places', (place) => `@${place}`),
  ];
}

function Chip({
  name,
  label,
  remove,
}: {
  readonly name: string;
  readonly label: string;
  readonly remove: () => void;
}) {
  return (
    <button type="button" class="kit-chip" aria-label={label} onClick={remove}>
      {name}
      <Icon name="x" />
    </button>
  );
}

interface ToolButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly active?: boolean;
  readonly act: (event: MouseEvent) => void;
}

function ToolButton({ icon, label, active = false, act }: ToolButtonProps) {
  return (
    <button
      type="button"
      class={`clickable-icon nav-action-button ${active ? 'is-active' : ''}`}
      aria-label={label}
      onClick={act}
    >
      <Icon name={icon} />
    </button>
  );
}

interface TabsProps {
  readonly source: ContactSource;
  readonly tab: PaneTab;
  readonly due: number;
  readonly people: number;
  readonly followUps: number;
  readonly comingUp: number;
  readonly problems: number;
  readonly choose: (tab: PaneTab) => void;
}

/** Today, People and Coming up; Follow-ups and Problems if there are any. Icons instead of names where it is narrow. */
export function Tabs({ source, tab, due, people, followUps, comingUp, problems, choose }: TabsProps) {
  const { pane, followUps: promises, occasions } = source.texts();
  const tabs: readonly {
    readonly id: PaneTab;
    readonly name: string;
    readonly count: number;
    readonly icon: string;
  }[] = [
    { id: 'today', name: pane.today, count: due, icon: 'sun' },
    { id: 'people', name: pane.people, count: people, icon: 'users' },
    ...(followUps > 0 || tab === 'follow-ups'
      ? [{ id: 'follow-ups' as const, name: promises.tab, count: followUps, icon: 'list-checks' }]
      : []),
    { id: 'coming-up', name: occasions.tab, count: comingUp, icon: 'calendar-days' },
    ...(problems > 0 || tab === 'problems'
      ? [{ id: 'problems' as const, name: pane.problems, count: problems, icon: 'alert-circle' }]
      : []),
  ];
  const move = (step: number): void => {
    const next = tabs[(tabs.findIndex(({ id }) => id === tab) + step + tabs.length) % tabs.length];
    if (next !== undefined) choose(next.id);
  };
  return (
    <div class="kit-tabs" role="tablist" aria-label={pane.tabsLabel}>
      {tabs.map(({ id, name, count, icon }) => (
        <button
          key={id}
          type="button"
          role="tab"
          class={`kit-tab ${id === tab ? 'is-active' : ''} ${id === 'problems' ? 'is-icon' : ''}`}
          aria-selected={id === tab}
          aria-label={id === 'problems' ? `${name}: ${count}` : undefined}
          tabIndex={id === tab ? 0 : -1}
          ref={(element) => {
            // Focus follows the arrows from tab to tab.
            if (
              element !== null &&
              id === tab &&
              element.parentElement?.contains(element.ownerDocument.activeElement) === true
            ) {
              element.focus();
            }
          }}
          onClick={() => choose(id)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') move(1);
            else if (event.key === 'ArrowLeft') move(-1);
          }}
        >
          <Icon name={icon} />
          <span class="kit-tab-name">{name}</span>
          <span class="kit-tab-count">{count}</span>
        </button>
      ))}
    </div>
  );
}
