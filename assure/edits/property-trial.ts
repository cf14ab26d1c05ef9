import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { CORE_SCHEMA, load } from 'yaml-oracle';
import { readDay, type Day } from '../../src/core/day';
import type { PropertyChange } from '../../src/note/property-change';
import { harshNote, mutatedNote, realisticNote } from '../../tests/note/front-matter-arbitraries';
import { propertyChanges } from '../../tests/note/property-changes';
import { splitNote } from './split-note';
import { applyFromEnd, makeTrial, type Outcome } from './trial';
import type { Writers } from './writers';

const setDate: PropertyChange = { kind: 'set-date', key: 'last-contact', day: '2026-11-22' as Day };

const cases = fc.record({
  text: fc.oneof(
    { arbitrary: realisticNote, weight: 2 },
    { arbitrary: harshNote, weight: 2 },
    { arbitrary: mutatedNote, weight: 1 },
  ),
  changes: fc.oneof(
    { arbitrary: fc.constant([setDate]), weight: 1 },
    { arbitrary: propertyChanges, weight: 3 },
  ),
});

/** Properties: what another parser of YAML reads before and after differs in the changed ones alone. */
export const propertyTrial = makeTrial('properties', 52, cases, (writers, { text, changes }) =>
  tryChanges(writers, text, changes),
);

function tryChanges(writers: Writers, text: string, changes: readonly PropertyChange[]): Outcome {
  const plan = writers.planProperties(text, changes);
  if (plan.kind === 'refused') return 'refused';
  const after = applyFromEnd(text, plan.edits);
  const [old, now] = [splitNote(text), splitNote(after)];
  if (old.body !== now.body) return { wrong: 'the body is another' };
  if (old.yaml !== null && (old.head !== now.head || old.foot !== now.foot))
    return { wrong: 'a fence is another' };
  if (plan.edits.length > changes.length) return { wrong: 'more places are changed than properties' };
  for (const { from, to } of plan.edits) {
    const wrong = from === to ? null : judgeReplacement(text, from, to, changes);
    if (wrong !== null) return { wrong };
  }
  const wrong = judgeValues(old.yaml, now.yaml, changes);
  return wrong === null ? 'written' : { wrong };
}

/** What is replaced stands on one line, behind a key that was to be changed, and is no comment. */
function judgeReplacement(
  text: string,
  from: number,
  to: number,
  changes: readonly PropertyChange[],
): string | null {
  if (/\n[^]/.test(text.slice(from, to))) return 'what is replaced is more than a line';
  const lineFrom = text.lastIndexOf('\n', from - 1) + 1;
  const line = text.slice(lineFrom).split(/\r?\n/, 1)[0] ?? '';
  const keys = [...(readMap(line)?.keys() ?? [])];
  const change = changes.find(({ key }) => key === keys[0]);
  // A key like `007` is read otherwise by the other parser.
  if (change === undefined && !changes.some(({ key }) => line.includes(key)))
    return 'another line is changed';
  if (change === undefined || change.kind === 'remove') return null;
  const value = text.slice(from, to);
  return / #/.test(value) && readMap(`x: ${value}`)?.get('x') !== value && !/["']/.test(value)
    ? 'a comment is replaced'
    : null;
}

function judgeValues(
  before: string | null,
  after: string | null,
  changes: readonly PropertyChange[],
): string | null {
  if (before !== null && hasResolvedKey(before)) return null;
  const old = before === null ? new Map<string, unknown>() : readMap(before);
  // What the other parser never could read tells nothing.
  if (old === undefined) return null;
  const now = after === null ? new Map<string, unknown>() : readMap(after);
  if (now === undefined) return 'the properties cannot be read any more';
  const changed = new Set(changes.map(({ key }) => key));
  const others = (all: ReadonlyMap<string, unknown>): readonly unknown[] =>
    [...all].filter(([key]) => !changed.has(key));
  if (!isDeepStrictEqual(others(old), others(now))) return 'another property is changed';
  for (const change of changes) if (!isDone(change, now)) return `${change.kind} ${change.key} is not done`;
  return null;
}

function isDone(change: PropertyChange, now: ReadonlyMap<string, unknown>): boolean {
  const value = now.get(change.key);
  switch (change.kind) {
    case 'remove':
      return !now.has(change.key);
    case 'set':
      return isDeepStrictEqual(value, change.value);
    case 'set-date':
      return readDay(String(value)) === change.day;
    case 'add-to-list':
      return Array.isArray(value) && value.map(String).includes(change.item);
  }
}

/** Keys such as `~` or `1.50` are texts to the plugin and `null` or `1.5` to the other parser, which may join two. */
function hasResolvedKey(yaml: string): boolean {
  return yaml.split('\n').some((line) => {
    const key = /^ *([^\s"'#-][^:]*|-[^\s:][^:]*|)[ \t]*:(?:\s|$)/.exec(line)?.[1];
    if (key === undefined) return false;
    try {
      return typeof load(key, { schema: CORE_SCHEMA }) !== 'string';
    } catch {
      return true;
    }
  });
}

/** The properties as the other parser reads them; undefined where it does not. */
function readMap(yaml: string): ReadonlyMap<string, unknown> | undefined {
  try {
    const read = load(yaml, { schema: CORE_SCHEMA }) ?? {};
    return typeof read === 'object' && !Array.isArray(read) ? new Map(Object.entries(read)) : undefined;
  } catch {
    return undefined;
  }
}
