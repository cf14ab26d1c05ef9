import { getLanguage, Plugin } from 'obsidian';
import { ActionHistory } from './app/action-history';
import type { ReviewScope } from './app/review-session';
import { ContactBook } from './book/contact-book';
import { buildRules, type VaultConventions } from './book/rules';
import { languageOf, textsFor } from './i18n/texts';
import { AppActions } from './obsidian/actions';
import { AppImports } from './obsidian/app-imports';
import { registerCliHandlers } from './obsidian/cli-handlers';
import { registerCommands, registerMenus, type CommandParts } from './obsidian/commands';
import { DeviceStore } from './obsidian/device-store';
import { AppListedActions } from './obsidian/listed-actions';
import { LiveContacts } from './obsidian/live-contacts';
import { NoteFeed } from './obsidian/note-feed';
import { showNotice, showRefusal } from './obsidian/notices';
import { registerProtocolLinks } from './obsidian/protocol-links';
import { registerQuickLog } from './obsidian/quick-log-commands';
import { AppSessionActions } from './obsidian/session-actions';
import { SettingsStore } from './obsidian/settings-store';
import { StatusBarCount } from './obsidian/status-bar';
import { readVaultConventions } from './obsidian/vault-conventions-files';
import { VaultNotes } from './obsidian/vault-notes';
import type { Settings } from './settings/settings';
import { CardView, cardViewType } from './ui/card/card-view';
import { createDialogs } from './ui/dialogs/dialogs';
import { ExportDialog } from './ui/import/export-dialog';
import { ImportDialog } from './ui/import/import-dialog';
import { registerImports } from './ui/import/register-imports';
import { ListedView, listedViewType } from './ui/listed/listed-view';
import { registerListed } from './ui/listed/register-listed';
import type { PaneTab, PeopleFilter } from './ui/user-actions';
import { closeModals } from './ui/own-modals';
import { ReviewView, reviewViewType } from './ui/pane/review-view';
import { SessionView, sessionViewType } from './ui/session/session-view';
import { createReviewStarter } from './ui/session/start-review';
import { KeepInTouchSettingTab } from './ui/settings/settings-tab';
import { YearView, yearViewType } from './ui/year/year-view';

/** Settings that change what notes mean, so that the contacts are to be read again. */
const readAgain: readonly (keyof Settings)[] = [
  'tiers',
  'contactFolders',
  'excludedFolders',
  'propertyNames',
  'kinds',
  'logSections',
  'logHeading',
  'workdays',
  'away',
  'leapDay',
  'greetingRounds',
  'followUpForm',
  'followUpTag',
  'followUpFolders',
  'entryOrder',
  'notesLanguage',
  'dailyNotes',
  'namedNotes',
  'meetingNotes',
  'mentionsLeftOut',
  'mostMentioned',
];

/** The plugin: builds its parts, joins them, registers them with the app. */
export default class KeepInTouchPlugin extends Plugin {
  private readonly language = languageOf(getLanguage());
  private readonly store = new SettingsStore(this);
  private conventions: VaultConventions = { templateFolders: [], language: this.language };
  private book!: ContactBook;
  private source!: LiveContacts;
  private feed!: NoteFeed;
  /** between switching on and off */
  private isOn = false;

  override async onload(): Promise<void> {
    await this.store.load();
    this.book = new ContactBook(this.rules());
    this.source = new LiveContacts(
      this.book,
      () => this.store.settings,
      this.language,
      new DeviceStore(this.app),
    );
    this.feed = new NoteFeed(this.app, this.book, {
      changed: () => this.source.announce(),
      took: (book, path) => book.prepare(path, this.source.today()),
      progress: (done, total) =>
        this.source.setProgress(done < total ? { kind: 'reading', done, total } : { kind: 'ready' }),
    });

    const notes = new VaultNotes(this.app);
    const history = new ActionHistory(notes);
    const actions = new AppActions(this.app, this.source, notes, history, this.store, (key) =>
      this.settingChanged(key),
    );
    const sessionActions = new AppSessionActions(this.app, this.source, notes, history);
    const reviews = createReviewStarter(this.app, this.source, sessionActions, (scope) =>
      this.showSession(scope),
    );
    const dialogs = createDialogs(this.app, this.source, actions, {
      showPeople: (filter) => void this.showPane('people', filter),
      showYear: () => void this.showView(yearViewType),
      showCard: ({ path }) => void this.showCard(path),
      exportPeople: (people) => new ExportDialog(this.app, this.source, imports, people).open(),
      ...reviews,
    });
    const listedActions = new AppListedActions(this.app, this.source, notes, history);
    const openList = registerListed(
      this,
      this.source,
      listedActions,
      (list) => void this.showList(list),
      showNotice,
    );
    const imports = new AppImports(this.app, this.source, notes, history, openList, (key, value) =>
      actions.changeSetting(key, value),
    );
    const dropFile = (file: File): void =>
      new ImportDialog(this.app, this.source, imports, {
        name: file.name,
        bytes: () => file.arrayBuffer(),
      }).open();
    const parts: CommandParts = {
      app: this.app,
      source: this.source,
      actions,
      dialogs,
      showPane: (tab) => this.showPane(tab),
    };

    this.registerView(yearViewType, (leaf) => new YearView(leaf, this.source, actions, dialogs));
    this.registerView(cardViewType, (leaf) => new CardView(leaf, this.source, actions, dialogs));
    this.registerView(
      sessionViewType,
      (leaf) => new SessionView(leaf, this.source, actions, dialogs, sessionActions),
    );
    this.registerView(listedViewType, (leaf) => new ListedView(leaf, this.source, actions, listedActions));
    this.registerView(
      reviewViewType,
      (leaf) => new ReviewView(leaf, this.source, actions, dialogs, dropFile),
    );
    this.addRibbonIcon('users', this.source.texts().pane.title, () => void this.showPane());
    this.addSettingTab(new KeepInTouchSettingTab(this.app, this, this.source, actions));
    registerCommands(this, parts);
    registerMenus(this, parts);
    registerImports(this, this.source, imports);
    registerQuickLog(this, parts);
    registerProtocolLinks(this, parts);
    registerCliHandlers(this, this.source, notes, (action) => history.push(action));
    new StatusBarCount(this, this.source, () => void this.showPane('today'));
    this.isOn = true;
    this.register(() => {
      this.isOn = false;
      closeModals();
    });
    this.app.workspace.onLayoutReady(() => void this.start());
  }

  /** A sync brought other settings. */
  override async onExternalSettingsChange(): Promise<void> {
    await this.store.load();
    this.source.forget();
    await this.feed.readAll(this.rules());
  }

  /** What may take time waits until the app has its layout; the plugin may be off again by then. */
  private async start(): Promise<void> {
    if (!this.isOn) return;
    this.feed.listen(this);
    this.source.watchClock(this);
    this.sayTrouble();
    this.conventions = await readVaultConventions(this.app, this.language);
    if (!this.isOn) return;
    await this.feed.readAll(this.rules());
  }

  private rules() {
    return buildRules(this.store.settings, this.conventions);
  }

  private settingChanged(key: keyof Settings): void {
    if (readAgain.includes(key)) void this.feed.readAll(this.rules());
    this.source.forget();
    this.source.announce();
  }

  private async showPane(tab?: PaneTab, filter?: PeopleFilter): Promise<void> {
    const leaf = await this.app.workspace.ensureSideLeaf(reviewViewType, 'right', {
      active: true,
      reveal: true,
    });
    if (tab !== undefined && leaf.view instanceof ReviewView) leaf.view.show(tab, filter ?? null);
  }

  /** The card stands beside the notes, and follows them. */
  private async showCard(path: string): Promise<void> {
    const leaf = await this.app.workspace.ensureSideLeaf(cardViewType, 'right', {
      active: true,
      reveal: true,
    });
    if (leaf.view instanceof CardView) leaf.view.show(path);
  }

  /** Shows a view in the main area: the one that is there, else in a new tab. */
  private async showView(type: string): Promise<void> {
    const { workspace } = this.app;
    const [existing] = workspace.getLeavesOfType(type);
    const leaf = existing ?? workspace.getLeaf('tab');
    if (existing === undefined) await leaf.setViewState({ type, active: true });
    await workspace.revealLeaf(leaf);
  }

  /** The tier review is there once, in the main area. */
  private async showSession(scope: ReviewScope | null): Promise<void> {
    const { workspace } = this.app;
    const leaf = workspace.getLeavesOfType(sessionViewType)[0] ?? workspace.getLeaf('tab');
    await leaf.setViewState({ type: sessionViewType, active: true });
    await workspace.revealLeaf(leaf);
    if (leaf.view instanceof SessionView) leaf.view.show(scope);
  }

  /** Going through a list is there once, in the main area. */
  private async showList(list: string): Promise<void> {
    const { workspace } = this.app;
    const leaf = workspace.getLeavesOfType(listedViewType)[0] ?? workspace.getLeaf('tab');
    await leaf.setViewState({ type: listedViewType, state: { list }, active: true });
    await workspace.revealLeaf(leaf);
  }

  /** Settings that could not be read are said once, and left as they are. */
  private sayTrouble(): void {
    const { trouble } = this.store;
    if (trouble === null) return;
    const { commands } = textsFor(this.language);
    if (trouble.kind === 'broken') showRefusal(commands.settingsBroken);
    else if (trouble.kind === 'newer') showRefusal(commands.settingsNewer);
    else showRefusal(commands.settingsUnreadable(trouble.keys.join(', ')));
  }
}
