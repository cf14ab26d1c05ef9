import type { Day } from '../core/day';
import { suggestMoves, type Suggestion } from '../core/suggestion';
import type { ContactBook } from './contact-book';

/** Who of a book belongs elsewhere. */
export function listSuggestions(book: ContactBook, today: Day): readonly Suggestion[] {
  const people = [...book.all()].map((contact) => ({
    contact,
    standing: book.standing(contact, today),
    strength: book.strength(contact, today),
  }));
  return suggestMoves(people, book.rules.tiers.tiers, today);
}
