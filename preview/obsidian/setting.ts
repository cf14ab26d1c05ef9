import type { TooltipOptions } from 'obsidian';
import type * as obsidian from 'obsidian';
import type { BaseComponent } from './base-components';
import { ButtonComponent, ExtraButtonComponent } from './button-components';
import {
  ColorComponent,
  DropdownComponent,
  ProgressBarComponent,
  SliderComponent,
  ToggleComponent,
} from './choice-components';
import { setTooltip } from './icons';
import { MomentFormatComponent, SearchComponent, TextAreaComponent, TextComponent } from './text-components';

let names = 0;

/** A row of settings: a name and a description at the left, controls at the right. */
export class Setting implements obsidian.Setting {
  readonly settingEl: HTMLElement;
  readonly infoEl: HTMLElement;
  readonly nameEl: HTMLElement;
  readonly descEl: HTMLElement;
  readonly controlEl: HTMLElement;
  components: BaseComponent[] = [];
  errorEl: HTMLElement | null = null;

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv('setting-item');
    this.infoEl = this.settingEl.createDiv('setting-item-info');
    this.nameEl = this.infoEl.createDiv({
      cls: 'setting-item-name',
      attr: { id: `setting-name-${++names}` },
    });
    this.descEl = this.infoEl.createDiv('setting-item-description');
    this.controlEl = this.settingEl.createDiv('setting-item-control');
  }

  setName(name: string | DocumentFragment): this {
    this.nameEl.setText(name);
    return this;
  }

  setDesc(description: string | DocumentFragment): this {
    this.descEl.setText(description);
    return this;
  }

  setClass(cls: string): this {
    this.settingEl.addClass(cls);
    return this;
  }

  setTooltip(tooltip: string, options?: TooltipOptions): this {
    setTooltip(this.nameEl, tooltip, options);
    return this;
  }

  setHeading(): this {
    this.settingEl.addClass('setting-item-heading');
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass('is-disabled', disabled);
    for (const component of this.components) component.setDisabled(disabled);
    return this;
  }

  setErrorMessage(message: string | null): this {
    this.errorEl?.detach();
    this.errorEl = message
      ? this.infoEl.createDiv({ cls: 'setting-item-error', attr: { role: 'alert' } })
      : null;
    if (message) this.errorEl?.setText(message);
    this.settingEl.toggleClass('is-invalid', this.errorEl !== null);
    return this;
  }

  addDisplayValue(callback: (component: DisplayValueComponent) => unknown): this {
    callback(new DisplayValueComponent(this.controlEl));
    return this;
  }

  addButton(callback: (component: ButtonComponent) => unknown): this {
    return this.#add(new ButtonComponent(this.controlEl), callback);
  }

  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
    return this.#add(new ExtraButtonComponent(this.controlEl), callback);
  }

  addToggle(callback: (component: ToggleComponent) => unknown): this {
    this.settingEl.addClass('mod-toggle');
    return this.#add(new ToggleComponent(this.controlEl), callback);
  }

  addText(callback: (component: TextComponent) => unknown): this {
    return this.#add(new TextComponent(this.controlEl), callback);
  }

  addSearch(callback: (component: SearchComponent) => unknown): this {
    return this.#add(new SearchComponent(this.controlEl), callback);
  }

  addTextArea(callback: (component: TextAreaComponent) => unknown): this {
    return this.#add(new TextAreaComponent(this.controlEl), callback);
  }

  addMomentFormat(callback: (component: MomentFormatComponent) => unknown): this {
    return this.#add(new MomentFormatComponent(this.controlEl), callback);
  }

  addDropdown(callback: (component: DropdownComponent) => unknown): this {
    return this.#add(new DropdownComponent(this.controlEl), callback);
  }

  addColorPicker(callback: (component: ColorComponent) => unknown): this {
    return this.#add(new ColorComponent(this.controlEl), callback);
  }

  addProgressBar(callback: (component: ProgressBarComponent) => unknown): this {
    return this.#add(new ProgressBarComponent(this.controlEl), callback);
  }

  addSlider(callback: (component: SliderComponent) => unknown): this {
    return this.#add(new SliderComponent(this.controlEl), callback);
  }

  addComponent<T extends BaseComponent>(build: (element: HTMLElement) => T): this {
    return this.#add(build(this.controlEl), () => undefined);
  }

  then(callback: (setting: this) => unknown): this {
    callback(this);
    return this;
  }

  clear(): this {
    this.controlEl.empty();
    this.components = [];
    return this;
  }

  #add<T extends BaseComponent>(component: T, callback: (component: T) => unknown): this {
    this.components.push(component);
    callback(component);
    // The row's name is the control's, as long as it has none of its own.
    for (const field of this.controlEl.findAll('input, select, textarea')) {
      const named = field.hasAttribute('aria-label') || field.hasAttribute('aria-labelledby');
      if (!named) field.setAttr('aria-labelledby', this.nameEl.id);
    }
    return this;
  }
}

/** A value shown, not edited, in a row. */
export class DisplayValueComponent implements obsidian.DisplayValueComponent {
  readonly valueEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.valueEl = containerEl.createSpan('setting-item-display-value');
  }

  setValue(value: string | null): this {
    this.valueEl.setText(value ?? '');
    return this;
  }

  setStatus(status: 'warning' | null): this {
    this.valueEl.toggleClass('mod-warning', status === 'warning');
    return this;
  }
}

/** Rows of settings below a common heading. */
export class SettingGroup implements obsidian.SettingGroup {
  readonly listEl: HTMLElement;
  readonly #groupEl: HTMLElement;
  readonly #headerEl: HTMLElement;
  readonly #headingEl: HTMLElement;
  readonly #controlEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.#groupEl = containerEl.createDiv('setting-group');
    this.#headerEl = createDiv('setting-item setting-item-heading');
    this.#headingEl = this.#headerEl.createDiv('setting-item-name');
    this.#controlEl = this.#headerEl.createDiv('setting-item-control');
    this.listEl = this.#groupEl.createDiv('setting-items');
  }

  setHeading(text: string | DocumentFragment): this {
    this.#headingEl.setText(text);
    this.#groupEl.prepend(this.#headerEl);
    return this;
  }

  addClass(...classes: string[]): this {
    this.#groupEl.addClass(...classes);
    return this;
  }

  addSetting(callback: (setting: Setting) => void): this {
    callback(new Setting(this.listEl));
    return this;
  }

  addSearch(callback: (component: SearchComponent) => unknown): this {
    this.#groupEl.prepend(this.#headerEl);
    callback(new SearchComponent(this.#controlEl));
    return this;
  }

  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
    this.#groupEl.prepend(this.#headerEl);
    callback(new ExtraButtonComponent(this.#controlEl));
    return this;
  }

  /** For the host: shows or hides the group with its heading. */
  toggle(visible: boolean): void {
    this.#groupEl.toggle(visible);
  }
}
