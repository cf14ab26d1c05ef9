import type { App } from 'obsidian';
import { App as PreviewApp } from '../../preview/obsidian/app';
import { installDom } from '../../preview/obsidian/dom';
import { MemoryAdapter } from '../../preview/obsidian/memory-adapter';
import { render, type ComponentChild } from 'preact';
import { openQuery } from '../../src/book/search';
import { createDialogs } from '../../src/ui/dialogs/dialogs';
import { initialPaneState } from '../../src/ui/pane/pane-state';
import { Pane } from '../../src/ui/pane/pane';
import { Session } from '../../src/ui/session/session';
import type { SessionActions } from '../../src/ui/session/session-actions';
import { SessionController } from '../../src/ui/session/session-controller';
import type { PaneTab } from '../../src/ui/user-actions';
import { contactNote, fakeSource, noViews } from '../../tests/ui/fake-source';
import type { Tally } from '../part';

const tabs: readonly PaneTab[] = ['today', 'people', 'follow-ups', 'coming-up', 'problems'];
/** Without a slash, so that a note can have the name; each makes an element of its own where it is taken for markup. */
const payloads = [
  '<img src=x onerror=probe()>',
  '"><svg onload=probe()>',
  "'><iframe srcdoc=probe>",
  '<b class=probe>bold',
  '<style onload=probe()>',
];
const forbidden =
  'img, iframe, script, style, b.probe, [onerror], [onload], [srcdoc], a[href^="javascript:"]';

function vaultOf(text: string): Readonly<Record<string, string>> {
  const quoted = JSON.stringify(text);
  const shared = {
    organization: quoted,
    role: quoted,
    location: quoted,
    interests: `[${quoted}]`,
    tags: `[${quoted}]`,
    aliases: `[${quoted}]`,
    met: quoted,
    url: '"javascript:probe()"',
    'introduced-by': JSON.stringify(`[[${text}]]`),
  };
  const log = [`- 2026-06-01 call: ${text}`, `- 2026-05-01 ${text}: ${text}`];
  return {
    [`People/${text}.md`]: `${contactNote({ tier: 'Top 10', birthday: '1990-11-24', ...shared }, log)}\n- [ ] ${text} 📅 2026-11-20\n`,
    [`People/Ana ${text}.md`]: contactNote({ tier: quoted, 'last-contact': quoted, ...shared }, log),
    [`People/Ben ${text}.md`]: contactNote({ ...shared }, log),
  };
}

const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 30));

/** Puts up the views and dialogs over notes full of markup; nothing of it may become an element. */
export async function showEverything(tally: Tally): Promise<void> {
  // Rows are there where there is room for them.
  for (const size of ['offsetHeight', 'offsetWidth'])
    Object.defineProperty(HTMLElement.prototype, size, { get: () => 2_000, configurable: true });
  installDom();
  const host = new PreviewApp(new MemoryAdapter({}), document.body.createDiv());
  host.keymap.attach(window);
  host.workspace.init();
  await host.vault.load();
  host.workspace.setLayoutReady();
  // The preview has a part of the app's members; the views use no other.
  const app = host as unknown as App;
  for (const payload of payloads) await showAll(app, payload, tally);
}

async function showAll(app: App, payload: string, tally: Tally): Promise<void> {
  const vault = vaultOf(payload);
  const { source, actions } = fakeSource(vault, { settings: { started: true } });
  const dialogs = createDialogs(app, source, actions, noViews);
  const people = Object.keys(vault).map((path) => ({
    path,
    name: path.slice('People/'.length, -'.md'.length),
  }));
  const [person] = people;
  if (person === undefined) throw new Error('There is nobody to show');

  const look = async (what: string, part: HTMLElement, shows: boolean): Promise<void> => {
    await settle();
    // The preview's own icons are made of markup, and hold none of these.
    const found = [...part.querySelectorAll(forbidden)];
    tally.count(found.length === 0 ? null : `${what}: ${payload} became ${found[0]?.outerHTML ?? ''}`);
    // A view that shows nothing of the notes would pass, too.
    if (shows)
      tally.count(part.textContent.includes(payload) ? null : `${what}: does not show ${payload} as it is`);
  };
  const show = async (what: string, content: ComponentChild): Promise<void> => {
    const host = document.body.createDiv();
    render(content, host);
    await look(what, host, true);
    render(null, host);
    host.remove();
  };
  const open = async (what: string, call: () => void, shows = true): Promise<void> => {
    call();
    await settle();
    await look(what, document.body, shows);
    for (const background of document.querySelectorAll<HTMLElement>('.modal-bg')) background.click();
    await settle();
  };

  for (const tab of tabs)
    await show(
      `the pane, ${tab}`,
      <Pane
        app={app}
        source={source}
        actions={actions}
        dialogs={dialogs}
        initial={{ ...initialPaneState, tab, folded: [] }}
        keepState={() => undefined}
        wanted={{ tab: null, filter: null }}
      />,
    );
  await show(
    'the pane, a search',
    <Pane
      app={app}
      source={source}
      actions={actions}
      dialogs={dialogs}
      initial={{ ...initialPaneState, tab: 'people', folded: [], query: { ...openQuery, text: 'Ana' } }}
      keepState={() => undefined}
      wanted={{ tab: null, filter: null }}
    />,
  );
  const controller = new SessionController(source, noSession, () => undefined);
  controller.begin({ kind: 'everybody' });
  await show(
    'the tier review',
    <Session
      app={app}
      source={source}
      actions={actions}
      dialogs={dialogs}
      controller={controller}
      focusAsked={1}
      leave={() => undefined}
      close={() => undefined}
    />,
  );
  await open('the log dialog', () => dialogs.log([person], payload));
  await open('the quick log', () => dialogs.quickLog(`call with [[${payload}]]: ${payload}`));
  await open('the picker of people', () => dialogs.pickContact(payload, () => undefined));
  // These name people in an attribute only.
  await open('the picker of tiers', () => dialogs.moveToTier(people), false);
  await open('snoozing', () => dialogs.snooze([person]), false);
  await open('the rhythm', () => dialogs.changeCadence([person]), false);
  await open('the picker of tags', () => dialogs.tag([person]), false);
}

/** A review in which nothing is written. */
const stays = { kind: 'refused', code: 'busy' } as never;
const noSession: SessionActions = {
  move: () => Promise.resolve(stays),
  skip: () => Promise.resolve(stays),
  pause: () => Promise.resolve(stays),
  undo: () => Promise.resolve(stays),
  write: () => Promise.resolve(stays),
  kept: () => null,
  keep: () => undefined,
  say: () => undefined,
};
