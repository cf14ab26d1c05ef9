import type { ContactBook } from '../book/contact-book';
import type { Day } from '../core/day';
import { isFirstMeeting, thankYouDay } from '../core/thank-you';
import type { InteractionInput, NewFollowUp } from './log-interaction';

/** How thanks are worded, in the language of notes; the links lead to people. */
export interface ThanksWords {
  readonly one: string;
  also(links: readonly string[]): string;
  to(links: readonly string[]): string;
}

/**
 * The follow-up that is offered after a first meeting, one line for all who are new; null where nobody is. It stands in the
 * first person's note. The book is that from before the contact was logged.
 */
export function offerThanks(
  input: Pick<InteractionInput, 'people' | 'date' | 'kind' | 'direction'>,
  book: ContactBook,
  today: Day,
  words: ThanksWords,
): NewFollowUp | null {
  const { people, date, kind, direction } = input;
  const fresh = { date, depth: kind?.depth ?? 2, direction };
  const met = people.filter(({ path }) => {
    const contact = book.get(path);
    return contact !== undefined && isFirstMeeting(contact, book.mentions(contact), fresh, today);
  });
  if (met.length === 0) return null;
  const [first] = people;
  const others = met.filter(({ path }) => path !== first?.path).map(({ name }) => `[[${name}]]`);
  const isFirstNew = others.length < met.length;
  const text = others.length === 0 ? words.one : isFirstNew ? words.also(others) : words.to(others);
  return { text, due: thankYouDay(today, book.rules.calendar) };
}
