import { Setting, type App } from 'obsidian';
import { findDuplicates, type Duplicate } from '../../book/duplicates';
import { describeJob } from '../../app/import/plan-import';
import type { Contact } from '../../core/contact';
import type { ContactSource } from '../contact-source';
import { OwnModal } from '../own-modals';
import type { ImportActions } from './import-actions';

/** Pairs that are shown at once. */
const mostPairs = 50;

/** Shows notes that may be of one person side by side: merged either way, or kept apart for good. */
export class DuplicatesDialog extends OwnModal {
  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly actions: ImportActions,
  ) {
    super(app);
  }

  override onOpen(): void {
    const texts = this.source.texts().import;
    this.setTitle(texts.duplicatesCommand.replace(/…$/, ''));
    this.modalEl.addClasses(['kit-dialog', 'kit-import']);
    const duplicates = findDuplicates(this.source.book.all());
    if (duplicates.length === 0)
      this.contentEl.createEl('p', { cls: 'kit-dialog-text', text: texts.duplicates.none });
    for (const duplicate of duplicates.slice(0, mostPairs)) void this.addPair(duplicate);
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private async addPair({ first, second, signs }: Duplicate): Promise<void> {
    const texts = this.source.texts().import;
    const pair = this.contentEl.createDiv('kit-import-pair');
    pair.createDiv({ cls: 'kit-dialog-text', text: signs.map((sign) => texts.signs[sign]).join(', ') });
    const taken = new Set<string>();
    const done = (went: boolean): void => {
      if (went) pair.remove();
    };
    const merge = async (keep: Contact, other: Contact): Promise<void> => {
      // What was chosen is said of the second note; kept the other way round, it is what stays.
      const keys = keep === first ? [...taken] : await this.untaken(first, second, taken);
      done(await this.actions.merge(keep, other, keys));
    };
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      new Setting(pair)
        .setClass('kit-field')
        .setName(one.path.replace(/\.md$/i, ''))
        .setDesc([describeJob(one), ...one.emails, ...one.phones].filter((text) => text !== '').join(' · '))
        .addButton((button) =>
          button.setButtonText(texts.duplicates.keep(one.name)).onClick(() => void merge(one, other)),
        );
    }
    const conflicts = await this.actions.conflicts(first, second);
    if (conflicts.length > 0) pair.createDiv({ cls: 'kit-dialog-text', text: texts.duplicates.conflicts });
    for (const { key, kept, other } of conflicts) {
      new Setting(pair)
        .setClass('kit-field')
        .setName(key)
        .addDropdown((dropdown) =>
          dropdown
            .addOption('kept', kept)
            .addOption('other', other)
            .onChange((value) => {
              if (value === 'other') taken.add(key);
              else taken.delete(key);
            }),
        );
    }
    new Setting(pair).setClass('kit-field').addButton((button) =>
      button.setButtonText(texts.duplicates.apart).onClick(() => {
        void this.actions.keepApart(first, second).then(done);
      }),
    );
  }

  private async untaken(first: Contact, second: Contact, taken: ReadonlySet<string>): Promise<string[]> {
    const conflicts = await this.actions.conflicts(first, second);
    return conflicts.flatMap(({ key }) => (taken.has(key) ? [] : [key]));
  }
}
