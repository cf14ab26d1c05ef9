import type { Contact } from '../core/contact';
import { foldName } from '../core/fold';
import { foldWord } from '../core/kind';
import type { PeopleIndex } from './people-index';
import { overlap, type Span } from './span';
import { isCapitalised, type Token } from './token';
import { findVerb } from './verbs';
import { conjunctions, namePrepositions, nameParticles, stopWords, thirdPerson, topicWords } from './words';

/** How a name stands in its line. */
export type NameRole = 'with' | 'to' | 'from' | 'object' | 'start';

/** A name in a line, and whom it means. */
export type NamedPerson = Span & {
  /** as it is written */
  readonly written: string;
  readonly role: NameRole | null;
} & (
    | { readonly kind: 'known'; readonly contact: Contact }
    | { readonly kind: 'ambiguous'; readonly candidates: readonly Contact[] }
    /** nobody has this name; `candidates` have one that is like it */
    | { readonly kind: 'unknown'; readonly candidates: readonly Contact[] }
  );

/** What the user said about a name that is not certain: whom it means (a path), or that it is nobody's. By folded name. */
export type NameChoices = ReadonlyMap<string, string>;

/** The choice that a word is nobody's name and stays in the text. */
export const leftAsText = '';

/** Where the next word stands: which names are looked for there. */
interface Slot {
  readonly role: NameRole;
  /** a name that nobody has is worth a word here; `small` also where it is written small */
  readonly unknown: 'no' | 'capital' | 'small';
}

const start: Slot = { role: 'start', unknown: 'no' };

/** The people that a part of a line names, in its order; words under `covered` are dates and kinds. */
export function findNames(
  line: string,
  tokens: readonly Token[],
  dates: readonly Span[],
  deeds: readonly Span[],
  index: PeopleIndex,
  choices: NameChoices,
): readonly NamedPerson[] {
  return new NameFinder(line, tokens, dates, deeds, index, choices).find();
}

class NameFinder {
  private readonly found: NamedPerson[] = [];
  private slot: Slot | null = start;
  private at = 0;
  private wasDeed = false;

  constructor(
    private readonly line: string,
    private readonly tokens: readonly Token[],
    private readonly dates: readonly Span[],
    private readonly deeds: readonly Span[],
    private readonly index: PeopleIndex,
    private readonly choices: NameChoices,
  ) {}

  find(): readonly NamedPerson[] {
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at];
      if (token === undefined) break;
      this.at += 1;
      if (this.dates.some((span) => overlap(span, token))) continue;
      if (this.deeds.some((span) => overlap(span, token))) this.readDeed(token);
      else if (token.kind === 'sign') this.readSign(token);
      else if (token.kind === 'word') this.readWord(token);
      else this.readCertain(token);
    }
    return this.found;
  }

  private readDeed(token: Token): void {
    const verb = findVerb(foldWord(token.text), this.nextWord());
    this.wasDeed = true;
    if (verb?.atEnd === true) this.slot = null;
    else this.slot = { role: 'object', unknown: verb === null ? 'no' : 'capital' };
  }

  private readSign({ text }: Token): void {
    if (text === ',') {
      const last = this.found.at(-1);
      if (last !== undefined && this.isBehind(last)) this.slot = { role: last.role ?? 'with', unknown: 'no' };
      return;
    }
    if (conjunctions.has(text)) this.join();
    else if (text !== '(') this.slot = null;
  }

  /** "and" behind a name: another one follows. */
  private join(): void {
    const last = this.found.at(-1);
    this.slot =
      last !== undefined && this.isBehind(last) ? { role: last.role ?? 'with', unknown: 'capital' } : null;
  }

  /** Whether nothing but a sign stands between a name and the token that was read last. */
  private isBehind({ to }: Span): boolean {
    const token = this.tokens[this.at - 1];
    return token !== undefined && /^[\s,]*$/.test(this.line.slice(to, token.from));
  }

  private readWord(token: Token): void {
    const word = foldWord(token.text);
    const wasDeed = this.wasDeed;
    this.wasDeed = false;
    if (conjunctions.has(word)) return this.join();
    const preposition = namePrepositions.get(word);
    if (preposition !== undefined && !isCapitalised(token.text)) {
      const isCertain = preposition === 'with' || wasDeed;
      const unknown = preposition === 'with' ? 'small' : isCertain ? 'capital' : 'no';
      this.slot = { role: preposition, unknown };
      return;
    }
    if (thirdPerson.has(word)) return;
    if (this.readName(token)) return;
    this.slot = null;
  }

  private readCertain(token: Token): void {
    this.wasDeed = false;
    const contacts =
      token.kind === 'link' ? this.index.findLink(token.text) : this.index.findWhole(token.text);
    const { slot } = this;
    const role = slot?.role ?? null;
    const [only] = contacts;
    if (only !== undefined && contacts.length === 1) this.push(token, { kind: 'known', contact: only }, role);
    else if (contacts.length > 1) this.push(token, { kind: 'ambiguous', candidates: contacts }, role);
    else if (slot !== null && slot.unknown !== 'no')
      this.push(token, { kind: 'unknown', candidates: [] }, role);
  }

  private readName(token: Token): boolean {
    const first = this.at - 1;
    const { slot } = this;
    const role = slot?.role ?? null;
    const capital = isCapitalised(token.text);
    const isStop = stopWords.has(foldWord(token.text));
    for (let count = this.index.longest; count >= 1; count -= 1) {
      const span = this.run(first, count);
      if (span === null) continue;
      const contacts = this.index.findWhole(this.line.slice(span.from, span.to));
      const [only] = contacts;
      // A single small word is a name only where a name is expected.
      if (only === undefined || (count === 1 && !capital && (slot === null || isStop))) continue;
      this.at = first + count;
      if (contacts.length > 1) this.push(span, { kind: 'ambiguous', candidates: contacts }, role);
      else this.push(span, { kind: 'known', contact: only }, role);
      return true;
    }
    if (isStop || topicWords.has(foldWord(token.text))) return false;
    if (!capital && slot === null) return false;
    return this.readPart(token, first, role) || this.readUnknown(token, first, role);
  }

  /** One word of a name, which is enough where only one person has it. */
  private readPart(token: Token, first: number, role: NameRole | null): boolean {
    const contacts = this.index.findPart(token.text);
    const [only] = contacts;
    if (only === undefined) return false;
    const whole = this.unknownRun(first);
    if (whole.to > token.to) {
      // "Clara Schmidt" is not Clara Nguyen; but in "Clara Unterlagen geschickt" she may be.
      this.at = this.indexBehind(whole);
      this.push(whole, { kind: 'ambiguous', candidates: contacts }, role);
      return true;
    }
    if (contacts.length > 1) this.push(token, { kind: 'ambiguous', candidates: contacts }, role);
    else this.push(token, { kind: 'known', contact: only }, role);
    return true;
  }

  private readUnknown(token: Token, first: number, role: NameRole | null): boolean {
    const { slot } = this;
    if (slot === null) return false;
    const capital = isCapitalised(token.text);
    const isSubject = slot.role === 'start' && capital && this.isBeforeVerb(first);
    if (!isSubject && (slot.unknown === 'no' || (!capital && slot.unknown !== 'small'))) return false;
    const span = capital ? this.unknownRun(first) : token;
    this.at = this.indexBehind(span);
    const candidates = this.index.findNear(this.line.slice(span.from, span.to));
    this.push(span, { kind: 'unknown', candidates }, role);
    return true;
  }

  /** Whether the capitalised words from here are followed by a verb, so that they are who acts. */
  private isBeforeVerb(first: number): boolean {
    const next = this.tokens[this.indexBehind(this.unknownRun(first))];
    if (next === undefined) return false;
    const verb = findVerb(foldWord(next.text), null);
    return verb !== null ? !verb.atEnd : thirdPerson.has(foldWord(next.text));
  }

  /** The words `first` to `first + count` where blanks alone part them and none is a date or a kind. */
  private run(first: number, count: number): Span | null {
    const tokens = this.tokens.slice(first, first + count);
    const [begin] = tokens;
    const end = tokens.at(-1);
    if (begin === undefined || end === undefined || tokens.length < count) return null;
    const isWhole = tokens.every((token, index) => {
      const before = tokens[index - 1];
      const isBeside = before === undefined || /^[.\s]+$/.test(this.line.slice(before.to, token.from));
      return token.kind !== 'link' && isBeside && (index === 0 || !this.isCovered(token));
    });
    return isWhole ? { from: begin.from, to: end.to } : null;
  }

  /** The longest run of capitalised words, particles between them included. */
  private unknownRun(first: number): Span {
    let best = this.tokens[first] ?? { from: 0, to: 0 };
    for (let count = 2; count <= 5; count += 1) {
      const span = this.run(first, count);
      const token = this.tokens[first + count - 1];
      if (span === null || token?.kind !== 'word') break;
      if (isCapitalised(token.text) && !conjunctions.has(foldWord(token.text))) best = { ...best, ...span };
      else if (!nameParticles.has(token.text)) break;
    }
    return { from: best.from, to: best.to };
  }

  private isCovered(token: Span): boolean {
    return [...this.dates, ...this.deeds].some((span) => overlap(span, token));
  }

  private indexBehind({ to }: Span): number {
    const index = this.tokens.findIndex(({ from }) => from >= to);
    return index < 0 ? this.tokens.length : index;
  }

  private nextWord(): string | null {
    const next = this.tokens[this.at];
    return next === undefined ? null : foldWord(next.text);
  }

  private push(
    span: Span,
    match:
      | { readonly kind: 'known'; readonly contact: Contact }
      | { readonly kind: 'ambiguous' | 'unknown'; readonly candidates: readonly Contact[] },
    role: NameRole | null,
  ): void {
    this.wasDeed = false;
    this.slot = null;
    const { from, to } = span;
    const written = this.line.slice(from, to);
    const choice = this.choices.get(foldName(written));
    if (choice === leftAsText) return;
    const chosen = choice === undefined ? null : this.index.get(choice);
    if (chosen === null) this.found.push({ from, to, written, role, ...match });
    else {
      // Of "Clara Unterlagen", only "Clara" is the name of who was chosen.
      const end = this.endOfName({ from, to }, chosen);
      this.found.push({
        from,
        to: end,
        written: this.line.slice(from, end),
        role,
        kind: 'known',
        contact: chosen,
      });
    }
  }

  private endOfName({ from, to }: Span, { name, aliases }: Contact): number {
    const known = foldName([name, ...aliases].join(' ')).split(' ');
    const words = this.tokens.filter((token) => token.from >= from && token.to <= to);
    const [first] = words;
    if (first === undefined || !known.includes(foldName(first.text))) return to;
    let end = first.to;
    for (const word of words.slice(1)) {
      if (!known.includes(foldName(word.text))) break;
      end = word.to;
    }
    return end;
  }
}
