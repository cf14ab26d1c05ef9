import { describe, expect, it } from 'vitest';
import { openQuery } from '../../src/book/search';
import {
  initialPaneState,
  readPaneState,
  storedPaneState,
  type PaneState,
} from '../../src/ui/pane/pane-state';
import { buildRows } from '../../src/ui/pane/rows';
import { contactNote, fakeSource } from './fake-source';

const notes: Readonly<Record<string, string>> = {
  'People/Anna.md': contactNote({ tier: 'Top 10' }, ['- 2026-10-22 call: a']),
  'People/Ben.md': contactNote({ tier: 'Top 10', tags: '[work, climate]', location: 'Bonn' }, [
    '- 2026-11-22 call: again',
    '- 2026-10-23 call: b',
  ]),
  'People/Clara.md': contactNote({ tier: 'Top 10', organization: 'Polder' }, ['- 2026-10-31 call: c']),
  'People/Dora.md': contactNote({ tier: 'Top 50' }, ['- 2026-08-24 call: d']),
  'People/Emil.md': contactNote({ tier: 'Top 10', interests: '[Climate/Policy]', location: 'bonn' }, [
    '- 2026-10-30 call: e',
  ]),
  'People/Nina.md': contactNote({}, ['- 2026-11-10 call: first', '- 2026-11-12 call: second']),
  'People/Otto.md': contactNote({}, ['- 2026-01-10 call: o']),
};
const today = (
  change: Partial<PaneState> = {},
  from: Readonly<Record<string, string>> = notes,
  settings = {},
): readonly string[] => rows({ ...initialPaneState, ...change }, from, settings);

function rows(state: PaneState, from = notes, settings = {}): readonly string[] {
  const { source } = fakeSource(from, { settings });
  return buildRows(source, state).map((row) => {
    switch (row.kind) {
      case 'person':
        return `${row.person.contact.name} (${row.look})`;
      case 'group':
        return `${row.folded ? '>' : 'v'} ${row.group.title} ${row.group.count}`;
      case 'heading':
        return `# ${row.title}${row.note === '' ? '' : `, ${row.note}`}`;
      case 'suggestion':
        return `${row.suggestion.name}: ${row.suggestion.to?.name ?? 'none'}`;
      case 'message':
        return `(${row.message})`;
      default:
        return row.key;
    }
  });
}

describe('the next tier review', () => {
  const note = (date: string, status = 'done'): string =>
    `---\ntype: tier-review\ndate: ${date}\nstatus: ${status}\n---\n`;
  it.each<[string, Readonly<Record<string, string>>, unknown]>([
    ['unknown before the first', {}, { on: null, isOpen: false }],
    ['after the interval', { 'a.md': note('2026-09-01') }, { on: '2026-12-01', isOpen: false }],
    [
      'under way',
      { 'a.md': note('2026-08-22'), 'b.md': note('2026-11-01', 'open') },
      { on: '2026-11-22', isOpen: true },
    ],
  ])('is %s', (_name, reviews, expected) => {
    const { source } = fakeSource({ ...notes, ...reviews });
    expect(buildRows(source, initialPaneState).find(({ kind }) => kind === 'next-review')).toMatchObject(
      expected as object,
    );
  });
});

describe('Today', () => {
  it('is calm: picks, what is done, and the rest folded away', () => {
    expect(today()).toEqual([
      '# Glad to hear from you, 1 done',
      'Anna (why)',
      'Emil (why)',
      'Ben (done)',
      '> Others, when there is time 1',
      '> Soon 1',
      '# Tiers',
      'tier:top-10',
      'tier:top-50',
      'tier:top-100',
      '> Who belongs elsewhere? 1',
      'next-review',
    ]);
  });

  it('unfolds', () => {
    expect(today({ folded: [] })).toEqual(
      expect.arrayContaining([
        'v Others, when there is time 1',
        'Clara (why)',
        'v Soon 1',
        'Dora (why)',
        'Nina: Top 100',
      ]),
    );
  });

  it('shows all who are due or soon will be where one searches or filters', () => {
    expect(today({ query: { ...openQuery, text: 'emil' } })).toEqual([
      '# Glad to hear from you, 1',
      'Emil (why)',
    ]);
    expect(today({ query: { ...openQuery, states: ['soon'] } })).toEqual(['# Soon, 1', 'Dora (why)']);
    expect(today({ query: { ...openQuery, text: 'nobody' } })).toEqual(['(nothing-found)']);
  });

  it('says that it is done, or that there is nobody', () => {
    const done = { 'People/Ben.md': notes['People/Ben.md'] ?? '' };
    expect(today({}, done).slice(0, 3)).toEqual([
      '# Glad to hear from you, 1 done',
      '(done-today)',
      'Ben (done)',
    ]);
    const nobody = { 'People/A.md': contactNote({ tier: 'Top 10' }, ['- 2026-11-20 call: a']) };
    expect(today({}, nobody)[0]).toBe('(nobody-today)');
  });

  it('offers a fresh start after 30 silent days, and not where the user was away', () => {
    const silent = { 'People/Anna.md': notes['People/Anna.md'] ?? '' };
    expect(today({}, silent)[0]).toBe('fresh-start');
    const recent = { ...silent, 'People/B.md': contactNote({}, ['- 2026-10-23 call: b']) };
    expect(today({}, recent)[0]).not.toBe('fresh-start');
    const away = { away: [{ from: '2026-10-23', to: '2026-11-21' }] };
    expect(today({}, silent, away)[0]).not.toBe('fresh-start');
  });

  it('suggests nothing where the settings do not want it', () => {
    expect(today({}, notes, { suggestions: false }).some((row) => row.includes('elsewhere'))).toBe(false);
  });
});

describe('People', () => {
  const people = (change: Partial<PaneState> = {}): readonly string[] =>
    rows({ ...initialPaneState, tab: 'people', ...change });

  it('begins with new faces, who then are not also without a tier', () => {
    const all = people();
    expect(all.slice(0, 2)).toEqual(['v New faces 1', 'Nina (who)']);
    expect(all.slice(-2)).toEqual(['v No tier 1', 'Otto (who)']);
  });

  it.each([
    ['a tag, with those below it and topics', { tags: ['climate'] }, ['Ben', 'Emil']],
    ['an organisation', { organizations: ['polder'] }, ['Clara']],
    ['a place, whatever its case', { places: ['Bonn'] }, ['Ben', 'Emil']],
    ['a place and a tier', { places: ['Bonn'], tiers: ['top-50'] }, []],
    ['a tag and a word', { tags: ['climate'], text: 'ben' }, ['Ben']],
  ])('filters by %s', (_name, query, expected) => {
    const found = people({ query: { ...openQuery, ...query } }).flatMap((row) =>
      row.endsWith('(who)') ? [row.replace(' (who)', '')] : [],
    );
    expect(found.sort()).toEqual(expected);
  });
});

describe('what is kept on the device', () => {
  it('comes back as it was, without what is typed', () => {
    const state: PaneState = {
      ...initialPaneState,
      tab: 'people',
      folded: ['group:top-50'],
      selected: ['People/Anna.md'],
      scroll: 120,
      query: { ...openQuery, text: 'x' },
    };
    expect(readPaneState(JSON.parse(JSON.stringify(storedPaneState(state))))).toEqual({
      ...state,
      query: openQuery,
    });
  });

  it.each([null, 5, [], { folded: 7, selected: [1, 'a'], scroll: 'far', tab: 'nowhere' }])(
    'is odd: %j',
    (stored) => {
      const state = readPaneState(stored);
      expect(state.folded).toEqual(initialPaneState.folded);
      expect(state.tab).toBe('today');
      expect(state.scroll).toBe(0);
    },
  );
});
