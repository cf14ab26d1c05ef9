import type { App } from 'obsidian';
import { outcomeFor, progressOf, remainingIn, type Outcome } from '../../app/review-session';
import type { ContactSource } from '../contact-source';
import { KeysDialog } from '../keys-dialog';
import type { Dialogs, UserActions } from '../user-actions';
import { PersonCard } from './person-card';
import { placeName } from './place-name';
import type { Choice, SessionController } from './session-controller';
import { describeDone, SessionMessagePage, SessionStart, SessionSummary } from './session-ends';
import { DeedButtons, SaidLine, TierTargets, type SessionDeeds } from './session-foot';
import { SessionHead } from './session-head';
import { buildChoiceKeys, buildWayKeys, handleKey } from './session-keys';
import { useHeadingFocus } from './use-heading-focus';

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
  const { session: texts } = source.texts();
  const { session, finished, message } = controller;
  const contact = controller.contact();
  const page = pageOf(controller, source);
  const shown = `${page}:${contact?.path ?? ''}:${message?.kind === 'refused' ? message.text : ''}`;
  const { root, heading, takeFocus } = useHeadingFocus(shown, focusAsked, null);

  const target = contact === null ? null : { path: contact.path, name: contact.name };
  const choose = (choice: Choice): void => {
    takeFocus();
    void controller.choose(choice);
  };
  const undo = (): void => {
    takeFocus();
    void controller.undo();
  };
  const deeds: SessionDeeds = {
    choose,
    log: () => {
      takeFocus();
      if (target !== null) dialogs.log([target]);
    },
    open: () => {
      if (target !== null) void actions.open(target.path, null, 'tab');
    },
    step: (direction) => void controller.step(direction),
  };
  const finish = (): void => void controller.finish();

  const isOpen = session !== null && finished === null;
  const onKeyDown = (event: KeyboardEvent): void =>
    handleKey(event, {
      Escape: leave,
      '?': () => new KeysDialog(app, texts.keysTitle, texts.keys).open(),
      ...(isOpen ? buildWayKeys({ step: deeds.step, undo }) : {}),
      ...(isOpen && contact !== null
        ? {
            ...buildChoiceKeys(source.book.rules.tiers.tiers, choose),
            p: () => choose({ kind: 'out' }),
            l: deeds.log,
            o: deeds.open,
          }
        : {}),
    });

  return (
    <div class="kit-session" ref={root} tabIndex={-1} onKeyDown={onKeyDown}>
      {page === 'person' || page === 'summary' ? (
        <ReviewHead controller={controller} source={source} leave={leave} />
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

/** Which group the review is in, and how far. */
function ReviewHead({
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
    <SessionHead
      where={where}
      done={done}
      total={total}
      source={source}
      leave={leave}
      deed={
        group?.kind === 'untiered' && left > 0 ? (
          <button type="button" class="kit-quiet" onClick={() => void controller.leaveRest()}>
            {texts.leaveRest(left)}
          </button>
        ) : null
      }
    />
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
