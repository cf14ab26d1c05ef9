import type { App } from 'obsidian';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createDialogs } from '../../src/ui/dialogs/dialogs';
import type { Settings } from '../../src/settings/settings';
import { startHost } from '../preview/start-host';
import { contactNote, day, fakeSource, noViews } from './fake-source';
import { settle } from './settle';

const notes = {
  'People/Clara Nguyen.md': contactNote({ tier: 'Top 10', 'last-contact': '2026-11-10' }),
  'People/Ben Okafor.md': contactNote({ tier: 'Top 50', 'snooze-until': '2026-12-24' }),
  'Templates/Person.md': '# {{title}}\n',
};
const clara = { path: 'People/Clara Nguyen.md', name: 'Clara Nguyen' };
const ben = { path: 'People/Ben Okafor.md', name: 'Ben Okafor' };

let app: App;

beforeAll(async () => {
  // The host has a part of the app's members; the dialogs use no other.
  app = (await startHost(notes)).app as unknown as App;
});

// A dialog that stays open would go on taking the keys.
afterEach(() => {
  for (const background of document.querySelectorAll<HTMLElement>('.modal-bg')) background.click();
});

function start(options: { readonly language?: 'en' | 'de'; readonly settings?: Partial<Settings> } = {}) {
  const fake = fakeSource(notes, options);
  return { ...fake, dialogs: createDialogs(app, fake.source, fake.actions, noViews) };
}

const find = <T extends HTMLElement>(selector: string): T => {
  const element = [...document.querySelectorAll<T>(selector)].at(-1);
  if (element === undefined) throw new Error(`There is no ${selector}`);
  return element;
};
const findAll = (selector: string): readonly string[] =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent);
const press = (key: string, more: KeyboardEventInit = {}): void => {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
};
const type = (field: HTMLInputElement | HTMLTextAreaElement, text: string): void => {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const choose = (selector: string, label: string): void => {
  const pill = [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => element.textContent === label,
  );
  const input = pill?.querySelector('input');
  if (input === null || input === undefined) throw new Error(`There is no ${label}`);
  input.checked = true;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};
const button = (label: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].findLast(({ textContent }) => textContent === label);
  if (found === undefined) throw new Error(`There is no button ${label}`);
  return found;
};

describe('the log dialog', () => {
  test('is ready to write: a text and one key', async () => {
    const { dialogs, calls } = start();
    dialogs.log([clara]);
    const text = find<HTMLTextAreaElement>('.kit-log-text');
    expect(document.activeElement).toBe(text);
    type(text, 'seed round');
    expect(findAll('.kit-preview-line')).toEqual(['- 2026-11-22 call: seed round']);
    press('Enter', { ctrlKey: true });
    await settle();
    expect(calls).toMatchObject([
      [
        'log',
        {
          people: [clara],
          date: '2026-11-22',
          direction: 'mutual',
          text: 'seed round',
          followUp: null,
          plan: false,
        },
      ],
    ]);
    expect(document.querySelector('.kit-log')).toBeNull();
  });

  test('stays open where logging is refused', async () => {
    const { dialogs, outcomes } = start();
    outcomes.log = false;
    dialogs.log([clara]);
    button('Log').click();
    await settle();
    expect(document.querySelector('.kit-log')).not.toBeNull();
    expect(button('Log').disabled).toBe(false);
  });

  test('asks before a day to come, and writes a plan only then', async () => {
    const { dialogs, calls } = start();
    dialogs.log([clara]);
    type(find<HTMLInputElement>('.kit-field .kit-date-input'), '2026-12-01');
    press('Enter', { ctrlKey: true });
    await settle();
    expect(find('.modal-title').textContent).toBe('Write it as a plan?');
    button('Cancel').click();
    await settle();
    expect(calls).toEqual([]);
    button('Log').click();
    await settle();
    button('Write the plan').click();
    await settle();
    expect(calls).toMatchObject([['log', { date: '2026-12-01', plan: true }]]);
  });

  test('takes a direction from the kind and bars what the kind cannot have', () => {
    const { dialogs } = start({ language: 'de' });
    dialogs.log([clara]);
    choose('.kit-kinds .kit-choice', 'E-Mail');
    expect(find('.kit-field .kit-choice.is-active').textContent).toBe('Von mir');
    const more = find<HTMLSelectElement>('.kit-kinds-more');
    more.value = 'gift';
    more.dispatchEvent(new Event('change'));
    expect(find('.kit-field .kit-choice.is-disabled').textContent).toBe('Beide');
    expect(findAll('.kit-preview-line')).toEqual(['- 2026-11-22 Geschenk']);
    expect(document.activeElement).toBe(find('.kit-log-text'));
  });

  test('adds and removes people, and says who is missing', async () => {
    const { dialogs, calls } = start();
    dialogs.log([clara]);
    const field = find<HTMLInputElement>('.kit-people-input');
    field.focus();
    type(field, 'okaf');
    await settle();
    press('Enter');
    expect(findAll('.kit-who-name')).toEqual(['Clara Nguyen', 'Ben Okafor']);
    expect(find('.modal-title').textContent).toBe('Log with Clara Nguyen and Ben Okafor');
    find<HTMLElement>('.kit-who-remove').click();
    find<HTMLElement>('.kit-who-remove').click();
    expect(findAll('.kit-who-name')).toEqual([]);
    button('Log').click();
    await settle();
    expect(find('.kit-gap').textContent).toBe('Say with whom.');
    expect(calls).toEqual([]);
  });

  test('writes a follow-up along, once it is wanted', async () => {
    const { dialogs, calls } = start();
    dialogs.log([clara]);
    button('Add a follow-up').click();
    expect(document.activeElement).toBe(find('.kit-follow-up-text'));
    type(find<HTMLInputElement>('.kit-follow-up-text'), 'send the deck');
    button('In a week').click();
    expect(findAll('.kit-preview-line')[1]).toBe('- [ ] send the deck 📅 2026-11-29');
    find<HTMLInputElement>('.kit-follow-up-text').focus();
    press('Enter');
    await settle();
    expect(calls).toMatchObject([['log', { followUp: { text: 'send the deck', due: '2026-11-29' } }]]);
  });

  test('begins with the kind that was logged last', async () => {
    const { dialogs } = start();
    dialogs.log([clara]);
    choose('.kit-kinds .kit-choice', 'Video');
    button('Log').click();
    await settle();
    dialogs.log([ben]);
    expect(findAll('.kit-preview-line')).toEqual(['- 2026-11-22 video']);
  });
});

describe('the contact picker', () => {
  test('hands on who was chosen', async () => {
    const { dialogs } = start();
    const chosen: unknown[] = [];
    dialogs.pickContact('Whom?', (target) => chosen.push(target));
    type(find<HTMLInputElement>('.prompt-input'), 'clara');
    await settle();
    press('Enter');
    expect(chosen).toEqual([clara]);
  });

  test('adds a name that nobody has and goes on with that person', async () => {
    const { dialogs, calls } = start();
    const chosen: unknown[] = [];
    dialogs.pickContact('Whom?', (target) => chosen.push(target));
    type(find<HTMLInputElement>('.prompt-input'), 'Zoë Ünal');
    await settle();
    expect(findAll('.suggestion-title')).toEqual(['Add Zoë Ünal…']);
    press('Enter', { shiftKey: true });
    button('Add').click();
    await settle();
    expect(calls).toMatchObject([['add', { name: 'Zoë Ünal', folder: 'People', tier: null }]]);
    expect(chosen).toEqual([{ path: 'People/Zoë Ünal.md', name: 'Zoë Ünal' }]);
  });
});

describe('the add dialog', () => {
  test('says where the note will lie and from what it is made, and opens it', async () => {
    const { dialogs, calls } = start({ settings: { template: 'Templates/Person.md' } });
    dialogs.add('Zoë');
    expect(findAll('.kit-hint')).toEqual(['New note: People/Zoë.md', 'Made from the template Person.']);
    const tier = find<HTMLSelectElement>('.kit-add .kit-field:not(.kit-first-kind) select');
    expect([...tier.options].map(({ text }) => text)).toEqual([
      'No tier',
      'Top 10 (1/10)',
      'Top 50 (1/50)',
      'Top 100 (0/100)',
    ]);
    tier.value = 'top-50';
    tier.dispatchEvent(new Event('change'));
    press('Enter');
    await settle();
    expect(calls).toMatchObject([
      ['add', { name: 'Zoë', tier: { id: 'top-50' } }],
      ['open', 'People/Zoë.md', null, 'here'],
    ]);
  });

  test('offers to open who is here already, and adds nobody', async () => {
    const { dialogs, calls } = start();
    dialogs.add('clara nguyen');
    expect(find('.setting-item-error').textContent).toBe('Clara Nguyen is here already.');
    expect(button('Add').disabled).toBe(true);
    press('Enter');
    await settle();
    expect(calls).toEqual([]);
    button('Open Clara Nguyen').click();
    expect(calls).toEqual([['open', clara.path, null, 'here']]);
  });
});

describe('the tier picker', () => {
  test('chooses by a digit at once', () => {
    const { dialogs, calls } = start();
    dialogs.moveToTier([ben]);
    expect(findAll('.suggestion-title')).toEqual(['Top 10', 'Top 50', 'Top 100', 'No tier']);
    press('1');
    press('0');
    expect(calls).toMatchObject([['setTier', [ben], { id: 'top-10' }]]);
  });

  test('searches once something is typed', async () => {
    const { dialogs, calls } = start();
    dialogs.moveToTier([clara, ben]);
    type(find<HTMLInputElement>('.prompt-input'), 'no t');
    await settle();
    press('1');
    expect(calls).toEqual([]);
    press('Enter');
    // Several people: what it will ask of the user is said first.
    expect(find('.kit-dialog-text').textContent).toMatch(/^Now: .* Then: /);
    expect(calls).toEqual([]);
    button('Move').click();
    await settle();
    expect(calls).toEqual([['setTier', [clara, ben], null]]);
  });
});

describe('the snooze picker', () => {
  test('puts off until a day', () => {
    const { dialogs, calls } = start();
    dialogs.snooze([clara]);
    expect(findAll('.suggestion-title')).toEqual([
      'Not now: ask again after a quarter of the rhythm',
      'Tomorrow',
      'In a week',
      'In a month',
      'In 3 months',
      'A date…',
    ]);
    press('ArrowDown');
    press('ArrowDown');
    press('Enter');
    expect(calls).toEqual([['snooze', [clara], '2026-11-29']]);
  });

  test('leads back where all are put off', () => {
    const { dialogs, calls } = start();
    dialogs.snooze([ben]);
    press('Enter');
    expect(calls).toEqual([['snooze', [ben], null]]);
  });

  test('takes a date, but none that is over', async () => {
    const { dialogs, calls } = start();
    dialogs.snooze([clara]);
    type(find<HTMLInputElement>('.prompt-input'), 'a date');
    await settle();
    press('Enter');
    const field = find<HTMLInputElement>('.kit-date-input');
    type(field, '2026-11-22');
    button('Put off').click();
    expect(find('.setting-item-error').textContent).toBe('Choose a day after today.');
    type(field, '2027-01-07');
    button('Put off').click();
    expect(calls).toEqual([['snooze', [clara], day('2027-01-07')]]);
  });
});
