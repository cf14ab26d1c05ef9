import type { ComingUp } from '../../book/coming-up';
import { formatDay, formatRelative } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import type { Target } from '../user-actions';

interface ComingUpRowProps {
  readonly item: ComingUp;
  readonly active: boolean;
  readonly rowKey: string;
  readonly source: ContactSource;
  readonly open: () => void;
  readonly log: (person: Target) => void;
}

/** A day to come: whose, what it is, and when. */
export function ComingUpRow({ item, active, rowKey, source, open, log }: ComingUpRowProps) {
  const texts = source.texts().occasions;
  const today = source.today();
  const language = source.language();
  const { title, what, icon } = wordsFor(item, source);
  const day = formatDay(item.day, today, language);
  const relative = formatRelative(item.day, today, language);
  return (
    <div
      class="kit-coming-up-row"
      data-key={rowKey}
      tabIndex={active ? 0 : -1}
      role="group"
      aria-label={`${title}, ${what}, ${day}`}
      onClick={open}
    >
      <Icon name={icon} className="kit-coming-up-mark" />
      <div class="kit-person-text">
        <div class="kit-person-line">
          <span class="kit-person-name">{title}</span>
          <span class="kit-person-last">{day}</span>
        </div>
        <div class="kit-coming-up-line">
          <span class="kit-person-does">{what}</span>
          {relative === day ? null : <span class="kit-person-last">{relative}</span>}
        </div>
      </div>
      {item.kind === 'round' ? null : (
        <div class="kit-person-actions">
          <button
            type="button"
            class="clickable-icon kit-row-button is-log"
            tabIndex={-1}
            aria-label={texts.log(item.contact.name)}
            onClick={(event) => {
              event.stopPropagation();
              log({ path: item.contact.path, name: item.contact.name });
            }}
          >
            <Icon name="message-square-plus" />
          </button>
        </div>
      )}
    </div>
  );
}

function wordsFor(item: ComingUp, source: ContactSource) {
  const texts = source.texts().occasions;
  switch (item.kind) {
    case 'round':
      return { title: item.round.name, what: texts.round(item.open), icon: 'gift' };
    case 'new-job':
      return { title: item.contact.name, what: texts.newJob(item.job), icon: 'briefcase' };
    case 'plan': {
      const { kind, text } = item.plan;
      const words = kind === null ? undefined : source.book.rules.kinds.byId.get(kind);
      const parts = [words?.word[source.language()] ?? '', text].filter((part) => part !== '');
      const what = parts.length === 0 ? texts.planned : texts.plan(parts[0] ?? '', parts[1] ?? '');
      return { title: item.contact.name, what, icon: 'calendar-clock' };
    }
    case 'occasion': {
      const { occasion, contact } = item;
      if (occasion.kind === 'birthday') {
        const what = occasion.age === null ? texts.birthday : texts.turns(occasion.age);
        return { title: contact.name, what, icon: 'cake' };
      }
      const what = occasion.years === null ? occasion.name : texts.years(occasion.name, occasion.years);
      return { title: contact.name, what, icon: 'calendar-heart' };
    }
  }
}
