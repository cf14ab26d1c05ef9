import { fail, type Failure, type Notes, type Written } from '../../src/app/notes';
import type { Planner } from '../../src/note/plan';
import { MemoryNotes } from '../../tests/fakes/memory-notes';

/** How the host fails, before or after it did what was asked of it. */
export const manners = ['throws before', 'throws after', 'refuses before', 'refuses after'] as const;
export type Manner = (typeof manners)[number];

/** One failure: at which operation, counted from 0, and how; `persists` where everything fails from then on. */
export interface Fault {
  readonly at: number;
  readonly manner: Manner;
  readonly persists: boolean;
}

/** An operation that a fault can hit. */
export interface Operation {
  readonly kind: 'read' | 'edit' | 'create' | 'discard';
  readonly path: string;
}

/** Notes in memory on a host that fails once, where a test wants it. */
export class FaultyNotes implements Notes {
  readonly memory: MemoryNotes;
  /** All that was asked for since the fault was set. */
  operations: Operation[] = [];
  private fault: Fault | null = null;

  constructor(files: Readonly<Record<string, string>>) {
    this.memory = new MemoryNotes(files);
  }

  /** From now on operations are counted; null for a host that works. */
  setFault(fault: Fault | null): void {
    this.fault = fault;
    this.operations = [];
  }

  async read(path: string): Promise<string | null> {
    const fault = this.faultAt({ kind: 'read', path });
    if (fault !== null) throw hostFailed();
    return this.memory.read(path);
  }

  edit(path: string, planner: Planner): Promise<Written | Failure> {
    return this.pass({ kind: 'edit', path }, () => this.memory.edit(path, planner));
  }

  create(path: string, text: string): Promise<Written | Failure> {
    return this.pass({ kind: 'create', path }, () => this.memory.create(path, text));
  }

  discard(path: string, text: string): Promise<Written | Failure> {
    return this.pass({ kind: 'discard', path }, () => this.memory.discard(path, text));
  }

  private async pass(
    operation: Operation,
    work: () => Promise<Written | Failure>,
  ): Promise<Written | Failure> {
    const fault = this.faultAt(operation);
    if (fault === null) return work();
    // What fails for good does nothing any more.
    if (fault.manner.endsWith('after') && this.operations.length - 1 === fault.at) await work();
    if (fault.manner.startsWith('throws')) throw hostFailed();
    return fail(operation.path, 'write-failed', null, 'host failed');
  }

  /** Counts an operation; the fault that hits it, if one does. */
  private faultAt(operation: Operation): Fault | null {
    const number = this.operations.push(operation) - 1;
    const { fault } = this;
    if (fault === null) return null;
    return (fault.persists ? number >= fault.at : number === fault.at) ? fault : null;
  }
}

function hostFailed(): Error {
  return new Error('EIO: host failed');
}
