import { createNote, expectEqual, pause, type ContractCase } from '../contract-case';

export const renderingCases: readonly ContractCase[] = [
  {
    name: 'Markdown is rendered with wikilinks and a plugin’s code block',
    basis: 'declared',
    run: async ({ app, obsidian, plugin }) => {
      let source = '';
      plugin.registerMarkdownCodeBlockProcessor('contractlang', (text, element) => {
        source = text;
        element.setText('RENDERED');
      });
      const element = createDiv();
      const component = new obsidian.Component();
      component.load();
      const markdown = '# T\n\n**b** [[X]]\n\n```contractlang\nbody\n```\n';
      await obsidian.MarkdownRenderer.render(app, markdown, element, '', component);
      await pause(10);
      expectEqual(
        [element.querySelector('h1')?.textContent, element.querySelector('strong')?.textContent],
        ['T', 'b'],
      );
      expectEqual([element.querySelector('a.internal-link') !== null, source], [true, 'body']);
      expectEqual(element.textContent?.includes('RENDERED'), true);
      component.unload();
    },
  },
  {
    name: 'a note in reading mode has no editor that takes commands',
    basis: 'assumed',
    run: async (context) => {
      const { app } = context;
      const note = await createNote(context, 'Reading.md', '# Seen');
      const leaf = app.workspace.getLeaf('tab');
      await leaf.openFile(note, { state: { mode: 'preview' } });
      await pause(20);
      const { view } = leaf;
      expectEqual(view instanceof context.obsidian.MarkdownView && view.getMode(), 'preview');
      expectEqual(view.containerEl.querySelector('h1')?.textContent, 'Seen');
      leaf.detach();
    },
  },
];
