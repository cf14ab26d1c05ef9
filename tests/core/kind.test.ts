import { describe, expect, it } from 'vitest';
import { buildKindTable, builtInKinds, foldWord, type CustomKind } from '../../src/core/kind';

const builtInIds = builtInKinds.map(({ id }) => id);

/** Id and written word of each kind that is added to the built-in ones. */
function added(...custom: readonly CustomKind[]): readonly (readonly [string, string])[] {
  const { kinds } = buildKindTable(custom);
  expect(kinds.slice(0, builtInIds.length)).toEqual(builtInKinds);
  return kinds.slice(builtInIds.length).map(({ id, word }) => [id, word.en]);
}

describe('foldWord', () => {
  it.each([
    ['Call', 'call'],
    [' board \t game ', 'board game'],
    ['Gru\u0308n', 'grün'],
  ])('%j is %j', (word, folded) => expect(foldWord(word)).toBe(folded));
});

describe('buildKindTable', () => {
  it('finds a built-in kind by its id, its word in each language, and what is read too', () => {
    const { kinds, byId, byWord } = buildKindTable([]);
    expect(kinds).toEqual(builtInKinds);
    expect([...byId.keys()]).toEqual(builtInIds);
    for (const kind of builtInKinds) {
      expect(byId.get(kind.id)).toBe(kind);
      for (const word of [kind.id, kind.word.en, kind.word.de, ...kind.also])
        expect(byWord.get(foldWord(word))).toBe(kind);
    }
  });

  it('knows which kinds go out by themselves, and for which dialogs only suggest it', () => {
    const idsOf = (kinds: readonly { readonly id: string }[]) => kinds.map(({ id }) => id);
    const outbound = ['invitation', 'gift', 'greeting', 'share', 'social'];
    expect(idsOf(builtInKinds.filter((kind) => kind.outbound))).toEqual(outbound);
    expect(idsOf(builtInKinds.filter((kind) => kind.suggestOutbound))).toEqual([
      'message',
      'email',
      'letter',
      ...outbound,
    ]);
  });

  it('adds a kind, which is written in its first word', () => {
    const { byId, byWord } = buildKindTable([{ id: 'hike', depth: 3, words: ['Long  Hike ', 'Tour'] }]);
    expect(byId.get('hike')).toEqual({
      id: 'hike',
      depth: 3,
      word: { en: 'Long Hike', de: 'Long Hike' },
      also: ['Long  Hike ', 'Tour'],
      outbound: false,
      suggestOutbound: false,
    });
    for (const word of ['hike', 'long hike', 'tour']) expect(byWord.get(word)?.id).toBe('hike');
  });

  it.each<[string, readonly string[], string | null]>([
    ['hike', [], 'hike'],
    ['hike', ['', ' ', 'Tour'], 'Tour'],
    // what another kind is read by
    ['hike', ['Lunch', 'Tour'], 'Tour'],
    ['mail', ['Lunch'], null],
    ['call', ['Tour'], null],
    // what is a separator, an arrow or a time behind a date
    ['hike', ['→ x', ': y', '- z', '10:30', '1:1'], '1:1'],
    ['hike', ['Walk at 10:30'], 'Walk at 10:30'],
    ['hike', ['🥾', '🥾 Tour'], '🥾 Tour'],
    ['→', [': y'], null],
  ])('writes the kind %s with the words %j as %j', (id, words, written) => {
    expect(added({ id, depth: 2, words })).toEqual(written === null ? [] : [[id, written]]);
  });

  it('gives a word that two kinds claim to the earlier one', () => {
    const tour: CustomKind = { id: 'tour', depth: 2, words: ['Trip', 'Lunch'] };
    const trip: CustomKind = { id: 'trip', depth: 2, words: ['Trip', 'Tour', 'Journey'] };
    expect(added(tour, trip, { ...trip, words: ['Voyage'] })).toEqual([
      ['tour', 'Trip'],
      ['trip', 'Journey'],
    ]);
    const { byWord } = buildKindTable([tour, trip]);
    expect(['lunch', 'trip', 'tour', 'journey'].map((word) => byWord.get(word)?.id)).toEqual([
      'meeting',
      'tour',
      'tour',
      'trip',
    ]);
  });

  it('looks up a word without the emoji before it', () => {
    const { byWord } = buildKindTable([{ id: 'hike', depth: 3, words: ['🥾 Tour', '🥾'] }]);
    expect(byWord.get('tour')?.id).toBe('hike');
    expect([...byWord.keys()].filter((word) => !/^[\p{L}\p{N}]/u.test(word))).toEqual([]);
  });

  it('has the words with a blank or a sign in them as phrases, longest first', () => {
    const { phrases } = buildKindTable([
      { id: 'game', depth: 3, words: ['board game', 'ring-ring'] },
      { id: 'night', depth: 3, words: ['board game night'] },
      { id: 'c', depth: 2, words: ['C++ (or C)'] },
      { id: 'qa', depth: 2, words: ['Q&A'] },
    ]);
    const read = (text: string) =>
      phrases.flatMap(({ pattern, kind }) => {
        const found = pattern.exec(text);
        return found === null ? [] : [`${kind.id}: ${found[0]}`];
      });
    expect(phrases.map(({ kind }) => kind.id)).toEqual(['night', 'game', 'c', 'qa']);
    expect(read('Board  Game Night with Ben')).toEqual(['night: Board  Game Night', 'game: Board  Game']);
    expect(read('q&a: seed round')).toEqual(['qa: q&a']);
    expect(read('c++ (or c): templates')).toEqual(['c: c++ (or c)']);
    expect(read('board games')).toEqual([]);
    expect(read('a board game')).toEqual([]);
  });

  it('has no phrases where all words are plain', () => {
    expect(buildKindTable([{ id: 'run', depth: 3, words: ['5k', "Monday's", 'fun-run'] }]).phrases).toEqual(
      [],
    );
  });
});
