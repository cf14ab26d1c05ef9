import { ButtonComponent, type App } from 'obsidian';
import { looserCadence } from '../../core/skip';
import { describeCadence } from '../../i18n/sentences';
import type { ContactSource } from '../contact-source';
import { OwnModal } from '../own-modals';
import type { Target, UserActions } from '../user-actions';

/** After the third "not now" in a row: would less often do? */
export class LessOftenDialog extends OwnModal {
  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly actions: UserActions,
    private readonly person: Target,
    /** of the rhythm that holds, in days */
    private readonly days: number,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { source, person } = this;
    const { lessOften, every } = source.texts();
    const language = source.language();
    const today = source.today();
    const contact = source.book.get(person.path);
    this.setTitle(lessOften.title(person.name));
    this.modalEl.addClass('kit-dialog');
    const now =
      contact?.cadence !== null && contact?.cadence !== undefined
        ? describeCadence(contact.cadence, language)
        : (this.tierRhythm() ?? every.days(this.days));
    this.contentEl.createEl('p', { cls: 'kit-dialog-text', text: lessOften.text(person.name, now) });
    const buttons = this.modalEl.createDiv('modal-button-container');
    const add = (text: string, act: () => void): ButtonComponent =>
      new ButtonComponent(buttons).setButtonText(text).onClick(() => {
        this.close();
        act();
      });
    const looser = looserCadence(today, this.days);
    const first =
      looser === null
        ? null
        : add(
            lessOften.cadence(describeCadence(looser, language)),
            () => void this.actions.setCadence([person], looser),
          ).setCta();
    const below = this.tierBelow();
    if (below !== undefined)
      add(lessOften.tier(below.name), () => void this.actions.setTier([person], below));
    const keep = add(lessOften.keep, () => undefined);
    (first ?? keep).buttonEl.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private tierRhythm(): string | null {
    const tier = this.tier();
    return tier === undefined ? null : describeCadence(tier.rule.interval, this.source.language());
  }

  private tier() {
    const contact = this.source.book.get(this.person.path);
    const { byId } = this.source.book.rules.tiers;
    return contact?.tier.kind === 'known' ? byId.get(contact.tier.id) : undefined;
  }

  private tierBelow() {
    const { tiers } = this.source.book.rules.tiers;
    const tier = this.tier();
    return tier === undefined ? undefined : tiers[tiers.indexOf(tier) + 1];
  }
}
