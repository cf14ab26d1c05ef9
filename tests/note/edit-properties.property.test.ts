import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CORE_SCHEMA, load } from 'yaml-oracle';
import { type Day, readDay } from '../../src/core/day';
import { planProperties, type PropertyChange } from '../../src/note/edit-properties';
import { scanFence } from '../../src/note/fence';
import { readProperties } from '../../src/note/read-properties';
import { applyEdits } from '../../src/note/text-edit';
import { resolvePlain } from '../../src/note/yaml-scalar';
import { harshNote, mutatedNote, realisticNote } from './front-matter-arbitraries';
import { runs } from './fuzz';
import { propertyChanges as changes } from './property-changes';

const setDate: PropertyChange = { kind: 'set-date', key: 'last-contact', day: '2026-11-22' as Day };

/** The properties of a note as the other parser sees them; undefined where it does not read them. */
function readByOracle(text: string): ReadonlyMap<string, unknown> | undefined {
  const fence = scanFence(text);
  if (fence.kind === 'none') return new Map();
  if (fence.kind !== 'block') return undefined;
  try {
    return new Map(Object.entries(load(text.slice(fence.from, fence.to), { schema: CORE_SCHEMA }) ?? {}));
  } catch {
    return undefined;
  }
}

function hasResolvedKey(text: string): boolean {
  const reading = readProperties(text);
  return (
    reading.kind === 'read' && reading.properties.some(({ key }) => typeof resolvePlain(key) !== 'string')
  );
}

function expectOnlyChanged(text: string, after: string, wanted: readonly PropertyChange[]): void {
  const before = readByOracle(text);
  // What the other parser never could read tells nothing; nor do keys like `~` or `007`, which it names otherwise.
  if (before === undefined || hasResolvedKey(text)) return;
  const read = readByOracle(after);
  if (read === undefined) throw new Error('the edit made the note unreadable to the other parser');
  const keys = new Set(wanted.map(({ key }) => key));
  const others = (all: ReadonlyMap<string, unknown>) => [...all].filter(([key]) => !keys.has(key));
  expect(others(read)).toEqual(others(before));
  for (const one of wanted) {
    if (one.kind === 'remove') expect(read.has(one.key)).toBe(false);
    else if (one.kind === 'set') expect(read.get(one.key)).toEqual(one.value);
    else if (one.kind === 'add-to-list') expect(read.get(one.key)).toContain(one.item);
    else expect(readDay(String(read.get(one.key)))).toBe(one.day);
  }
}

function expectSurgical(text: string, wanted: readonly PropertyChange[]): boolean {
  const plan = planProperties(text, wanted);
  if (plan.kind === 'refused') return false;
  const fence = scanFence(text);
  for (const { from, to } of plan.edits) {
    const [first, last] =
      fence.kind === 'block' ? [fence.from, fence.to] : [text.startsWith('\ufeff') ? 1 : 0, 0];
    expect(from).toBeGreaterThanOrEqual(first);
    expect(to).toBeLessThanOrEqual(Math.max(first, last));
    // Nothing that spans lines is replaced; a line may go with its ending.
    expect(text.slice(from, to).replace(/\r?\n$/, '')).not.toMatch(/[\r\n]/);
  }
  expect(plan.edits.length).toBeLessThanOrEqual(wanted.length);
  const after = applyEdits(text, plan.edits);
  const bodyOf = (note: string) => {
    const found = scanFence(note);
    return 'bodyStart' in found ? note.slice(found.bodyStart) : note;
  };
  expect(bodyOf(after)).toBe(bodyOf(text));
  expect(planProperties(after, wanted)).toEqual({ kind: 'edits', edits: [] });
  expectOnlyChanged(text, after, wanted);
  return true;
}

describe('an edit of the properties', () => {
  it('is always possible on notes as people have them', () => {
    fc.assert(
      fc.property(realisticNote, (text) => expectSurgical(text, [setDate])),
      runs,
    );
  });

  it('changes only what it says, or is refused, on notes by a harsh grammar', () => {
    fc.assert(
      fc.property(harshNote, changes, (text, wanted) => void expectSurgical(text, wanted)),
      runs,
    );
  });

  it('changes only what it says, or is refused, on notes with mistakes in them', () => {
    fc.assert(
      fc.property(
        mutatedNote,
        fc.oneof(fc.constant([setDate]), changes),
        (text, wanted) => void expectSurgical(text, wanted),
      ),
      runs,
    );
  });

  it('changes only what it says with several changes on notes as people have them', () => {
    fc.assert(
      fc.property(realisticNote, changes, (text, wanted) => void expectSurgical(text, wanted)),
      runs,
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), changes, (text, wanted) => {
        expectSurgical(text, wanted);
        expectSurgical(`---\n${text}\n---\n`, wanted);
      }),
      runs,
    );
  });
});
