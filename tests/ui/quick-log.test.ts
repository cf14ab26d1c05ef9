import type { App } from 'obsidian';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { writeOverview } from '../../src/ui/dialogs/removal-overview';
import { createDialogs } from '../../src/ui/dialogs/dialogs';
import { readLink } from '../../src/obsidian/protocol-links';
import { startHost } from '../preview/start-host';
import { contactNote, day, fakeSource, noViews } from './fake-source';
import { settle } from './settle';

const notes = {
  'People/Clara Nguyen.md': contactNote({ tier: 'Top 10', 'last-contact': '2026-11-10' }, [
    '- 2026-11-20 call: children below',
    '  - one',
    '- 2026-11-10 x',
  ]),
  'People/Jonas Haas.md': contactNote({ organization: 'Tidewater', tier: 'Top 50' }),
  'People/Mia Rossi.md': `${contactNote({ 'last-contact': '2026-11-21' })}\n## 2026-11-20 call\n\nTalked\n`,
  'People/Jonas Weber.md': contactNote({ 'last-contact': 'summer' }, ['- 2026-11-01 y']),
};
const clara = { path: 'People/Clara Nguyen.md', name: 'Clara Nguyen' };

let app: App;

beforeAll(async () => {
  app = (await startHost(notes)).app as unknown as App;
});

afterEach(() => {
  for (const background of document.querySelectorAll<HTMLElement>('.modal-bg')) background.click();
});

function start(language: 'en' | 'de' = 'en') {
  const fake = fakeSource(notes, { language });
  return { ...fake, dialogs: createDialogs(app, fake.source, fake.actions, noViews) };
}

const findAll = (selector: string): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>(selector)]
    .filter((element) => element.style.display !== 'none')
    .map((element) => element.textContent);
const find = (selector: string): HTMLElement => {
  const element = [...document.querySelectorAll<HTMLElement>(selector)].at(-1);
  if (element === undefined) throw new Error(`There is no ${selector}`);
  return element;
};
const press = (key: string): void => {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
};
const button = (label: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].findLast(({ textContent }) => textContent === label);
  if (found === undefined) throw new Error(`There is no button ${label}`);
  return found;
};
async function type(text: string): Promise<void> {
  const field = find('.kit-line-input') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

describe('logging in one line', () => {
  test('shows the very lines while they are typed, and logs on Enter', async () => {
    const { dialogs, calls } = start();
    dialogs.quickLog('');
    expect(document.activeElement).toBe(find('.kit-line-input'));
    await type('call with Clara yesterday about hiring, follow up Friday: send deck');
    expect(findAll('.kit-line-preview .kit-preview-label')).toEqual(['In Clara Nguyen']);
    expect(findAll('.kit-line-preview .kit-preview-line')).toEqual([
      'last-contact: 2026-11-21',
      '- 2026-11-21 call: hiring',
      '- [ ] send deck 📅 2026-11-27',
    ]);
    press('Enter');
    await settle();
    expect(calls).toMatchObject([
      [
        'log',
        {
          people: [clara],
          date: '2026-11-21',
          kind: { id: 'call' },
          text: 'hiring',
          followUp: { text: 'send deck', due: '2026-11-27' },
        },
      ],
    ]);
    expect(document.querySelector('.kit-quick-log')).toBeNull();
  });

  test('asks who is meant, and guesses nobody', async () => {
    const { dialogs, calls } = start();
    dialogs.quickLog('call with Jonas');
    await settle();
    expect(findAll('.kit-question-label')).toEqual(['Who is Jonas?']);
    press('Enter');
    await settle();
    expect(find('.kit-gap').textContent).toBe('Say first who Jonas is.');
    expect(calls).toEqual([]);
    button('Jonas HaasTidewater').click();
    await settle();
    expect(findAll('.kit-question-label')).toEqual([]);
    press('Enter');
    await settle();
    expect(calls).toMatchObject([['log', { people: [{ name: 'Jonas Haas' }] }]]);
  });

  test('says who is unknown, offers those of a like name, and takes a word for a word', async () => {
    const { dialogs, calls } = start('de');
    dialogs.quickLog('Anruf mit Clara und Hilde');
    await settle();
    expect(findAll('.kit-question-label')).toEqual(['So heißt noch niemand: Hilde.']);
    expect(findAll('.kit-answer')).toEqual(['Hilde anlegen …', 'Nur ein Wort']);
    button('Nur ein Wort').click();
    await settle();
    press('Enter');
    await settle();
    expect(calls).toMatchObject([['log', { people: [clara], text: 'Hilde' }]]);
  });

  test('adds whoever is unknown and goes on', async () => {
    const { dialogs, calls } = start();
    dialogs.quickLog('met Frank Zappa');
    await settle();
    button('Add Frank Zappa…').click();
    expect(find('.modal-title').textContent).toBe('Add a person');
    button('Add').click();
    await settle();
    expect(calls).toMatchObject([['add', { name: 'Frank Zappa' }]]);
  });

  test('says plainly what is no day, and writes nothing', async () => {
    const { dialogs, calls } = start();
    dialogs.quickLog('call with Clara on 31 Feb');
    await settle();
    press('Enter');
    await settle();
    expect(find('.kit-gap').textContent).toMatch(/^31 Feb is no day/);
    expect(findAll('.kit-preview-line')).toEqual([]);
    expect(calls).toEqual([]);
  });

  test('says why a note would be refused while it is typed', async () => {
    const { dialogs } = start();
    dialogs.quickLog('call with Jonas Weber');
    await settle();
    expect(find('.kit-line-preview').textContent).toMatch(/^Jonas Weber, line 3 was not changed: "summer"/);
  });

  test('of two days the user takes one; a day to come is asked about', async () => {
    const { dialogs, calls } = start();
    dialogs.quickLog('lunch with Clara on Friday');
    await settle();
    expect(findAll('.kit-answer.is-active')).toEqual(['Friday, 20 Nov 2026']);
    button('Friday, 27 Nov 2026').click();
    await settle();
    press('Enter');
    await settle();
    expect(find('.modal-title').textContent).toBe('Write it as a plan?');
    button('Write the plan').click();
    await settle();
    expect(calls).toMatchObject([['log', { date: '2026-11-27', plan: true }]]);
  });

  test('stays open where logging is refused', async () => {
    const { dialogs, outcomes } = start();
    outcomes.log = false;
    dialogs.quickLog('call with Clara');
    press('Enter');
    await settle();
    expect(document.querySelector('.kit-quick-log')).not.toBeNull();
    expect(button('Log').disabled).toBe(false);
  });

  test('leads over to all fields with what is known', async () => {
    const { dialogs } = start();
    dialogs.quickLog('emailed Clara yesterday about hiring, follow up Friday: deck');
    button('All fields…').click();
    await settle();
    expect(findAll('.kit-preview-line')).toEqual(['- 2026-11-21 email → hiring', '- [ ] deck 📅 2026-11-27']);
    expect((find('.kit-log-text') as HTMLTextAreaElement).value).toBe('hiring');
  });
});

describe('an entry', () => {
  const shown = (source: ReturnType<typeof start>['source']) => {
    const entry = source.book.get(clara.path)?.interactions[0];
    if (entry === undefined) throw new Error('no entry');
    return { ...clara, entry };
  };

  test('is changed in the fields of the log dialog', async () => {
    const { dialogs, source, calls } = start();
    dialogs.editEntry(shown(source));
    await settle();
    const text = find('.kit-log-text') as HTMLTextAreaElement;
    expect(text.value).toBe('children below');
    text.value = 'hiring';
    text.dispatchEvent(new Event('input', { bubbles: true }));
    expect(findAll('.kit-preview-line')).toEqual(['- 2026-11-20 call: hiring']);
    button('Change').click();
    await settle();
    expect(calls).toMatchObject([
      ['editEntry', clara, { text: 'hiring', date: '2026-11-20', kind: { id: 'call' } }],
    ]);
    expect(document.querySelector('.kit-entry')).toBeNull();
  });

  test('is deleted after a question, and what is below it after another', async () => {
    const { dialogs, source, calls } = start();
    dialogs.editEntry(shown(source));
    await settle();
    button('Delete the entry…').click();
    await settle();
    button('Delete').click();
    await settle();
    expect(find('.modal-title').textContent).toBe('Delete what stands below it, too?');
    button('Delete all of it').click();
    await settle();
    expect(calls.map(([name, , withChildren]) => [name, withChildren])).toEqual([
      ['deleteEntry', false],
      ['deleteEntry', true],
    ]);
  });
});

test('an entry of another form is opened at its line', async () => {
  const { dialogs, source, calls } = start();
  const entry = source.book.get('People/Mia Rossi.md')?.interactions[0];
  if (entry === undefined) throw new Error('no entry');
  dialogs.editEntry({ path: 'People/Mia Rossi.md', name: 'Mia Rossi', entry });
  await settle();
  expect(calls).toEqual([['open', 'People/Mia Rossi.md', entry.source.line, 'here']]);
  expect(document.querySelector('.kit-entry')).toBeNull();
});

describe('what concerns everybody', () => {
  test('last contacts are shown old and new, what refuses as well, and written on a click', async () => {
    const { dialogs, calls } = start();
    dialogs.bringUpToDate();
    await settle();
    expect(findAll('.kit-change')[0]).toBe('Clara Nguyen2026-11-10 → 2026-11-20');
    expect(findAll('.is-refused .kit-change')[0]).toMatch(/^Jonas Weber, line 3/);
    button('Write 1 date').click();
    await settle();
    expect(calls).toMatchObject([['bringUpToDate', [{ name: 'Clara Nguyen', to: '2026-11-20' }]]]);
  });

  test('preparing for removal says which note is made and what goes', async () => {
    const { dialogs, calls } = start();
    dialogs.prepareRemoval();
    await settle();
    expect(find('.kit-removal').textContent).toContain('New note: Keep in touch, overview 2026-11-22.md');
    button('Write it').click();
    await settle();
    expect(calls[0]?.[0]).toBe('prepareRemoval');
  });

  test('the overview holds everybody by tier', () => {
    const { source } = start();
    const text = writeOverview(source.overview(), day('2026-11-22'), 'en');
    expect(text).toContain(
      '## Top 10\n\n| Person | Rhythm | Last contact | Due |\n| --- | --- | --- | --- |\n',
    );
    expect(text).toContain('| [[Clara Nguyen]] | every 3 weeks | 2026-11-20 | 2026-12-11 |\n');
    expect(text).toContain('## Top 100\n\nNobody.\n');
    expect(text.match(/\[\[/g)).toHaveLength(4);
  });
});

describe('a link', () => {
  const read = (action: string, data: Readonly<Record<string, string>>) =>
    readLink(action, data, start().source);

  test.each([
    [
      'log',
      { name: 'clara nguyen', text: 'Hi', date: '2026-11-20', kind: 'Anruf' },
      { kind: 'log', people: [clara], text: 'Hi', date: '2026-11-20', of: { id: 'call' } },
    ],
    [
      'log',
      { name: 'Clara Nguyen; Jonas Haas' },
      { kind: 'log', people: [{ name: 'Clara Nguyen' }, { name: 'Jonas Haas' }] },
    ],
    ['log', { text: 'call with Clara' }, { kind: 'log-line', line: 'call with Clara' }],
    ['add', { name: 'Zoë' }, { kind: 'add', name: 'Zoë' }],
    ['today', {}, { kind: 'today' }],
    ['Review', {}, { kind: 'review' }],
    ['', {}, { kind: 'today' }],
    ['delete', {}, { kind: 'wrong', message: /delete/ }],
    ['log', { name: 'Clara Nguyen', date: '2026-02-30' }, { kind: 'wrong', message: /2026-02-30/ }],
    ['log', { name: 'Clara Nguyen', kind: 'dance' }, { kind: 'wrong', message: /dance/ }],
    ['log', { name: 'Nobody' }, { kind: 'wrong', message: /Nobody.*Nothing was written/ }],
  ])('%s %j', (action, data, expected) => {
    const { message, ...rest } = { message: '', ...read(action, data) };
    const { message: wanted, ...others } = { message: /^$/, ...expected };
    expect(rest).toMatchObject(others);
    expect(message).toMatch(wanted);
  });
});
