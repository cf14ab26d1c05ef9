import type { Day } from '../core/day';
import { daysBetween } from '../core/day';
import type { Direction } from '../core/interaction';
import { foldWord, type Kind, type KindTable } from '../core/kind';
import { findDeed, type Deed } from './find-kind';
import { findNames, type NameChoices, type NamedPerson } from './find-names';
import { findFollowUp, type FollowUpClause } from './follow-up-clause';
import { findDates, type DatePhrase } from './natural-date';
import type { PeopleIndex } from './people-index';
import type { Span } from './span';
import { leftText, type HeadEnd } from './left-text';
import { readTokens, type Token } from './token';
import { selfWords, thirdPerson, topicWords, toSelfWords } from './words';

/** What a line says. Nothing in it is guessed: who is not certain is `ambiguous` or `unknown`, and to be asked about. */
export interface UnderstoodLine {
  readonly people: readonly NamedPerson[];
  readonly date: Day;
  /** another day that the line can mean as well, such as next Friday for "Friday"; null where there is none */
  readonly otherDate: Day | null;
  /** dates that do not exist, as written: then nothing is to be logged */
  readonly impossible: readonly string[];
  /** null for a plain conversation */
  readonly kind: Kind | null;
  readonly direction: Direction;
  readonly text: string;
  readonly followUp: { readonly text: string; readonly due: Day | null } | null;
}

/** What a line is understood with. */
export interface LineContext {
  readonly today: Day;
  readonly people: PeopleIndex;
  readonly kinds: KindTable;
  readonly choices: NameChoices;
}

/** A list's marker and a ticked box, as a line of a note has them. */
const marker = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[[xX]\]\s+)?/;
/** Where the words of a contact end and its text begins. */
const headEnd = /:(?=\s|$)|\s[–—-]\s|→|←|->|<-/;

/** Understands one line: who, when, how, what about, what follows. */
export function understandLine(typed: string, context: LineContext): UnderstoodLine {
  const line = typed.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(marker, '');
  const { today, kinds, people: index, choices } = context;
  const clause = findFollowUp(line, today);
  const main = clause === null ? line : line.slice(0, clause.from);
  const end = endOfHead(main);
  const head = main.slice(0, end.at);
  const dates = findDates(main, today);
  const inHead = dates.filter(({ to }) => to <= end.at);
  const date = chooseDate(main, inHead, dates, today);
  const covered: Span[] = [...inHead, ...(date === null ? [] : [date])];
  const tokens = readTokens(head);
  const deed = findDeed(head, tokens, covered, kinds);
  const people = findPeople(main, head, tokens, covered, deed, index, choices);
  const kind = deed?.kind ?? null;
  return {
    people: people.filter((person, at) => people.findIndex((other) => isSame(other, person)) === at),
    ...dayOf(date, today),
    impossible: impossibleIn(main, end.at, dates, clause),
    kind,
    direction: end.direction ?? directionOf(tokens, deed, people),
    text: leftText(main, end, { people, date, deed }),
    followUp: clause === null ? null : { text: clause.text, due: clause.due },
  };
}

function isSame(a: NamedPerson, b: NamedPerson): boolean {
  return a.kind === 'known' && b.kind === 'known'
    ? a.contact.path === b.contact.path
    : a.kind === b.kind && a.written === b.written;
}

function endOfHead(main: string): HeadEnd {
  const sign = headEnd.exec(main);
  const topic = readTokens(main).find(
    (token) => token.kind === 'word' && token.from > 0 && topicWords.has(foldWord(token.text)),
  );
  if (topic !== undefined && (sign === null || topic.from < sign.index)) {
    return { at: topic.from, rest: topic.to, direction: null, topic: topic.text };
  }
  if (sign === null) return { at: main.length, rest: main.length, direction: null, topic: null };
  const direction = /→|->/.test(sign[0]) ? 'outbound' : /←|<-/.test(sign[0]) ? 'inbound' : null;
  return { at: sign.index, rest: sign.index + sign[0].length, direction, topic: null };
}

/** The first date of the head; without one a day up to today that ends the line. */
function chooseDate(
  main: string,
  inHead: readonly DatePhrase[],
  all: readonly DatePhrase[],
  today: Day,
): Exclude<DatePhrase, { kind: 'impossible' }> | null {
  for (const date of inHead) if (date.kind !== 'impossible') return date;
  const last = all.at(-1);
  if (last === undefined || last.kind === 'impossible') return null;
  const isOver = last.kind === 'again' || last.day <= today;
  return isOver && /^[\s.!]*$/.test(main.slice(last.to)) ? last : null;
}

/** What was done lies in the past as a rule; a yearly date is the nearer of the two. */
function dayOf(
  date: Exclude<DatePhrase, { kind: 'impossible' }> | null,
  today: Day,
): Pick<UnderstoodLine, 'date' | 'otherDate'> {
  if (date === null) return { date: today, otherDate: null };
  if (date.kind === 'day') return { date: date.day, otherDate: null };
  const { last, next, by } = date;
  const isLast = by === 'week' || daysBetween(last, today) <= daysBetween(today, next);
  return isLast ? { date: last, otherDate: next } : { date: next, otherDate: last };
}

/** The people of the head; where it has none, those behind "with" in the rest. Links are certain wherever they stand. */
function findPeople(
  main: string,
  head: string,
  tokens: readonly Token[],
  covered: readonly Span[],
  deed: Deed | null,
  index: PeopleIndex,
  choices: NameChoices,
): readonly NamedPerson[] {
  const inHead = findNames(head, tokens, covered, deed?.spans ?? [], index, choices);
  const known = new Set(inHead.map(({ from }) => from));
  const behind = readTokens(main).filter(({ from }) => from >= head.length);
  const linked = behind
    .filter(({ kind, from }) => kind === 'link' && !known.has(from))
    .flatMap((token) => findNames(main, [token], covered, [], index, choices))
    .filter(({ kind }) => kind !== 'unknown');
  if (inHead.length > 0 || linked.length > 0) return [...inHead, ...linked];
  const rest = findNames(main, behind, covered, [], index, choices);
  return rest.filter(({ role, kind }) => role !== null && role !== 'start' && kind !== 'unknown');
}

/** A date that does not exist matters where it would be the date: in the head, at the end, in what follows. */
function impossibleIn(
  main: string,
  end: number,
  dates: readonly DatePhrase[],
  clause: FollowUpClause | null,
): readonly string[] {
  const values = dates.flatMap((date) =>
    date.kind === 'impossible' && (date.from < end || /^[\s.!]*$/.test(main.slice(date.to)))
      ? [date.value]
      : [],
  );
  return clause === null || clause.impossible === null ? values : [...values, clause.impossible];
}

/** Who reached out: by the verb and where the name stands, by "from" and "to", else as the kind has it. */
function directionOf(tokens: readonly Token[], deed: Deed | null, people: readonly NamedPerson[]): Direction {
  const kind = deed?.kind ?? null;
  const direction = spokenDirection(tokens, deed, people);
  // Some kinds are read as outbound where no arrow says otherwise.
  return direction === 'mutual' && kind?.outbound === true ? 'outbound' : direction;
}

function spokenDirection(
  tokens: readonly Token[],
  deed: Deed | null,
  people: readonly NamedPerson[],
): Direction {
  const roles = new Set(people.map(({ role }) => role));
  const words = tokens.map(({ text, kind }) => (kind === 'word' ? foldWord(text) : ''));
  const verb = deed?.verb ?? null;
  if (verb === null) {
    if (roles.has('from')) return 'inbound';
    if (roles.has('to')) return 'outbound';
    if (roles.has('with')) return 'mutual';
    return deed?.kind?.suggestOutbound === true ? 'outbound' : 'mutual';
  }
  if (verb.way === 'both') return 'mutual';
  if (verb.way === 'from-them' || roles.has('from')) return 'inbound';
  if (roles.has('to')) return 'outbound';
  if (words.some((word) => toSelfWords.has(word))) return 'inbound';
  if (words.some((word) => selfWords.has(word))) return 'outbound';
  if (verb.atEnd) return words.some((word) => thirdPerson.has(word)) ? 'inbound' : 'outbound';
  const verbAt = tokens[deed?.at ?? 0]?.from ?? 0;
  return people.some(({ role, to }) => role === 'start' && to <= verbAt) ? 'inbound' : 'outbound';
}
