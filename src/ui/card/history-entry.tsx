import { isOwnEntry } from '../../app/shown-entry';
import type { Contact } from '../../core/contact';
import type { Interaction } from '../../core/interaction';
import { noteName } from '../../core/recognition';
import { formatDate, formatDayAndMonth } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import { readPlainly } from '../session/plain-text';
import { describeKind } from './describe-entry';

interface HistoryEntryProps {
  readonly entry: Interaction;
  readonly contact: Contact;
  readonly source: ContactSource;
  /** changes an entry of the note's own log, opens any other */
  readonly act: () => void;
  readonly open: () => void;
}

/** One entry: when, what, and the note it comes from, one click away. */
export function HistoryEntry({ entry, contact, source, act, open }: HistoryEntryProps) {
  const texts = source.texts().card;
  const language = source.language();
  const { date, text, source: place } = entry;
  const isOwn = isOwnEntry(contact.path, entry);
  const kind = describeKind(entry, source);
  const said = readPlainly(text);
  const label = [formatDate(date, language), kind, said].filter((part) => part !== '').join(', ');
  return (
    <li class="kit-profile-entry">
      <time class="kit-profile-when" dateTime={date} title={formatDate(date, language)}>
        {formatDayAndMonth(date, language)}
      </time>
      <div class="kit-profile-said">
        {kind === '' ? null : <span class="kit-profile-kind">{kind}</span>} {said}
        {isOwn ? null : (
          <button type="button" class="kit-profile-link is-source" onClick={open}>
            {texts.from(noteName(place.path))}
          </button>
        )}
      </div>
      {isOwn ? (
        <button
          type="button"
          class="clickable-icon kit-row-button"
          aria-label={texts.change(label)}
          onClick={act}
        >
          <Icon name="pencil" />
        </button>
      ) : null}
    </li>
  );
}
