import { Modal, Setting, SettingTab, type App } from '../obsidian/index';
import { renderSettingTab } from '../obsidian/setting-tab';
import { readTheme, setTheme } from './theme';

/** The settings window: the tabs at the left, the chosen one at the right. */
export class SettingsWindow extends Modal {
  private readonly appearance: SettingTab;
  private pluginTabs: SettingTab[] = [];
  private activeTab: SettingTab | null = null;
  private readonly tabsEl: HTMLElement;
  private readonly bodyEl: HTMLElement;

  constructor(app: App) {
    super(app);
    this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
    this.contentEl.addClass('vertical-tabs-container');
    this.tabsEl = this.contentEl.createDiv('vertical-tab-header');
    this.bodyEl = this.contentEl.createDiv({
      cls: 'vertical-tab-content-container',
      attr: { tabindex: '-1' },
    });
    this.appearance = new AppearanceTab(app);
  }

  addTab(tab: SettingTab): void {
    this.pluginTabs.push(tab);
  }

  removeTab(tab: SettingTab): void {
    this.pluginTabs = this.pluginTabs.filter((other) => other !== tab);
  }

  override onOpen(): void {
    this.openTab(this.pluginTabs[0] ?? this.appearance);
    // Else the first field would get the focus, and its suggestions would open.
    this.bodyEl.focus();
  }

  override onClose(): void {
    this.activeTab?.hide();
    this.activeTab = null;
  }

  openTabById(id: string): SettingTab | null {
    const tab = this.pluginTabs.find((other) => other.id === id) ?? null;
    if (tab) this.openTab(tab);
    return tab;
  }

  private openTab(tab: SettingTab): void {
    this.activeTab?.hide();
    this.activeTab = tab;
    this.drawTabs();
    this.bodyEl.empty();
    this.bodyEl.appendChild(tab.containerEl);
    tab.containerEl.addClass('vertical-tab-content');
    renderSettingTab(tab);
  }

  private drawTabs(): void {
    this.tabsEl.empty();
    this.drawGroup('Options', [['Appearance', this.appearance]]);
    this.drawGroup(
      'Community plugins',
      this.pluginTabs.map((tab) => [tab.name, tab]),
    );
  }

  private drawGroup(title: string, tabs: readonly (readonly [string, SettingTab])[]): void {
    const group = this.tabsEl.createDiv('vertical-tab-header-group');
    group.createDiv({ cls: 'vertical-tab-header-group-title', text: title });
    const items = group.createDiv('vertical-tab-header-group-items');
    for (const [name, tab] of tabs) {
      const item = items.createDiv({ cls: 'vertical-tab-nav-item tappable', attr: { tabindex: '0' } });
      item.createDiv({ cls: 'vertical-tab-nav-item-title', text: name });
      item.toggleClass('is-active', tab === this.activeTab);
      item.addEventListener('click', () => this.openTab(tab));
    }
  }
}

class AppearanceTab extends SettingTab {
  override display(): void {
    this.containerEl.empty();
    new Setting(this.containerEl)
      .setName('Base color scheme')
      .setDesc('Light or dark, for this page.')
      .addDropdown((dropdown) =>
        dropdown
          .addOptions({ light: 'Light', dark: 'Dark' })
          .setValue(readTheme())
          .onChange((value) => setTheme(this.app, value === 'dark' ? 'dark' : 'light')),
      );
  }
}
