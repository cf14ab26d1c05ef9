import type { Day } from '../core/day';
import { findDates, type DatePhrase } from './natural-date';
import type { Span } from './span';
import { foldWord } from '../core/kind';
import { topicWords } from './words';

/** What is to follow, as a line says it. */
export interface FollowUpClause {
  /** the line without it ends here */
  readonly from: number;
  /** empty where only a day was said */
  readonly text: string;
  readonly due: Day | null;
  /** a date in it that does not exist */
  readonly impossible: string | null;
}

/** Words that announce a follow-up, at the beginning of a clause. */
const trigger =
  /(^|[,;.–—]\s*|\s(?:and|und|then|dann)\s+)(?:then\s+|dann\s+|and\s+|und\s+)?(follow(?:ing)?[- ]?up|remind me|reminder|to-?do|next step|wiedervorlage|nachfassen|nachhaken|erinner(?:n|ung)|nächster schritt)(?=[\s,:.;-]|$)/giu;
const separator = /[,;.]\s+/g;
const leadIn = /^(?:then|dann|and|und|,|\s)+/i;
const deadline = /^(?:by|until|till|bis)\s/i;
const lead = /^[\s,:;.–—-]*(?:(?:to|with|mit|zu)\s+(?=\S))?/i;
const trail = /[\s,:;–—-]+$/;

/**
 * Finds what is to follow: behind "follow up", or as a last clause that begins with a day to come ("Montag Unterlagen
 * schicken") or ends with a deadline ("send the deck by Friday"). Null where a line says nothing of the kind.
 */
export function findFollowUp(line: string, today: Day): FollowUpClause | null {
  for (const match of line.matchAll(trigger)) {
    const [whole, before = ''] = match;
    // At its very beginning a line says what was done, not what follows.
    if (match.index === 0 && before === '') continue;
    return readClause(line.slice(match.index + whole.length), match.index, today);
  }
  const dates = findDates(line, today);
  for (const match of line.matchAll(separator)) {
    const start = match.index + match[0].length;
    if (dates.some(({ from, to }) => match.index > from && match.index < to)) continue;
    const rest = line.slice(start);
    const clause = rest.replace(leadIn, '');
    const offset = start + rest.length - clause.length;
    const isAsk = dates.some((date) => isAskOf(line, date, offset, today));
    if (isAsk && match.index > 0) return readClause(clause, match.index, today);
  }
  return null;
}

/** Whether a clause from `offset` on is about a day to come: it begins with it and goes on, or ends with it as a deadline. */
function isAskOf(line: string, date: DatePhrase, offset: number, today: Day): boolean {
  if (date.from < offset || dueOf(date, today) === null) return false;
  const behind = line.slice(date.to).replace(lead, '');
  if (date.from === offset) {
    const word = /^[\p{L}]+/u.exec(behind)?.[0];
    return word !== undefined && !topicWords.has(foldWord(word)) && !/^(?:with|mit)\b/i.test(behind);
  }
  return behind.replace(/[.!]$/, '') === '' && deadline.test(line.slice(date.from, date.to));
}

/** The day that is meant by something to come; null for what is over or does not exist. */
function dueOf(date: DatePhrase, today: Day): Day | null {
  if (date.kind === 'impossible') return null;
  const day = date.kind === 'day' ? date.day : date.next;
  return day > today ? day : null;
}

function readClause(clause: string, from: number, today: Day): FollowUpClause {
  const dates = findDates(clause, today);
  const impossible = dates.find(({ kind }) => kind === 'impossible');
  const date = dates.find((phrase) => phrase.kind !== 'impossible' && isAtEdge(clause, phrase));
  const text = date === undefined ? clause : `${clause.slice(0, date.from)} ${clause.slice(date.to)}`;
  return {
    from,
    text: text
      .replace(lead, '')
      .replace(trail, '')
      .replace(/\s{2,}/g, ' ')
      .replace(/\.$/, '')
      .trim(),
    due: date === undefined || date.kind === 'impossible' ? null : date.kind === 'day' ? date.day : date.next,
    impossible: impossible?.kind === 'impossible' ? impossible.value : null,
  };
}

function isAtEdge(clause: string, { from, to }: Span): boolean {
  return clause.slice(0, from).replace(lead, '') === '' || /^[\s.!,:]*$/.test(clause.slice(to));
}
