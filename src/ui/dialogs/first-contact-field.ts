import { Setting } from 'obsidian';
import type { FirstContact } from '../../app/add-contact';
import { addDays, type Day } from '../../core/day';
import type { ContactSource } from '../contact-source';
import { nameBy, nameUnseen } from './control-label';
import { DateField } from './date-field';
import { kindLabel } from './kind-field';
import { directionFor } from './log-draft';

/** The first contact with a new person: its kind, and once there is one, its day and what it was about. */
export class FirstContactField {
  /** Enter in it adds the person. */
  readonly inputEl: HTMLInputElement;
  private readonly moreEl: HTMLElement;
  /** a kind is chosen, but no day up to today */
  isWrong = false;
  private readonly setting: Setting;
  private id = '';
  private day: Day | null;

  constructor(
    parent: HTMLElement,
    private readonly source: ContactSource,
    private readonly changed: (first: FirstContact | null) => void,
  ) {
    const { quickLog, dialogs } = source.texts();
    const texts = quickLog.firstContact;
    const today = source.today();
    this.day = today;
    const setting = new Setting(parent).setName(texts.name).setClass('kit-field').setClass('kit-first-kind');
    this.setting = setting;
    setting.addDropdown((dropdown) => {
      nameBy(dropdown.selectEl, setting.nameEl);
      dropdown.addOption('', texts.none);
      for (const kind of source.book.rules.kinds.kinds)
        dropdown.addOption(kind.id, kindLabel(kind, source.language()));
      dropdown.onChange((id) => {
        this.id = id;
        this.tell();
      });
    });
    this.moreEl = parent.createDiv('kit-first-contact');
    this.inputEl = this.moreEl.createEl('input', { type: 'text', placeholder: texts.text });
    nameUnseen(this.inputEl, this.moreEl, texts.text);
    this.inputEl.addEventListener('input', () => this.tell());
    const near = [
      { label: dialogs.log.today, day: today },
      { label: dialogs.log.yesterday, day: addDays(today, -1) },
    ];
    const date = new DateField(this.moreEl, dialogs.log.date, near, (day) => {
      this.day = day;
      this.tell();
    });
    date.inputEl.max = today;
    date.setValue(today);
    this.moreEl.hide();
  }

  private tell(): void {
    this.moreEl.toggle(this.id !== '');
    const kind = this.source.book.rules.kinds.byId.get(this.id) ?? null;
    // A first contact has been: a day to come would be a plan.
    const date = this.day !== null && this.day <= this.source.today() ? this.day : null;
    this.isWrong = kind !== null && date === null;
    this.setting.setErrorMessage(this.isWrong ? this.source.texts().quickLog.firstContact.notLater : null);
    this.changed(
      kind === null || date === null
        ? null
        : { date, kind, direction: directionFor(kind), text: this.inputEl.value },
    );
  }
}
