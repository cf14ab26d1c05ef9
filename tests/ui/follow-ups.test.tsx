import type { App } from 'obsidian';
import { render } from 'preact';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createDialogs } from '../../src/ui/dialogs/dialogs';
import { buildRows } from '../../src/ui/pane/rows';
import { initialPaneState } from '../../src/ui/pane/pane-state';
import { followUpActions, openComingUp } from '../../src/ui/pane/follow-up-actions';
import { FollowUpRow } from '../../src/ui/pane/follow-up-row';
import { ComingUpRow } from '../../src/ui/pane/coming-up-row';
import { startHost } from '../preview/start-host';
import { contactNote, fakeSource, noViews } from './fake-source';
import { settle } from './settle';

const clara = 'People/Clara Nguyen.md';
const notes = {
  [clara]: contactNote({ tier: 'Top 10', birthday: '1984-12-01' }, [
    '- 2026-12-18 greeting ← card',
    '- 2026-12-12 meeting: Lunch',
    '- 2025-12-19 greeting: Christmas',
    '- [ ] send the deck 📅 2026-11-20',
    '- [ ] water plants 🔁 every week 📅 2026-11-22',
  ]),
  'People/Ben Okafor.md': contactNote({ tier: 'Top 100', dates: '{wedding: 2010-11-23}' }),
  'People/Zoe.md': contactNote({ tier: 'Top 100', status: 'deceased', birthday: '1984-12-01' }),
  'Journal/2026-11-21.md':
    'Met [[Ben Okafor]]\n\n- [ ] call about the fund\n- [/] book 📅 2026-11-25\n- [ ] read 📅 2027-01-01\n',
};
let app: App;

beforeAll(async () => {
  app = (await startHost(notes)).app as unknown as App;
});
afterEach(() => {
  for (const background of document.querySelectorAll<HTMLElement>('.modal-bg')) background.click();
});

const start = (today = '2026-11-22', language: 'en' | 'de' = 'en') => {
  const fake = fakeSource(notes, { today, language });
  return { ...fake, dialogs: createDialogs(app, fake.source, fake.actions, noViews) };
};
const rowsOf = (tab: 'follow-ups' | 'coming-up', today?: string, text = '') => {
  const { source } = start(today);
  return buildRows(source, { ...initialPaneState, tab, query: { ...initialPaneState.query, text } }).map(
    (row) => {
      if (row.kind === 'heading') return `# ${row.title}`;
      if (row.kind === 'follow-up')
        return `${row.followUp.text}: ${row.followUp.people.map(({ name }) => name).join()}`;
      if (row.kind === 'coming-up') return `${row.item.day} ${row.item.kind}`;
      return row.kind === 'note' ? row.text : row.kind;
    },
  );
};
const painted = (element: Parameters<typeof render>[0]): HTMLElement => {
  const parent = document.body.appendChild(document.createElement('div'));
  render(element, parent);
  return parent;
};

describe('the rows of follow-ups', () => {
  test('stand by due day, what is over asking gently', () => {
    expect(rowsOf('follow-ups')).toEqual([
      '# Still to do?',
      'send the deck: Clara Nguyen',
      '# Today',
      'water plants: Clara Nguyen',
      '# In the next 7 days',
      'book: Ben Okafor',
      '# Later',
      'read: Ben Okafor',
      '# Some day',
      'call about the fund: Ben Okafor',
    ]);
  });

  test('follow the search, and say when there is nothing', () => {
    expect(rowsOf('follow-ups', '2026-11-22', 'okafor fund')).toEqual([
      '# Some day',
      'call about the fund: Ben Okafor',
    ]);
    expect(rowsOf('follow-ups', '2026-11-22', 'nobody')).toEqual(['Nobody matches.']);
  });

  test('are ticked, put off, opened and logged by click and key', async () => {
    const { source, actions, calls, dialogs } = start();
    const [promise, again] = source.book.followUps();
    if (promise === undefined || again === undefined) throw new Error('none');
    const promises = followUpActions(actions, dialogs);
    const row = painted(
      <FollowUpRow followUp={promise} active rowKey="k" source={source} actions={promises} />,
    );
    expect(row.querySelector('[role=group]')?.getAttribute('aria-label')).toBe(
      'send the deck, Clara Nguyen, 2 days ago',
    );
    row.querySelector<HTMLElement>('.kit-tick')?.click();
    expect(calls[0]?.slice(0, 2)).toEqual(['tick', promise]);
    row.querySelector<HTMLElement>('[role=group]')?.click();
    expect(calls[1]).toEqual(['open', clara, promise.line, 'here']);
    expect(promises.onKey(' ', again)).toBe(true);
    expect(calls[2]).toEqual(['open', clara, again.line, 'here']);
    expect(promises.onKey('z', promise)).toBe(false);
    promises.onKey('s', promise);
    await vi.waitFor(() => expect(document.querySelector('.suggestion-item')).not.toBeNull());
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
    );
    expect(calls[3]).toEqual(['postpone', promise, '2026-11-23']);
  });

  test('offer to log what is done, its text ready', () => {
    const { source, actions, calls, dialogs } = start();
    const [promise] = source.book.followUps();
    if (promise === undefined) throw new Error('none');
    followUpActions(actions, dialogs).tick(promise);
    (calls[0]?.[2] as () => void)();
    expect(document.querySelector<HTMLTextAreaElement>('.kit-log-text')?.value).toBe('send the deck');
    expect([...document.querySelectorAll('.kit-preview-line')].map((line) => line.textContent)).toEqual([
      '- 2026-11-22 call: send the deck',
    ]);
  });
});

describe('the rows of what is coming', () => {
  test('stand by day, of nobody who is gone', () => {
    expect(rowsOf('coming-up')).toEqual([
      '# Tomorrow',
      '2026-11-23 occasion',
      '# In the next 4 weeks',
      '2026-12-01 occasion',
      '2026-12-12 plan',
      '2026-12-18 plan',
      '2026-12-20 round',
    ]);
    expect(rowsOf('coming-up', '2026-08-01')).toEqual(['Nothing in the next 4 weeks.']);
  });

  test('say what they are, and open what they are about', () => {
    const { source, actions, calls, dialogs } = start();
    const rows = buildRows(source, { ...initialPaneState, tab: 'coming-up' });
    const labels = rows.flatMap((row) => {
      if (row.kind !== 'coming-up') return [];
      const element = painted(
        <ComingUpRow
          item={row.item}
          active
          rowKey={row.key}
          source={source}
          open={() => undefined}
          log={() => undefined}
        />,
      );
      return [element.querySelector('[role=group]')?.getAttribute('aria-label')];
    });
    expect(labels).toEqual([
      'Ben Okafor, wedding, 16 years, tomorrow',
      'Clara Nguyen, Turns 42, 1 Dec',
      'Clara Nguyen, Planned: meeting, Lunch, 12 Dec',
      'Clara Nguyen, Planned: greeting, card, 18 Dec',
      'Christmas, 2 people to greet, 20 Dec',
    ]);
    for (const row of rows) if (row.kind === 'coming-up') openComingUp(row.item, actions, dialogs);
    expect(calls.map(([, path]) => path)).toEqual(['People/Ben Okafor.md', clara, clara, clara]);
    expect(document.querySelector('.kit-round-dialog')).not.toBeNull();
  });
});

describe('the greeting round', () => {
  const shown = () => [...document.querySelectorAll('.kit-round-row')].map((row) => row.textContent);

  test('lists whom to greet by tier, with what went to and fro, and logs each tick', async () => {
    const { dialogs, calls } = start('2026-12-19');
    dialogs.greetingRound(null);
    expect(document.querySelector('.modal-title')?.textContent).toBe('Christmas');
    expect([...document.querySelectorAll('.kit-round-title')].map(({ textContent }) => textContent)).toEqual([
      'Top 10',
      'Top 100',
    ]);
    expect(document.querySelector('.kit-round-count')?.textContent).toBe('0 of 2 greeted');
    expect(shown()[0]).toMatch(/^Clara Nguyenwrote yesterday · 2026 received · 2025 sent/);
    const [claraHow, benHow] = document.querySelectorAll<HTMLSelectElement>('.kit-round-kind');
    expect([claraHow?.value, benHow?.value]).toEqual(['message', 'greeting']);
    for (const tick of document.querySelectorAll<HTMLElement>('.kit-round-row .kit-tick')) tick.click();
    await settle();
    expect(calls).toMatchObject([
      [
        'log',
        {
          people: [{ path: clara }],
          date: '2026-12-19',
          kind: { id: 'message' },
          direction: 'outbound',
          text: 'Christmas',
        },
      ],
      ['log', { people: [{ name: 'Ben Okafor' }], kind: { id: 'greeting' }, direction: 'outbound' }],
    ]);
  });

  test('logs a greeting once, however often it is ticked before the note is read', async () => {
    const { dialogs, calls } = start('2026-12-19');
    dialogs.greetingRound(null);
    for (let clicks = 0; clicks < 3; clicks += 1) {
      document.querySelector<HTMLElement>('.kit-round-row .kit-tick')?.click();
      await settle();
    }
    expect(calls).toMatchObject([['log', { people: [{ path: clara }] }]]);
  });

  test('shows who is greeted, and can hide them', async () => {
    const { dialogs } = start('2025-12-22', 'de');
    dialogs.greetingRound('christmas');
    expect(document.querySelector('.kit-round-count')?.textContent).toBe('1 von 2 gegrüßt');
    expect(document.querySelector('.kit-round-row.is-done')?.textContent).toMatch(/gegrüßt vor 3 Tagen/);
    const hide = document.querySelector<HTMLInputElement>('.kit-round-hide input');
    hide?.click();
    await settle();
    expect(shown()).toHaveLength(1);
  });
});

describe('after a first meeting', () => {
  const button = () =>
    [...document.querySelectorAll<HTMLElement>('.kit-follow-up .kit-link-button')].find(({ textContent }) =>
      textContent.startsWith('Say thank you'),
    );
  const two = {
    'People/New.md': contactNote({}),
    'People/Other.md': contactNote({}),
    'People/Old.md': contactNote({ 'last-contact': '2026-01-01' }),
  };
  const dialogFor = (names: readonly string[]) => {
    // A Friday; Saturday and Sunday are no workdays.
    const fake = fakeSource(two, { today: '2026-11-20', settings: { workdays: [1, 2, 3, 4, 5] } });
    createDialogs(app, fake.source, fake.actions, noViews).log(
      names.map((name) => ({ path: `People/${name}.md`, name })),
    );
    return fake;
  };

  test('thanks are offered for the next workday, and written only when that is taken', async () => {
    const { calls } = dialogFor(['New']);
    expect(button()?.textContent).toBe('Say thank you Monday');
    button()?.click();
    expect([...document.querySelectorAll('.kit-preview-line')].map(({ textContent }) => textContent)).toEqual(
      ['- 2026-11-20 call', '- [ ] Say thank you 📅 2026-11-23'],
    );
    [...document.querySelectorAll('button')].findLast(({ textContent }) => textContent === 'Log')?.click();
    await settle();
    expect(calls).toMatchObject([['log', { followUp: { text: 'Say thank you', due: '2026-11-23' } }]]);
  });

  test('they are one line for all who are new', () => {
    dialogFor(['New', 'Old', 'Other']);
    button()?.click();
    expect(document.querySelector<HTMLInputElement>('.kit-follow-up-text')?.value).toBe(
      'Say thank you, also to [[Other]]',
    );
  });

  test('they are not offered to whom one knows', () => {
    dialogFor(['Old']);
    expect(button()?.style.display === 'none' || button() === undefined).toBe(true);
  });
});
