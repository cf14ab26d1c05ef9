import { scanFence } from './fence';
import { readThroughGrayMatter } from './gray-matter';
import type { NoteProperty } from './note-property';
import { type RefusalCode, type Refusal, refuse } from './refusal';
import { scanProperties } from './scan-properties';

/** What a note's text says about its properties; `unreadable` ones are never written over. */
export type PropertyReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'read'; readonly properties: readonly NoteProperty[] }
  | {
      readonly kind: 'unreadable';
      readonly code: RefusalCode;
      readonly line: number | null;
      readonly detail: string | null;
    };

/** Reads the properties of a note from its text. Takes any text and never throws. */
export function readProperties(text: string): PropertyReading {
  const fence = scanFence(text);
  switch (fence.kind) {
    case 'none':
      return { kind: 'none' };
    case 'unclosed':
      return unreadable(refuse('fence-unclosed', 1));
    case 'foreign':
      return unreadable(refuse('fence-foreign', 1, fence.line));
    case 'block': {
      const properties = scanProperties(text, fence.from, fence.to);
      if (properties !== null) return { kind: 'read', properties };
      const reading = readThroughGrayMatter(text, fence);
      return reading.kind === 'refused' ? unreadable(reading) : reading;
    }
  }
}

function unreadable({ code, line, detail }: Refusal): PropertyReading {
  return { kind: 'unreadable', code, line, detail };
}
