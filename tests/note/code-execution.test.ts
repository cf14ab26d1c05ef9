import { afterEach, describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/day';
import { planProperties } from '../../src/note/edit-properties';
import { writeNewNote } from '../../src/note/new-note';
import { readProperties } from '../../src/note/read-properties';
import { probes } from './code-probes';

afterEach(() => {
  delete globalThis.probeRan;
});

describe('nothing in a note is run', () => {
  it.each(probes)('on reading: %s', (_name, text) => {
    readProperties(text);
    // gray-matter forgets an error on the second call with the same text, and answers from its cache.
    expect(readProperties(text)).toEqual(readProperties(text));
    expect(globalThis.probeRan).toBeUndefined();
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it.each(probes)('on editing: %s', (_name, text) => {
    planProperties(text, [{ kind: 'set-date', key: 'last-contact', day: '2026-11-22' as Day }]);
    expect(globalThis.probeRan).toBeUndefined();
  });

  it.each(probes)('on writing a new note: %s', (_name, text) => {
    const note = writeNewNote([{ key: 'name', value: text }], text);
    expect(note.endsWith(text)).toBe(true);
    expect(readProperties(note)).toMatchObject({ kind: 'read', properties: [{ key: 'name', value: text }] });
    expect(globalThis.probeRan).toBeUndefined();
  });
});
