import type { App } from 'obsidian';
import { render } from 'preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ActionHistory } from '../../src/app/action-history';
import type { ActionResult } from '../../src/app/action';
import { pause } from '../../src/app/pause';
import type { ReviewScope, ReviewSession } from '../../src/app/review-session';
import { setTier } from '../../src/app/set-tier';
import { skip } from '../../src/app/skip';
import { writeReview } from '../../src/app/write-review';
import type { Language } from '../../src/settings/settings';
import { Session } from '../../src/ui/session/session';
import type { SessionActions } from '../../src/ui/session/session-actions';
import { SessionController } from '../../src/ui/session/session-controller';
import type { Dialogs } from '../../src/ui/user-actions';
import { MemoryNotes } from '../fakes/memory-notes';
import { startHost } from '../preview/start-host';
import { contactNote, day, fakeSource } from './fake-source';
import { settle } from './settle';

const vault = {
  'People/Amir Haddad.md': contactNote({ tier: 'Top 10' }, [
    '- 2026-11-20 call: [[Work/Kim|Kim]] came along',
  ]),
  'People/Ben Okafor.md': contactNote(
    { tier: 'Top 10', role: 'Founder', 'introduced-by': '"[[Mia Rossi]]"' },
    ['1', '2', '3', '4', '5', '6', '7'].map((month) => `- 2026-0${month}-10 meeting: lunch ${month}`),
  ),
  'People/Clara Nguyen.md': contactNote({ tier: 'Top 50' }, ['- 2026-11-02 call: seed round']),
  'People/Dora Weiß.md': contactNote({}, ['- 2024-01-01 call']),
};
const [amir, ben, clara, dora] = Object.keys(vault) as [string, string, string, string];
const reviewNote = 'Tier reviews/Tier review 2026-11-22.md';

let app: App;
beforeAll(async () => {
  app = (await startHost({})).app as unknown as App;
});

afterEach(() => {
  for (const background of document.querySelectorAll<HTMLElement>('.modal-bg')) background.click();
  for (const host of document.querySelectorAll('.test-host')) {
    render(null, host);
    host.remove();
  }
});

/** What a device keeps, written as JSON and read again. */
interface Device {
  session: ReviewSession | null;
}

function start(
  options: {
    readonly files?: Readonly<Record<string, string>>;
    readonly language?: Language;
    readonly device?: Device;
    readonly scope?: ReviewScope | null;
  } = {},
) {
  const notes = new MemoryNotes(options.files ?? vault);
  const fake = fakeSource(Object.fromEntries(notes.files), { language: options.language ?? 'en' });
  const { source } = fake;
  const { book } = source;
  const history = new ActionHistory(notes);
  const device = options.device ?? { session: null };
  const today = day('2026-11-22');
  const read = (): void => {
    book.apply([...notes.files].map(([path, text]) => ({ kind: 'upsert' as const, path, text })));
  };
  const done = (result: ActionResult): ActionResult => {
    if (result.kind === 'done') history.push(result.action);
    read();
    return result;
  };
  const said: string[] = [];
  const sessionActions: SessionActions = {
    move: async (person, tier) => done(await setTier(notes, [person], tier, today, book.rules, true)),
    skip: async (person) => done(await skip(notes, [{ ...person, until: day('2026-12-01') }], book.rules)),
    pause: async (person) => done(await pause(notes, [person], book.rules)),
    undo: async (action) => {
      const result = await history.undo(action);
      read();
      return result;
    },
    write: async (session, status) =>
      done(
        await writeReview(notes, session, status, {
          book,
          overview: source.overview(),
          notePaths: notes.files.keys(),
          folder: 'Tier reviews',
        }),
      ),
    kept: () => device.session,
    keep: (session) => {
      device.session = session;
    },
    say: (message) => said.push(message),
  };
  const log = vi.fn<Dialogs['log']>();
  const host = document.body.createDiv('test-host');
  const closed = { count: 0 };
  const close = (): void => {
    closed.count += 1;
  };
  const paint = (): void =>
    render(
      <Session
        app={app}
        source={source}
        actions={fake.actions}
        dialogs={{ log } as unknown as Dialogs}
        controller={controller}
        focusAsked={1}
        leave={() => void controller.leave().then((left) => left && close())}
        close={close}
      />,
      host,
    );
  const controller = new SessionController(source, sessionActions, () => paint());
  const scope = options.scope === undefined ? ({ kind: 'everybody' } as const) : options.scope;
  if (scope === null) controller.resume();
  else controller.begin(scope);
  paint();
  const find = (selector: string): HTMLElement => {
    const found = host.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`There is no ${selector}`);
    return found;
  };
  const button = (name: string): HTMLElement => {
    const found = [...host.querySelectorAll('button')].find(
      (each) => each.textContent.includes(name) || (each.getAttribute('aria-label') ?? '').includes(name),
    );
    if (found === undefined) throw new Error(`There is no button ${name}`);
    return found;
  };
  const title = (): string => find('h2').textContent;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await settle();
    }
  };
  const message = (): string => find('.kit-said-text').textContent;
  return {
    ...fake,
    notes,
    device,
    said,
    log,
    host,
    closed,
    controller,
    find,
    button,
    title,
    press,
    message,
    read,
  };
}

describe('the review session', () => {
  it('shows one person with what one needs to decide', () => {
    const { host, title } = start({ scope: { kind: 'people', paths: [ben] } });
    expect(title()).toBe('Ben Okafor');
    const text = host.querySelector('.kit-card')?.textContent ?? '';
    for (const part of [
      'Founder',
      'contact days in 6 months, last together in July',
      'Introduced by Mia Rossi',
    ])
      expect(text).toContain(part);
    expect(host.querySelectorAll('.kit-card-day')).toHaveLength(5);
    expect(host.querySelector('.kit-strip')).not.toBeNull();
    expect([...host.querySelectorAll('.kit-target')].map((each) => each.textContent)).toEqual([
      '1Top 10, 2/10, a conversation every 3 weeks, now',
      expect.stringMatching(/^2Top 50, 1\/50, a conversation every 3 months/),
      '3Top 100, 0/100, a sign of life every year',
      '0No tier, 1, nobody asks',
    ]);
  });

  it('shows all contacts when they are asked for, and links as they read', async () => {
    const { host, button, press } = start({ scope: { kind: 'people', paths: [ben, amir] } });
    button('Show all 7').click();
    await settle();
    expect(host.querySelectorAll('.kit-card-day')).toHaveLength(7);
    await press('ArrowRight');
    expect(host.querySelector('.kit-card-said')?.textContent).toContain('Kim came along');
  });

  it('is worked by keys alone: a tier, none, keep, not now, out of the network', async () => {
    const { notes, press, title, message, host } = start({
      scope: { kind: 'people', paths: [amir, ben, clara, dora] },
    });
    await press('2');
    expect(notes.files.get(amir)).toContain('tier: Top 50\ntier-since: 2026-11-22');
    expect([title(), message()]).toEqual(['Ben Okafor', 'Amir Haddad: Top 10 → Top 50']);
    expect(document.activeElement).toBe(host.querySelector('h2'));
    await press(' ');
    expect([title(), message()]).toEqual(['Clara Nguyen', 'Ben Okafor stays: Top 10']);
    await press('s');
    expect(notes.files.get(clara)).toContain('snooze-until: 2026-12-01\nskipped: 1');
    await press('p');
    expect(notes.files.get(dora)).toContain('paused: true');
    expect(title()).toBe('That was everybody');
    expect(notes.writes.map(({ path }) => path)).toEqual([amir, clara, dora]);
    await press('ArrowLeft', 'ArrowLeft', '0');
    expect(notes.files.get(clara)).not.toContain('tier: ');
  });

  it('takes a double click for one decision, not for one about the next person too', async () => {
    const { notes, button, title } = start({ scope: { kind: 'people', paths: [amir, ben] } });
    for (const [name, detail] of [
      ['Top 50', 1],
      ['Top 50', 2],
      ['Not in my network', 2],
    ] as const) {
      button(name).dispatchEvent(new MouseEvent('click', { detail, bubbles: true }));
      await settle();
    }
    expect(title()).toBe('Ben Okafor');
    expect(notes.writes.map(({ path }) => path)).toEqual([amir]);
  });

  it('takes keys that come faster than notes are written one after the other', async () => {
    const { notes, host, title } = start();
    for (const key of ['3', '3', '1'])
      host
        .querySelector('h2')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await vi.waitFor(() => expect(title()).toBe('That was everybody'));
    expect([amir, ben, clara].map((path) => /tier: (.*)/.exec(notes.files.get(path) ?? '')?.[1])).toEqual([
      'Top 100',
      'Top 100',
      'Top 10',
    ]);
  });

  it('takes back what was done last, byte for byte, and returns to the person', async () => {
    const { notes, press, title, message, button } = start();
    await press('3', ' ', 'u');
    expect([title(), message()]).toEqual(['Ben Okafor', 'Undone: Ben Okafor']);
    await press('u');
    expect([title(), notes.files.get(amir)]).toEqual(['Amir Haddad', vault[amir as keyof typeof vault]]);
    await press('u');
    expect(message()).toBe('Nothing to undo');
    await press('2');
    button('Undo').click();
    await settle();
    expect(notes.files.get(amir)).toBe(vault[amir as keyof typeof vault]);
  });

  it('decides by the note, not by what the book has not heard of yet', async () => {
    const { notes, press, source, controller, title } = start({
      scope: { kind: 'people', paths: [amir, ben] },
    });
    await press('3', 'u');
    // The book still has the text from before the undo.
    source.book.apply([
      { kind: 'upsert', path: amir, text: vault[amir as keyof typeof vault].replace('Top 10', 'Top 100') },
    ]);
    await press('3');
    expect(title()).toBe('Ben Okafor');
    expect(notes.files.get(amir)).toContain('tier: Top 100');
    expect(controller.session?.steps).toMatchObject([
      { from: { kind: 'tier', name: 'Top 10' }, outcome: { kind: 'move', to: { name: 'Top 100' } } },
    ]);
  });

  it('stays with a person whose note refuses, and says why', async () => {
    const files = {
      ...vault,
      [amir]: vault[amir as keyof typeof vault].replace('tier:', 'tier: Top 10\ntier:'),
    };
    const { press, title, message, device, find } = start({
      files,
      scope: { kind: 'people', paths: [amir] },
    });
    await press('2');
    expect(title()).toBe('Amir Haddad');
    expect(message()).toMatch(/^Amir Haddad.* was not changed/);
    expect(find('.kit-said').classList.contains('is-refused')).toBe(true);
    expect(device.session).toBeNull();
  });

  it('refuses to undo over what was typed since', async () => {
    const { notes, press, message, read, title } = start();
    await press('2');
    notes.files.set(amir, `${notes.files.get(amir) ?? ''}typed`);
    read();
    await press('u');
    expect(message()).toMatch(/Amir Haddad was not changed: the note changed since/);
    expect(title()).toBe('Ben Okafor');
  });

  it('logs, opens and shows the keys without deciding', async () => {
    const { press, log, calls, title } = start();
    await press('l', 'o');
    expect(log).toHaveBeenCalledWith([{ path: amir, name: 'Amir Haddad' }]);
    expect(calls).toContainEqual(['open', amir, null, 'tab']);
    await press('?');
    expect(document.querySelector('.kit-keys')?.textContent).toContain('leave for now');
    expect(title()).toBe('Amir Haddad');
  });

  it('leaves keys that belong to a button to the button', async () => {
    const { button, press, title } = start();
    button('Next person').focus();
    await press(' ', 'Enter');
    expect(title()).toBe('Amir Haddad');
  });

  it('is left without a trace where nothing was decided', async () => {
    const { press, notes, closed, device } = start();
    await press('ArrowRight', 'Escape');
    expect([closed.count, notes.writes, device.session]).toEqual([1, [], null]);
  });

  it('goes on after it was left, and after it was just closed', async () => {
    const device: Device = { session: null };
    const first = start({ device });
    await first.press('2');
    // The tab is closed: nothing is written, and the device knows.
    const second = start({ device, files: Object.fromEntries(first.notes.files), scope: null });
    expect(second.title()).toBe('Ben Okafor');
    expect(second.find('.kit-session-count').textContent).toBe('1 of 3');
    await second.press('u');
    expect(second.message()).toMatch(/Go back and decide anew/);
    await second.press('3', 'Escape');
    expect(second.closed.count).toBe(1);
    expect(second.said).toEqual(['The tier review waits: 1 person still open']);
    expect(second.notes.writes.map(({ path }) => path)).toEqual([ben, reviewNote]);
    // Another device has only the note, in which a line was added by hand.
    const text = (second.notes.files.get(reviewNote) ?? '').replace(
      '- [[Clara Nguyen]]',
      '- [[Dora Weiß]]\n- [[Clara Nguyen]]',
    );
    const third = start({
      files: { ...Object.fromEntries(second.notes.files), [reviewNote]: text },
      scope: null,
    });
    expect(third.title()).toBe('Dora Weiß');
    await third.press('0', '1');
    expect(third.title()).toBe('That was everybody');
    expect(third.find('.kit-summary-moves').textContent).toMatch(/Amir.*Ben.*Clara/);
    third.button('Finish').click();
    await settle();
    expect(third.title()).toBe('Done');
    expect(third.notes.files.get(reviewNote)).toMatch(/status: done[^]*Amir[^]*Ben[^]*Clara/);
    expect(third.notes.files.get(reviewNote)).not.toContain('Still to decide');
    expect(third.device.session).toBeNull();
  });

  it('finishes with people still open, who are left as they are', async () => {
    const { press, title, button, find, notes } = start();
    await press('1', '1', 'ArrowRight');
    expect(title()).toBe('1 person still open');
    expect(find('.kit-session-page').textContent).toContain('Next review: 22 Feb 2027');
    button('Go on with 1 person').click();
    await settle();
    expect(title()).toBe('Clara Nguyen');
    await press('ArrowRight');
    button('Finish').click();
    await settle();
    expect(notes.files.get(reviewNote)).toContain('status: done');
  });

  it('leaves all others without a tier as they are', async () => {
    const { button, title, notes, message, press } = start({ scope: { kind: 'untiered' } });
    button('Leave the other one').click();
    await settle();
    expect([title(), message(), notes.writes]).toEqual([
      'That was everybody',
      '1 person left as they are',
      [],
    ]);
    await press('u');
    expect(title()).toBe('Dora Weiß');
  });

  it('follows people who are renamed or gone, and lines crossed off in the note', async () => {
    const { controller, source, title, press, notes, read } = start();
    notes.files.delete(amir);
    source.book.apply([{ kind: 'remove', path: amir }]);
    controller.refresh();
    await settle();
    expect(title()).toBe('Ben Okafor');
    const to = { path: 'People/Benjamin.md', name: 'Benjamin' };
    source.book.apply([
      { kind: 'remove', path: ben },
      { kind: 'upsert', path: to.path, text: vault[ben as keyof typeof vault] },
    ]);
    notes.files.delete(ben);
    notes.files.set(to.path, vault[ben as keyof typeof vault]);
    controller.rename(ben, to);
    controller.refresh();
    await settle();
    expect(title()).toBe('Benjamin');
    await press('3');
    await controller.leave();
    notes.files.set(reviewNote, (notes.files.get(reviewNote) ?? '').replace('- [[Clara Nguyen]]\n', ''));
    read();
    controller.refresh();
    await settle();
    expect(title()).toBe('That was everybody');
  });

  it('says so where there is nobody', async () => {
    const { title, press, closed } = start({ scope: { kind: 'tier', id: 'top-100' } });
    expect(title()).toBe('Nobody to decide about');
    await press('Escape');
    expect(closed.count).toBe(1);
  });

  it('asks about whom where nothing is under way', async () => {
    const { title, button, host } = start({ scope: null, language: 'de' });
    expect(title()).toBe('Wer gehört wohin?');
    expect(host.querySelector<HTMLButtonElement>('.kit-scope[aria-label^="Top 100"]')?.disabled).toBe(true);
    button('Top 50').click();
    await settle();
    expect(title()).toBe('Clara Nguyen');
  });

  it('keeps what was decided when it goes on with people who were chosen', async () => {
    const first = start({ scope: { kind: 'people', paths: [amir, ben] } });
    await first.press('2', 'Escape');
    const row = '| [[Amir Haddad]] | Top 10 | Top 50 |';
    expect(first.notes.files.get(reviewNote)).toContain(row);
    for (const device of [first.device, { session: null }]) {
      const next = start({
        files: Object.fromEntries(first.notes.files),
        device: { ...device },
        scope: { kind: 'people', paths: [clara] },
      });
      await next.press(' ', ' ', 'Escape');
      expect(next.notes.files.get(reviewNote)).toContain(row);
    }
    // Nor is what no note has yet lost.
    const again = start({ scope: { kind: 'people', paths: [amir, ben] } });
    await again.press('2');
    again.controller.begin({ kind: 'people', paths: [clara] });
    await settle();
    await again.press(' ', ' ', 'Escape');
    expect(again.notes.files.get(reviewNote)).toContain(row);
  });

  it('takes whoever was out of the network back with a tier', async () => {
    const { notes, press, message } = start({ scope: { kind: 'people', paths: [amir, ben] } });
    await press('p');
    expect(notes.files.get(amir)).toContain('paused: true');
    await press('ArrowLeft', '2');
    expect(notes.files.get(amir)).not.toContain('paused');
    expect(notes.files.get(amir)).toContain('tier: Top 50');
    expect(message()).toBe('Amir Haddad: Not in my network → Top 50');
    await press('ArrowLeft', 'p', 'ArrowLeft', '2');
    expect(notes.files.get(amir)).not.toContain('paused');
  });

  it('does not ask for what an open review asks already in a second note', async () => {
    const first = start();
    await first.press('1', 'Escape');
    const next = start({
      files: Object.fromEntries(first.notes.files),
      scope: { kind: 'people', paths: [dora] },
    });
    expect(next.title()).toBe('Dora Weiß');
    expect(next.find('.kit-session-count').textContent).toBe('0 of 3');
    await next.press('3', 'Escape');
    expect([...next.notes.files.keys()].filter((path) => path.startsWith('Tier reviews/'))).toEqual([
      reviewNote,
    ]);
    expect(next.notes.files.get(reviewNote)).toContain('| [[Dora Weiß]] | No tier | Top 100 |');
  });
});
