import { Platform, type App } from 'obsidian';
import { foldName } from '../../core/fold';
import { formatDate } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';
import { OwnSuggestModal } from '../own-modals';
import type { Target, UserActions } from '../user-actions';
import { DateDialog } from './date-dialog';
import { snoozeChoices, typedSnooze, type SnoozeChoice } from './snooze-choices';

/** Asks until when people are put off, and puts them off. */
export class SnoozePicker extends OwnSuggestModal<SnoozeChoice> {
  private readonly choices: readonly SnoozeChoice[];

  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly actions: UserActions,
    private readonly people: readonly Target[],
    private readonly notNow: () => void,
  ) {
    super(app);
    const texts = source.texts().dialogs;
    this.choices = snoozeChoices(source.today(), this.areAllSnoozed());
    this.modalEl.addClass('kit-picker');
    this.setPlaceholder(texts.snooze.placeholder(people.map(({ name }) => name)));
    this.emptyStateText = texts.snooze.typeHint;
    if (!Platform.isMobile) {
      this.setInstructions([
        { command: '↑↓', purpose: texts.picker.keys.move },
        { command: '↵', purpose: texts.picker.keys.choose },
        { command: 'esc', purpose: texts.picker.keys.dismiss },
      ]);
    }
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
    el.createDiv('suggestion-aux kit-picker-aux').createSpan({
      cls: 'kit-picker-when',
      text: formatDate(choice.day, this.source.language()),
    });
  }

  override onChooseSuggestion(choice: SnoozeChoice): void {
    switch (choice.kind) {
      case 'until':
        void this.actions.snooze(this.people, choice.day);
        break;
      case 'not-now':
        this.notNow();
        break;
      case 'no-longer':
        void this.actions.snooze(this.people, null);
        break;
      case 'pick-date':
        new DateDialog(this.app, this.source, (day) => void this.actions.snooze(this.people, day)).open();
        break;
    }
  }

  private label(choice: SnoozeChoice): string {
    const { snooze } = this.source.texts().dialogs;
    if (choice.kind === 'pick-date') return snooze.pickDate;
    if (choice.kind === 'not-now') return snooze.notNow;
    if (choice.kind === 'no-longer') return snooze.noLonger;
    return choice.label === 'typed'
      ? formatDate(choice.day, this.source.language())
      : snooze.labels[choice.label];
  }

  private areAllSnoozed(): boolean {
    const today = this.source.today();
    return this.people.every(({ path }) => (this.source.book.get(path)?.snoozeUntil ?? '') > today);
  }
}
