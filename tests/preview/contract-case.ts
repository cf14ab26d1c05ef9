import type * as obsidian from 'obsidian';

/** What a case works with: nothing but the public API, so that it runs in the preview and in the app alike. */
export interface CaseContext {
  readonly app: obsidian.App;
  readonly obsidian: typeof obsidian;
  readonly plugin: obsidian.Plugin;
  /** A folder of the vault that belongs to the cases. */
  readonly folder: string;
  /** Resolves when the metadata cache has caught up. */
  settle(): Promise<void>;
}

/**
 * What a case relies on: `declared` in obsidian.d.ts, told in the `guide` for developers, the `language` itself, or
 * `assumed` from what is commonly seen, to be confirmed in the app.
 */
export type Basis = 'declared' | 'guide' | 'language' | 'assumed';

/** One behaviour; it throws when it is not as expected. */
export interface ContractCase {
  readonly name: string;
  readonly basis: Basis;
  readonly run: (context: CaseContext) => void | Promise<void>;
}

/** How a case went. */
export interface CaseResult {
  readonly subject: string;
  readonly name: string;
  readonly basis: Basis;
  readonly error: string | null;
}

/** Creates a note in the cases' folder and waits until it is indexed. */
export async function createNote(context: CaseContext, name: string, text = ''): Promise<obsidian.TFile> {
  const note = await context.app.vault.create(`${context.folder}/${name}`, text);
  await context.settle();
  // On a busy machine the cache may come later than the app settles.
  while (note.extension === 'md' && context.app.metadataCache.getFileCache(note) === null)
    await context.settle();
  return note;
}

/** The metadata of a note, which has to be there. */
export function metadataOf(context: CaseContext, note: obsidian.TFile): obsidian.CachedMetadata {
  return required(context.app.metadataCache.getFileCache(note), `metadata of ${note.path}`);
}

/** The view of the note that is open and active. */
export function activeMarkdownView({ app, obsidian }: CaseContext): obsidian.MarkdownView {
  return required(app.workspace.getActiveViewOfType(obsidian.MarkdownView), 'a Markdown view');
}

/** Opens a note in the middle and gives its view. */
export async function openNote(context: CaseContext, note: obsidian.TFile): Promise<obsidian.MarkdownView> {
  await context.app.workspace.getLeaf(false).openFile(note);
  return activeMarkdownView(context);
}

/** Fails unless both are the same when written as JSON. */
export function expectEqual(actual: unknown, expected: unknown): void {
  const [got, want] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== want) throw new Error(`got ${got}, expected ${want}`);
}

/** Fails when the value is missing, and gives it otherwise. */
export function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`there is no ${what}`);
  return value;
}

/** The error that the action throws; fails when it throws none. */
export async function thrownBy(action: () => unknown): Promise<Error> {
  try {
    await action();
  } catch (error) {
    if (error instanceof Error) return error;
    throw new Error(`something other than an error was thrown: ${String(error)}`);
  }
  throw new Error('nothing was thrown');
}

/** Waits until the condition holds; fails after ten seconds, which a busy machine may come near to. */
export async function waitUntil(condition: () => boolean, what: string): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 10) {
    if (condition()) return;
    await pause(10);
  }
  throw new Error(`waited in vain until ${what}`);
}

/** Waits for some milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** Presses a key where the focus is. */
export function press(key: string, modifiers: Partial<KeyboardEventInit> = {}): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
}

/** Types into a field, as far as listeners can tell. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The element on the page whose own text is the given one. */
export function elementWithText(text: string): HTMLElement | null {
  const elements = [...document.querySelectorAll<HTMLElement>('body *')];
  return elements.find((element) => element.childElementCount === 0 && element.textContent === text) ?? null;
}
