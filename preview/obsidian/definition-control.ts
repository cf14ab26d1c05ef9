import type { SettingControl, SettingNumberControl } from 'obsidian';
import type { TFile, TFolder } from './files';
import { AbstractInputSuggest } from './popover-suggest';
import type { Setting } from './setting';
import type { SettingTab } from './setting-tab';
import type { TextComponent } from './text-components';

type Commit = (value: unknown) => Promise<void>;

/** Draws one control with the tab's value; what the user enters is validated, stored and applied to the other rows. */
export function renderControl(tab: SettingTab, control: SettingControl, setting: Setting): void {
  const stored = tab.getControlValue(control.key) ?? control.defaultValue;
  const commit: Commit = async (value) => {
    const problem = await validate(control, value);
    setting.setErrorMessage(problem);
    if (problem !== null) return;
    await tab.setControlValue(control.key, value);
    tab.refreshDomState();
  };
  drawControl(tab, control, setting, stored, commit);
  if (stored === undefined) return;
  void validate(control, stored).then((problem) => {
    if (problem !== null) setting.setErrorMessage(problem);
  });
}

async function validate(control: SettingControl, value: unknown): Promise<string | null> {
  const check = control.validate as ((value: unknown) => string | void | Promise<string | void>) | undefined;
  return (await check?.(value)) || null;
}

function drawControl(
  tab: SettingTab,
  control: SettingControl,
  setting: Setting,
  stored: unknown,
  commit: Commit,
): void {
  const text = typeof stored === 'string' || typeof stored === 'number' ? String(stored) : '';
  switch (control.type) {
    case 'toggle':
      setting.addToggle((toggle) => toggle.setValue(Boolean(stored)).onChange(commit));
      break;
    case 'dropdown':
      setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(text).onChange(commit));
      break;
    case 'text':
      setting.addText((field) =>
        field
          .setPlaceholder(control.placeholder ?? '')
          .setValue(text)
          .onChange(commit),
      );
      break;
    case 'textarea':
      setting.addTextArea((field) => {
        field
          .setPlaceholder(control.placeholder ?? '')
          .setValue(text)
          .onChange(commit);
        if (control.rows) field.inputEl.rows = control.rows;
      });
      break;
    case 'number':
      setting.addText((field) => setUpNumberField(field.setValue(text), control, setting, commit));
      break;
    case 'slider':
      setting.addSlider((slider) => {
        slider.setLimits(control.min, control.max, control.step);
        if (control.displayFormat) slider.setDisplayFormat(control.displayFormat);
        slider.setValue(typeof stored === 'number' ? stored : control.min).onChange(commit);
      });
      break;
    case 'color':
      setting.addColorPicker((color) => color.setValue(text || '#000000').onChange(commit));
      break;
    case 'file': {
      const { filter } = control;
      const list = (): TFile[] => tab.app.vault.getFiles().filter((file) => filter?.(file) ?? true);
      drawPathField(tab, control.placeholder, list, setting, text, commit);
      break;
    }
    case 'folder': {
      const { filter, includeRoot } = control;
      const list = (): TFolder[] =>
        tab.app.vault.getAllFolders(includeRoot).filter((folder) => filter?.(folder) ?? true);
      drawPathField(tab, control.placeholder, list, setting, text, commit);
      break;
    }
  }
}

function setUpNumberField(
  field: TextComponent,
  control: SettingNumberControl,
  setting: Setting,
  commit: Commit,
): void {
  const { min, max, step, placeholder } = control;
  field.setPlaceholder(placeholder ?? '').inputEl.type = 'number';
  field.inputEl.setAttrs({ min: min ?? null, max: max ?? null, step: step ?? null });
  field.inputEl.addEventListener('change', () => {
    const value = Number(field.getValue());
    const inRange = value >= (min ?? -Infinity) && value <= (max ?? Infinity);
    if (field.getValue() !== '' && inRange) void commit(value);
    else setting.setErrorMessage(`Enter a number${limit(' from', min)}${limit(' to', max)}.`);
  });
}

function limit(word: string, value: number | undefined): string {
  return value === undefined ? '' : `${word} ${value}`;
}

function drawPathField(
  tab: SettingTab,
  placeholder: string | undefined,
  list: () => (TFile | TFolder)[],
  setting: Setting,
  text: string,
  commit: Commit,
): void {
  setting.addSearch((field) => {
    field
      .setPlaceholder(placeholder ?? '')
      .setValue(text)
      .onChange(commit);
    new PathSuggest(tab, field.inputEl, list).onSelect((file) => {
      field.setValue(file.path);
      void commit(file.path);
    });
  });
}

class PathSuggest extends AbstractInputSuggest<TFile | TFolder> {
  readonly #list: () => (TFile | TFolder)[];

  constructor(tab: SettingTab, input: HTMLInputElement, list: () => (TFile | TFolder)[]) {
    super(tab.app, input);
    this.#list = list;
  }

  protected override getSuggestions(query: string): (TFile | TFolder)[] {
    return this.#list().filter((file) => file.path.toLowerCase().includes(query.toLowerCase()));
  }

  override renderSuggestion(file: TFile | TFolder, element: HTMLElement): void {
    element.setText(file.path);
  }
}
