import type { Ref } from 'preact';
import { movesIn, remainingIn, type ReviewScope, type ReviewSession } from '../../app/review-session';
import { countsIn } from '../../app/write-review';
import { addInterval } from '../../core/cadence';
import { noteName } from '../../core/recognition';
import { formatDate } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import { placeName } from './place-name';
import { scopeChoices } from './scopes';

interface StartProps {
  readonly source: ContactSource;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly begin: (scope: ReviewScope) => void;
}

/** Whom to go through, where no review is under way. */
export function SessionStart({ source, heading, begin }: StartProps) {
  const { session } = source.texts();
  return (
    <div class="kit-session-page">
      <h2 class="kit-session-title" ref={heading} tabIndex={-1}>
        {session.question}
      </h2>
      <p class="kit-session-text">{session.questionText}</p>
      <div class="kit-scopes">
        {scopeChoices(source).map(({ scope, icon, title, text, count }) => (
          <button
            key={title}
            type="button"
            class="kit-scope"
            aria-label={`${title}, ${session.count(count)}, ${text}`}
            disabled={count === 0}
            onClick={() => begin(scope)}
          >
            <Icon name={icon} className="kit-scope-icon" />
            <span class="kit-scope-words">
              <span class="kit-scope-title">{title}</span>
              <span class="kit-scope-text">{text}</span>
            </span>
            <span class="kit-count">{count}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

interface MessageProps {
  readonly title: string;
  readonly text: string;
  readonly icon: string;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly buttons: readonly { readonly name: string; readonly act: () => void; readonly main?: boolean }[];
}

/** A page that says one thing. */
export function SessionMessagePage({ title, text, icon, heading, buttons }: MessageProps) {
  return (
    <div class="kit-session-page is-message">
      <Icon name={icon} className="kit-session-icon" />
      <h2 class="kit-session-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {text === '' ? null : <p class="kit-session-text">{text}</p>}
      <div class="kit-session-buttons">
        {buttons.map(({ name, act, main }) => (
          <button key={name} type="button" class={main === true ? 'mod-cta' : ''} onClick={act}>
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}

interface SummaryProps {
  readonly session: ReviewSession;
  readonly source: ContactSource;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly finish: () => void;
  readonly goOn: () => void;
}

/** What the review came to: who changes places, how many each tier had and has, when the next one is. */
export function SessionSummary({ session, source, heading, finish, goOn }: SummaryProps) {
  const { session: texts } = source.texts();
  const open = remainingIn(session, (path) => source.book.get(path) !== undefined).length;
  const moves = movesIn(session);
  const counts = countsIn(session, source.overview());
  const next = addInterval(session.date, source.settings().reviewEvery);
  return (
    <div class="kit-session-page">
      <h2 class="kit-session-title" ref={heading} tabIndex={-1}>
        {open > 0 ? texts.endOpen(open) : texts.end}
      </h2>
      <p class="kit-session-text">{texts.endText}</p>
      <ul class="kit-summary-tiers">
        {counts.map(({ place, before, after, capacity }) => (
          <li key={place.kind === 'tier' ? place.name : ''} class={before === after ? '' : 'is-changed'}>
            <span class="kit-summary-tier">{placeName(place, source)}</span>
            <span class="kit-summary-count">{texts.tierCount(before, after)}</span>
            <span class="kit-summary-room">{capacity === null ? '' : `/ ${capacity}`}</span>
          </li>
        ))}
      </ul>
      <h3 class="kit-card-title">{moves.length === 0 ? texts.nobodyMoved : texts.moved(moves.length)}</h3>
      <ul class="kit-summary-moves">
        {moves.map(({ path, name, from, to }) => (
          <li key={path}>
            <span class="kit-summary-name">{name}</span>
            <span class="kit-summary-way">
              {placeName(from, source)} <Icon name="arrow-right" />
              <span class="kit-unseen">→</span> {placeName(to, source)}
            </span>
          </li>
        ))}
      </ul>
      <p class="kit-session-text">{texts.nextOn(formatDate(next, source.language()))}</p>
      <div class="kit-session-buttons">
        <button type="button" class="mod-cta" onClick={finish}>
          {texts.finish}
        </button>
        {open > 0 ? (
          <button type="button" onClick={goOn}>
            {texts.backToOpen(open)}
          </button>
        ) : null}
      </div>
    </div>
  );
}

/** What the done review says: where it is noted, and when the next one is. */
export function describeDone(note: string, session: ReviewSession, source: ContactSource): string {
  const next = addInterval(session.date, source.settings().reviewEvery);
  return source.texts().session.doneText(noteName(note), formatDate(next, source.language()));
}
