import { describe, expect, it } from 'vitest';
import { buildKindTable } from '../../src/core/kind';
import { readMentionWords } from '../../src/core/mention-words';

const kinds = buildKindTable([]);

/** `KIND DEPTH DIRECTION` of a line. */
function read(words: string, countsAs: string | null = null): string {
  const { kind, depth, direction } = readMentionWords(words, kinds, countsAs);
  return `${kind ?? '-'} ${depth} ${direction}`;
}

describe('a line that mentions somebody', () => {
  it.each([
    // what is an everyday word else is a kind at the start, behind a time of day and signs
    ['note: moved to Bonn', 'note 0 mutual'],
    ['10:30 note: moved to Bonn', 'note 0 mutual'],
    ['  **10.30 – 11.15 Uhr** note: moved to Bonn', 'note 0 mutual'],
    ['– note: moved to Bonn', 'note 0 mutual'],
    ['she left a note', '- 2 mutual'],
    // other words are one anywhere
    ['a long call at noon', 'call 2 mutual'],
    ['no words of that', '- 2 mutual'],
    ['', '- 2 mutual'],
    // arrows
    ['-> asked about May', '- 2 outbound'],
    ['email → the deck', 'email 2 outbound'],
    ['email <- the deck', 'email 2 inbound'],
    ['the deck ←', '- 2 inbound'],
    // kinds that go out by themselves
    ['a gift', 'gift 1 outbound'],
    ['a gift <-', 'gift 1 inbound'],
  ])('%j: %s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it('counts as what the settings say where it names nothing', () => {
    expect(read('seen in town', 'meeting')).toBe('meeting 3 mutual');
    expect(read('a call', 'meeting')).toBe('call 2 mutual');
    expect(read('seen in town', 'no kind')).toBe('- 2 mutual');
  });
});
