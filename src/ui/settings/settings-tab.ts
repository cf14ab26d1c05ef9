import { PluginSettingTab, type App, type Plugin, type SettingDefinitionItem } from 'obsidian';
import type { ContactSource } from '../contact-source';
import type { UserActions } from '../user-actions';
import { contactsSection } from './contacts-section';
import { followUpsSection } from './follow-ups-section';
import { logSection } from './log-section';
import { reviewSection } from './review-section';
import { rhythmSection } from './rhythm-section';
import { roundsSection } from './rounds-section';
import { SettingsContext } from './settings-context';
import { tiersSection } from './tiers-section';

/** The settings of the plugin, as definitions, so that the app's own search finds every one of them. */
export class KeepInTouchSettingTab extends PluginSettingTab {
  private readonly context: SettingsContext;
  private isStale = false;

  constructor(app: App, plugin: Plugin, source: ContactSource, actions: UserActions) {
    super(app, plugin);
    this.icon = 'users';
    this.context = new SettingsContext(app, source, actions, () => this.refreshSoon());
    this.containerEl.addEventListener('focusout', () => this.refreshIfStale());
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const { appearance } = this.context.texts;
    return [
      contactsSection(this.context),
      ...tiersSection(this.context),
      rhythmSection(this.context),
      reviewSection(this.context),
      logSection(this.context),
      followUpsSection(this.context),
      roundsSection(this.context),
      {
        type: 'group',
        heading: appearance.heading,
        items: [this.context.toggle(appearance.statusBar, appearance.statusBarDesc, ['flag', 'statusBar'])],
      },
    ];
  }

  override getControlValue(key: string): unknown {
    return this.context.read(key);
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    await this.context.set(key, value);
  }

  private refreshSoon(): void {
    this.isStale = true;
    this.refreshDomState();
    this.refreshIfStale();
  }

  /** Drawing anew takes the focus from a field, so it waits until none has it. */
  private refreshIfStale(): void {
    window.setTimeout(() => {
      if (!this.isStale || this.hasFocusedField()) return;
      this.isStale = false;
      this.update();
    }, 0);
  }

  private hasFocusedField(): boolean {
    const focused = this.containerEl.doc.activeElement;
    return (
      focused !== null && this.containerEl.contains(focused) && focused.matches('input, select, textarea')
    );
  }
}
