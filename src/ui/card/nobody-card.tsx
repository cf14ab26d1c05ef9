import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import type { Dialogs } from '../user-actions';

interface NobodyCardProps {
  readonly source: ContactSource;
  readonly dialogs: Dialogs;
}

/** What is there until somebody's note was open: how to begin. */
export function NobodyCard({ source, dialogs }: NobodyCardProps) {
  const { card, session } = source.texts();
  if (source.progress().kind === 'reading') {
    return (
      <div class="kit-profile is-empty" role="status">
        {session.reading}
      </div>
    );
  }
  return (
    <div class="kit-profile is-empty">
      <Icon name="contact" className="kit-profile-nobody" />
      <h2 class="kit-profile-name">{card.nobody}</h2>
      <p>{card.nobodyText}</p>
      <button
        type="button"
        data-focus-home
        onClick={() => dialogs.pickContact(card.pick, (person) => dialogs.showCard(person))}
      >
        {card.choose}
      </button>
    </div>
  );
}
