/** What one start of the plugin costs, in milliseconds, and what its pane then holds. */
export interface StartTimes {
  readonly evaluationMs: number;
  readonly onloadMs: number;
  readonly readingMs: number;
  readonly firstPaintMs: number;
  readonly untilRowsMs: number;
  readonly paintAgainMs: number;
  /** of each letter that is typed into the search, until its rows are laid out */
  readonly keystrokesMs: readonly number[];
  readonly contacts: number;
  readonly rows: number;
  readonly nodes: number;
  readonly elements: number;
}

/** What is used of the plugin: its parts are there under their names, since names of members are not shortened. */
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

interface Note {
  readonly path: string;
  readonly text: string;
}

/** What is used of the preview's page. */
interface PreviewWindow {
  benchNotes: readonly Note[];
  readonly __preview: {
    readonly obsidian: unknown;
    readonly app: {
      readonly vault: {
        getMarkdownFiles: () => readonly object[];
        cachedRead: (file: Note) => Promise<string>;
      };
      readonly metadataCache: { getFileCache: () => object | null };
      readonly plugins: { readonly plugins: Record<string, RunningPlugin | undefined> };
      readonly commands: { executeCommandById(id: string): boolean };
      readonly workspace: {
        layoutReady: boolean;
        setLayoutReady(): void;
        detachLeavesOfType(type: string): void;
      };
    };
  };
}

/** Runs in the page: keeps the notes that the next starts find. */
export function keepNotes(notes: readonly Note[]): void {
  (window as unknown as PreviewWindow).benchNotes = notes;
}

/**
 * Runs in the page: replaces the running plugin by one from `code`, as if the app had started on a vault with the first
 * `count` of the kept notes, opens its pane, and says what that took. The vault hands them out from memory, since the
 * preview's own indexing of thousands of notes takes longer than all that is measured. The function is handed over as
 * text, hence all in one.
 */
export async function measureStart({
  code,
  count,
}: {
  readonly code: string;
  readonly count: number;
}): Promise<StartTimes> {
  const id = 'keep-in-touch';
  const viewType = 'keep-in-touch-review';
  const pane = `.workspace-leaf-content[data-type="${viewType}"] .view-content`;
  const page = window as unknown as PreviewWindow;
  const { app, obsidian } = page.__preview;
  const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));
  const task = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
  // A task posted within a frame runs once that frame is laid out and painted.
  const frameEnd = (): Promise<void> =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done();
        channel.port2.postMessage(null);
      }),
    );
  const openPane = async (): Promise<{ untilRowsMs: number; paintMs: number }> => {
    await frame();
    await task();
    const start = performance.now();
    const hasRows = (): boolean => document.querySelector(`${pane} .kit-list-row`) !== null;
    const rowsExist = new Promise<number>((done) => {
      const observer = new MutationObserver(() => {
        if (!hasRows()) return;
        observer.disconnect();
        done(performance.now());
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    app.commands.executeCommandById(`${id}:open`);
    const rowsAt = await rowsExist;
    await frameEnd();
    return { untilRowsMs: rowsAt - start, paintMs: performance.now() - start };
  };

  const old = app.plugins.plugins[id];
  if (old === undefined) throw new Error('The plugin does not run');
  const data = await old.loadData();
  app.workspace.detachLeavesOfType(viewType);
  old.unload();
  await task();

  const evaluated: { exports: { default?: new (app: unknown, manifest: unknown) => RunningPlugin } } = {
    exports: {},
  };
  const evaluationStart = performance.now();
  const evaluate = window.eval(`(function (module, exports, require) {${code}\n})`) as (
    ...given: unknown[]
  ) => void;
  evaluate(evaluated, evaluated.exports, () => obsidian);
  const evaluationMs = performance.now() - evaluationStart;
  const Plugin = evaluated.exports.default;
  if (Plugin === undefined) throw new Error('main.js exports no plugin');

  const notes = page.benchNotes.slice(0, count);
  const files = notes.map((note) => ({
    ...note,
    extension: 'md',
    stat: { mtime: 0, ctime: 0, size: note.text.length },
  }));
  const metadata = { frontmatter: { type: 'contact' } };
  app.vault.getMarkdownFiles = () => files;
  app.vault.cachedRead = (file) => Promise.resolve(file.text);
  app.metadataCache.getFileCache = () => metadata;

  app.workspace.layoutReady = false;
  const onloadStart = performance.now();
  const plugin = new Plugin(app, old.manifest);
  plugin.loadData = () => Promise.resolve(data);
  app.plugins.plugins[id] = plugin;
  await plugin.load();
  const onloadMs = performance.now() - onloadStart;

  const readingStart = performance.now();
  app.workspace.setLayoutReady();
  while (plugin.source.progress().kind !== 'ready') await task();
  const readingMs = performance.now() - readingStart;

  const first = await openPane();
  const view = document.querySelector(pane);
  if (view === null) throw new Error('There is no pane');
  const walker = document.createTreeWalker(view, NodeFilter.SHOW_ALL);
  let nodes = 0;
  while (walker.nextNode() !== null) nodes += 1;
  const elements = view.querySelectorAll('*').length;
  const rows = view.querySelectorAll('.kit-list-row').length;
  app.workspace.detachLeavesOfType(viewType);
  const again = await openPane();

  document.querySelectorAll<HTMLElement>(`${pane} [role="tab"]`)[1]?.click();
  await frameEnd();
  const search = document.querySelector<HTMLInputElement>(`${pane} input[type="search"]`);
  if (search === null) throw new Error('There is no search');
  // A task of its own, without the pause that timers make: by then what was typed is in the document.
  const nextTask = (): Promise<void> =>
    new Promise((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done();
      channel.port2.postMessage(null);
    });
  const keystrokesMs: number[] = [];
  for (const word of ['anna', '@hamburg', '#climate', 'kaiser', 'zzz']) {
    for (let length = 1; length <= word.length; length += 1) {
      await frame();
      await task();
      const start = performance.now();
      search.value = word.slice(0, length);
      search.dispatchEvent(new Event('input', { bubbles: true }));
      await nextTask();
      document.querySelector(`${pane} .kit-list`)?.getBoundingClientRect();
      keystrokesMs.push(performance.now() - start);
    }
  }
  // The next start begins with Today again, as people do.
  document.querySelectorAll<HTMLElement>(`${pane} [role="tab"]`)[0]?.click();
  await frameEnd();

  return {
    evaluationMs,
    onloadMs,
    readingMs,
    firstPaintMs: first.paintMs,
    untilRowsMs: first.untilRowsMs,
    paintAgainMs: again.paintMs,
    keystrokesMs,
    contacts: plugin.source.book.size,
    rows,
    nodes,
    elements,
  };
}
