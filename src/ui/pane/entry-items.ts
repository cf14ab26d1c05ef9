import type { Menu } from 'obsidian';
import { mentionedDay } from '../../app/only-mentioned';
import { isOwnEntry } from '../../app/shown-entry';
import type { Contact } from '../../core/contact';
import type { ContactSource } from '../contact-source';
import type { Dialogs, UserActions } from '../user-actions';

/**
 * What can be done with a person's latest entry: change it where it stands in their own log, else open it at its line and
 * settle the day as a mere mention.
 */
export function addEntryItems(
  menu: Menu,
  contact: Contact,
  source: ContactSource,
  actions: UserActions,
  dialogs: Dialogs,
): void {
  const { quickLog } = source.texts();
  const { path, name } = contact;
  const days = source.book.days(contact, source.today());
  const entry = days[0]?.interactions[0];
  if (entry === undefined) return;
  if (isOwnEntry(path, entry)) {
    menu.addItem((item) =>
      item
        .setTitle(quickLog.changeLast)
        .setIcon('pencil')
        .setSection('entry')
        .onClick(() => dialogs.editEntry({ path, name, entry })),
    );
  } else {
    menu.addItem((item) =>
      item
        .setTitle(quickLog.openLast)
        .setIcon('text-cursor')
        .setSection('entry')
        .onClick(() => void actions.open(entry.source.path, entry.source.line, 'here')),
    );
  }
  const day = mentionedDay(days);
  if (day === null) return;
  menu.addItem((item) =>
    item
      .setTitle(quickLog.onlyMentioned)
      .setIcon('message-circle-off')
      .setSection('entry')
      .onClick(() => void actions.sayOnlyMentioned({ path, name }, day)),
  );
}
