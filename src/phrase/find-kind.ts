import { foldWord, type Kind, type KindTable } from '../core/kind';
import { overlap, type Span } from './span';
import type { Token } from './token';
import { findVerb, type VerbMeaning } from './verbs';
import { commonWords, stopWords, tellingWords } from './words';

/** What a line says was done. */
export interface Deed {
  /** null for a plain conversation */
  readonly kind: Kind | null;
  readonly verb: VerbMeaning | null;
  /** words that say it, verb and noun; all that the entry's kind makes superfluous */
  readonly spans: readonly Span[];
  /** index of the verb among the tokens, else of the noun */
  readonly at: number;
}

/** A kind's word in a line. */
interface Noun {
  readonly kind: Kind;
  readonly at: number;
  readonly span: Span;
}

/** The kind that a line names by a word ("call", "Kaffee") or a verb ("met", "telefoniert"); null where it names none. */
export function findDeed(
  line: string,
  tokens: readonly Token[],
  covered: readonly Span[],
  kinds: KindTable,
): Deed | null {
  const noun = findNoun(line, tokens, covered, kinds);
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || covered.some((span) => overlap(span, token))) continue;
    const next = tokens[at + 1];
    const verb = findVerb(foldWord(token.text), next === undefined ? null : foldWord(next.text));
    if (verb === null) continue;
    const to = verb.follows === null || verb.follows === 'from' || next === undefined ? token.to : next.to;
    const spans: Span[] = [{ from: token.from, to }];
    const particle = verb.atEnd ? null : separatedParticle(line, tokens, at);
    if (particle !== null) spans.push(particle);
    const kind = verb.kind === null ? null : (kinds.byId.get(verb.kind) ?? null);
    // "Sent an email": the noun says more than the verb.
    const isVague = verb.kind === null || verb.kind === 'message';
    if (noun === null || !isVague) return { kind, verb, spans, at };
    return { kind: noun.kind, verb, spans: [...spans, ...removedNoun(line, noun)], at };
  }
  return noun === null ? null : { kind: noun.kind, verb: null, spans: removedNoun(line, noun), at: noun.at };
}

function removedNoun(line: string, { span }: Noun): readonly Span[] {
  return tellingWords.has(foldWord(line.slice(span.from, span.to))) ? [] : [span];
}

/** The "an" of "rief Clara an". */
function separatedParticle(line: string, tokens: readonly Token[], at: number): Span | null {
  const verb = tokens[at];
  if (verb === undefined || foldWord(verb.text) !== 'rief') return null;
  const particle = tokens
    .slice(at + 1)
    .find(({ text, to }) => text === 'an' && !/^\s+[\p{Lu}[]/u.test(line.slice(to)));
  return particle ?? null;
}

function findNoun(
  line: string,
  tokens: readonly Token[],
  covered: readonly Span[],
  kinds: KindTable,
): Noun | null {
  let isFirst = true;
  for (const [at, token] of tokens.entries()) {
    if (covered.some((span) => overlap(span, token)) || token.kind === 'sign') continue;
    if (token.kind === 'word') {
      const noun = nounAt(line, token, at, kinds);
      const word = foldWord(token.text);
      if (noun !== null && (isFirst || !commonWords.has(word))) return noun;
      if (stopWords.has(word)) continue;
    }
    isFirst = false;
  }
  return null;
}

function nounAt(line: string, token: Token, at: number, kinds: KindTable): Noun | null {
  for (const { pattern, kind } of kinds.phrases) {
    const phrase = pattern.exec(line.slice(token.from));
    if (phrase !== null) return { kind, at, span: { from: token.from, to: token.from + phrase[0].length } };
  }
  const kind = kinds.byWord.get(foldWord(token.text));
  if (kind === undefined) return null;
  // "Phone call", "video call": two words of kinds that say one thing.
  const second = /^\s+(call|chat|anruf)\b/i.exec(line.slice(token.to));
  const isPair = second !== null && /^(?:phone|video)$/i.test(token.text);
  return { kind, at, span: { from: token.from, to: token.to + (isPair ? second[0].length : 0) } };
}
