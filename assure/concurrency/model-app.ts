import { EditorState } from '@codemirror/state';
import { MarkdownView, type App } from 'obsidian';
import { applyEdits } from '../../src/note/text-edit';
import type { Random } from '../../bench/random';
import { diffLines } from '../../preview/obsidian/line-changes';

/** A file of the model; it stays the same object when it is renamed. */
export interface ModelFile {
  path: string;
  text: string;
  isDeleted: boolean;
  /** counts the writes, as far as the app has heard of them */
  readonly stat: { size: number; mtime: number };
  /** counts all writes */
  writes: number;
  /** how many have read it, and not gone on yet */
  readers: number;
}

interface Position {
  readonly line: number;
  readonly ch: number;
}

/** Lets everybody who waits go on one at a time, in an order that the random numbers decide. */
export class Scheduler {
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly random: Random) {}

  /** Resolves when it is this one's turn. */
  pause(): Promise<void> {
    return new Promise((resolve) => void this.waiting.push(resolve));
  }

  /** Runs until nobody waits any more. */
  async run(): Promise<void> {
    for (;;) {
      // All that can go on without the host has gone on by then.
      await new Promise((resolve) => setImmediate(resolve));
      if (this.waiting.length === 0) return;
      const [next] = this.waiting.splice(this.random.below(this.waiting.length), 1);
      next?.();
    }
  }
}

/** An open editor: what it shows, what of that is saved, and the view that the app has for it. */
export class ModelEditor {
  text: string;
  saved: string;
  isClosed = false;
  readonly view: MarkdownView;

  constructor(
    readonly file: ModelFile,
    private readonly scheduler: Scheduler,
  ) {
    this.text = this.saved = shownText(file.text);
    const editor = {
      getValue: () => this.text,
      setValue: (text: string) => void (this.text = text),
      offsetToPos: (offset: number): Position => {
        const before = this.text.slice(0, offset).split('\n');
        return { line: before.length - 1, ch: before.at(-1)?.length ?? 0 };
      },
      transaction: ({ changes }: { changes: readonly { from: Position; to: Position; text: string }[] }) => {
        const edits = changes.map(({ from, to, text }) => ({
          from: this.offsetOf(from),
          to: this.offsetOf(to),
          insert: text,
        }));
        this.text = applyEdits(this.text, edits);
      },
    };
    // A view of the app's class, without the page it would need.
    this.view = Object.create(MarkdownView.prototype, {
      file: { value: file },
      editor: { value: editor },
      getMode: { value: () => 'source' },
      save: { value: () => this.save() },
    }) as MarkdownView;
  }

  async save(): Promise<void> {
    await this.scheduler.pause();
    if (this.file.isDeleted) throw hostError('ENOENT', this.file.path);
    if (!this.isClosed) this.saveNow();
    await this.scheduler.pause();
  }

  saveNow(): void {
    if (this.file.isDeleted || this.text === this.saved) return;
    this.file.text = this.saved = this.text;
    this.file.writes += 1;
    this.file.stat.mtime = this.file.writes;
  }

  /** The file changed below: what was typed is kept, and what changed is put in. */
  takeIn(): void {
    const shown = shownText(this.file.text);
    const saved = EditorState.create({ doc: this.saved });
    const typed = saved.changes(diffLines(this.saved, this.text));
    const written = saved.changes(diffLines(this.saved, shown));
    this.text = written.map(typed).apply(typed.apply(saved.doc)).toString();
    this.saved = shown;
  }

  private offsetOf({ line, ch }: Position): number {
    const lines = this.text.split('\n').slice(0, line);
    return lines.reduce((sum, each) => sum + each.length + 1, 0) + ch;
  }
}

/** As much of the app as a writer of notes needs, with Obsidian's rules: `process` is one step on the text as it is. */
export class ModelApp {
  readonly files = new Map<string, ModelFile>();
  editor: ModelEditor | null = null;
  /** the file that was just changed from afar, of which not all of the app has heard */
  lagging: ModelFile | null = null;

  constructor(
    texts: Readonly<Record<string, string>>,
    readonly scheduler: Scheduler,
  ) {
    for (const [path, text] of Object.entries(texts)) this.add(path, text);
  }

  /** As the plugin sees it. */
  asApp(): App {
    const find = (path: string) => this.files.get(path) ?? null;
    const vault = {
      getFileByPath: find,
      getAbstractFileByPath: find,
      getFolderByPath: () => ({}),
      read: (file: ModelFile) => this.read(file),
      process: async (file: ModelFile, change: (text: string) => string) => {
        await this.scheduler.pause();
        if (file.isDeleted) throw hostError('ENOENT', file.path);
        const after = change(file.text);
        this.write(file, after);
        await this.scheduler.pause();
        return after;
      },
      create: async (path: string, text: string) => {
        await this.scheduler.pause();
        if (this.files.has(path)) throw new Error('File already exists.');
        this.add(path, text);
        await this.scheduler.pause();
      },
    };
    const adapter = {
      stat: async (path: string) => {
        await this.scheduler.pause();
        const file = find(path);
        return file === null ? null : { mtime: file.writes };
      },
    };
    const fileManager = {
      trashFile: async (file: ModelFile) => {
        await this.scheduler.pause();
        this.delete(file);
        await this.scheduler.pause();
      },
    };
    const workspace = {
      getLeavesOfType: () => (this.editor === null ? [] : [{ view: this.editor.view }]),
    };
    return { vault: { ...vault, adapter }, fileManager, workspace } as unknown as App;
  }

  async read(file: ModelFile): Promise<string> {
    await this.scheduler.pause();
    if (file.isDeleted) throw hostError('ENOENT', file.path);
    const { text } = file;
    file.readers += 1;
    await this.scheduler.pause();
    file.readers -= 1;
    return text;
  }

  /** Replaces the text of a file, as the app does. */
  private write(file: ModelFile, text: string): void {
    if (file.text === text) return;
    this.replace(file, text);
    this.hear(file);
    if (this.editor?.file === file) this.editor.takeIn();
  }

  /** Replaces the text of a file, as any program can: the app hears of it later, and its editor later still. */
  async writeFromAfar(file: ModelFile, text: string, moment: () => Promise<void>): Promise<void> {
    this.replace(file, text);
    this.lagging = file;
    await moment();
    this.hear(file);
    await moment();
    this.lagging = null;
    if (this.editor?.file === file) this.editor.takeIn();
  }

  private replace(file: ModelFile, text: string): void {
    file.text = text;
    file.writes += 1;
  }

  private hear(file: ModelFile): void {
    file.stat.size = file.text.length;
    file.stat.mtime = file.writes;
  }

  open(file: ModelFile): void {
    this.close();
    this.editor = new ModelEditor(file, this.scheduler);
  }

  /** Saves what was typed, as the app does. */
  close(): void {
    if (this.editor === null) return;
    this.editor.saveNow();
    this.editor.isClosed = true;
    this.editor = null;
  }

  rename(file: ModelFile, path: string): void {
    this.files.delete(file.path);
    file.path = path;
    this.files.set(path, file);
  }

  delete(file: ModelFile): void {
    file.isDeleted = true;
    this.files.delete(file.path);
    if (this.editor?.file === file) this.editor = null;
  }

  private add(path: string, text: string): void {
    this.files.set(path, {
      path,
      text,
      isDeleted: false,
      stat: { size: text.length, mtime: 0 },
      writes: 0,
      readers: 0,
    });
  }
}

/** Editors show plain line ends. */
function shownText(text: string): string {
  return text.replace(/\r\n/g, '\n');
}

function hostError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
