import { fail, type Failure, type Notes, type Written } from '../../src/app/notes';
import type { Planner } from '../../src/note/plan';
import { applyEdits } from '../../src/note/text-edit';

/** Notes in memory. Each method yields once before it looks, so that a test can change a note in between. */
export class MemoryNotes implements Notes {
  readonly files: Map<string, string>;
  /** Called right before a note is looked at for writing; may change `files`, or throw as a host does. */
  beforeWrite?: (path: string) => void;
  /** Called right after a note was written; may throw as a host does. */
  afterWrite?: (path: string) => void;
  /** Paths that cannot be written, each with the reason that is given. */
  readonly refusals = new Map<string, Failure['code']>();
  /** Every write that went through, in order. */
  readonly writes: { readonly kind: 'edit' | 'create' | 'discard'; readonly path: string }[] = [];

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.files = new Map(Object.entries(files));
  }

  async read(path: string): Promise<string | null> {
    await Promise.resolve();
    return this.files.get(path) ?? null;
  }

  async edit(path: string, planner: Planner): Promise<Written | Failure> {
    const refused = await this.prepare(path);
    if (refused !== null) return refused;
    const before = this.files.get(path);
    if (before === undefined) return fail(path, 'missing');
    const plan = planner(before);
    if (plan.kind === 'refused') return fail(path, plan.code, plan.line, plan.detail);
    const after = applyEdits(before, plan.edits);
    if (after !== before) {
      this.files.set(path, after);
      this.finish('edit', path);
    }
    return { kind: 'written', path, before, after, edits: plan.edits };
  }

  async create(path: string, text: string): Promise<Written | Failure> {
    const refused = await this.prepare(path);
    if (refused !== null) return refused;
    if (this.files.has(path)) return fail(path, 'exists');
    this.files.set(path, text);
    this.finish('create', path);
    return { kind: 'written', path, before: '', after: text, edits: [{ from: 0, to: 0, insert: text }] };
  }

  async discard(path: string, text: string): Promise<Written | Failure> {
    const refused = await this.prepare(path);
    if (refused !== null) return refused;
    const before = this.files.get(path);
    if (before === undefined) return fail(path, 'missing');
    if (before !== text) return fail(path, 'changed-meanwhile');
    this.files.delete(path);
    this.finish('discard', path);
    return {
      kind: 'written',
      path,
      before,
      after: '',
      edits: [{ from: 0, to: before.length, insert: '' }],
    };
  }

  private finish(kind: 'edit' | 'create' | 'discard', path: string): void {
    this.writes.push({ kind, path });
    this.afterWrite?.(path);
  }

  private async prepare(path: string): Promise<Failure | null> {
    await Promise.resolve();
    this.beforeWrite?.(path);
    const code = this.refusals.get(path);
    return code === undefined ? null : fail(path, code);
  }
}
