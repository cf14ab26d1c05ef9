import { ButtonComponent, Setting, TextComponent, TFile, type App } from 'obsidian';
import type { FirstContact } from '../../app/add-contact';
import { formatEntry } from '../../core/interaction';
import type { Tier } from '../../core/tier';
import { noteName } from '../../core/recognition';
import type { ContactSource } from '../contact-source';
import { OwnModal } from '../own-modals';
import type { Target, UserActions } from '../user-actions';
import { nameBy } from './control-label';
import { describeRoom } from './describe-tier';
import { FirstContactField } from './first-contact-field';
import { FolderSuggest } from './folder-suggest';
import { checkNewContact, chooseFolder, type NewContactCheck } from './new-contact-check';

/** What is typed so far. */
interface Draft {
  name: string;
  folder: string;
  tier: Tier | null;
  organization: string;
  role: string;
  email: string;
  first: FirstContact | null;
}

/** Makes the note of a new contact; says beforehand where it will lie and whether somebody is there already. */
export class AddDialog extends OwnModal {
  private readonly draft: Draft;
  private nameSetting: Setting | null = null;
  private first: FirstContactField | null = null;
  private pathEl: HTMLElement | null = null;
  private submitButton: ButtonComponent | null = null;
  private openButton: ButtonComponent | null = null;
  private isBusy = false;
  private wasSubmitted = false;

  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly actions: UserActions,
    name: string,
    private readonly added: (person: Target) => void,
  ) {
    super(app);
    const folders = app.vault.getAllFolders().map(({ path }) => path);
    const { newContactsFolder } = source.settings();
    const { book } = source;
    const folder = chooseFolder(newContactsFolder, folders, book.all(), book.rules.folders);
    this.draft = { name, folder, tier: null, organization: '', role: '', email: '', first: null };
  }

  override onOpen(): void {
    const texts = this.source.texts().dialogs;
    this.setTitle(texts.add.title);
    this.modalEl.addClasses(['kit-dialog', 'kit-add']);
    this.scope.register(['Mod'], 'Enter', () => {
      void this.submit();
      return false;
    });
    const name = this.addText(texts.add.name, this.draft.name, (value) => (this.draft.name = value));
    this.nameSetting = name.setting;
    name.text.setPlaceholder(texts.add.namePlaceholder);
    this.addTier();
    this.addText(texts.add.organization, '', (value) => (this.draft.organization = value));
    this.addText(texts.add.role, '', (value) => (this.draft.role = value));
    const email = this.addText(texts.add.email, '', (value) => (this.draft.email = value));
    email.text.inputEl.type = 'email';
    const folder = this.addText(texts.add.folder, this.draft.folder, (value) => (this.draft.folder = value));
    folder.text.setPlaceholder(texts.add.folderPlaceholder);
    new FolderSuggest(this.app, folder.text.inputEl, (value) => {
      this.draft.folder = value;
      this.check();
    });
    this.first = new FirstContactField(this.contentEl, this.source, (value) => {
      this.draft.first = value;
      this.check();
    });
    this.submitOnEnter(this.first.inputEl);
    this.pathEl = this.contentEl.createDiv({ cls: 'kit-hints', attr: { 'aria-live': 'polite' } });
    const buttons = this.modalEl.createDiv('modal-button-container');
    this.submitButton = new ButtonComponent(buttons)
      .setButtonText(texts.add.submit)
      .setCta()
      .onClick(() => void this.submit());
    this.openButton = new ButtonComponent(buttons);
    new ButtonComponent(buttons).setButtonText(texts.cancel).onClick(() => this.close());
    this.check();
    name.text.inputEl.focus();
    name.text.inputEl.select();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private addText(
    label: string,
    value: string,
    changed: (value: string) => void,
  ): { readonly setting: Setting; readonly text: TextComponent } {
    const setting = new Setting(this.contentEl).setName(label).setClass('kit-field');
    const text = new TextComponent(setting.controlEl).setValue(value).onChange((typed) => {
      changed(typed);
      this.check();
    });
    text.inputEl.setAttr('autocomplete', 'off');
    nameBy(text.inputEl, setting.nameEl);
    this.submitOnEnter(text.inputEl);
    return { setting, text };
  }

  private submitOnEnter(inputEl: HTMLInputElement): void {
    inputEl.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      void this.submit();
    });
  }

  private addTier(): void {
    const texts = this.source.texts().dialogs.add;
    const { tiers } = this.source.overview();
    const setting = new Setting(this.contentEl).setName(texts.tier).setClass('kit-field');
    setting.addDropdown((dropdown) => {
      nameBy(dropdown.selectEl, setting.nameEl);
      dropdown.addOption('', texts.noTier);
      for (const { tier, people } of tiers) {
        const room = describeRoom(tier, people.length, this.source.language());
        dropdown.addOption(tier.id, `${tier.name} (${room})`);
      }
      dropdown.onChange((id) => {
        this.draft.tier = tiers.find(({ tier }) => tier.id === id)?.tier ?? null;
      });
    });
  }

  private check(): NewContactCheck {
    const texts = this.source.texts().dialogs.add;
    const result = checkNewContact(this.draft.name, this.draft.folder, this.source.book, (path) =>
      this.noteAt(path),
    );
    this.nameSetting?.setErrorMessage(this.describe(result));
    this.submitButton?.setDisabled(pathOf(result) === null && result.kind !== 'empty');
    const there = notesThere(result);
    this.openButton?.buttonEl.toggle(there !== null);
    this.openButton?.buttonEl.toggleClass('mod-cta', there !== null && pathOf(result) === null);
    if (there !== null) {
      this.openButton?.setButtonText(texts.open(there.name)).onClick(() => {
        this.close();
        void this.actions.open(there.path, null, 'here');
      });
    }
    this.showPath(pathOf(result));
    return result;
  }

  private describe(result: NewContactCheck): string | null {
    const { checks } = this.source.texts().dialogs.add;
    switch (result.kind) {
      case 'empty':
      case 'free':
        return null;
      case 'unusable':
        return checks.unusable;
      case 'taken':
        return checks.taken(result.path);
      case 'left-out':
        return checks.leftOut;
      case 'known':
        return result.path === null
          ? checks.known(result.contacts.map(({ name }) => name))
          : checks.knownAlias(result.contacts[0]?.name ?? '');
    }
  }

  private showPath(path: string | null): void {
    const texts = this.source.texts().dialogs.add;
    this.pathEl?.empty();
    if (path === null) return;
    this.pathEl?.createDiv({ cls: 'kit-hint kit-path', text: texts.willBe(path) });
    const { first } = this.draft;
    if (first !== null) {
      const line = formatEntry(first, this.source.book.rules.language);
      this.pathEl?.createDiv({ cls: 'kit-hint kit-path', text: line });
    }
    const template = this.source.settings().template.trim();
    if (template === '') return;
    const file = this.app.vault.getFileByPath(template.endsWith('.md') ? template : `${template}.md`);
    const text = file === null ? texts.templateMissing(template) : texts.withTemplate(file.basename);
    this.pathEl?.createDiv({ cls: 'kit-hint', text });
  }

  /** A note at a path, found without case as most file systems do. */
  private noteAt(path: string): string | null {
    const { vault } = this.app;
    const exact = vault.getFileByPath(path);
    if (exact !== null) return exact.path;
    const slash = path.lastIndexOf('/');
    const folder = slash < 0 ? vault.getRoot() : vault.getFolderByPath(path.slice(0, slash));
    const lower = path.toLowerCase();
    const similar = folder?.children.find(
      (child) => child instanceof TFile && child.path.toLowerCase() === lower,
    );
    return similar?.path ?? null;
  }

  private async submit(): Promise<void> {
    const path = pathOf(this.check());
    if (path === null || this.isBusy || this.wasSubmitted || this.first?.isWrong === true) return;
    this.isBusy = true;
    this.submitButton?.setDisabled(true);
    const made = await this.actions.add(this.draft);
    this.isBusy = false;
    this.submitButton?.setDisabled(false);
    if (made === null) return;
    this.wasSubmitted = true;
    this.close();
    this.added({ path: made, name: noteName(made) });
  }
}

function pathOf(check: NewContactCheck): string | null {
  switch (check.kind) {
    case 'free':
    case 'left-out':
    case 'known':
      return check.path;
    case 'empty':
    case 'unusable':
    case 'taken':
      return null;
  }
}

function notesThere(check: NewContactCheck): Target | null {
  if (check.kind === 'taken') return { path: check.path, name: noteName(check.path) };
  if (check.kind === 'known') return check.contacts[0] ?? null;
  return null;
}
