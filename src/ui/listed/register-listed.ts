import { TFile, type App, type Menu, type Plugin, type TAbstractFile } from 'obsidian';
import { noteName } from '../../core/recognition';
import type { ContactSource } from '../contact-source';
import { OwnSuggestModal } from '../own-modals';
import type { ListedActions, OpenList } from './listed-actions';

/** Registers how a list note is gone through: a command, and an item in the menus of such a note. */
export function registerListed(
  plugin: Plugin,
  source: ContactSource,
  actions: ListedActions,
  show: (list: string) => void,
  say: (message: string) => void,
): OpenList {
  const { app } = plugin;
  const texts = source.texts().listed;
  const isList = (path: string): boolean => {
    const type: unknown = app.metadataCache.getCache(path)?.frontmatter?.['type'];
    return typeof type === 'string' && type.trim().toLowerCase() === 'contact-list';
  };
  const open: OpenList = (list) => {
    const lists = list === null ? actions.lists() : [list];
    const [only] = lists;
    if (only === undefined) say(texts.noLists);
    else if (lists.length === 1) show(only);
    else new ListPicker(app, texts.pick, lists, show).open();
  };
  plugin.addCommand({
    id: 'place-listed',
    name: texts.command,
    icon: 'list-checks',
    callback: () => {
      const active = app.workspace.getActiveFile();
      open(active !== null && isList(active.path) ? active.path : null);
    },
  });
  const addItem = (menu: Menu, file: TAbstractFile | null): void => {
    if (!(file instanceof TFile) || !isList(file.path)) return;
    menu.addItem((item) =>
      item
        .setTitle(texts.commandThis)
        .setIcon('list-checks')
        .setSection('keep-in-touch')
        .onClick(() => open(file.path)),
    );
  };
  plugin.registerEvent(app.workspace.on('file-menu', (menu, file) => addItem(menu, file)));
  plugin.registerEvent(app.workspace.on('editor-menu', (menu, _editor, { file }) => addItem(menu, file)));
  return open;
}

/** Asks which of several lists. */
class ListPicker extends OwnSuggestModal<string> {
  constructor(
    app: App,
    placeholder: string,
    private readonly lists: readonly string[],
    private readonly chosen: (list: string) => void,
  ) {
    super(app);
    this.setPlaceholder(placeholder);
  }

  getSuggestions(query: string): string[] {
    const words = query.toLowerCase();
    return this.lists.filter((path) => path.toLowerCase().includes(words));
  }

  renderSuggestion(path: string, element: HTMLElement): void {
    element.setText(noteName(path));
  }

  onChooseSuggestion(path: string): void {
    this.chosen(path);
  }
}
