import { describe, expect, it } from 'vitest';
import { ActionHistory } from '../../../src/app/action-history';
import { buildComingUp } from '../../../src/book/coming-up';
import { readLists } from '../../../src/app/contact-lists';
import { importMessages, previewMessages } from '../../../src/app/import/import-messages';
import type { ImportOptions } from '../../../src/app/import/plan-import';
import { writeImportReport } from '../../../src/app/import/import-report';
import { markListed, placeListed } from '../../../src/app/place-listed';
import { readSheet } from '../../../src/formats/csv-sheet';
import { readMessages } from '../../../src/formats/linkedin-messages';
import { enImport } from '../../../src/i18n/en-import';
import { MemoryNotes } from '../../fakes/memory-notes';
import { bookOf, importInto, preview, rules, today } from './import-into-notes';

const linkedIn = (rows: readonly string[]): string =>
  ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', ...rows, ''].join('\n');
const ada = 'Ada,Lovell,https://www.linkedin.com/in/ada-lovell,,Engines,Partner,12 Mar 2024';
const many = (count: number): string =>
  linkedIn(
    Array.from(
      { length: count },
      (_, index) => `P${index},Person,https://www.linkedin.com/in/p${index},,Acme,Dev,12 Mar 2024`,
    ),
  );
const kinds = async (text: string, notes: MemoryNotes): Promise<readonly string[]> =>
  (await preview(text, notes)).items.map(({ kind }) => kind);
const note = (...lines: readonly string[]): string =>
  ['---', 'type: contact', ...lines, '---', '', '# Note', ''].join('\n');

describe('who a record is', () => {
  const person = 'name,email,phone,birthday,company\n';
  it.each<[string, string, string, string]>([
    ['the same e-mail and name', 'email: a@example.org', 'Anna Berg,A@Example.org,,,', 'same'],
    [
      'the same phone and name, written otherwise',
      'phone: "+49 40 123456"',
      'Anna Berg,,040 / 123456,,',
      'same',
    ],
    ['name and birthday', 'birthday: 1980-02-03', 'Anna Berg,,,1980-02-03,', 'same'],
    ['names in another order', 'email: a@example.org', '"Berg, Anna",a@example.org,,,', 'same'],
    [
      'a shared address, but another name',
      'email: family@example.org',
      'Paul Berg,family@example.org,,,',
      'doubtful',
    ],
    [
      'a shared address and phone, but another name',
      'email: f@example.org\nphone: "040123456"',
      'Paul Berg,f@example.org,040123456,,',
      'doubtful',
    ],
    ['only the name', 'email: a@example.org', 'Anna Berg,,,,', 'doubtful'],
    ['the name, but another birthday', 'birthday: 1980-02-03', 'Anna Berg,,,1981-02-03,', 'new'],
    ['only a phone', 'phone: "040123456"', 'Paul Berg,,040123456,,', 'new'],
    ['nothing', 'email: a@example.org', 'Paul Berg,p@example.org,,,', 'new'],
  ])('%s', async (_what, properties, row, kind) => {
    const notes = new MemoryNotes({ 'People/Anna Berg.md': note(...properties.split('\n')) });
    expect(await kinds(`${person}${row}\n`, notes)).toEqual([kind]);
  });

  it('a profile makes it certain, whatever the name', async () => {
    const notes = new MemoryNotes({
      'People/Ada Byron.md': note(
        'url: https://linkedin.com/in/Ada-Lovell/',
        'organization: Engines',
        'role: Partner',
      ),
    });
    expect(await kinds(linkedIn([ada]), notes)).toEqual(['same']);
  });

  it('is asked where several may be meant', async () => {
    const notes = new MemoryNotes({ 'A/Alex Kim.md': note(), 'B/Alex Kim.md': note() });
    const { items } = await preview(`${person}Alex Kim,x@example.org,,,\n`, notes);
    expect(items[0]).toMatchObject({
      kind: 'doubtful',
      candidates: [{ signs: ['name'] }, { signs: ['name'] }],
    });
  });
});

describe('what is written', () => {
  it('gaps are filled, what stands there is kept, what differs is offered', async () => {
    const before = note('email: anna@example.org', 'role: Painter # since May', 'custom: [1,2]');
    const notes = new MemoryNotes({ 'People/Anna Berg.md': before });
    const text =
      'name,email,role,city,phone\nAnna Berg,anna@example.org;anna@work.example,Sculptor,Bonn,+49 1\n';
    const { items } = await preview(text, notes);
    expect(items[0]).toMatchObject({
      kind: 'changed',
      fills: [
        { meaning: 'email', values: ['anna@work.example'] },
        { meaning: 'phone', values: ['+49 1'] },
        { meaning: 'location', values: ['Bonn'] },
      ],
      offers: [{ meaning: 'role', current: 'Painter', offered: 'Sculptor' }],
      job: null,
    });
    await importInto(notes, text);
    expect(notes.files.get('People/Anna Berg.md')).toBe(
      before.replace(
        'custom: [1,2]\n',
        'custom: [1,2]\nemail-2: anna@work.example\nphone: "+49 1"\nlocation: Bonn\n',
      ),
    );
  });

  it('a value that is chosen is taken', async () => {
    const notes = new MemoryNotes({ 'People/Anna Berg.md': note('email: a@example.org', 'role: "Painter"') });
    const text = 'name,email,role\nAnna Berg,a@example.org,Sculptor\n';
    const key =
      (await preview(text, notes)).items.flatMap((item) => ('key' in item ? [item.key] : []))[0] ?? '';
    const choices = new Map([[key, { kind: 'take', offers: ['role'], job: false } as const]]);
    await importInto(notes, text, { choices });
    expect(notes.files.get('People/Anna Berg.md')).toContain('role: "Sculptor"');
  });

  const takeOne = async (shown: string, typed: string, meaning: 'organization' | 'birthday') => {
    const notes = new MemoryNotes({ 'People/Anna Berg.md': note('source: csv:7', shown) });
    notes.beforeWrite = (path) => void notes.files.set(path, note('source: csv:7', typed));
    const text = 'id,name,organization,birthday,phone\n7,Anna Berg,New,1980-02-05,+49 1\n';
    const choices = new Map([['csv:7', { kind: 'take', offers: [meaning], job: false } as const]]);
    const { outcomes, batch } = await importInto(notes, text, { choices });
    return { text: notes.files.get('People/Anna Berg.md'), outcome: outcomes[0]?.outcome, batch };
  };

  it.each([
    ['organization: Old', 'organization: Typed just now', 'organization'],
    ['organization: Old', 'organization: Old and new', 'organization'],
    ['organization: Old', '', 'organization'],
    ['organization: "[[Old]]"', 'organization: "[[Other]]"', 'organization'],
    ['birthday: 1980-02-03', 'birthday: 1980-02-04', 'birthday'],
  ] as const)('a value that was chosen for %j is not written over %j', async (shown, typed, meaning) => {
    const { text, outcome, batch } = await takeOne(shown, typed, meaning);
    expect(text).toBe(note('source: csv:7', typed));
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'line-changed' } });
    expect(batch.action.steps).toEqual([]);
  });

  it('a value that was chosen is taken where the one that was shown stands otherwise', async () => {
    const { text } = await takeOne('organization: Old', 'company: "[[Old]]" # moved', 'organization');
    expect(text).toContain('company: "New" # moved\n');
  });

  it('a value that came meanwhile is not written over', async () => {
    const notes = new MemoryNotes({ 'People/Anna Berg.md': note('email: a@example.org') });
    notes.beforeWrite = (path) => void notes.files.set(path, note('email: a@example.org', 'role: Chief'));
    await importInto(notes, 'name,email,role\nAnna Berg,a@example.org,Sculptor\n');
    expect(notes.files.get('People/Anna Berg.md')).toBe(note('email: a@example.org', 'role: Chief'));
  });

  it('"not the same" is remembered', async () => {
    const notes = new MemoryNotes({ 'People/Paul Berg.md': note('email: f@example.org') });
    const text = 'name,email\nAnna Berg,f@example.org\n';
    const [item] = (await preview(text, notes)).items;
    const key = item !== undefined && 'key' in item ? item.key : '';
    await importInto(notes, text, { choices: new Map([[key, { kind: 'other' } as const]]) });
    expect([...notes.files.keys()]).toEqual(['People/Paul Berg.md', 'People/Anna Berg.md']);
    notes.files.delete('People/Anna Berg.md');
    expect(await kinds(text, notes)).toEqual(['new']);
  });

  it('a doubtful one that was said to be somebody is known from then on', async () => {
    const notes = new MemoryNotes({ 'People/Anna Berg.md': note() });
    const text = 'id,name,email\n7,Anna Berg,a@example.org\n';
    const choices = new Map([['csv:7', { kind: 'same', path: 'People/Anna Berg.md' } as const]]);
    expect(await kinds(text, notes)).toEqual(['doubtful']);
    await importInto(notes, text, { choices });
    expect(await kinds(text, notes)).toEqual(['same']);
  });

  it('a name is never more than a text in the properties of a template', async () => {
    const text =
      'name,email\n"Anna, Berg",1@x.de\n@work {x,2@x.de\n& Co,3@x.de\n007,4@x.de\nBob $& Kurz,5@x.de\n';
    const filled = async (template: string) => {
      const notes = new MemoryNotes();
      const { outcomes, failures } = await importInto(notes, text, { template });
      expect(new Set(failures.map(({ code, line }) => [code, line].join()))).toEqual(
        new Set(failures.length === 0 ? [] : ['template-unfillable,']),
      );
      return outcomes.map(({ outcome }) => outcome.kind);
    };
    expect(await filled('---\nrelated: [{{title}}]\n---\n')).toEqual([
      ...Array.from({ length: 4 }, () => 'failed'),
      'created',
    ]);
    const created = Array.from({ length: 5 }, () => 'created');
    expect(await filled('---\nrelated: ["{{title}}"]\n---\n')).toEqual(created);
    expect(await filled('# {{title}}, and a list: [{{title}}]\n')).toEqual(created);
  });

  it.each([
    ['tags: []\naliases: []\n', 'tags: [work]\naliases: [Anna B.]\n'],
    ['tags: [person]\n', 'tags: [person, work]\ntype: contact\naliases:\n  - Anna B.\n'],
    ['tags: person work\naliases:\n', 'tags: person work\naliases:\n  - Anna B.\n'],
  ])('adds what a list of the template lacks: %j', async (properties, written) => {
    const notes = new MemoryNotes();
    const text = 'BEGIN:VCARD\nVERSION:3.0\nFN:Anna Berg\nNICKNAME:Anna B.\nCATEGORIES:work\nEND:VCARD\n';
    await importInto(notes, text, { template: `---\n${properties}---\n` });
    const note = notes.files.get('People/Anna Berg.md') ?? '';
    for (const line of written.split('\n')) expect(note).toContain(line);
    expect(note.match(/work/g)).toHaveLength(1);
  });

  it('never replaces a note of the same name, whatever the file system takes for the same', async () => {
    const notes = new MemoryNotes({
      'People/strasse.md': '---\ntype: street\n---\n',
      'People/Cafe\u0301.md': '---\ntype: place\n---\n',
    });
    await importInto(notes, 'name,email\nStraße,a@example.org\nCafé,b@example.org\n');
    expect([...notes.files.keys()].slice(2)).toEqual(['People/Straße 2.md', 'People/Café 2.md']);
  });
});

describe('somebody who comes twice in a file', () => {
  const again = async (text: string, choices?: ImportOptions['choices']) => {
    const notes = new MemoryNotes({ 'People/Anna Berg.md': note('email: old@example.org') });
    const options = choices === undefined ? {} : { choices };
    await importInto(notes, text, options);
    const before = new Map(notes.files);
    expect(new Set(await kinds(text, notes))).toEqual(new Set(['same']));
    await importInto(notes, text, options);
    expect(notes.files).toEqual(before);
    return before;
  };
  const card = (...lines: readonly string[]): string =>
    ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\n');

  it('has in one note what the rows of a table know, and the same file changes nothing', async () => {
    const files = await again(
      'Name,Email,Tags,Introduced by\nCarla Dorn,c@x.de,work,\nCarla Dorn,c@x.de,choir,Bob\n',
    );
    expect(files.get('People/Carla Dorn.md')).toContain(
      'tags:\n  - work\n  - choir\nemail: c@x.de\nintroduced-by: Bob\n',
    );
  });

  it('has in one note what cards know', async () => {
    const files = await again(
      card('FN:Carla Dorn', 'EMAIL:c@x.de', 'CATEGORIES:work') +
        card(
          'FN:Carla Dorn',
          'EMAIL:c@x.de',
          'CATEGORIES:Work,choir',
          'item1.X-ABDATE:2010-05-12',
          'item1.X-ABLabel:Wedding',
          'item2.X-ABRELATEDNAMES:Bob',
          'item2.X-ABLabel:referred by',
        ),
    );
    const text = files.get('People/Carla Dorn.md') ?? '';
    for (const part of ['- work\n  - choir\n', '2010-05-12 Wedding', 'introduced-by: Bob'])
      expect(text).toContain(part);
  });

  const anna = card('UID:u1', 'FN:Anna Berg', 'EMAIL:new@example.org', 'TEL:+49 40 123456');
  const once = card('UID:u1', 'FN:Anna Berg', 'EMAIL:new@example.org', 'CATEGORIES:choir');

  it('is asked about once, and somebody else is one note', async () => {
    const notes = new MemoryNotes({ 'People/Anna Berg.md': note('email: old@example.org') });
    expect(await kinds(anna + anna, notes)).toEqual(['doubtful', 'same']);
    const files = await again(anna + once, new Map([['vcard:u1', { kind: 'other' }]]));
    expect([...files.keys()]).toEqual(['People/Anna Berg.md', 'People/Anna Berg 2.md']);
    expect(files.get('People/Anna Berg 2.md')).toContain('- choir\n');
  });

  it('fills the one note where it is said to be them', async () => {
    const more = card('UID:u2', 'FN:Anna Berg', 'EMAIL:new@example.org', 'ORG:Nord');
    const files = await again(
      anna + more,
      new Map([['vcard:u1', { kind: 'same', path: 'People/Anna Berg.md' }]]),
    );
    expect([...files.keys()]).toEqual(['People/Anna Berg.md']);
    expect(files.get('People/Anna Berg.md')).toContain('organization: Nord\n');
  });

  it('is known by what any of the records says', async () => {
    const files = await again(
      card('UID:1', 'FN:Carla Dorn', 'EMAIL:c@x.de') +
        card('UID:2', 'FN:Carla Dorn', 'EMAIL:c@x.de', 'TEL:+49 40 123456') +
        card('FN:Carla Dorn', 'TEL:+49 40 123456'),
    );
    expect([...files.keys()]).toEqual(['People/Anna Berg.md', 'People/Carla Dorn.md']);
  });
});

describe('a newer LinkedIn file', () => {
  const newer = linkedIn([ada.replace('Engines,Partner', 'Looms,Director')]);

  it('finds who changed jobs, and writes it only where that is wanted', async () => {
    const notes = new MemoryNotes();
    await importInto(notes, linkedIn([ada]));
    const before = new Map(notes.files);
    const [item] = (await preview(newer, notes)).items;
    expect(item).toMatchObject({
      kind: 'changed',
      fills: [],
      offers: [],
      job: {
        from: { organization: 'Engines', role: 'Partner' },
        to: { organization: 'Looms', role: 'Director' },
      },
    });
    await importInto(notes, newer);
    expect(notes.files).toEqual(before);
    await importInto(notes, newer, { takeJobs: true });
    const text = notes.files.get('People/Ada Lovell.md') ?? '';
    expect(text).toContain('organization: Looms\nrole: Director\n');
    expect(text).toContain(
      '## Interactions\n\n- 2026-11-25 note: Director, Looms; before: Partner, Engines\n',
    );
    expect(bookOf(notes).get('People/Ada Lovell.md')?.lastContact).toBeNull();
    expect(await kinds(newer, notes)).toEqual(['same']);
    // Where the old job is not there any more, neither is the new one written.
    const typed = text.replace('organization: Looms', 'organization: Mills');
    const older = new MemoryNotes({ 'People/Ada Lovell.md': before.get('People/Ada Lovell.md') ?? '' });
    older.beforeWrite = (path) => void older.files.set(path, typed);
    await importInto(older, newer, { takeJobs: true });
    expect(older.files.get('People/Ada Lovell.md')).toBe(typed);
    // It is an occasion to write.
    const coming = buildComingUp(bookOf(notes), today, 28, (a, b) => a.localeCompare(b));
    expect(coming.filter(({ kind }) => kind === 'new-job')).toMatchObject([
      { day: today, contact: { name: 'Ada Lovell' }, job: 'Director, Looms' },
    ]);
  });
});

describe('an import of many', () => {
  it('is taken back where it wrote one note twice, for two rows of one person', async () => {
    const before = '---\ntype: contact\nemail: ada@example.org\n---\n';
    const notes = new MemoryNotes({ 'People/Ada Kern.md': before });
    const rows = 'Ada Kern,ada@example.org,+49 40 1\nAda Kern,ada@example.org,+49 40 2\n';
    const { batch } = await importInto(notes, `name,email,phone\n${rows}`);
    expect(batch.action.steps.map(({ path }) => path)).toEqual(['People/Ada Kern.md', 'People/Ada Kern.md']);
    const history = new ActionHistory(notes);
    history.push(batch.action);
    expect(await history.undo()).toMatchObject({ kind: 'done' });
    expect(notes.files.get('People/Ada Kern.md')).toBe(before);
  });

  it('is one action, taken back with one undo', async () => {
    const notes = new MemoryNotes({ 'People/P1 Person.md': note('url: https://www.linkedin.com/in/p1') });
    const before = new Map(notes.files);
    const { batch } = await importInto(notes, many(20));
    expect(batch.action.name).toEqual({ kind: 'import', count: 20, file: 'file' });
    const history = new ActionHistory(notes);
    history.push(batch.action);
    expect((await history.undo()).kind).toBe('done');
    expect(notes.files).toEqual(before);
    expect((await history.redo()).kind).toBe('done');
    expect(notes.files.size).toBe(20);
  });

  it.each(Array.from({ length: 12 }, (_, index) => index))(
    'stopped before record %i and run again: no duplicates, no gaps',
    async (stop) => {
      const notes = new MemoryNotes();
      let reached = 0;
      const control = {
        proceed: () => Promise.resolve(reached < stop),
        progress: (done: number) => {
          reached = done;
        },
      };
      const { outcomes } = await importInto(notes, many(12), {}, { kind: 'notes' }, control);
      expect(outcomes.filter(({ outcome }) => outcome.kind === 'left')).toHaveLength(12 - stop);
      expect(notes.files.size).toBe(stop);
      await importInto(notes, many(12));
      expect(notes.files.size).toBe(12);
      expect(new Set(await kinds(many(12), notes))).toEqual(new Set(['same']));
    },
  );

  it.each(Array.from({ length: 6 }, (_, index) => index))(
    'a host that fails at record %i stops no other',
    async (bad) => {
      const notes = new MemoryNotes();
      notes.beforeWrite = (path) => {
        if (path === `People/P${bad} Person.md`) throw new Error('disk full');
      };
      const { outcomes, batch } = await importInto(notes, many(6));
      expect(notes.files.size).toBe(5);
      expect(outcomes[bad]?.outcome).toMatchObject({
        kind: 'failed',
        failure: { code: 'write-failed', detail: 'disk full' },
      });
      expect(batch.action.steps).toHaveLength(5);
      delete notes.beforeWrite;
      await importInto(notes, many(6));
      expect(notes.files.size).toBe(6);
    },
  );

  it.each(['../../evil', 'People/../..', '.obsidian', 'C:\\People'])(
    'makes nothing in a folder that leads out of the vault: %s',
    async (folder) => {
      const notes = new MemoryNotes();
      const list = { kind: 'list', title: 'Connections', source: 'linkedin' } as const;
      for (const mode of [{ kind: 'notes' } as const, list]) {
        const { outcomes, failures } = await importInto(notes, many(2), { folder }, mode);
        const failed = { kind: 'failed', failure: { code: 'no-folder', detail: folder } };
        expect(outcomes.map(({ outcome }) => outcome)).toMatchObject([failed, failed]);
        expect(failures).toHaveLength(mode.kind === 'list' ? 1 : 2);
      }
      expect(notes.files.size).toBe(0);
    },
  );

  it('tells how far it is, and reports what became of each record', async () => {
    const notes = new MemoryNotes();
    const seen: number[] = [];
    const control = {
      proceed: () => Promise.resolve(true),
      progress: (done: number) => void seen.push(done),
    };
    const result = await importInto(notes, `${many(3)}\n,,,,Only,,\n`, {}, { kind: 'notes' }, control);
    expect(seen).toEqual([1, 2, 3]);
    const { path, text } = writeImportReport(result, {
      file: 'a|b.csv',
      folder: 'People',
      notePaths: notes.files.keys(),
      today,
      texts: enImport,
      why: ({ code }) => code,
    });
    expect(path).toBe('People/Import of a b.csv 2026-11-25.md');
    expect(text).toContain('| 2 | P0 Person | created | [[P0 Person]] |  |');
    expect(text).toContain('| left out |  | no name, address or number |');
  });
});

describe('a list note', () => {
  const list = { kind: 'list', title: 'Connections', source: 'linkedin' } as const;

  it('takes all in without a note for any, once', async () => {
    const notes = new MemoryNotes();
    await importInto(notes, many(5), {}, list);
    expect([...notes.files.keys()]).toEqual(['People/Connections.md']);
    expect(bookOf(notes).size).toBe(0);
    expect(new Set(await kinds(many(5), notes))).toEqual(new Set(['same']));
    await importInto(notes, many(7), {}, list);
    const lists = await readLists(notes, notes.files.keys());
    expect(lists.map(({ path, list: { rows } }) => [path, rows.length])).toEqual([
      ['People/Connections.md', 5],
      ['People/Connections 2.md', 2],
    ]);
  });

  it('a note is born when somebody gets a place, and the row links to it: one action', async () => {
    const notes = new MemoryNotes();
    await importInto(
      notes,
      linkedIn([ada, 'Bo,Lind,https://www.linkedin.com/in/bolind,bo@example.org,Nord,Chef,1 Dec 2019']),
      {},
      list,
    );
    const before = new Map(notes.files);
    const [found] = await readLists(notes, notes.files.keys());
    const row = found?.list.rows[1];
    const tier = rules.tiers.byId.get('top-10') ?? null;
    if (row === undefined || found === undefined) throw new Error('no row');
    const options = { folder: 'People', template: null, notePaths: notes.files.keys(), today };
    const placed = await placeListed(notes, { list: found.path, row, tier, existing: null }, options, rules);
    if (placed.kind !== 'done') throw new Error(placed.code);
    const born = notes.files.get('People/Bo Lind.md') ?? '';
    expect(born).toContain(
      'tier: Top 10\ntier-since: 2026-11-25\nconnected-on: 2019-12-01\norganization: Nord\nrole: Chef\nemail: bo@example.org\n',
    );
    expect(notes.files.get(found.path)).toContain('| linkedin:bolind | [[Bo Lind]] |');
    expect((await readLists(notes, notes.files.keys()))[0]?.list.rows[1]?.place).toBe('[[Bo Lind]]');
    expect(new Set(await kinds(linkedIn([ada]), notes))).toEqual(new Set(['same']));
    // The row was shown as it is no longer.
    const again = await placeListed(
      notes,
      { list: found.path, row, tier, existing: null },
      { ...options, notePaths: notes.files.keys() },
      rules,
    );
    expect(again).toMatchObject({ kind: 'refused', code: 'line-changed' });
    const history = new ActionHistory(notes);
    history.push(placed.action);
    await history.undo();
    expect(notes.files).toEqual(before);
  });

  it('whoever has a note gets the tier there, and what it lacks; nothing else changes', async () => {
    const notes = new MemoryNotes({ 'People/Ada.md': '---\ntype: contact\nrole: Mine\n---\n\nText.\n' });
    await importInto(notes, linkedIn([ada]), {}, list);
    const [found] = await readLists(notes, notes.files.keys());
    const row = found?.list.rows[0];
    const tier = rules.tiers.byId.get('top-50') ?? null;
    if (row === undefined || found === undefined) throw new Error('no row');
    const options = { folder: 'People', template: null, notePaths: notes.files.keys(), today };
    const existing = 'People/Ada.md';
    // Who is found to have a note keeps their tier where none is chosen.
    const tiered = new MemoryNotes(Object.fromEntries(notes.files));
    tiered.files.set(existing, '---\ntype: contact\ntier: Top 10\ntier-since: 2020-01-01\n---\n');
    const paths = [...notes.files.keys()];
    await placeListed(
      tiered,
      { list: found.path, row, tier: null, existing },
      { ...options, notePaths: paths },
      rules,
    );
    expect(tiered.files.get(existing)).toContain(
      'tier: Top 10\ntier-since: 2020-01-01\norganization: Engines',
    );
    const placed = await placeListed(notes, { list: found.path, row, tier, existing }, options, rules);
    expect(placed.kind).toBe('done');
    expect(notes.files.size).toBe(2);
    const text = notes.files.get(existing) ?? '';
    expect(text).toContain('role: Mine\ntier: Top 50\ntier-since: 2026-11-25\norganization: Engines\n');
    expect(text.endsWith('---\n\nText.\n')).toBe(true);
    expect(notes.files.get(found.path)).toContain('| [[Ada]] |');
    // Placed again, only the tier changes: the row leads there already.
    const before = notes.files.get(found.path);
    const again = (await readLists(notes, notes.files.keys()))[0]?.list.rows[0];
    if (again === undefined) throw new Error('no row');
    await placeListed(notes, { list: found.path, row: again, tier: null, existing }, options, rules);
    expect(notes.files.get(existing)).not.toContain('tier');
    expect(notes.files.get(found.path)).toBe(before);
  });

  it('a row may be marked otherwise, and the mark be taken away', async () => {
    const notes = new MemoryNotes();
    await importInto(notes, linkedIn([ada]), {}, list);
    const before = notes.files.get('People/Connections.md');
    const read = async () => (await readLists(notes, notes.files.keys()))[0]?.list.rows[0];
    const row = await read();
    if (row === undefined) throw new Error('no row');
    await markListed(notes, 'People/Connections.md', row, 'left | out');
    const marked = await read();
    expect(marked?.place).toBe('left | out');
    if (marked !== undefined) await markListed(notes, 'People/Connections.md', marked, null);
    expect(notes.files.get('People/Connections.md')).toBe(before);
  });

  it('keeps what a user changed in it', async () => {
    const notes = new MemoryNotes();
    await importInto(notes, linkedIn([ada]), {}, list);
    const text = (notes.files.get('People/Connections.md') ?? '')
      .replace('| Name |', '| Mine | Name |')
      .replace('| --- |', '| --- | --- |')
      .replace('| Ada', '| x | Ada')
      .replaceAll('\n', '\r\n');
    notes.files.set('People/Connections.md', text);
    const row = (await readLists(notes, notes.files.keys()))[0]?.list.rows[0];
    expect(row).toMatchObject({
      name: 'Ada Lovell',
      organization: 'Engines',
      sources: ['linkedin:ada-lovell'],
    });
    if (row !== undefined) await markListed(notes, 'People/Connections.md', row, '[[Ada]]');
    expect(notes.files.get('People/Connections.md')).toBe(
      text.replace('ada-lovell |  |', 'ada-lovell | [[Ada]] |'),
    );
  });
});

describe('messages', () => {
  const header =
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n';
  const me = 'https://www.linkedin.com/in/me';
  const her = 'https://www.linkedin.com/in/ada-lovell';
  const text = `${header}a,,Me,${me},Ada,${her},2026-08-01 02:00:00 UTC,,Hi,INBOX
a,,Ada,${her},Me,${me},2026-08-01 09:00:00 UTC,Seed # round,Hello,INBOX
a,,Me,${me},Ada,${her},2026-09-01 09:00:00 UTC,,Still there?,INBOX
b,,Bo,https://www.linkedin.com/in/bo,Me,${me},2026-07-01 09:00:00 UTC,,Yo,INBOX
c,,Ad,,Me,${me},2026-07-01 09:00:00 UTC,,Buy,INBOX
`;

  it('become one entry a person and day, by profile, and only once', async () => {
    const notes = new MemoryNotes({ 'People/Ada.md': note(`url: ${her}`) });
    const { days, own } = readMessages(readSheet(text));
    expect(own).toBe('linkedin:me');
    const found = previewMessages(days, bookOf(notes).all(), today);
    expect(found).toMatchObject({ known: 0, strangers: 1 });
    await importMessages(notes, found, today, rules, 'messages.csv');
    expect(notes.files.get('People/Ada.md')).toContain(
      '- 2026-09-01 message → LinkedIn\n- 2026-08-01 message: LinkedIn: Seed # round\n',
    );
    expect(notes.files.get('People/Ada.md')).toContain('last-contact: 2026-09-01');
    expect(previewMessages(days, bookOf(notes).all(), today)).toMatchObject({ people: [], known: 2 });
  });
});
