import type { Contact } from '../core/contact';
import type { Day } from '../core/day';
import type { Interaction } from '../core/interaction';

/**
 * Everything that is told of somebody, newest first: the note's own entries, plans included, and what dated notes tell up
 * to today, each note once a day. Of one day the own entries come first, in the order of the note, then those of other
 * notes by path.
 */
export function toldHistory(
  contact: Contact,
  mentions: readonly Interaction[],
  today: Day,
): readonly Interaction[] {
  const told = contact.ignoresMentions ? [] : mentions.filter(({ date }) => date <= today);
  return [...contact.interactions, ...told].sort((a, b) => {
    if (a.date !== b.date) return a.date > b.date ? -1 : 1;
    const [first, second] = [rankOf(a), rankOf(b)];
    return first < second ? -1 : first > second ? 1 : a.source.line - b.source.line;
  });
}

function rankOf({ source }: Interaction): string {
  return source.kind === 'log' ? '' : source.path;
}
