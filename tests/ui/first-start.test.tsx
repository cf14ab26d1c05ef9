import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { installDom } from '../../preview/obsidian/dom';
import { FirstStart } from '../../src/ui/first-start/first-start';
import { contactNote, fakeSource } from './fake-source';
import { settle } from './settle';

const notes = {
  'People/Clara Nguyen.md': contactNote({ tier: 'close', cadence: '6 weeks' }),
  'People/Ben Okafor.md': contactNote({ tier: 'Top 10' }),
};

beforeEach(() => {
  installDom();
  document.body.replaceChildren();
});

function start(contents: Readonly<Record<string, string>> = notes, language: 'en' | 'de' = 'en') {
  const fake = fakeSource(contents, { language });
  const onDone = vi.fn();
  const root = document.body.createDiv();
  const paint = (): void =>
    render(
      <FirstStart source={fake.source} actions={fake.actions} findNote={() => null} onDone={onDone} />,
      root,
    );
  void act(paint);
  return { ...fake, onDone };
}

const click = async (label: string): Promise<void> => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) =>
    textContent.includes(label),
  );
  if (found === undefined) throw new Error(`There is no button ${label}`);
  await act(async () => {
    found.click();
    await settle();
  });
};
const texts = (selector: string): readonly string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

test('the way that leads further comes first, and looking around changes nothing', async () => {
  const { calls } = start();
  expect(texts('.kit-door-title')).toEqual(['Use what is here', 'Start with ten', 'Just rhythms, no tiers']);
  expect(texts('.kit-door-text')[0]).toBe('2 people found in your notes');
  for (const door of ['Use what is here', 'Start with ten', 'Just rhythms']) {
    await click(door);
    await act(() => document.querySelector<HTMLElement>('.kit-start-back')?.click());
  }
  expect(calls).toEqual([]);
});

test('without contacts, ten names come first', () => {
  start({});
  expect(texts('.kit-door-title')[0]).toBe('Start with ten');
});

test('what is here: a value of another tool becomes a tier with its rhythm', async () => {
  const { source, calls, onDone } = start();
  await click('Use what is here');
  const select = document.querySelector('select');
  expect([...(select?.options ?? [])].map(({ text }) => text)).toEqual([
    'Leave it',
    'Its own tier, every 6 weeks',
    'The same as Top 10',
    'The same as Top 50',
    'The same as Top 100',
  ]);
  await act(() => {
    if (select === null) return;
    select.value = 'take';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await click('Use these notes');
  expect(calls.map(([name, key]) => [name, key])).toEqual([
    ['changeSetting', 'tiers'],
    ['changeSetting', 'notesLanguage'],
    ['changeSetting', 'started'],
  ]);
  expect(source.settings().tiers.at(-1)).toMatchObject({ name: 'close', rule: { interval: { count: 42 } } });
  expect(source.overview().unknownTiers).toEqual([]);
  expect(onDone).toHaveBeenCalledOnce();
});

test('start with ten: shown first, written on the last click', async () => {
  const { calls, onDone } = start();
  await click('Start with ten');
  const box = document.querySelector('textarea');
  await act(() => {
    if (box === null) return;
    box.value = 'Clara Nguyen\nZoë Ünal\nBen Okafor\n???';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(texts('.kit-start-step-outcome')).toEqual([
    'is here: People/Clara Nguyen.md',
    'new note People/Zoë Ünal.md',
    'is in this tier already',
    'a file cannot have this name',
  ]);
  expect(calls).toEqual([]);
  await click('Start');
  expect(calls).toMatchObject([
    [
      'fillTier',
      {
        tier: { id: 'top-10' },
        existing: [{ path: 'People/Clara Nguyen.md' }],
        added: [{ name: 'Zoë Ünal', folder: 'People' }],
      },
    ],
    ['changeSetting', 'notesLanguage', 'en'],
    ['changeSetting', 'started', true],
  ]);
  expect(onDone).toHaveBeenCalledOnce();
});

test('start with ten: what is refused keeps the door open', async () => {
  const { outcomes, calls, onDone } = start();
  outcomes.fillTier = false;
  await click('Start with ten');
  const box = document.querySelector('textarea');
  await act(() => {
    if (box === null) return;
    box.value = 'Clara Nguyen\nZoë Ünal';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await click('Start');
  expect(calls.map(([name]) => name)).toEqual(['fillTier']);
  expect(onDone).not.toHaveBeenCalled();
  expect(document.querySelector('[role=alert]')).not.toBeNull();
});

test('just rhythms: the tiers for friends, in the language, without suggestions', async () => {
  const { source, onDone } = start(notes, 'de');
  await click('Nur Rhythmen');
  expect(texts('dt')).toEqual(['Enge Freunde', 'Liebe Menschen', 'Ab und zu']);
  await click('Mit Rhythmen beginnen');
  expect(source.settings()).toMatchObject({ suggestions: false, started: true, notesLanguage: 'de' });
  expect(source.settings().tiers[0]?.name).toBe('Enge Freunde');
  expect(source.settings().greetingRounds.map(({ name }) => name)).toEqual(['Weihnachten', 'Neujahr']);
  expect(onDone).toHaveBeenCalledOnce();
});
