import type { App } from 'obsidian';
import { foldName } from '../../core/fold';
import type { FollowUp } from '../../core/follow-up';
import { formatDate } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';
import { OwnSuggestModal } from '../own-modals';
import type { UserActions } from '../user-actions';
import { DateDialog } from './date-dialog';
import { snoozeChoices, typedSnooze, type SnoozeChoice } from './snooze-choices';

/** Asks for another day for a follow-up, and sets it. */
export class PostponePicker extends OwnSuggestModal<SnoozeChoice> {
  private readonly choices: readonly SnoozeChoice[];

  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly actions: UserActions,
    private readonly followUp: FollowUp,
  ) {
    super(app);
    const texts = source.texts();
    // A promise has no rhythm: only days make sense.
    this.choices = snoozeChoices(source.today(), false).filter(
      ({ kind }) => kind === 'until' || kind === 'pick-date',
    );
    this.modalEl.addClass('kit-picker');
    this.setPlaceholder(texts.followUps.postponePlaceholder(followUp.text));
    this.emptyStateText = texts.dialogs.snooze.typeHint;
  }

  override getSuggestions(query: string): SnoozeChoice[] {
    const typed = typedSnooze(query, this.source.today());
    const folded = foldName(query);
    const known = this.choices.filter((choice) => foldName(this.label(choice)).includes(folded));
    return typed === null ? known : [typed, ...known];
  }

  override renderSuggestion(choice: SnoozeChoice, el: HTMLElement): void {
    el.addClass('mod-complex');
    el.createDiv('suggestion-content').createDiv({ cls: 'suggestion-title', text: this.label(choice) });
    if (choice.kind !== 'until' || choice.label === 'typed') return;
    const when = formatDate(choice.day, this.source.language());
    el.createDiv('suggestion-aux kit-picker-aux').createSpan({ cls: 'kit-picker-when', text: when });
  }

  override onChooseSuggestion(choice: SnoozeChoice): void {
    if (choice.kind === 'until') void this.actions.postpone(this.followUp, choice.day);
    else {
      const texts = this.source.texts().followUps.dateDialog;
      const set = (day: FollowUp['due']): void => {
        if (day !== null) void this.actions.postpone(this.followUp, day);
      };
      new DateDialog(this.app, this.source, set, texts).open();
    }
  }

  private label(choice: SnoozeChoice): string {
    const { snooze } = this.source.texts().dialogs;
    if (choice.kind !== 'until') return snooze.pickDate;
    return choice.label === 'typed'
      ? formatDate(choice.day, this.source.language())
      : snooze.labels[choice.label];
  }
}
