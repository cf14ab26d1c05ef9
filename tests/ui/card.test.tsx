import type { App } from 'obsidian';
import { render } from 'preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildPersonCard, entryLinesOf } from '../../src/book/person-card';
import { readConversationNotes } from '../../src/note/talking-points';
import type { Language, Settings } from '../../src/settings/settings';
import { Card } from '../../src/ui/card/card';
import { NobodyCard } from '../../src/ui/card/nobody-card';
import type { Dialogs } from '../../src/ui/user-actions';
import { startHost } from '../preview/start-host';
import { fakeSource } from './fake-source';
import { settle } from './settle';

const clara = 'People/Clara Nguyen.md';
const target = { path: clara, name: 'Clara Nguyen' };
const note = [
  '---',
  'type: contact',
  'tier: Top 10',
  'role: Partner',
  'organization: "[[Nordlicht Ventures]]"',
  'introduced-by: "[[Jonas Haas]]"',
  'knows: ["[[Nobody]]"]',
  'birthday: 1984-12-03',
  '---',
  '',
  '## Talk about',
  '',
  '- the climate fund',
  '- [ ] the marathon',
  '',
  '## Interactions',
  '',
  '- 2026-11-10 call: seed round with [[Ben Okafor]]',
  '  - knows the people in Kiel',
  '  - [ ] send the plan 📅 2026-11-24',
  '  - [ ] water the plants 🔁 every week',
  '  - [ ] Clara: names of reviewers',
  ...Array.from({ length: 25 }, (_, index) => {
    const month = String((index % 9) + 1).padStart(2, '0');
    return `- ${2025 - Math.floor(index / 9)}-${month}-05 ${index % 2 === 0 ? 'email →' : 'call:'} entry ${index}`;
  }),
  '',
].join('\n');
const vault = {
  [clara]: note,
  'People/Jonas Haas.md': '---\ntype: contact\nknows: "[[Clara Nguyen]]"\n---\n',
  'Journal/2026-11-12.md': 'Coffee with [[Clara Nguyen]] about bridges\n',
};

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

function show(
  options: {
    readonly files?: Readonly<Record<string, string>>;
    readonly language?: Language;
    readonly settings?: Partial<Settings>;
  } = {},
) {
  const files = options.files ?? vault;
  const { source, actions, calls } = fakeSource(files, options);
  const dialogs = {
    log: vi.fn<Dialogs['log']>(),
    notNow: vi.fn<Dialogs['notNow']>(),
    snooze: vi.fn<Dialogs['snooze']>(),
    moveToTier: vi.fn<Dialogs['moveToTier']>(),
    editEntry: vi.fn<Dialogs['editEntry']>(),
    postpone: vi.fn<Dialogs['postpone']>(),
  };
  const host = document.body.createDiv('test-host');
  const contact = source.book.get(clara);
  if (contact === undefined) throw new Error('no Clara');
  const card = buildPersonCard(
    source.book,
    contact,
    readConversationNotes(files[clara] ?? '', entryLinesOf(source.book, contact, source.today())),
    source.today(),
    (a, b) => source.compareNames(a, b),
  );
  const draw = (): void =>
    render(
      <Card
        app={app}
        card={card}
        source={source}
        actions={actions}
        dialogs={dialogs as unknown as Dialogs}
      />,
      host,
    );
  draw();
  const section = (title: string): HTMLElement => {
    const found = [...host.querySelectorAll('section')].find(
      (each) => each.getAttribute('aria-label') === title,
    );
    if (found === undefined) throw new Error(`There is no section ${title}`);
    return found;
  };
  const button = (name: string): HTMLElement => {
    const found = [...host.querySelectorAll('button')].find(
      (each) => each.getAttribute('aria-label') === name || each.textContent === name,
    );
    if (found === undefined) throw new Error(`There is no button ${name}`);
    return found;
  };
  const press = (key: string, on: HTMLElement | null = host.querySelector('h2'), shiftKey = false): void => {
    on?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
  };
  return { host, section, button, press, calls, dialogs };
}

describe('the head of a card', () => {
  it('says who it is, how they stand and when contact was last', () => {
    const { host } = show();
    expect(host.querySelector('h2')?.textContent).toBe('Clara Nguyen');
    const head = host.querySelector('header')?.textContent ?? '';
    for (const part of [
      'Top 10',
      'Partner · Nordlicht Ventures',
      'every 3 weeks',
      'Last contact 10 days ago',
    ])
      expect(head).toContain(part);
    expect(head).not.toContain('Strength');
    expect(host.querySelector('.kit-strip.is-wide')).not.toBeNull();
  });

  it('shows the strength where the settings want it', () => {
    expect(show({ settings: { showStrength: true } }).host.textContent).toMatch(/Strength \d+ of 100/);
  });

  it.each([
    ['l', false, 'log'],
    ['s', false, 'notNow'],
    ['S', true, 'snooze'],
    ['t', false, 'moveToTier'],
  ] as const)('%s does what its button does', (key, shift, dialog) => {
    const { press, dialogs } = show();
    press(key, undefined, shift);
    expect(dialogs[dialog]).toHaveBeenCalledExactlyOnceWith([target]);
  });

  it('leaves keys to fields, and those with Ctrl to the app', () => {
    const { press, host, dialogs } = show();
    press('l', host.querySelector<HTMLElement>('input'));
    press('l', host.querySelector<HTMLElement>('select'));
    expect(dialogs.log).not.toHaveBeenCalled();
  });

  it('o opens the note, / goes to the search, ? shows the keys', () => {
    const { press, host, calls } = show();
    press('o');
    expect(calls).toContainEqual(['open', clara, null, 'here']);
    press('/');
    expect(document.activeElement).toBe(host.querySelector('input'));
    press('?');
    expect(document.querySelector('.modal .kit-keys')?.textContent).toContain('log a contact');
  });

  it('offers all else in a menu', () => {
    const { button } = show();
    button('More').click();
    const menu = document.querySelector('.menu')?.textContent ?? '';
    expect(menu).toContain('Log a contact');
    expect(menu).not.toContain('Show card');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(document.querySelector('.menu')).toBeNull();
  });
});

describe('what one needs to know before a meeting', () => {
  it('is what was said last, with what stands below it', () => {
    const text = show().section('Since we last spoke').textContent;
    for (const part of ['10 days ago', 'call', 'seed round with Ben Okafor', 'knows the people in Kiel'])
      expect(text).toContain(part);
  });

  it('points lead to their line, and those that are tasks are ticked', () => {
    const { section, button, calls } = show();
    expect(section('Talk about').textContent).toContain('the climate fund');
    button('the climate fund').click();
    expect(calls).toContainEqual(['open', clara, 13, 'here']);
    button('Done: the marathon').click();
    expect(calls.at(-1)?.slice(0, 2)).toMatchObject([
      'tick',
      { path: clara, line: 14, source: '- [ ] the marathon' },
    ]);
  });

  it('promises go both ways; what comes again is opened, not ticked', () => {
    const { section, button, calls, dialogs } = show();
    const lists = [...section('Promises').querySelectorAll('ul')].map((list) => list.textContent);
    expect(lists[0]).toContain('send the plan');
    expect(lists[1]).toContain('Clara: names of reviewers');
    expect(section('Promises').textContent).not.toContain('the marathon');
    button('Comes again: opens the note, to be ticked there').click();
    expect(calls.at(-1)).toEqual(['open', clara, 21, 'here']);
    button('Tuesday. Another day for send the plan').click();
    expect(dialogs.postpone).toHaveBeenCalledOnce();
  });

  it('birthday and rounds are there, and people lead to their notes', () => {
    const { section, button, calls } = show();
    expect(section('Coming up').textContent).toContain('Turns 42');
    expect(section('Coming up').textContent).toContain('Christmas');
    const people = section('People').textContent;
    expect(people).toContain('Introduced by');
    expect(people).toContain('Nobody, Jonas Haas');
    button('Jonas Haas').click();
    expect(calls.at(-1)).toEqual(['open', 'People/Jonas Haas.md', null, 'here']);
  });

  it('is next to nothing for somebody of whom nothing is known', () => {
    const { host } = show({ files: { [clara]: '' } });
    const titles = [...host.querySelectorAll('h3')].map((each) => each.textContent);
    expect(titles).toEqual(['Last contacts']);
    expect(host.textContent).toContain('The first contact is a good beginning.');
  });

  it('speaks German', () => {
    const { section } = show({ language: 'de' });
    for (const title of ['Seit dem letzten Gespräch', 'Gesprächsthemen', 'Versprochen', 'Verlauf'])
      expect(section(title)).toBeDefined();
  });
});

describe('the history', () => {
  const entries = (host: HTMLElement): number => host.querySelectorAll('.kit-profile-entry').length;
  const choose = (host: HTMLElement, label: string, value: string): void => {
    const select = host.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
    if (select === null) throw new Error(`There is no ${label}`);
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };

  it('is there some at a time', async () => {
    const { host, button } = show();
    expect(entries(host)).toBe(20);
    button('Show 7 more').click();
    await settle();
    expect(entries(host)).toBe(27);
  });

  it('is filtered by kind, direction, year and words, which is told', async () => {
    const { host, section, button } = show();
    choose(host, 'Kind', 'email');
    await settle();
    expect(section('History').querySelector('.kit-count')?.textContent).toBe('13 of 27');
    expect(host.querySelector('[role="status"]')?.textContent).toBe('13 entries found');
    choose(host, 'Year', '2024');
    await settle();
    expect(entries(host)).toBe(4);
    button('Show everything').click();
    await settle();
    expect(entries(host)).toBe(20);
    const search = host.querySelector('input');
    if (search === null) throw new Error('no search');
    search.value = 'BRIDGES';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    expect(entries(host)).toBe(1);
    search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect(entries(host)).toBe(20);
    choose(host, 'Direction', 'mutual');
    choose(host, 'Year', '2026');
    await settle();
    expect(entries(host)).toBe(2);
  });

  it('changes own entries, and opens where others come from', () => {
    const { button, calls, dialogs } = show();
    button('Change or delete: 10 Nov 2026, call, seed round with Ben Okafor').click();
    expect(dialogs.editEntry.mock.calls[0]?.[0]).toMatchObject({
      ...target,
      entry: { date: '2026-11-10', source: { line: 18 } },
    });
    button('from 2026-11-12').click();
    expect(calls.at(-1)).toEqual(['open', 'Journal/2026-11-12.md', 1, 'here']);
  });
});

describe('before anybody is shown', () => {
  it('says how to begin, and asks whom', () => {
    const { source } = fakeSource({});
    const pickContact = vi.fn<Dialogs['pickContact']>();
    const showCard = vi.fn<Dialogs['showCard']>();
    const host = document.body.createDiv('test-host');
    render(<NobodyCard source={source} dialogs={{ pickContact, showCard } as unknown as Dialogs} />, host);
    expect(host.textContent).toContain('Open the note of a person');
    host.querySelector('button')?.click();
    pickContact.mock.calls[0]?.[1](target);
    expect(showCard).toHaveBeenCalledExactlyOnceWith(target);
  });
});
