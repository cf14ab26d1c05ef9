import { Menu } from 'obsidian';
import type { Person } from '../../book/overview';
import type { ContactSource } from '../contact-source';
import type { Dialogs, Target, UserActions } from '../user-actions';
import { addEntryItems } from './entry-items';

/** A person as the target of an action. */
export function targetOf({ contact }: Person): Target {
  return { path: contact.path, name: contact.name };
}

/** All that can be done with a person; from their card, where they cannot be selected, `select` is null. */
export function personMenu(
  person: Person,
  source: ContactSource,
  actions: UserActions,
  dialogs: Dialogs,
  select: (() => void) | null,
): Menu {
  const { pane, card } = source.texts();
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
      .setTitle(pane.menuNotNow)
      .setIcon('alarm-clock')
      .setSection('do')
      .onClick(() => dialogs.notNow([target])),
  );
  menu.addItem((item) =>
    item
      .setTitle(pane.menuSnooze)
      .setIcon('calendar')
      .setSection('do')
      .onClick(() => dialogs.snooze([target])),
  );
  menu.addItem((item) =>
    item
      .setTitle(pane.menuCadence)
      .setIcon('repeat')
      .setSection('do')
      .onClick(() => dialogs.changeCadence([target])),
  );
  menu.addItem((item) =>
    item
      .setTitle(pane.menuTag)
      .setIcon('tag')
      .setSection('do')
      .onClick(() => dialogs.tag([target])),
  );
  addEntryItems(menu, contact, source, actions, dialogs);
  if (select !== null) {
    menu.addItem((item) =>
      item.setTitle(pane.menuSelect).setIcon('square-check').setSection('select').onClick(select),
    );
    menu.addItem((item) =>
      item
        .setTitle(card.menu)
        .setIcon('contact')
        .setSection('open')
        .onClick(() => dialogs.showCard(target)),
    );
  }
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
      .setTitle(source.texts().import.exportDialog.menu(1))
      .setIcon('upload')
      .setSection('open')
      .onClick(() => dialogs.exportPeople([target])),
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

/** All that can be done with those who are selected. */
export function selectionMenu(
  people: readonly Target[],
  source: ContactSource,
  actions: UserActions,
  dialogs: Dialogs,
  selectAll: () => void,
): Menu {
  const { pane } = source.texts();
  const count = people.length;
  const rows = [
    { title: pane.selectedLog(count), icon: 'message-square-plus', run: () => dialogs.log(people) },
    { title: pane.selectedNotNow(count), icon: 'alarm-clock', run: () => dialogs.notNow(people) },
    { title: pane.menuSnooze, icon: 'calendar', run: () => dialogs.snooze(people) },
    { title: pane.menuUnsnooze, icon: 'alarm-clock-off', run: () => void actions.snooze(people, null) },
    { title: pane.selectedMove(count), icon: 'arrow-right-left', run: () => dialogs.moveToTier(people) },
    { title: pane.menuCadence, icon: 'repeat', run: () => dialogs.changeCadence(people) },
    { title: pane.selectedTag(count), icon: 'tag', run: () => dialogs.tag(people) },
    {
      title: source.texts().session.reviewThese,
      icon: 'users-round',
      run: () => dialogs.reviewPeople(people),
    },
    {
      title: source.texts().import.exportDialog.menu(count),
      icon: 'upload',
      run: () => dialogs.exportPeople(people),
    },
  ];
  const menu = new Menu();
  for (const { title, icon, run } of rows) {
    menu.addItem((item) => item.setTitle(title).setIcon(icon).setSection('do').onClick(run));
  }
  menu.addItem((item) =>
    item.setTitle(pane.selectAll).setIcon('list-checks').setSection('select').onClick(selectAll),
  );
  return menu;
}

/** A list with a value taken out if it is in, else put in. */
export function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}
