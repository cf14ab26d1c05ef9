import { describe, expect, it } from 'vitest';
import type { EntryWords } from '../../src/core/interaction';
import { readWordsBelow } from '../../src/core/words-below';

const call: EntryWords = { kind: 'call', depth: 2, direction: 'mutual', text: 'with Ada' };

/** `DIRECTION TEXT` of a heading with what stands below it. */
function read(below: readonly (readonly string[])[], words: EntryWords = call): string {
  const { direction, text } = readWordsBelow(words, below);
  return `${direction} ${text}`;
}

describe('an entry that is a heading', () => {
  it.each<[what: string, below: readonly (readonly string[])[], expected: string]>([
    ['nothing below', [], 'mutual with Ada'],
    ['a paragraph', [['About the fund.']], 'mutual with Ada: About the fund.'],
    ['a list', [['the fund', 'the move']], 'mutual with Ada: the fund; the move'],
    ['the first of several', [['the fund'], ['the move']], 'mutual with Ada: the fund'],
    ['the first that says something', [['', ' '], ['the move']], 'mutual with Ada: the move'],
    ['lines without words', [['the fund', '  ', '', ' the move ']], 'mutual with Ada: the fund; the move'],
    ['a summary', [['Summary: the fund']], 'mutual with Ada: the fund'],
    ['a bold one in German', [['**Zusammenfassung:**  der Fonds']], 'mutual with Ada: der Fonds'],
    ['a direction', [['Direction: outbound', 'the fund']], 'outbound with Ada: the fund'],
    ['a direction with blanks', [['**Direction**:  Sent  ']], 'outbound with Ada'],
    ['a direction further on', [['the fund'], ['Richtung: eingehend']], 'inbound with Ada: the fund'],
    ['the last of two directions', [['direction: in', 'direction: both']], 'mutual with Ada'],
    ['a direction without a blank', [['Direction:sent', 'the fund']], 'outbound with Ada: the fund'],
    ['a direction within a line', [['The direction: out']], 'mutual with Ada: The direction: out'],
    [
      'a direction with more behind it',
      [['Direction: out\u2028of town']],
      'mutual with Ada: Direction: out\u2028of town',
    ],
    ['a summary without a blank', [['Summary:the fund']], 'mutual with Ada: the fund'],
    ['a summary within a line', [['In summary: the fund']], 'mutual with Ada: In summary: the fund'],
    ['a direction that is none', [['Direction: north']], 'mutual with Ada: Direction: north'],
    ['a direction without a word', [['Direction:']], 'mutual with Ada: Direction:'],
  ])('with %s', (_what, below, expected) => {
    expect(read(below)).toBe(expected);
  });

  it.each([
    ['outbound', ['outbound', 'Outgoing', 'out', 'sent', '→', 'ausgehend']],
    ['inbound', ['inbound', 'incoming', 'in', 'Received', '←', 'eingehend']],
    ['mutual', ['mutual', 'both', 'two-way', 'beidseitig', 'Gegenseitig']],
  ])('is %s where a line below says so in any of the words for it', (direction, names) => {
    const other: EntryWords = { ...call, direction: direction === 'mutual' ? 'inbound' : 'mutual', text: '' };
    for (const name of names) expect(read([[`Direction: ${name}`]], other)).toBe(`${direction} `);
  });

  it('says what stands below where it says nothing itself, and keeps its own direction', () => {
    const words: EntryWords = { ...call, direction: 'inbound', text: '' };
    expect(read([['the fund']], words)).toBe('inbound the fund');
    expect(read([], words)).toBe('inbound ');
  });
});
