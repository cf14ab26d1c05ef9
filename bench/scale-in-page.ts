/** What a start on a vault of some size comes to. */
export interface ScaleStart {
  readonly readyMs: number;
  readonly contacts: number;
}

/** What of the plugin is still there. */
export interface LeftOver {
  readonly listeners: number;
  readonly intervals: number;
}

interface Note {
  readonly path: string;
  readonly text: string;
}

interface BenchFile extends Note {
  readonly extension: string;
  readonly stat: { readonly mtime: number; readonly ctime: number; readonly size: number };
}

interface RunningPlugin {
  readonly manifest: unknown;
  readonly source: {
    progress(): { readonly kind: string };
    readonly book: { readonly size: number };
  };
  load(): unknown;
  unload(): void;
  loadData: () => Promise<unknown>;
}

interface Emitter {
  on(name: string, ...rest: unknown[]): object;
  offref(ref: object): void;
  trigger(name: string, ...data: unknown[]): void;
}

interface BenchWindow {
  readonly __preview: {
    readonly obsidian: unknown;
    readonly app: {
      readonly vault: Emitter & {
        getMarkdownFiles: () => readonly BenchFile[];
        cachedRead: (file: Note) => Promise<string>;
      };
      readonly metadataCache: Emitter & { getFileCache: (file: Note) => object | null };
      readonly plugins: { readonly plugins: Record<string, RunningPlugin | undefined> };
      readonly commands: { executeCommandById(id: string): boolean };
      readonly workspace: Emitter & {
        layoutReady: boolean;
        setLayoutReady(): void;
        detachLeavesOfType(type: string): void;
      };
    };
  };
  scaleBench: ScaleBench;
}

/** What `installScaleBench` puts into the page. */
export interface ScaleBench {
  /** The vault from now on: the people that are handed over, and so many notes besides. */
  setVault(people: readonly Note[], others: number): void;
  /** Loads the plugin, as far as it goes before the app has its layout; milliseconds. */
  load(code: string): Promise<number>;
  /** The layout is ready: until the vault is read. */
  read(): Promise<ScaleStart>;
  openPane(): Promise<void>;
  stop(): Promise<void>;
  /** Changes people into their other editions, one a frame. */
  changePeople(editions: readonly Note[]): Promise<void>;
  /** The same for so many notes that are nobody's. */
  changeOthers(count: number): Promise<void>;
  leftOver(): LeftOver;
}

/** Runs in the page: puts the parts of this measurement there. Handed over as text, hence all in one. */
export function installScaleBench(): void {
  const id = 'keep-in-touch';
  const viewType = 'keep-in-touch-review';
  const page = window as unknown as BenchWindow;
  const { app, obsidian } = page.__preview;
  const task = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
  const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));
  const running = app.plugins.plugins[id];
  if (running === undefined) throw new Error('The plugin does not run');
  const { manifest } = running;

  const listeners = new Set<object>();
  for (const emitter of [app.vault, app.metadataCache, app.workspace]) {
    const on = emitter.on.bind(emitter);
    const offref = emitter.offref.bind(emitter);
    emitter.on = (name, ...rest) => {
      const ref = on(name, ...rest);
      listeners.add(ref);
      return ref;
    };
    emitter.offref = (ref) => {
      listeners.delete(ref);
      offref(ref);
    };
  }
  const intervals = new Set<number>();
  const setIntervalOfPage = window.setInterval.bind(window);
  const clearIntervalOfPage = window.clearInterval.bind(window);
  window.setInterval = ((handler: () => void, ms?: number): number => {
    const timer = setIntervalOfPage(handler, ms);
    intervals.add(timer);
    return timer;
  }) as typeof window.setInterval;
  window.clearInterval = (timer) => {
    if (typeof timer === 'number') intervals.delete(timer);
    clearIntervalOfPage(timer);
  };

  const stat = { mtime: 0, ctime: 0, size: 0 };
  const contact = { frontmatter: { type: 'contact' } };
  // Notes as they lie in any vault: one in three with properties, most with links, some with an open task.
  const kinds = [
    { frontmatter: { created: '2024-05-01', tags: ['idea'] }, links: [{}] },
    { links: [{}, {}] },
    { headings: [{}] },
    { frontmatter: { status: 'done' } },
  ];
  const withTask = { links: [{}], listItems: [{ task: ' ' }] };
  const otherText = '# Thoughts\n\nSome words on [[Another note]].\n\n- [ ] look it up\n';
  let files: BenchFile[] = [];
  let people = 0;
  const metadata = new Map<string, object>();

  app.vault.getMarkdownFiles = () => files;
  app.vault.cachedRead = (file) => Promise.resolve(file.text);
  app.metadataCache.getFileCache = (file) => metadata.get(file.path) ?? null;

  const change = async (path: string, text: string): Promise<void> => {
    app.metadataCache.trigger('changed', { path, text, extension: 'md', stat }, text, metadata.get(path));
    await frame();
    await task();
  };

  page.scaleBench = {
    setVault(made, others) {
      metadata.clear();
      people = made.length;
      files = made.map((note) => ({ ...note, extension: 'md', stat }));
      for (const { path } of made) metadata.set(path, contact);
      for (let index = 0; index < others; index += 1) {
        const path = `Notes/${index % 100}/Note ${index}.md`;
        files.push({ path, text: otherText, extension: 'md', stat });
        metadata.set(path, index % 50 === 0 ? withTask : (kinds[index % kinds.length] ?? withTask));
      }
    },
    async load(code) {
      const evaluated: { exports: { default?: new (app: unknown, manifest: unknown) => RunningPlugin } } = {
        exports: {},
      };
      const evaluate = window.eval(`(function (module, exports, require) {${code}\n})`) as (
        ...given: unknown[]
      ) => void;
      evaluate(evaluated, evaluated.exports, () => obsidian);
      const Plugin = evaluated.exports.default;
      if (Plugin === undefined) throw new Error('main.js exports no plugin');
      app.workspace.layoutReady = false;
      const start = performance.now();
      const plugin = new Plugin(app, manifest);
      plugin.loadData = () => Promise.resolve({ version: 1, started: true });
      app.plugins.plugins[id] = plugin;
      await plugin.load();
      return performance.now() - start;
    },
    async read() {
      const plugin = app.plugins.plugins[id];
      if (plugin === undefined) throw new Error('The plugin is not loaded');
      const start = performance.now();
      app.workspace.setLayoutReady();
      while (plugin.source.progress().kind !== 'ready') await task();
      return { readyMs: performance.now() - start, contacts: plugin.source.book.size };
    },
    async openPane() {
      app.commands.executeCommandById(`${id}:open`);
      await frame();
      await frame();
    },
    async stop() {
      app.workspace.detachLeavesOfType(viewType);
      app.plugins.plugins[id]?.unload();
      app.plugins.plugins[id] = undefined;
      await task();
      await frame();
    },
    async changePeople(editions) {
      for (const { path, text } of editions) await change(path, text);
    },
    async changeOthers(count) {
      for (const { path, text } of files.slice(people, people + count)) await change(path, text);
    },
    leftOver: () => ({ listeners: listeners.size, intervals: intervals.size }),
  };
}
