import { Platform, type App, type Menu } from 'obsidian';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Person } from '../../book/overview';
import { openQuery } from '../../book/search';
import { isOpenQuery } from '../../book/search';
import { addDays, type Day } from '../../core/day';
import type { ContactSource } from '../contact-source';
import { noteFinder } from '../first-start/find-note';
import { FirstStart } from '../first-start/first-start';
import type { Dialogs, PaneTab, PeopleFilter, Target, UserActions } from '../user-actions';
import { followUpActions, openComingUp } from './follow-up-actions';
import { KeysDialog } from '../keys-dialog';
import type { PaneState } from './pane-state';
import type { PersonRowActions } from './person-row';
import { personMenu, selectionMenu, targetOf, toggled } from './row-menu';
import type { Row } from './row';
import { RowView } from './row-view';
import { buildRows } from './rows';
import { SelectionBar } from './selection-bar';
import { Tabs, Toolbar } from './toolbar';
import { filterMenu, moreMenu, sortMenu } from './toolbar-menus';
import { useRowFocus } from './use-row-focus';
import { VirtualList } from './virtual-list';

/** What was asked for from outside. */
export interface WantedState {
  readonly tab: PaneTab | null;
  readonly filter: PeopleFilter | null;
}

interface PaneProps {
  readonly app: App;
  readonly source: ContactSource;
  readonly actions: UserActions;
  readonly dialogs: Dialogs;
  /** where the pane starts, and where it is kept on the device */
  readonly initial: PaneState;
  readonly keepState: (state: PaneState) => void;
  /** applies once for each object */
  readonly wanted: WantedState;
}

/** Heights in pixels until a row was measured. */
const estimates: Readonly<Record<Row['kind'], number>> = {
  heading: 34,
  group: 36,
  person: 62,
  tier: 40,
  suggestion: 104,
  'fresh-start': 96,
  'next-review': 44,
  problem: 90,
  'follow-up': 54,
  'coming-up': 54,
  note: 90,
  message: 140,
};

/** The review pane: a function of the book, the day and how the pane stands. */
export function Pane({ app, source, actions, dialogs, initial, keepState, wanted }: PaneProps) {
  const [state, setState] = useState(initial);
  const search = useRef<HTMLInputElement>(null);
  const change = useCallback(
    (part: Partial<PaneState>): void =>
      setState((before) => {
        const next = { ...before, ...part };
        keepState(next);
        return next;
      }),
    [keepState],
  );
  useLayoutEffect(() => {
    const { tab, filter } = wanted;
    if (tab !== null) change({ tab, scroll: 0 });
    if (filter !== null) change({ query: { ...openQuery, ...filter }, folded: [] });
  }, [wanted]);

  const overview = source.overview();
  const problems = source.problems();
  const picks = source.picks();
  const suggestions = source.suggestions();
  const comingUp = source.comingUp();
  const rows = useMemo(
    () => buildRows(source, state),
    [overview, problems, picks, suggestions, comingUp, state, source.settings()],
  );
  const focus = useRowFocus(rows);

  // Whoever is gone meanwhile is selected no more; all others stay.
  const selected = useMemo(
    () => new Set(state.selected.filter((path) => source.book.get(path) !== undefined)),
    [overview, state.selected],
  );
  const select = (paths: Iterable<string>): void => change({ selected: [...paths] });
  const toggle = (person: Person): void => select(toggled([...selected], person.contact.path));
  const chosen = (): readonly Target[] =>
    [...selected].flatMap((path) => {
      const contact = source.book.get(path);
      return contact === undefined ? [] : [{ path, name: contact.name }];
    });
  /** Whom an action from a row is about: all who are selected, where the row is one of them. */
  const targetsOf = (person: Person): readonly Target[] =>
    selected.has(person.contact.path) ? chosen() : [targetOf(person)];
  /** Selects from the row that was selected last up to this one. */
  const extendTo = (person: Person): void => {
    const people = rows.flatMap((row) => (row.kind === 'person' ? [row.person.contact.path] : []));
    const last = people.indexOf(state.selected[state.selected.length - 1] ?? '');
    const end = people.indexOf(person.contact.path);
    const start = last < 0 ? end : last;
    select(new Set([...selected, ...people.slice(Math.min(start, end), Math.max(start, end) + 1)]));
  };
  const selectAll = (): void =>
    select(new Set(rows.flatMap((row) => (row.kind === 'person' ? [row.person.contact.path] : []))));

  /** Whom a search or filter found, in the order of the list; nobody where nothing is filtered. */
  const found = (): readonly Target[] =>
    isOpenQuery(state.query)
      ? []
      : rows.flatMap((row) => (row.kind === 'person' ? [targetOf(row.person)] : []));

  const showPersonMenu = (person: Person): Menu =>
    selected.has(person.contact.path) && selected.size > 1
      ? selectionMenu(chosen(), source, actions, dialogs, selectAll)
      : personMenu(person, source, actions, dialogs, () => toggle(person));
  const rowActions: PersonRowActions = {
    open: (person, event) => {
      const onMark = event.target instanceof Element && event.target.closest('.kit-state') !== null;
      if (event.button === 0 && event.shiftKey) extendTo(person);
      else if (event.button === 0 && (onMark || (Platform.isMobile && selected.size > 0))) toggle(person);
      else if (event.button <= 1) {
        const where = event.button === 1 || event.ctrlKey || event.metaKey ? 'tab' : 'here';
        void actions.open(person.contact.path, null, where);
      }
    },
    log: (person) => dialogs.log(targetsOf(person)),
    notNow: (person) => dialogs.notNow(targetsOf(person)),
    move: (person) => dialogs.moveToTier(targetsOf(person)),
    menu: (person, event) => {
      event.preventDefault();
      showPersonMenu(person).showAtMouseEvent(event);
    },
  };

  const showHelp = (): void => new KeysDialog(app, source.texts().pane.help, source.texts().pane.keys).open();
  const activate = (row: Row): void => {
    if (row.kind === 'person') void actions.open(row.person.contact.path, null, 'here');
    else if (row.kind === 'suggestion') void actions.open(row.suggestion.path, null, 'here');
    else if (row.kind === 'group') change({ folded: toggled(state.folded, row.key) });
    else if (row.kind === 'tier') showTier(row.group.tier.id);
    else if (row.kind === 'next-review') dialogs.reviewTiers();
    else if (row.kind === 'follow-up') void actions.open(row.followUp.path, row.followUp.line, 'here');
    else if (row.kind === 'coming-up') openComingUp(row.item, actions, dialogs);
    else if (row.kind === 'problem') void actions.open(row.problem.path, row.problem.line, 'here');
  };
  const showTier = (id: string): void => {
    const key = `group:${id}`;
    focus.want(key);
    change({ tab: 'people', folded: state.folded.filter((other) => other !== key), scroll: 0 });
  };
  const freshStart = (last: Day): void => {
    const silence = { from: addDays(last, 1), to: addDays(overview.today, -1) };
    void actions.changeSetting('away', (away) => [...away, silence]);
  };

  const onPersonKey = (key: string, person: Person, element: HTMLElement, withShift: boolean): boolean => {
    if (key === 'l') dialogs.log(targetsOf(person));
    else if (key === 's' && withShift) dialogs.snooze(targetsOf(person));
    else if (key === 's') dialogs.notNow(targetsOf(person));
    else if (key === 't') dialogs.moveToTier(targetsOf(person));
    else if (key === 'x') toggle(person);
    else if (key === 'ContextMenu') {
      const { left, bottom } = element.getBoundingClientRect();
      showPersonMenu(person).showAtPosition({ x: left + 24, y: bottom }, element.ownerDocument);
    } else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const element = event.target;
    if (!(element instanceof HTMLElement) || element.tagName === 'INPUT' || event.altKey) return;
    const index = focus.indexOf(element);
    const row = rows[index];
    const key =
      event.key === 'F10' && event.shiftKey
        ? 'ContextMenu'
        : event.key.length === 1
          ? event.key.toLowerCase()
          : event.key;
    const isButton = element.tagName === 'BUTTON';
    let handled = true;
    if (event.ctrlKey || event.metaKey) {
      if (key === 'a' && row !== undefined) selectAll();
      else handled = false;
    } else if (key === '/') search.current?.focus();
    else if (key === '?') showHelp();
    else if (key === 'u') void actions.undo();
    else if (key === 'Escape' && selected.size > 0) select([]);
    else if (row === undefined) handled = false;
    else if (key === 'ArrowDown') focus.step(index, 1);
    else if (key === 'ArrowUp') {
      if (index === focus.first) search.current?.focus();
      else focus.step(index, -1);
    } else if (key === 'Home') focus.step(-1, 1);
    else if (key === 'End') focus.step(rows.length, -1);
    else if (key === 'Enter' && !isButton) activate(row);
    else if (row.kind === 'group' && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      if (row.folded === (key === 'ArrowRight')) activate(row);
    } else if (row.kind === 'follow-up' && !isButton) {
      handled = followUpActions(actions, dialogs).onKey(key, row.followUp);
    } else if (row.kind === 'coming-up' && row.item.kind !== 'round' && key === 'l') {
      dialogs.log([{ path: row.item.contact.path, name: row.item.contact.name }]);
    } else handled = row.kind === 'person' && onPersonKey(key, row.person, element, event.shiftKey);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const progress = source.progress();
  if (progress.kind === 'ready' && !source.settings().started) {
    return (
      <FirstStart
        source={source}
        actions={actions}
        findNote={noteFinder(app, source)}
        onDone={() => undefined}
      />
    );
  }
  const texts = source.texts();
  const setQuery = (query: PaneState['query']): void => change({ query });
  const selectionBar = (
    <SelectionBar
      count={selected.size}
      source={source}
      actions={{
        log: () => dialogs.log(chosen()),
        notNow: () => dialogs.notNow(chosen()),
        move: () => dialogs.moveToTier(chosen()),
        tag: () => dialogs.tag(chosen()),
        more: (event) => selectionMenu(chosen(), source, actions, dialogs, selectAll).showAtMouseEvent(event),
        clear: () => {
          select([]);
          focus.step(-1, 1);
        },
      }}
    />
  );
  return (
    <div
      class="kit-pane-body"
      ref={focus.body}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => focus.follow(event.target)}
    >
      <Toolbar
        source={source}
        state={state}
        search={search}
        setQuery={setQuery}
        leaveSearch={() => focus.step(-1, 1)}
        log={() => dialogs.pickContact(texts.commands.pickToLog, (target) => dialogs.log([target]))}
        add={() => dialogs.add('')}
        showFilter={(event) => filterMenu(source, state, dialogs, setQuery).showAtMouseEvent(event)}
        showSort={(event) => sortMenu(source, state.sort, (sort) => change({ sort })).showAtMouseEvent(event)}
        showMore={(event) => moreMenu(source, actions, dialogs, found(), showHelp).showAtMouseEvent(event)}
        selection={selected.size === 0 ? null : selectionBar}
      />
      <Tabs
        source={source}
        tab={state.tab}
        due={picks.filter(({ status }) => status === 'open').length}
        people={overview.people.length}
        followUps={source.book.followUps().length}
        comingUp={comingUp.length}
        problems={problems.length}
        choose={(tab) => change({ tab, scroll: 0 })}
      />
      {progress.kind === 'reading' ? (
        <div class="kit-progress" role="status">
          {texts.pane.reading(progress.done, progress.total)}
        </div>
      ) : null}
      <VirtualList
        key={state.tab}
        count={rows.length}
        keyAt={(index) => rows[index]?.key ?? String(index)}
        estimate={(index) => estimates[rows[index]?.kind ?? 'person']}
        label={listLabel(state.tab, source)}
        keep={focus.kept}
        start={state.scroll}
        rested={(scroll) => change({ scroll })}
        scroller={focus.scroller}
      >
        {(index) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <RowView
              row={row}
              active={index === focus.tabStop}
              selected={row.kind === 'person' && selected.has(row.person.contact.path)}
              source={source}
              actions={actions}
              dialogs={dialogs}
              rowActions={rowActions}
              activate={() => activate(row)}
              freshStart={freshStart}
            />
          );
        }}
      </VirtualList>
    </div>
  );
}

/** What a list is of, for those who hear it. */
function listLabel(tab: PaneTab, source: ContactSource): string {
  const { pane, followUps, occasions } = source.texts();
  if (tab === 'problems') return pane.problemsLabel;
  if (tab === 'follow-ups') return followUps.label;
  return tab === 'coming-up' ? occasions.label : pane.listLabel;
}
