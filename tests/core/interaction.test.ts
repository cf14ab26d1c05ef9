import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatEntry,
  oneLine,
  parseEntryWords,
  type Direction,
  type EntryWords,
} from '../../src/core/interaction';
import { buildKindTable, builtInKinds, type Kind } from '../../src/core/kind';
import { parseEntryLine } from '../../src/note/entry-line';
import { arbitraryDay, day } from './builders';

const kinds = buildKindTable([]);

/** kind, direction and text of what stands behind a date */
function read(rest: string, fallback: string | null = null): [string | null, Direction, string] {
  const { kind, direction, text } = parseEntryWords(rest, kinds, fallback);
  return [kind, direction, text];
}

describe('parseEntryWords', () => {
  it.each<[string, string | null, Direction, string]>([
    // as written
    ['call: Talked about the seed round', 'call', 'mutual', 'Talked about the seed round'],
    ['email → sent the deck', 'email', 'outbound', 'sent the deck'],
    ['email ← got the deck', 'email', 'inbound', 'got the deck'],
    ['meeting', 'meeting', 'mutual', ''],
    ['email →', 'email', 'outbound', ''],
    ['', null, 'mutual', ''],
    // arrows in ASCII, without blanks, without a kind
    ['email -> sent', 'email', 'outbound', 'sent'],
    ['email <- got', 'email', 'inbound', 'got'],
    ['email->sent', 'email', 'outbound', 'sent'],
    ['email→sent', 'email', 'outbound', 'sent'],
    ['→ sent the deck', null, 'outbound', 'sent the deck'],
    ['<- asked for the deck', null, 'inbound', 'asked for the deck'],
    ['->', null, 'outbound', ''],
    [' → sent the deck ', null, 'outbound', 'sent the deck'],
    // separators behind the date
    [': call: hello', 'call', 'mutual', 'hello'],
    ['— call: hello', 'call', 'mutual', 'hello'],
    ['– call: hello', 'call', 'mutual', 'hello'],
    ['- call: hello', 'call', 'mutual', 'hello'],
    ['· call: hello', 'call', 'mutual', 'hello'],
    [', call: hello', 'call', 'mutual', 'hello'],
    [',', null, 'mutual', ''],
    ['| call | hello', 'call', 'mutual', 'hello'],
    [': just some words', null, 'mutual', 'just some words'],
    ['just some words', null, 'mutual', 'just some words'],
    [': - a dash of text', null, 'mutual', '- a dash of text'],
    // what follows the kind
    ['call | hello', 'call', 'mutual', 'hello'],
    ['call — hello', 'call', 'mutual', 'hello'],
    ['call – hello', 'call', 'mutual', 'hello'],
    ['Call: hello', 'call', 'mutual', 'hello'],
    ['CALL : hello', 'call', 'mutual', 'hello'],
    // bold
    ['**call** hello', 'call', 'mutual', 'hello'],
    ['**Call:** hello', 'call', 'mutual', 'hello'],
    ['**Call**: hello', 'call', 'mutual', 'hello'],
    ['__call__ hello', 'call', 'mutual', 'hello'],
    ['**email** → hello', 'email', 'outbound', 'hello'],
    ['**call**', 'call', 'mutual', ''],
    [': **call** hello', 'call', 'mutual', 'hello'],
    ['** call** hello', 'call', 'mutual', 'hello'],
    // behind an emoji
    ['📞 call hello', 'call', 'mutual', 'hello'],
    ['📞 Anruf', 'call', 'mutual', ''],
    ['☎️ phone: hello', 'call', 'mutual', 'hello'],
    ['👩‍💻 video hello', 'video', 'mutual', 'hello'],
    ['🤝🏽 meeting → hello', 'meeting', 'outbound', 'hello'],
    ['📞 **call** hello', 'call', 'mutual', 'hello'],
    ['**📞 call** hello', 'call', 'mutual', 'hello'],
    ['📞call: hello', 'call', 'mutual', 'hello'],
    ['📞 rang her', null, 'mutual', '📞 rang her'],
    // words that begin the text set the kind and stay in it
    ['coffee with Ben', 'meeting', 'mutual', 'coffee with Ben'],
    [': Lunch in Hamburg', 'meeting', 'mutual', 'Lunch in Hamburg'],
    ['Kaffee mit Ben', 'meeting', 'mutual', 'Kaffee mit Ben'],
    ['**Coffee with Ben** in town', 'meeting', 'mutual', '**Coffee with Ben** in town'],
    ['**Coffee → Ben** in town', 'meeting', 'mutual', '**Coffee → Ben** in town'],
    ['coffee with Ben: nice', 'meeting', 'mutual', 'coffee with Ben: nice'],
    ['call - hello', 'call', 'mutual', 'call - hello'],
    // German, and the other words
    ['Treffen: x', 'meeting', 'mutual', 'x'],
    ['Mittagessen: x', 'meeting', 'mutual', 'x'],
    ['Besuch: x', 'meeting', 'mutual', 'x'],
    ['dinner: x', 'meeting', 'mutual', 'x'],
    ['visit: x', 'meeting', 'mutual', 'x'],
    ['Veranstaltung: x', 'event', 'mutual', 'x'],
    ['Projekt: x', 'project', 'mutual', 'x'],
    ['Anruf: x', 'call', 'mutual', 'x'],
    ['Telefonat: x', 'call', 'mutual', 'x'],
    ['phone: x', 'call', 'mutual', 'x'],
    ['Nachricht: x', 'message', 'mutual', 'x'],
    ['chat: x', 'message', 'mutual', 'x'],
    ['SMS: x', 'message', 'mutual', 'x'],
    ['WhatsApp: x', 'message', 'mutual', 'x'],
    ['E-Mail: x', 'email', 'mutual', 'x'],
    ['mail: x', 'email', 'mutual', 'x'],
    ['Brief: x', 'letter', 'mutual', 'x'],
    ['Vorstellung: x', 'introduction', 'mutual', 'x'],
    ['intro: x', 'introduction', 'mutual', 'x'],
    ['Notiz: x', 'note', 'mutual', 'x'],
    // outbound without an arrow
    ['Einladung: x', 'invitation', 'outbound', 'x'],
    ['invitation: x', 'invitation', 'outbound', 'x'],
    ['Geschenk: x', 'gift', 'outbound', 'x'],
    ['Gruß: x', 'greeting', 'outbound', 'x'],
    ['Glückwunsch: x', 'greeting', 'outbound', 'x'],
    ['Glu\u0308ckwunsch: x', 'greeting', 'outbound', 'x'],
    ['geteilt: x', 'share', 'outbound', 'x'],
    ['Kommentar: x', 'social', 'outbound', 'x'],
    ['comment: x', 'social', 'outbound', 'x'],
    ['like', 'social', 'outbound', ''],
    ['repost: x', 'social', 'outbound', 'x'],
    ['greeting ← x', 'greeting', 'inbound', 'x'],
    // no kinds: parts of words, words further on, words behind an arrow
    ['calling: x', null, 'mutual', 'calling: x'],
    ['call-in: x', null, 'mutual', 'call-in: x'],
    ['the call: x', null, 'mutual', 'the call: x'],
    ['2 mail **drafts**', null, 'mutual', '2 mail **drafts**'],
    ['→ call: x', null, 'outbound', 'call: x'],
    ['[[call]]: x', null, 'mutual', '[[call]]: x'],
    ['`call`: x', null, 'mutual', '`call`: x'],
  ])('reads "%s"', (rest, kind, direction, text) => expect(read(rest)).toEqual([kind, direction, text]));

  it('gives each kind its depth, and 2 to an entry without one', () => {
    for (const kind of builtInKinds) expect(parseEntryWords(`${kind.id}: x`, kinds).depth).toBe(kind.depth);
    expect(parseEntryWords('x', kinds).depth).toBe(2);
  });

  it('reads an entry without a kind as a meeting where its section says so', () => {
    expect(read('at the fair', 'meeting')).toEqual(['meeting', 'mutual', 'at the fair']);
    expect(read('→ at the fair', 'meeting')).toEqual(['meeting', 'outbound', 'at the fair']);
    expect(read('', 'meeting')).toEqual(['meeting', 'mutual', '']);
    expect(read('call: hello', 'meeting')).toEqual(['call', 'mutual', 'hello']);
  });

  it('takes any text, and long ones in no time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (rest) => {
        const words = parseEntryWords(rest, kinds);
        expect(words.text).toBe(words.text.trim());
      }),
    );
    for (const part of ['📞', '**', 'a-', "a'", '-', ' ', '—', '☎️\u200d']) {
      parseEntryWords(part.repeat(50_000), kinds);
    }
  });
});

describe('the kinds of the settings', () => {
  const table = buildKindTable([
    { id: 'hike', depth: 3, words: ['Hike', 'Wanderung'] },
    { id: 'board-game', depth: 3, words: ['board game', 'Spieleabend zu zweit'] },
    { id: 'qa', depth: 2, words: ['Q&A', '1:1'] },
    { id: 'call', depth: 1, words: ['ring'] },
    { id: 'ring', depth: 1, words: ['phone', 'ring-ring'] },
    { id: 'blank', depth: 1, words: ['', '  '] },
    { id: 'odd', depth: 1, words: ['→ x', ': y', 'two\nlines', 'fine'] },
  ]);

  it.each<[string, string | null, string]>([
    ['hike: up the hill', 'hike', 'up the hill'],
    ['Wanderung → x', 'hike', 'x'],
    ['board game: chess', 'board-game', 'chess'],
    ['Board  Game: chess', 'board-game', 'chess'],
    ['board game with Ben', 'board-game', 'board game with Ben'],
    ['board games: chess', null, 'board games: chess'],
    ['**Spieleabend zu zweit** chess', 'board-game', 'chess'],
    ['1:1: chess', 'qa', 'chess'],
    ['1:1 with Ben', 'qa', '1:1 with Ben'],
    ['q&a: chess', 'qa', 'chess'],
    ['blank: x', 'blank', 'x'],
    ['phone: x', 'call', 'x'],
    ['ring: x', 'ring', 'x'],
  ])('are read from "%s"', (rest, kind, text) => {
    expect(parseEntryWords(rest, table)).toMatchObject({ kind, text });
  });

  it('do not replace the built-in ones', () => {
    expect(table.byId.get('call')?.depth).toBe(2);
    expect(table.byWord.get('phone')?.id).toBe('call');
  });

  it('are written in a word that is read as them', () => {
    for (const kind of table.kinds) {
      for (const language of ['en', 'de'] as const) {
        expect(kind.word[language].trim()).not.toBe('');
        expect(parseEntryWords(kind.word[language], table).kind).toBe(kind.id);
      }
    }
  });

  it('are left out where no word is left for them', () => {
    const none = buildKindTable([{ id: 'phone', depth: 1, words: ['Anruf'] }]);
    expect(none.kinds.map(({ id }) => id)).toEqual(builtInKinds.map(({ id }) => id));
  });
});

describe('formatEntry', () => {
  const at = day('2026-11-20');
  const kind = (id: string): Kind => {
    const found = kinds.byId.get(id);
    if (found === undefined) throw new Error(`no kind ${id}`);
    return found;
  };

  it.each<[string | null, Direction, string, 'en' | 'de', string]>([
    ['call', 'mutual', 'Talked', 'en', '- 2026-11-20 call: Talked'],
    ['email', 'outbound', 'sent the deck', 'en', '- 2026-11-20 email → sent the deck'],
    ['email', 'inbound', 'got the deck', 'en', '- 2026-11-20 email ← got the deck'],
    ['meeting', 'mutual', '', 'en', '- 2026-11-20 meeting'],
    ['email', 'outbound', '', 'en', '- 2026-11-20 email →'],
    ['greeting', 'outbound', 'Happy birthday', 'en', '- 2026-11-20 greeting: Happy birthday'],
    ['greeting', 'inbound', 'Merry Christmas', 'en', '- 2026-11-20 greeting ← Merry Christmas'],
    ['call', 'mutual', 'Kurz gesprochen', 'de', '- 2026-11-20 Anruf: Kurz gesprochen'],
    ['email', 'mutual', 'x', 'de', '- 2026-11-20 E-Mail: x'],
    [null, 'mutual', 'Talked', 'en', '- 2026-11-20: Talked'],
    [null, 'outbound', 'Wrote', 'en', '- 2026-11-20 → Wrote'],
    [null, 'mutual', '', 'en', '- 2026-11-20'],
    ['call', 'mutual', 'one\ntwo\r\n  three\t4\u2028five', 'en', '- 2026-11-20 call: one two three 4 five'],
  ])('writes %s, %s, %j (%s)', (id, direction, text, language, line) => {
    expect(formatEntry({ date: at, kind: id === null ? null : kind(id), direction, text }, language)).toBe(
      line,
    );
  });

  /** Texts with what might be taken for something else in front. */
  const texts = fc
    .tuple(
      fc.array(
        fc.oneof(
          fc.constantFrom(
            '→',
            '->',
            '←',
            '<-',
            ':',
            '|',
            '—',
            '-',
            '·',
            '**',
            '__',
            '📞',
            ' ',
            'call',
            '12:30',
          ),
          fc.constantFrom(...kinds.byWord.keys()),
        ),
        { maxLength: 4 },
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    )
    .map(([parts, end]) => parts.join('') + end);
  const directions = fc.constantFrom<Direction>('mutual', 'outbound', 'inbound');
  const languages = fc.constantFrom('en' as const, 'de' as const);
  const readBack = (line: string): EntryWords => {
    const item = parseEntryLine(line.slice(2));
    if (item?.kind !== 'entry') throw new Error(`no entry: ${line}`);
    return parseEntryWords(item.rest, kinds);
  };

  it('is read back as it was meant: every kind, direction that can be written, and text', () => {
    fc.assert(
      fc.property(
        arbitraryDay(),
        fc.constantFrom(...builtInKinds),
        directions,
        texts,
        languages,
        (date, some, direction, text, language) => {
          const line = formatEntry({ date, kind: some, direction, text }, language);
          const meant = some.outbound && direction === 'mutual' ? 'outbound' : direction;
          expect(readBack(line)).toEqual({
            kind: some.id,
            depth: some.depth,
            direction: meant,
            text: oneLine(text),
          });
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('is read back as it was meant without a kind, if it has an arrow', () => {
    fc.assert(
      fc.property(arbitraryDay(), directions, texts, (date, direction, text) => {
        fc.pre(direction !== 'mutual');
        const line = formatEntry({ date, kind: null, direction, text }, 'en');
        expect(readBack(line)).toEqual({ kind: null, depth: 2, direction, text: oneLine(text) });
      }),
      { numRuns: 3_000 },
    );
  });

  it('without kind and arrow is what its text says, and keeps the text unless that begins with kind or arrow', () => {
    fc.assert(
      fc.property(arbitraryDay(), texts, (date, text) => {
        const line = formatEntry({ date, kind: null, direction: 'mutual', text }, 'en');
        const words = readBack(line);
        expect(words).toEqual(parseEntryWords(`: ${oneLine(text)}`, kinds));
        if (words.kind === null && words.direction === 'mutual') expect(words.text).toBe(oneLine(text));
        expect(oneLine(text).endsWith(words.text)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = formatEntry({ date: at, kind: kind('call'), direction: 'mutual', text }, 'en');
        expect(line).not.toMatch(/[\n\r\u2028\u2029\u0085\0]/);
      }),
    );
  });
});
