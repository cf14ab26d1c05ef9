import { render } from 'preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { installDom } from '../../preview/obsidian/dom';
import type { Language } from '../../src/settings/settings';
import type { Dialogs } from '../../src/ui/user-actions';
import { Year } from '../../src/ui/year/year';
import { contactNote, fakeSource } from './fake-source';
import { settle } from './settle';

const notes = {
  'People/Clara Nguyen.md': contactNote({ tier: 'Top 10' }, [
    '- 2026-11-20 meeting: lunch in Hamburg',
    '- 2026-11-20 call: the deck',
    '- 2026-03-02 email: hello',
  ]),
  'People/Ben Okafor.md': contactNote({ tier: 'Top 10', 'last-contact': '2026-08-01' }, [
    '- 2026-11-20 email: an article',
  ]),
  'People/Mia Rossi.md': contactNote({ tier: 'Top 50', 'last-contact': '2025-06-01' }),
  'People/Jonas Haas.md': contactNote({ tier: 'Top 50' }),
};

beforeAll(() => installDom());

afterEach(() => {
  for (const host of document.querySelectorAll('.test-host')) {
    render(null, host);
    host.remove();
  }
});

function start(language: Language = 'en') {
  const fake = fakeSource(notes, { language });
  const showPeople = vi.fn<Dialogs['showPeople']>();
  const host = document.body.createDiv('test-host');
  const paint = (): void =>
    render(
      <Year source={fake.source} actions={fake.actions} dialogs={{ showPeople } as unknown as Dialogs} />,
      host,
    );
  paint();
  const cell = (day: string): HTMLElement => {
    const found = host.querySelector<HTMLElement>(`[data-day="${day}"]`);
    if (found === null) throw new Error(`There is no ${day}`);
    return found;
  };
  const labelled = (label: string): HTMLElement => {
    const found = host.querySelector<HTMLElement>(`[aria-label="${label}"]`);
    if (found === null) throw new Error(`There is no ${label}`);
    return found;
  };
  const press = async (key: string): Promise<string | undefined> => {
    const target = document.activeElement;
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settle();
    return document.activeElement instanceof HTMLElement ? document.activeElement.dataset['day'] : undefined;
  };
  const people = (): readonly string[] =>
    [...host.querySelectorAll('.kit-day-line')].map((line) => line.textContent);
  return { ...fake, showPeople, host, paint, cell, labelled, press, people };
}

describe('the year', () => {
  it('says for each day who there was contact with, and can be reached with Tab at one day', () => {
    const { cell, host } = start();
    expect(cell('2026-11-20').getAttribute('aria-label')).toMatch(/^2 people, Friday,? 20 November 2026$/);
    expect(cell('2026-11-19').getAttribute('aria-label')).toMatch(/^nobody, Thursday,? 19 November 2026$/);
    expect(host.querySelectorAll('[data-day]')).toHaveLength(365);
    const stops = [...host.querySelectorAll<HTMLElement>('.kit-heat [tabindex="0"]')];
    expect(stops.map(({ dataset }) => dataset['day'])).toEqual(['2026-11-20']);
    expect(host.textContent).toContain('4 contact days with 2 people');
  });

  it('shows the people of the latest day at first, and opens their notes at the line', () => {
    const { people, host, calls } = start();
    expect(people()).toEqual([
      'Clara Nguyenmeetinglunch in Hamburg',
      'Clara Nguyencallthe deck',
      'Ben Okaforemailan article',
    ]);
    host.querySelectorAll<HTMLElement>('.kit-day-line')[1]?.click();
    expect(calls).toEqual([['open', 'People/Clara Nguyen.md', 9, 'here']]);
  });

  it('shows the people of a day that is clicked, also where only the property tells of it', async () => {
    const { cell, people } = start();
    cell('2026-08-01').click();
    await settle();
    expect(people()).toEqual(['Ben Okaforknown from the date of the last contact']);
    expect(cell('2026-08-01').getAttribute('aria-selected')).toBe('true');
    expect(cell('2026-11-20').getAttribute('aria-selected')).toBe('false');
  });

  it('moves between days by keys, and stays in the year', async () => {
    const { cell, press, people } = start();
    cell('2026-11-20').focus();
    expect(await press('ArrowUp')).toBe('2026-11-19');
    expect(await press('ArrowLeft')).toBe('2026-11-12');
    expect(await press('ArrowDown')).toBe('2026-11-13');
    expect(await press('ArrowRight')).toBe('2026-11-20');
    expect(await press('PageUp')).toBe('2026-10-20');
    expect(await press('PageDown')).toBe('2026-11-20');
    expect(await press('End')).toBe('2026-11-22');
    expect(await press('ArrowRight')).toBe('2026-11-22');
    expect(await press('Home')).toBe('2025-11-23');
    expect(await press('ArrowLeft')).toBe('2025-11-23');
    expect(people()).toHaveLength(3);
    expect(await press('Enter')).toBe('2025-11-23');
    expect(people()).toEqual([]);
    expect(await press('a')).toBe('2025-11-23');
  });

  it('steps to the next day with contact, and stops at the ends', async () => {
    const { labelled, people, host } = start();
    labelled('The day with contact before').click();
    await settle();
    expect(people()).toEqual(['Ben Okaforknown from the date of the last contact']);
    expect(labelled('The day with contact after').getAttribute('aria-disabled')).toBe('false');
    labelled('The day with contact after').click();
    await settle();
    expect(people()).toHaveLength(3);
    expect(labelled('The day with contact after').getAttribute('aria-disabled')).toBe('true');
    labelled('The day with contact after').click();
    expect(host.querySelector('.kit-day-title')?.textContent).toMatch(/^Friday,? 20 November 2026/);
  });

  it('turns to the years before and back', async () => {
    const { labelled, host, people } = start();
    const title = (): string | null | undefined => host.querySelector('#kit-year-title')?.textContent;
    expect(title()).toBe('The last 12 months');
    labelled('The year before').click();
    await settle();
    expect(title()).toBe('2026');
    labelled('The year before').click();
    await settle();
    expect(title()).toBe('2025');
    expect(people()).toEqual(['Mia Rossiknown from the date of the last contact']);
    expect(labelled('The year before').getAttribute('aria-disabled')).toBe('true');
    labelled('The year after').click();
    await settle();
    labelled('The year after').click();
    await settle();
    expect(title()).toBe('The last 12 months');
  });

  it('leads from each number of a tier to its people', () => {
    const { host, showPeople } = start();
    const buttons = [...host.querySelectorAll<HTMLElement>('.kit-health button')];
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'Top 10 2/10',
      'Top 10: In rhythm 2',
      'Top 50 2/50',
      'Top 50: Long silence 1',
      'Top 50: New 1',
      'Top 100 0/100',
    ]);
    for (const button of buttons) button.click();
    expect(showPeople.mock.calls.map(([filter]) => filter)).toEqual([
      { tiers: ['top-10'], states: [] },
      { tiers: ['top-10'], states: ['ok', 'soon'] },
      { tiers: ['top-50'], states: [] },
      { tiers: ['top-50'], states: ['faded'] },
      { tiers: ['top-50'], states: ['new'] },
      { tiers: ['top-100'], states: [] },
    ]);
  });

  it('tells what eight weeks ask for', () => {
    const { host } = start();
    expect(host.querySelectorAll('.kit-week')).toHaveLength(8);
    expect([...host.querySelectorAll('.kit-week-name')].map(({ textContent }) => textContent)).toEqual([
      'today',
      '29 Nov',
      '6 Dec',
      '13 Dec',
      '20 Dec',
      '27 Dec',
      '3 Jan',
      '10 Jan',
    ]);
  });

  it('speaks German', () => {
    const { host, cell } = start('de');
    expect(host.querySelector('#kit-year-title')?.textContent).toBe('Die letzten 12 Monate');
    expect(cell('2026-11-20').getAttribute('aria-label')).toBe('2 Personen, Freitag, 20. November 2026');
  });

  it('keeps the focus and the chosen day when notes change', async () => {
    const { source, cell, people, paint } = start();
    cell('2026-08-01').focus();
    cell('2026-08-01').click();
    await settle();
    source.book.apply([
      {
        kind: 'upsert',
        path: 'People/Jonas Haas.md',
        text: contactNote({ tier: 'Top 50' }, ['- 2026-08-01 call: summer']),
      },
    ]);
    paint();
    expect(document.activeElement).toBe(cell('2026-08-01'));
    expect(people()).toEqual(['Ben Okaforknown from the date of the last contact', 'Jonas Haascallsummer']);
  });
});
