import type { CachedMetadata } from 'obsidian';
import { createNote, expectEqual, metadataOf, required, type ContractCase } from '../contract-case';

export const metadataCases: readonly ContractCase[] = [
  {
    name: 'front matter, headings, links, embeds, tags and tasks',
    basis: 'declared',
    run: async (context) => {
      const text =
        '---\nk: v\nrel: "[[Other|O]]"\n---\n# H\n\n[[A#b|c]] ![[img.png]] #t1 #nested/tag `#no` \n\n' +
        '- one\n\t- [ ] two\n- [x] three\n';
      const found = metadataOf(context, await createNote(context, 'Meta.md', text));
      const property = found.frontmatterLinks?.[0];
      expectEqual([found.frontmatter?.['k'], property?.link, property?.key], ['v', 'Other', 'rel']);
      const link = found.links?.[0];
      expectEqual([found.headings?.[0]?.heading, link?.link, link?.displayText], ['H', 'A#b', 'c']);
      expectEqual(
        found.embeds?.map((embed) => embed.link),
        ['img.png'],
      );
      expectEqual(tagsOf(found), ['#t1', '#nested/tag']);
      expectEqual(
        found.listItems?.map((item) => item.task ?? null),
        [null, ' ', 'x'],
      );
    },
  },
  {
    name: 'positions are lines, columns and offsets of the text',
    basis: 'declared',
    run: async (context) => {
      const text = '# H\n\na [[L]] b\n';
      const found = metadataOf(context, await createNote(context, 'Pos.md', text));
      const { start, end } = required(found.links?.[0], 'link').position;
      expectEqual([start.line, start.col, text.slice(start.offset, end.offset)], [2, 2, '[[L]]']);
    },
  },
  {
    name: 'a list item names the line of the item above, or the negated line of its list',
    basis: 'declared',
    run: async (context) => {
      const found = metadataOf(context, await createNote(context, 'List.md', 'x\n\n- a\n\t- b\n- c\n'));
      expectEqual(
        found.listItems?.map((item) => item.parent),
        [-2, 2, -2],
      );
    },
  },
  {
    name: 'sections have the types of their blocks',
    basis: 'declared',
    run: async (context) => {
      const text =
        '---\na: 1\n---\n# h\n\np\n\n> q\n\n> [!note]\n> c\n\n```js\nx\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n' +
        '---\n\n<div>h</div>\n\n- l\n';
      const found = metadataOf(context, await createNote(context, 'Sec.md', text));
      expectEqual(
        found.sections?.map((section) => section.type),
        [
          'yaml',
          'heading',
          'paragraph',
          'blockquote',
          'callout',
          'code',
          'table',
          'thematicBreak',
          'html',
          'list',
        ],
      );
    },
  },
  {
    name: '^id names a paragraph or a list item',
    basis: 'declared',
    run: async (context) => {
      const found = metadataOf(context, await createNote(context, 'Blk.md', 'para ^p1\n\n- item ^i1\n'));
      expectEqual([Object.keys(found.blocks ?? {}).sort(), found.listItems?.[0]?.id], [['i1', 'p1'], 'i1']);
    },
  },
  {
    name: 'tags may hold any letters, but not digits alone',
    basis: 'assumed',
    run: async (context) => {
      const found = metadataOf(
        context,
        await createNote(context, 'Tag.md', 'x #日本語 #été #123 #2024-plan\n'),
      );
      expectEqual(tagsOf(found), ['#日本語', '#été', '#2024-plan']);
    },
  },
  {
    name: 'links to the web are no links of the vault',
    basis: 'assumed',
    run: async (context) => {
      const text = '[x](https://example.org) https://example.org/#frag\n';
      const note = await createNote(context, 'Web.md', text);
      expectEqual(metadataOf(context, note).links ?? null, null);
      expectEqual(context.app.metadataCache.unresolvedLinks[note.path] ?? {}, {});
    },
  },
  {
    name: 'a Markdown link with %20 leads to its note',
    basis: 'assumed',
    run: async (context) => {
      await createNote(context, 'My Note.md');
      const note = await createNote(context, 'Enc.md', '[x](My%20Note.md)\n');
      expectEqual(Object.keys(context.app.metadataCache.resolvedLinks[note.path] ?? {}), [
        `${context.folder}/My Note.md`,
      ]);
    },
  },
  {
    name: 'front matter that cannot be read is none, and the rest is indexed',
    basis: 'assumed',
    run: async (context) => {
      const found = metadataOf(
        context,
        await createNote(context, 'Bad.md', '---\na: [1\nb: : x\n---\n# H\n'),
      );
      expectEqual([found.frontmatter ?? null, found.headings?.length], [null, 1]);
    },
  },
  {
    name: '‘changed’ brings the file, its text and the cache that counts from now on',
    basis: 'declared',
    run: async (context) => {
      const { metadataCache, vault } = context.app;
      const note = await createNote(context, 'Changed.md', 'a');
      let seen: unknown = null;
      const ref = metadataCache.on('changed', (file, data, cache) => {
        if (file === note)
          seen = [data, cache.headings?.[0]?.heading, metadataCache.getFileCache(note) === cache];
      });
      await vault.modify(note, '# Z');
      await context.settle();
      metadataCache.offref(ref);
      expectEqual(seen, ['# Z', 'Z', true]);
    },
  },
  {
    name: 'while the vault reports ‘modify’ the cache is still the old one',
    basis: 'assumed',
    run: async (context) => {
      const { vault } = context.app;
      const note = await createNote(context, 'Late.md', '# A');
      let seen: string | undefined;
      const ref = vault.on('modify', (file) => {
        if (file === note) seen = metadataOf(context, note).headings?.[0]?.heading;
      });
      await vault.modify(note, '# B');
      await context.settle();
      vault.offref(ref);
      expectEqual(seen, 'A');
    },
  },
  {
    name: 'a rename moves the cache along without ‘changed’',
    basis: 'declared',
    run: async (context) => {
      const { metadataCache, vault } = context.app;
      const note = await createNote(context, 'Ren.md', '# R');
      let changed = 0;
      const ref = metadataCache.on('changed', (file) => {
        if (file === note) changed++;
      });
      await vault.rename(note, `${context.folder}/Ren2.md`);
      await context.settle();
      metadataCache.offref(ref);
      expectEqual([changed, metadataOf(context, note).headings?.[0]?.heading], [0, 'R']);
      expectEqual(metadataCache.getCache(`${context.folder}/Ren.md`), null);
    },
  },
  {
    name: '‘deleted’ brings the cache there was',
    basis: 'declared',
    run: async (context) => {
      const { metadataCache, vault } = context.app;
      const note = await createNote(context, 'Del.md', '# D');
      let seen: string | undefined;
      const ref = metadataCache.on('deleted', (file, previous) => {
        if (file === note) seen = previous?.headings?.[0]?.heading;
      });
      await vault.delete(note);
      await context.settle();
      metadataCache.offref(ref);
      expectEqual([seen, metadataCache.getCache(`${context.folder}/Del.md`)], ['D', null]);
    },
  },
  {
    name: '‘resolve’ follows ‘changed’, and ‘resolved’ comes last',
    basis: 'declared',
    run: async (context) => {
      const { metadataCache, vault } = context.app;
      const note = await createNote(context, 'Rsv.md', '');
      const seen: string[] = [];
      const refs = [
        metadataCache.on('changed', (file) => void (file === note && seen.push('changed'))),
        metadataCache.on('resolve', (file) => void (file === note && seen.push('resolve'))),
        metadataCache.on('resolved', () => void seen.push('resolved')),
      ];
      await vault.modify(note, '[[x]]');
      await context.settle();
      for (const ref of refs) metadataCache.offref(ref);
      expectEqual(seen, ['changed', 'resolve', 'resolved']);
    },
  },
];

function tagsOf(cache: CachedMetadata): string[] | undefined {
  return cache.tags?.map(({ tag }) => tag);
}
