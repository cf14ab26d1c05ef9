import type { Command, FuzzyMatch, Hotkey } from 'obsidian';
import { FuzzySuggestModal, Platform, type App } from '../obsidian/index';

/** Lists the commands that can be run where the user is. */
export class CommandPalette extends FuzzySuggestModal<Command> {
  private readonly available: readonly Command[];

  constructor(app: App) {
    super(app);
    // Asked before the palette takes the focus: commands look at the active editor.
    this.available = [...app.commands.listCommands()].sort((a, b) => a.name.localeCompare(b.name));
    this.setPlaceholder('Select a command…');
    this.setInstructions([
      { command: '↑↓', purpose: 'to navigate' },
      { command: '↵', purpose: 'to use' },
      { command: 'esc', purpose: 'to dismiss' },
    ]);
  }

  override getItems(): Command[] {
    return [...this.available];
  }

  override getItemText(command: Command): string {
    return command.name;
  }

  override renderSuggestion(match: FuzzyMatch<Command>, el: HTMLElement): void {
    el.addClass('mod-complex');
    super.renderSuggestion(match, el.createDiv('suggestion-content').createDiv('suggestion-title'));
    const hotkeys = el.createDiv('suggestion-aux');
    for (const hotkey of match.item.hotkeys ?? []) {
      hotkeys.createEl('kbd', { cls: 'suggestion-hotkey', text: formatHotkey(hotkey) });
    }
  }

  override onChooseItem(command: Command): void {
    this.app.commands.executeCommandById(command.id);
  }
}

const ARROWS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

function formatHotkey({ modifiers, key }: Hotkey): string {
  const names = modifiers.map((modifier) =>
    modifier === 'Mod' ? (Platform.isMacOS ? '⌘' : 'Ctrl') : modifier,
  );
  return [...names, ARROWS[key] ?? key.toUpperCase()].join(' + ');
}
