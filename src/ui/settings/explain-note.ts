import type { App, TFile } from 'obsidian';
import { recognise, type Recognition } from '../../core/recognition';
import { propertiesFrom } from '../../note/cached-properties';
import type { Rules } from '../../book/rules';
import type { Texts } from '../../i18n/texts';
import { OwnFuzzyModal } from '../own-modals';

/** Why a note is a contact or not, by what the app knows of its properties. */
export function recogniseFile(app: App, path: string, rules: Rules): Recognition {
  const file = app.vault.getFileByPath(path);
  const properties = file === null ? null : (app.metadataCache.getFileCache(file)?.frontmatter ?? {});
  return recognise(
    path,
    properties === null ? null : propertiesFrom(properties),
    rules.folders,
    rules.names,
    rules.tiers,
  );
}

/** How many notes are contacts or are left out, and why. */
export function countRecognitions(app: App, rules: Rules): ReadonlyMap<Recognition['because'], number> {
  const counts = new Map<Recognition['because'], number>();
  for (const { path } of app.vault.getMarkdownFiles()) {
    const { because } = recogniseFile(app, path, rules);
    counts.set(because, (counts.get(because) ?? 0) + 1);
  }
  return counts;
}

/** The reason in words. */
export function describeRecognition(recognition: Recognition, texts: Texts['settings']['contacts']): string {
  return recognition.kind === 'contact'
    ? texts.isContact[recognition.because]
    : texts.isNone[recognition.because];
}

/** Asks for any note of the vault. */
export class NotePicker extends OwnFuzzyModal<TFile> {
  constructor(
    app: App,
    placeholder: string,
    private readonly chosen: (path: string) => void,
  ) {
    super(app);
    this.setPlaceholder(placeholder);
  }

  override getItems(): TFile[] {
    return this.app.vault.getMarkdownFiles();
  }

  override getItemText(file: TFile): string {
    return file.path;
  }

  override onChooseItem(file: TFile): void {
    this.chosen(file.path);
  }
}
