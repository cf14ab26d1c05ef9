import type { MutableRef } from 'preact/hooks';
import type { State } from '../../core/rhythm';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import type { PaneTab } from '../user-actions';
import type { PaneState } from './pane-state';

interface ToolbarProps {
  readonly source: ContactSource;
  readonly state: PaneState;
  readonly search: MutableRef<HTMLInputElement | null>;
  readonly setText: (text: string) => void;
  readonly leaveSearch: () => void;
  readonly log: () => void;
  readonly add: () => void;
  readonly showFilter: (event: MouseEvent) => void;
  readonly showSort: (event: MouseEvent) => void;
  readonly showMore: (event: MouseEvent) => void;
  readonly removeTier: (tier: string) => void;
  readonly removeState: (state: State) => void;
}

/** The head of the pane: what can be done, the search, and the filters that hold. */
export function Toolbar(props: ToolbarProps) {
  const { source, state } = props;
  const texts = source.texts();
  const { pane } = texts;
  const { query } = state;
  const filtered = query.tiers.length + query.states.length > 0;
  return (
    <div class="kit-head">
      <div class="nav-header">
        <div class="nav-buttons-container" role="toolbar" aria-label={pane.title}>
          <ToolButton icon="message-square-plus" label={pane.log} act={props.log} />
          <ToolButton icon="user-plus" label={pane.add} act={props.add} />
          <ToolButton icon="list-filter" label={pane.filter} act={props.showFilter} active={filtered} />
          <ToolButton icon="arrow-up-narrow-wide" label={pane.sort} act={props.showSort} />
          <ToolButton icon="more-horizontal" label={pane.more} act={props.showMore} />
        </div>
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
          onInput={(event) => props.setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && query.text !== '') {
              event.stopPropagation();
              props.setText('');
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
              props.setText('');
              props.search.current?.focus();
            }}
          >
            <Icon name="x" />
          </button>
        )}
      </div>
      {filtered ? (
        <div class="kit-chips">
          {query.tiers.map((id) => {
            const name = source.book.rules.tiers.byId.get(id)?.name ?? pane.noTier;
            return (
              <Chip
                key={id}
                name={name}
                label={pane.removeFilter(name)}
                remove={() => props.removeTier(id)}
              />
            );
          })}
          {query.states.map((name) => (
            <Chip
              key={name}
              name={texts.states[name]}
              label={pane.removeFilter(texts.states[name])}
              remove={() => props.removeState(name)}
            />
          ))}
        </div>
      ) : null}
    </div>
  );
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
  readonly problems: number;
  readonly choose: (tab: PaneTab) => void;
}

/** Today, People, and Problems if there are any. */
export function Tabs({ source, tab, due, people, problems, choose }: TabsProps) {
  const { pane } = source.texts();
  const tabs: readonly {
    readonly id: PaneTab;
    readonly name: string;
    readonly count: number;
    readonly icon: string | null;
  }[] = [
    { id: 'today', name: pane.today, count: due, icon: null },
    { id: 'people', name: pane.people, count: people, icon: null },
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
          class={`kit-tab ${id === tab ? 'is-active' : ''} ${icon === null ? '' : 'is-icon'}`}
          aria-selected={id === tab}
          aria-label={`${name}, ${count}`}
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
          {icon === null ? null : <Icon name={icon} />}
          <span class="kit-tab-name">{name}</span>
          <span class="kit-tab-count">{count}</span>
        </button>
      ))}
    </div>
  );
}
