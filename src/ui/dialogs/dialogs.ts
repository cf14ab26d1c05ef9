import type { App } from 'obsidian';
import { skipsBeforeOffer } from '../../core/skip';
import type { ContactSource } from '../contact-source';
import type { Dialogs, ReviewStarter, Target, UserActions } from '../user-actions';
import { AddDialog } from './add-dialog';
import { CadencePicker } from './cadence-picker';
import { ContactPicker } from './contact-picker';
import { FacetPicker } from './facet-picker';
import { LessOftenDialog } from './less-often-dialog';
import { newDraft } from './log-draft';
import { LogDialog } from './log-dialog';
import { SnoozePicker } from './snooze-picker';
import { TagPicker } from './tag-picker';
import { TierPicker } from './tier-picker';

/** The dialogs of the plugin. The kind logged last is offered first next time, as long as the app runs. */
export function createDialogs(
  app: App,
  source: ContactSource,
  actions: UserActions,
  reviews: ReviewStarter,
): Dialogs {
  let lastKind = 'call';

  const addThen = (name: string, added: (person: Target) => void): void =>
    new AddDialog(app, source, actions, name, added).open();

  const notNow = async (people: readonly Target[]): Promise<void> => {
    const [person] = people;
    const contact = person === undefined ? undefined : source.book.get(person.path);
    const standing = contact === undefined ? null : source.book.standing(contact, source.today());
    const went = await actions.skip(people);
    if (!went || people.length !== 1 || person === undefined || contact === undefined) return;
    const days = standing?.intervalDays ?? null;
    if (contact.skipped + 1 >= skipsBeforeOffer && days !== null)
      new LessOftenDialog(app, source, actions, person, days).open();
  };

  return {
    ...reviews,
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
      new SnoozePicker(app, source, actions, people, () => void notNow(people)).open();
    },
    notNow(people) {
      void notNow(people);
    },
    changeCadence(people) {
      new CadencePicker(app, source, actions, people).open();
    },
    tag(people) {
      new TagPicker(app, source, actions, people).open();
    },
    pickFacet(facet, chosen) {
      new FacetPicker(app, source, facet, chosen).open();
    },
  };
}
