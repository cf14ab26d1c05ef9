import { parseDay } from '../core/day';
import type { ReviewPlace } from '../core/review';
import type { Move, Outcome, QueuedPerson, ReviewGroup, ReviewSession, SessionStep } from './review-session';

type Fields = Readonly<Record<string, unknown>>;

/** Reads a review that a device keeps while it lasts; null where anything in it is odd. Losing it costs no note anything. */
export function readStoredSession(stored: unknown): ReviewSession | null {
  if (!isFields(stored)) return null;
  const date = typeof stored['date'] === 'string' ? parseDay(stored['date']) : null;
  const scope = (['everybody', 'tier', 'untiered', 'due', 'people'] as const).find(
    (kind) => kind === stored['scope'],
  );
  const noted = listOf(stored['noted'], textIn);
  const carried = listOf(stored['carried'], moveIn);
  const queue = listOf(stored['queue'], personIn);
  const steps = listOf(stored['steps'], stepIn);
  const before = countsIn(stored['before']);
  const { note, current } = stored;
  if (date === null || scope === undefined || before === null) return null;
  if (noted === null || carried === null || queue === null || steps === null) return null;
  if (!isTextOrNull(note) || !isTextOrNull(current)) return null;
  return { date, scope, note, noted, before, carried, queue, current, steps };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A list of which every item can be read, else null. */
function listOf<T>(value: unknown, read: (item: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const list: T[] = [];
  for (const item of value as readonly unknown[]) {
    const known = read(item);
    if (known === null) return null;
    list.push(known);
  }
  return list;
}

function countsIn(value: unknown): Readonly<Record<string, number>> | null {
  if (!isFields(value)) return null;
  const entries = Object.entries(value);
  return entries.every((entry): entry is [string, number] => typeof entry[1] === 'number')
    ? Object.fromEntries(entries)
    : null;
}

function placeIn(value: unknown): ReviewPlace | null {
  if (!isFields(value)) return null;
  const { kind, name } = value;
  if (kind === 'none' || kind === 'out') return { kind };
  return kind === 'tier' && typeof name === 'string' ? { kind, name } : null;
}

function groupIn(value: unknown): ReviewGroup | null {
  if (!isFields(value)) return null;
  const { kind, name } = value;
  if (kind === 'new-faces' || kind === 'untiered') return { kind };
  return kind === 'tier' && typeof name === 'string' ? { kind, name } : null;
}

function namedIn(
  value: unknown,
): { readonly path: string; readonly name: string; readonly rest: Fields } | null {
  if (!isFields(value)) return null;
  const { path, name } = value;
  return typeof path === 'string' && typeof name === 'string' ? { path, name, rest: value } : null;
}

function personIn(value: unknown): QueuedPerson | null {
  const named = namedIn(value);
  const group = groupIn(named?.rest['group']);
  return named === null || group === null ? null : { path: named.path, name: named.name, group };
}

function moveIn(value: unknown): Move | null {
  const named = namedIn(value);
  const from = placeIn(named?.rest['from']);
  const to = placeIn(named?.rest['to']);
  return named === null || from === null || to === null
    ? null
    : { path: named.path, name: named.name, from, to };
}

function outcomeIn(value: unknown): Outcome | null {
  if (!isFields(value)) return null;
  const { kind } = value;
  if (kind === 'keep' || kind === 'not-now') return { kind };
  const to = placeIn(value['to']);
  return kind === 'move' && to !== null ? { kind, to } : null;
}

function stepIn(value: unknown): SessionStep | null {
  if (!isFields(value)) return null;
  if (value['kind'] === 'left') {
    const paths = listOf(value['paths'], textIn);
    const { at } = value;
    return paths === null || !isTextOrNull(at) ? null : { kind: 'left', at, paths };
  }
  const named = namedIn(value);
  const from = placeIn(value['from']);
  const outcome = outcomeIn(value['outcome']);
  if (value['kind'] !== 'decided' || named === null || from === null || outcome === null) return null;
  return { kind: 'decided', path: named.path, name: named.name, from, outcome };
}
