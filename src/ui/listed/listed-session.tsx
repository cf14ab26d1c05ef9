import type { App } from 'obsidian';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isOpen, wholeList } from '../../app/listed-queue';
import { noteName } from '../../core/recognition';
import { isRowLink } from '../../note/contact-list';
import type { ContactSource } from '../contact-source';
import { Icon } from '../icon';
import { KeysDialog } from '../keys-dialog';
import { SessionMessagePage } from '../session/session-ends';
import { DeedRow, SaidLine, TierTargets } from '../session/session-foot';
import type { Choice } from '../session/session-controller';
import type { UserActions } from '../user-actions';
import type { ListController } from './list-controller';
import { ListedCard } from './listed-card';
import { ListedFilters } from './listed-filters';

interface ListedSessionProps {
  readonly app: App;
  readonly source: ContactSource;
  readonly actions: UserActions;
  readonly controller: ListController;
  readonly isReading: boolean;
  /** grows when the view shall have the focus, wherever it was */
  readonly focusAsked: number;
  readonly close: () => void;
}

/** Goes through a list note: one person at a time, and a key for each decision. */
export function ListedSession(props: ListedSessionProps) {
  const { app, source, actions, controller, isReading, focusAsked, close } = props;
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const focused = useRef(0);
  const { listed: texts, session } = source.texts();
  const { current, message, rows, people } = controller;
  const shown = `${current?.key ?? ''}:${rows === null ? '' : people.length > 0}:${message?.kind === 'refused' ? message.text : ''}`;
  const takeFocus = (): void => heading.current?.focus({ preventScroll: true });
  // Whoever comes next takes the focus, so that keys go on and a screen reader says the name.
  useLayoutEffect(() => {
    const active = root.current?.ownerDocument.activeElement ?? null;
    const isElsewhere =
      active !== null && active.tagName !== 'BODY' && root.current?.contains(active) !== true;
    const isFiltering =
      active?.closest('.kit-listed-filters') !== null && root.current?.contains(active) === true;
    if ((isElsewhere || isFiltering) && focused.current === focusAsked) return;
    focused.current = focusAsked;
    takeFocus();
  }, [shown, focusAsked]);

  const choose = (choice: Choice): void => {
    takeFocus();
    void controller.choose(choice);
  };
  const undo = (): void => {
    takeFocus();
    void controller.undo();
  };
  const open = (): void => {
    if (controller.list === null) return;
    const theirs = current === null ? null : controller.knownNotes(current).theirs;
    if (theirs !== null) void actions.open(theirs.path, null, 'tab');
    else void actions.open(controller.list, current?.row.line ?? null, 'tab');
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const element = event.target;
    const isControl = element instanceof HTMLElement && element.closest('button, a, input, select') !== null;
    // What has the focus is what these keys are for.
    if (
      isControl &&
      event.key !== 'Escape' &&
      (element.closest('button') === null || ' Enter'.includes(event.key))
    )
      return;
    if (!onKey(event.key.length === 1 ? event.key.toLowerCase() : event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onKey = (key: string): boolean => {
    if (key === 'Escape') close();
    else if (key === '?') new KeysDialog(app, session.keysTitle, texts.keys).open();
    else if (rows === null) return false;
    else if (key === '/') search.current?.focus();
    else if (key === 'u') undo();
    else if (key === 'ArrowRight') void controller.step(1);
    else if (key === 'ArrowLeft') void controller.step(-1);
    else if (key === 'o') open();
    else if (current === null) return false;
    else if (key === '0') choose({ kind: 'tier', tier: null });
    else if (/^[1-9]$/.test(key)) {
      const tier = source.book.rules.tiers.tiers[Number(key) - 1];
      if (tier === undefined) return false;
      choose({ kind: 'tier', tier });
    } else if (key === ' ') choose({ kind: 'keep' });
    else if (key === 's') choose({ kind: 'not-now' });
    else return false;
    return true;
  };

  return (
    <div class="kit-session" ref={root} tabIndex={-1} onKeyDown={onKeyDown}>
      {rows === null ? null : (
        <ListedHead
          controller={controller}
          source={source}
          search={search}
          takeFocus={takeFocus}
          close={close}
        />
      )}
      <div class="kit-session-body" key={current?.key ?? ''}>
        {body()}
      </div>
      {rows === null ? null : (
        <div class="kit-session-foot">
          <SaidLine message={message} source={source} undo={undo} />
          {current === null ? null : (
            <>
              <TierTargets contact={controller.knownNotes(current).theirs} source={source} choose={choose} />
              <DeedRow
                source={source}
                step={(direction) => void controller.step(direction)}
                buttons={[
                  {
                    icon: 'list',
                    name: texts.actions.leave,
                    key: '␣',
                    act: () => choose({ kind: 'keep' }),
                    main: true,
                  },
                  {
                    icon: 'alarm-clock',
                    name: texts.actions.later,
                    key: 'S',
                    act: () => choose({ kind: 'not-now' }),
                  },
                  {
                    icon: 'file',
                    name:
                      controller.knownNotes(current).theirs === null
                        ? texts.actions.open
                        : texts.actions.openNote,
                    key: 'O',
                    act: open,
                  },
                ]}
              />
            </>
          )}
        </div>
      )}
    </div>
  );

  function body() {
    if (isReading) {
      return (
        <p class="kit-session-reading" role="status">
          {session.reading}
        </p>
      );
    }
    if (rows === null) {
      return (
        <SessionMessagePage
          title={texts.notAList}
          text={texts.notAListText}
          icon="list-x"
          heading={heading}
          buttons={[{ name: session.close, act: close, main: true }]}
        />
      );
    }
    if (current !== null)
      return <ListedCard person={current} controller={controller} source={source} heading={heading} />;
    if (people.length === 0) {
      const showAll = (): void => void controller.setFilter({ ...wholeList, order: controller.filter.order });
      return (
        <SessionMessagePage
          title={texts.nobody}
          text={texts.nobodyText}
          icon="search"
          heading={heading}
          buttons={[{ name: texts.showAll, act: showAll, main: true }]}
        />
      );
    }
    const { putAside } = controller;
    const placed = people.filter(({ row }) => isRowLink(row.place)).length;
    const openOnes = people.filter(isOpen).length;
    const tally = [
      `${texts.tally.placed}: ${placed}`,
      `${texts.tally.left}: ${people.length - placed - openOnes}`,
      ...(openOnes === 0 ? [] : [`${texts.tally.open}: ${openOnes}`]),
    ];
    return (
      <SessionMessagePage
        title={putAside > 0 ? texts.endAside(putAside) : texts.end}
        text={`${tally.join(' · ')}. ${texts.endText}`}
        icon="circle-check"
        heading={heading}
        buttons={[
          ...(openOnes > 0
            ? [{ name: texts.goOn(openOnes), act: () => void controller.goOn(), main: true }]
            : []),
          { name: session.close, act: close, main: openOnes === 0 },
          { name: texts.actions.open, act: open },
        ]}
      />
    );
  }
}

/** Which list, how far, whom to go through, and the way out. */
function ListedHead({
  controller,
  source,
  search,
  takeFocus,
  close,
}: {
  readonly controller: ListController;
  readonly source: ContactSource;
  readonly search: { current: HTMLInputElement | null };
  readonly takeFocus: () => void;
  readonly close: () => void;
}) {
  const { session } = source.texts();
  const { people, list } = controller;
  const total = people.length;
  const done = people.filter((each) => !isOpen(each)).length;
  return (
    <div class="kit-session-head is-listed">
      <span class="kit-session-where">{list === null ? '' : noteName(list)}</span>
      <span class="kit-session-count">{session.progress(done, total)}</span>
      <button type="button" class="kit-quiet is-leave" aria-label={session.leave} onClick={close}>
        <Icon name="x" />
        <span>{session.leave}</span>
      </button>
      <svg
        class="kit-session-progress"
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-label={session.progressLabel(done, total)}
      >
        <rect class="kit-session-track" width="100" height="4" />
        <rect class="kit-session-done" width={total === 0 ? 0 : (100 * done) / total} height="4" />
      </svg>
      <ListedFilters controller={controller} source={source} search={search} done={takeFocus} />
    </div>
  );
}
