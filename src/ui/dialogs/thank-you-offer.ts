import type { NewFollowUp } from '../../app/log-interaction';
import { isFirstMeeting, thankYouDay } from '../../core/thank-you';
import { textsFor } from '../../i18n/texts';
import type { ContactSource } from '../contact-source';
import type { LogDraft } from './log-draft';

/** The follow-up that is offered after a first meeting, one line for all who are new; null where nobody is. */
export function offerThanks(draft: LogDraft, source: ContactSource): NewFollowUp | null {
  const { date, kind, direction } = draft;
  if (date === null) return null;
  const today = source.today();
  const fresh = { date, depth: kind?.depth ?? 2, direction };
  const met = draft.people.filter(({ path }) => {
    const contact = source.book.get(path);
    return contact !== undefined && isFirstMeeting(contact, source.book.mentions(contact), fresh, today);
  });
  if (met.length === 0) return null;
  // It stands in the first person's note, in the language of notes; the links lead to the others.
  const { thanks } = textsFor(source.book.rules.language).followUps;
  const [first] = draft.people;
  const others = met.filter(({ path }) => path !== first?.path).map(({ name }) => `[[${name}]]`);
  const isFirstNew = others.length < met.length;
  const text = others.length === 0 ? thanks.one : isFirstNew ? thanks.also(others) : thanks.to(others);
  return { text, due: thankYouDay(today, source.book.rules.calendar) };
}
