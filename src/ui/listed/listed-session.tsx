import type { App } from 'obsidian';
import { useRef } from 'preact/hooks';
import { isOpen, wholeList } from '../../app/listed-queue';
import { noteName } from '../../core/recognition';
import { isRowLink } from '../../note/contact-list';
import type { ContactSource } from '../contact-source';
import { KeysDialog } from '../keys-dialog';
import { SessionMessagePage } from '../session/session-ends';
import { DeedRow, SaidLine, TierTargets } from '../session/session-foot';
import type { Choice } from '../session/session-controller';
import { SessionHead } from '../session/session-head';
import { buildChoiceKeys, buildWayKeys, handleKey } from '../session/session-keys';
import { useHeadingFocus } from '../session/use-heading-focus';
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
  const search = useRef<HTMLInputElement>(null);
  const { listed: texts, session } = source.texts();
  const { current, message, rows, people } = controller;
  const shown = `${current?.key ?? ''}:${rows === null ? '' : people.length > 0}:${message?.kind === 'refused' ? message.text : ''}`;
  const { root, heading, takeFocus } = useHeadingFocus(shown, focusAsked, '.kit-listed-filters');

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

  const step = (direction: 1 | -1): void => void controller.step(direction);
  const onKeyDown = (event: KeyboardEvent): void =>
    handleKey(event, {
      Escape: close,
      '?': () => new KeysDialog(app, session.keysTitle, texts.keys).open(),
      ...(rows === null
        ? {}
        : { ...buildWayKeys({ step, undo }), '/': () => search.current?.focus(), o: open }),
      ...(rows === null || current === null ? {} : buildChoiceKeys(source.book.rules.tiers.tiers, choose)),
    });

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
                step={step}
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
  const { people, list } = controller;
  return (
    <SessionHead
      where={list === null ? '' : noteName(list)}
      done={people.filter((each) => !isOpen(each)).length}
      total={people.length}
      source={source}
      leave={close}
      className="is-listed"
    >
      <ListedFilters controller={controller} source={source} search={search} done={takeFocus} />
    </SessionHead>
  );
}
