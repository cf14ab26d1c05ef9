import { Menu } from 'obsidian';
import type { Person } from '../../book/overview';
import { isOpenQuery, type SortOrder } from '../../book/search';
import type { State } from '../../core/rhythm';
import type { ContactSource } from '../contact-source';
import type { Dialogs, Target, UserActions } from '../user-actions';
import type { PaneState } from './pane-state';

/** A person as the target of an action. */
export function targetOf({ contact }: Person): Target {
  return { path: contact.path, name: contact.name };
}

/** All that can be done with a person. */
export function personMenu(
  person: Person,
  source: ContactSource,
  actions: UserActions,
  dialogs: Dialogs,
): Menu {
  const { pane } = source.texts();
  const target = targetOf(person);
  const { contact } = person;
  const menu = new Menu();
  menu.addItem((item) =>
    item
      .setTitle(pane.menuLog)
      .setIcon('message-square-plus')
      .setSection('do')
      .onClick(() => dialogs.log([target])),
  );
  if (person.standing.state === 'snoozed') {
    menu.addItem((item) =>
      item
        .setTitle(pane.menuUnsnooze)
        .setIcon('alarm-clock-off')
        .setSection('do')
        .onClick(() => void actions.snooze([target], null)),
    );
  }
  menu.addItem((item) =>
    item
      .setTitle(pane.menuSnooze)
      .setIcon('alarm-clock')
      .setSection('do')
      .onClick(() => dialogs.snooze([target])),
  );
  for (const tier of source.book.rules.tiers.tiers) {
    menu.addItem((item) =>
      item
        .setTitle(tier.name)
        .setIcon('arrow-right-left')
        .setSection('tier')
        .setChecked(contact.tier.kind === 'known' && contact.tier.id === tier.id)
        .onClick(() => void actions.setTier([target], tier)),
    );
  }
  menu.addItem((item) =>
    item
      .setTitle(pane.noTier)
      .setIcon('circle-minus')
      .setSection('tier')
      .setChecked(contact.tier.kind === 'none')
      .onClick(() => void actions.setTier([target], null)),
  );
  menu.addItem((item) =>
    item
      .setTitle(pane.menuOpen)
      .setIcon('file')
      .setSection('open')
      .onClick(() => void actions.open(contact.path, null, 'here')),
  );
  menu.addItem((item) =>
    item
      .setTitle(pane.menuOpenTab)
      .setIcon('file-plus')
      .setSection('open')
      .onClick(() => void actions.open(contact.path, null, 'tab')),
  );
  menu.addItem((item) =>
    item
      .setTitle(pane.menuOpenRight)
      .setIcon('separator-vertical')
      .setSection('open')
      .onClick(() => void actions.open(contact.path, null, 'split')),
  );
  return menu;
}

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

/** Filters by tier and state; several may hold at once. */
export function filterMenu(
  source: ContactSource,
  state: PaneState,
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
  if (!isOpenQuery({ ...query, text: '' })) {
    menu.addItem((item) =>
      item
        .setTitle(texts.pane.clearFilters)
        .setIcon('x')
        .setSection('clear')
        .onClick(() => update({ ...query, tiers: [], states: [] })),
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

/** A list with a value taken out if it is in, else put in. */
export function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}
