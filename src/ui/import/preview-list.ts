import { SearchComponent, Setting } from 'obsidian';
import { importKinds, type ImportItem, type ImportPreview } from '../../app/import/import-preview';
import { describeJob, type ImportChoice } from '../../app/import/plan-import';
import { foldName } from '../../core/fold';
import type { Texts } from '../../i18n/texts';
import { nameUnseen } from '../dialogs/control-label';

/** Rows that are shown at once; the search finds the others. */
const mostRows = 100;

/** What an import would do, record by record: by kind, with a search, and where there is something to decide, a choice. */
export class PreviewList {
  private readonly list: HTMLElement;
  private kind: ImportItem['kind'];
  private words = '';

  constructor(
    parent: HTMLElement,
    private readonly preview: ImportPreview,
    private readonly choices: Map<string, ImportChoice>,
    private readonly texts: Texts,
  ) {
    this.kind = importKinds.find((kind) => preview.counts[kind] > 0) ?? 'new';
    const tabs = parent.createDiv({ cls: 'kit-import-kinds' });
    for (const kind of importKinds) this.addTab(tabs, kind);
    const search = new SearchComponent(parent.createDiv('kit-import-search'));
    search.setPlaceholder(texts.import.dialog.search).onChange((value) => {
      this.words = foldName(value);
      this.show();
    });
    nameUnseen(search.inputEl, parent, texts.import.dialog.search);
    this.list = parent.createDiv({ cls: 'kit-import-list' });
    this.show();
  }

  private addTab(tabs: HTMLElement, kind: ImportItem['kind']): void {
    const count = this.preview.counts[kind];
    const tab = tabs.createEl('button', { cls: 'kit-choice', text: this.texts.import.counts[kind](count) });
    tab.disabled = count === 0;
    const mark = (): void => {
      for (const other of Array.from(tabs.children)) other.setAttr('aria-pressed', String(other === tab));
    };
    if (kind === this.kind) tab.setAttr('aria-pressed', 'true');
    else tab.setAttr('aria-pressed', 'false');
    tab.addEventListener('click', () => {
      this.kind = kind;
      mark();
      this.show();
    });
  }

  private show(): void {
    this.list.empty();
    const items = this.preview.items.filter(
      (item) => item.kind === this.kind && (this.words === '' || haystack(item).includes(this.words)),
    );
    for (const item of items.slice(0, mostRows)) this.addRow(item);
    if (items.length > mostRows) {
      const text = this.texts.import.dialog.moreItems(items.length - mostRows);
      this.list.createDiv({ cls: 'kit-dialog-text', text });
    }
  }

  private addRow(item: ImportItem): void {
    const row = new Setting(this.list).setClass('kit-field');
    const lines = describe(item, this.texts);
    row.setName(item.kind === 'unreadable' ? item.excerpt : item.person.name);
    row.setDesc(
      createFragment((fragment) => {
        for (const line of lines) fragment.createDiv({ text: line });
      }),
    );
    if (item.kind === 'new') this.addNewChoice(row, item.key);
    else if (item.kind === 'changed') this.addChangedChoice(row, item);
    else if (item.kind === 'doubtful') this.addDoubtfulChoice(row, item);
  }

  private addNewChoice(row: Setting, key: string): void {
    row.addToggle((toggle) =>
      toggle.setValue(this.choices.get(key)?.kind !== 'skip').onChange((value) => {
        if (value) this.choices.delete(key);
        else this.choices.set(key, { kind: 'skip' });
      }),
    );
  }

  private addChangedChoice(row: Setting, item: Extract<ImportItem, { kind: 'changed' }>): void {
    const { dialog } = this.texts.import;
    if (item.offers.length === 0 && item.job === null) return;
    const offers = item.offers.map(({ meaning }) => meaning);
    row.addDropdown((dropdown) => {
      dropdown.addOption('', this.texts.import.outcomes.unchanged).addOption('take', dialog.take);
      dropdown.setValue(this.choices.get(item.key)?.kind === 'take' ? 'take' : '').onChange((value) => {
        if (value === 'take') this.choices.set(item.key, { kind: 'take', offers, job: true });
        else this.choices.delete(item.key);
      });
    });
  }

  private addDoubtfulChoice(row: Setting, item: Extract<ImportItem, { kind: 'doubtful' }>): void {
    const { dialog } = this.texts.import;
    row.addDropdown((dropdown) => {
      dropdown.addOption('', dialog.ask);
      for (const { contact } of item.candidates)
        dropdown.addOption(`same ${contact.path}`, dialog.isSame(contact.name));
      dropdown.addOption('other', dialog.isOther).addOption('skip', dialog.skip);
      const chosen = this.choices.get(item.key);
      dropdown.setValue(chosen?.kind === 'same' ? `same ${chosen.path}` : (chosen?.kind ?? ''));
      dropdown.onChange((value) => {
        if (value === '') this.choices.delete(item.key);
        else if (value === 'other' || value === 'skip') this.choices.set(item.key, { kind: value });
        else this.choices.set(item.key, { kind: 'same', path: value.slice('same '.length) });
      });
    });
  }
}

function haystack(item: ImportItem): string {
  if (item.kind === 'unreadable') return foldName(item.excerpt);
  const { name, organization, role, emails, location } = item.person;
  return foldName([name, organization, role, location, ...emails].join(' '));
}

/** What would become of a record, line by line. */
function describe(item: ImportItem, texts: Texts): readonly string[] {
  const words = texts.import;
  if (item.kind === 'unreadable') return [words.reasons[item.reason]];
  const { person } = item;
  const doubts = person.doubts.map(({ kind, value }) => words.doubts[kind](value));
  switch (item.kind) {
    case 'new': {
      const said = [describeJob(person), person.emails[0] ?? ''].filter((text) => text !== '');
      return [...said, ...doubts];
    }
    case 'same':
      return item.where === null ? doubts : [item.where, ...doubts];
    case 'changed':
      return [
        ...item.fills.map(({ meaning, values }) => words.fill(words.fields[meaning], values)),
        ...item.offers.map(({ meaning, current, offered }) =>
          words.offer(words.fields[meaning], current, offered),
        ),
        ...(item.job === null ? [] : [words.job(describeJob(item.job.from), describeJob(item.job.to))]),
        ...doubts,
      ];
    case 'doubtful':
      return [
        describeJob(person),
        ...person.emails,
        ...item.candidates.map(({ contact, signs }) => {
          const about = [contact.name, describeJob(contact), ...contact.emails].filter((text) => text !== '');
          return words.candidate(
            about.join(' · '),
            signs.map((sign) => words.signs[sign]),
          );
        }),
        ...doubts,
      ].filter((text) => text !== '');
  }
}
