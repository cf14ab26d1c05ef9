import { Menu } from 'obsidian';
import { isFiltered, openQuery, type SortOrder } from '../../book/search';
import type { State } from '../../core/rhythm';
import type { ContactSource } from '../contact-source';
import type { Dialogs, Target, UserActions } from '../user-actions';
import type { PaneState } from './pane-state';
import { toggled } from './row-menu';

/** States worth filtering by, in the order of the menu. */
const filterStates: readonly State[] = [
  'new',
  'due',
  'overdue',
  'faded',
  'soon',
  'ok',
  'snoozed',
  'paused',
  'untracked',
];

const facets = [
  { facet: 'tags', icon: 'tag' },
  { facet: 'organizations', icon: 'building-2' },
  { facet: 'places', icon: 'map-pin' },
] as const;

/** Filters by tier, tag, organisation, place and state; several may hold at once. */
export function filterMenu(
  source: ContactSource,
  state: PaneState,
  dialogs: Dialogs,
  update: (query: PaneState['query']) => void,
): Menu {
  const texts = source.texts();
  const { query } = state;
  const menu = new Menu();
  const tiers = [
    ...source.book.rules.tiers.tiers.map(({ id, name }) => ({ id, name })),
    { id: 'none', name: texts.pane.noTier },
  ];
  menu.addItem((item) => item.setTitle(texts.pane.filterTier).setSection('tier').setIsLabel(true));
  for (const { id, name } of tiers) {
    menu.addItem((item) =>
      item
        .setTitle(name)
        .setSection('tier')
        .setChecked(query.tiers.includes(id))
        .onClick(() => update({ ...query, tiers: toggled(query.tiers, id) })),
    );
  }
  for (const { facet, icon } of facets) {
    menu.addItem((item) =>
      item
        .setTitle(texts.pane.filterBy[facet])
        .setIcon(icon)
        .setSection('facet')
        .onClick(() =>
          dialogs.pickFacet(facet, (value) => update({ ...query, [facet]: added(query[facet], value) })),
        ),
    );
  }
  menu.addItem((item) => item.setTitle(texts.pane.filterState).setSection('state').setIsLabel(true));
  for (const name of filterStates) {
    menu.addItem((item) =>
      item
        .setTitle(texts.states[name])
        .setSection('state')
        .setChecked(query.states.includes(name))
        .onClick(() => update({ ...query, states: toggled(query.states, name) })),
    );
  }
  if (isFiltered(query)) {
    menu.addItem((item) =>
      item
        .setTitle(texts.pane.clearFilters)
        .setIcon('x')
        .setSection('clear')
        .onClick(() => update({ ...openQuery, text: query.text })),
    );
  }
  return menu;
}

/** How the people of a group are ordered. */
export function sortMenu(source: ContactSource, sort: SortOrder, update: (sort: SortOrder) => void): Menu {
  const names = source.texts().pane.sortBy;
  const menu = new Menu();
  for (const order of ['due', 'name', 'last-contact'] as const) {
    menu.addItem((item) =>
      item
        .setTitle(names[order])
        .setChecked(order === sort)
        .onClick(() => update(order)),
    );
  }
  return menu;
}

/** What is not about one person: the way back and forth, the year, and help. */
export function moreMenu(
  source: ContactSource,
  actions: UserActions,
  dialogs: Dialogs,
  found: readonly Target[],
  showHelp: () => void,
): Menu {
  const { commands, pane, session } = source.texts();
  const menu = new Menu();
  if (found.length > 0) {
    menu.addItem((item) =>
      item
        .setTitle(session.those(found.length))
        .setIcon('users-round')
        .onClick(() => dialogs.reviewPeople(found)),
    );
    menu.addItem((item) =>
      item
        .setTitle(source.texts().import.exportDialog.menu(found.length))
        .setIcon('upload')
        .onClick(() => dialogs.exportPeople(found)),
    );
  }
  return menu
    .addItem((item) =>
      item
        .setTitle(commands.reviewTiers)
        .setIcon('users-round')
        .onClick(() => dialogs.reviewTiers()),
    )
    .addItem((item) =>
      item
        .setTitle(commands.undo)
        .setIcon('undo-2')
        .onClick(() => void actions.undo()),
    )
    .addItem((item) =>
      item
        .setTitle(commands.redo)
        .setIcon('redo-2')
        .onClick(() => void actions.redo()),
    )
    .addItem((item) =>
      item
        .setTitle(commands.year)
        .setIcon('calendar-days')
        .onClick(() => dialogs.showYear()),
    )
    .addItem((item) =>
      item
        .setTitle(commands.greetingRound)
        .setIcon('gift')
        .onClick(() => dialogs.greetingRound(null)),
    )
    .addItem((item) => item.setTitle(pane.help).setIcon('keyboard').onClick(showHelp));
}

function added(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list : [...list, value];
}
