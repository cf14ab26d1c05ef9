import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, NoteStep } from '../../src/app/action';
import { takeBack } from '../../src/app/action';
import { joinActions } from '../../src/app/join-actions';
import { MemoryNotes } from '../fakes/memory-notes';

const name = { kind: 'place', count: 1, list: 'List' } as const;
const action = (...steps: readonly NoteStep[]): Action => ({ name, steps });

describe('joinActions', () => {
  it.each<[string, readonly NoteStep[], readonly NoteStep[] | null]>([
    [
      'edits of one note are one',
      [
        { kind: 'edit', path: 'a', before: '1', after: '2' },
        { kind: 'edit', path: 'a', before: '2', after: '3' },
      ],
      [{ kind: 'edit', path: 'a', before: '1', after: '3' }],
    ],
    [
      'what was made and edited is made',
      [
        { kind: 'create', path: 'a', text: '1' },
        { kind: 'edit', path: 'a', before: '1', after: '2' },
      ],
      [{ kind: 'create', path: 'a', text: '2' }],
    ],
    [
      'what came and went is nothing',
      [
        { kind: 'create', path: 'a', text: '1' },
        { kind: 'discard', path: 'a', text: '1' },
      ],
      [],
    ],
    [
      'an edit and its way back are nothing',
      [
        { kind: 'edit', path: 'a', before: '1', after: '2' },
        { kind: 'edit', path: 'a', before: '2', after: '1' },
      ],
      [],
    ],
    [
      'what somebody else changed in between is not joined',
      [
        { kind: 'edit', path: 'a', before: '1', after: '2' },
        { kind: 'edit', path: 'a', before: 'x', after: '3' },
      ],
      null,
    ],
  ])('%s', (_what, steps, expected) => {
    const joined = joinActions(
      name,
      steps.map((step) => action(step)),
    );
    expect(joined?.steps ?? null).toEqual(expected);
  });

  it('takes everything back at once, whatever was done in turn', async () => {
    const turn = fc.record({ path: fc.constantFrom('a', 'b', 'c'), text: fc.constantFrom(null, '1', '2') });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 12 }), async (turns) => {
        const before = new Map([['a', '0']]);
        const files = new Map(before);
        const actions = turns.flatMap(({ path, text }): Action[] => {
          const current = files.get(path);
          if (current === text || (current === undefined && text === null)) return [];
          if (text === null) files.delete(path);
          else files.set(path, text);
          if (current === undefined) return [action({ kind: 'create', path, text: text ?? '' })];
          return [
            action(
              text === null
                ? { kind: 'discard', path, text: current }
                : { kind: 'edit', path, before: current, after: text },
            ),
          ];
        });
        const joined = joinActions(name, actions);
        const notes = new MemoryNotes(Object.fromEntries(files));
        expect(await takeBack(notes, joined?.steps ?? [])).toBeNull();
        expect(new Map(notes.files)).toEqual(before);
      }),
    );
  });
});
