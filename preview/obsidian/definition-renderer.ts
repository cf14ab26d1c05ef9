import type {
  SettingDefinition,
  SettingDefinitionGroup,
  SettingDefinitionItem,
  SettingDefinitionList,
  SettingDefinitionPage,
} from 'obsidian';
import { renderControl } from './definition-control';
import { addDeleteButton, addDragHandle, makeClickable } from './definition-list';
import { setIcon } from './icons';
import { Setting, SettingGroup } from './setting';
import type { SettingPage } from './setting-page';
import type { SettingTab } from './setting-tab';

type Group = SettingDefinitionGroup | SettingDefinitionList;
type Row = SettingDefinition | SettingDefinitionPage;

/** Draws a tab's definitions, one page at a time. */
export class DefinitionRenderer {
  readonly #tab: SettingTab;
  /** The names of the pages that were opened one in another. */
  #path: readonly string[] = [];
  #cleanups: (() => void)[] = [];
  #predicates: (() => void)[] = [];
  /** A page drawn by code stays when the definitions are taken anew: somebody may be typing in it. */
  #shownPage: Pick<SettingPage, 'hide'> | null = null;
  readonly #queries = new Map<string, string>();

  constructor(tab: SettingTab) {
    this.#tab = tab;
  }

  /** Shows the first page. */
  open(): void {
    this.#path = [];
    this.#tab.settingItems = this.#tab.getSettingDefinitions();
    if (this.#tab.settingItems.length === 0) this.#tab.display();
    else this.#draw();
  }

  /** Shows what the tab's definitions have become. */
  refresh(): void {
    if (this.#tab.settingItems.length > 0 && !this.#shownPage) this.#draw();
  }

  /** Evaluates `visible` and `disabled` again. */
  applyPredicates(): void {
    for (const apply of this.#predicates) apply();
  }

  clear(): void {
    for (const cleanUp of this.#cleanups.splice(0)) cleanUp();
    this.#predicates = [];
    this.#shownPage?.hide();
    this.#shownPage = null;
    this.#tab.containerEl.empty();
  }

  #draw(): void {
    this.clear();
    const page = this.#currentPage();
    if (page?.page) this.#drawCustomPage(page, page.page());
    else {
      const container = this.#tab.containerEl;
      if (page) this.#drawTitle(container.createDiv('setting-page-header'), page.name);
      this.#drawItems(page ? (page.items ?? []) : this.#tab.settingItems, container);
    }
    this.applyPredicates();
  }

  #currentPage(): SettingDefinitionPage | null {
    let items: readonly SettingDefinitionItem[] = this.#tab.settingItems;
    let page: SettingDefinitionPage | null = null;
    for (const [depth, name] of this.#path.entries()) {
      const next = pagesIn(items).find((candidate) => candidate.name === name);
      if (!next) {
        // The page is gone from the definitions: back to where it would be.
        this.#path = this.#path.slice(0, depth);
        break;
      }
      page = next;
      items = next.items ?? [];
    }
    return page;
  }

  #drawCustomPage(
    definition: SettingDefinitionPage,
    page: ReturnType<NonNullable<typeof definition.page>>,
  ): void {
    this.#drawTitle(page.titlebarEl, page.title || definition.name);
    this.#tab.containerEl.appendChild(page.rootEl);
    page.display();
    this.#shownPage = page;
  }

  #drawTitle(bar: HTMLElement, title: string): void {
    bar.empty();
    const back = bar.createDiv({ cls: 'clickable-icon', attr: { 'aria-label': 'Back' } });
    setIcon(back, 'chevron-left');
    makeClickable(back, () => this.#goTo(this.#path.slice(0, -1)));
    bar.createDiv({ cls: 'setting-page-title', text: title });
  }

  #goTo(path: readonly string[]): void {
    this.#path = path;
    this.#draw();
  }

  #drawItems(items: readonly SettingDefinitionItem[], container: HTMLElement): void {
    let loose: SettingGroup | null = null;
    for (const item of items) {
      if (isGroup(item)) {
        loose = null;
        this.#drawGroup(item, new SettingGroup(container));
      } else {
        loose ??= new SettingGroup(container);
        this.#drawRow(item, loose, 0, () => true);
      }
    }
  }

  #drawGroup(definition: Group, group: SettingGroup): void {
    const list: Partial<SettingDefinitionList> =
      definition.type === 'list' ? (definition as SettingDefinitionList) : {};
    if (definition.heading) group.setHeading(definition.heading);
    if (definition.cls) group.addClass(...definition.cls.split(' '));
    if (definition.type === 'list') group.addClass('mod-list');
    this.#addPredicate(() => group.toggle(evaluate(definition.visible, true)));
    const matches = this.#addSearch(definition, group);
    for (const configure of definition.extraButtons ?? []) group.addExtraButton(configure);
    const { addItem, emptyState, onDelete, onReorder } = list;
    if (addItem) {
      group.addExtraButton((button) => {
        button.setIcon('plus').setTooltip(addItem.name);
        button.onClick(() => addItem.action(button.extraSettingsEl));
      });
    }
    const items = definition.items ?? [];
    if (items.length === 0 && emptyState) group.listEl.createDiv('setting-empty').setText(emptyState);
    for (const [index, item] of items.entries()) {
      const row = this.#drawRow(item, group, index, matches);
      if (onReorder) addDragHandle(row, index, items.length, onReorder);
      if (onDelete) addDeleteButton(row, () => onDelete(index));
    }
  }

  /** The query outlives a redraw. */
  #addSearch(definition: Group, group: SettingGroup): (row: Row) => boolean {
    const { search } = definition;
    if (!search) return () => true;
    const key = [...this.#path, definition.heading ?? ''].join('\n');
    group.addSearch((component) => {
      component.setPlaceholder(search.placeholder ?? '').setValue(this.#queries.get(key) ?? '');
      component.inputEl.setAttr('aria-label', search.placeholder ?? 'Search');
      component.onChange((query) => {
        this.#queries.set(key, query);
        this.applyPredicates();
      });
    });
    return (row) => {
      const query = this.#queries.get(key) ?? '';
      const searchable = 'searchable' in row ? evaluate(row.searchable, true) : true;
      // The declared type leaves pages out, though they may be children of a group.
      return query === '' || !searchable || search.match(row, query);
    };
  }

  #drawRow(row: Row, group: SettingGroup, index: number, matches: (row: Row) => boolean): Setting {
    const setting = new Setting(group.listEl).setName(row.name);
    if (row.desc) setting.setDesc(row.desc);
    this.#addPredicate(() => setting.settingEl.toggle(evaluate(row.visible, true) && matches(row)));
    if ('type' in row) this.#drawPageEntry(row, setting);
    else if (row.action) {
      setting.settingEl.addClass('mod-action');
      this.#addPredicate(() => {
        void setting.setDisabled(evaluate(row.disabled, false));
      });
      makeClickable(setting.settingEl, () => {
        if (!evaluate(row.disabled, false)) row.action(setting.settingEl, index);
      });
    } else if (row.render) {
      const cleanUp = row.render(setting, group);
      if (cleanUp) this.#cleanups.push(cleanUp);
    } else if (row.control) {
      const { control } = row;
      renderControl(this.#tab, control, setting);
      this.#addPredicate(() => {
        void setting.setDisabled(evaluate(control.disabled, false));
      });
    }
    return setting;
  }

  #drawPageEntry(page: SettingDefinitionPage, setting: Setting): void {
    setting.settingEl.addClass('mod-navigable');
    setting.addDisplayValue((component) =>
      component.setValue(evaluate(page.displayValue, '')).setStatus(evaluate(page.status, null) ?? null),
    );
    setIcon(setting.controlEl.createSpan('setting-item-chevron'), 'chevron-right');
    makeClickable(setting.settingEl, () => this.#goTo([...this.#path, page.name]));
  }

  #addPredicate(apply: () => void): void {
    this.#predicates.push(apply);
  }
}

function isGroup(item: SettingDefinitionItem): item is Group {
  return 'type' in item && item.type !== 'page';
}

function pagesIn(items: readonly SettingDefinitionItem[]): SettingDefinitionPage[] {
  return items.flatMap((item) => {
    if (!('type' in item)) return [];
    return isGroup(item) ? pagesIn(item.items ?? []) : [item];
  });
}

function evaluate<T extends string | boolean | null>(value: T | (() => T) | undefined, fallback: T): T {
  return typeof value === 'function' ? value() : (value ?? fallback);
}
