import type { App } from 'obsidian';
import type { Kind } from '../../core/kind';
import { skipsBeforeOffer } from '../../core/skip';
import type { ContactSource } from '../contact-source';
import type { Dialogs, Target, UserActions, Views } from '../user-actions';
import { AddDialog } from './add-dialog';
import { CadencePicker } from './cadence-picker';
import { ContactPicker } from './contact-picker';
import { EntryDialog } from './entry-dialog';
import { FacetPicker } from './facet-picker';
import { LessOftenDialog } from './less-often-dialog';
import { LatePropertiesDialog } from './late-properties-dialog';
import { newDraft, type LogDraft } from './log-draft';
import { LogDialog } from './log-dialog';
import { PostponePicker } from './postpone-picker';
import { RoundDialog } from './round-dialog';
import { QuickLogDialog } from './quick-log-dialog';
import { RemovalDialog } from './removal-dialog';
import { SnoozePicker } from './snooze-picker';
import { TagPicker } from './tag-picker';
import { TierPicker } from './tier-picker';

/** The dialogs of the plugin, and its views. The kind logged last is offered first next time, as long as the app runs. */
export function createDialogs(app: App, source: ContactSource, actions: UserActions, views: Views): Dialogs {
  let lastKind = 'call';

  const addThen = (name: string, added: (person: Target) => void): void =>
    new AddDialog(app, source, actions, name, added).open();

  const usualKind = (): Kind | null => {
    const { byId } = source.book.rules.kinds;
    return byId.get(lastKind) ?? byId.get('call') ?? null;
  };

  const openLog = (draft: LogDraft): void =>
    new LogDialog(app, source, actions, draft, {
      logged: (kind) => {
        if (kind !== null) lastKind = kind.id;
      },
    }).open();

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
    ...views,
    pickContact(placeholder, chosen) {
      new ContactPicker(app, source, placeholder, {
        chosen,
        // Whoever was missing is added first, and then it goes on as if they had been there.
        add: (name) => addThen(name, chosen),
      }).open();
    },
    log(people, text = '') {
      openLog(newDraft(people, source.today(), usualKind(), text));
    },
    logDraft({ people, date, kind, text }) {
      openLog({ ...newDraft(people, date ?? source.today(), kind ?? usualKind()), text });
    },
    quickLog(line) {
      new QuickLogDialog(app, source, actions, line, { add: addThen, allFields: openLog }).open();
    },
    editEntry(shown) {
      const { path, line } = shown.entry.source;
      void actions.canEdit(shown).then((can) => {
        if (can) new EntryDialog(app, source, actions, shown).open();
        else void actions.open(path, line, 'here');
      });
    },
    bringUpToDate() {
      void actions.planUpdate().then((plan) => new LatePropertiesDialog(app, source, actions, plan).open());
    },
    prepareRemoval() {
      new RemovalDialog(app, source, actions).open();
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
    postpone(followUp) {
      new PostponePicker(app, source, actions, followUp).open();
    },
    greetingRound(id) {
      new RoundDialog(app, source, actions, id).open();
    },
  };
}
