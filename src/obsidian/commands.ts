import { MarkdownView, type App, type Menu, type Plugin, type TAbstractFile, TFile } from 'obsidian';
import { formatDay } from '../i18n/dates';
import type { Texts } from '../i18n/texts';
import type { ContactSource } from '../ui/contact-source';
import type { Dialogs, PaneTab, Target, UserActions } from '../ui/user-actions';
import { showNotice } from './notices';

/** What commands and menus work with. */
export interface CommandParts {
  readonly app: App;
  readonly source: ContactSource;
  readonly actions: UserActions;
  readonly dialogs: Dialogs;
  readonly showPane: (tab?: PaneTab) => Promise<void>;
}

type CommandName = Extract<
  keyof Texts['commands'],
  | 'open'
  | 'next'
  | 'log'
  | 'logThis'
  | 'add'
  | 'moveToTier'
  | 'snooze'
  | 'changeCadence'
  | 'card'
  | 'year'
  | 'problems'
  | 'reviewTiers'
  | 'undo'
  | 'redo'
  | 'greetingRound'
  | 'followUps'
>;

/** A row of the table of commands; with `forPerson` it is there only while a contact's note is active. */
type CommandRow =
  | {
      readonly id: string;
      readonly name: CommandName;
      readonly icon: string;
      readonly run: (parts: CommandParts) => void;
    }
  | {
      readonly id: string;
      readonly name: CommandName;
      readonly icon: string;
      readonly forPerson: (parts: CommandParts, person: Target) => void;
    };

const rows: readonly CommandRow[] = [
  { id: 'open', name: 'open', icon: 'users', run: ({ showPane }) => void showPane() },
  { id: 'who-is-next', name: 'next', icon: 'circle-dot', run: openNext },
  {
    id: 'log',
    name: 'log',
    icon: 'message-square-plus',
    run: ({ dialogs, source }) =>
      dialogs.pickContact(source.texts().commands.pickToLog, (person) => dialogs.log([person])),
  },
  {
    id: 'log-this',
    name: 'logThis',
    icon: 'message-square-plus',
    forPerson: ({ dialogs }, person) => dialogs.log([person]),
  },
  { id: 'add', name: 'add', icon: 'user-plus', run: ({ dialogs }) => dialogs.add('') },
  {
    id: 'move-to-tier',
    name: 'moveToTier',
    icon: 'arrow-right-left',
    run: (parts) =>
      withPerson(parts, parts.source.texts().commands.pickToMove, (person) =>
        parts.dialogs.moveToTier([person]),
      ),
  },
  {
    id: 'snooze',
    name: 'snooze',
    icon: 'alarm-clock',
    run: (parts) =>
      withPerson(parts, parts.source.texts().commands.pickToSnooze, (person) =>
        parts.dialogs.snooze([person]),
      ),
  },
  {
    id: 'card',
    name: 'card',
    icon: 'contact',
    run: (parts) =>
      withPerson(parts, parts.source.texts().card.pick, (person) => parts.dialogs.showCard(person)),
  },
  { id: 'year', name: 'year', icon: 'calendar-days', run: ({ dialogs }) => dialogs.showYear() },
  {
    id: 'change-cadence',
    name: 'changeCadence',
    icon: 'repeat',
    run: (parts) =>
      withPerson(parts, parts.source.texts().commands.pickToChange, (person) =>
        parts.dialogs.changeCadence([person]),
      ),
  },
  {
    id: 'problems',
    name: 'problems',
    icon: 'alert-circle',
    run: ({ showPane }) => void showPane('problems'),
  },
  {
    id: 'follow-ups',
    name: 'followUps',
    icon: 'list-checks',
    run: ({ showPane }) => void showPane('follow-ups'),
  },
  {
    id: 'greeting-round',
    name: 'greetingRound',
    icon: 'gift',
    run: ({ dialogs }) => dialogs.greetingRound(null),
  },
  {
    id: 'review-tiers',
    name: 'reviewTiers',
    icon: 'users-round',
    run: ({ dialogs }) => dialogs.reviewTiers(),
  },
  { id: 'undo', name: 'undo', icon: 'undo-2', run: ({ actions }) => void actions.undo() },
  { id: 'redo', name: 'redo', icon: 'redo-2', run: ({ actions }) => void actions.redo() },
];

/** Registers every command of the table. */
export function registerCommands(plugin: Plugin, parts: CommandParts): void {
  const names = parts.source.texts().commands;
  for (const row of rows) {
    const base = { id: row.id, name: names[row.name], icon: row.icon };
    if ('run' in row) plugin.addCommand({ ...base, callback: () => row.run(parts) });
    else {
      plugin.addCommand({
        ...base,
        checkCallback: (checking) => {
          const person = activePerson(parts);
          if (person === null) return false;
          if (!checking) row.forPerson(parts, person);
          return true;
        },
      });
    }
  }
}

/** Adds what can be done with a contact to the menus of files and of the editor. */
export function registerMenus(plugin: Plugin, parts: CommandParts): void {
  const { workspace } = parts.app;
  plugin.registerEvent(
    workspace.on('file-menu', (menu, file) => {
      const person = personOf(parts, file);
      if (person !== null) addPersonItems(menu, parts, person);
    }),
  );
  plugin.registerEvent(
    workspace.on('editor-menu', (menu, _editor, info) => {
      const person = personOf(parts, info.file);
      if (person !== null) addPersonItems(menu, parts, person);
    }),
  );
}

function addPersonItems(menu: Menu, { source, dialogs }: CommandParts, person: Target): void {
  const names = source.texts().commands;
  const items = [
    { title: names.logThis, icon: 'message-square-plus', run: () => dialogs.log([person]) },
    { title: source.texts().card.menu, icon: 'contact', run: () => dialogs.showCard(person) },
    { title: names.moveToTier, icon: 'arrow-right-left', run: () => dialogs.moveToTier([person]) },
    { title: names.snooze, icon: 'alarm-clock', run: () => dialogs.snooze([person]) },
    {
      title: source.texts().import.exportDialog.menu(1),
      icon: 'upload',
      run: () => dialogs.exportPeople([person]),
    },
  ];
  for (const { title, icon, run } of items) {
    menu.addItem((item) => item.setTitle(title).setIcon(icon).setSection('keep-in-touch').onClick(run));
  }
}

function personOf({ source }: CommandParts, file: TAbstractFile | null): Target | null {
  const contact = file instanceof TFile ? source.book.get(file.path) : undefined;
  return contact === undefined ? null : { path: contact.path, name: contact.name };
}

function activePerson(parts: CommandParts): Target | null {
  const view = parts.app.workspace.getActiveViewOfType(MarkdownView);
  return personOf(parts, view?.file ?? parts.app.workspace.getActiveFile());
}

/** The person whose note is active, else the one that is picked. */
function withPerson(parts: CommandParts, placeholder: string, act: (person: Target) => void): void {
  const person = activePerson(parts);
  if (person === null) parts.dialogs.pickContact(placeholder, act);
  else act(person);
}

function openNext({ source, actions }: CommandParts): void {
  const picks = source.picks();
  const first = picks.find(({ status }) => status === 'open')?.person;
  if (first !== undefined) {
    void actions.open(first.contact.path, null, 'here');
    return;
  }
  const texts = source.texts();
  const [soon] = source.overview().soon;
  const next =
    soon?.standing.dueOn === undefined || soon.standing.dueOn === null
      ? ''
      : ` ${texts.pane.nobodyNext(soon.contact.name, formatDay(soon.standing.dueOn, source.today(), source.language()))}`;
  showNotice(`${picks.length > 0 ? texts.pane.doneForToday : texts.pane.nobodyToday}${next}`);
}
