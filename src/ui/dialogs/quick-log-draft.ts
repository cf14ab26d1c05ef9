import type { Contact } from '../../core/contact';
import { foldName } from '../../core/fold';
import { leftAsText, type NameChoices } from '../../phrase/find-names';
import type { UnderstoodLine } from '../../phrase/understand-line';
import type { LogDraft } from './log-draft';

/** Something in a line that only the user can say. */
export type LineQuestion =
  | { readonly kind: 'which'; readonly written: string; readonly candidates: readonly Contact[] }
  /** nobody has this name; the candidates have one that is like it */
  | { readonly kind: 'nobody'; readonly written: string; readonly candidates: readonly Contact[] }
  | {
      readonly kind: 'day';
      readonly days: readonly [first: UnderstoodLine['date'], second: UnderstoodLine['date']];
    };

/** Why a line cannot be logged yet. */
export type LineGap =
  | { readonly kind: 'empty' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'unsure'; readonly written: string }
  | { readonly kind: 'impossible'; readonly value: string };

/** What a line comes to: the fields of the log dialog. `followUpWords` stand for a follow-up of which only the day was said. */
export function draftOf(line: UnderstoodLine, takesOther: boolean, followUpWords: string): LogDraft {
  const { kind, direction, text, followUp, date, otherDate } = line;
  return {
    people: line.people.flatMap((person) =>
      person.kind === 'known' ? [{ path: person.contact.path, name: person.contact.name }] : [],
    ),
    date: takesOther && otherDate !== null ? otherDate : date,
    kind,
    direction,
    directionChosen: true,
    text,
    followUp: followUp === null ? null : { ...followUp, text: followUp.text || followUpWords },
  };
}

/** What is to be asked, in the order of the line. */
export function questionsOf(line: UnderstoodLine): readonly LineQuestion[] {
  const questions = line.people.flatMap((person): LineQuestion[] => {
    if (person.kind === 'known') return [];
    const { written, candidates } = person;
    return [
      { kind: person.kind === 'ambiguous' ? 'which' : 'nobody', written: plainName(written), candidates },
    ];
  });
  const { date, otherDate } = line;
  if (otherDate === null) return questions;
  const days = date < otherDate ? ([date, otherDate] as const) : ([otherDate, date] as const);
  return [...questions, { kind: 'day', days }];
}

/** What is missing or not certain, or null. */
export function gapOf(typed: string, line: UnderstoodLine): LineGap | null {
  if (typed.trim() === '') return { kind: 'empty' };
  const [value] = line.impossible;
  if (value !== undefined) return { kind: 'impossible', value };
  const unsure = line.people.find(({ kind }) => kind !== 'known');
  if (unsure !== undefined) return { kind: 'unsure', written: plainName(unsure.written) };
  return line.people.length === 0 ? { kind: 'nobody' } : null;
}

/** The choices with one more: whom a name means, or null where it is nobody's. */
export function withChoice(choices: NameChoices, written: string, path: string | null): NameChoices {
  const next = new Map(choices).set(foldName(written), path ?? leftAsText);
  // A link is asked for by its words, and found by its brackets.
  return next.set(foldName(`[[${written}]]`), path ?? leftAsText);
}

/** A name as people say it, without the brackets of a link. */
function plainName(written: string): string {
  return written.replace(/^\[\[(?:[^\]|]*\|)?([^\]]*)\]\]$/, '$1');
}
