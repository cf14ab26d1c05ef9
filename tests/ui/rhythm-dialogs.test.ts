import type { App } from 'obsidian';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createDialogs } from '../../src/ui/dialogs/dialogs';
import { startHost } from '../preview/start-host';
import { contactNote, fakeSource, noViews } from './fake-source';
import { settle } from './settle';

const notes = {
  'People/Clara Nguyen.md': contactNote({ tier: 'Top 10', 'last-contact': '2026-10-10', tags: '[climate]' }),
  'People/Ben Okafor.md': contactNote({ tier: 'Top 10', 'last-contact': '2026-10-12', skipped: '2' }),
  'People/Mia Rossi.md': contactNote({ tags: '[climate, work]', location: 'Bonn', organization: 'Polder' }),
};
const clara = { path: 'People/Clara Nguyen.md', name: 'Clara Nguyen' };
const ben = { path: 'People/Ben Okafor.md', name: 'Ben Okafor' };

let app: App;

beforeAll(async () => {
  app = (await startHost(notes)).app as unknown as App;
});

afterEach(() => {
  for (const background of document.querySelectorAll<HTMLElement>('.modal-bg')) background.click();
});

function start() {
  const fake = fakeSource(notes);
  return { ...fake, dialogs: createDialogs(app, fake.source, fake.actions, noViews) };
}

const textOf = (selector: string): string | undefined =>
  [...document.querySelectorAll(selector)].at(-1)?.textContent ?? undefined;
const titles = (): readonly string[] =>
  [...document.querySelectorAll('.suggestion-title')].map(({ textContent }) => textContent);
const press = (key: string): void => {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
};
const type = async (text: string): Promise<void> => {
  const field = document.querySelector<HTMLInputElement>('.prompt-input');
  if (field === null) throw new Error('nothing to type into');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
};
const click = (label: string): void => {
  const found = [...document.querySelectorAll('button')].findLast(({ textContent }) => textContent === label);
  if (found === undefined) throw new Error(`There is no button ${label}`);
  found.click();
};

describe('not now', () => {
  test('asks nothing the first time', async () => {
    const { dialogs, calls } = start();
    dialogs.notNow([clara]);
    await settle();
    expect(calls).toEqual([['skip', [clara]]]);
    expect(document.querySelector('.modal')).toBeNull();
  });

  test('offers less often after the third time in a row', async () => {
    const { dialogs, calls } = start();
    dialogs.notNow([ben]);
    await settle();
    expect(textOf('.modal-title')).toBe('Ben Okafor: less often?');
    expect(textOf('.kit-dialog-text')).toContain('every 3 weeks');
    expect(document.activeElement?.textContent).toBe('From now on every month');
    click('From now on every month');
    expect(calls.slice(1)).toEqual([['setCadence', [ben], { unit: 'month', count: 1 }]]);
  });

  test('or another tier, or nothing at all', async () => {
    const { dialogs, calls } = start();
    dialogs.notNow([ben]);
    await settle();
    click('Move to Top 50');
    expect(calls[1]).toMatchObject(['setTier', [ben], { id: 'top-50' }]);
    dialogs.notNow([ben]);
    await settle();
    click('Leave it as it is');
    expect(calls).toHaveLength(3);
  });

  test('offers nothing where it did not go through, or for several', async () => {
    const { dialogs, outcomes } = start();
    outcomes.skip = false;
    dialogs.notNow([ben]);
    await settle();
    outcomes.skip = true;
    dialogs.notNow([ben, clara]);
    await settle();
    expect(document.querySelector('.modal')).toBeNull();
  });
});

describe('how often', () => {
  test('says what each rhythm asks, and takes what is typed', async () => {
    const { dialogs, calls } = start();
    dialogs.changeCadence([clara]);
    expect(titles().slice(0, 3)).toEqual(['As the tier says', 'every week', 'every 2 weeks']);
    expect(textOf('.suggestion-note')).toMatch(/^Then: /);
    await type('5 weeks');
    press('Enter');
    await settle();
    expect(calls).toEqual([['setCadence', [clara], { unit: 'day', count: 35 }]]);
  });

  test('asks once more for several', async () => {
    const { dialogs, calls } = start();
    dialogs.changeCadence([clara, ben]);
    await type('never');
    press('Enter');
    expect(textOf('.kit-dialog-text')).toMatch(/^Now: .* Then: /);
    expect(calls).toEqual([]);
    click('Change');
    await settle();
    expect(calls).toEqual([['setCadence', [clara, ben], 'none']]);
  });
});

describe('tags', () => {
  test('that are there come first, the most frequent on top', async () => {
    const { dialogs, calls } = start();
    dialogs.tag([clara, ben]);
    expect(titles()).toEqual(['#climate', '#work']);
    await type('#Seed funding');
    expect(titles()).toEqual(['New tag #Seed-funding']);
    press('Enter');
    expect(calls).toEqual([['addTag', [clara, ben], 'Seed-funding']]);
  });

  test('that cannot be one are not offered', async () => {
    const { dialogs } = start();
    dialogs.tag([clara]);
    await type('2026');
    expect(titles()).toEqual([]);
  });
});

test('values to filter by are those that people have', () => {
  const { dialogs } = start();
  const chosen: string[] = [];
  dialogs.pickFacet('places', (value) => chosen.push(value));
  expect(titles()).toEqual(['Bonn']);
  press('Enter');
  expect(chosen).toEqual(['Bonn']);
});
