/** What a start comes to: milliseconds from the layout's being ready until there are picks. */
export interface PicksTimes {
  readonly untilPicksMs: number;
  readonly contacts: number;
  readonly mentioned: number;
  readonly picks: number;
}

interface Note {
  readonly path: string;
  readonly text: string;
}

interface Contact {
  readonly path: string;
}

/** What is used of the plugin: its parts are there under their names, since names of members are not shortened. */
interface RunningPlugin {
  readonly source: {
    progress(): { readonly kind: string };
    picks(): readonly unknown[];
    readonly book: {
      readonly size: number;
      all(): Iterable<Contact>;
      mentions(contact: Contact): readonly unknown[];
    };
  };
  readonly manifest: unknown;
  load(): unknown;
  unload(): void;
  loadData: () => Promise<unknown>;
}

interface PreviewWindow {
  benchNotes: readonly Note[];
  readonly __preview: {
    readonly obsidian: unknown;
    readonly app: {
      readonly vault: {
        getMarkdownFiles: () => readonly object[];
        cachedRead: (file: Note) => Promise<string>;
      };
      readonly metadataCache: { getFileCache: (file: Note) => object | null };
      readonly plugins: { readonly plugins: Record<string, RunningPlugin | undefined> };
      readonly workspace: {
        layoutReady: boolean;
        setLayoutReady(): void;
        detachLeavesOfType(type: string): void;
      };
    };
  };
}

/**
 * Runs in the page: replaces the running plugin by one from `code`, as if the app had started on a vault with the kept
 * notes. The vault hands them out from memory: what reading the files takes is measured elsewhere. Handed over as text,
 * hence all in one.
 */
export async function measurePicksStart({
  code,
  mark,
}: {
  readonly code: string;
  readonly mark: string;
}): Promise<PicksTimes> {
  const id = 'keep-in-touch';
  const page = window as unknown as PreviewWindow;
  const { app, obsidian } = page.__preview;
  const task = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
  const old = app.plugins.plugins[id];
  if (old === undefined) throw new Error('The plugin does not run');
  const data = await old.loadData();
  app.workspace.detachLeavesOfType('keep-in-touch-review');
  old.unload();
  await task();

  const evaluated: { exports: { default?: new (app: unknown, manifest: unknown) => RunningPlugin } } = {
    exports: {},
  };
  const evaluate = window.eval(`(function (module, exports, require) {${code}\n})`) as (
    ...given: unknown[]
  ) => void;
  evaluate(evaluated, evaluated.exports, () => obsidian);
  const Plugin = evaluated.exports.default;
  if (Plugin === undefined) throw new Error('main.js exports no plugin');

  const files = page.benchNotes.map((note) => ({
    ...note,
    extension: 'md',
    stat: { mtime: 0, ctime: 0, size: note.text.length },
  }));
  const contact = { frontmatter: { type: 'contact' } };
  const diary = { links: [{}] };
  app.vault.getMarkdownFiles = () => files;
  app.vault.cachedRead = (file) => Promise.resolve(file.text);
  app.metadataCache.getFileCache = (file) => (file.path.startsWith('Journal/') ? diary : contact);

  app.workspace.layoutReady = false;
  const plugin = new Plugin(app, old.manifest);
  plugin.loadData = () => Promise.resolve(data);
  app.plugins.plugins[id] = plugin;
  await plugin.load();
  await task();

  performance.mark(mark);
  const start = performance.now();
  app.workspace.setLayoutReady();
  while (plugin.source.progress().kind !== 'ready') await task();
  const picks = plugin.source.picks().length;
  const untilPicksMs = performance.now() - start;
  const { book } = plugin.source;
  let mentioned = 0;
  for (const one of book.all()) if (book.mentions(one).length > 0) mentioned += 1;
  return { untilPicksMs, contacts: book.size, mentioned, picks };
}
