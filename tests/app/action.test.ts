import { describe, expect, it } from 'vitest';
import { perform, type ActionName, type NoteTask } from '../../src/app/action';
import { performEach } from '../../src/app/action-batch';
import { ActionHistory } from '../../src/app/action-history';
import { fail } from '../../src/app/notes';
import { refuse } from '../../src/note/refusal';
import { MemoryNotes } from '../fakes/memory-notes';

const name: ActionName = { kind: 'log', people: ['Clara'] };
/** Puts a line in front. */
const prepend = (path: string, line = 'new'): NoteTask => ({
  kind: 'edit',
  path,
  planner: () => ({ kind: 'edits', edits: [{ from: 0, to: 0, insert: `${line}\n` }] }),
});
const create = (path: string, text = 'made'): NoteTask => ({ kind: 'create', path, text });
const three = (): MemoryNotes => new MemoryNotes({ 'a.md': 'A', 'b.md': 'B', 'c.md': 'C' });
const texts = (notes: MemoryNotes): Readonly<Record<string, string>> => Object.fromEntries(notes.files);
/** Fails once at a note, before or after it was written. */
function failAt(notes: MemoryNotes, at: string, moment: 'beforeWrite' | 'afterWrite'): void {
  let isArmed = true;
  notes[moment] = (path) => {
    if (path !== at || !isArmed) return;
    isArmed = false;
    throw new Error('EIO');
  };
}
const failAfter = (notes: MemoryNotes, at: string): void => failAt(notes, at, 'afterWrite');

describe('perform', () => {
  it('writes every note once, and tells the lines', async () => {
    const notes = three();
    const result = await perform(notes, name, [
      prepend('a.md'),
      prepend('b.md', 'x\ny'),
      create('d.md', 'one\n\ntwo\n'),
    ]);
    expect(result).toMatchObject({ kind: 'done', action: { name } });
    expect(result.kind === 'done' && result.changed).toEqual([
      { path: 'a.md', line: 1, text: 'new' },
      { path: 'b.md', line: 1, text: 'x' },
      { path: 'b.md', line: 2, text: 'y' },
      { path: 'd.md', line: 1, text: 'one' },
      { path: 'd.md', line: 3, text: 'two' },
    ]);
    expect(texts(notes)).toEqual({
      'a.md': 'new\nA',
      'b.md': 'x\ny\nB',
      'c.md': 'C',
      'd.md': 'one\n\ntwo\n',
    });
    expect(notes.writes.map(({ path }) => path)).toEqual(['a.md', 'b.md', 'd.md']);
  });

  it('writes nothing where everything stands there already', async () => {
    const notes = three();
    const result = await perform(notes, name, [
      { kind: 'edit', path: 'a.md', planner: () => ({ kind: 'edits', edits: [] }) },
    ]);
    expect(result).toMatchObject({ kind: 'done', action: { steps: [] }, changed: [] });
    expect(notes.writes).toEqual([]);
  });

  it.each<[string, NoteTask, object]>([
    [
      'a plan refuses',
      { kind: 'edit', path: 'c.md', planner: () => refuse('unreadable-date', 3, 'soon') },
      { path: 'c.md', code: 'unreadable-date', line: 3, detail: 'soon' },
    ],
    ['a note is missing', prepend('gone.md'), { path: 'gone.md', code: 'missing' }],
    ['a note is there already', create('c.md'), { path: 'c.md', code: 'exists' }],
  ])('writes none of them where %s', async (_name, task, failure) => {
    const notes = three();
    expect(await perform(notes, name, [prepend('a.md'), prepend('b.md'), task])).toMatchObject({
      kind: 'refused',
      ...failure,
    });
    expect(texts(notes)).toEqual(texts(three()));
    expect(notes.writes).toEqual([]);
  });

  it.each([1, 2, 3, 4])('takes all back where write %d fails', async (at) => {
    const notes = three();
    let count = 0;
    notes.beforeWrite = (path) => {
      count += 1;
      if (count === at) notes.refusals.set(path, 'read-only');
    };
    const result = await perform(notes, name, [
      prepend('a.md'),
      create('d.md'),
      prepend('b.md'),
      prepend('c.md'),
    ]);
    expect(result).toMatchObject({ kind: 'refused', code: 'read-only' });
    expect(texts(notes)).toEqual(texts(three()));
  });

  it('takes all back where a note changes between plan and write so that the plan refuses', async () => {
    const notes = three();
    notes.beforeWrite = (path) => {
      if (path === 'b.md') notes.files.set('b.md', 'foreign');
    };
    const careful: NoteTask = {
      kind: 'edit',
      path: 'b.md',
      planner: (text) => (text === 'B' ? { kind: 'edits', edits: [] } : refuse('line-changed', 1)),
    };
    expect(await perform(notes, name, [prepend('a.md'), careful, prepend('c.md')])).toMatchObject({
      kind: 'refused',
      path: 'b.md',
      code: 'line-changed',
    });
    expect(texts(notes)).toEqual({ 'a.md': 'A', 'b.md': 'foreign', 'c.md': 'C' });
  });

  it('plans on the text that is there when it writes', async () => {
    const notes = three();
    notes.beforeWrite = (path) => {
      if (path === 'b.md') notes.files.set('b.md', 'longer than it was');
    };
    const append: NoteTask = {
      kind: 'edit',
      path: 'b.md',
      planner: (text) => ({ kind: 'edits', edits: [{ from: text.length, to: text.length, insert: '!' }] }),
    };
    expect((await perform(notes, name, [append])).kind).toBe('done');
    expect(notes.files.get('b.md')).toBe('longer than it was!');
  });

  it('takes back what it can where one note cannot be taken back, and names that note', async () => {
    const notes = three();
    notes.beforeWrite = (path) => {
      if (path !== 'c.md') return;
      // Somebody types into b.md while c.md fails.
      notes.files.set('b.md', `${notes.files.get('b.md') ?? ''} and more`);
      notes.refusals.set('c.md', 'read-only');
    };
    const result = await perform(notes, name, [prepend('a.md'), prepend('b.md'), prepend('c.md')]);
    expect(result).toMatchObject({ kind: 'refused', path: 'b.md' });
    expect(texts(notes)).toEqual({ 'a.md': 'A', 'b.md': 'new\nB and more', 'c.md': 'C' });
  });

  it('leaves no half action behind where the host throws', async () => {
    const notes = three();
    let armed = true;
    notes.beforeWrite = (path) => {
      if (path !== 'b.md' || !armed) return;
      armed = false;
      throw new Error('disk on fire');
    };
    await expect(perform(notes, name, [prepend('a.md'), prepend('b.md')])).rejects.toThrow('disk on fire');
    expect(texts(notes)).toEqual(texts(three()));
  });

  it.each<[string, NoteTask]>([
    ['edit', prepend('b.md')],
    ['new note', create('d.md')],
    ['discarded note', { kind: 'discard', path: 'b.md', text: 'B' }],
  ])('puts a note back that the host wrote before it failed: %s', async (_name, task) => {
    const notes = three();
    failAfter(notes, task.path);
    await expect(perform(notes, name, [prepend('a.md'), task, prepend('c.md')])).rejects.toThrow('EIO');
    expect(texts(notes)).toEqual(texts(three()));
  });

  it('leaves a note to another writer who wrote the same words first', async () => {
    const notes = three();
    const edit = notes.edit.bind(notes);
    // The host compares before it replaces, as the command line does, and finds what another process wrote.
    notes.edit = async (path, planner) => {
      await edit(path, planner);
      return fail(path, 'changed-meanwhile');
    };
    expect(await perform(notes, name, [prepend('b.md')])).toMatchObject({ code: 'changed-meanwhile' });
    expect(texts(notes)).toEqual({ ...texts(three()), 'b.md': 'new\nB' });
  });

  it('leaves a note to whoever wrote in it while the host failed', async () => {
    const notes = three();
    notes.afterWrite = (path) => {
      notes.files.set(path, `${notes.files.get(path) ?? ''} and more`);
      throw new Error('EIO');
    };
    await expect(perform(notes, name, [prepend('b.md')])).rejects.toThrow('EIO');
    expect(texts(notes)).toEqual({ ...texts(three()), 'b.md': 'new\nB and more' });
  });

  it('takes the other notes back where the host throws while one is taken back', async () => {
    const notes = three();
    let isFailing = false;
    notes.beforeWrite = (path) => {
      isFailing ||= path === 'c.md';
      if (isFailing && path !== 'a.md') throw new Error('EIO');
    };
    const result = await perform(notes, name, [prepend('a.md'), prepend('b.md'), prepend('c.md')]);
    expect(result).toMatchObject({ kind: 'refused', path: 'b.md', code: 'write-failed', detail: 'EIO' });
    expect(texts(notes)).toEqual({ ...texts(three()), 'b.md': 'new\nB' });
  });
});

describe('performEach', () => {
  it('puts a note back that the host wrote before it failed, and goes on', async () => {
    const notes = three();
    failAfter(notes, 'd.md');
    const { action, failures } = await performEach(notes, () => name, [
      prepend('a.md'),
      create('d.md'),
      prepend('b.md'),
    ]);
    expect([...failures]).toMatchObject([[1, { path: 'd.md', code: 'write-failed' }]]);
    expect(action.steps.map(({ path }) => path)).toEqual(['a.md', 'b.md']);
    expect(texts(notes)).toEqual({ 'a.md': 'new\nA', 'b.md': 'new\nB', 'c.md': 'C' });
  });
});

describe('ActionHistory', () => {
  async function done(notes: MemoryNotes, history: ActionHistory, tasks: readonly NoteTask[]) {
    const result = await perform(notes, name, tasks);
    if (result.kind !== 'done') throw new Error(result.code);
    history.push(result.action);
    return result.action;
  }

  it('takes back and does again, byte for byte', async () => {
    const odd = '\ufeff---\r\nx: 1\r\n---\r\n\tä😀\u0000 no end';
    const notes = new MemoryNotes({ 'a.md': odd, 'b.md': '' });
    const history = new ActionHistory(notes);
    const action = await done(notes, history, [
      {
        kind: 'edit',
        path: 'a.md',
        planner: (text) => ({
          kind: 'edits',
          edits: [
            { from: 4, to: 6, insert: '😁\r\n' },
            { from: text.length, to: text.length, insert: '\n' },
          ],
        }),
      },
      prepend('b.md'),
      create('c.md', 'made'),
    ]);
    const after = texts(notes);
    expect(history.last).toBe(action);
    expect(await history.undo()).toEqual({ kind: 'done', action });
    expect(texts(notes)).toEqual({ 'a.md': odd, 'b.md': '' });
    expect(history.last).toBeNull();
    expect(history.next).toBe(action);
    expect(await history.redo()).toEqual({ kind: 'done', action });
    expect(texts(notes)).toEqual(after);
    expect(history.next).toBeNull();
    await history.undo();
    expect(texts(notes)).toEqual({ 'a.md': odd, 'b.md': '' });
  });

  it('has nothing to take back at first, nor after an action without steps', async () => {
    const history = new ActionHistory(three());
    history.push({ name, steps: [] });
    expect(await history.undo()).toEqual({ kind: 'nothing' });
    expect(await history.redo()).toEqual({ kind: 'nothing' });
    expect(await history.undo({ name, steps: [] })).toEqual({ kind: 'nothing' });
  });

  it('refuses where any note was changed since, and changes none', async () => {
    const notes = three();
    const history = new ActionHistory(notes);
    await done(notes, history, [prepend('a.md'), prepend('b.md')]);
    notes.files.set('a.md', 'typed');
    expect(await history.undo()).toMatchObject({ kind: 'refused', path: 'a.md', code: 'changed-meanwhile' });
    expect(texts(notes)).toEqual({ 'a.md': 'typed', 'b.md': 'new\nB', 'c.md': 'C' });
    notes.files.delete('a.md');
    expect(await history.undo()).toMatchObject({ kind: 'refused', path: 'a.md', code: 'missing' });
    notes.files.set('a.md', 'new\nA');
    expect(await history.undo()).toMatchObject({ kind: 'done' });
    notes.files.set('b.md', 'typed');
    expect(await history.redo()).toMatchObject({ kind: 'refused', path: 'b.md', code: 'changed-meanwhile' });
    expect(texts(notes)).toEqual({ 'a.md': 'A', 'b.md': 'typed', 'c.md': 'C' });
  });

  it('does not trash a new note that was written in, nor write over one of its name', async () => {
    const notes = three();
    const history = new ActionHistory(notes);
    await done(notes, history, [create('d.md')]);
    notes.files.set('d.md', 'made and more');
    expect(await history.undo()).toMatchObject({ kind: 'refused', path: 'd.md', code: 'changed-meanwhile' });
    notes.files.set('d.md', 'made');
    await history.undo();
    notes.files.set('d.md', 'another');
    expect(await history.redo()).toMatchObject({ kind: 'refused', path: 'd.md', code: 'exists' });
    expect(notes.files.get('d.md')).toBe('another');
  });

  it.each([
    ['undo', 'a.md'],
    ['undo', 'b.md'],
    ['undo', 'd.md'],
    ['redo', 'a.md'],
    ['redo', 'b.md'],
    ['redo', 'd.md'],
  ] as const)('%s is all or none where %s cannot be written in the middle', async (move, path) => {
    const notes = three();
    const history = new ActionHistory(notes);
    await done(notes, history, [prepend('a.md'), prepend('b.md'), create('d.md')]);
    if (move === 'redo') await history.undo();
    const before = texts(notes);
    notes.refusals.set(path, 'read-only');
    expect(await history[move]()).toMatchObject({ kind: 'refused', path, code: 'read-only' });
    expect(texts(notes)).toEqual(before);
    notes.refusals.clear();
    expect(await history[move]()).toMatchObject({ kind: 'done' });
  });

  it('takes back an earlier action if its notes are still as it left them', async () => {
    const notes = three();
    const history = new ActionHistory(notes);
    const first = await done(notes, history, [prepend('a.md')]);
    const second = await done(notes, history, [prepend('b.md')]);
    const third = await done(notes, history, [prepend('b.md', 'newer')]);
    expect(await history.undo(second)).toMatchObject({ kind: 'refused', path: 'b.md' });
    expect(await history.undo(first)).toEqual({ kind: 'done', action: first });
    expect(history.last).toBe(third);
    expect(texts(notes)).toEqual({ 'a.md': 'A', 'b.md': 'newer\nnew\nB', 'c.md': 'C' });
    expect(await history.undo(first)).toEqual({ kind: 'nothing' });
  });

  it.each(['beforeWrite', 'afterWrite'] as const)(
    'takes back all or nothing where the host throws, and can be asked again: %s',
    async (moment) => {
      const notes = three();
      const history = new ActionHistory(notes);
      await done(notes, history, [prepend('a.md'), prepend('b.md'), create('d.md')]);
      const after = texts(notes);
      failAt(notes, 'a.md', moment);
      await expect(history.undo()).rejects.toThrow('EIO');
      expect(texts(notes)).toEqual(after);
      expect(await history.undo()).toMatchObject({ kind: 'done' });
      expect(texts(notes)).toEqual(texts(three()));
      failAt(notes, 'b.md', moment);
      await expect(history.redo()).rejects.toThrow('EIO');
      expect(texts(notes)).toEqual(texts(three()));
    },
  );

  it('takes an action back once, however often it is asked at once', async () => {
    const notes = three();
    const history = new ActionHistory(notes);
    const action = await done(notes, history, [prepend('a.md')]);
    const outcomes = await Promise.all([history.undo(action), history.undo(action)]);
    expect(outcomes).toMatchObject([{ kind: 'done' }, { kind: 'nothing' }]);
    expect(texts(notes)).toEqual(texts(three()));
  });

  it('takes back as many actions as it is asked to at once, and does them again', async () => {
    const notes = three();
    const history = new ActionHistory(notes);
    await done(notes, history, [prepend('a.md')]);
    await done(notes, history, [prepend('b.md')]);
    const undone = await Promise.all([history.undo(), history.undo(), history.undo()]);
    expect(undone.map(({ kind }) => kind)).toEqual(['done', 'done', 'nothing']);
    expect(texts(notes)).toEqual(texts(three()));
    const redone = await Promise.all([history.redo(), history.redo(), history.redo()]);
    expect(redone.map(({ kind }) => kind)).toEqual(['done', 'done', 'nothing']);
    expect(texts(notes)).toEqual({ 'a.md': 'new\nA', 'b.md': 'new\nB', 'c.md': 'C' });
  });

  it.each(['refuses', 'throws'])('names the note that stays half way where the host %s', async (how) => {
    const notes = three();
    const history = new ActionHistory(notes);
    await done(notes, history, [prepend('a.md'), prepend('b.md')]);
    let writes = 0;
    notes.beforeWrite = (path) => {
      writes += 1;
      if (writes === 1) return;
      if (how === 'throws') throw new Error('ENOSPC');
      notes.refusals.set(path, 'read-only');
    };
    // b.md is taken back, a.md is not, and then b.md cannot be done again.
    expect(await history.undo()).toMatchObject({ kind: 'refused', path: 'b.md' });
    expect(texts(notes)).toEqual({ 'a.md': 'new\nA', 'b.md': 'B', 'c.md': 'C' });
  });

  it('does again in the order of taking back, until something new is done', async () => {
    const notes = three();
    const history = new ActionHistory(notes);
    await done(notes, history, [prepend('a.md')]);
    await done(notes, history, [prepend('a.md', 'newer')]);
    await history.undo();
    await history.undo();
    await history.redo();
    await history.redo();
    expect(notes.files.get('a.md')).toBe('newer\nnew\nA');
    await history.undo();
    await done(notes, history, [prepend('b.md')]);
    expect(await history.redo()).toEqual({ kind: 'nothing' });
  });

  it('takes back and does again what wrote a note more than once', async () => {
    const notes = three();
    const history = new ActionHistory(notes);
    const twice = [create('d.md'), prepend('a.md', 'one'), prepend('d.md'), prepend('a.md', 'two')];
    const { action } = await performEach(notes, () => name, twice);
    history.push(action);
    const after = texts(notes);
    expect(after).toMatchObject({ 'a.md': 'two\none\nA', 'd.md': 'new\nmade' });
    expect(await history.undo()).toMatchObject({ kind: 'done' });
    expect(texts(notes)).toEqual(texts(three()));
    expect(await history.redo()).toMatchObject({ kind: 'done' });
    expect(texts(notes)).toEqual(after);
    notes.files.set('a.md', 'two\nmine\none\nA');
    expect(await history.undo()).toMatchObject({ kind: 'refused', code: 'changed-meanwhile', path: 'a.md' });
  });

  it('remembers 50 actions', async () => {
    const notes = three();
    const history = new ActionHistory(notes);
    for (let count = 0; count < 55; count += 1) await done(notes, history, [prepend('a.md', `${count}`)]);
    let undone = 0;
    while ((await history.undo()).kind === 'done') undone += 1;
    expect(undone).toBe(50);
    expect(notes.files.get('a.md')).toBe('4\n3\n2\n1\n0\nA');
  });
});

describe('a note that cannot be read', () => {
  it('is a refusal that is told, by an action and by its undo', async () => {
    const notes = three();
    const history = new ActionHistory(notes);
    const result = await perform(notes, name, [prepend('a.md')]);
    if (result.kind !== 'done') throw new Error(result.code);
    history.push(result.action);
    notes.read = () => Promise.reject(new Error('EIO'));
    const failure = { kind: 'refused', path: 'a.md', code: 'read-failed', detail: 'EIO' };
    expect(await perform(notes, name, [prepend('a.md')])).toMatchObject(failure);
    expect(await history.undo()).toMatchObject(failure);
    expect(texts(notes)['a.md']).toBe('new\nA');
  });
});
