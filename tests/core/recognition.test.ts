import { describe, expect, it } from 'vitest';
import { buildPropertyNames } from '../../src/core/property-names';
import type { PropertyValue } from '../../src/core/property';
import {
  buildFolderTable,
  isConflictCopy,
  liesInContactsFolder,
  noteName,
  recognise,
  tagsOf,
} from '../../src/core/recognition';
import { buildTierTable } from '../../src/core/tier';
import { networkTiers } from '../../src/settings/presets';
import { properties } from './builders';

const folders = buildFolderTable({
  contacts: ['People', 'Contacts', 'Kontakte', 'Work/Clients'],
  excluded: ['Archive', '/Private/Old/'],
  templates: ['Templates', 'Meta/Templater'],
});
const names = buildPropertyNames({});
const tiers = buildTierTable(networkTiers);

/** Folders as the settings may hold them, prepared. */
const prepared = () =>
  buildFolderTable({
    contacts: ['People', '//Work/Clients//', '/Köln', '', '/', ' '],
    excluded: ['Archive', '//Private/Old//', '', '/', ' '],
    templates: ['Templates', '//Meta/Templater//', '', '/', ' '],
  });

/** `contact: type` or `other: …` */
function why(path: string, values: Readonly<Record<string, PropertyValue>> | null = {}): string {
  const recognition = recognise(path, values === null ? null : properties(values), folders, names, tiers);
  return `${recognition.kind}: ${recognition.because}`;
}

describe('buildFolderTable', () => {
  it('tells names from paths, and leaves out folders without a name', () =>
    expect(prepared()).toEqual({
      names: new Set(['people', 'koln']),
      paths: ['work/clients/'],
      excluded: ['archive/', 'private/old/'],
      templates: ['templates/', 'meta/templater/'],
    }));

  it.each([
    ['People/Clara.md', true],
    ['A/Köln/B/Clara.md', true],
    ['Work/Clients/Clara.md', true],
    ['Work/Clara.md', false],
    ['A/Work/Clients/Clara.md', false],
    ['People', false],
    ['/', false],
  ])('finds %s among contacts: %s', (path, expected) => {
    expect(liesInContactsFolder(path, prepared())).toBe(expected);
  });
});

describe('tagsOf', () => {
  it.each<[PropertyValue, readonly string[]]>([
    [
      ['climate', ' #seed ', 'a#b', '', '#', 'climate'],
      ['climate', 'seed', 'a#b'],
    ],
    ['climate, #seed  a#b,', ['climate', 'seed', 'a#b']],
    [null, []],
  ])('reads %j as %j', (tags, expected) => expect(tagsOf(properties({ tags }))).toEqual(expected));
});

describe('a note is a contact', () => {
  it.each([
    'type',
    'category',
    'categories',
    'fileClass',
    'note_type',
    'file-role',
    'Type',
    'file class',
    'noteType',
  ])('by the property %s', (key) =>
    expect(why('Notes/Clara.md', { [key]: 'contact' })).toBe('contact: type'),
  );

  it.each<[PropertyValue]>([
    ['contact'],
    ['contacts'],
    ['Contact'],
    ['person'],
    ['persons'],
    ['People'],
    ['Kontakt'],
    ['Kontakte'],
    ['Person'],
    ['Personen'],
    ['crm-contact'],
    [' contact '],
    ['[[Contact]]'],
    ['[[Types/Person|a person]]'],
    [['note', 'person']],
    [['[[People]]']],
    [[['People']]],
  ])('by the type %j', (type) => expect(why('Notes/Clara.md', { type })).toBe('contact: type'));

  it.each<[string, Readonly<Record<string, PropertyValue>>, string]>([
    ['co5ntact', { 'last-contact': '2026-11-01' }, 'contact: damaged-type'],
    ['contact0', { 'tier-since': '2026-11-01' }, 'contact: damaged-type'],
    ['Contact-125', { skipped: 1 }, 'contact: damaged-type'],
    ['contt', { 'snooze-until': '2026-11-01' }, 'contact: damaged-type'],
    ['co', { 'last-contact': '2026-11-01' }, 'contact: damaged-type'],
    ['contact 2026-11-25', { 'last-contact:motto': 'be kind' }, 'contact: damaged-type'],
    ['xcontact', { 'last-contact': '2026-11-01' }, 'other: other-type'],
    ['c', { 'last-contact': '2026-11-01' }, 'other: other-type'],
    ['co5nta5ct', { 'last-contact': '2026-11-01' }, 'other: other-type'],
    ['company', { 'last-contact': '2026-11-01' }, 'other: other-type'],
    ['co5ntact', { last_contacted: '2026-11-01' }, 'other: other-type'],
    ['co5ntact', { tier: 'Top 10' }, 'other: other-type'],
  ])('by the damaged type %j with %j: %s', (type, values, expected) => {
    expect(why('Notes/Clara.md', { type, ...values })).toBe(expected);
    expect(why('Notes/Clara.md', { ...values, type })).toBe(expected);
  });

  it('by a damaged type also beside a default name that was renamed', () => {
    const renamed = buildPropertyNames({ lastContact: 'Zuletzt' });
    const reason = (key: string) =>
      recognise('Clara.md', properties({ type: 'contt', [key]: '' }), folders, renamed, tiers).because;
    expect(reason('zuletzt')).toBe('damaged-type');
    expect(reason('last-contact')).toBe('damaged-type');
    expect(reason('last_chat')).toBe('other-type');
  });

  it('but not by one of several types', () =>
    expect(why('Notes/Clara.md', { type: ['co5ntact', 'x'], 'last-contact': null })).toBe(
      'other: other-type',
    ));

  it.each<[string, PropertyValue]>([
    ['tags', ['contact']],
    ['tags', ['CONTACTS']],
    ['tags', ['person']],
    ['tags', ['#people']],
    ['tags', ['people/work/berlin']],
    ['tags', 'project, contact'],
    ['tags', 'project contact'],
    ['tag', 'person'],
    ['Tags', ['x', 'person/friend']],
  ])('by the tags %s: %j', (key, value) => {
    expect(why('Notes/Clara.md', { [key]: value })).toBe('contact: tag');
  });

  it('by tags in either of the keys that Obsidian reads', () => {
    expect(why('Notes/Clara.md', { tags: ['project'], tag: 'person' })).toBe('contact: tag');
    expect(tagsOf(properties({ tags: ['a', 'b'], tag: 'b, c' }))).toEqual(['a', 'b', 'c']);
  });

  it.each([
    'People/Clara.md',
    'people/Clara.md',
    'Work/Contacts/Clara.md',
    'Kontakte/Berlin/Clara.md',
    'A/B/People/C/D/Clara.md',
    'Work/Clients/Clara.md',
    'work/clients/Nordlicht/Clara.md',
  ])('by the folder in %s', (path) => expect(why(path)).toBe('contact: folder'));

  it.each<[string, PropertyValue]>([
    ['tier', 'Top 10'],
    ['tier', 'top-50'],
    ['tier', '[[Top 100]]'],
    ['prm-tier', 'Top 10'],
    ['relationship_tier', 'top 10'],
    ['circle', 'Top 10'],
  ])('by a known tier in words, %s: %j', (key, value) => {
    expect(why('Notes/Clara.md', { [key]: value })).toBe('contact: tier');
  });

  it('by a tier in words beside another one, or among several', () => {
    expect(why('Notes/Clara.md', { tier: 'Top 10', circle: 'close' })).toBe('contact: tier');
    expect(why('Notes/Clara.md', { tier: ['close', 'Top 10'] })).toBe('contact: tier');
  });

  it('by a tier whose name begins with a number', () => {
    const [first] = networkTiers;
    if (first === undefined) throw new Error('no tiers');
    const byNumber = buildTierTable([{ ...first, id: 'few', name: '5 closest' }]);
    const reason = (tier: string) =>
      recognise('Notes/Clara.md', properties({ tier }), folders, names, byNumber).because;
    expect(reason('5 closest')).toBe('tier');
    expect(reason('5')).toBe('no-sign');
  });

  it('in its folder also where its properties cannot be read', () => {
    expect(why('People/Clara.md', null)).toBe('contact: folder');
  });

  it('with a date for a name if more than the folder speaks for it', () => {
    expect(why('People/2026-11-22.md', { type: 'person' })).toBe('contact: type');
    expect(why('People/_Clara.md', { tags: ['person'] })).toBe('contact: tag');
    expect(why('People/People.md', { tier: 'Top 10' })).toBe('contact: tier');
  });
});

describe('a note is no contact', () => {
  it.each<[string, Readonly<Record<string, PropertyValue>>]>([
    ['Notes/Clara.md', {}],
    ['Clara.md', {}],
    ['Peoples/Clara.md', {}],
    ['Old People/Clara.md', {}],
    ['Clients/Clara.md', {}],
    ['Other/Work/Clients/Clara.md', {}],
    ['Notes/Clara.md', { tags: ['contactless', 'work/person', 'my-people'] }],
    ['Notes/Clara.md', { tier: 10 }],
    ['Notes/Clara.md', { tier: '10' }],
    ['Notes/Clara.md', { tier: '[[50]]' }],
    ['Notes/Clara.md', { tier: 'close' }],
    ['Notes/Clara.md', { tier: 'none' }],
    ['Notes/Clara.md', { tier: null }],
    ['Notes/Clara.md', { role: 'Top 10' }],
    ['Notes/Clara.md', { category: 'books' }],
  ])('without a sign: %s %j', (path, values) => expect(why(path, values)).toBe('other: no-sign'));

  it.each<[PropertyValue]>([
    ['company'],
    ['meeting'],
    ['event'],
    ['index'],
    ['moc'],
    ['tier-review'],
    [['[[Company]]']],
    [5],
  ])('where its type is %j, whatever else it has', (type) => {
    expect(why('People/Nordlicht.md', { type })).toBe('other: other-type');
    expect(why('Notes/Nordlicht.md', { type, tags: ['person'] })).toBe('other: other-type');
    expect(why('Notes/Nordlicht.md', { type, tier: 'Top 10' })).toBe('other: other-type');
  });

  it('has no other type where type is empty', () => {
    expect(why('People/Clara.md', { type: '' })).toBe('contact: folder');
    expect(why('People/Clara.md', { type: null })).toBe('contact: folder');
    expect(why('People/Clara.md', { type: [] })).toBe('contact: folder');
  });

  it.each(['Templates/Person.md', 'templates/People/Person.md', 'Meta/Templater/Person.md'])(
    'in a template folder: %s',
    (path) => expect(why(path, { type: 'person', tags: ['person'] })).toBe('other: template'),
  );

  it.each(['Archive/People/Clara.md', 'archive/Clara.md', 'Private/Old/Clara.md'])(
    'in an excluded folder: %s',
    (path) => expect(why(path, { type: 'person' })).toBe('other: excluded'),
  );

  it('in a dot folder, which is never read', () => {
    expect(why('.trash/People/Clara.md', { type: 'person' })).toBe('other: excluded');
    expect(why('People/.stversions/Clara.md', { type: 'person' })).toBe('other: excluded');
  });

  it('in a folder that only begins like an excluded one it is', () => {
    expect(why('Archived/People/Clara.md')).toBe('contact: folder');
    expect(why('Templates for all/People/Clara.md')).toBe('contact: folder');
  });

  it('takes folders as the disk or the settings spell their accents', () => {
    const table = buildFolderTable({
      contacts: ['Büro/Köln', 'Gespräche'],
      excluded: ['Früher'],
      templates: [],
    });
    const at = (path: string) => recognise(path.normalize('NFD'), [], table, names, tiers).because;
    expect(at('Büro/Köln/Clara.md')).toBe('folder');
    expect(at('x/Gespräche/Clara.md')).toBe('folder');
    expect(at('Früher/Gespräche/Clara.md')).toBe('excluded');
  });

  it.each([
    ['People/2026-11-22.md', 'date-name'],
    ['People/2026-11-22 Lunch.md', 'date-name'],
    ['People/People.md', 'folder-name'],
    ['People/Berlin/berlin.md', 'folder-name'],
    ['People/_Index.md', 'underscore'],
  ])('where only the folder speaks for it: %s', (path, because) => {
    expect(why(path)).toBe(`other: ${because}`);
    expect(why(path, null)).toBe(`other: ${because}`);
  });

  it.each<[Readonly<Record<string, PropertyValue>>]>([
    [{ birthday: '{{date}}' }],
    [{ 'last-contact': '<% tp.date.now() %>' }],
    [{ email: ['{{email}}'] }],
    [{ tier: 'Top 10', role: 'as {{role}}' }],
  ])('with an unrendered placeholder %j', (values) => {
    expect(why('People/Clara.md', { type: 'person', ...values })).toBe('other: placeholder');
  });

  it('but braces in a property that is not the plugin’s are its own business', () => {
    expect(why('People/Clara.md', { note: '{{x}}' })).toBe('contact: folder');
  });

  it.each([
    'People/Clara.sync-conflict-20261122-101500-ABCDEFG.md',
    'People/Clara (conflicted copy 2026-11-22).md',
    "People/Clara (Ben's Conflicted Copy).md",
  ])('that a sync left as a copy: %s', (path) => {
    expect(isConflictCopy(path)).toBe(true);
    expect(why(path, { type: 'person' })).toBe('other: conflict-copy');
    expect(why(path.replace('People', 'Notes'))).toBe('other: no-sign');
  });
});

describe('noteName', () => {
  it.each([
    ['People/Clara Nguyen.md', 'Clara Nguyen'],
    ['Dr. No.MD', 'Dr. No'],
    ['A/B.c/D', 'D'],
    ['.md', ''],
  ])('of %s is %s', (path, name) => expect(noteName(path)).toBe(name));
});
