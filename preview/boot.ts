// The page's entry. The order is the app's: plugins load, then the vault reports each file, then the layout is ready.
import 'moment/locale/de';
import { installDom } from './obsidian/dom';
import { HttpAdapter } from './obsidian/http-adapter';
import { setIconLibrary } from './obsidian/icons';
import * as obsidian from './obsidian/index';
import { setLanguage } from './obsidian/language';
import { fixClock } from './page/fix-clock';
import { DiskEvents } from './page/follow-disk';
import { ICON_LIBRARY } from './page/icon-library';
import { openFirstViews } from './page/open-first-views';
import { parsePageOptions, readPageConfig } from './page/page-options';
import { ServedPlugin } from './page/served-plugin';
import { pretendPhone } from './shell/phone';
import { buildShell } from './shell/shell';

const LAYOUT_KEY = 'layout';

async function boot(): Promise<void> {
  const options = parsePageOptions(location.search);
  const config = readPageConfig();
  if (options.today) fixClock(options.today);
  document.documentElement.lang = options.lang;
  setLanguage(options.lang);
  obsidian.moment.locale(options.lang);
  Object.assign(window, { moment: obsidian.moment });
  installDom();
  if (options.phone) pretendPhone();
  setIconLibrary(ICON_LIBRARY);

  const adapter = new HttpAdapter(location.origin, config.token, config.name, config.basePath);
  const container = document.body.appendChild(document.createElement('div'));
  container.className = 'app-container';
  // The vault's path as the app's id: what the device remembers belongs to that vault.
  const app = new obsidian.App(adapter, container, config.basePath);
  buildShell(app, container, options, config.name);
  app.keymap.attach(window);
  if (options.delay !== null) app.metadataCache.delay = options.delay;

  const plugin = new ServedPlugin(app, config.token);
  app.workspace.init();
  const fileExplorer = app.workspace.getLeftLeaf(false);
  if (!options.enableLate) await plugin.enable(false);
  const events = await DiskEvents.connect(config.token);
  await app.vault.load();
  await fileExplorer.setViewState({ type: 'file-explorer' });
  const layout: unknown = app.loadLocalStorage(LAYOUT_KEY);
  if (layout) await app.workspace.changeLayout(layout);
  app.workspace.saveLayout = () => app.saveLocalStorage(LAYOUT_KEY, app.workspace.getLayout());
  app.workspace.setLayoutReady();
  await app.metadataCache.idle();
  if (options.enableLate) await plugin.enable(true);
  if (!layout) await openFirstViews(app, plugin.id, options);
  events.follow(app, plugin);
  // For the browser's console, and for tests that ask the app itself.
  Object.assign(window, { __preview: { app, obsidian, plugin } });
  await document.fonts.ready;
  document.body.dataset['hostReady'] = 'true';
}

boot().catch((error: unknown) => {
  console.error(error);
  document.body.textContent = `The preview failed: ${error instanceof Error ? error.stack : String(error)}`;
});
