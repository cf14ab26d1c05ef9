import { Menu, type App } from 'obsidian';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Person } from '../../book/overview';
import type { ContactSource } from '../contact-source';
import { noteFinder } from '../first-start/find-note';
import { FirstStart } from '../first-start/first-start';
import type { Dialogs, PaneTab, UserActions } from '../user-actions';
import { KeysDialog } from './keys-dialog';
import { GroupRow, HeadingRow, MessageRow, ProblemRow, TierRow } from './list-rows';
import type { PaneState } from './pane-state';
import { PersonRow, type PersonRowActions } from './person-row';
import { filterMenu, personMenu, sortMenu, targetOf, toggled } from './row-menu';
import { buildRows, type Row } from './rows';
import { Tabs, Toolbar } from './toolbar';
import { VirtualList, type ListScroller } from './virtual-list';

interface PaneProps {
  readonly app: App;
  readonly source: ContactSource;
  readonly actions: UserActions;
  readonly dialogs: Dialogs;
  /** where the pane starts, and where it is kept on the device */
  readonly initial: PaneState;
  readonly keepState: (state: PaneState) => void;
  /** the tab that was asked for from outside, once */
  readonly wanted: { readonly tab: PaneTab | null };
}

/** Heights in pixels until a row was measured. */
const estimates: Readonly<Record<Row['kind'], number>> = {
  heading: 34,
  group: 36,
  person: 62,
  tier: 40,
  problem: 90,
  message: 140,
};

/** The review pane: a function of the book, the day and how the pane stands. */
export function Pane({ app, source, actions, dialogs, initial, keepState, wanted }: PaneProps) {
  const [state, setState] = useState(initial);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const scroller = useRef<ListScroller | null>(null);
  /** The key of the row that shall take the focus once it is painted. */
  const toFocus = useRef<string | null>(null);

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
    if (wanted.tab !== null) change({ tab: wanted.tab });
  }, [wanted]);

  const overview = source.overview();
  const problems = source.problems();
  const rows = useMemo(() => buildRows(source, state), [overview, problems, state, source.settings()]);
  const focusable = (row: Row | undefined): row is Row =>
    row !== undefined && row.kind !== 'heading' && row.kind !== 'message';
  const activeIndex = rows.findIndex((row) => row.key === activeKey);
  const firstFocusable = rows.findIndex(focusable);
  const tabStop = activeIndex >= 0 ? activeIndex : firstFocusable;

  /** Focuses the wanted row if it is in the document; a row that is scrolled away comes there with the next painting. */
  const focusWanted = (): void => {
    const key = toFocus.current;
    if (key === null) return;
    const index = rows.findIndex((row) => row.key === key);
    const element = body.current?.querySelector<HTMLElement>(`[data-index="${index}"] > [tabindex]`);
    if (element === null || element === undefined) return;
    toFocus.current = null;
    element.focus({ preventScroll: true });
  };
  useLayoutEffect(focusWanted);

  const focusRow = (index: number): void => {
    const row = rows[index];
    if (!focusable(row)) return;
    toFocus.current = row.key;
    setActiveKey(row.key);
    scroller.current?.show(index);
    focusWanted();
  };
  const step = (from: number, direction: 1 | -1): void => {
    for (let index = from + direction; index >= 0 && index < rows.length; index += direction) {
      if (focusable(rows[index])) {
        focusRow(index);
        return;
      }
    }
  };

  const rowActions = useMemo<PersonRowActions>(
    () => ({
      open: (person, event) => {
        const where = event.button === 1 || event.ctrlKey || event.metaKey ? 'tab' : 'here';
        if (event.button <= 1) void actions.open(person.contact.path, null, where);
      },
      log: (person) => dialogs.log([targetOf(person)]),
      snooze: (person) => dialogs.snooze([targetOf(person)]),
      move: (person) => dialogs.moveToTier([targetOf(person)]),
      menu: (person, event) => {
        event.preventDefault();
        personMenu(person, source, actions, dialogs).showAtMouseEvent(event);
      },
    }),
    [source, actions, dialogs],
  );

  const showHelp = (): void => new KeysDialog(app, source.texts()).open();
  const activate = (row: Row): void => {
    if (row.kind === 'person') void actions.open(row.person.contact.path, null, 'here');
    else if (row.kind === 'group') change({ folded: toggled(state.folded, row.key) });
    else if (row.kind === 'tier') showTier(row.group.tier.id);
    else if (row.kind === 'problem') void actions.open(row.problem.path, row.problem.line, 'here');
  };
  const showTier = (id: string): void => {
    const key = `group:${id}`;
    toFocus.current = key;
    setActiveKey(key);
    change({ tab: 'people', folded: state.folded.filter((other) => other !== key) });
  };

  const onPersonKey = (key: string, person: Person, element: HTMLElement): boolean => {
    if (key === 'l') dialogs.log([targetOf(person)]);
    else if (key === 's') dialogs.snooze([targetOf(person)]);
    else if (key === 't') dialogs.moveToTier([targetOf(person)]);
    else if (key === 'ContextMenu') {
      const { left, bottom } = element.getBoundingClientRect();
      personMenu(person, source, actions, dialogs).showAtPosition(
        { x: left + 24, y: bottom },
        element.ownerDocument,
      );
    } else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const element = event.target;
    if (
      !(element instanceof HTMLElement) ||
      element.tagName === 'INPUT' ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    const index = Number(element.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1);
    const row = rows[index];
    const key =
      event.key === 'F10' && event.shiftKey
        ? 'ContextMenu'
        : event.key.length === 1
          ? event.key.toLowerCase()
          : event.key;
    const isButton = element.tagName === 'BUTTON';
    let handled = true;
    if (key === '/') search.current?.focus();
    else if (key === '?') showHelp();
    else if (key === 'u') void actions.undo();
    else if (row === undefined) handled = false;
    else if (key === 'ArrowDown') step(index, 1);
    else if (key === 'ArrowUp') {
      if (index === firstFocusable) search.current?.focus();
      else step(index, -1);
    } else if (key === 'Home') step(-1, 1);
    else if (key === 'End') step(rows.length, -1);
    else if (key === 'Enter' && !isButton) activate(row);
    else if (row.kind === 'group' && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      if (row.folded === (key === 'ArrowRight')) activate(row);
    } else handled = row.kind === 'person' && onPersonKey(key, row.person, element);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const showMenu = (menu: Menu, event: MouseEvent): void => {
    menu.showAtMouseEvent(event);
  };
  const moreMenu = (): Menu => {
    const texts = source.texts();
    return new Menu()
      .addItem((item) =>
        item
          .setTitle(texts.commands.undo)
          .setIcon('undo-2')
          .onClick(() => void actions.undo()),
      )
      .addItem((item) =>
        item
          .setTitle(texts.commands.redo)
          .setIcon('redo-2')
          .onClick(() => void actions.redo()),
      )
      .addItem((item) => item.setTitle(texts.pane.help).setIcon('keyboard').onClick(showHelp));
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
  return (
    <div
      class="kit-pane-body"
      ref={body}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => {
        const element = event.target;
        if (!(element instanceof HTMLElement)) return;
        const row = rows[Number(element.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1)];
        if (focusable(row)) setActiveKey(row.key);
      }}
    >
      <Toolbar
        source={source}
        state={state}
        search={search}
        setText={(text) => change({ query: { ...state.query, text } })}
        leaveSearch={() => step(-1, 1)}
        log={() => dialogs.pickContact(texts.commands.pickToLog, (target) => dialogs.log([target]))}
        add={() => dialogs.add('')}
        showFilter={(event) =>
          showMenu(
            filterMenu(source, state, (query) => change({ query })),
            event,
          )
        }
        showSort={(event) =>
          showMenu(
            sortMenu(source, state.sort, (sort) => change({ sort })),
            event,
          )
        }
        showMore={(event) => showMenu(moreMenu(), event)}
        removeTier={(id) => change({ query: { ...state.query, tiers: toggled(state.query.tiers, id) } })}
        removeState={(name) =>
          change({ query: { ...state.query, states: toggled(state.query.states, name) } })
        }
      />
      <Tabs
        source={source}
        tab={state.tab}
        due={overview.due.length}
        people={overview.people.length}
        problems={problems.length}
        choose={(tab) => change({ tab })}
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
        label={state.tab === 'problems' ? texts.pane.problemsLabel : texts.pane.listLabel}
        keep={activeIndex >= 0 ? activeIndex : null}
        scroller={scroller}
      >
        {(index) => {
          const row = rows[index];
          return row === undefined ? null : renderRow(row, index === tabStop);
        }}
      </VirtualList>
    </div>
  );

  function renderRow(row: Row, active: boolean) {
    switch (row.kind) {
      case 'heading':
        return <HeadingRow title={row.title} count={row.count} />;
      case 'group':
        return (
          <GroupRow
            group={row.group}
            folded={row.folded}
            active={active}
            rowKey={row.key}
            source={source}
            toggle={() => activate(row)}
          />
        );
      case 'person':
        return (
          <PersonRow
            person={row.person}
            withReason={row.withReason}
            active={active}
            source={source}
            actions={rowActions}
          />
        );
      case 'tier':
        return (
          <TierRow
            group={row.group}
            active={active}
            rowKey={row.key}
            source={source}
            show={() => activate(row)}
          />
        );
      case 'problem':
        return (
          <ProblemRow
            problem={row.problem}
            active={active}
            rowKey={row.key}
            source={source}
            open={() => activate(row)}
            mend={() => void actions.mend(row.problem)}
          />
        );
      case 'message':
        return <MessageRow message={row.message} source={source} add={() => dialogs.add('')} />;
    }
  }
}
