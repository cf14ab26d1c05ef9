import type { App } from 'obsidian';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { outcomeFor, progressOf, remainingIn, type Outcome } from '../../app/review-session';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import type { Dialogs, UserActions } from '../user-actions';
import { PersonCard } from './person-card';
import { placeName } from './place-name';
import type { Choice, SessionController } from './session-controller';
import { describeDone, SessionMessagePage, SessionStart, SessionSummary } from './session-ends';
import { DeedButtons, SaidLine, TierTargets, type SessionDeeds } from './session-foot';
import { KeysDialog } from '../keys-dialog';

interface SessionProps {
  readonly app: App;
  readonly source: ContactSource;
  readonly actions: UserActions;
  readonly dialogs: Dialogs;
  readonly controller: SessionController;
  /** grows when the view shall have the focus, wherever it was */
  readonly focusAsked: number;
  /** ends the session for now and closes the view */
  readonly leave: () => void;
  readonly close: () => void;
}

/** The tier review: one person at a time, and a key for each decision. */
export function Session(props: SessionProps) {
  const { app, source, actions, dialogs, controller, focusAsked, leave, close } = props;
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const focused = useRef(0);
  const { session: texts } = source.texts();
  const { session, finished, message } = controller;
  const contact = controller.contact();
  const page = pageOf(controller, source);
  // Whoever comes next takes the focus, so that keys go on and a screen reader says the name.
  const shown = `${page}:${contact?.path ?? ''}:${message?.kind === 'refused' ? message.text : ''}`;
  useLayoutEffect(() => {
    const active = root.current?.ownerDocument.activeElement ?? null;
    const isElsewhere =
      active !== null && active.tagName !== 'BODY' && root.current?.contains(active) !== true;
    if (isElsewhere && focused.current === focusAsked) return;
    focused.current = focusAsked;
    heading.current?.focus({ preventScroll: true });
  }, [shown, focusAsked]);

  const target = contact === null ? null : { path: contact.path, name: contact.name };
  const choose = (choice: Choice): void => {
    heading.current?.focus({ preventScroll: true });
    void controller.choose(choice);
  };
  const undo = (): void => {
    heading.current?.focus({ preventScroll: true });
    void controller.undo();
  };
  const deeds: SessionDeeds = {
    choose,
    log: () => {
      heading.current?.focus({ preventScroll: true });
      if (target !== null) dialogs.log([target]);
    },
    open: () => {
      if (target !== null) void actions.open(target.path, null, 'tab');
    },
    step: (direction) => void controller.step(direction),
  };
  const finish = (): void => void controller.finish();

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const element = event.target;
    const isButton = element instanceof HTMLElement && element.closest('button, a') !== null;
    // A button that has the focus is what these keys are for.
    if (isButton && (event.key === ' ' || event.key === 'Enter')) return;
    if (!onKey(event.key.length === 1 ? event.key.toLowerCase() : event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onKey = (key: string): boolean => {
    if (key === 'Escape') leave();
    else if (key === '?') new KeysDialog(app, texts.keysTitle, texts.keys).open();
    else if (session === null || finished !== null) return false;
    else if (key === 'u') undo();
    else if (key === 'ArrowRight') deeds.step(1);
    else if (key === 'ArrowLeft') deeds.step(-1);
    else if (contact === null) return false;
    else if (key === '0') choose({ kind: 'tier', tier: null });
    else if (/^[1-9]$/.test(key)) {
      const tier = source.book.rules.tiers.tiers[Number(key) - 1];
      if (tier === undefined) return false;
      choose({ kind: 'tier', tier });
    } else if (key === ' ') choose({ kind: 'keep' });
    else if (key === 's') choose({ kind: 'not-now' });
    else if (key === 'p') choose({ kind: 'out' });
    else if (key === 'l') deeds.log();
    else if (key === 'o') deeds.open();
    else return false;
    return true;
  };

  return (
    <div class="kit-session" ref={root} tabIndex={-1} onKeyDown={onKeyDown}>
      {page === 'person' || page === 'summary' ? (
        <Head controller={controller} source={source} leave={leave} />
      ) : null}
      <div class="kit-session-body" key={page === 'person' ? contact?.path : page}>
        {body()}
      </div>
      {page === 'person' && contact !== null ? (
        <div class="kit-session-foot">
          <SaidLine message={message} source={source} undo={undo} />
          <TierTargets contact={contact} source={source} choose={choose} />
          <DeedButtons deeds={deeds} source={source} />
        </div>
      ) : page === 'summary' ? (
        <div class="kit-session-foot">
          <SaidLine message={message} source={source} undo={undo} />
        </div>
      ) : null}
    </div>
  );

  function body() {
    if (page === 'reading')
      return (
        <p class="kit-session-reading" role="status">
          {texts.reading}
        </p>
      );
    if (session === null)
      return <SessionStart source={source} heading={heading} begin={(scope) => controller.begin(scope)} />;
    if (finished !== null) {
      return (
        <SessionMessagePage
          title={texts.done}
          text={describeDone(finished, session, source)}
          icon="circle-check"
          heading={heading}
          buttons={[
            { name: texts.openNote, act: () => void actions.open(finished, null, 'tab'), main: true },
            { name: texts.close, act: close },
          ]}
        />
      );
    }
    if (page === 'nobody') {
      return (
        <SessionMessagePage
          title={texts.nobody}
          text={texts.nobodyText}
          icon="coffee"
          heading={heading}
          buttons={[{ name: texts.close, act: leave, main: true }]}
        />
      );
    }
    if (contact === null) {
      return (
        <SessionSummary
          session={session}
          source={source}
          heading={heading}
          finish={finish}
          goOn={() => void controller.goOn()}
        />
      );
    }
    const outcome = outcomeFor(session, contact.path);
    return (
      <PersonCard
        contact={contact}
        decided={outcome === null ? '' : describeOutcome(outcome, source)}
        source={source}
        heading={heading}
      />
    );
  }
}

/** Where the review is: which group, how far, and the way out. */
function Head({
  controller,
  source,
  leave,
}: {
  readonly controller: SessionController;
  readonly source: ContactSource;
  readonly leave: () => void;
}) {
  const { session: texts } = source.texts();
  const { session } = controller;
  if (session === null) return null;
  const { done, total } = progressOf(session, controller.isThere);
  const group = session.queue.find(({ path }) => path === session.current)?.group ?? null;
  const left = remainingIn(session, controller.isThere).length;
  const where = group === null ? texts.title : group.kind === 'tier' ? group.name : texts.groups[group.kind];
  return (
    <div class="kit-session-head">
      <span class="kit-session-where">{where}</span>
      <span class="kit-session-count">{texts.progress(done, total)}</span>
      {group?.kind === 'untiered' && left > 0 ? (
        <button type="button" class="kit-quiet" onClick={() => void controller.leaveRest()}>
          {texts.leaveRest(left)}
        </button>
      ) : null}
      <button type="button" class="kit-quiet is-leave" aria-label={texts.leave} onClick={leave}>
        <Icon name="x" />
        <span>{texts.leave}</span>
      </button>
      <svg
        class="kit-session-progress"
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-label={texts.progressLabel(done, total)}
      >
        <rect class="kit-session-track" width="100" height="4" />
        <rect class="kit-session-done" width={total === 0 ? 0 : (100 * done) / total} height="4" />
      </svg>
    </div>
  );
}

type Page = 'reading' | 'start' | 'person' | 'summary' | 'nobody' | 'done';

function pageOf({ session, finished }: SessionController, source: ContactSource): Page {
  if (source.progress().kind === 'reading') return 'reading';
  if (session === null) return 'start';
  if (finished !== null) return 'done';
  if (session.queue.length === 0 && session.note === null) return 'nobody';
  return session.current === null ? 'summary' : 'person';
}

function describeOutcome(outcome: Outcome, source: ContactSource): string {
  const { session } = source.texts();
  switch (outcome.kind) {
    case 'keep':
      return session.actions.keep;
    case 'not-now':
      return session.actions.notNow;
    case 'move':
      return placeName(outcome.to, source);
  }
}
