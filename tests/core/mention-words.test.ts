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
    ['10:30-11:15 note: moved to Bonn', 'note 0 mutual'],
    ['10:30am note: moved to Bonn', 'note 0 mutual'],
    ['10:30|note: moved to Bonn', 'note 0 mutual'],
    ['– note: moved to Bonn', 'note 0 mutual'],
    // what is left of “[[Ada]] & [[Ben]],note: …”
    ['& ,note: moved to Bonn', 'note 0 mutual'],
    // a time and signs within a line do not make a start of what follows
    ['– 10:30 note: moved to Bonn', '- 2 mutual'],
    ['📞 – note: moved to Bonn', '- 2 mutual'],
    ['she left a note', '- 2 mutual'],
    ['what she would like', '- 2 mutual'],
    ['her share of it', '- 2 mutual'],
    ['without comment', '- 2 mutual'],
    ['a social evening', '- 2 mutual'],
    ['her project', '- 2 mutual'],
    ['at an event', '- 2 mutual'],
    ['ein großes Projekt', '- 2 mutual'],
    ['eine Notiz von ihr', '- 2 mutual'],
    ['ohne Kommentar', '- 2 mutual'],
    // other words are one anywhere
    ['a long call at noon', 'call 2 mutual'],
    ['at noon (call)', 'call 2 mutual'],
    // whole words only; hyphens join their parts
    ['sent her an e-mail', 'email 2 mutual'],
    ['a follow-up call', 'call 2 mutual'],
    ['in the call-in hours', '- 2 mutual'],
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

  it('may begin with a kind of the settings, whose word begins with a digit', () => {
    const own = buildKindTable([{ id: 'one-on-one', depth: 3, words: ['1:1'] }]);
    expect(readMentionWords(',1:1 about May', own, null)).toMatchObject({ kind: 'one-on-one', depth: 3 });
  });

  it('counts as what the settings say where it names nothing', () => {
    expect(read('seen in town', 'meeting')).toBe('meeting 3 mutual');
    expect(read('a call', 'meeting')).toBe('call 2 mutual');
    expect(read('seen in town', 'no kind')).toBe('- 2 mutual');
  });
});
