import fc from 'fast-check';
import { Random } from '../bench/random';
import type { Action } from '../src/app/action';
import { ActionHistory, type UndoResult } from '../src/app/action-history';
import { MemoryNotes } from '../tests/fakes/memory-notes';
import { Tally, type Effort, type Part, type PartResult } from './part';
import { deeds, look } from './undo-actions';
import { vaults } from './undo-vaults';

/** What is tried: the actions of a session on some notes. */
type History = Pick<ActionHistory, 'push' | 'undo' | 'redo'>;
type Subject = (notes: MemoryNotes) => History;

const cases = { quick: 20, long: 2_000 } as const;
const longest = 8;

type Files = ReadonlyMap<string, string>;

/** The first path at which two states of a vault differ. */
function differenceOf(is: Files, wanted: Files): string | null {
  for (const path of new Set([...is.keys(), ...wanted.keys()])) {
    const [found, meant] = [is.get(path), wanted.get(path)];
    if (found !== meant) return `${path} is ${JSON.stringify(found)} and not ${JSON.stringify(meant)}`;
  }
  return null;
}

/** What a refusal may say of a note that is not as an action left it. */
const changedCodes: ReadonlySet<string> = new Set(['changed-meanwhile', 'line-changed', 'missing', 'exists']);

/** A hand of somebody else on a note: text added, another text, gone, or made. */
function disturb(files: Map<string, string>, path: string, random: Random): void {
  const text = files.get(path);
  if (text === undefined) files.set(path, 'made by another\n');
  else if (random.chance(0.2)) files.delete(path);
  else if (text === '' || random.chance(0.5)) files.set(path, `${text} `);
  else files.set(path, text.slice(0, -1));
}

class Trial {
  private readonly notes: MemoryNotes;
  private readonly history: History;

  constructor(
    files: Readonly<Record<string, string>>,
    subject: Subject,
    private readonly random: Random,
  ) {
    this.notes = new MemoryNotes(files);
    this.history = subject(this.notes);
  }

  /** Does things at random, takes all back and does all again; each move is one case. */
  async run(count: (failure: string | null) => void): Promise<void> {
    const states: Files[] = [new Map(this.notes.files)];
    const actions: Action[] = [];
    for (let done = 0; done < longest; done += 1) {
      const [name, deed] = this.random.pick(Object.entries(deeds));
      const before = new Map(this.notes.files);
      const outcome = await deed(look(this.notes, this.random));
      if (outcome === null) continue;
      if ('kind' in outcome || outcome.steps.length === 0) {
        count(this.report(name, 'refused, but it wrote', differenceOf(this.notes.files, before)));
        continue;
      }
      this.history.push(outcome);
      actions.push(outcome);
      states.push(new Map(this.notes.files));
    }
    for (let at = actions.length - 1; at >= 0; at -= 1) {
      const [action, before, after] = [actions[at], states[at], states[at + 1]];
      if (action === undefined || before === undefined || after === undefined) break;
      const { kind } = action.name;
      count(await this.refuse(action, after, 'undo', kind));
      count(await this.move(before, 'undo', kind));
    }
    for (const [at, action] of actions.entries()) {
      const [before, after] = [states[at], states[at + 1]];
      if (before === undefined || after === undefined) break;
      count(await this.refuse(action, before, 'redo', action.name.kind));
      count(await this.move(after, 'redo', action.name.kind));
    }
  }

  private async move(wanted: Files, way: 'undo' | 'redo', kind: string): Promise<string | null> {
    const result = await this.history[way]();
    const wrong = result.kind === 'done' ? null : describe(result);
    const failure = wrong ?? differenceOf(this.notes.files, wanted);
    this.restore(wanted);
    return this.report(kind, way, failure);
  }

  /** Changes one note of the action, before the move or in the middle of it: it must be refused, all else as it was. */
  private async refuse(
    action: Action,
    now: Files,
    way: 'undo' | 'redo',
    kind: string,
  ): Promise<string | null> {
    const { path } = this.random.pick(action.steps);
    let expected: Files = now;
    const change = (): void => {
      disturb(this.notes.files, path, this.random);
      const text = this.notes.files.get(path);
      const disturbed = new Map(now);
      if (text === undefined) disturbed.delete(path);
      else disturbed.set(path, text);
      expected = disturbed;
    };
    const isMidway = this.random.chance(0.5);
    if (isMidway) {
      this.notes.beforeWrite = (written) => {
        if (written !== path) return;
        delete this.notes.beforeWrite;
        change();
      };
    } else change();
    const result = await this.history[way]();
    delete this.notes.beforeWrite;
    const isRefused = result.kind === 'refused' && changedCodes.has(result.code);
    const failure = isRefused ? differenceOf(this.notes.files, expected) : describe(result);
    // A history that went on regardless is behind or ahead now, so that more would only repeat it.
    this.restore(now);
    return this.report(kind, `${way} of a note changed ${isMidway ? 'midway' : 'before'}`, failure);
  }

  private restore(files: Files): void {
    this.notes.files.clear();
    for (const [path, text] of files) this.notes.files.set(path, text);
  }

  private report(name: string, what: string, failure: string | null): string | null {
    return failure === null ? null : `${name}, ${what}: ${failure}`;
  }
}

function describe(result: UndoResult): string {
  return result.kind === 'refused' ? `refused: ${result.code} ${result.path}` : result.kind;
}

async function tryUndo(subject: Subject, { share, seed, chunks }: Effort): Promise<PartResult> {
  const tally = new Tally();
  const numRuns = Math.ceil(cases[share] / (share === 'long' ? chunks : 1));
  const kinds = new Set<string>();
  for (const [index, files] of fc.sample(vaults, { seed, numRuns }).entries()) {
    const random = new Random(seed + index);
    await new Trial(files, (notes) => counting(subject(notes), kinds), random).run((failure) =>
      tally.count(failure === null ? null : `vault ${index} of seed ${seed}: ${failure}`),
    );
  }
  return tally.result(`${kinds.size} kinds of actions`);
}

function counting(history: History, kinds: Set<string>): History {
  return {
    push: (action) => {
      kinds.add(action.name.kind);
      history.push(action);
    },
    undo: () => history.undo(),
    redo: () => history.redo(),
  };
}

/** A history that does something to the notes after every move that went through. */
function afterwards(spoil: (notes: MemoryNotes, action: Action) => void): Subject {
  return (notes) => {
    const history = new ActionHistory(notes);
    const spoiled = (result: UndoResult): UndoResult => {
      if (result.kind === 'done') spoil(notes, result.action);
      return result;
    };
    return {
      push: (action) => history.push(action),
      undo: async () => spoiled(await history.undo()),
      redo: async () => spoiled(await history.redo()),
    };
  };
}

/** Changes the texts that an action's edits left. */
const changingTexts = (change: (text: string) => string): Subject =>
  afterwards((notes, { steps }) => {
    for (const { path } of steps) {
      const text = notes.files.get(path);
      if (text !== undefined) notes.files.set(path, change(text));
    }
  });

/** A history over notes that do not look what they replace. */
const careless: Subject = (notes) => {
  const history = new ActionHistory(notes);
  return {
    push: (action) => history.push(action),
    undo: async () => {
      const action = history.last;
      for (const step of action?.steps ?? []) {
        if (step.kind === 'edit') notes.files.set(step.path, step.after);
      }
      return history.undo();
    },
    redo: () => history.redo(),
  };
};

/** A history that does not take back what it did when a later note of the same action refuses. */
const halfway: Subject = (notes) => {
  const history = new ActionHistory(notes);
  return {
    push: (action) => history.push(action),
    undo: async () => {
      const action = history.last;
      const result = await history.undo();
      const [step] = action?.steps ?? [];
      if (result.kind === 'refused' && step?.kind === 'edit' && step.path !== result.path)
        notes.files.set(step.path, step.before);
      return result;
    },
    redo: () => history.redo(),
  };
};

const broken: Readonly<Record<string, Subject>> = {
  'takes back over a change made since': careless,
  'leaves half of an action taken back': halfway,
  'gives back Windows line ends as others': changingTexts((text) => text.replaceAll('\r\n', '\n')),
  'loses a byte order mark': changingTexts((text) => text.replace(/^\ufeff/, '')),
  'ends every note with a line break': changingTexts((text) => (text.endsWith('\n') ? text : `${text}\n`)),
  'leaves a note that it made': afterwards((notes, { steps }) => {
    for (const step of steps) if (step.kind === 'create') notes.files.set(step.path, step.text);
  }),
};

/** Undo and redo of every kind of action. */
export const undo: Part = {
  name: 'undo',
  promise: 'undo gives back every byte, or nothing where a note changed since',
  chunks: 4,
  run: (effort) => tryUndo((notes) => new ActionHistory(notes), effort),
  broken: Object.fromEntries(
    Object.entries(broken).map(([fault, subject]) => [fault, (effort: Effort) => tryUndo(subject, effort)]),
  ),
};
