import type { App } from 'obsidian';
import type { ContactSource } from '../contact-source';
import type { Dialogs, Target, UserActions } from '../user-actions';
import { AddDialog } from './add-dialog';
import { ContactPicker } from './contact-picker';
import { newDraft } from './log-draft';
import { LogDialog } from './log-dialog';
import { SnoozePicker } from './snooze-picker';
import { TierPicker } from './tier-picker';

/** The dialogs of the plugin. The kind logged last is offered first next time, as long as the app runs. */
export function createDialogs(app: App, source: ContactSource, actions: UserActions): Dialogs {
  let lastKind = 'call';

  const addThen = (name: string, added: (person: Target) => void): void =>
    new AddDialog(app, source, actions, name, added).open();

  return {
    pickContact(placeholder, chosen) {
      new ContactPicker(app, source, placeholder, {
        chosen,
        // Whoever was missing is added first, and then it goes on as if they had been there.
        add: (name) => addThen(name, chosen),
      }).open();
    },
    log(people) {
      const { byId } = source.book.rules.kinds;
      const draft = newDraft(people, source.today(), byId.get(lastKind) ?? byId.get('call') ?? null);
      new LogDialog(app, source, actions, draft, {
        logged: (kind) => {
          if (kind !== null) lastKind = kind.id;
        },
      }).open();
    },
    add(name) {
      addThen(name, ({ path }) => void actions.open(path, null, 'here'));
    },
    moveToTier(people) {
      new TierPicker(app, source, actions, people).open();
    },
    snooze(people) {
      new SnoozePicker(app, source, actions, people).open();
    },
  };
}
