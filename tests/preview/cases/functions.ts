import { createNote, expectEqual, metadataOf, pause, type ContractCase } from '../contract-case';

export const functionCases: readonly ContractCase[] = [
  {
    name: 'normalizePath cleans slashes, spaces and Unicode',
    basis: 'guide',
    run: ({ obsidian }) => {
      expectEqual(obsidian.normalizePath('//my-folder\\file'), 'my-folder/file');
      expectEqual(obsidian.normalizePath('a\u00A0b'), 'a b');
      expectEqual(obsidian.normalizePath('e\u0301'), '\u00e9');
    },
  },
  {
    name: 'debounce with resetTimer waits for rest',
    basis: 'declared',
    run: async ({ obsidian }) => {
      const calls: string[] = [];
      const debounced = obsidian.debounce((text: string) => void calls.push(text), 100, true);
      debounced('a');
      await pause(50);
      debounced('b');
      await pause(70);
      expectEqual(calls, []);
      await pause(100);
      expectEqual(calls, ['b']);
    },
  },
  {
    name: 'debounce: run calls at once, cancel not at all',
    basis: 'declared',
    run: async ({ obsidian }) => {
      const calls: string[] = [];
      const debounced = obsidian.debounce((text: string) => void calls.push(text), 10);
      debounced('a');
      debounced.run();
      debounced('b');
      debounced.cancel();
      await pause(30);
      expectEqual(calls, ['a']);
    },
  },
  {
    name: 'requireApiVersion compares by numbers',
    basis: 'declared',
    run: ({ obsidian }) => {
      const versions = ['0.15.0', '1.9.99', '99.0.0'];
      expectEqual(versions.map(obsidian.requireApiVersion), [true, true, false]);
    },
  },
  {
    name: 'a whole word found by fuzzy search sorts above scattered letters',
    basis: 'assumed',
    run: ({ obsidian }) => {
      const search = obsidian.prepareFuzzySearch('ada');
      const texts = ['a long drawn analysis', 'Ada Lovelace'];
      const results = texts.flatMap((text) => {
        const match = search(text);
        return match ? [{ text, match }] : [];
      });
      obsidian.sortSearchResults(results);
      expectEqual(results[0]?.text, 'Ada Lovelace');
    },
  },
  {
    name: 'prepareSimpleSearch wants every word',
    basis: 'declared',
    run: ({ obsidian }) => {
      const search = obsidian.prepareSimpleSearch('lov ada');
      expectEqual([search('Ada Lovelace') !== null, search('Ada Byron')], [true, null]);
    },
  },
  {
    name: 'renderMatches highlights inside the element',
    basis: 'declared',
    run: ({ obsidian }) => {
      const element = createDiv();
      obsidian.renderMatches(element, 'abc', [[0, 1]]);
      expectEqual([element.textContent, element.children.length], ['abc', 1]);
    },
  },
  {
    name: 'getFrontMatterInfo gives the offsets of a block in the first line only',
    basis: 'declared',
    run: ({ obsidian }) => {
      const text = '---\na: 1\n---\nBody';
      const { exists, from, to, contentStart } = obsidian.getFrontMatterInfo(text);
      expectEqual([exists, text.slice(from, to).trim(), text.slice(contentStart)], [true, 'a: 1', 'Body']);
      expectEqual(obsidian.getFrontMatterInfo('x\n---\na: 1\n---\n').exists, false);
    },
  },
  {
    name: 'an empty front matter block is one',
    basis: 'assumed',
    run: ({ obsidian }) => expectEqual(obsidian.getFrontMatterInfo('---\n---\nx').exists, true),
  },
  {
    name: 'parseLinktext and getLinkpath split off the subpath',
    basis: 'declared',
    run: ({ obsidian }) => {
      expectEqual(obsidian.parseLinktext('A/B#C#D'), { path: 'A/B', subpath: '#C#D' });
      expectEqual(obsidian.getLinkpath('A#^b'), 'A');
    },
  },
  {
    name: 'resolveSubpath finds headings and blocks',
    basis: 'declared',
    run: async (context) => {
      const { resolveSubpath } = context.obsidian;
      const note = await createNote(context, 'Sub.md', '# H1\ntext\n\npara ^b1\n\n## H2\n');
      const cache = metadataOf(context, note);
      expectEqual(
        [
          resolveSubpath(cache, '#H1')?.type,
          resolveSubpath(cache, '#^b1')?.type,
          resolveSubpath(cache, '#No'),
        ],
        ['heading', 'block', null],
      );
    },
  },
  {
    name: 'tags and aliases of the front matter, in their spellings',
    basis: 'declared',
    run: ({ obsidian }) => {
      expectEqual(obsidian.parseFrontMatterTags({ tag: 'a, b' }), ['#a', '#b']);
      expectEqual(obsidian.parseFrontMatterAliases({ aliases: ['x', 'y'] }), ['x', 'y']);
      expectEqual(obsidian.parseFrontMatterAliases({ other: 1 }), null);
    },
  },
  {
    name: 'parseYaml keeps dates as texts, stringifyYaml writes lists as lines',
    basis: 'assumed',
    run: ({ obsidian }) => {
      expectEqual(obsidian.parseYaml('d: 2026-01-02'), { d: '2026-01-02' });
      expectEqual(obsidian.stringifyYaml({ l: ['a', 'b'] }), 'l:\n  - a\n  - b\n');
    },
  },
];
