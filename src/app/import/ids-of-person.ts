import type { ImportedPerson } from '../../formats/imported-person';
import { formatBirthday } from '../../formats/read-date';
import { stableHash } from '../../formats/stable-hash';

/** The ids of a person; where the file has none, one of all that it says, so that the same record is known again. */
export function idsOfPerson(person: ImportedPerson): readonly string[] {
  if (person.ids.length > 0) return person.ids;
  const { format, name, emails, phones, urls, organization, role, birthday, notes } = person;
  const born = birthday === null ? '' : formatBirthday(birthday);
  const said = [name, ...emails, ...phones, ...urls, organization, role, born, notes].join('\n');
  return [`${format}:${stableHash(said)}`];
}
