import type { NewFollowUp } from '../../app/log-interaction';
import { offerThanks } from '../../app/offer-thanks';
import { textsFor } from '../../i18n/texts';
import type { ContactSource } from '../contact-source';
import type { LogDraft } from './log-draft';

/** The follow-up that a draft offers after a first meeting; null where nobody is new, or no day was said. */
export function thanksForDraft(draft: LogDraft, source: ContactSource): NewFollowUp | null {
  const { date } = draft;
  if (date === null) return null;
  const { book } = source;
  const { thanks } = textsFor(book.rules.language).followUps;
  return offerThanks({ ...draft, date }, book, source.today(), thanks);
}
