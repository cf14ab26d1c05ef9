import type { App } from 'obsidian';
import { useRef } from 'preact/hooks';
import type { PersonCard } from '../../book/person-card';
import type { ContactSource } from '../contact-source';
import { KeysDialog } from '../keys-dialog';
import { followUpActions } from '../pane/follow-up-actions';
import { personMenu } from '../pane/row-menu';
import { RhythmStrip } from '../strip/rhythm-strip';
import type { Dialogs, UserActions } from '../user-actions';
import { CardHead, type HeadActions } from './card-head';
import { CardHistory } from './card-history';
import { CardPeople } from './card-people';
import { CardPromises } from './card-promises';
import { CardSince } from './card-since';
import { CardComingUp } from './card-coming-up';
import { CardPoints } from './card-points';

interface CardProps {
  readonly app: App;
  readonly card: PersonCard;
  readonly source: ContactSource;
  readonly actions: UserActions;
  readonly dialogs: Dialogs;
}

/** All that one wants to know of a person before seeing them, the most needed first. */
export function Card({ app, card, source, actions, dialogs }: CardProps) {
  const { contact, standing } = card;
  const texts = source.texts().card;
  const search = useRef<HTMLInputElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const person = { contact, standing };
  const target = { path: contact.path, name: contact.name };
  const ticks = followUpActions(actions, dialogs);
  const open: UserActions['open'] = (path, line, where) => actions.open(path, line, where);
  const head: HeadActions = {
    log: () => dialogs.log([target]),
    notNow: () => dialogs.notNow([target]),
    move: () => dialogs.moveToTier([target]),
    open: (where) => void actions.open(contact.path, null, where),
    more: () => {
      const button = more.current;
      if (button === null) return;
      const { left, bottom } = button.getBoundingClientRect();
      personMenu(person, source, actions, dialogs, null).showAtPosition(
        { x: left, y: bottom },
        button.ownerDocument,
      );
    },
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const element = event.target;
    if (!(element instanceof HTMLElement) || /^(?:INPUT|SELECT|TEXTAREA)$/.test(element.tagName)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === 'l') head.log();
    else if (key === 's' && event.shiftKey) dialogs.snooze([target]);
    else if (key === 's') head.notNow();
    else if (key === 't') head.move();
    else if (key === 'o') head.open('here');
    else if (key === 'u') void actions.undo();
    else if (key === '?') new KeysDialog(app, texts.keysTitle, texts.keys).open();
    else if (key === '/' && search.current !== null) search.current.focus();
    else if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) head.more();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <article class="kit-profile" aria-label={contact.name} onKeyDown={onKeyDown}>
      <CardHead card={card} source={source} actions={head} more={more} />
      <RhythmStrip person={person} source={source} wide />
      <CardSince card={card} source={source} />
      <CardPoints card={card} source={source} actions={ticks} open={open} />
      <CardPromises card={card} source={source} actions={ticks} />
      <CardComingUp card={card} source={source} open={open} />
      <CardPeople card={card} source={source} open={open} />
      <CardHistory card={card} source={source} actions={actions} dialogs={dialogs} search={search} />
    </article>
  );
}
