import type { Depth } from './depth';

/** A kind of interaction. */
export interface Kind {
  /** stable; the English word that notes hold */
  readonly id: string;
  readonly depth: Depth;
  /** the word written into notes, by language */
  readonly word: Readonly<Record<'en' | 'de', string>>;
  /** further words that are read, in any language */
  readonly also: readonly string[];
  /** an entry without an arrow is outbound */
  readonly outbound: boolean;
  /** the dialog and the command line begin with outbound */
  readonly suggestOutbound: boolean;
}

/** A kind that the settings add: its words are read in every language. */
export interface CustomKind {
  readonly id: string;
  readonly depth: Depth;
  readonly words: readonly string[];
}

/** Kinds in the order in which they are offered, with a look-up by every word. */
export interface KindTable {
  readonly kinds: readonly Kind[];
  readonly byId: ReadonlyMap<string, Kind>;
  readonly byWord: ReadonlyMap<string, Kind>;
  /** those words that are more than one plain word, longest first */
  readonly phrases: readonly Phrase[];
}

/** A kind's word with a blank or a sign in it, such as "board game", at the start of a text. */
export interface Phrase {
  readonly pattern: RegExp;
  readonly kind: Kind;
}

const row = (
  id: string,
  depth: Depth,
  de: string,
  also: readonly string[],
  direction: 'mutual' | 'suggest outbound' | 'outbound' = 'mutual',
): Kind => ({
  id,
  depth,
  word: { en: id, de },
  also,
  outbound: direction === 'outbound',
  suggestOutbound: direction !== 'mutual',
});

/** The built-in kinds with their depths and words. */
export const builtInKinds: readonly Kind[] = [
  row('meeting', 3, 'Treffen', ['lunch', 'coffee', 'dinner', 'visit', 'Mittagessen', 'Kaffee', 'Besuch']),
  row('event', 3, 'Veranstaltung', []),
  row('project', 2, 'Projekt', []),
  row('call', 2, 'Anruf', ['phone', 'Telefonat']),
  row('video', 2, 'Video', []),
  row('message', 2, 'Nachricht', ['chat', 'sms', 'whatsapp'], 'suggest outbound'),
  row('email', 2, 'E-Mail', ['mail', 'e-mail'], 'suggest outbound'),
  row('letter', 2, 'Brief', [], 'suggest outbound'),
  row('introduction', 2, 'Vorstellung', ['intro']),
  row('invitation', 2, 'Einladung', [], 'outbound'),
  row('gift', 1, 'Geschenk', [], 'outbound'),
  row('greeting', 1, 'Gruß', ['Gruss', 'Glückwunsch'], 'outbound'),
  row('share', 1, 'geteilt', [], 'outbound'),
  row('social', 1, 'Kommentar', ['comment', 'like', 'repost'], 'outbound'),
  row('note', 0, 'Notiz', []),
];

/** Emoji at the start of a text. */
export const leadingEmoji =
  /^\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\u{FE0F}|\u{200D}|\p{Emoji_Modifier}){0,20}\s*/u;
/** One plain word at the start of a text; hyphens and apostrophes may join its parts. */
export const leadingWord = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'][\p{L}\p{N}\p{M}]+)*/u;
/** The start of a clock time, which belongs to the date before it. */
const clockTime = /^\d{1,2}:\d{2}/;

/** A word for comparison. */
export function foldWord(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The built-in kinds and the user's own; a word that two kinds claim belongs to the earlier one, the built-in ones being first. */
export function buildKindTable(custom: readonly CustomKind[]): KindTable {
  const kinds: Kind[] = [];
  const byId = new Map<string, Kind>();
  const byWord = new Map<string, Kind>();
  const claim = (word: string, kind: Kind): void => {
    const folded = readableWord(word);
    if (folded !== null && !byWord.has(folded)) byWord.set(folded, kind);
  };
  const add = (kind: Kind): void => {
    kinds.push(kind);
    byId.set(kind.id, kind);
    for (const word of [kind.id, kind.word.en, kind.word.de, ...kind.also]) claim(word, kind);
  };
  builtInKinds.forEach(add);
  for (const { id, depth, words } of custom) {
    if (byId.has(id)) continue;
    // It is written in a word that is read as this kind and no other.
    const word = [...words, id].find((candidate) => {
      const folded = readableWord(candidate);
      return folded !== null && !byWord.has(folded);
    });
    if (word === undefined) continue;
    const shown = word.replace(/\s+/g, ' ').trim();
    add({ id, depth, word: { en: shown, de: shown }, also: words, outbound: false, suggestOutbound: false });
  }
  return { kinds, byId, byWord, phrases: phrasesOf(byWord) };
}

/** A word as it is looked up, without an emoji before it; null for what could not be told from a date's time or separator. */
function readableWord(word: string): string | null {
  const folded = foldWord(word).replace(leadingEmoji, '');
  return /^[\p{L}\p{N}]/u.test(folded) && !clockTime.test(folded) ? folded : null;
}

function phrasesOf(byWord: ReadonlyMap<string, Kind>): readonly Phrase[] {
  return [...byWord]
    .filter(([word]) => leadingWord.exec(word)?.[0] !== word)
    .sort(([a], [b]) => b.length - a.length)
    .map(([word, kind]) => {
      const source = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+');
      return { pattern: new RegExp(`^${source}(?![-']?[\\p{L}\\p{N}])`, 'iu'), kind };
    });
}
