import type { Interaction } from '../../core/interaction';
import type { ContactSource } from '../contact-source';

const arrows = { mutual: '', outbound: ' →', inbound: ' ←' } as const;

/** The kind of an entry in the user's language, with an arrow where it went one way; empty where it says neither. */
export function describeKind({ kind, direction }: Interaction, source: ContactSource): string {
  const word = kind === null ? '' : (source.book.rules.kinds.byId.get(kind)?.word[source.language()] ?? kind);
  return `${word}${arrows[direction]}`.trim();
}
