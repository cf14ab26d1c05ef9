import type { ImportedPerson, YearlyDate } from '../../formats/imported-person';
import { idsOfUrls } from '../../formats/profile-ids';
import { idsOfPerson } from './ids-of-person';

/**
 * Two records of one person as one: the first, and what the second knows more. Written out field by field, so that the compiler
 * asks for each; with the ids of both, so that either is known again.
 */
export function joinPeople(first: ImportedPerson, more: ImportedPerson): ImportedPerson {
  const ids = joinTexts(idsOfPerson(first), idsOfPerson(more));
  return {
    format: first.format,
    ids,
    name: first.name,
    aliases: joinTexts(
      first.aliases,
      [...more.aliases, more.name].filter((name) => name !== first.name),
    ),
    emails: joinTexts(first.emails, more.emails),
    phones: joinTexts(first.phones, more.phones),
    urls: joinTexts(
      first.urls,
      more.urls.filter((url) => !idsOfUrls([url]).some((id) => first.ids.includes(id))),
    ),
    organization: first.organization ?? more.organization,
    role: first.role ?? more.role,
    location: first.location ?? more.location,
    address: first.address ?? more.address,
    birthday: first.birthday ?? more.birthday,
    dates: joinDates(first.dates, more.dates),
    introducedBy: joinTexts(first.introducedBy, more.introducedBy),
    tags: joinTexts(first.tags, more.tags),
    notes: first.notes.includes(more.notes) ? first.notes : `${first.notes}\n\n${more.notes}`.trim(),
    connectedOn: first.connectedOn ?? more.connectedOn,
    tier: first.tier ?? more.tier,
    // Each record tells its own doubts.
    doubts: first.doubts,
  };
}

function joinTexts(first: readonly string[], more: readonly string[]): readonly string[] {
  return [
    ...first,
    ...more.filter((text) => !first.some((known) => known.toLowerCase() === text.toLowerCase())),
  ];
}

function joinDates(first: readonly YearlyDate[], more: readonly YearlyDate[]): readonly YearlyDate[] {
  const keyOf = ({ label, month, date }: YearlyDate): string => `${label.toLowerCase()} ${month}-${date}`;
  const known = new Set(first.map(keyOf));
  return [...first, ...more.filter((date) => !known.has(keyOf(date)))];
}
