import type { ReviewPlace } from '../../core/review';
import type { ContactSource } from '../contact-source';

/** A place in the user's words. */
export function placeName(place: ReviewPlace, source: ContactSource): string {
  if (place.kind === 'tier') return place.name;
  const { session } = source.texts();
  return place.kind === 'none' ? session.none : session.actions.out;
}
